"""Why a file, a figure or a document is refused."""

FILES = {
    # What the system says
    "文件夹不存在": "the folder does not exist",
    "没有权限": "no permission",
    "所在磁盘是只读的": "the disk is read-only",
    "磁盘已满": "the disk is full",
    "超过了磁盘配额": "over the disk quota",
    "磁盘读写出错": "the disk failed",
    "文件名过长": "the file name is too long",
    "链接循环": "links in a circle",
    "这是文件夹": "it is a folder",
    "路径中有一段不是文件夹": "a part of the path is no folder",
    "没有输出的地方": "nowhere to write to",
    # Balances and figures
    "（未填完）": " (incomplete)",
    "{left} ≠ {right}，左边多 {gap}": "{left} ≠ {right}, left is {gap} more",
    "{left} ≠ {right}，左边少 {gap}": "{left} ≠ {right}, left is {gap} less",
    "“{text}”{why}，未录入": "“{text}” {why}, not entered",
    "不是数字": "is no number",
    "此处应填整数": "should be an integer",
    "不能是负数": "must not be negative",
    "超过一万亿": "is more than 1,000,000,000,000",
    "小数位数过多": "has too many decimals",
    "千分位逗号的位置不对": "has a comma in a wrong place",
    "单位与本列不符": "has another unit than this column",
    # Values in a report file
    '应为 0 至 1000000000000 的整数，或 "/"（不适用）': (
        'must be an integer from 0 to 1000000000000, or "/" (not applicable)'
    ),
    "应为 0 至 1000000000000 的整数": "must be an integer from 0 to 1000000000000",
    '应为整数（增为正，减为负），或 "/"（不适用）': (
        'must be an integer (more is positive, fewer negative), or "/" (not applicable)'
    ),
    '应为 0 至 1000000000000 的数（万元，小数不超过 20 位），或 "/"（不适用）': (
        "must be a number from 0 to 1000000000000 (10,000 yuan, at most 20 decimals), "
        'or "/" (not applicable)'
    ),
    '应为数字，或 "/"（不适用）': 'must be a number, or "/" (not applicable)',
    "应为日期，例如 2025-01-20，不加引号": "must be a day such as 2025-01-20, without quotes",
    "年报已于 {day} 定稿，没有写入；要修改的，先在编辑界面解除定稿（Ctrl+F7）": (
        "the report is final since {day}, not written; reopen it in the editor (Ctrl+F7) first"
    ),
    "应为加引号的文字": "must be a text in quotes",
    "应为 2008 至 2200 的整数年份": "must be a year from 2008 to 2200",
    "应为表，例如 received = { natural_person = 0 }": (
        "must be a table, as received = { natural_person = 0 }"
    ),
    "缺少此项": "is missing",
    "{expected}，现为 {found}": "{expected}, is {found}",
    "一个表": "a table",
    "位数过多的数字": "a number of too many digits",
    # Files
    "；保存前的内容在 {file}": "; what it held before is in {file}",
    "文件不存在": "the file does not exist",
    "文件是空的；新建年报用 nianbao new": "the file is empty; nianbao new makes a report",
    "这不是年报文件（.toml）；先用 nianbao import 导入": (
        "this is no report file (.toml); nianbao import makes one of it"
    ),
    "文件是空的（0 字节），可能没有传完": (
        "the file is empty (0 bytes), perhaps not all of it was sent"
    ),
    "将写入 {now} 字节，不到原有 {before} 字节的一半，请先核对": (
        "{now} bytes would be written, less than half of the {before} there; please check first"
    ),
    "这是文件夹，应为文件": "it is a folder, must be a file",
    "这不是普通文件": "it is no regular file",
    "没有读取权限": "no permission to read it",
    "无法读取：{reason}": "cannot be read: {reason}",
    "文件过大（{size} 字节），年报文件不超过 {limit} 字节": (
        "too large ({size} bytes), a report file has at most {limit}"
    ),
    "行数过多（{size} 行），年报文件不超过 {limit} 行": (
        "too many lines ({size}), a report file has at most {limit}"
    ),
    "键名层次过多，应不超过 {limit} 层": "a key of too many levels, at most {limit}",
    "文件含有二进制内容，应为 UTF-8 文本": "it has binary content, must be UTF-8 text",
    "嵌套过深，应不超过 {limit} 层": "nested too deeply, at most {limit} levels",
    "含有位数过多、无法表示的数字": "it has a number of too many digits",
    "不符合 TOML 格式：{reason}": "not TOML: {reason}",
    "缺少 edition，应为 {known} 之一": "edition is missing, must be one of {known}",
    "edition 为 {found}，应为 {known} 之一": "edition is {found}, must be one of {known}",
    "不是 UTF-8 文本": "not UTF-8 text",
    "不是 UTF-8 文本，看起来是 {guess}，请先转换为 UTF-8": (
        "not UTF-8 text; it looks like {guess}, please convert it to UTF-8"
    ),
    "无法写入：{reason}": "cannot be written: {reason}",
    "没有保存：{step}时{reason}；磁盘上的文件没有改动": (
        "not saved: {step} failed, {reason}; the file is as it was"
    ),
    "在文件夹中建立文件": "making a file in the folder",
    "写入": "writing",
    "核对写入的内容": "reading back what was written",
    "替换原文件": "replacing the file",
    "内容已写入，但{reason}，不能确认已经存妥；请再保存一次": (
        "written, but {reason}; it may not be safe on the disk, please save again"
    ),
    "写入中断（{reason}），文件不完整；原内容保存在 {kept}": (
        "writing broke off ({reason}), the file is incomplete; what it held is in {kept}"
    ),
    "没有保存：其他程序正在写这个文件；其中一份内容保存在 {kept}": (
        "not saved: another program is writing this file; one of both is in {kept}"
    ),
    "恢复记录由较新的版本（{program}）写成，请用该版本打开；记录没有改动": (
        "the recovery journal is by a newer version ({program}), please open it with that; "
        "it is unchanged"
    ),
    "恢复记录已损坏，无法读取": "the recovery journal is damaged and cannot be read",
    "文件已存在，未覆盖": "the file exists, not overwritten",
    "文件已存在，未覆盖；要覆盖请加 --force": (
        "the file exists, not overwritten; --force overwrites it"
    ),
    "这份文件写了两次，应为不同的年报": "named twice, must be different reports",
    "没有这个文件夹": "there is no such folder",
    "文件是只读的，未写入": "the file is read-only, not written",
    "这是年报文件，未写入；生成的全文应写到 .md 一类的文件": (
        "it is a report file, not written; render into a file like .md"
    ),
    "年报文件名应以 .toml 结尾": "the name of a report file must end in .toml",
    "按原格式保存会改变其他内容，未写入；请另存为新文件{reason}": (
        "saving in its format would change other content, not written; "
        "please save as a new file{reason}"
    ),
    "文件名与格式 {to} 不符，应以 {suffixes} 结尾": (
        "the name does not fit the format {to}, must end in {suffixes}"
    ),
    "不能生成 {suffix} 文件；可用的后缀有 {suffixes}": (
        "{suffix} files cannot be made; suffixes that can: {suffixes}"
    ),
    "{option} 只用于 {of}，本次生成的是 {to}": "{option} is for {of} only, this makes {to}",
    "生成 {to} 需要组件 {library}；请运行 pip install 'nianbao[office]'": (
        "to make {to}, {library} is needed; run pip install 'nianbao[office]'"
    ),
    "生成 parquet 需要组件 pyarrow；请运行 pip install 'nianbao[parquet]'": (
        "to make parquet, pyarrow is needed; run pip install 'nianbao[parquet]'"
    ),
    "不能在屏幕上显示这种格式，请用 -o 指定输出文件": (
        "this format cannot be shown on a screen; name a file with -o"
    ),
    "年报正在别处编辑，没有写入；请关闭后再试": (
        "the report is being edited elsewhere, not written; close it and try again"
    ),
    "年报在处理时被其他程序改动，没有写入；请再试一次": (
        "another program changed the report meanwhile, not written; please try again"
    ),
    "这是 {own} 年的年报，不能写入 {year} 年的台账": (
        "this is the report of {own}, a register of {year} cannot go into it"
    ),
    "台账中有 {years} 年收到的申请，请用 --year 指明统计年度": (
        "the register has applications received in {years}; name the year with --year"
    ),
    "台账中没有可读的收到日期": "the register has no readable date of receipt",
    "应为每行一个日期，补班日前加 +，现为 {found}": (
        "must be one date a line, + before a day that is worked; is {found}"
    ),
    "台账文件名应以 .csv 或者 .xlsx 结尾": "the name of a register must end in .csv or .xlsx",
    "无法暂存读入的数字：{reason}；请腾出磁盘空间后再试": (
        "what was read cannot be kept: {reason}; free some disk space and try again"
    ),
    "前几行中应有一行是列名，其中要有“单位名称”；现为 {found}": (
        "one of the first lines must have the headings, name or “单位名称” among them; is {found}"
    ),
    "名单应为 .xlsx 或者 .csv 文件；请在 Excel、WPS 中另存为 CSV 后再用": (
        "the list must be an .xlsx or .csv file; save it as CSV in Excel or WPS"
    ),
    "没有写单位名称": "no name of a body",
    "{found} 已在第 {first} 行列出": "{found} is listed in line {first} already",
    "{found} 不是日期（如 2025-01-31），也不是“是”或“否”": (
        "{found} is no date (as 2025-01-31), nor yes or no"
    ),
    "不是可以读取的 CSV 表格": "not a CSV table that can be read",
    "合计超过一万亿，无法写入年报": ("a sum is more than 1,000,000,000,000, no report can hold it"),
    "没有列出单位": "no body is listed",
}
