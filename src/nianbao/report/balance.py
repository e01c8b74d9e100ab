"""The two sides of a 勾稽关系 in one column."""

from collections.abc import Iterator, Mapping
from functools import cache, cached_property

from nianbao.form.address import Address
from nianbao.form.lines import Balance, Column
from nianbao.form.model import Form
from nianbao.record import Value
from nianbao.report.derive import Number, Total, total_at
from nianbao.report.model import Report

Terms = tuple[tuple[str, Number], ...]
"""Name of each operand in the words of the form, and its value."""


class Weighed(Value):
    """A balance weighed in one column; a side is open if something that it adds up is blank."""

    balance: Balance
    at: Address
    column: Column
    left: Terms
    right: Terms
    left_open: bool
    right_open: bool

    @property
    def incomplete(self) -> bool:
        """Tell whether something is blank."""
        return self.left_open or self.right_open

    @cached_property
    def difference(self) -> Number:
        """Left side minus right side."""
        return sum([value for _, value in self.left]) - sum([value for _, value in self.right])

    @property
    def holds(self) -> bool:
        """Tell whether both sides are equal."""
        return self.difference == 0

    @property
    def broken(self) -> bool:
        """Tell whether the sides differ whatever the blanks will hold: they can only add."""
        return self.difference != 0 and not (
            self.right_open if self.difference > 0 else self.left_open
        )


def weigh(form: Form, report: Report, totals: Mapping[Address, Total]) -> Iterator[Weighed]:
    """Every balance of the form in every column."""
    for section, block in form.blocks:
        for balance in block.balances:
            for column in block.columns:
                yield weigh_column(section.id, balance, column, report, totals)


def weighed_at(
    form: Form, report: Report, totals: Mapping[Address, Total], at: Address
) -> tuple[Weighed, ...]:
    """The balances of the column that a cell stands in."""
    block, _, column = form.place(at)
    return tuple(
        weigh_column(at.section, balance, column, report, totals) for balance in block.balances
    )


def weigh_column(
    section: str,
    balance: Balance,
    column: Column,
    report: Report,
    totals: Mapping[Address, Total],
) -> Weighed:
    """One balance in one column."""
    at, left, right = _cells(section, balance, column)
    lefts = [(name, total_at(report, totals, at)) for name, at in left]
    rights = [(name, total_at(report, totals, at)) for name, at in right]
    return Weighed(
        balance=balance,
        at=at,
        column=column,
        left=tuple([(name, total.value) for name, total in lefts]),
        right=tuple([(name, total.value) for name, total in rights]),
        left_open=any(total.incomplete for _, total in lefts),
        right_open=any(total.incomplete for _, total in rights),
    )


Cells = tuple[tuple[str, Address], ...]
"""Name of each operand in the words of the form, and its cell."""


@cache
def _cells(section: str, balance: Balance, column: Column) -> tuple[Address, Cells, Cells]:
    """The cell that stands for a balance in a column, and those of both sides."""

    def side(rows: Mapping[str, str]) -> Cells:
        return tuple((name, Address(section, row, column.id)) for row, name in rows.items())

    left = side(balance.left)
    return left[0][1], left, side(balance.right)
