"""Everything that the rules may look at."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from nianbao.form.language import Language
from nianbao.form.load import load_language
from nianbao.form.model import Form
from nianbao.record import Value, field
from nianbao.report.model import Report
from nianbao.rules.reading.mention import Reading
from nianbao.rules.reading.read import read_text
from nianbao.rules.standing import Child, Standing

if TYPE_CHECKING:
    from nianbao.report.printed import Printed
    from nianbao.rules.collated import Collated

__all__ = ["Case", "Child", "Standing"]


class Case(Value):
    """A report to be judged, and what it may be compared with.

    What it adds up is given as `children`, or as what these come to: `added`.
    """

    standing: Standing
    previous: Standing | None = None
    children: Sequence[Child] = ()
    printed: Printed | None = None
    added: Collated | None = None
    language: Language = field(default_factory=load_language)

    @property
    def form(self) -> Form:
        """The form of the report."""
        return self.standing.form

    @property
    def report(self) -> Report:
        """The report itself."""
        return self.standing.report

    @cached_property
    def reading(self) -> Reading:
        """What the narratives say of the figures."""
        reading = Reading()
        for of, text in self.standing.narratives:
            reading += read_text(self.language, of, text, self.report.year)
        return reading

    @cached_property
    def collated(self) -> Collated | None:
        """What it should add up: `added`, or what the children come to; None without any."""
        if self.added or not self.children:
            return self.added
        from nianbao.rules.collated import collated

        return collated(self.form, self.language, self.children)
