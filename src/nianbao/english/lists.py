"""The screens that list: what a document brings, years side by side, a roll-up."""

LISTS = {
    # taking from a document or a paste
    "导入 {name}": "Import {name}",
    "{year}年年报，{form}": "report of {year}, {form}",
    "粘贴到 {section}": "Paste into {section}",
    "按行列名称对应": "by the names of rows and columns",
    "从光标处起逐格对应": "cell by cell from the cursor",
    "行列已互换，{how}": "rows and columns exchanged, {how}",
    "从文件粘贴到本表": "Paste from a file into this table",
    "文本、Excel、Word、网页文件": "a text, Excel, Word or HTML file",
    "没有粘贴：文件中没有本表的行列名称，数字的行列数也与光标处不合": (
        "nothing pasted: no row or column of this table is in the file, "
        "and its figures do not fit at the cursor"
    ),
    "取舍": "Take, leave",
    "换读法": "Reading",
    "全取、全舍": "All, none",
    "将导入 {amount}": "to be imported: {amount}",
    "将粘贴 {amount}": "to be pasted: {amount}",
    "没有选定任何内容": "nothing is taken",
    "没有选定任何内容；空格选定，Esc 返回": "nothing is taken; Space takes, Esc goes back",
    "没有可以取用的内容": "nothing here can be taken",
    "原文：{text}{place}": "Original: {text}{place}",
    "（第 {line} 行）": " (line {line})",
    "读法 {number}：": "reading {number}: ",
    "（{number}/{count}）{change}": "({number}/{count}) {change}",
    "附注（{row}）：{note}": "note ({row}): {note}",
    # years side by side
    "还没有选定上年年报，不能比较。": "No report of last year is named, so nothing to compare.",
    "按 Ctrl+E 选定上年年报的文件；选定以后，再按 Shift+F5。": (
        "Ctrl+E names its file; then press Shift+F5 again."
    ),
    "选定上年": "Name it",
    "转到该处": "Go there",
    "只看变化": "Changes only",
    "这一句本年没有，不能转到": "this year's report has no such sentence to go to",
    "与上年相同的一句": "the same as last year",
    "改过的一句，与原句相似 {share}": "changed, {share} like the old sentence",
    "本年新写的一句": "new this year",
    "上年有、本年没有的一句": "in last year's report, not in this one",
    # a roll-up
    "汇总  {folder}": "Roll-up  {folder}",
    "筛选“{sought}”": "filter “{sought}”",
    "正在读入 {read}/{total}": "reading {read}/{total}",
    "{year} 年  {short}": "{year}  {short}",
    "{year} 年  {short}，无单位名单": "{year}  {short}, no list of bodies",
    "还没有读完，请稍候": "still reading, please wait",
    "{why}，不能打开": "{why}: cannot be opened",
    "汇总数字": "Totals",
    "各单位": "Bodies",
    "列出各单位": "List bodies",
    "写出汇总": "Write total",
    "只看有问题的": "To mend",
    "重报计最新": "Newest counts",
    "换年度": "Other year",
    "重报都不计": "None counts",
    "筛选": "Filter",
    "按状态": "By state",
    "按单位": "By body",
    "按错误数": "By errors",
    "按文件": "By file",
    "状态": "state",
    "单位": "body",
    "错误": "err",
    "核实": "warn",
    "正常": "in order",
    "没有相符的单位": "no body matches",
    "没有相符的行": "no row matches",
    "合计，各格均已填报": "Totals; every cell is filled in",
    "由上列各格推算；回车列出各单位的数": "computed from the cells above; Enter lists the bodies",
    "{count} 家填报": "filled in by {count}",
    "{count} 家未填": "blank in {count}",
    "{count} 家不适用": "not applicable in {count}",
    "{said}；回车列出各单位的数": "{said}; Enter lists the bodies",
    "{row}，{column}：合计 {total}": "{row}, {column}: total {total}",
    "写出汇总年报（文件夹 {folder}）": "Write the total (folder {folder})",
    "汇总年报的单位全称": "full name of the body of the total",
    "请写在所汇总的文件夹之外，否则会计入下次汇总": (
        "write it outside of the folder, or the next roll-up counts it too"
    ),
    "其他内容": "something else",
    "{path} 已有：{of}。同一年度、同一格式的汇总年报只换数字，其余整份替换。": (
        "{path} holds {of}. A total of this year and form gets new figures only; "
        "anything else is replaced as a whole."
    ),
    "写入新的数字，保留文字": "Write new figures, keep the texts",
}
