"""The headless commands, one file each: `arguments` and `run`."""

from collections.abc import Mapping

COMMANDS: Mapping[str, tuple[str, str]] = {
    "new": ("new", "新建一份空白年报"),
    "import": ("bring", "导入已有的年报，列出存疑之处"),
    "register": ("register", "由依申请公开台账得出表三、表四"),
    "render": ("render", "生成年报全文（Markdown、网页、Word、Excel、CSV）"),
    "check": ("check", "核对年报，列出问题"),
    "compare": ("compare", "比较几个年度的年报：数字逐格，文字逐句"),
    "rollup": ("rollup", "汇总各单位年报，列出未报、重报和有错的单位"),
    "schema": ("schema", "输出年报文件的 JSON Schema，供编辑器提示和检查"),
    "fee": ("fee", "计算信息处理费"),
    "tutorial": ("tutorial", "十分钟入门：在有错的年报上边做边学"),
    "help": ("help", "用户手册：nianbao help 题目"),
    "doctor": ("doctor", "检查运行环境：终端、编码、路径、版本"),
}
"""Each command, its module here, and what it is for.

A module is loaded only when its command is given: another one would pay for it.
"""
