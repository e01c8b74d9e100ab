"""All rules over one report."""

from collections.abc import Mapping
from dataclasses import dataclass

from nianbao.form.address import Address
from nianbao.form.model import Form
from nianbao.report.derive import Total, totals
from nianbao.report.model import Report
from nianbao.rules.finding import Finding, Skipped
from nianbao.rules.tables import balances, stated_totals, wrong_figures


@dataclass(frozen=True)
class Verdict:
    """What the rules say of a report; skipped is not passed."""

    findings: tuple[Finding, ...]
    skipped: tuple[Skipped, ...]

    @property
    def errors(self) -> int:
        """The number of findings that must be mended."""
        return sum(finding.severity == "error" for finding in self.findings)


def check(form: Form, report: Report, derived: Mapping[Address, Total] | None = None) -> Verdict:
    """Judge the report by every rule, in the order of the catalogue's families."""
    known = totals(form, report) if derived is None else derived
    said = [
        *wrong_figures(form, report),
        *balances(form, report, known),
        *stated_totals(form, report, known),
    ]
    return Verdict(
        tuple(each for each in said if isinstance(each, Finding)),
        tuple(each for each in said if isinstance(each, Skipped)),
    )
