"""Judging one report again and again while it is edited."""

from nianbao.rules.case import Case
from nianbao.rules.check import FIGURE_CHECKS, TEXT_CHECKS, Said, Verdict, run, verdict


class Judge:
    """Keeps what was said of the texts until something other than a figure changes."""

    def __init__(self) -> None:
        self._known: object = None
        self._said: Said = ()

    def verdict(self, case: Case) -> Verdict:
        """The verdict on a case, as `check` gives it."""
        report = case.report
        known = (tuple(case.standing.texts), report.year, report.edition, id(case.previous))
        if known != self._known:
            self._known, self._said = known, run(TEXT_CHECKS, case)
        return verdict(case, [*run(FIGURE_CHECKS, case), *self._said])
