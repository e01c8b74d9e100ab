"""Spoil every figure of the samples in turn: where an equation breaks, a gate fires, and only there."""

from collections import Counter
from dataclasses import replace

from nianbao.report.model import Report
from nianbao.rules.case import Case, Standing
from nianbao.rules.catalogue import CATALOGUE
from nianbao.rules.check import figure_checks, run
from nianbao.rules.finding import Finding

from ..report.test_corrections_mutation import Subject, mutations, subjects
from ..report.test_identities import within


def fired(subject: Subject, report: Report) -> set[str]:
    """The gates that the report does not pass, and Y-01, which is one between two years."""
    last = Standing.of(subject.previous) if subject.previous else None
    case = Case(Standing.of(report), last)
    said = run(figure_checks(case), case)
    return {
        each.rule
        for each in said
        if isinstance(each, Finding) and (CATALOGUE[each.rule].gate or each.rule == "Y-01")
    }


def test_a_gate_fires_exactly_where_an_equation_is_broken() -> None:
    tried: Counter[str] = Counter()
    for subject in subjects(stated=True):
        assert fired(subject, subject.report) == set()
        for kind, spoilt in mutations(subject.report.figures):
            figures = {**subject.report.figures, **spoilt}
            broken = any(each.gap(figures) for each in subject.equations) or any(
                each.beyond_mending(figures) for each in within(subject.report)
            )
            rules = fired(subject, replace(subject.report, figures=figures))
            assert bool(rules) == broken, (subject.name, kind, spoilt, rules)
            tried[f"{kind}, {'broken' if broken else 'unseen'}"] += 1
    print(dict(tried))
    assert sum(tried.values()) > 900
