"""What the reader of the command line complains of, in the language that is spoken."""

from nianbao.tongue import spoken

_CHINESE = (
    ("the following arguments are required: ", "缺少 "),
    ("one of the arguments --items --pages is required", "缺少 --items 或者 --pages"),
    ("not allowed with argument ", "不能同时用 "),
    ("unrecognized arguments: ", "不认识 "),
    ("expected one argument", "后面要有一个值"),
    ("invalid choice: ", "没有 "),
    ("invalid int value: ", "不是整数 "),
    ("choose from", "可用"),
    ("argument : ", ""),
    ("argument ", ""),
)


def usage_reason(message: str) -> str:
    """A complaint of argparse in the language that is spoken; its own words are English."""
    if spoken() == "en":
        return message
    for english, chinese in _CHINESE:
        message = message.replace(english, chinese)
    return message
