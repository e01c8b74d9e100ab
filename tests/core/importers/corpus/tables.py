"""A printed table: cells with their spans, the labels of a row and its figures."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from nianbao.form.address import Address


@dataclass(frozen=True)
class Cell:
    """A cell of a printed table; `at` is the place of its figure, None for a label."""

    text: str
    across: int = 1
    down: int = 1
    at: Address | None = None


@dataclass(frozen=True)
class Row:
    """The cells that begin in a row, from left to right."""

    cells: tuple[Cell, ...]

    @property
    def labels(self) -> tuple[str, ...]:
        """The words of the row."""
        return tuple(cell.text for cell in self.cells if cell.at is None)

    @property
    def figures(self) -> tuple[str, ...]:
        """What stands in the cells for figures."""
        return tuple(cell.text for cell in self.cells if cell.at is not None)

    @property
    def places(self) -> tuple[Address, ...]:
        """Which figures these are."""
        return tuple(cell.at for cell in self.cells if cell.at is not None)


@dataclass(frozen=True)
class Table:
    """The table of a section."""

    section: str
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Spot:
    """A place of the grid: the cell that covers it, and how far from where that begins."""

    cell: Cell
    right: int
    below: int


def grid(table: Table) -> list[list[Spot]]:
    """Every place of the table with the cell that covers it."""
    covered: dict[tuple[int, int], Spot] = {}
    for number, row in enumerate(table.rows):
        column = 0
        for cell in row.cells:
            while (number, column) in covered:
                column += 1
            for below in range(cell.down):
                for right in range(cell.across):
                    covered[number + below, column + right] = Spot(cell, right, below)
    return [
        [covered[line, column] for column in range(20) if (line, column) in covered]
        for line in range(len(table.rows))
    ]


def with_cells(table: Table, change: Callable[[Cell], Cell]) -> Table:
    """The table with every cell changed."""
    return replace(table, rows=tuple(Row(tuple(map(change, row.cells))) for row in table.rows))


def with_labels(table: Table, change: Callable[[str], str]) -> Table:
    """The table with every label changed, its figures as they were."""
    return with_cells(
        table, lambda cell: replace(cell, text=change(cell.text)) if cell.at is None else cell
    )


def with_figures(table: Table, change: Callable[[Address, str], str]) -> Table:
    """The table with every figure written in another way, its labels as they were."""
    return with_cells(
        table,
        lambda cell: cell if cell.at is None else replace(cell, text=change(cell.at, cell.text)),
    )
