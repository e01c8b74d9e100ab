"""Totals: what follows from the entered figures, computed and never stored."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import NamedTuple

from nianbao.form.address import Address
from nianbao.form.model import Form
from nianbao.report.model import Figure, Filled, Report

Number = int | Decimal


class Total(NamedTuple):
    """A derived figure; `incomplete` if a cell that it adds up is still blank."""

    value: Number
    incomplete: bool


def amount(figure: Figure) -> Number:
    """What a figure adds to a sum: blank and 不适用 add nothing."""
    return figure if isinstance(figure, (int, Decimal)) else 0


def figure_at(report: Report, derived: Mapping[Address, Total], at: Address) -> Figure:
    """What stands in a cell: its total, or what was filled in."""
    total = derived.get(at)
    return total.value if total else report.figures.get(at)


def total_at(report: Report, derived: Mapping[Address, Total], at: Address) -> Total:
    """The same as a part of sums, incomplete if it is blank or adds up a blank."""
    total = derived.get(at)
    if total:
        return total
    figure = report.figures.get(at)
    return Total(amount(figure), figure is None)


def totals(form: Form, report: Report) -> dict[Address, Total]:
    """Every derived cell of the form."""
    found: dict[Address, Total] = {}
    for at, addends in form.addends.items():
        found[at] = _added(addends, report.figures, found)
    return found


def totals_after(
    form: Form, report: Report, before: Mapping[Address, Total], changed: Iterable[Address]
) -> dict[Address, Total]:
    """The same, where all but the changed cells hold what they did `before`."""
    again = {at for cell in changed for at in form.added_into.get(cell, ())}
    found = dict(before)
    for at, addends in form.addends.items():
        if at in again:
            found[at] = _added(addends, report.figures, found)
    return found


def _added(
    addends: Iterable[Address], figures: Mapping[Address, Filled], found: Mapping[Address, Total]
) -> Total:
    value: Number = 0
    incomplete = False
    for each in addends:
        if each in found:
            value += found[each].value
            incomplete = incomplete or found[each].incomplete
        elif (figure := figures.get(each)) is None:
            incomplete = True
        elif not isinstance(figure, str):
            value += figure
    return Total(value, incomplete)
