"""Numbers of headings and lists as GB/T 9704-2012, 7.3.3, has them: 一、 （一） 1. （1）.

What stands behind a number: GB/T 15834-2011, annex B.3; behind a heading: B.4.
"""

import re
from collections.abc import Iterator, Set
from typing import NamedTuple

from nianbao.report.narrative import heading_of
from nianbao.rules.style import NUMBERS, NUMERALS
from nianbao.rules.tidy_stroke import Stroke

_HAN = "[\u4e00-\u9fff]"
_CHINESE = "[一二三四五六七八九十]{1,3}"
_FORMS = (
    # B.3.2: 、 behind a Chinese numeral.
    (re.compile(rf"(?P<n>{_CHINESE})[.．](?={_HAN})"), "{n}、"),
    # B.3.3: a dot behind Arabic digits.
    (re.compile(r"(?P<n>\d{1,2})[．、](?!\d)"), "{n}."),
    # B.3.4: nothing behind a number in brackets.
    (re.compile(rf"[（(](?P<n>{_CHINESE}|\d{{1,2}})[）)][、.．,，]?"), "（{n}）"),
)
_TRAILING = re.compile(r"(?<=[^，。；：、,.;:\s])[，。；：、,.;:]+\s*$")
_MARKS = re.compile("[，。；：！？,;:!?]")
_MOST = 30


class _Line(NamedTuple):
    """A line from character `start` on, `lead` of which are the mark of a part or blank."""

    start: int
    lead: int
    text: str

    @property
    def words(self) -> str:
        return self.text[self.lead :]

    @property
    def first(self) -> int:
        return self.start + self.lead


def _lines(text: str) -> Iterator[_Line]:
    offset = 0
    for line in text.split("\n"):
        mark = 2 if heading_of(line) is not None else 0
        lead = mark + len(line[mark:]) - len(line[mark:].lstrip())
        yield _Line(offset, lead, line)
        offset += len(line) + 1


def levels(text: str) -> Iterator[Stroke]:
    """Numbers in the form of their level; none, and no mark behind it, in a heading."""
    for line in _lines(text):
        if heading_of(line.text) is not None:
            yield from _heading(line)
        elif re.match(r"##[^#\s]", line.text):
            yield Stroke(line.start + 2, line.start + 2, " ", "part")
        else:
            yield from _number(line)


def _heading(line: _Line) -> Iterator[Stroke]:
    for pattern in NUMBERS.values():
        match = pattern.match(line.words)
        if match:
            rest = line.words[match.end() :].lstrip()
            end = line.first + len(line.words) - len(rest)
            if rest:
                yield Stroke(line.first, end, "", "heading_number")
            return
    trailing = _TRAILING.search(line.words)
    if trailing:
        start, end = trailing.span()
        yield Stroke(line.first + start, line.first + end, "", "heading_mark")


def _number(line: _Line) -> Iterator[Stroke]:
    for pattern, form in _FORMS:
        match = pattern.match(line.words)
        after = form.format(n=match["n"]) if match else ""
        if match and match[0] != after:
            # Around the number, which itself stays.
            start, end = match.span("n")
            opening, closing = after.split(match["n"])
            yield Stroke(line.first, line.first + start, opening, "number")
            yield Stroke(line.first + end, line.first + match.end(), closing, "number")
        if match:
            return


def parts(text: str, titles: Set[str]) -> Iterator[Stroke]:
    """Lines that are headings numbered 1, 2, 3 open parts, where nothing opens one yet."""
    lines = list(_lines(text))
    if any(heading_of(line.text) is not None for line in lines):
        return
    for level in ("section", "part"):
        found = [(line, match) for line in lines if (match := NUMBERS[level].match(line.words))]
        if found:
            numbers = [NUMERALS.get(match["n"], 0) for _, match in found]
            words = [line.words[match.end() :].strip() for line, match in found]
            running = len(found) > 1 and numbers == list(range(1, len(found) + 1))
            if running and all(_is_heading(each, titles) for each in words):
                for line, match in found:
                    end = line.first + match.end()
                    end += len(text[end:]) - len(text[end:].lstrip(" 　"))
                    yield Stroke(line.start, end, "## ", "part")
            return


def _is_heading(words: str, titles: Set[str]) -> bool:
    return 1 < len(words) <= _MOST and not _MARKS.search(words) and words not in titles
