"""The commands of the editor, its menus, the keys that type, and what is said of commands."""

MENUS = {
    "编辑": "Edit",
    "转到": "Go",
    "核对": "Check",
    "年报": "Report",
}

LABELS = {
    "填0": "Fill 0",
    "小节": "Parts",
    "绑定": "Bind",
    "菜单": "Menu",
    "保存": "Save",
    "下一部分": "Next",
    "问题": "Findings",
    "预览": "Preview",
    "撤销": "Undo",
    "退出": "Quit",
    "从文件粘贴": "Paste file",
    "下一问题": "Next finding",
    "上一问题": "Previous finding",
    "重做": "Redo",
    "上一部分": "Previous",
    "另存为": "Save as",
    "对应": "Other side",
    "上年": "Last year",
    "比较上年": "Compare years",
    "收费计算": "Fee",
    "复制": "Copy",
    "剪切": "Cut",
    "全选": "Select all",
    "查找命令": "Find command",
    "后退": "Back",
    "前进": "Forward",
    "按键一览": "All keys",
    "配色": "Theme",
    "旁注": "Side notes",
    "旁注下翻": "Notes down",
    "旁注上翻": "Notes up",
}

HELP = {
    "旁注没有显示完的，往下翻一页": "the next page of the side notes",
    "旁注往上翻一页": "the page before of the side notes",
    "在右侧一直显示当前位置的说明和问题；窗口至少 110 列": (
        "notes and findings on the place at the right; needs 110 columns"
    ),
    "换一种配色：深色、浅色、高对比、16 色、无颜色": (
        "another theme: dark, light, high contrast, 16 colours, no colour"
    ),
    "把未填的格都填 0；选中多格时只填选中的": (
        "fill every blank cell with 0; only the selected ones if cells are selected"
    ),
    "增加、改名、移动、删除小节": "add, rename, move and delete parts",
    "使文字中的数随表中的格变化": "have a number in the text follow a cell of a table",
    "显示当前位置的填写说明和全部按键": "what this place means, and what the keys do here",
    "打开菜单，列出全部命令": "open the menu with every command",
    "保存年报，并生成同名的 Markdown 文件": "save the report, and write it as Markdown beside it",
    "转到下一部分": "go to the next section",
    "打开问题清单；再按关闭": "open the list of findings; once more closes it",
    "按公开的样子查看全文，再按返回": (
        "read the whole report as it will be published; once more goes back"
    ),
    "撤销上一步，数字和文字都可以": "take back the last step, figures and texts alike",
    "退出；有未保存的内容时先询问": "quit; asks first if something is not saved",
    "把文件中的数字粘贴到本表，先预览": "paste figures of a file into this table, with a preview",
    "转到下一个问题": "go to the next finding",
    "转到上一个问题": "go to the previous finding",
    "重做撤销的一步": "do again what was taken back",
    "转到上一部分": "go to the previous section",
    "另存为新文件": "save as another file",
    "回到开始页，打开或新建其他年报": "go to the start page, to open or begin another report",
    "在表中的数和文字所写的数之间来回转到": "go between a figure and the words that speak of it",
    "选定上年年报，逐格对照，填入上年结转": (
        "choose last year's report: compare cell by cell, carry over"
    ),
    "与上年年报比较，数字逐格，文字逐句": (
        "compare with last year, figures by cell, texts by sentence"
    ),
    "把已有的年报文件导入本年报，逐项取舍": "import an existing report into this one, item by item",
    "计算信息处理费": "compute the information processing fee",
    "复制选中的格或文字": "copy the selected cells or words",
    "剪切选中的格或文字": "cut the selected cells or words",
    "粘贴；也可用终端自己的粘贴键，粘贴到表中时先预览": (
        "paste; the terminal's own paste key works too; into a table with a preview"
    ),
    "选中整张表或整段文字": "select the whole table or the whole text",
    "按编号、名称或者地址转到某一部分、某一行、某一格": (
        "go to a section, a row or a cell by number, name or address"
    ),
    "键入名称、拼音首字母或者英文，找到命令": (
        "find a command by its name, pinyin initials or English"
    ),
    "回到转到别处以前的位置": "go where the cursor was before it went elsewhere",
    "后退之后再回来": "come back after going back",
    "一页列出全部按键；再按一次 F1 也可": "all keys on one page; F1 twice does the same",
}

