"""How far a section is filled in."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from nianbao.form.model import Form, Section
from nianbao.report.model import Report
from nianbao.report.narrative import split

State = Literal["empty", "in_progress", "complete"]


@dataclass(frozen=True)
class Progress:
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
    """How far the section is; a narrative is complete when it has words and no empty part."""
    if section.narrative:
        return _narrative(report.text(section.id))
    cells = form.to_fill[section.id]
    return Progress(sum(at in report.figures for at in cells), len(cells))


@lru_cache(maxsize=16)
def _narrative(text: str) -> Progress:
    lead, parts = split(text)
    bodies = [bool(part.body.strip()) for part in parts]
    if lead.strip():
        bodies.append(True)
    return Progress(sum(bodies), max(len(bodies), 1))
