"""A verdict in one line: how many findings, and which rules could not judge."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator
from datetime import date

from nianbao.rules.catalogue import CATALOGUE
from nianbao.rules.finding import Finding, Reason, Severity
from nianbao.rules.verdict import Verdict
from nianbao.tongue import spoken
from nianbao.wording.names import NAMES, Tongue


def summary(verdict: Verdict, tongue: Tongue | None = None, *, but: Collection[Reason] = ()) -> str:
    """The counts by severity, then the rules that were skipped, by what they would need.

    Those that need one of `but` are left out.
    """
    tongue = tongue or spoken()
    lead = "未核对" if tongue == "zh" else "not judged "
    named = {each.why for each in verdict.skipped}.difference(but)
    skipped = (f"{lead}{line}" for line in skipped_rules(verdict, tongue, only=named))
    mark = "；" if tongue == "zh" else "; "
    return mark.join([counts(verdict, tongue), *skipped])


def counts(verdict: Verdict, tongue: Tongue | None = None) -> str:
    """`2 个错误，3 个核实`: errors always, the rest where there is any.

    What is not filled in yet is no error, and told apart.
    """
    tongue = tongue or spoken()
    standing = (each for each in verdict.findings if not each.accepted and not each.due)
    found = Counter(each.severity for each in standing)
    found["error"] = sum(each.severity == "error" for each in verdict.open)
    accepted = sum(bool(each.accepted) for each in verdict.findings)
    order: tuple[Severity, ...] = ("error", "warning", "notice")
    parts = [_count(found[each], each, tongue) for each in order if found[each] or each == "error"]
    if unfilled(verdict):
        parts.append(_unfilled(len(unfilled(verdict)), tongue))
    if accepted:
        parts.append(f"{accepted} 个已说明" if tongue == "zh" else f"{accepted} accepted")
    return ("，" if tongue == "zh" else ", ").join(parts)


def final_words(since: date, tongue: Tongue = "zh") -> str:
    """That a report is final, and since when."""
    return f"{since} 定稿" if tongue == "zh" else f"final since {since}"


def unfilled(verdict: Verdict) -> tuple[Finding, ...]:
    """What is still to be filled in, unless a reason sets it aside; a gate is never set aside."""
    due = verdict.due
    return tuple(each for each in due if not each.accepted or CATALOGUE[each.rule].gate)


def _unfilled(count: int, tongue: Tongue) -> str:
    name = NAMES[tongue].due
    return f"{count} 处{name}" if tongue == "zh" else f"{count} {name}"


def _count(count: int, severity: Severity, tongue: Tongue) -> str:
    name = NAMES[tongue].severities[severity]
    if tongue == "zh":
        return f"{count} 个{name}"
    return f"{count} {name}{'' if count == 1 else 's'}"


def skipped_rules(
    verdict: Verdict, tongue: Tongue | None = None, *, only: Collection[Reason] | None = None
) -> Iterator[str]:
    """The rules that could not judge, a line for each thing that they would need."""
    tongue = tongue or spoken()
    by_reason: dict[Reason, Counter[str]] = defaultdict(Counter)
    for each in verdict.skipped:
        if only is None or each.why in only:
            by_reason[each.why][each.rule] += 1
    order = list(CATALOGUE)
    for reason, rules in by_reason.items():
        names = [
            rule if rules[rule] == 1 else f"{rule}×{rules[rule]}"
            for rule in sorted(rules, key=order.index)
        ]
        said = NAMES[tongue].reasons[reason]
        bracketed = f"（{said}）" if tongue == "zh" else f"({said})"
        yield f"{bracketed} {' '.join(names)}"
