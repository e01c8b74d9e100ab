"""Totals and balances as formulas over the cells of a worksheet."""

from collections.abc import Iterable, Iterator, Mapping

from openpyxl.utils import get_column_letter

from nianbao.form.address import Address
from nianbao.form.lines import Balance
from nianbao.form.model import Block
from nianbao.report.balance import Weighed

Place = tuple[int, int]
"""Row and column of a cell, counted from 1."""

Places = Mapping[Address, Place]
"""Where each figure stands in its worksheet."""

EQUAL, UNEQUAL, UNFINISHED = "平", "不平", "未填完"


def total_formula(block: Block, at: Address, places: Places) -> str:
    """The formula of a derived cell, over the cells that it adds up."""
    across = block.column_sums.get(at.column)
    if across:
        parts = [at._replace(column=of) for of in across.of]
    else:
        parts = [at._replace(row=of) for of in block.row_sums[at.row].of]
    return f"={_sum(parts, places)}"


def balance_formula(block: Block, balance: Balance, at: Address, places: Places) -> str:
    """The formula that tells whether a balance holds in the column of `at`."""
    left = [at._replace(row=row) for row in balance.left]
    right = [at._replace(row=row) for row in balance.right]
    entered = [cell for side in (*left, *right) for cell in block.entered(side)]
    blanks = "+".join(f"COUNTBLANK({each})" for each in ranges(places[cell] for cell in entered))
    same = f'IF({blanks}>0,"{UNFINISHED}","{EQUAL}")'
    return f'=IF({_sum(left, places)}={_sum(right, places)},{same},"{UNEQUAL}")'


def verdict(weighed: Weighed) -> str:
    """What the formula of a balance comes to."""
    if not weighed.holds:
        return UNEQUAL
    return UNFINISHED if weighed.incomplete else EQUAL


def _sum(cells: Iterable[Address], places: Places) -> str:
    # SUM passes over blank cells and 不适用, where + would give an error.
    return f"SUM({','.join(ranges(places[at] for at in cells))})"


def ranges(cells: Iterable[Place]) -> Iterator[str]:
    """The cells as ranges, each as long as the cells follow one another in a row or column."""
    first = last = None
    for place in cells:
        if first and last and _follows(first, last, place):
            last = place
            continue
        if first and last:
            yield _range(first, last)
        first = last = place
    if first and last:
        yield _range(first, last)


def _follows(first: Place, last: Place, place: Place) -> bool:
    down = place == (last[0] + 1, last[1]) and first[1] == last[1]
    across = place == (last[0], last[1] + 1) and first[0] == last[0]
    return down or across


def _range(first: Place, last: Place) -> str:
    names = [f"{get_column_letter(column)}{row}" for row, column in (first, last)]
    return names[0] if first == last else ":".join(names)
