"""How the prose is written: numbering, citations, residue (S-02, S-06 to S-08)."""

import re
from collections.abc import Iterator

from nianbao.form.numerals import numeral
from nianbao.report.narrative import heading_of
from nianbao.report.to_fill import places_to_fill
from nianbao.rules.case import Case
from nianbao.rules.finding import Finding, Passage
from nianbao.rules.made import finding

_HAN = r"[\u4e00-\u9fff]"


def _texts(case: Case) -> Iterator[tuple[str, str]]:
    """What is printed as prose: preface and narratives."""
    yield "preface", case.report.preface
    yield from case.standing.narratives


def _passage(of: str, match: re.Match[str]) -> Passage:
    return Passage(of, match.start(), match.end(), match[0])


# Numbering

NUMBERS = {
    "section": re.compile(r"(?P<n>[一二三四五六七八九十]{1,3})[、.．]"),
    "part": re.compile(r"[（(](?P<n>[一二三四五六七八九十]{1,3})[）)]"),
    "item": re.compile(r"(?P<n>\d{1,2})[.．、](?!\d)"),
    "detail": re.compile(r"[（(](?P<n>\d{1,2})[）)]"),
}
"""The four levels of numbers, each as it stands before what it numbers."""

NUMERALS = {numeral(n): n for n in range(1, 40)}


def numbering(case: Case) -> Iterator[Finding]:
    """S-02: numbers that the program prints are not typed, and typed ones run 1, 2, 3."""
    titles = {section.title for section in case.form.sections}
    for of, text in case.standing.narratives:
        yield from _numbering(of, text, titles)


def _numbering(of: str, text: str, titles: set[str]) -> Iterator[Finding]:
    last: dict[str, int] = {}
    offset = 0
    for line in text.split("\n"):
        heading = heading_of(line)
        lead = len(line) - len(line[2:].lstrip()) if heading is not None else 0
        lead += len(line[lead:]) - len(line[lead:].lstrip())
        system, match = _numbered(line[lead:])
        if match is not None:
            at = Passage(of, offset + lead, offset + lead + match.end(), match[0])
            rest = line[lead + match.end() :].strip()
            case = _fault(system, match, heading is not None, rest in titles, last)
            if case:
                yield finding("S-02", at, case=case, facts={"line": line[lead:][:20]})
        offset += len(line) + 1


def _numbered(line: str) -> tuple[str, re.Match[str] | None]:
    for system, pattern in NUMBERS.items():
        match = pattern.match(line)
        if match is not None:
            return system, match
    return "", None


def _fault(
    system: str, match: re.Match[str], heading: bool, title: bool, last: dict[str, int]
) -> str:
    number = NUMERALS.get(match["n"]) or (int(match["n"]) if match["n"].isdigit() else 0)
    expected = last.get(system, 0) + 1
    last[system] = number
    if heading:
        return "heading"
    if title:
        return "title"
    if system == "section":
        return "level"
    # A list may begin anew under the next paragraph.
    return "" if number in (1, expected) else "order"


# Citations and names

_OPEN, _CLOSE = r"\s*[〔\[【（(]?\s*", r"\s*[〕\]】）)]?\s*第?"
_RIGHT = {
    f"{number}号": (rf"国办[\u4e00-\u9fff]{{0,4}}{_OPEN}{year}{_CLOSE}{number}号", right)
    for year, number, right in (
        (2021, 30, "国办公开办函〔2021〕30号"),
        (2020, 109, "国办函〔2020〕109号"),
    )
}
_YEAR_IN_BRACKETS = re.compile(r"[\[【（(]\s*(?:19|20)\d{2}\s*[\]】）)]")
_OTHER_BRACKETS = _HAN + rf"{{2,8}}{_YEAR_IN_BRACKETS.pattern}\s*第?\d{{1,4}}号"


def citations(case: Case) -> Iterator[Finding]:
    """S-06: the papers that a report rests on are cited as they are numbered."""
    for of, text in _texts(case):
        if "号" in text:
            yield from _citations(of, text)


def _citations(of: str, text: str) -> Iterator[Finding]:
    seen: set[int] = set()
    for number, (pattern, right) in _RIGHT.items():
        for match in re.finditer(pattern, text) if number in text else ():
            seen.add(match.end())
            if "".join(match[0].split()) != right:
                yield finding("S-06", _passage(of, match), match[0], right, case="number")
    for match in re.finditer(_OTHER_BRACKETS, text) if _YEAR_IN_BRACKETS.search(text) else ():
        if match.end() not in seen:
            yield finding("S-06", _passage(of, match), match[0], case="brackets")


