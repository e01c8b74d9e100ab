"""A document as a run of words and figures, however its tables were laid out.

Reports come with one cell a line, with pipes or tabs, on one line, or as real tables.
What stays the same is the order: a label, then its figures. So everything becomes one
run of pieces, and the form tells which label it is.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from nianbao.importers.values import is_figure
from nianbao.report.foreign import Block, Paragraph, Table

Kind = Literal["words", "figure", "blank"]

_TRAILING = re.compile(
    r"(?P<words>.*?\D)(?P<figures>(?:[ \t\u3000]+[+-]?[\d０-９][\d０-９,.]*|[ \t\u3000]+[/—])+)\s*"
)


@dataclass(frozen=True)
class Piece:
    """Words of a label, a figure, or an empty cell, and where it stands."""

    kind: Kind
    text: str
    place: str
    cell: bool = False


def pieces(blocks: Sequence[Block]) -> list[Piece]:
    """The pieces of some blocks, in order."""
    return [piece for block in blocks for piece in _of_block(block)]


def _of_block(block: Block) -> Iterator[Piece]:
    if isinstance(block, Table):
        for row in block.rows:
            for text in row:
                if text is not None:
                    yield _piece(text, block.place, cell=True)
        return
    yield from _of_line(block)


def _of_line(line: Paragraph) -> Iterator[Piece]:
    if "|" in line.text or "\t" in line.text:
        for cell in cells_of(line.text):
            yield _piece(cell, line.place, cell=True)
        return
    match = _TRAILING.fullmatch(line.text)
    if match is None:
        yield _piece(line.text, line.place)
        return
    yield _piece(match["words"], line.place)
    for figure in match["figures"].split():
        yield Piece("figure", figure, line.place)


def cells_of(line: str) -> list[str]:
    """The cells of a line of pipes or tabs; the edges of the line are no cells."""
    if "|" in line:
        inside = line.strip().removeprefix("|")
        inside = inside[:-1] if inside.endswith("|") else inside
        return [cell.strip() for cell in inside.split("|")]
    return [cell.strip() for cell in line.removeprefix("\t").split("\t")]


def _piece(text: str, place: str, *, cell: bool = False) -> Piece:
    plain = text.strip().strip("\u200b\ufeff").strip()
    if not plain:
        return Piece("blank", "", place, cell)
    return Piece("figure" if is_figure(plain) else "words", plain, place, cell)
