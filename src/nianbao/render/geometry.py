"""The printed table of a section: cells with their spans, as the official form draws it."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from nianbao.form.address import Address
from nianbao.form.lines import Column, Group, Row
from nianbao.form.model import Block, Section
from nianbao.record import Value
from nianbao.report.derive import Total, figure_at
from nianbao.report.figures import show_figure
from nianbao.report.model import Report


class Cell(Value):
    """One printed cell; `at` is set where it holds a figure."""

    text: str
    columns: int = 1
    rows: int = 1
    at: Address | None = None


class Sheet(Value):
    """The printed table: rows of cells, each cell once, where it begins.

    `stub` is the number of leading grid columns that hold labels.
    """

    rows: tuple[tuple[Cell, ...], ...]
    width: int
    stub: int


def sheet(section: Section, report: Report, totals: Mapping[Address, Total]) -> Sheet:
    """The printed table of a section with the figures of a report."""
    printer = _Printer(section, report, totals)
    rows = [row for block in section.blocks for row in printer.block(block)]
    return Sheet(tuple(tuple(row) for row in rows), printer.stub + printer.values, printer.stub)


def expanded(sheet: Sheet) -> list[list[Cell | None]]:
    """The grid of the sheet: each cell where it begins, None where one extends."""
    grid: list[list[Cell | None]] = [[None] * sheet.width for _ in sheet.rows]
    taken: set[tuple[int, int]] = set()
    for y, row in enumerate(sheet.rows):
        x = 0
        for cell in row:
            while (y, x) in taken:
                x += 1
            grid[y][x] = cell
            taken.update((y + j, x + i) for j in range(cell.rows) for i in range(cell.columns))
            x += cell.columns
    return grid


class _Printer:
    def __init__(self, section: Section, report: Report, totals: Mapping[Address, Total]) -> None:
        self.section = section
        self.report = report
        self.totals = totals
        upright = [block for block in section.blocks if not block.side_by_side]
        self.stub = max((_depth(block, block.rows) for block in upright), default=0)
        self.values = max(_value_columns(block) for block in section.blocks)

    def block(self, block: Block) -> Iterator[list[Cell]]:
        if block.heading:
            yield [Cell(block.heading, columns=self.stub + self.values)]
        yield from self._side_by_side(block) if block.side_by_side else self._upright(block)

    def _upright(self, block: Block) -> Iterator[list[Cell]]:
        head = self._column_head(block)
        yield [Cell(block.corner, columns=self.stub, rows=len(head)), *head[0]]
        yield from head[1:]
        opened: set[str] = set()
        for row in block.rows:
            yield [*self._labels(block, row, opened), *self._figures(block, row)]

    def _column_head(self, block: Block) -> list[list[Cell]]:
        title = [[Cell(block.columns_title, columns=self.values)]] if block.columns_title else []
        if not block.column_groups:
            return [*title, self._spread([Cell(column.label) for column in block.columns])]
        return [*title, *_stacked(block, block.columns)]

    def _spread(self, cells: list[Cell]) -> list[Cell]:
        # A block with fewer columns than the table lets its last one fill the rest.
        last = cells[-1]
        rest = self.values - len(cells) + 1
        return [*cells[:-1], Cell(last.text, columns=rest, at=last.at)]

    def _labels(self, block: Block, row: Row, opened: set[str]) -> Iterator[Cell]:
        path = block.groups_of(row)
        for group in path:
            if group.id not in opened:
                opened.add(group.id)
                yield Cell(group.label, rows=_rows_in(block, group))
        yield Cell(row.label, columns=self.stub - len(path))

    def _figures(self, block: Block, row: Row) -> list[Cell]:
        return self._spread([self._figure(row, column) for column in block.columns])

    def _figure(self, row: Row, column: Column) -> Cell:
        at = Address(self.section.id, row.id, column.id)
        note = self.report.notes.get(at)
        text = show_figure(figure_at(self.report, self.totals, at))
        return Cell(f"{text}（{note}）" if note else text, at=at)

    def _side_by_side(self, block: Block) -> Iterator[list[Cell]]:
        wide = [
            [Cell(cell.text, cell.columns * len(block.columns), cell.rows) for cell in line]
            for line in _stacked(block, block.rows)
        ]
        yield from wide
        yield [Cell(column.label) for _ in block.rows for column in block.columns]
        yield [self._figure(row, column) for row in block.rows for column in block.columns]


def _value_columns(block: Block) -> int:
    return len(block.columns) * (len(block.rows) if block.side_by_side else 1)


def _depth(block: Block, lines: Sequence[Row] | Sequence[Column]) -> int:
    return 1 + max(len(block.groups_of(line)) for line in lines)


def _rows_in(block: Block, group: Group) -> int:
    return sum(group in block.groups_of(row) for row in block.rows)


def _stacked(block: Block, lines: Sequence[Row] | Sequence[Column]) -> list[list[Cell]]:
    """Head lines over a row of lines: groups span what they hold, the rest reaches down."""
    depth = _depth(block, lines)
    paths = [block.path(line) for line in lines]
    return [list(_head_line(paths, level, depth)) for level in range(depth)]


def _head_line(paths: Sequence[tuple[str, ...]], level: int, depth: int) -> Iterator[Cell]:
    for (label, own), run in groupby(
        enumerate(paths), key=lambda each: _over(each[0], each[1], level)
    ):
        if own >= 0:
            yield Cell(label, rows=depth - level)
        elif label:
            yield Cell(label, columns=len(list(run)))


def _over(index: int, path: tuple[str, ...], level: int) -> tuple[str, int]:
    """What stands over a line at this level: its own label (with its index), a group, or ""."""
    if level == len(path) - 1:
        return path[level], index
    return (path[level], -1) if level < len(path) else ("", -1)
