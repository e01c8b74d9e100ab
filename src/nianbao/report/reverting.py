"""To make a report read as it did at another time, as one change."""

from collections.abc import Iterator
from typing import Final, Literal

from nianbao.form.model import Form
from nianbao.report.change import Change, Edit, EntryEdit, TextEdit, YearEdit, figure_changes
from nianbao.report.model import COVER_TEXTS, Report

_TABLES: Final[tuple[Literal["stated", "notes", "accepted", "register"], ...]] = (
    *("stated", "notes"),
    *("accepted", "register"),
)


class OtherEdition(ValueError):
    """A report of another edition, whose cells this one does not have."""


def reverting(form: Form, now: Report, then: Report) -> Change:
    """The change after which `now` says what `then` says; OtherEdition if it cannot.

    Whether the report is final is no part of what it says.
    """
    if now.edition != then.edition:
        raise OtherEdition(then.edition)
    wanted = {form.own(at): then.figures.get(at) for at in (*now.figures, *then.figures)}
    return Change(
        (
            *_year(now, then),
            *_texts(now, then),
            *figure_changes(now, wanted.items()).edits,
            *_entries(now, then),
        ),
        "restore",
    )


def _year(now: Report, then: Report) -> Iterator[Edit]:
    if now.year != then.year:
        yield YearEdit(now.year, then.year)


def _texts(now: Report, then: Report) -> Iterator[Edit]:
    for of in dict.fromkeys((*COVER_TEXTS, *now.texts, *then.texts)):
        before, after = now.text(of), then.text(of)
        if before != after:
            yield TextEdit(of, 0, before, after)


def _entries(now: Report, then: Report) -> Iterator[Edit]:
    for table in _TABLES:
        before, after = getattr(now, table), getattr(then, table)
        for key in dict.fromkeys((*before, *after)):
            if before.get(key) != after.get(key):
                yield EntryEdit(table, key, before.get(key), after.get(key))
