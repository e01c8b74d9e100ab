"""Until when a report must be published, by the kind of its body."""

from datetime import date
from typing import NamedTuple

from nianbao.form.lines import Deadline
from nianbao.form.model import Form
from nianbao.report.model import Report


class Due(NamedTuple):
    """The last day for some kinds of bodies."""

    day: date
    kinds: tuple[str, ...]


def kinds(form: Form) -> tuple[str, ...]:
    """The kinds of bodies that the form tells apart, the most frequent first."""
    return tuple(each.kind for each in form.deadlines)


def guessed_kind(form: Form, organization: str) -> str:
    """The kind that the name of a body speaks for, by its longest known ending."""
    name = organization.strip()
    fits = [(len(end), each.kind) for each in form.deadlines for end in _endings(each, name)]
    return max(fits)[1] if fits else ""


def _endings(deadline: Deadline, name: str) -> list[str]:
    """The endings of a name that tell a kind; a kind of all others is told by the empty one."""
    if not name:
        return []
    return [end for end in deadline.names or ("",) if name.endswith(end)]


def deadline(form: Form, report: Report) -> date | None:
    """The last day on which the report may be published; None if its kind is not known."""
    found = (each for each in form.deadlines if each.kind == report.kind)
    return next((_day(each, report.year) for each in found), None)


def _day(deadline: Deadline, year: int) -> date:
    return date(year + 1, deadline.month, deadline.day)


def year_due(form: Form, today: date) -> int:
    """The year whose reports are due next: last year until its last deadline is over."""
    last = max((_day(each, today.year - 1) for each in form.deadlines), default=date.min)
    return today.year - 1 if today <= last else today.year


def due_next(form: Form, today: date) -> Due | None:
    """The next deadline from today on, and for whom; None if the form has none."""
    year = year_due(form, today)
    days = {each.kind: _day(each, year) for each in form.deadlines}
    nearest = min((day for day in days.values() if day >= today), default=None)
    if nearest is None:
        return None
    return Due(nearest, tuple(kind for kind, day in days.items() if day == nearest))
