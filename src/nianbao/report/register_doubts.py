"""What is wrong or doubtful in a register of applications, as values."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Literal

from nianbao.record import Value, field
from nianbao.report.application import Application, Column, Illegible
from nianbao.report.workdays import Workdays

Why = (
    Illegible
    | Literal[
        "missing",
        "before",
        "far",
        "after",
        "duplicate",
        "alike",
        "overdue",
        "overdue_open",
        "elsewhere",
    ]
)

Gravity = Literal["error", "warning", "notice"]

GRAVITY: Mapping[Why, Gravity] = {
    "missing": "error",
    "no_date": "error",
    "day_order": "error",
    "before": "error",
    "far": "error",
    "word": "error",
    "group": "error",
    "duplicate": "error",
    "alike": "warning",
    "overdue": "warning",
    "overdue_open": "warning",
    "elsewhere": "warning",
    "answer": "warning",
    "amount": "warning",
    "days": "warning",
    "after": "notice",
}
"""How grave it is. With an error the application, or its dispute, is in no cell."""

FIRST_YEAR = 2008
"""The law came into force then; nothing was received before."""

_LIMIT = 20


class Doubt(Value):
    """Something about one line and column of a register; `facts` are for its sentence."""

    line: int
    column: Column
    why: Why
    facts: Mapping[str, str] = field(default_factory=dict)

    @property
    def gravity(self) -> Gravity:
        """How grave it is."""
        return GRAVITY[self.why]


def illegible(each: Application, columns: Iterable[Column]) -> Iterator[Doubt]:
    """The values of these columns that could not be read."""
    for column in columns:
        if column in each.unread:
            unread = each.unread[column]
            yield Doubt(each.line, column, unread.why, {"text": unread.text})


def wrong_dates(each: Application, year: int) -> Iterator[Doubt]:
    """Dates that are missing or impossible for a register of this year."""
    yield from illegible(each, ("received", "decided"))
    if not each.told("received"):
        yield Doubt(each.line, "received", "missing")
    dates: tuple[tuple[Column, date | None], ...] = (
        ("received", each.received),
        ("decided", each.decided),
    )
    for column, day in dates:
        if day is not None and not FIRST_YEAR <= day.year <= year + 1:
            facts = {"date": str(day), "first": str(FIRST_YEAR), "last": str(year + 1)}
            yield Doubt(each.line, column, "far", facts)
    if each.received and each.decided and each.decided < each.received:
        facts = {"received": str(each.received), "decided": str(each.decided)}
        yield Doubt(each.line, "decided", "before", facts)


def wrong_words(each: Application, *, closed: bool) -> Iterator[Doubt]:
    """Whose application it is and how it ended, where that is not told or not understood."""
    needed: tuple[Column, ...] = ("kind", "outcome") if closed else ("kind",)
    yield from illegible(each, needed)
    for column in needed:
        if not each.told(column):
            yield Doubt(each.line, column, "missing")
    if each.told("outcome") and not each.told("decided"):
        yield Doubt(each.line, "decided", "missing")


def same_number(applications: Iterable[Application]) -> Iterator[Doubt]:
    """Those whose number stands before, among those received in the same year."""
    seen: dict[tuple[str, int], Application] = {}
    for each in applications:
        if not each.number or each.received is None:
            continue
        first = seen.setdefault((each.number, each.received.year), each)
        if first is not each:
            yield Doubt(each.line, "number", "duplicate", {"first": str(first.line)})


def alike(applications: Iterable[Application]) -> Iterator[Doubt]:
    """Those that agree with one before in applicant, day and content."""
    seen: dict[tuple[str, str, date | None], Application] = {}
    for each in applications:
        if not each.applicant or not each.content:
            continue
        first = seen.setdefault((each.applicant, each.content, each.received), each)
        if first is not each:
            yield Doubt(each.line, "content", "alike", {"first": str(first.line)})


def overdue(each: Application, year: int, workdays: Workdays) -> Iterator[Doubt]:
    """An answer later than 20 working days, or 40 if extended, those excluded not counted."""
    end = each.decided or date(year, 12, 31)
    may_be_extended = each.extended or "extended" in each.unread
    limit = 2 * _LIMIT if may_be_extended else _LIMIT
    days = workdays.between(each.received or end, end) - each.excluded
    if days > limit:
        facts = {"days": str(days), "limit": str(limit)}
        yield Doubt(each.line, "decided", "overdue" if each.decided else "overdue_open", facts)
