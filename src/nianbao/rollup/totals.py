"""A report among those that are added up that is the sum of all others: a total lying about."""

from collections.abc import Collection, Sequence

from nianbao.report.derive import Number
from nianbao.report.exact import exact_sum
from nianbao.report.model import Figure
from nianbao.report.rollup import Tally

_BODIES, _CELLS = 3, 3
"""With fewer reports or figures that are not 0, being a sum may be chance."""


class Largest:
    """The report with the largest counts: if one is the sum of all others, it is this one.

    A report of a file in `real` is never taken for a total.
    """

    def __init__(self, real: Collection[bytes] = ()) -> None:
        self.id = 0
        self._real = real
        self._row: Sequence[Figure] = ()
        self._size = 0
        self._bodies = 0

    def see(self, full: bytes, id: int, row: Sequence[Figure]) -> None:
        """Look at one more report, given as the figures of a row of the form."""
        size = sum(figure for figure in row if type(figure) is int)
        self._bodies += size > 0
        if size > self._size and full not in self._real:
            self.id, self._row, self._size = id, row, size

    def is_total(self, tally: Tally) -> bool:
        """Tell whether it is half of everything, cell by cell."""
        figures = [_number(figure) for figure in self._row]
        if self._bodies < _BODIES or sum(figure != 0 for figure in figures) < _CELLS:
            return False
        sums = (cell.value for cell in tally.cells().values())
        return all(
            exact_sum(figure, figure) == whole for figure, whole in zip(figures, sums, strict=True)
        )


def _number(figure: Figure) -> Number:
    return 0 if figure is None or isinstance(figure, str) else figure
