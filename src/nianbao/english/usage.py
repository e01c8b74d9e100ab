"""The help on the command line, and what is said of a wrong one."""

USAGE = {
    "用法：": "usage: ",
    "参数": "arguments",
    "选项": "options",
    "命令": "commands",
    "显示本说明": "show this help",
    "显示版本": "show the version",
    "语言：zh 中文，en 英文": "language: zh Chinese, en English",
    "nianbao [文件.toml]  |  nianbao 命令 …": "nianbao [FILE.toml]  |  nianbao COMMAND …",
    "政府信息公开工作年度报告：在终端里填写、核对、生成。不带命令时打开编辑界面。": (
        "The information disclosure annual report: filled in, checked and rendered in a terminal. "
        "Without a command the editor opens."
    ),
    "新建一份空白年报": "make a blank report",
    "导入已有的年报，列出存疑之处": "import a document, list what is doubtful",
    "由依申请公开台账得出表三、表四": "count Tables 3 and 4 from a register of applications",
    "生成年报全文（Markdown、网页、Word、Excel、CSV）": (
        "render the report (Markdown, HTML, Word, Excel, CSV)"
    ),
    "核对年报，列出问题": "check reports, list the findings",
    "比较几个年度的年报：数字逐格，文字逐句": (
        "compare reports of several years, cell by cell, sentence by sentence"
    ),
    "汇总各单位年报，列出未报、重报和有错的单位": (
        "add up the reports of many bodies; list who is missing, repeated or wrong"
    ),
    "输出年报文件的 JSON Schema，供编辑器提示和检查": (
        "print the JSON Schema of a report file, for editors"
    ),
    "用户手册：nianbao help 题目": "the manual: nianbao help TOPIC",
    "检查运行环境：终端、编码、路径、版本": (
        "examine the surroundings: terminal, encoding, paths, versions"
    ),
    # Placeholders
    "文件.toml": "FILE.toml",
    "newest|文件": "newest|FILE",
    "原文": "source",
    "输出": "output",
    "规则": "rule",
    "旧": "old",
    "新": "newer",
    "部分": "section",
    "件数": "cases",
    "页数": "pages",
    "列=列名": "column=heading",
    "工作表": "sheet",
    "位置": "place",
    "路径": "path",
    "名单": "list",
    "清单": "list",
    # Wrong calls
    "nianbao：用法不对：{what}；见 nianbao --help": (
        "nianbao: wrong usage: {what}; see nianbao --help"
    ),
    "nianbao：用法不对：--lang 后应为 zh 或者 en，没有 {named}": (
        "nianbao: wrong usage: --lang takes zh or en, there is no {named}"
    ),
    "没有写规则": "no rule is named",
    "没有规则 {rule}": "there is no rule {rule}",
    "没有部分 {section}，可用 {known}": "there is no section {section}, choose from {known}",
    "须为 0 至 {most} 的整数": "must be an integer from 0 to {most}",
    "不是 1 至 {most} 的整数 {text}": "must be an integer from 1 to {most}, not {text}",
    "应为格的位置，如 applications.received.total，不是 {text}": (
        "must be the place of a cell like applications.received.total, not {text}"
    ),
    "不是年份 {text}": "not a year: {text}",
    "编制单位不能为空": "the name of the body must not be empty",
    "不是可以识别的文字": "not a text that can be read",
    "应为 列=列名，列可以是 {columns}": "must be COLUMN=HEADING, COLUMN one of {columns}",
    "--cell: 台账没有统计 {cell}": "--cell: the register does not count {cell}",
    "{edition} 中没有位置 {cell}": "{edition} has no place {cell}",
    "--to：缺少 -o": "--to: -o is missing",
    "--previous 不能与 --no-check 同用": "--previous: not allowed with --no-check",
    "--units 不能与 --organization、--kind 同用": (
        "--units: not allowed with --organization and --kind"
    ),
    "--letters 不能与 --cell、--no-check 同用": (
        "--letters: not allowed with --cell and --no-check"
    ),
    "--cell 不能与 -o、--findings 同用": "--cell: not allowed with -o and --findings",
    "--findings 与 -o 是同一个文件": "--findings and -o are the same file",
    "{file} 是所汇总的文件，不能作为输出": "{file} is added up, it cannot be written",
}
