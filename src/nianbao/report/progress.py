"""How far a section is filled in."""

from functools import lru_cache
from typing import Literal

from nianbao.form.model import Form, Section
from nianbao.record import Value
from nianbao.report.model import COVER_TEXTS, Report
from nianbao.report.narrative import split
from nianbao.report.to_fill import places_to_fill

State = Literal["empty", "in_progress", "complete"]


class Progress(Value):
    """Filled and wanted cells of a table, or characters of a narrative (any will do)."""

    filled: int
    wanted: int

    @property
    def state(self) -> State:
        """The state that the navigator shows."""
        if self.filled == 0:
            return "empty"
        return "complete" if self.filled >= self.wanted else "in_progress"


def progress(form: Form, section: Section, report: Report) -> Progress:
    """How far the section is; a narrative is complete when each part has words, all filled in."""
    if section.narrative:
        return _narrative(report.text(section.id))
    cells = form.to_fill[section.id]
    return Progress(sum(map(report.figures.__contains__, cells)), len(cells))


def cover_progress(report: Report) -> Progress:
    """How far the cover is: nothing without the name of the body, then its written texts."""
    texts = [report.text(name) for name in COVER_TEXTS]
    written = [text for text in texts if text.strip()]
    named = bool(report.organization.strip())
    return Progress(sum(map(_is_written, written)) if named else 0, max(len(written), 1))


@lru_cache(maxsize=16)
def _narrative(text: str) -> Progress:
    lead, parts = split(text)
    bodies = [_is_written(part.body) for part in parts]
    if lead.strip():
        bodies.append(_is_written(lead))
    return Progress(sum(bodies), max(len(bodies), 1))


def _is_written(text: str) -> bool:
    return bool(text.strip()) and not any(places_to_fill(text))
