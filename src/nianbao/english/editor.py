"""The editor itself: what stands around a section, and what tables and texts answer."""

EDITOR = {
    # the title, the counts, the lines of the status
    "{organization}  {year}年": "{organization}  {year}",
    "新年报": "new report",
    "只读": "read-only",
    "只读  未保存": "read-only  not saved",
    "已保存": "saved",
    "未保存": "not saved",
    "无崩溃保护": "no crash protection",
    "文件中有 {count} 项不在表式中，原样保留：{keys}": (
        "not in the form but kept as they stand: {count} ({keys})"
    ),
    "新年报；有上年年报的，按 Ctrl+E 选定，可填入上年结转": (
        "new report; Ctrl+E names last year's, from which to carry over"
    ),
    "{words}（另有 {count} 个）": "{words} (and {count} more)",
    "正在核对": "checking",
    "{mark}{count} 错误": "{mark}{count} err",
    "{mark}{count} 核实": "{mark}{count} warn",
    "{mark}{count} 提示": "{mark}{count} note",
    "未填完": "unfinished",
    "✓ 没有问题": "✓ nothing found",
    "空": "empty",
    "窗口太小": "window too small",
    "Ctrl+S 保存": "Ctrl+S Save",
    "Ctrl+Q 退出": "Ctrl+Q Quit",
    # tables
    "“{character}”不能录入：此处填数字，或 /（不适用）；Esc 放弃": (
        "“{character}” cannot be entered: a number or / (not applicable) goes here; Esc drops it"
    ),
    "“{character}”不能录入：此处填整数，或 /（不适用）；Esc 放弃": (
        "“{character}” cannot be entered: an integer or / (not applicable) goes here; Esc drops it"
    ),
    "此格由程序计算，不用填": "the program computes this cell",
    "已粘贴 {count} 格": "cells pasted: {count}",
    "已粘贴 {count} 格，其中 {absent} 格为不适用": (
        "cells pasted: {count}, not applicable among them: {absent}"
    ),
    "{done}；有 {other} 个总计与粘贴的不同，总计由程序计算": (
        "{done}; totals that differ from those pasted: {other}; totals are computed"
    ),
    "{done}；总计由程序计算，与粘贴的一致": "{done}; the computed totals agree with those pasted",
    "没有粘贴：内容有 {cells} 格，超出表格": "nothing pasted: {cells} cells reach beyond the table",
    "没有粘贴：{why}（{where}）": "nothing pasted: {why} ({where})",
    "已把 {count} 个未填的格填为 0；Ctrl+Z 可撤销": (
        "blank cells filled with 0: {count}; Ctrl+Z undoes it"
    ),
    "没有未填的格": "no cell is blank",
    "选中 {count} 格，合计 {total}；到 {words}": "cells selected: {count}, sum {total}; to {words}",
    "台账为 {counted}，现未填": "register {counted}, here blank",
    "台账为 {counted}，现填 {figure}": "register {counted}, here {figure}",
    "上年 {figure}": "last year {figure}",
    "附注：{note}": "note: {note}",
    "台账 {figure}": "register {figure}",
    "原文 {figure}": "original {figure}",
    "{column}：{balance}": "{column}: {balance}",
    "还有 {left} 格未填": "cells still blank: {left}",
    "{key}（{label}）只在表中可用": "{key} ({label}) works in tables only",
    "{key}（{label}）只在文字部分可用": "{key} ({label}) works in texts only",
    "{key}（{label}）：请先按 Esc 返回编辑": "{key} ({label}): press Esc first",
    "{key}（{label}）：请先按回车取用，或者按 Esc 返回": (
        "{key} ({label}): press Enter to take it, or Esc, first"
    ),
    "本表已填完": "this table is filled in",
    "{why}；Esc 放弃": "{why}; Esc drops it",
    # texts
    "人民政府、部门、乡镇街道": "“人民政府”, “部门” or “乡镇街道”",
    "不填则为 {usual}": "if left empty: {usual}",
    "不填则不显示": "not shown if left empty",
    "不填则不显示，例如 {year}年1月1日至{year}年12月31日": (
        "optional, such as “{year}年1月1日至{year}年12月31日”"
    ),
    "编制依据、统计期限、查阅方式等": "legal basis, period, where to read the report",
    "不用 Tab 缩进，生成时自动设置；另起一段按回车": (
        "Tab does not indent, documents do it by themselves; Enter begins a paragraph"
    ),
    "填写单位全称": "the full name of the body",
    "年报统计的年份，四位数字；改动后格式、期限随之变化": (
        "the year of the report, four digits; form and deadlines follow it"
    ),
    "人民政府、部门、乡镇街道之一；公开的期限和应写的内容因此不同": (
        "“人民政府”, “部门” or “乡镇街道”: deadline and contents depend on it"
    ),
    "不填的，由单位和年份组成": "made of body and year if left empty",
    "不填的，全文中不显示": "not shown if left empty",
    "写在第一部分之前：编制依据、统计期限、查阅方式等；回车另起一段": (
        "before the first section: legal basis, period, where to read it; Enter begins a paragraph"
    ),
    "年份“{typed}”未录入：应为四位数字；Esc 恢复原来的年份": (
        "year “{typed}” not entered: four digits are wanted; Esc brings back the former one"
    ),
    "年份“{typed}”未录入：{form}用于 {since} 至 {until} 年；Esc 恢复原来的年份": (
        "year “{typed}” not entered: {form} is for {since} to {until}; Esc restores the year"
    ),
    "年份“{typed}”未录入：{form}用于 {since} 年起；Esc 恢复原来的年份": (
        "year “{typed}” not entered: {form} is for {since} on; Esc restores the year"
    ),
    "（未填）": "(blank)",
    "{figure}（未填完）": "{figure} (unfinished)",
    "共 {count} 字": "characters: {count}",
    "本小节 {count} 字": "this part: {count}",
    "按 F3 增加小节，或在单独一行写“## 标题”；编号自动生成": (
        "F3 adds a part, or write “## heading” on a line of its own; numbers come by themselves"
    ),
    "全文预览": "Preview",
    "方向键、PgUp、PgDn 翻看，Home 到开头；宽表可用左右键；Esc 或 F5 返回编辑": (
        "Arrows, PgUp, PgDn, Home scroll, left and right in wide tables; Esc or F5 back"
    ),
    # parts
    "增加小节": "Add a part",
    "小节改名": "Rename the part",
    "（无标题）": "(no heading)",
    "（还没有小节）": "(no parts yet)",
    "{count} 字": "characters: {count}",
    "可以不填，只编号": "may be empty: numbered only",
    "回车 转到    F7 增加    F2 改名    Delete 删除": (
        "Enter Go to    F7 Add    F2 Rename    Delete Remove"
    ),
    "Ctrl+↑ Ctrl+↓ 移动    Ctrl+Z 撤销    Esc 返回": (
        "Ctrl+↑ Ctrl+↓ Move    Ctrl+Z Undo    Esc Back"
    ),
    # the fee
    "信息处理费（按件或者按量，国办函〔2020〕109号）": (
        "Fee for processing (“国办函〔2020〕109号”)"
    ),
    "按件": "by application",
    "按量": "by page",
    "同一申请人一个自然月内的申请件数": "of one applicant in one month",
    "一件申请的页数": "of one application",
    "Tab 换一项    回车 采用    Esc 返回": "Tab Other field    Enter Take    Esc Back",
    # binding numbers
    "选中了几行；绑定的数只能代替一行中的文字": (
        "several lines are selected; a bound number replaces words of one line"
    ),
    "此数绑定{cell}，随表变化；Ctrl+K 更改": "bound to {cell}, follows it; Ctrl+K changes this",
    "此数即{cell}；Ctrl+K 绑定，Ctrl+L 转到": "this is {cell}; Ctrl+K binds it, Ctrl+L goes there",
    "另选一格": "Choose another cell",
    "改绑另一格": "Bind to another cell",
    "改为数字": "Make it a plain number",
    "绑定数字": "Bind the number",
    "绑定的数字": "A bound number",
    "（没有数）": "(no number)",
    "“{words}”等于{cell}。绑定后，表中的数改动时文字随之变化。": (
        "“{words}” equals {cell}. Once bound, the text follows the table."
    ),
    "此处绑定{cell}，现为 {figure}。": "Bound to {cell}, now {figure}.",
    "已绑定，表中的数改动时文字随之变化；Ctrl+Z 可撤销": (
        "bound: the text follows the table; Ctrl+Z undoes it"
    ),
    "选定要绑定的格，按回车；F6 换表；Esc 取消": (
        "go to the cell to bind and press Enter; F6 other table; Esc cancels"
    ),
    "文字中没有说到此格的数": "no text speaks of this cell",
    "此处没有说到表中的数": "nothing here speaks of a table",
    "{words}；Ctrl+L 返回表中的数": "{words}; Ctrl+L goes back to the table",
    "{words}（{number}/{count}）；Ctrl+L 返回表中的数": (
        "{words} ({number}/{count}); Ctrl+L goes back to the table"
    ),
}
