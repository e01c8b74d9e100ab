"""Where words or a figure stand in a report, and the change that writes others in their place."""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from itertools import groupby
from typing import Literal

from nianbao.form.address import Address
from nianbao.form.model import Form, Section
from nianbao.record import Value
from nianbao.report.bound import bound_figures
from nianbao.report.change import Change, Edit, EntryEdit, TextEdit
from nianbao.report.derive import Total, figure_at
from nianbao.report.figures import FigureRefused, read_figure, show_figure
from nianbao.report.model import COVER_TEXTS, Figure, Report

Kind = Literal["text", "row", "figure", "note", "reason"]

_FOLDED = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20}


class Match(Value):
    """Characters `start` to `end` of a `text` that stands somewhere in a report.

    `of` names a text or an accepted finding; `at` is the cell of a figure or a note, or the
    first one of a row whose label it is.
    """

    kind: Kind
    of: str
    at: Address | None
    text: str
    start: int
    end: int

    @property
    def replaceable(self) -> bool:
        """Tell whether other words can be written there: labels are given, figures are entered."""
        return self.kind in ("text", "note", "reason")


class Query(Value):
    """What is looked for; unless `exact`, case and full or half width make no difference."""

    words: str
    exact: bool = False

    def folded(self, text: str) -> str:
        """The text as it is compared, each character in its place."""
        if self.exact:
            return text
        plain = text.translate(_FOLDED)
        lowered = plain.lower()
        return lowered if len(lowered) == len(plain) else "".join(map(_lowered, plain))


def _lowered(character: str) -> str:
    lowered = character.lower()
    return lowered if len(lowered) == 1 else character


def matches(
    form: Form, report: Report, derived: Mapping[Address, Total], query: Query
) -> Iterator[Match]:
    """Every match in the order of the report, the reasons of accepted findings last.

    Nothing is found inside a bound figure; a figure is found by its value.
    """
    if not query.words:
        return
    for of in COVER_TEXTS:
        yield from _in_text(report.text(of), query, "text", of)
    wanted = _value(query.words)
    for section in form.sections:
        yield from _in_text(report.text(section.id), query, "text", section.id)
        yield from _in_table(section, report, derived, query, wanted)
    for key, accepted in report.accepted.items():
        yield from _in_text(accepted.reason, query, "reason", key)


def _in_table(
    section: Section,
    report: Report,
    derived: Mapping[Address, Total],
    query: Query,
    wanted: Figure,
) -> Iterator[Match]:
    for block in section.blocks:
        for row in block.rows:
            cells = [Address(section.id, row.id, column.id) for column in block.columns]
            yield from _in_text(row.label, query, "row", "", cells[0])
            for at in cells:
                yield from _in_figure(figure_at(report, derived, at), wanted, at)
                yield from _in_text(report.notes.get(at, ""), query, "note", "", at)


def _in_figure(figure: Figure, wanted: Figure, at: Address) -> Iterator[Match]:
    if wanted is not None and figure == wanted and type(figure) is not str:
        shown = show_figure(figure)
        yield Match("figure", "", at, shown, 0, len(shown))


def _in_text(
    text: str, query: Query, kind: Kind, of: str, at: Address | None = None
) -> Iterator[Match]:
    """The matches of one text, none over another."""
    words, folded = query.folded(query.words), query.folded(text)
    bound = [(each.start, each.end) for each in bound_figures(text)]
    start = folded.find(words)
    while start >= 0:
        end = start + len(words)
        beyond = next((b for a, b in bound if a < end and start < b), 0)
        if not beyond:
            yield Match(kind, of, at, text, start, end)
        start = folded.find(words, max(beyond or end, start + 1))


def _value(words: str) -> Figure:
    """The number that was typed, or None."""
    if not any(character.isdecimal() for character in words):
        return None
    try:
        figure = read_figure(words, "money")
    except FigureRefused:
        return None
    return figure if isinstance(figure, Decimal) else None


# Replacing


def replacing(report: Report, found: Iterable[Match], after: str) -> Change:
    """The change that writes `after` in place of every match that can be replaced.

    A reason of which nothing would be left stays, since a finding is accepted for a reason only.
    """
    edits: list[Edit] = []
    chosen = [match for match in found if match.replaceable]
    for _, group in groupby(chosen, key=lambda match: (match.kind, match.of, match.at)):
        edits += _edits(report, list(group), after)
    return Change(tuple(edits), "replace")


def _edits(report: Report, group: list[Match], after: str) -> Iterator[Edit]:
    first = group[0]
    # From the end, so that what is in front stays where it was found.
    edits = [
        TextEdit(first.of, match.start, match.text[match.start : match.end], after)
        for match in reversed(group)
        if match.text[match.start : match.end] != after
    ]
    if first.kind == "text" or not edits:
        yield from edits
        return
    text = first.text
    for edit in edits:
        text = text[: edit.start] + after + text[edit.start + len(edit.before) :]
    if first.kind == "note" and first.at is not None:
        yield EntryEdit("notes", first.at, report.notes[first.at], text.strip() or None)
    elif text.strip():
        accepted = report.accepted[first.of]
        yield EntryEdit("accepted", first.of, accepted, accepted._replace(reason=text))
