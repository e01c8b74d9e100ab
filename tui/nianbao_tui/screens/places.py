"""The places of a report as the navigator shows them."""

from collections.abc import Iterator

from nianbao.form.model import Section
from nianbao.form.numerals import numeral
from nianbao.report.progress import Progress
from nianbao.session import Session
from nianbao_tui.screens.prose import COVER
from nianbao_tui.widgets.navigator import Entry, State


def entries(session: Session, current: str) -> Iterator[Entry]:
    """The cover and each section with its state."""
    named = bool(session.report.organization.strip())
    state: State = "complete" if named else "empty"
    yield Entry("首", "封面", state, "✓" if named else "空", current == COVER)
    for index, section in enumerate(session.form.sections, 1):
        state, note = _state(session, section)
        yield Entry(numeral(index), section.brief, state, note, current == section.id)


def _state(session: Session, section: Section) -> tuple[State, str]:
    errors = sum(found.severity == "error" for found in session.found_in(section.id))
    if errors:
        return "errors", f"!{errors}"
    progress = session.progress(section)
    notes = {"empty": "空", "complete": "✓", "in_progress": _share(progress)}
    return progress.state, notes[progress.state]


def _share(progress: Progress) -> str:
    return f"{100 * progress.filled // progress.wanted}%"


def first_place(session: Session) -> str:
    """Where work goes on: the cover, the first unfinished section, or else the largest table."""
    states = {section.id: session.progress(section).state for section in session.form.sections}
    if not session.report.organization.strip() or set(states.values()) == {"empty"}:
        return COVER
    for section in session.form.sections:
        if states[section.id] != "complete":
            return section.id
    return max(session.form.sections, key=lambda section: len(section.cells)).id
