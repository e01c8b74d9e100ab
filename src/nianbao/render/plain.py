"""Report -> lines for a fixed-width screen: prose wrapped, tables drawn with + - |."""

from collections.abc import Iterator, Sequence
from typing import Literal

from nianbao.form.model import Form
from nianbao.record import Value
from nianbao.render.cells import fit, width, wrapped
from nianbao.render.document import Table, Words, document
from nianbao.render.escape import clean
from nianbao.render.geometry import Cell, Sheet, expanded
from nianbao.render.grid import Placed, covering
from nianbao.report.model import Report

Role = Literal["title", "heading", "part", "text", "table", "blank"]

_INDENT = "　　"
_LABEL, _NAME, _LEAST = 24, 6, 2


class PlainLine(Value):
    """One line of the printed report, and what it is part of."""

    text: str
    role: Role


def plain(form: Form, report: Report, *, cells: int) -> list[PlainLine]:
    """The whole report; prose is at most `cells` wide, tables are as wide as they must be."""
    return [line for block in document(form, report) for line in _lines(block, cells)]


def _lines(block: Words | Table, cells: int) -> Iterator[PlainLine]:
    if isinstance(block, Table):
        yield from (PlainLine(line, "table") for line in table(block.sheet))
        return
    text = block.number + clean(block.text)
    match block.role:
        case "title":
            yield from (PlainLine(line, "title") for line in _centred(text, cells))
        case "section":
            yield PlainLine("", "blank")
            yield from (PlainLine(line, "heading") for line in wrapped(text, cells))
        case "part":
            yield from (PlainLine(line, "part") for line in wrapped(_INDENT + text, cells))
        case "text":
            yield from (PlainLine(line, "text") for line in wrapped(_INDENT + text, cells))


def _centred(text: str, cells: int) -> list[str]:
    lines = wrapped(text, cells)
    return [" " * ((cells - width(line)) // 2) + line for line in lines]


def table(printed: Sheet) -> list[str]:
    """A sheet as lines of text, spans drawn as one cell."""
    grid = expanded(printed)
    widths = _column_widths(printed, grid)
    texts = {
        id(cell): _cell_lines(cell, _span(widths, x, cell.columns))
        for row in grid
        for x, cell in enumerate(row)
        if cell is not None
    }
    heights = _row_heights(grid, texts)
    drawn = _Drawn(covering(printed), texts, heights, widths)
    lines: list[str] = []
    for y in range(len(grid)):
        lines.append(_rule(drawn, y))
        lines += [_content(drawn, y, line) for line in range(heights[y])]
    return [*lines, _rule(drawn, len(grid))]


def _column_widths(printed: Sheet, grid: list[list[Cell | None]]) -> list[int]:
    widths = [_LEAST] * printed.width
    for row in grid:
        for x, cell in enumerate(row):
            if cell is not None and cell.columns == 1:
                widths[x] = max(widths[x], _wish(cell, label=x < printed.stub))
    return widths


def _wish(cell: Cell, *, label: bool) -> int:
    """The cells that a text would like: figures whole, names on two lines, tall ones narrow."""
    if cell.at is not None or label:
        return _LEAST if cell.rows > 2 * len(cell.text) else min(width(cell.text), _LABEL)
    long = width(cell.text) > _NAME
    return -(-width(cell.text) // 4) * 2 if long else width(cell.text)


def _span(widths: Sequence[int], x: int, columns: int) -> int:
    return sum(widths[x : x + columns]) + 3 * (columns - 1)


def _cell_lines(cell: Cell, cells: int) -> list[str]:
    lines = wrapped(clean(cell.text), cells)
    return [fit(line, cells, right=cell.at is not None) for line in lines]


def _row_heights(grid: list[list[Cell | None]], texts: dict[int, list[str]]) -> list[int]:
    """Rows as high as their own cells; a cell over several rows stretches the last of them."""
    heights = [
        max((len(texts[id(cell)]) for cell in row if cell and cell.rows == 1), default=1)
        for row in grid
    ]
    for y, row in enumerate(grid):
        for cell in row:
            if cell is not None and cell.rows > 1:
                room = sum(heights[y : y + cell.rows]) + cell.rows - 1
                heights[y + cell.rows - 1] += max(len(texts[id(cell)]) - room, 0)
    return heights


class _Drawn(Value):
    """A table measured and broken into lines, ready to be put together."""

    owners: list[list[Placed]]
    texts: dict[int, list[str]]
    heights: list[int]
    widths: list[int]

    def piece(self, y: int, x: int, line: int) -> str:
        """What the cell over (y, x) shows on line `line` of row y; -1 is the rule above it."""
        over = self.owners[y][x]
        number = line + sum(self.heights[over.top : y]) + (y - over.top)
        lines = self.texts[id(over.cell)]
        cells = _span(self.widths, over.left, over.cell.columns)
        return lines[number] if number < len(lines) else " " * cells

    def through(self, y: int, x: int) -> bool:
        """Tell whether a cell runs through the rule above (y, x)."""
        return 0 < y < len(self.owners) and self.owners[y][x] is self.owners[y - 1][x]


def _content(drawn: _Drawn, y: int, line: int) -> str:
    begins = [x for x, over in enumerate(drawn.owners[y]) if x == over.left]
    return "| " + " | ".join(drawn.piece(y, x, line) for x in begins) + " |"


def _rule(drawn: _Drawn, y: int) -> str:
    """The line above row y: dashes, but open where a cell runs through it."""
    line = ""
    x = 0
    while x < len(drawn.widths):
        columns = 1
        if drawn.through(y, x):
            columns = drawn.owners[y][x].cell.columns
            line += f"+ {drawn.piece(y, x, -1)} "
        else:
            line += "+" + "-" * (drawn.widths[x] + 2)
        x += columns
    return line + "+"
