"""What is said of a roll-up: what was added up, who is missing, what stands against whom."""

ROLLUP = {
    "汇总 {year} 年年报（{name}）：文件 {files} 个，计入 {counted} 份": (
        "reports of {year} added up ({name}): files: {files}, counted: {counted}"
    ),
    "没有可以汇总的年报": "there is no report to add up",
    "没有 {year} 年的年报可以汇总；读到的是 {found}": (
        "there is no report of {year} to add up; read were {found}"
    ),
    "{year} 年 {count} 份": "{count} of {year}",
    "{folder}：文件夹中没有年报": "{folder}: no report in this folder",
    "{file}：程序出错（{place}），未读入": "{file}: the program failed ({place}), not read",
    "已读入的留待下次：再次运行同一命令，从中断处继续": (
        "what was read is kept: run the same command again to go on from here"
    ),
    # Marks
    "{mark} {count} 份，{counted}{advice}：": "{mark}: {count}, {counted}{advice}:",
    "{mark} {count} 份": "{mark}: {count}",
    "计入 {count} 份": "counted: {count}",
    "读不出": "unreadable",
    "年度不同": "other year",
    "格式不同": "other form",
    "像是汇总年报": "looks like a total",
    "重报且内容不同": "repeated and different",
    "重报而数字相同": "repeated with the same figures",
    "有错误": "failing",
    "有待填之处": "texts unfilled",
    "有存疑之处": "doubtful",
    "有未填的格": "incomplete",
    "不在单位名单中": "not on the list of bodies",
    "逾期": "late",
    "没有问题": "no findings",
    "已计入": "counted",
    "未计入": "not counted",
    " {year} 年": " ({year})",
    " {count} 个错误": " (errors: {count})",
    " {count} 处": " (places: {count})",
    " {count} 格": " (cells: {count})",
    "，以免各数加两遍；确是一个单位的年报，用 --take 文件 计入": (
        ", lest all be added twice; if it is the report of one body, --take FILE counts it"
    ),
    "；请只留一份，或者用 --take newest、--take 文件 指定": (
        "; keep only one, or choose with --take newest or --take FILE"
    ),
    "；每家只计一份": "; one of each body is counted",
    "；请在汇总界面中打开，逐处核对": "; open it in the roll-up screen and check each place",
    "；未填的不计入合计": "; blank cells are not in the sums",
    "；请核对单位名称": "; check the name of the body",
    "；以文件时间为准": "; by the time of the file",
    "，名单中有“{name}”；是同一单位的，请改用这个名称，有两份的只留一份": (
        ", the list has “{name}”; if it is the same body, use that name, and of two keep one"
    ),
    # Bodies and sums
    "汇总": "total",
    "合计": "sum",
    "未报": "missing",
    "单位名单：{file}": "list of bodies: {file}",
    "没有交来可以计入的年报": "handed in no report that counts",
    "“{file}”读不出": "“{file}” cannot be read",
    "“{file}”中是{name}的年报": "“{file}” holds the report of {name}",
    "“{file}”是 {year} 年的年报": "“{file}” is the report of {year}",
    "“{file}”的格式不同": "“{file}” has another form",
    "{missing} {count} 家（{why}）：": "{missing}: {count} ({why}):",
    "{missing} {count} 家": "{missing}: {count}",
    "……另有 {count} 个，见 --format json 或者 --findings": (
        "… and others: {count}; see --format json or --findings"
    ),
    "合计不含未填的 {blanks} 格次，涉及表式中 {cells} 格": (
        "blank in reports: {blanks}, not in the sums; cells of the form concerned: {cells}"
    ),
    "{names}为各单位之和，联合制发的文件请扣除重复；“/”（不适用）不计数": (
        "{names}: the sum of all bodies, deduct documents issued jointly; "
        "“/” (not applicable) counts nothing"
    ),
    "“/”（不适用）不计数": "“/” (not applicable) counts nothing",
    "{file}：上年的这个文件读不出，没有用来核对": (
        "{file}: this file of last year cannot be read, nothing is compared with it"
    ),
    "{file}：上年的这个文件没有写单位名称，没有用来核对": (
        "{file}: this file of last year does not say whose it is, nothing is compared with it"
    ),
    "{name}：{year} 年的年报有几份，数字不同，都没有用来核对": (
        "{name}: several reports of {year} differ, nothing is compared with them"
    ),
    "没有上年年报可比的 {count} 份，没有核对跨年度的规则：": (
        "no report of last year to compare with, not judged by the rules across years: {count}:"
    ),
    # Letters
    "已写入 {file}：通知 {count} 份": "wrote {file}, letters: {count}",
    "有存疑之处的 {count} 份没有写通知：请先逐处核对，确认是单位的错误再退回": (
        "no letter about doubtful documents ({count}): look at each place first, "
        "and send back what is a mistake of the body"
    ),
    # The table of findings
    "问题清单": "findings",
    "级别": "severity",
    "现为": "found",
    "应为": "expected",
    "已说明": "accepted",
}
