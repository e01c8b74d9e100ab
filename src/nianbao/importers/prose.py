"""The lines of a narrative section -> one text with its parts."""

import re
from collections.abc import Iterator, Sequence

from nianbao.form.numerals import numeral
from nianbao.importers.margins import is_page
from nianbao.importers.normal import normal
from nianbao.record import State, field
from nianbao.report.foreign import Block, Paragraph, Table

_CHINESE = {numeral(number): number for number in range(1, 41)}
_NUMBERS = "[一二三四五六七八九十]{1,3}"
_PART = re.compile(
    rf"\s*(?:\((?P<within>{_NUMBERS}|\d{{1,2}})\)|(?P<before>{_NUMBERS}(?=、)|\d{{1,2}}(?=[、.]))[、.](?!\d))\s*"
)
_RUN_IN = re.compile(r"^(?P<heading>[^。；：:，,！？]{2,22}?)[。：:]\s*(?P<body>\S.*)$")
_LONGEST_HEADING = 24


def narrative(blocks: Sequence[Block], *, marked: bool) -> str:
    """The text of a narrative: a numbered line opens a part, its heading alone or run in.

    Numbers in another style that begin anew are lists within a part. Where the document marks
    its headings (`marked`), no other line has one.
    """
    return "\n".join(_lines(blocks, marked)).strip("\n")


class _Counting(State):
    """How the parts of a narrative are numbered so far."""

    style: str = ""
    last: int = 0
    inner: set[str] = field(default_factory=set)

    def opens(self, style: str, number: int, *, marked: bool) -> bool:
        """Tell whether a line with this number opens a part, and count it if it does."""
        follows = number == self.last + 1
        if marked:
            opens = follows and style in ("(一)", self.style)
        else:
            opens = style not in self.inner and (style == (self.style or style) or follows)
        if opens:
            self.count(style, number)
        elif style != self.style:
            self.inner.add(style)
        return opens

    def count(self, style: str, number: int) -> None:
        """Take a line as a part."""
        self.style = self.style or style
        self.last = number


def _lines(blocks: Sequence[Block], marked: bool) -> Iterator[str]:
    counting = _Counting()
    for text, level in _paragraphs(blocks):
        style, number, rest = _numbered(text)
        if level:
            counting.count(style, number or counting.last + 1)
            yield from ("", f"## {rest}".rstrip())
        elif number and counting.opens(style, number, marked=marked):
            yield ""
            yield from ("##", rest) if marked else _part(rest)
        else:
            yield text


def _numbered(text: str) -> tuple[str, int, str]:
    """The style and value of the number before a line, and the rest; 0 if there is none."""
    plain = normal(text)
    match = _PART.match(plain)
    if match is None:
        return "", 0, text
    digits = match["within"] or match["before"]
    number = int(digits) if digits.isdigit() else _CHINESE.get(digits, 0)
    one = "1" if digits.isdigit() else "一"
    rest = text[match.end() :] if len(plain) == len(text) else plain[match.end() :]
    return f"({one})" if match["within"] else f"{one}、", number, rest.strip()


def _part(text: str) -> Iterator[str]:
    """The lines of a part: its heading, then what is run in behind it."""
    if len(text) <= _LONGEST_HEADING and not text.endswith(("。", "；", "！", "？")):
        yield f"## {text}".rstrip()
        return
    match = _RUN_IN.match(text)
    if match is None:
        yield from ("##", text)
    else:
        yield from (f"## {match['heading']}", match["body"])


def _paragraphs(blocks: Sequence[Block]) -> Iterator[tuple[str, int]]:
    """The paragraphs of some blocks; a table in a narrative becomes its lines."""
    for block in blocks:
        if isinstance(block, Paragraph):
            if not is_page(block.text):
                yield block.text.strip(), block.level
        elif isinstance(block, Table):
            lines = (" ".join(filter(None, row)) for row in block.rows)
            yield from ((line, 0) for line in lines if line)
