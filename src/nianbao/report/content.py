"""What a foreign document brings, and the change that takes it into a report."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Literal

from nianbao.form.address import Address
from nianbao.form.model import Form
from nianbao.record import Value, field
from nianbao.report.change import (
    Change,
    Deed,
    Edit,
    EntryEdit,
    TextEdit,
    YearEdit,
    apply,
    figure_changes,
)
from nianbao.report.derive import amount, totals
from nianbao.report.model import Filled, Report


class Content(Value):
    """Something that can be put into a report.

    `figures` are what is printed, derived cells included; `texts` are narratives and texts of
    the cover by their ids; `year` is 0 for none. `register` is what a register counted.
    """

    figures: Mapping[Address, Filled] = field(default_factory=dict)
    notes: Mapping[Address, str] = field(default_factory=dict)
    texts: Mapping[str, str] = field(default_factory=dict)
    year: int = 0
    register: Mapping[Address, int] = field(default_factory=dict)


def joined(contents: Iterable[Content]) -> Content:
    """Everything that some contents bring; what comes later counts."""
    figures: dict[Address, Filled] = {}
    notes: dict[Address, str] = {}
    texts: dict[str, str] = {}
    year = 0
    register: dict[Address, int] = {}
    for each in contents:
        figures |= each.figures
        notes |= each.notes
        texts |= each.texts
        year = each.year or year
        register |= each.register
    return Content(figures, notes, texts, year, register)


def taking(form: Form, report: Report, content: Content, deed: Deed = "") -> Change:
    """The change that takes this content into a report.

    A printed total becomes a stated one only where it disagrees with the figures as they are
    then; a stated total that the content confirms is dropped.
    """
    entered = {at: f for at, f in content.figures.items() if not form.derived(at)}
    edits: list[Edit] = list(figure_changes(report, entered.items()).edits)
    after = apply(report, Change(tuple(edits)))
    edits += _stated(form, after, content)
    edits += _entries("notes", report.notes, content.notes)
    edits += _entries("register", report.register, content.register)
    edits += _texts(report, content.texts)
    if content.year and content.year != report.year:
        edits.append(YearEdit(report.year, content.year))
    return Change(tuple(edits), deed)


def _stated(form: Form, report: Report, content: Content) -> Iterator[EntryEdit]:
    derived = totals(form, report)
    for at, figure in content.figures.items():
        if form.derived(at):
            before = report.stated.get(at)
            after = figure if amount(figure) != derived[at].value else None
            if before != after:
                yield EntryEdit("stated", at, before, after)


def _entries(
    table: Literal["notes", "register"],
    report: Mapping[Address, str | int],
    brought: Mapping[Address, str | int],
) -> Iterator[EntryEdit]:
    for at, entry in brought.items():
        before = report.get(at)
        if before != entry:
            yield EntryEdit(table, at, before, entry)


def _texts(report: Report, texts: Mapping[str, str]) -> Iterator[TextEdit]:
    for of, text in texts.items():
        before = report.text(of)
        if before != text:
            yield TextEdit(of, 0, before, text)
