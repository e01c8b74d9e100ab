"""An edit as a value with an inverse."""

from collections.abc import Iterable
from datetime import date
from typing import Any, Literal, NamedTuple

from nianbao.form.address import Address
from nianbao.record import replace
from nianbao.report.model import COVER_TEXTS, Accepted, Figure, Filled, Report


class FigureEdit(NamedTuple):
    """A cell whose figure goes from `before` to `after`."""

    at: Address
    before: Figure
    after: Figure

    @property
    def inverse(self) -> "FigureEdit":
        """The edit that takes this one back."""
        return FigureEdit(self.at, self.after, self.before)


class TextEdit(NamedTuple):
    """A text in which `before`, at character `start`, becomes `after`."""

    of: str
    start: int
    before: str
    after: str

    @property
    def inverse(self) -> "TextEdit":
        """The edit that takes this one back."""
        return TextEdit(self.of, self.start, self.after, self.before)


class YearEdit(NamedTuple):
    """The year of the report goes from `before` to `after`."""

    before: int
    after: int

    @property
    def inverse(self) -> "YearEdit":
        """The edit that takes this one back."""
        return YearEdit(self.after, self.before)


Entry = Filled | str | Accepted | None
"""A stated total, a note, an accepted finding, a count of a register; None for none."""


class EntryEdit(NamedTuple):
    """An entry of one of the tables beside the figures goes from `before` to `after`."""

    table: Literal["stated", "notes", "accepted", "register"]
    key: Address | str
    before: Entry
    after: Entry

    @property
    def inverse(self) -> "EntryEdit":
        """The edit that takes this one back."""
        return EntryEdit(self.table, self.key, self.after, self.before)


class DateEdit(NamedTuple):
    """The day on which the report became final, or was reopened, goes from `before` to `after`."""

    of: Literal["final", "reopened"]
    before: date | None
    after: date | None

    @property
    def inverse(self) -> "DateEdit":
        """The edit that takes this one back."""
        return DateEdit(self.of, self.after, self.before)


Edit = FigureEdit | TextEdit | YearEdit | EntryEdit | DateEdit


Deed = (
    Literal["", "paste", "import", "fill", "carry"]
    | Literal["replace", "tidy", "restore", "correct", "verify"]
)
"""What the user did by which several edits came at once; empty where the edits tell it."""


class Change(NamedTuple):
    """What one wish of the user does: some edits, in order, undone together.

    The `deed` names it to the user; no journal keeps it.
    """

    edits: tuple[Edit, ...]
    deed: Deed = ""

    @property
    def inverse(self) -> "Change":
        """The change that takes this one back."""
        return Change(tuple(edit.inverse for edit in reversed(self.edits)), self.deed)


class ChangeRefused(ValueError):
    """A change whose `before` is not what the report holds."""


def apply(report: Report, change: Change) -> Report:
    """The report after the change; ChangeRefused if it was made for another report."""
    figures: dict[Address, Any] | None = None
    for edit in change.edits:
        if isinstance(edit, FigureEdit):
            figures = dict(report.figures) if figures is None else figures
            _set_figure(figures, edit)
        elif isinstance(edit, TextEdit):
            report = _with_text(report, edit)
        elif isinstance(edit, EntryEdit):
            report = _with_entry(report, edit)
        elif isinstance(edit, DateEdit):
            report = _with_date(report, edit)
        else:
            _expect(report.year == edit.before)
            report = replace(report, year=edit.after)
    return report if figures is None else replace(report, figures=figures)


def figure_changes(
    report: Report, wanted: Iterable[tuple[Address, Figure]], deed: Deed = ""
) -> Change:
    """The change that brings these cells to these figures; cells already there are left out."""
    return Change(
        tuple(
            FigureEdit(at, report.figures.get(at), after)
            for at, after in dict(wanted).items()
            if not _same(report.figures.get(at), after)
        ),
        deed,
    )


def _same(one: Figure, other: Figure) -> bool:
    # 1.50 and 1.5 are one amount but not one text, and digits stay as typed.
    return one == other and str(one) == str(other)


def _set_figure(figures: dict[Address, Any], edit: FigureEdit) -> None:
    _expect(_same(figures.get(edit.at), edit.before))
    if edit.after is None:
        figures.pop(edit.at, None)
    else:
        figures[edit.at] = edit.after


def _with_text(report: Report, edit: TextEdit) -> Report:
    old = report.text(edit.of)
    end = edit.start + len(edit.before)
    _expect(old[edit.start : end] == edit.before and edit.start <= len(old))
    new = old[: edit.start] + edit.after + old[end:]
    if edit.of in COVER_TEXTS:
        cover: dict[str, Any] = {edit.of: new}
        return replace(report, **cover)
    others = {of: text for of, text in report.texts.items() if of != edit.of}
    return replace(report, texts={**others, edit.of: new} if new else others)


def _with_entry(report: Report, edit: EntryEdit) -> Report:
    entries: dict[Any, Any] = dict(getattr(report, edit.table))
    _expect(entries.get(edit.key) == edit.before)
    if edit.after is None:
        entries.pop(edit.key, None)
    else:
        entries[edit.key] = edit.after
    changed: dict[str, Any] = {edit.table: entries}
    return replace(report, **changed)


def _with_date(report: Report, edit: DateEdit) -> Report:
    _expect(getattr(report, edit.of) == edit.before)
    changed: dict[str, Any] = {edit.of: edit.after}
    return replace(report, **changed)


def _expect(holds: bool) -> None:
    if not holds:
        raise ChangeRefused("the change does not fit the report")
