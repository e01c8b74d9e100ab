"""A report that is final: nothing in it may be changed until it is reopened."""

from datetime import date

from nianbao.report.change import Change, DateEdit
from nianbao.report.model import Report


class Finalised(Exception):
    """A change was wished of a report that is final since this day."""

    def __init__(self, since: date) -> None:
        super().__init__(since.isoformat())
        self.since = since


def finalising(report: Report, day: date) -> Change:
    """The change that makes a report final as of this day."""
    return Change((DateEdit("final", report.final, day),))


def reopening(report: Report, day: date) -> Change:
    """The change that lets a report be changed again; the day is noted."""
    return Change(
        (DateEdit("final", report.final, None), DateEdit("reopened", report.reopened, day))
    )


def check_open(report: Report, change: Change) -> None:
    """Finalised if the report is final and the change is not about that."""
    if report.final is not None and not all(isinstance(each, DateEdit) for each in change.edits):
        raise Finalised(report.final)
