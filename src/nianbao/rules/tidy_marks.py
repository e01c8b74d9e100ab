"""Punctuation as GB/T 15834-2011 has it, digits as GB/T 15835-2011: one function a kind of slip.

The clause stands with each function. What S-06, S-07 and S-12 complain of is mended.
"""

import re
from collections.abc import Callable, Iterator

from nianbao.rules.marks import SLIPS, one_mark
from nianbao.rules.style import in_a_title, law_slips
from nianbao.rules.tidy_stroke import Stroke, Why

_HAN = r"\u4e00-\u9fff"
_CLOSING = "）》”’〕】」〉"
_WIDE = str.maketrans(",;:?!.()", "，；：？！。（）")

Mark = Callable[[str], Iterator[Stroke]]


def _each(pattern: str, text: str, after: Callable[[str], str], why: Why) -> Iterator[Stroke]:
    for match in re.finditer(pattern, text):
        yield Stroke(match.start(), match.end(), after(match[0]), why)


_FULL = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}


def full_width(text: str) -> Iterator[Stroke]:
    """Digits and letters take half a character (GB/T 15835, 5.1.7)."""
    pattern = "[０-９Ａ-Ｚａ-ｚ]+(?:．[０-９0-9]+)?"
    return _each(pattern, text, lambda words: words.translate(_FULL), "width")


def ellipses(text: str) -> Iterator[Stroke]:
    """Six dots, in two characters (4.11)."""
    pattern = rf"(?<=[{_HAN}{_CLOSING}，、])(?:\.{{3,6}}(?!\.)|…(?!…))"
    return _each(pattern, text, lambda _: "……", "ellipsis")


def dashes(text: str) -> Iterator[Stroke]:
    """A dash takes two characters (4.10.2)."""
    pattern = rf"(?<=[{_HAN}{_CLOSING}])[-－]{{2,}}(?=[{_HAN}“《（])"
    return _each(pattern, text, lambda _: "——", "dash")


def ranges(text: str) -> Iterator[Stroke]:
    """From a number to a number leads ～ (GB/T 15834, 4.13.3.3; GB/T 15835, 5.1.3)."""
    return _each(r"(?<=[0-9%％年月日时])[~∼〜](?=[0-9])", text, lambda _: "～", "range")


def half_width(text: str) -> Iterator[Stroke]:
    """Marks among Chinese take a whole character (4.1 to 4.7, 5.1)."""
    marks, behind = "[,;:?!]+", rf"[{_HAN}{_CLOSING}]"
    pattern = (
        rf"(?<={behind}){marks}(?![/\\,;:?!.])"
        rf"|(?<=[0-9A-Za-z%％}}]){marks}(?=[{_HAN}“《（])"
        rf"|(?m:(?<={behind})\.(?=[{_HAN}“《（]|$))"
        rf"|(?m:(?<=[{_HAN}][0-9%％}}])\.$|(?<=[0-9][0-9%％}}])\.$)"
    )
    for stroke in _each(pattern, text, lambda words: words.translate(_WIDE), "mark"):
        line = text[text.rfind("\n", 0, stroke.start) + 1 : stroke.start]
        if re.search(f"[{_HAN}]", line + text[stroke.end : stroke.end + 1]):
            yield stroke


def brackets(text: str) -> Iterator[Stroke]:
    """Brackets around Chinese take a whole character each (4.9, 5.1.3)."""
    round_ = (
        rf"\([^()\n]*[{_HAN}][^()\n]*\)"
        r"|（[^()（）\n]*\)|\([^()（）\n]*）"
        rf"|(?<=[{_HAN}，；：。、])\(\d{{1,2}}\)(?=[{_HAN}])"
    )
    for match in re.finditer(round_, text):
        yield from _ends(match, "（", "）", "brackets")


