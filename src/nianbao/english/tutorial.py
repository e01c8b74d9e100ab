"""The tutorial."""

TUTORIAL = {
    "十分钟入门：在有错的年报上边做边学": "ten minutes of practice on a report with faults",
    "练习用的年报放在哪里，不给则由程序保管": (
        "where to keep the report to practise on; without it the program keeps it"
    ),
    "从头开始": "begin anew",
    "练习用的年报在 {file}；在终端中运行 nianbao tutorial 开始": (
        "The report to practise on is {file}; run nianbao tutorial in a terminal to begin"
    ),
    "学一学：十分钟入门…": "Learn: ten minutes of practice…",
    "✓ {last} 项都做完了。{say}": "✓ All {last} done. {say}",
    "✓ 做对了。练习 {number}/{last}：{say}": "✓ Right. Task {number}/{last}: {say}",
    "练习 {number}/{last}：{say}": "Task {number}/{last}: {say}",
    "按 ↓ 把光标移到“二、上年结转申请”一行": "press ↓ to move to the row “二、上年结转申请”",
    "“二、上年结转申请”的“自然人”一格还没有填：键入 2，按回车": (
        "the cell “自然人” of “二、上年结转申请” is blank: type 2 and press Enter"
    ),
    "填错了可以退回：按 {undo} 撤销刚才的一步，再按 {redo} 重做": (
        "slips can be taken back: {undo} undoes the last step, then {redo} does it again"
    ),
    "忘了按键就看菜单：按 {menu} 打开，用方向键看一看，按 Esc 关闭": (
        "keys forgotten? {menu} opens the menu; look around with the arrows, Esc closes it"
    ),
    "按 {previous_section} 转到上一部分“二、主动公开”": (
        "press {previous_section} to go to the section before, “二、主动公开”"
    ),
    "镇政府不能制定规章：在“二”的“规章”一行键入 / 按 Tab，三格都填为不适用": (
        "a town makes no regulations: in “二”, row “规章”, type / and Tab for all three cells"
    ),
    "按 {problem} 逐个看问题，直到表三里勾稽关系不成立的一格，看下面两行怎么说": (
        "{problem} goes from finding to finding: stop in Table 3, where a column does not balance"
    ),
    "按 {findings} 打开问题清单，看清建议后按 F4 采用": (
        "press {findings} for the list of findings, read the suggestion, F4 takes it"
    ),
    "按 Esc 关闭清单，再按 {next_section}，转到“五、存在的主要问题及改进情况”": (
        "Esc closes the list; then {next_section} until “五、存在的主要问题及改进情况”"
    ),
    "在“五”中写一两句存在的问题和改进的办法，20 字以上": (
        "in “五” write a sentence on problems and remedies, 20 characters or more"
    ),
    "按 {goto}，键入 1，按回车，转到第一部分": (
        "press {goto}, type 1, press Enter to go to the first section"
    ),
    "在“一”中把光标移到“申请16件”的 16 上，按 {bind}，再按回车，此数就随表变化": (
        "in “一” move to the 16 of “申请16件”, press {bind}, then Enter: it follows the table"
    ),
    "按 {preview} 预览全文，再按一次返回": "{preview} shows the whole report; once more goes back",
    "按 {save} 保存，同时生成 Markdown 全文": "{save} saves, and writes the report as Markdown",
    "按 {open} 回到开始页，新建自己的年报": (
        "{open} leads to the start page, to begin a report of your own"
    ),
}
