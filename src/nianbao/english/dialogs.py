"""Opening, saving and leaving: the start page and every question that is asked."""

DIALOGS = {
    # the command line
    "nianbao：用法不对：--lang 后应为 zh 或者 en；见 nianbao --help": (
        "nianbao: usage: --lang takes zh or en; see nianbao --help"
    ),
    "nianbao：用法不对：一次只能打开一个文件；见 nianbao --help": (
        "nianbao: usage: one file at a time; see nianbao --help"
    ),
    "nianbao：编辑界面需要终端；在这里可以用 nianbao check 和 nianbao render": (
        "nianbao: the editor needs a terminal; nianbao check and nianbao render work here"
    ),
    "nianbao：TERM=dumb 的终端不能显示编辑界面，请换用 xterm-256color 一类的终端": (
        "nianbao: a terminal with TERM=dumb cannot show the editor; use one such as xterm-256color"
    ),
    # the start page
    "政府信息公开工作年度报告": "Information disclosure annual report",
    "↑↓ 选择    回车 打开    F1 帮助    Ctrl+Q 退出": (
        "↑↓ Choose    Enter Open    F1 Help    Ctrl+Q Quit"
    ),
    "新建年报…": "New report…",
    "打开文件…": "Open a file…",
    "导入已有年报…": "Import a report…",
    "汇总各单位年报…": "Add up a folder of reports…",
    "最近  {name}  {folder}": "Recent  {name}  {folder}",
    "样例  {title}": "Sample  {title}",
    "恢复  新年报：{remains}": "Recover  new report: {remains}",
    "打开文件": "Open a file",
    "例如 report.toml": "such as report.toml",
    "汇总各单位年报": "Add up a folder of reports",
    "放有各单位年报的文件夹": "the folder with the reports of the bodies",
    "请写一个已有的文件夹": "give a folder that exists",
    "年份应为四位数字": "the year must be four digits",
    "{year} 年没有对应的年报格式": "there is no form for {year}",
    "导入已有年报": "Import a report",
    "导入到本年报": "Import into this report",
    "Word、Excel、网页、PDF 或者文本文件": "a Word, Excel, HTML, PDF or text file",
    "Word、Excel、网页、PDF、文本，或者台账": "Word, Excel, HTML, PDF, text, or a register",
    "{name}：这是年报文件，请用“打开文件”打开": (
        "{name}: this is a report file; open it with “Open a file”"
    ),
    "回车 下一项、确定    Esc 返回": "Enter Next, confirm    Esc Back",
    "回车 下一项、确定    ↑↓ 选文件    Tab 写入    Esc 返回": (
        "Enter Next, confirm  ↑↓ Choose  Tab Complete  Esc Back"
    ),
    # opening
    "这份年报正在编辑中": "This report is being edited",
    "{lock}。两处同时修改的，后保存时须处理冲突。": (
        "{lock}. If both change it, whoever saves last must settle the conflict."
    ),
    "只读打开": "Open read-only",
    "打开副本": "Open a copy",
    "接管编辑": "Take over",
    "有未保存的修改可以恢复": "Unsaved changes can be recovered",
    "恢复": "Recover",
    "查看不同之处": "Show the differences",
    "不恢复，保留记录": "Do not recover, keep the record",
    "丢弃记录": "Drop the record",
    "文件已被改过，恢复的内容没有写入文件；请按 F12 另存": (
        "the file was changed meanwhile and not written to; F12 saves what was recovered elsewhere"
    ),
    "- 磁盘上的文件    + 可以恢复的内容": "- the file on disk    + what can be recovered",
    "- 磁盘上的文件    + 当前编辑的内容": "- the file on disk    + what is edited here",
    # a file that others changed
    "文件有变化": "The file has changed",
    "{path}：文件已被删除或移走。": "{path}: the file was removed or moved away.",
    "{path}：打开以后，文件被其他程序改过。": (
        "{path}: another program changed the file since it was opened."
    ),
    "把我的内容另存为新文件": "Save mine as a new file",
    "按我的内容重新写入": "Write mine again",
    "用我的内容替换": "Replace it with mine",
    "放弃我的修改，重新读入": "Drop my changes, read it anew",
    "重新读入": "Read it anew",
    "已重新读入 {file}": "read {file} anew",
    # saving and leaving
    "保存（文件夹 {folder}）": "Save (folder {folder})",
    "另存为（文件夹 {folder}）": "Save as (folder {folder})",
    "回车 确定    ↑↓ 选文件夹、文件    Tab 写入    Esc 返回": (
        "Enter OK    ↑↓ folder, file    Tab take    Esc back"
    ),
    "{file} 已存在，确定后询问是否替换": "{file} exists; you are asked before it is replaced",
    "即现在编辑的文件，照常保存": "the file that is being edited; it is saved as usual",
    "{path} 已存在。替换后原内容不能恢复。": (
        "{path} exists. What it holds cannot be recovered once replaced."
    ),
    "{path} 已存在。替换后原内容不能恢复。{edited}。": (
        "{path} exists. What it holds cannot be recovered once replaced. {edited}."
    ),
    "替换现有文件": "Replace the file",
    "正在保存…": "saving…",
    "已保存 {name} 和 {markdown}": "saved {name} and {markdown}",
    "{saved}；原有的另存为 {kept}": "{saved}; what stood there is kept as {kept}",
    "已保存 {name}；Markdown 没有写成：{why}": "saved {name}; the Markdown was not written: {why}",
    "未能确认已存妥": "Not known to be safe",
    "{why}。修改仍在编辑界面中，没有丢失。": "{why}. The changes are still here, nothing is lost.",
    "{why}。修改仍在编辑界面中，没有丢失。请删减文字后再保存。": (
        "{why}. The changes are still here, nothing is lost. Shorten the texts and save again."
    ),
    "再保存一次": "Save again",
    "另存到别处": "Save elsewhere",
    "照样保存": "Save all the same",
    "有未保存的修改": "There are unsaved changes",
    "离开之前要保存吗？": "Save before leaving?",
    "不保存": "Do not save",
    # last year
    "上年年报": "Last year's report",
    "文件名；不填则不对照": "file name; empty for none",
    "这是本年报自己；请写上年年报的文件名": "this is the report itself; name that of last year",
    "不与上年对照": "not compared with last year",
    "已与{organization}{year}年年报对照": "compared with {organization} {year}",
    "{beside}；请留意两份年报的单位名称不同": "{beside}; note that the bodies have different names",
    "{beside}；请留意它不是上一年度的": "{beside}; note that it is not of the year before",
    "{beside}；Shift+F5 列出变化": "{beside}; Shift+F5 lists what changed",
    "{beside}；{form}的行列不全相同，只对照名称和含义相同的格": (
        "{beside}; {form} has other rows, so only cells that mean the same are compared"
    ),
    "填入上年结转": "Carry over from last year",
    "上年年报结转下年度的数可以填入本年“上年结转”的 {count} 个未填的格。": (
        "What last year's report carried over can be filled into blank cells: {count}."
    ),
    "填入": "Fill in",
    "不填": "Do not",
    "已填入 {count} 格；Ctrl+Z 可撤销": "cells filled in: {count}; Ctrl+Z undoes it",
    # faults of the program
    "程序出错": "The program failed",
    "刚才的操作没有完成（{place}）。已录入的内容没有丢失，可以继续。": (
        "The last action was not completed ({place}). Nothing entered is lost; you can go on."
    ),
    "继续": "Go on",
    "另存副本": "Save a copy",
    "程序出错，已退出。": "The program failed and has ended.",
    "程序出错，已退出（{place}）。": "The program failed and has ended ({place}).",
    "未保存的修改没有存下来（{failure}）。": "Unsaved changes could not be kept ({failure}).",
    "未保存的修改已存到 {path}，可用 nianbao 打开。": (
        "Unsaved changes are kept in {path}; nianbao opens it."
    ),
}