def titles(text: str) -> Iterator[Stroke]:
    """《》 around the title of a paper, 〈〉 within another title (4.15)."""
    double = rf"<<[^<>\n]*[{_HAN}][^<>\n]*>>"
    single = rf"<(?!\d)[^<>\n]*[{_HAN}][^<>\n]*>"
    for match in re.finditer(rf"{double}|{single}", text):
        within = in_a_title(text, match.start()) and "》" in text[match.end() :]
        opening, closing = "〈〉" if within else "《》"
        yield from _ends(match, opening, closing, "title")


def _ends(match: re.Match[str], opening: str, closing: str, why: Why) -> Iterator[Stroke]:
    """The first and the last of what a match has at its ends, the words between left alone."""
    marks = 2 if match[0].startswith("<<") else 1
    yield Stroke(match.start(), match.start() + marks, opening, why)
    yield Stroke(match.end() - marks, match.end(), closing, why)


_YEAR = re.compile(
    rf"(?<=[{_HAN}])[\[【（(]\s*(?P<n>(?:19|20)\d\d)\s*[\]】）)](?=\s*第?\d{{1,4}}号)"
)


def year_brackets(text: str) -> Iterator[Stroke]:
    """The year in the number of a paper stands in 〔〕 (GB/T 9704-2012, 7.2.5)."""
    for match in _YEAR.finditer(text):
        start, end = match.span("n")
        yield Stroke(match.start(), start, "〔", "year_brackets")
        yield Stroke(end, match.end(), "〕", "year_brackets")


def law(text: str) -> Iterator[Stroke]:
    """The 条例 has its whole name, in 《》 (4.15)."""
    for start, end, right in law_slips(text):
        yield Stroke(start, end, right, "law")


def quotes(text: str) -> Iterator[Stroke]:
    """Quotes come in pairs that open and close (4.8)."""
    offset = 0
    for line in text.split("\n"):
        yield from _quotes(line, offset)
        offset += len(line) + 1


def _quotes(line: str, offset: int) -> Iterator[Stroke]:
    """Those of a line, if it is plain which open: the straight ones, or all if alike."""
    places = [place for place, character in enumerate(line) if character in '"“”']
    kinds = {line[place] for place in places}
    if len(places) % 2 or not re.search(f"[{_HAN}]", line):
        return
    wanted = dict(zip(places, "“”" * (len(places) // 2), strict=True))
    fits = all(line[place] in ('"', mark) for place, mark in wanted.items())
    if fits or len(kinds) == 1:
        for place, mark in wanted.items():
            if line[place] != mark:
                yield Stroke(offset + place, offset + place + 1, mark, "quotes")


def spaces(text: str) -> Iterator[Stroke]:
    """No spaces between Chinese characters and marks; before a label (电话：…) they stay."""
    marks = "，。；：、？！（）《》“”〔〕"
    label = rf"(?![{_HAN}]{{2,6}}[：:])"
    pattern = (
        rf"(?<=[{_HAN}]) +(?=[{_HAN}]){label}"
        rf"|(?<=[{marks}]) +(?=[{_HAN}{marks}0-9A-Za-z]){label}"
        rf"|(?<=[{_HAN}0-9A-Za-z%％]) +(?=[，。；：、？！）》”])"
    )
    return _each(pattern, text, lambda _: "", "space")


def repeated(text: str) -> Iterator[Stroke]:
    """One mark where several stand (5.1)."""
    return _each(r"[，。；：、]{2,}", text, one_mark, "repeated")


def between(text: str) -> Iterator[Stroke]:
    """No 、 between what stands in 《》 or in quotes (4.5.3.5)."""
    return _each("(?<=》)、(?=《)|(?<=”)、(?=“)", text, lambda _: "", "between")


def doubled_words(text: str) -> Iterator[Stroke]:
    """A word that stands twice, which may be meant."""
    sign, pattern = SLIPS["doubled_word"]
    for match in re.finditer(pattern, text) if re.search(sign, text) else ():
        yield Stroke(match.end("word"), match.end(), "", "doubled_word")


MARKS: tuple[Mark, ...] = (
    full_width,
    ellipses,
    dashes,
    ranges,
    year_brackets,
    half_width,
    brackets,
    titles,
    quotes,
    law,
    repeated,
    between,
    spaces,
    doubled_words,
)
