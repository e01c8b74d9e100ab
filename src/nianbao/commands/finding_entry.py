"""A finding as a program reads it, and that a report is final."""

from datetime import date

from nianbao.rules.finding import Finding
from nianbao.wording.findings import finding_message
from nianbao.wording.names import Tongue
from nianbao.wording.summary import final_words


def finding_entry(finding: Finding, tongue: Tongue | None = None) -> dict[str, object]:
    """A finding as an object of JSON."""
    return {
        "rule": finding.rule,
        "severity": finding.severity,
        "at": str(finding.at),
        "message": finding_message(finding, tongue),
        "found": finding.found,
        "expected": finding.expected,
        "accepted": bool(finding.accepted),
    }


def final_entry(since: date, tongue: Tongue = "zh") -> dict[str, object]:
    """The same fields for a report that is final: a notice of no rule, at `final`."""
    return {
        "rule": "",
        "severity": "notice",
        "at": "final",
        "message": final_words(since, tongue),
        "found": since.isoformat(),
        "expected": "",
        "accepted": False,
    }
