"""What one body is told of what it handed in."""

from datetime import date
from typing import Literal, NamedTuple

from nianbao.form.address import Address
from nianbao.record import Value
from nianbao.report.submission import Submission


class Remark(NamedTuple):
    """Something to mend: how grave, where (an address, or the id of a text), and in words."""

    severity: Literal["error", "warning", "notice"]
    at: str
    message: str


class Letter(Value):
    """What one body is to be told.

    `submissions` are its files: several only if they contradict each other. `remarks` and
    `blank` cells are those of the one that counts. Without any, nothing came that counts:
    `traces` are what came, `due` the day until which a report was expected.
    """

    name: str
    submissions: tuple[Submission, ...] = ()
    remarks: tuple[Remark, ...] = ()
    blank: tuple[Address, ...] = ()
    traces: tuple[Submission, ...] = ()
    due: date | None = None
