"""How well a figure suits what stood there last year, or else its own row and column."""

from collections import Counter
from collections.abc import Iterator, Mapping
from math import lgamma, log
from typing import Final

from nianbao.form.address import Address
from nianbao.form.model import Block, Form
from nianbao.record import Value
from nianbao.report.derive import Number, amount
from nianbao.report.model import Figure, Report

# Where 0 is expected, another figure is unlikely but not impossible.
_DOUBT: Final = 0.5


class Likeness(Value):
    """What each entered cell is expected to hold; always more than 0."""

    expected: Mapping[Address, float]

    def gain(self, at: Address, now: Number, then: Number) -> float:
        """How much likelier `then` is than `now`, as a logarithm: above 0 if it is."""
        expected = self.expected[at]
        return _likelihood(then, expected) - _likelihood(now, expected)


def likeness(form: Form, report: Report, previous: Report | None = None) -> Likeness:
    """Last year's figures; where there are none, the share of the row times that of the column."""
    last = previous.figures if previous else {}
    expected: dict[Address, float] = {}
    for section, block in form.blocks:
        for at, share in _shares(section.id, block, report.figures):
            figure = last.get(at)
            expected[at] = _DOUBT + (share if figure is None else abs(float(amount(figure))))
    return Likeness(expected)


def _shares(
    section: str, block: Block, figures: Mapping[Address, Figure]
) -> Iterator[tuple[Address, float]]:
    lines: Counter[str] = Counter()
    crossing: Counter[str] = Counter()
    cells = [
        Address(section, row.id, column.id)
        for row in block.rows
        for column in block.columns
        if not block.derived(row.id, column.id)
    ]
    for at in cells:
        held = abs(int(amount(figures.get(at))))
        lines[at.row] += held
        crossing[at.column] += held
    every = lines.total() or 1
    for at in cells:
        yield at, lines[at.row] * crossing[at.column] / every


def _likelihood(figure: Number, expected: float) -> float:
    """The logarithm of the chance of so many where so many are expected (Poisson)."""
    held = abs(float(figure))
    return held * log(expected) - lgamma(held + 1)
