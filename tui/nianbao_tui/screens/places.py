"""The places of a report as the navigator and the list of findings show them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from nianbao.form.model import Form, Section
from nianbao.form.numerals import numeral
from nianbao.report.progress import Progress, cover_progress
from nianbao.session import Session
from nianbao.tongue import tr
from nianbao_tui.screens.cover import COVER, is_cover
from nianbao_tui.widgets.navigator import Entry, State

if TYPE_CHECKING:
    from nianbao.rules.finding import Finding, Severity

MARKS: Mapping[Severity, str] = {"error": "!", "warning": "?", "notice": "*"}
"""A sign for each severity, the gravest first."""


WIDE = 100
"""From so many columns on, the places stand beside the work area, else above it."""


def is_text(form: Form, place: str) -> bool:
    """Tell whether a place is one of texts."""
    return place == COVER or form.section(place).narrative


def entries(session: Session, current: str) -> Iterator[Entry]:
    """The cover and each section with its state."""
    badge = _badge(found for found in session.verdict.open if is_cover(found.section))
    state, note = badge or _shown(cover_progress(session.report))
    yield Entry(tr("首"), tr("封面"), state, note, current == COVER)
    for index, section in enumerate(session.form.sections, 1):
        state, note = _state(session, section)
        yield Entry(numeral(index), section.brief, state, note, current == section.id)


def _badge(found: Iterable[Finding]) -> tuple[State, str] | None:
    """How many errors there are, or else how many warnings; notices do not press."""
    severities = [each.severity for each in found]
    errors, warnings = severities.count("error"), severities.count("warning")
    if errors:
        return "errors", f"!{errors}"
    return ("warnings", f"?{warnings}") if warnings else None


def _state(session: Session, section: Section) -> tuple[State, str]:
    return _badge(session.found_in(section.id)) or _shown(session.progress(section))


def _shown(progress: Progress) -> tuple[State, str]:
    notes = {"empty": tr("空"), "complete": "✓", "in_progress": _share(progress)}
    return progress.state, notes[progress.state]


def _share(progress: Progress) -> str:
    return f"{100 * progress.filled // progress.wanted}%"


def place_of(session: Session, found: Finding) -> str:
    """Where a finding stands, in two characters: 首, 一 …."""
    return section_mark(session.form, found.section)


def section_mark(form: Form, section: str) -> str:
    """The number of a section, in two characters, or the sign of the cover."""
    ids = [each.id for each in form.sections]
    return numeral(ids.index(section) + 1) if section in ids else tr("首")


def first_place(session: Session) -> str:
    """Where work goes on: the cover, the first unfinished section, or else the largest table."""
    states = {section.id: session.progress(section).state for section in session.form.sections}
    if not session.report.organization.strip() or set(states.values()) == {"empty"}:
        return COVER
    for section in session.form.sections:
        if states[section.id] != "complete":
            return section.id
    return max(session.form.sections, key=lambda section: len(section.cells)).id
