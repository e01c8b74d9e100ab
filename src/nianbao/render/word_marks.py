"""The places of a template that the report fills: `{{标题}}` and the like, in its paragraphs."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from itertools import accumulate

from docx.oxml.ns import qn
from docx.oxml.text.paragraph import CT_P
from docx.oxml.text.run import CT_Text
from lxml.etree import _Element

REPORT, TITLE, ORGANIZATION, YEAR, DAY = "年报", "标题", "单位", "年度", "日期"

# Braces as wide as Chinese characters are what an input method gives.
_MARK = re.compile(r"[{｛]{2}\s*([^{}｛｝]{1,60}?)\s*[}｝]{2}")

_GONE = tuple(map(qn, ("w:del", "w:moveFrom")))


def paragraphs(part: _Element) -> Iterator[CT_P]:
    """Every paragraph of a part, those of tables and text boxes, too."""
    yield from (each for each in part.iter(qn("w:p")) if isinstance(each, CT_P))


def texts(paragraph: CT_P) -> list[CT_Text]:
    """The pieces of text of a paragraph itself, as its author sees it: deletions gone."""
    return [
        piece
        for piece in paragraph.iter(qn("w:t"))
        if isinstance(piece, CT_Text)
        and next(piece.iterancestors(qn("w:p"))) is paragraph
        and next(piece.iterancestors(*_GONE), None) is None
    ]


def said(paragraph: CT_P) -> str:
    """What the paragraph says, however it is cut into pieces."""
    return "".join(piece.text or "" for piece in texts(paragraph))


def marks(paragraph: CT_P) -> list[str]:
    """The names of the places in a paragraph."""
    return [found[1] for found in _MARK.finditer(said(paragraph))]


def every_mark(part: _Element) -> list[str]:
    """The names of the places in a whole part, in their order."""
    return [name for paragraph in paragraphs(part) for name in marks(paragraph)]


def is_mark(text: str, name: str) -> bool:
    """Tell whether the text is this place and nothing else."""
    found = _MARK.fullmatch(text.strip())
    return found is not None and found[1] == name


def fill(paragraph: CT_P, values: Mapping[str, str]) -> None:
    """Put the values in their places; each takes the look of the first piece of its place."""
    pieces = texts(paragraph)
    begins = [0, *accumulate(len(piece.text or "") for piece in pieces)]
    # From the end, so that what stands before keeps its position.
    for found in reversed(list(_MARK.finditer(said(paragraph)))):
        if found[1] in values:
            _put(pieces, begins, found.span(), values[found[1]])


def _put(pieces: list[CT_Text], begins: list[int], span: tuple[int, int], value: str) -> None:
    first, last = bisect_right(begins, span[0]) - 1, bisect_left(begins, span[1])
    for number in range(first, last):
        text, begin = pieces[number].text or "", begins[number]
        end = min(span[1], begins[number + 1]) - begin
        pieces[number].text = text[: max(span[0] - begin, 0)] + value + text[end:]
        pieces[number].set(qn("xml:space"), "preserve")
        value = ""
