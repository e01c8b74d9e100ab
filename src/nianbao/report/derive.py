"""Totals: what follows from the entered figures, computed and never stored."""

from decimal import Decimal
from typing import NamedTuple

from nianbao.form.address import Address
from nianbao.form.model import Form
from nianbao.report.model import Figure, Report

Number = int | Decimal


class Total(NamedTuple):
    """A derived figure; `incomplete` if a cell that it adds up is still blank."""

    value: Number
    incomplete: bool


def amount(figure: Figure) -> Number:
    """What a figure adds to a sum: blank and 不适用 add nothing."""
    return figure if isinstance(figure, (int, Decimal)) else 0


def totals(form: Form, report: Report) -> dict[Address, Total]:
    """Every derived cell of the form."""
    found: dict[Address, Total] = {}
    figures = report.figures
    for at, addends in form.addends.items():
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
        found[at] = Total(value, incomplete)
    return found
