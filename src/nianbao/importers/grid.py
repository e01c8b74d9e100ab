"""Cells with their spans -> the full grid of a table."""

from collections.abc import Callable, Iterable
from typing import Generic, TypeVar

from nianbao.importers.limits import MAX_CELLS, MAX_COLUMNS, Budget, check_count

T = TypeVar("T")

_ENDLESS = MAX_CELLS + 1


class Grid(Generic[T]):
    """A table as it is read: a row after the other, each cell where the ones before leave room."""

    def __init__(self, places: Budget) -> None:
        self._places = places
        self._rows: list[dict[int, T | None]] = []
        self._down: dict[int, int] = {}
        self._next = 0

    @property
    def begun(self) -> bool:
        """Tell whether there is a row."""
        return bool(self._rows)

    def open_row(self) -> None:
        """Begin a row; the spans from above reach into it."""
        self._rows.append(dict.fromkeys(self._down))
        self._places.spend(len(self._down))
        self._down = {x: left - 1 for x, left in self._down.items() if left > 1}
        self._next = 0

    def place(self, cell: T | None, columns: int = 1, rows: int = 1) -> None:
        """Put a cell at the next free place; None for one that a cell above covers."""
        row = self._rows[-1]
        while self._next in row:
            self._next += 1
        check_count("columns", max(columns, self._next + columns), MAX_COLUMNS)
        self._places.spend(columns)
        for x in range(self._next, self._next + columns):
            row.setdefault(x, None)
            if rows != 1:
                self._down[x] = max(self._down.get(x, 0), rows - 1 if rows else _ENDLESS)
        row[self._next] = cell
        self._next += columns

    def skip(self, columns: int) -> None:
        """Leave places without a cell."""
        check_count("columns", self._next + columns, MAX_COLUMNS)
        self._next += columns

    @property
    def next_column(self) -> int:
        """Where the next cell would be looked for."""
        return self._next

    def end_group(self) -> None:
        """End the spans that reach down; they do not leave their group of rows."""
        self._down = {}

    @property
    def cells(self) -> list[T]:
        """The cells in the order of reading."""
        return [cell for row in self._rows for cell in row.values() if cell is not None]

    def rows(self, text: Callable[[T], str]) -> tuple[tuple[str | None, ...], ...]:
        """The full grid: None where a cell extends or there is none.

        A column in which no cell begins is left out: it comes from spans that lie.
        """
        columns = sorted({x for row in self._rows for x, cell in row.items() if cell is not None})
        self._places.spend(len(columns) * len(self._rows))
        return tuple(tuple(_texts(row, columns, text)) for row in self._rows)


def _texts(
    row: dict[int, T | None], columns: Iterable[int], text: Callable[[T], str]
) -> Iterable[str | None]:
    for x in columns:
        cell = row.get(x)
        yield None if cell is None else text(cell)
