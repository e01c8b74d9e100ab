"""Adding up the figures of many reports: exact, in any order."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from nianbao.form.address import Address
from nianbao.form.model import Form
from nianbao.report.derive import Number
from nianbao.report.exact import exact_sum
from nianbao.report.model import NOT_APPLICABLE, Figure, Filled


class Cell(NamedTuple):
    """One cell of many reports: the sum of what is filled in, and how many reports say what."""

    value: Number
    filled: int
    blank: int
    not_applicable: int

    @property
    def figure(self) -> Figure:
        """What the total says: the sum; 不适用 if all say so; blank if nobody filled it in."""
        if self.filled:
            return self.value
        return None if self.blank or not self.not_applicable else NOT_APPLICABLE


class Tally:
    """What reports of one edition come to, without keeping any of them."""

    def __init__(self, form: Form) -> None:
        self.form = form
        self.reports = 0
        self._cells = form.entered_cells
        self._values: list[Number] = [
            Decimal(0) if form.kinds[at] == "money" else 0 for at in self._cells
        ]
        self._blank = [0] * len(self._cells)
        self._not_applicable = [0] * len(self._cells)

    def add(self, figures: Mapping[Address, Filled]) -> None:
        """Add one report."""
        self.add_row([figures.get(at) for at in self._cells])

    def add_row(self, row: Sequence[Figure]) -> None:
        """Add one report, given as the figures of `form.entered_cells` in their order."""
        self.reports += 1
        for index, figure in enumerate(row):
            if figure is None:
                self._blank[index] += 1
            elif isinstance(figure, str):
                self._not_applicable[index] += 1
            elif figure:
                self._values[index] = exact_sum(self._values[index], figure)

    def cells(self) -> dict[Address, Cell]:
        """Every entered cell of the form."""
        rows = zip(self._cells, self._values, self._blank, self._not_applicable, strict=True)
        return {
            at: Cell(value, self.reports - blank - without, blank, without)
            for at, value, blank, without in rows
        }

    def figures(self) -> dict[Address, Filled]:
        """The figures of the total; a cell that nobody filled in stays blank."""
        found = ((at, cell.figure) for at, cell in self.cells().items())
        return {at: figure for at, figure in found if figure is not None}
