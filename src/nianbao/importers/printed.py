"""A foreign document -> its lines and rows as they are printed."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from nianbao.importers.pieces import cells_of
from nianbao.importers.values import is_figure
from nianbao.report.foreign import Block, Foreign, Paragraph
from nianbao.report.printed import Printed, PrintedLine, PrintedRow


def printed(document: Foreign) -> Printed:
    """The lines of a document, and the rows of figures found in them.

    A row is a row of a table, a line of cells, or a run of lines that each hold one cell
    behind a tab, as Word gives tables.
    """
    lines = tuple(line for block in document.blocks for line in _lines(block))
    return Printed(lines, tuple(_rows(lines)))


def _lines(block: Block) -> Iterator[PrintedLine]:
    if isinstance(block, Paragraph):
        yield PrintedLine(_place(block.place), block.text)
        return
    for number, row in enumerate(block.rows):
        text = " | ".join(cell for cell in row if cell is not None)
        yield PrintedLine(_row_place(block.place, number), f"| {text} |")


def _place(place: str) -> str:
    return f"line {place}" if place.isdigit() else place


def _row_place(place: str, number: int) -> str:
    """Where a row stands: in a text a line of marks follows the first one."""
    return f"line {int(place) + number + bool(number)}" if place.isdigit() else place


def _rows(lines: Sequence[PrintedLine]) -> Iterator[PrintedRow]:
    numbered = enumerate(lines)
    for alone, group in groupby(numbered, key=lambda each: _run_of(each[0], each[1])):
        run = [line for _, line in group]
        if alone is None:
            for line in run:
                yield from _row(line.place, cells_of(line.text))
        else:
            yield from _row(run[0].place, [line.text.strip() for line in run])


def _run_of(number: int, line: PrintedLine) -> int | None:
    """What lines of one cell each have in common while they follow one another; else None."""
    if not line.text.startswith("\t") or "\t" in line.text.strip():
        return None
    own = line.place.rpartition(" ")[2]
    return int(own) - number if own.isdigit() else 0


def _row(place: str, cells: Sequence[str]) -> Iterator[PrintedRow]:
    """The row that these cells make: labels in front, figures behind."""
    figures = tuple(text for text in cells if is_figure(text))
    names = [text for text in cells if text and not is_figure(text)]
    if figures and names:
        yield PrintedRow(place, " ".join(names), figures)
