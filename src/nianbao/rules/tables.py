"""The rules of the three tables (T2, T3, T4): sums, balances and what a cell may hold."""

from collections.abc import Iterator, Mapping

from nianbao.form.address import Address
from nianbao.form.model import Form, Kind, Section
from nianbao.report.balance import Weighed, weigh
from nianbao.report.derive import Total, amount
from nianbao.report.figures import show_figure
from nianbao.report.model import LIMIT, NOT_APPLICABLE, Filled, Report
from nianbao.rules.catalogue import CATALOGUE
from nianbao.rules.finding import Finding, Skipped, StatedTotal, Subject, WrongFigure


def balances(
    form: Form, report: Report, totals: Mapping[Address, Total]
) -> Iterator[Finding | Skipped]:
    """T3-01: both sides of each 勾稽关系 are equal in every column."""
    for weighed in weigh(form, report, totals):
        if weighed.incomplete:
            yield Skipped(weighed.balance.rule, weighed.at)
        elif not weighed.holds:
            yield _unbalanced(weighed)


def _unbalanced(weighed: Weighed) -> Finding:
    left = sum(value for _, value in weighed.left)
    return _finding(
        weighed.balance.rule, weighed.at, left, left - weighed.difference, subject=weighed
    )


def stated_totals(
    form: Form, report: Report, totals: Mapping[Address, Total]
) -> Iterator[Finding | Skipped]:
    """T3-02, T3-03, T4-01..03: a total that the original states is what its figures give."""
    for at, stated in report.stated.items():
        if at not in totals:
            continue
        block, row, column = form.place(at)
        across = block.column_sums.get(at.column)
        rule = across.rule_for(at.row) if across else block.row_sums[at.row].rule_for(at.column)
        total = totals[at]
        if total.incomplete:
            yield Skipped(rule, at)
        elif amount(stated) != total.value:
            subject = StatedTotal(row, column, stated, total.value)
            yield _finding(rule, at, stated, total.value, subject=subject)


def wrong_figures(form: Form, report: Report) -> Iterator[Finding]:
    """T2-01, T3-04, T4-04: every figure is one that its column can hold."""
    for section in form.sections:
        for at in section.cells:
            figure = report.figures.get(at)
            if figure is not None and not _fits(figure, form.place(at)[2].kind):
                yield _wrong_figure(form, section, at, figure)


def _wrong_figure(form: Form, section: Section, at: Address, figure: Filled) -> Finding:
    _, row, column = form.place(at)
    expected = _EXPECTED[column.kind]
    rule = CATALOGUE[section.figures_rule]
    subject = WrongFigure(row, column, figure)
    return Finding(rule.id, rule.severity, at, show_figure(figure), expected, subject)


_EXPECTED: Mapping[Kind, str] = {"count": "integer >= 0", "signed": "integer", "money": ">= 0"}


def _fits(figure: Filled, kind: Kind) -> bool:
    if isinstance(figure, str):
        return figure == NOT_APPLICABLE
    if isinstance(figure, bool) or (kind != "money" and not isinstance(figure, int)):
        return False
    least = -LIMIT if kind == "signed" else 0
    return least <= figure <= LIMIT


def _finding(
    rule: str, at: Address, found: Filled, expected: Filled, *, subject: Subject
) -> Finding:
    return Finding(
        rule, CATALOGUE[rule].severity, at, show_figure(found), show_figure(expected), subject
    )
