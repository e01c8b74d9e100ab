"""Judging one report again and again while it is edited."""

from nianbao.rules.case import Case, Standing
from nianbao.rules.check import Said, figure_checks, run, text_checks, verdict
from nianbao.rules.verdict import Verdict


class Judge:
    """Keeps what was said of the texts until something other than a figure changes."""

    def __init__(self) -> None:
        self._known: object = None
        self._previous: Standing | None = None
        self._said: Said = ()

    def verdict(self, case: Case) -> Verdict:
        """The verdict on a case, as `check` gives it."""
        report = case.report
        known = (tuple(case.standing.texts), report.year, report.edition)
        # The one object is compared by identity: it is large, and never changes.
        if known != self._known or case.previous is not self._previous:
            self._known, self._previous = known, case.previous
            self._said = run(text_checks(case), case)
        return verdict(case, [*run(figure_checks(case), case), *self._said])
