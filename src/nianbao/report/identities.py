"""The equations that the figures of a report must satisfy, all at once."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Literal

from nianbao.form.address import Address
from nianbao.form.lines import Balance, Column
from nianbao.form.model import Block, Form
from nianbao.record import Value
from nianbao.report.derive import Number, amount
from nianbao.report.model import Figure, Report

Origin = Literal["balance", "stated", "carried"]
"""A 勾稽关系, a total that the original states, or what last year handed on."""


class Identity(Value):
    """An equation over entered cells: the sum of sign x figure over `terms` is `constant`.

    `at` is the cell that it judges. If the origin is `stated`, `at` is a derived cell and
    the constant is what the original states for it, which may itself be wrong.
    """

    rule: str
    at: Address
    origin: Origin
    terms: tuple[tuple[Address, int], ...]
    constant: Number = 0

    def judges(self, figures: Mapping[Address, Figure]) -> bool:
        """Tell whether no operand is blank."""
        return all(figures.get(at) is not None for at, _ in self.terms)

    def difference(self, figures: Mapping[Address, Figure]) -> Number:
        """What the terms come to, minus the constant; 0 if the identity holds."""
        return sum(sign * amount(figures.get(at)) for at, sign in self.terms) - self.constant


def identities(form: Form, report: Report, previous: Report | None = None) -> tuple[Identity, ...]:
    """Every balance, stated total and carried figure that no blank cell keeps from being judged."""
    last = previous.figures if previous else {}
    found = (*_balances(form), *_stated(form, report), *_carried(form, last))
    return tuple(each for each in found if each.judges(report.figures))


def _balances(form: Form) -> Iterator[Identity]:
    for section, block in form.blocks:
        for balance in block.balances:
            for column in block.columns:
                at = Address(section.id, next(iter(balance.left)), column.id)
                terms = _sides(section.id, block, balance, column)
                yield Identity(balance.rule, at, "balance", terms)


def _sides(
    section: str, block: Block, balance: Balance, column: Column
) -> tuple[tuple[Address, int], ...]:
    signs: Counter[Address] = Counter()
    for sign, side in ((1, balance.left), (-1, balance.right)):
        for row in side:
            for at in block.entered(Address(section, row, column.id)):
                signs[at] += sign
    return tuple((at, sign) for at, sign in signs.items() if sign)


def _stated(form: Form, report: Report) -> Iterator[Identity]:
    for at, figure in report.stated.items():
        if form.has(at) and form.derived(at):
            block = form.place(at)[0]
            across = block.column_sums.get(at.column)
            rule = across.rule_for(at.row) if across else block.row_sums[at.row].rule_for(at.column)
            terms = tuple((operand, 1) for operand in block.entered(at))
            yield Identity(rule, at, "stated", terms, amount(figure))


def _carried(form: Form, last: Mapping[Address, Figure]) -> Iterator[Identity]:
    for section, block in form.blocks:
        for carry in block.carries:
            for column in block.columns:
                into = Address(section.id, carry.into, column.id)
                out = last.get(Address(section.id, carry.out, column.id))
                if out is not None and not block.derived(carry.into, column.id):
                    terms = ((into, 1),)
                    yield Identity(carry.rule, into, "carried", terms, amount(out))
