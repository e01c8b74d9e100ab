"""A finding as a program reads it."""

from nianbao.rules.finding import Finding
from nianbao.wording.findings import finding_message
from nianbao.wording.names import Tongue


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
