"""The two sides of a 勾稽关系 in one column."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from nianbao.form.address import Address
from nianbao.form.lines import Balance, Column
from nianbao.form.model import Block, Form
from nianbao.report.derive import Number, Total, amount
from nianbao.report.model import Report

Terms = tuple[tuple[str, Number], ...]
"""Name of each operand in the words of the form, and its value."""


@dataclass(frozen=True)
class Weighed:
    """A balance weighed in one column; it can be judged only when nothing is blank."""

    balance: Balance
    at: Address
    column: Column
    left: Terms
    right: Terms
    incomplete: bool

    @cached_property
    def difference(self) -> Number:
        """Left side minus right side."""
        return sum(value for _, value in self.left) - sum(value for _, value in self.right)

    @property
    def holds(self) -> bool:
        """Tell whether both sides are equal."""
        return self.difference == 0


def weigh(form: Form, report: Report, totals: Mapping[Address, Total]) -> Iterator[Weighed]:
    """Every balance of the form in every column."""
    for section in form.sections:
        for block in section.blocks:
            for balance in block.balances:
                for column in block.columns:
                    yield weigh_column(section.id, block, balance, column, report, totals)


def weighed_at(
    form: Form, report: Report, totals: Mapping[Address, Total], at: Address
) -> tuple[Weighed, ...]:
    """The balances of the column that a cell stands in."""
    block, _, column = form.place(at)
    return tuple(
        weigh_column(at.section, block, balance, column, report, totals)
        for balance in block.balances
    )


def weigh_column(
    section: str,
    block: Block,
    balance: Balance,
    column: Column,
    report: Report,
    totals: Mapping[Address, Total],
) -> Weighed:
    """One balance in one column."""

    def operand(row: str) -> Total:
        at = Address(section, row, column.id)
        total = totals.get(at)
        if total:
            return total
        figure = report.figures.get(at)
        return Total(amount(figure), figure is None)

    left = {row: operand(row) for row in balance.left}
    right = {row: operand(row) for row in balance.right}
    return Weighed(
        balance=balance,
        at=Address(section, next(iter(balance.left)), column.id),
        column=column,
        left=tuple((name, left[row].value) for row, name in balance.left.items()),
        right=tuple((name, right[row].value) for row, name in balance.right.items()),
        incomplete=any(total.incomplete for total in (*left.values(), *right.values())),
    )