_LAW, _LAW_BEFORE = "信息公开条例", ("政府", "中华人民共和国")
_LAW_NAMES = ("中华人民共和国政府信息公开条例", "政府信息公开条例")


def law_name(case: Case) -> Iterator[Finding]:
    """S-07: the 条例 has its name, in 《》."""
    for of, text in _texts(case):
        for start, end, right in law_slips(text):
            at = Passage(of, start, end, text[start:end])
            named = text[start:end] in _LAW_NAMES
            yield finding("S-07", at, text[start:end], right, case="marks" if named else "name")


def law_slips(text: str) -> Iterator[tuple[int, int, str]]:
    """Where the 条例 is named otherwise than it should be, and as it should be."""
    for start, end in _laws(text):
        name = text[start:end]
        if name not in _LAW_NAMES:
            yield start, end, _LAW_NAMES[0]
        elif not text.endswith(("《", "〈", "<"), 0, start) and not in_a_title(text, start):
            yield start, end, f"《{name}》"


def _laws(text: str) -> Iterator[tuple[int, int]]:
    """Where the 条例 is named, with as much of its name as stands there."""
    found = text.find(_LAW)
    while found >= 0:
        start, end = found, found + len(_LAW)
        for word in _LAW_BEFORE:
            if text.endswith(word, 0, start):
                start -= len(word)
        yield start, end
        found = text.find(_LAW, end)


def in_a_title(text: str, position: int) -> bool:
    """Tell whether a position stands between 《 and 》, in the title of another paper."""
    return text.rfind("《", 0, position) > text.rfind("》", 0, position)


# Residue of templates

_EMPTY_COUNT = (
    r"共(?:主动公开|公开|收到|受理|办结|发布|制发)?(?:政府信息|信息)?[ 　]*"
    r"(?:条|件|次|篇|份)(?=[，。；、,])"
)
_RESIDUE = (
    r"[（(【\[](?:具体网址|文字描述|单位名称|请(?:填写|填报|插入|输入)[^）)】\]\n]*)[）)】\]]"
    # Not where an address follows.
    r"|具体网址(?!\s*[：:为是]*\s*(?:https?:|www))"
    # Neither 二〇〇八年 nor 138****1234; small letters are a domain or a folder behind . and /.
    r"|(?<![A-Za-z一二三四五六七八九〇○×*＊])(?!(?<=\d)[X×*＊]+\d)[X×＊*○〇]{2,}(?![A-Za-z])"
    r"|(?<![A-Za-z./_-])x{2,}(?![A-Za-z0-9_@.-])"
    # A person may be 张某某, a body may not.
    r"|某某(?=省|市|县|区|乡|镇|街道|局|厅|委|办|单位|部门|机关|公司)"
    r"|(?:^|(?<=\n))文字描述(?=\n|$)|此处(?:填写|填报|插入|输入)|_{3,}|…{3,}"
    r"|\d{0,4}年[ 　]+月[ 　]+日"
    rf"|{_EMPTY_COUNT}"
)
_RESIDUE_SIGNS = re.compile(
    r"[X×＊*○〇]{2}|xx|某某|文字描述|此处|___|………|年[ 　]|具体网址|单位名称|[（(【\[]请"
)
"""Every residue but that of a count has one of these."""

_ANNOUNCED = r"表格如下|如下表所示|如下表(?=[：:，。；])|见下表"


def residue(case: Case) -> Iterator[Finding]:
    """S-08: nothing of a template is left in the text."""
    for of, text in case.standing.texts:
        for start, end in places_to_fill(text):
            at = Passage(of, start, end, text[start:end])
            yield finding("S-08", at, text[start:end], case="to_fill", due=True)
        for match in re.finditer(_RESIDUE if _RESIDUE_SIGNS.search(text) else _EMPTY_COUNT, text):
            yield finding("S-08", _passage(of, match), match[0], case="residue")
    for of, text in case.standing.narratives:
        for match in re.finditer(_ANNOUNCED, text) if "表" in text else ():
            at = _passage(of, match)
            yield finding("S-08", at, match[0], case="announced", severity="notice")
