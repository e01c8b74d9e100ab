"""Where the cells of a printed table stand, what they name, and how wide their columns are."""

from itertools import product
from typing import Literal

from nianbao.record import Value
from nianbao.render.cells import usual_width as width
from nianbao.render.geometry import Cell, Sheet, expanded

_LABEL, _GROUP, _UPRIGHT = 13, 4, 2
_LEAST, _MOST = 2, 5


class Placed(Value):
    """A cell at its place; `names` tells whether it is a label, and of what."""

    cell: Cell
    top: int
    left: int
    names: Literal["row", "column", ""]

    @property
    def upright(self) -> bool:
        """Tell whether the label is so tall that it is written downwards."""
        return self.cell.rows > 2 * len(self.cell.text)


def covering(printed: Sheet) -> list[list[Placed]]:
    """For each place of the grid the cell that covers it."""
    over: dict[tuple[int, int], Placed] = {}
    for y, row in enumerate(expanded(printed)):
        for x, cell in enumerate(row):
            if cell is not None:
                spots = product(range(y, y + cell.rows), range(x, x + cell.columns))
                over |= dict.fromkeys(spots, Placed(cell, y, x, _names(printed, cell, y, x)))
    return [[over[y, x] for x in range(printed.width)] for y in range(len(printed.rows))]


def placed(printed: Sheet) -> list[list[Placed]]:
    """The rows of the sheet, each cell once, where it begins."""
    return [
        [each for x, each in enumerate(row) if (each.top, each.left) == (y, x)]
        for y, row in enumerate(covering(printed))
    ]


def _names(printed: Sheet, cell: Cell, y: int, x: int) -> Literal["row", "column", ""]:
    if cell.at is not None:
        return ""
    return "row" if x < printed.stub and _has_figures(printed, y) else "column"


def _has_figures(printed: Sheet, y: int) -> bool:
    return any(cell.at is not None for cell in printed.rows[y])


def head_rows(printed: Sheet) -> int:
    """How many rows name the columns of the whole table; 0 if its columns change their names."""
    figures = [_has_figures(printed, y) for y in range(len(printed.rows))]
    first = figures.index(True) if True in figures else 0
    return first if all(figures[first:]) else 0


def column_widths(printed: Sheet) -> list[int]:
    """How many characters wide each column should be; columns of figures are alike."""
    labels, figures = [_LEAST] * printed.stub, _LEAST
    for row in placed(printed):
        for each in row:
            if each.cell.columns > 1:
                continue
            if each.left < printed.stub:
                labels[each.left] = max(labels[each.left], _label_width(each))
            else:
                figures = max(figures, _figure_width(each))
    return labels + [figures] * (printed.width - printed.stub)


def _label_width(label: Placed) -> int:
    if label.upright:
        return _UPRIGHT
    return _GROUP if label.cell.rows > 1 else min(len(label.cell.text), _LABEL)


def _figure_width(each: Placed) -> int:
    """Figures on one line, names on two."""
    cells = width(each.cell.text)
    return min(-(-cells // 4) if each.names else -(-cells // 2), _MOST)
