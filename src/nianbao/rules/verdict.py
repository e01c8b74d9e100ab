"""What the rules say of a report."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from nianbao.record import Value

if TYPE_CHECKING:
    from nianbao.rules.finding import Finding, Skipped


class Verdict(Value):
    """What the rules say of a report, in the order of its places; skipped is not passed."""

    findings: tuple[Finding, ...]
    skipped: tuple[Skipped, ...]

    @property
    def errors(self) -> int:
        """The number of findings that must be mended; only a gate cannot be accepted."""
        return sum(finding.severity == "error" and _stands(finding) for finding in self.findings)

    @cached_property
    def open(self) -> tuple[Finding, ...]:
        """The findings that complain of something written and are not accepted; gates stay."""
        return tuple(each for each in self.findings if _stands(each) and not each.due)

    @cached_property
    def due(self) -> tuple[Finding, ...]:
        """The findings that complain of what is not filled in yet."""
        return tuple(each for each in self.findings if each.due)

    @property
    def aside(self) -> tuple[Finding, ...]:
        """The others: what is accepted, then what is not filled in yet."""
        rest = [each for each in self.findings if each.due or not _stands(each)]
        return tuple(sorted(rest, key=lambda each: each.due))


def _stands(finding: Finding) -> bool:
    """Tell whether a finding is not set aside by a reason."""
    if not finding.accepted:
        return True
    from nianbao.rules.catalogue import CATALOGUE

    return CATALOGUE[finding.rule].gate


UNJUDGED = Verdict((), ())
"""That of a report which no rule has seen yet."""
