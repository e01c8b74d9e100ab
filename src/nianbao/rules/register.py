"""Figures beside what the register of applications gave: R-01."""

from collections.abc import Iterator

from nianbao.rules.case import Case
from nianbao.rules.finding import Finding
from nianbao.rules.made import finding, labels


def overridden(case: Case) -> Iterator[Finding]:
    """R-01: a figure that is not the one counted from the register; blank ones are due anyway."""
    for at, counted in case.report.register.items():
        figure = case.report.figures.get(at)
        if figure is not None and figure != counted:
            yield finding("R-01", at, figure, counted, facts=labels(case.form, at), cells=[at])
