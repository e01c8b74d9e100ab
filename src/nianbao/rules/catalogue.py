"""Every rule, by id. An id never changes its meaning."""

from collections.abc import Iterable
from typing import Literal

from nianbao.record import Value
from nianbao.rules.finding import Reason, Severity

Source = Literal["official", "practice", "inference"]
"""Where a rule comes from: the official paper; published reports, local notices, existing
tools; or what we conclude from arithmetic and wording."""


class Rule(Value):
    """A rule: how grave a breach is, where it comes from, what it needs to judge.

    A breach of a `gate` must be mended before the report is handed in; a reason does not
    open it. The words of a rule stand in `wording`.
    """

    id: str
    severity: Severity
    source: Source
    gate: bool = False
    needs: tuple[Reason, ...] = ()

    @property
    def family(self) -> str:
        """The letters before the number: T2, T3, T4, Y, P, S, H, R."""
        return self.id.partition("-")[0]


def _gates(source: Source, *ids: str) -> list[Rule]:
    return [Rule(id, "error", source, gate=True) for id in ids]


def _rules(
    severity: Severity, source: Source, *ids: str, needs: Reason | None = None
) -> list[Rule]:
    return [Rule(id, severity, source, needs=(needs,) if needs else ()) for id in ids]


_ALL: list[Rule] = [
    *_gates("practice", "T2-01"),
    *_rules("warning", "inference", "T2-02", "T2-04"),
    *_rules("warning", "inference", "T2-03", needs="kind"),
    *_rules("warning", "practice", "T2-05", needs="text"),
    *_rules("notice", "practice", "T2-06", needs="kind"),
    *_rules("notice", "practice", "T2-07"),
    *_gates("official", "T3-01"),
    *_gates("practice", "T3-02", "T3-03"),
    *_rules("error", "practice", "T3-04"),
    *_rules("notice", "practice", "T3-05"),
    *_rules("notice", "official", "T3-06"),
    *_rules("notice", "inference", "T3-07"),
    *_rules("notice", "practice", "T3-08", needs="document"),
    *_rules("error", "inference", "T3-09", needs="text"),
    *_gates("practice", "T4-01", "T4-02", "T4-03"),
    *_rules("error", "practice", "T4-04"),
    *_rules("notice", "inference", "T4-05", "T4-06", needs="previous"),
    *_rules("notice", "inference", "T4-07"),
    *_rules("error", "practice", "Y-01", needs="previous"),
    *_rules("warning", "practice", "Y-02", "Y-03", needs="previous"),
    *_rules("warning", "official", "Y-04", needs="previous"),
    *_rules("notice", "inference", "Y-05", needs="previous"),
    *_rules("warning", "practice", "P-01", "P-02", "P-03", "P-04", "P-05", "P-06", needs="text"),
    *_rules("warning", "official", "P-07"),
    *_rules("notice", "inference", "P-08", "P-09", needs="text"),
    *_rules("warning", "practice", "P-10", needs="text"),
    *_rules("error", "inference", "P-11", needs="text"),
    *_rules("warning", "inference", "P-12", "P-13", "P-14", needs="text"),
    *_gates("official", "S-01"),
    *_rules("warning", "practice", "S-02"),
    *_gates("official", "S-03", "S-04"),
    *_rules("warning", "official", "S-05", needs="document"),
    *_rules("warning", "practice", "S-06", "S-07", needs="text"),
    *_gates("official", "S-08"),
    *_rules("notice", "official", "S-09", needs="text"),
    *_rules("warning", "official", "S-10"),
    *_rules("error", "practice", "S-11"),
    *_rules("notice", "practice", "S-12", needs="text"),
    *_rules("error", "practice", "S-13"),
    *_rules("notice", "practice", "S-14", needs="previous"),
    *_rules("notice", "practice", "S-15"),
    *_rules("warning", "inference", "S-16", needs="text"),
    *_rules("notice", "practice", "S-17", needs="document"),
    *_rules("error", "inference", "S-18", needs="text"),
    *_rules("warning", "inference", "S-19", needs="text"),
    *_rules("error", "practice", "H-01", needs="children"),
    *_rules("notice", "official", "H-02", needs="children"),
    *_rules("notice", "inference", "H-03", needs="children"),
    *_rules("warning", "practice", "H-04", needs="children"),
    *_rules("notice", "practice", "R-01"),
]

_FAMILIES = ("T2", "T3", "T4", "Y", "P", "S", "H", "R")

CATALOGUE = {
    rule.id: rule for rule in sorted(_ALL, key=lambda rule: (_FAMILIES.index(rule.family), rule.id))
}

NEEDS = tuple((rule.id, need) for rule in CATALOGUE.values() for need in rule.needs)
"""Every rule that needs something to judge by, and what."""


def chosen(rule: str, *, select: Iterable[str] = (), ignore: Iterable[str] = ()) -> bool:
    """Tell whether a rule is wanted: its id begins with one of `select` and none of `ignore`."""
    wanted = tuple(select)
    return (not wanted or rule.startswith(wanted)) and not rule.startswith(tuple(ignore) or "\0")
