"""What the TOML reader complains of, in the language that is spoken."""

from nianbao.tongue import spoken

_CHINESE = (
    ("Illegal character", "有不允许的字符"),
    ("Found invalid character", "有不允许的字符"),
    ("Expected '='", "键的后面应为 ="),
    ("Invalid initial character for a key", "键的写法不对"),
    ("Expected newline or end of document", "此行末尾有多余的内容"),
    ("Unclosed array", "缺少 ]"),
    ("Expected ']'", "缺少 ]"),
    ("Unclosed inline table", "缺少 }"),
    ("Duplicate inline table key", "同一个键写了两次"),
    ("Cannot overwrite a value", "同一个键写了两次"),
    ("Cannot redefine namespace", "同一个表写了两次"),
    ("Cannot declare", "同一个表写了两次"),
    ("Cannot mutate immutable namespace", "同一个表写了两次"),
    ("Unterminated string", "引号没有结束"),
    ('Expected "\'"', "引号没有结束"),
    ("Unescaped '\\'", "文字中的 \\ 应写作 \\\\"),
    ("Invalid hex value", "\\u 的后面应为四位十六进制数"),
    ("Escaped character is not", "\\u 所写的不是字符"),
    ("Invalid date", "日期的写法不对"),
    ("Invalid value", "值的写法不对"),
    ("Invalid statement", "此行既不是“键 = 值”，也不是 [表]"),
)


def toml_reason(reason: str) -> str:
    """A complaint of the TOML reader; its own words are English, what is unknown stays so."""
    if spoken() == "en":
        return reason
    return next((chinese for english, chinese in _CHINESE if reason.startswith(english)), reason)
