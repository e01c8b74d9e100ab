"""A complaint about a report, as a value."""

from dataclasses import dataclass
from typing import Literal

from nianbao.form.address import Address
from nianbao.form.model import Column, Row
from nianbao.report.balance import Weighed
from nianbao.report.derive import Number
from nianbao.report.model import Filled

Severity = Literal["error", "warning", "notice"]


@dataclass(frozen=True)
class StatedTotal:
    """A total that the original states, beside the one that its figures give."""

    row: Row
    column: Column
    stated: Filled
    derived: Number


@dataclass(frozen=True)
class WrongFigure:
    """A figure that its column cannot hold."""

    row: Row
    column: Column
    figure: Filled


Subject = Weighed | StatedTotal | WrongFigure


@dataclass(frozen=True)
class Finding:
    """One broken rule at one place; `found` and `expected` are figures as digits."""

    rule: str
    severity: Severity
    at: Address
    found: str
    expected: str
    subject: Subject


@dataclass(frozen=True)
class Skipped:
    """A rule that could not judge at this place, because a cell is still blank."""

    rule: str
    at: Address
