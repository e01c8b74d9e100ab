"""The lines of a PDF page as they stand on it, cells of a row parted by tabs."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from nianbao.importers.document import seen
from nianbao.record import Value

if TYPE_CHECKING:
    from pypdf import PageObject
    from pypdf._text_extraction._layout_mode._fixed_width_page import BTGroup
    from pypdf.generic import DictionaryObject
    from pypdf.generic._font import Font

_CHINESE = re.compile(r"[\u2e80-\uffef]")
_SPACED_OUT = re.compile(r"(?<=\S) {3,}(?=\S)|(?<=\d) {2,}(?=\d)")
_LABEL = re.compile(r"\d{1,2}[.．、](?!\d)|[（(][一二三四五六七八九十]{1,2}[）)]")

# Odd fonts, or a version of pypdf that keeps its layout elsewhere.
_NOT_PLACED = (
    *(ImportError, AttributeError, KeyError, IndexError),
    *(TypeError, ValueError, ZeroDivisionError),
)

# Gaps between pieces of a line, in heights of their letters.
_WORD_GAP = 0.12
_CELL_GAP = 0.6


class Line(Value):
    """A line of a page: its text, where it begins and ends, how high it is; 0 if not known."""

    text: str
    page: int
    left: float = 0
    right: float = 0
    top: float = 0
    height: float = 0


class Fonts:
    """The fonts of a document, each read once, for they take longer than the pages."""

    def __init__(self) -> None:
        self._read: dict[tuple[int, int], Font] = {}

    def of(self, page: "PageObject") -> dict[str, "Font"]:
        """The fonts of a page by their names on it."""
        listed = _below(_below(page, "/Resources"), "/Font")
        return {name: self._font(listed, name) for name in listed}

    def _font(self, listed: "DictionaryObject", name: str) -> "Font":
        from pypdf.generic import IndirectObject
        from pypdf.generic._font import Font

        found = listed.raw_get(name)
        if not isinstance(found, IndirectObject):
            return Font.from_font_resource(_below(listed, name))
        key = found.idnum, found.generation
        if key not in self._read:
            self._read[key] = Font.from_font_resource(_below(listed, name))
        return self._read[key]


def page_lines(page: "PageObject", number: int, fonts: Fonts) -> list[Line]:
    """The lines of a page from top to bottom."""
    try:
        placed = _placed_lines(page, number, fonts)
    except _NOT_PLACED:
        placed = []
    if placed and not _has_forms(page):
        return placed
    # What stands in form objects is not placed; it comes in the order of drawing.
    plain = [Line(seen(text), number) for text in page.extract_text().split("\n") if seen(text)]
    return plain if _length(plain) > 1.2 * _length(placed) else placed


def _length(lines: Sequence[Line]) -> int:
    return sum(len("".join(line.text.split())) for line in lines)


def _has_forms(page: "PageObject") -> bool:
    objects = _below(_below(page, "/Resources"), "/XObject")
    return any(_below(objects, name).get("/Subtype") == "/Form" for name in objects)


def _below(above: "DictionaryObject", name: str) -> "DictionaryObject":
    """The dictionary that stands under a name; an empty one if there is none."""
    from pypdf.generic import DictionaryObject

    found = above.get(name)
    found = found.get_object() if found is not None else None
    return found if isinstance(found, DictionaryObject) else DictionaryObject()


def _placed_lines(page: "PageObject", number: int, fonts: Fonts) -> list[Line]:
    from pypdf._text_extraction import _layout_mode
    from pypdf.generic import ContentStream

    contents = page.get("/Contents")
    if contents is None:
        return []
    stream = ContentStream(contents.get_object(), page.pdf, "bytes")
    pieces = _layout_mode.text_show_operations(iter(stream.operations), fonts.of(page))
    pieces = [piece for piece in pieces if seen(piece["text"])]
    rows = _layout_mode.y_coordinate_groups(pieces) if pieces else {}
    return [_line(row, number, top) for top, row in rows.items()]


def _line(row: Sequence["BTGroup"], number: int, top: float) -> Line:
    return Line(
        _text(row),
        number,
        left=row[0]["tx"],
        right=max(piece["displaced_tx"] for piece in row),
        top=top,
        height=max(piece["font_height"] for piece in row),
    )


def _text(row: Sequence["BTGroup"]) -> str:
    """The pieces of a row side by side, with what their gaps mean between them."""
    text = row[0]["text"].strip()
    for before, piece in zip(row, row[1:], strict=False):
        text += _between(before, piece) + piece["text"].strip()
    return seen(_SPACED_OUT.sub("\t", text))


def _between(before: "BTGroup", piece: "BTGroup") -> str:
    """A tab between cells, a space between words, nothing between Chinese characters."""
    height = min(before["font_height"], piece["font_height"]) or 1
    gap = (piece["tx"] - before["displaced_tx"]) / height
    near = before["text"].strip()[-1] + piece["text"].strip()[0]
    if near.isdigit():
        # Fonts lie about widths. A number in two halves is seen later, two run together are not.
        return "\t" if abs(gap) > _WORD_GAP else ""
    if gap > (_WORD_GAP if _LABEL.match(piece["text"].lstrip()) else _CELL_GAP):
        return "\t"
    apart = gap > _WORD_GAP or before["text"][-1].isspace() or piece["text"][0].isspace()
    return " " if apart and not _CHINESE.search(near) else ""