TYPED = {
    "数字": "figures",
    "直接键入，替换原来的数": "type; replaces what was there",
    "F2 回车": "F2 Enter",
    "在原数上修改；Esc 放弃修改": "edit the figure; Esc drops what was typed",
    "确认并转到下一个、上一个填报的格": "confirm and go to the next or previous cell to fill in",
    "修改时确认并转到下一行；用过 Tab 的，回到这一行开始的列": (
        "confirm and go down; after Tab back to the column where the row began"
    ),
    "不适用": "not applicable",
    "清空为未填": "make blank",
    "方向键 Home End": "arrows Home End",
    "移动；加 Shift 选中多格；加 Ctrl 到边": "move; with Shift select cells; with Ctrl to the edge",
    "上下翻页": "page up and down",
    "Tab 回车": "Tab Enter",
    "转到下一项；前言中回车另起一段": "to the next field; in the preface Enter begins a paragraph",
    "转到上一项": "to the previous field",
    "Shift+方向键": "Shift+arrows",
    "选中文字": "select words",
    "选择问题": "choose a finding",
    "转到该格或者该处文字": "go to the cell or the words",
    "左右键": "left right",
    "换一条改正建议": "another correction",
    "采用所显示的建议；可以撤销": "take the correction shown; can be undone",
    "说明理由，予以保留；清空理由即取消": "accept with a reason; an empty reason takes it back",
    "关闭清单": "close the list",
    "选择一项": "choose an item",
    "取用或者不取；[x] 取用，[ ] 不取，- 没有可取的": (
        "take or leave; [x] taken, [ ] left, - nothing to take"
    ),
    "有几种读法时换一种": "another reading, where there are several",
    "换一个部分": "another section",
    "这一部分全取；已全取时全不取": "take all of this section, or none",
    "翻看下方的说明": "scroll the explanation below",
    "把取用的内容写入年报；可以一步撤销": "write what is taken into the report; one undo step",
    "返回，年报不变": "go back, the report unchanged",
    "选择一行或者一句": "choose a line or a sentence",
    "转到年报中的这一格或者这一句": "go to this cell or sentence of the report",
    "只看变化，或者全部列出": "only what changed, or everything",
    "这一句照旧、改过、新增、已删；百分数为相似度": (
        "sentence kept, changed, new, gone; the percentage is how alike they are"
    ),
    "选择一行": "choose a line",
    "各单位，或者汇总数字": "the bodies, or the totals",
    "打开这份年报；在汇总数字中，列出这一格各单位的数": (
        "open the report; in the totals, list what each body has in this cell"
    ),
    "键入文字": "letters",
    "只列名称中有这些字的；退格删去，Esc 取消": (
        "only names with these characters; Backspace deletes, Esc ends"
    ),
    "只看有问题的单位，或者全部列出": "only bodies with findings, or all",
    "换一种排列：按状态、单位、错误数、文件": "sort by state, body, errors or file",
    "文件夹中有几个年度的年报时，换一个年度汇总": (
        "where the folder has reports of several years, add up another year"
    ),
    "同一单位几份年报内容不同时，计最新的一份，或者都不计": (
        "of different reports of one body, count the newest or none"
    ),
    "写各单位的退改、催报通知，每家一份，放在一个新文件夹中": (
        "write a letter to each body, what to mend or that nothing came, into a new folder"
    ),
    "写出汇总年报；文件夹中有新的或者改动的文件，自动读入": (
        "write the total; new and changed files of the folder are read by themselves"
    ),
    "单位名单，放在文件夹中或其旁边；也可名为 单位名单.xlsx": (
        "the list of bodies, in the folder or beside it; may have its Chinese name"
    ),
    "返回；退出用 Ctrl+Q": "go back; Ctrl+Q quits",
    "## 标题": "## heading",
    "单独一行，以“## ”开头，即为一个小节，编号自动生成": (
        "a line that begins with “## ” opens a part; numbers come by themselves"
    ),
    "另起一段": "a new paragraph",
    "按词移动；Ctrl+Home、Ctrl+End 到开头、结尾": (
        "move by words; Ctrl+Home and Ctrl+End to the beginning and the end"
    ),
}

SAID = {
    "没有可撤销的": "nothing to undo",
    "没有可重做的": "nothing to redo",
    "窗口不足 {least} 列，放不下旁注": "side notes need {least} columns",
    "旁注没有打开；打开按 {key}": "the side notes are closed; {key} opens them",
    "旁注已到末行": "the side notes end here",
    "旁注已到首行": "the side notes begin here",
    "  还有 {lines} 行    {key} 下翻": "  {lines} more lines    {key}",
    "旁注已打开": "side notes opened",
    "旁注已关闭": "side notes closed",
    "已复制": "copied",
    "已复制（经 {way}）": "copied (by {way})",
    "已复制；太长，只能在本程序中粘贴": "copied; too long to be pasted elsewhere",
    "已剪切": "cut",
    "已写入 {fee}元": "written: {fee} yuan",
    "已撤销：{what}": "undone: {what}",
    "已重做：{what}": "redone: {what}",
    "{place}等 {count} 格": "{place} and more, cells: {count}",
    "填 0": "fill with 0",
    "恢复版本": "restore a version",
    "改正": "correct",
    "共 {count} 处": "places: {count}",
    "写入“{after}”": "write “{after}”",
    "{cell}，原文总计": "{cell}, stated total",
    "{cell}，附注": "{cell}, note",
    "{cell}，台账": "{cell}, register",
    "{rule} 的说明": "the reason for {rule}",
    "还没有复制过；其他程序中复制的内容，请用终端自己的粘贴键": (
        "nothing was copied here; for what another program copied use the terminal's own paste key"
    ),
    "没有可后退的位置": "no place to go back to",
    "没有可前进的位置": "no place to go forward to",
    "名称、拼音首字母或者英文": "name, pinyin initials or English",
    "编号、名称、拼音首字母或者地址": "number, name, pinyin initials or address",
    "还有 {more} 项，请再键入几个字": "{more} more; type a few characters",
    "没有找到": "nothing found",
    "这一格": "This cell",
    "上年为 {figure}": "last year: {figure}",
    "↑↓ 选择    回车 确定    Esc 返回": "↑↓ choose    Enter take    Esc back",
    "方向键、PgUp、PgDn 翻看    F1 按键一览    Esc 返回": (
        "arrows, PgUp, PgDn scroll    F1 all keys    Esc back"
    ),
    "方向键、PgUp、PgDn 翻看    Esc 返回": "arrows, PgUp, PgDn scroll    Esc back",
}

COMMANDS_OF_EDITOR = {**MENUS, **LABELS, **HELP, **TYPED, **SAID}
