"""How wide the columns of a grid are."""

from collections.abc import Iterable

from nianbao.record import Value
from nianbao.render.cells import width
from nianbao_tui.widgets.grid.sheet import Sheet

_LEAST_LABEL, _LEAST_CELL, _NAME = 16, 6, 14


def is_long(text: str) -> bool:
    """Tell whether a figure takes more cells than the narrowest column has."""
    return len(text) > _LEAST_CELL


class Columns(Value):
    """Cells of the label column and of each column of figures, a gap of one included."""

    label: int
    widths: tuple[int, ...]


class Measure:
    """What a sheet needs at least: its labels, its names, and the figures of the moment."""

    def __init__(self, sheet: Sheet) -> None:
        self._count = 1 + max(place.column for place in sheet.places)
        self._longest = max(2 * line.depth + width(line.text) for line in sheet.lines) + 2
        self._names = [8] * self._count
        for place in sheet.places:
            name = min(width(sheet.column(place).label), _NAME) + 1
            self._names[place.column] = max(self._names[place.column], name)
        self._needs = [_LEAST_CELL + 1] * self._count

    def take(self, texts: Iterable[tuple[int, str]]) -> None:
        """Measure the figures, each with the number of its column."""
        self._needs = [_LEAST_CELL + 1] * self._count
        for column, text in texts:
            if len(text) >= self._needs[column]:
                self._needs[column] = width(text) + 1

    def columns(self, cells: int, edited: tuple[int, int]) -> Columns:
        """The columns in a window of so many cells; `edited` is a column and what it needs now.

        Figures come first, then labels, then the names of the columns.
        """
        needs = list(self._needs)
        column, need = edited
        needs[column] = max(needs[column], need)
        label = max(min(cells - 1 - sum(needs), self._longest), _LEAST_LABEL)
        spare = max(cells - 1 - label - sum(needs), 0) // self._count
        pairs = zip(needs, self._names, strict=True)
        return Columns(label, tuple(each + min(spare, max(name - each, 2)) for each, name in pairs))
