"""Slips of the pen in prose: S-12; what must not be published: S-18, S-19."""

import re
from collections.abc import Iterator, Mapping

from nianbao.rules.case import Case
from nianbao.rules.finding import Finding, Passage
from nianbao.rules.made import finding

_HAN, _WIDE = r"[\u4e00-\u9fff]", r"[^\x00-\x7f]"
_MARKS = r"[，。；：、]{2,}"
SLIPS: Mapping[str, tuple[str, str]] = {
    "comma": (
        rf"(?m:(?<={_WIDE})[,;:?!.](?={_WIDE}|$))",
        rf"(?m:{_HAN}[,;:?!](?={_HAN}|$|\n)|{_HAN}\.(?={_HAN}|$|\n))",
    ),
    # A digit behind < makes it "less than".
    "brackets": (
        rf"\([^()\n]*{_WIDE}|<[^<>\n]*{_WIDE}",
        rf"\([^()\n]*{_HAN}[^()\n]*\)|<(?!\d)[^<>\n]*{_HAN}[^<>\n]*>",
    ),
    # Spaces may keep apart what has a label of its own (地址：… 电话：…).
    "space": (
        rf"(?<={_WIDE}) +(?={_WIDE})",
        f"{_HAN} +(?={_HAN})(?!{_HAN}{{2,6}}[：:])",
    ),
    "doubled_mark": (_MARKS, _MARKS),
    # 人民政府|政府信息公开 and 政务公开|公开透明 are two words that meet; 一件一件 is meant.
    "doubled_word": (
        rf"(?P<word>{_WIDE}{{2,5}})(?P=word)",
        rf"(?!一|政府政府|公开公开(?!申请|条例|指南|年报))(?P<word>{_HAN}{{2,5}})(?P=word)",
    ),
}
"""Each kind of slip: what every such slip has, and its pattern, which is slow to compile."""
_ORDINAL = re.compile(
    r"(?:^|(?<=[。；，：:;,\n]))(?P<n>[一二三四五六七八九十])是(?!否)", re.MULTILINE
)
_ORDER = "一二三四五六七八九十"


_STRONGEST = "。；：，、"


def one_mark(words: str) -> str:
    """The mark that is meant where several stand: the one that divides most."""
    return min(words, key=_STRONGEST.index)


def slips(case: Case) -> Iterator[Finding]:
    """S-12: punctuation, spaces and doubled words, each kind said once a text."""
    for of, text in [("preface", case.report.preface), *case.standing.narratives]:
        for kind, (sign, pattern) in SLIPS.items():
            found = list(re.finditer(pattern, text)) if re.search(sign, text) else []
            if found:
                # The pattern only looks at the character behind a space.
                start, end = found[0].start(), found[0].end() + (kind == "space")
                at = Passage(of, start, end, text[start:end])
                yield finding("S-12", at, case=kind, facts={"count": str(len(found))})


def ordinals(case: Case) -> Iterator[Finding]:
    """S-12: 一是, 二是, 三是 follow one another."""
    for of, text in case.standing.narratives:
        last = 0
        for match in _ORDINAL.finditer(text):
            number = _ORDER.index(match["n"]) + 1
            if number not in (1, last + 1):
                at = Passage(of, match.start(), match.end(), match[0])
                expected = f"{_ORDER[last]}是" if last < len(_ORDER) else ""
                yield finding("S-12", at, match[0], expected, case="order")
            last = number


_IDENTITY = re.compile(r"(?<!\d)\d{17}[\dXx](?![\dXx])")
_MOBILE = re.compile(r"(?<![\d.-])(?:\+86[ -]?)?1[3-9]\d(?:[ -]?)\d{4}(?:[ -]?)\d{4}(?!\d)")
_MOBILE_SIGN = re.compile(r"1[3-9]\d[ -]?\d{4}")
"""What every mobile number has, found sooner."""

_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)


def identity_numbers(case: Case) -> Iterator[Finding]:
    """S-18: no number of an identity card."""
    for of, text in case.standing.texts:
        for match in _IDENTITY.finditer(text):
            if _is_identity(match[0].upper()):
                yield finding("S-18", Passage(of, match.start(), match.end(), _hidden(match[0])))


def _is_identity(number: str) -> bool:
    """Tell whether the check digit is right (GB 11643) and the birthday possible."""
    total = sum(int(digit) * weight for digit, weight in zip(number, _WEIGHTS, strict=False))
    year, month, day = int(number[6:10]), int(number[10:12]), int(number[12:14])
    born = 1900 <= year < 2100 and 1 <= month <= 12 and 1 <= day <= 31
    return born and "10X98765432"[total % 11] == number[-1]


def mobile_numbers(case: Case) -> Iterator[Finding]:
    """S-19: no mobile number outside of the contact."""
    for of, text in case.standing.texts:
        if of == "contact" or not _MOBILE_SIGN.search(text):
            continue
        for match in _MOBILE.finditer(text):
            yield finding("S-19", Passage(of, match.start(), match.end(), _hidden(match[0])))


def _hidden(number: str) -> str:
    """A number that must not be published is not printed in lists of findings either."""
    return f"{number[:3]}{'*' * (len(number) - 5)}{number[-2:]}"
