"""A report as it stands at the moment, and what follows from it: totals, balances, the verdict.

What judges is imported when it is first needed: a report is shown before.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from nianbao.form.address import Address
from nianbao.form.load import load_form
from nianbao.form.model import Form, Section
from nianbao.record import replace
from nianbao.report.balance import Weighed, weighed_at
from nianbao.report.derive import Number, Total, totals, totals_after
from nianbao.report.model import Report
from nianbao.report.progress import Progress, progress
from nianbao.rules.verdict import UNJUDGED, Verdict
from nianbao.store.read import read_document

if TYPE_CHECKING:
    from nianbao.report.corrections import Correction
    from nianbao.rules.case import Case, Standing
    from nianbao.rules.finding import Finding
    from nianbao.rules.judge import Judge


class Judged:
    """A report, last year's beside it, and what the rules say of them."""

    def __init__(self, report: Report) -> None:
        self.form: Form = load_form(report.edition)
        self.report = self._with_own_cells(report)
        self.previous: Standing | None = None
        self.previous_path: Path | None = None
        self._judge: Judge | None = None
        self._case: Case | None = None
        self._verdict: Verdict | None = None
        self._corrections: tuple[Correction, ...] | None = None
        self._progress: dict[str, Progress] = {}
        self._progress_of: Report | None = None
        self._follow()

    def _with_own_cells(self, report: Report) -> Report:
        """The report with the form's own addresses, which every look-up then meets at once."""
        own = self.form.own
        figures = {own(at): figure for at, figure in report.figures.items()}
        return replace(report, figures=figures)

    def _follow(self, changed: Iterable[Address] | None = None) -> None:
        """Add up anew: all, or what the changed cells are part of."""
        self.totals: dict[Address, Total] = (
            totals(self.form, self.report)
            if changed is None
            else totals_after(self.form, self.report, self.totals, changed)
        )
        if self._verdict is not UNJUDGED:
            self._verdict = None

    def put_off(self) -> None:
        """Leave a report that was not judged yet without a verdict, until `judge`."""
        self._verdict = self._verdict or UNJUDGED

    def judge(self) -> None:
        """Let the rules judge the report as it is now, unless they have."""
        if not self.judged:
            self._judge_anew()

    @property
    def verdict(self) -> Verdict:
        """What the rules say; of figures at once, of texts what they said when last asked."""
        return self._verdict or self._judge_anew()

    @property
    def case(self) -> Case:
        """What was judged last."""
        if self._case is None or self._verdict is None:
            self._judge_anew()
        assert self._case
        return self._case

    def _judge_anew(self) -> Verdict:
        from nianbao.rules.case import Case, Standing
        from nianbao.rules.judge import Judge

        self._judge = self._judge or Judge()
        self._case = Case(Standing(self.form, self.report, self.totals), self.previous)
        self._verdict = self._judge.verdict(self._case)
        self._corrections = None
        return self._verdict

    @property
    def judged(self) -> bool:
        """Tell whether the verdict is on the report as it is now; texts are judged late."""
        if self._verdict is None:
            return True  # it will be, when somebody asks
        if self._verdict is UNJUDGED or self._case is None:
            return False
        return self._case.report is self.report and self._case.previous is self.previous

    def compare_with(self, path: Path | None) -> None:
        """Take the report in a file as last year's, or none; FileRefused if it is none."""
        from nianbao.rules.case import Standing

        self.previous = None if path is None else Standing.of(read_document(path).report)
        self.previous_path = path
        self.judge()

    def last_year(self, at: Address) -> Number | None:
        """Last year's figure of a cell; None if its form had no such one or it was blank."""
        last = self.previous
        if last is None:
            return None
        from nianbao.form.lineage import counterpart

        cells = counterpart(at, last.form)
        total = last.total(cells)
        return None if not cells or total.incomplete else total.value

    def corrections(self) -> tuple[Correction, ...]:
        """What would make every identity hold again, the likeliest first."""
        if self._corrections is None or not self._verdict:
            from nianbao.report.corrections import corrections
            from nianbao.rules.links import evidence

            last = self.previous.report if self.previous else None
            known = evidence(self.case)
            self._corrections = corrections(self.form, self.report, last, evidence=known)
        return self._corrections

    def balances(self, at: Address) -> tuple[Weighed, ...]:
        """The balances of the column that the cell stands in."""
        return weighed_at(self.form, self.report, self.totals, at)

    def progress(self, section: Section) -> Progress:
        """How far a section is filled in; asked for at every key, so known until a change."""
        if self._progress_of is not self.report:
            self._progress_of, self._progress = self.report, {}
        if section.id not in self._progress:
            self._progress[section.id] = progress(self.form, section, self.report)
        return self._progress[section.id]

    def found_in(self, section: str) -> tuple[Finding, ...]:
        """The findings in a section that are neither accepted nor due to what is not filled in."""
        return tuple(each for each in self.verdict.open if each.section == section)
