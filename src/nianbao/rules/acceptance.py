"""To let a finding stand, for a reason that is written into the report."""

from nianbao.report.change import Change, EntryEdit
from nianbao.report.model import Accepted, Report
from nianbao.rules.finding import Finding


def acceptance(report: Report, finding: Finding, reason: str) -> Change:
    """The change that accepts a finding for a reason, or with none no longer."""
    before = report.accepted
    mine = [key for key in before if key.startswith(f"{finding.rule} ")]
    edits = [
        EntryEdit("accepted", key, before[key], None)
        for key in mine
        if finding.accepted_by(key, before[key]) or key == finding.key
    ]
    if reason:
        entry = Accepted(reason, finding.covered)
        edits.append(EntryEdit("accepted", finding.key, None, entry))
    return Change(tuple(edits))
