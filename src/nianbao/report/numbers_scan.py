"""Where numbers and years stand in Chinese prose: one scanner, linear in the text.

What only looks like a number comes first and is passed over. A repetition is possessive or
bounded, and what has been looked at is consumed.
"""

import re
from functools import cache

CHINESE = "零〇○一二两三四五六七八九十百千万亿"

_UNITS = (
    "个百分点|个工作日|个月|人次|件次|户次|场次|批次|车次|万元|亿元|平方米|公里|小时|分钟"
    "|件|份|宗|例(?!会)|起|条(?![例件])|次(?![年日])|项|篇|期(?![间限])|个|家(?!庭)|户|名"
    "|位(?!一体)|人(?![大民均])|场(?!所)|批|轮|套|部(?![门委分])|种|类|则|张|本(?![级年市县区局])"
    "|册|页(?!面)|字|元|处(?![室级罚理])|幅|组(?!织)|支|台(?!账)|座(?!谈)|所|站|笔|天|年|分|%|‰"
)
_GAP = " ?"
_INDENT = r"[ \t#]*+"
_TO = f"{_GAP}[-—–~/至到、和及]{_GAP}"
_C = f"[{CHINESE}]"
_YEAR = "(?:199[0-9]|20[0-9]{2}|2100)"
_SHORT_UNITS = "".join(unit[0] for unit in _UNITS.split("|") if len(unit.split("(")[0]) == 1)
_COUNTED = f"{_GAP}[余多百千万亿{_SHORT_UNITS}]"
_BARE = rf"(?![0-9]|\.[0-9]|,[0-9]{{3}}(?![0-9])|{_COUNTED})"

_LABEL = (
    "(?:电话|传真|手机|热线|邮编|邮政编码|QQ群?|微信号?|编号|文号|账号|代码)(?:号码)?[为是: ]{0,3}"
)
_CONTACTS = (
    r"(?:https?://|www\.)[!-~]*+",
    # Latin letters take the digits that hang on them (A4, 5G, x12@y.cn), but not APP12件.
    r"(?:[A-Za-z]|(?=[0-9._-]{1,40}[A-Za-z@])[0-9._-]++)"
    rf"(?:[A-Za-z_.@/?=&#~-]++|[0-9]++(?!{_GAP}(?:[余多万]|件|份|宗|例|起|条|次|人次|%)))*+",
    # 电话：0999-8888888、8888889; (0999)8888888; 400-123-4567; a mobile; an identity.
    rf"{_LABEL}[+(]?[0-9]{{2,6}}[) ]?[0-9—–-]{{1,20}}+{_BARE}"
    rf"(?:[、/,;]{_GAP}[0-9][0-9—–-]{{5,20}}+{_BARE})*+",
    r"\(?0[0-9]{2,3}\)?[ —–-]{0,2}[0-9]{5,8}(?![0-9])",
    r"[48]00[-—][0-9]{3,4}[-—][0-9]{3,4}(?![0-9])",
    rf"1[3-9][0-9]{{9}}{_BARE}",
    r"[0-9]{16,}+",
)
_NAMES = (
    r"\{\{[^{}]*+\}\}",
    # Marks of lists: 1. or 1) or 1、 before a line or sentence, (1) anywhere.
    rf"(?m:^){_INDENT}[0-9]{{1,3}}(?:\)|[.、](?![0-9])|[.、](?={_YEAR}{_GAP}年))",
    r"(?<=[。;:])[0-9]{1,2}[.、](?![0-9])",
    rf"\({_GAP}[0-9]{{1,4}}{_GAP}\)",
    # 〔2021〕30号, 1号, 305室; 第3次, 第一、二、三; 十三届四次.
    rf"[〔\[【]{_GAP}[0-9]{{4}}{_GAP}[〕\]】]{_GAP}第?{_GAP}[0-9]{{0,6}}",
    rf"[0-9]{{1,9}}{_GAP}(?:号|楼|室|层|栋|幢|弄|路|线)",
    rf"第{_GAP}(?:[0-9]++|{_C}++)(?:{_TO}(?:[0-9]{{1,3}}(?![0-9])|{_C}++))*+",
    rf"{_C}++届(?:{_C}++[次中])?",
    # “110”, 12345政务服务热线, 12345.
    r"[“‘「『\"'][0-9]++[”’」』\"']",
    rf"[0-9]{{3,5}}{_BARE}(?=[\u4e00-\u9fff]{{0,8}}热线)",
    rf"123[0-9]{{2}}{_BARE}",
)
_TIMES = (
    rf"[0-9]{{1,2}}{_GAP}月(?:份|{_GAP}[0-9]{{1,2}}{_GAP}[日号])?",
    rf"[0-9]{{1,2}}(?:{_GAP}日|(?={_TO}[0-9]{{1,2}}{_GAP}[月日]))",
    r"[0-9]{1,2}:[0-5][0-9](?![0-9])(?::[0-5][0-9])?",
    rf"[0-9]{{1,2}}{_GAP}[时点](?:整|半|{_GAP}[0-9]{{1,2}}{_GAP}分)?",
    rf"[0-9]{{4}}{_GAP}年",
)
_FORMULAS = (
    r"[0-9]++(?:\.[0-9]++){2,}+",
    r"[0-9]++(?:[/·+][0-9]++)++",
    r"[0-9]++\+(?=[A-Za-z])",
    rf"(?![百千]分之){_C}++分之{_C}++",
)
_WORDS = (
    "[同每某这那哪任另统唯逐首专单进跑无]一",
    rf"[几若]{_C}++|(?<![总件人次份])数[十百千万亿]++(?!{_C})",
    "一次(?=性|办|告知|不)|一条(?=龙|线|心|街)|一件(?=事|一|件)|一份(?=份)",
    "(?<!复议|诉讼|案件|申请)一起(?!行政|案|复议|诉讼|信息|政府)",
    "零件|十字(?=路|架)|[三四]类(?=过程|内部)|二次(?=供水|创业|开发|利用|加工)",
)

