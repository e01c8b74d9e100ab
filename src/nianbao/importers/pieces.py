"""A document as a run of words and figures, however its tables were laid out.

Reports come with one cell a line, with pipes or tabs, on one line, or as real tables.
What stays the same is the order: a label, then its figures. So everything becomes one
run of pieces, and the form tells which label it is.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from nianbao.importers.margins import is_page
from nianbao.importers.normal import normal
from nianbao.importers.values import is_figure
from nianbao.record import Value, replace
from nianbao.report.foreign import Block, Paragraph, Table

Kind = Literal["words", "figure", "blank", "page"]

_ONE = r"[+-]?\d[\d,.]*(?:件|元|万元)?|[/—]"
_TRAILING = re.compile(rf"(?P<words>.*?\D)(?P<figures>(?:[ \t\u3000]+(?:{_ONE}))+)\s*")
_FIGURES = re.compile(rf"\s*(?:{_ONE})(?:[ \t\u3000]+(?:{_ONE}))+\s*")


class Piece(Value):
    """Words of a label, a figure, an empty cell or a page number, and where it stands.

    `x` is the column of the grid in which a cell of a real table begins, else -1; `line` is the
    number of its block.
    """

    kind: Kind
    text: str
    place: str
    cell: bool = False
    x: int = -1
    line: int = 0

    @property
    def characters(self) -> int:
        """The characters that are not blank; a pipe belongs to no cell."""
        return characters(self.text)


def characters(text: str) -> int:
    """The characters of a text that are not blank and no borders of cells."""
    return len("".join(text.replace("|", "").split()))


def pieces(blocks: Sequence[Block]) -> list[Piece]:
    """The pieces of some blocks, in order."""
    return [
        replace(piece, line=line) for line, block in enumerate(blocks) for piece in _of_block(block)
    ]


def _of_block(block: Block) -> Iterator[Piece]:
    if not isinstance(block, Table):
        yield from _of_line(block)
        return
    for row in block.rows:
        for x, text in enumerate(row):
            if text is not None:
                yield _piece(text, block.place, cell=True, x=x)


def _of_line(line: Paragraph) -> Iterator[Piece]:
    if "|" in line.text or "\t" in line.text.strip(" "):
        for cell in cells_of(line.text):
            yield _piece(cell, line.place, cell=True)
        return
    text = line.text.strip()
    match = _TRAILING.fullmatch(text)
    if _FIGURES.fullmatch(normal(text)):
        words, figures = "", text
    elif match is not None and not is_page(text):
        words, figures = match["words"], match["figures"]
    else:
        words, figures = text, ""
    if words:
        yield _piece(words, line.place)
    for figure in figures.split():
        yield Piece("figure", figure, line.place)


def cells_of(line: str) -> list[str]:
    """The cells of a line of pipes or tabs; the edges of the line are no cells."""
    if "|" in line:
        inside = line.strip().removeprefix("|")
        inside = inside[:-1] if inside.endswith("|") else inside
        return [cell.strip() for cell in inside.split("|")]
    return [cell.strip() for cell in line.removeprefix("\t").split("\t")]


def _piece(text: str, place: str, *, cell: bool = False, x: int = -1) -> Piece:
    plain = text.strip().strip("\u200b\ufeff").strip()
    if not plain:
        return Piece("blank", "", place, cell, x)
    if is_figure(plain):
        return Piece("figure", plain, place, cell, x)
    return Piece("page" if is_page(plain) else "words", plain, place, cell, x)