_DIGITS = r"(?:[1-9][0-9]{0,2}(?:,[0-9]{3}(?![0-9]))++|[0-9]++)(?:\.[0-9]++)?"
_SCALE = "(?:万亿|[百千]?[万亿]|百(?!分)|千(?![瓦米克分]))"
_LAST = f"(?:万亿|(?![百千]?[万亿]元){_SCALE}|[百千](?=[万亿]元))"
_SMALL = f"[{CHINESE.rstrip('万亿')}]++"
_NUMBER = (
    rf"(?P<cent>[百千]分之)?"
    rf"(?P<digits>{_DIGITS}(?:{_SCALE}{_DIGITS})++{_SCALE}?|{_DIGITS}{_LAST}?"
    rf"|{_SMALL}(?:点{_SMALL})?(?=[余多]?[万亿]元)|{_C}++(?:点{_C}++)?)"
    rf"(?:(?P<more>[余多])(?P<scale>{_LAST})?)?"
    rf"(?:{_GAP}(?P<unit>{_UNITS}))?"
)
_YEARS = (
    rf"(?P<year>{_YEAR})(?:{_GAP}年(?:{_GAP}[0-9]{{1,2}}{_GAP}月(?:{_GAP}[0-9]{{1,2}}{_GAP}日)?)?"
    rf"|[-./][0-9]{{1,2}}[-./][0-9]{{1,2}}(?![0-9])|(?=(?:{_TO}{_YEAR}){{1,5}}{_GAP}年))"
    rf"|(?P<read>[一二][〇○零九][〇○零一二三四五六七八九]{{2}})(?=年)"
)


WANTED = "|".join((_YEARS, *_CONTACTS, *_NAMES, *_TIMES, *_FORMULAS, *_WORDS, _NUMBER))
"""What is looked for: years, what only looks like a number, numbers."""

_OPENINGS = f"{CHINESE}“‘「『〔【第几若数电传手热邮微编文账代同每某这那哪任另统唯逐首专单进跑无"
"""The signs, besides those of ASCII, that something wanted begins with."""


@cache
def scanner() -> re.Pattern[str]:
    """A match with a `year` or `read` is a year, one with `digits` a number, others are neither.

    Made at its first use, because that takes some 20 milliseconds. What begins nothing is passed
    over first; it makes up most of a text.
    """
    return re.compile(rf"[^\x00-\x7f{_OPENINGS}]++|{WANTED}")


# The comma stays apart from 、, so that １，２３４ reads like 1,234. Places do not move.
# A space is one space: a set of three in forty places took a quarter of making the scanner.
_HALF_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0xA0: 0x20, 0x3000: 0x20}


def half_width(text: str) -> str:
    """The text, character for character, with full-width signs and spaces as plain ones."""
    return text.translate(_HALF_WIDTH)
