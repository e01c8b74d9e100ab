"""The rules of the three tables (T2, T3, T4): sums, balances and what a cell may hold."""

from collections.abc import Iterator, Mapping

from nianbao.form.address import Address
from nianbao.form.lines import Kind
from nianbao.report.balance import Terms, Weighed
from nianbao.report.derive import Number, amount
from nianbao.report.figures import show_figure
from nianbao.report.model import LIMIT, NOT_APPLICABLE, Filled
from nianbao.rules.case import Case
from nianbao.rules.finding import Finding, Skipped
from nianbao.rules.made import finding, labels

_PAIR = 2


def balances(case: Case) -> Iterator[Finding | Skipped]:
    """T3-01: both sides of each 勾稽关系 are equal in every column, or may still become so."""
    for weighed in case.standing.weighed:
        if weighed.broken:
            yield _unbalanced(weighed)
        elif weighed.incomplete:
            yield Skipped(weighed.balance.rule, weighed.at, "blank")


def _unbalanced(weighed: Weighed) -> Finding:
    left = _sum(weighed.left)
    facts = {
        "column": weighed.column.label,
        "left": f"{'+'.join(name for name, _ in weighed.left)} {show_figure(left)}",
        "right": " + ".join(f"{name} {show_figure(value)}" for name, value in weighed.right),
        "gap": show_figure(abs(weighed.difference)),
    }
    rows = [*weighed.balance.left, *weighed.balance.right]
    return finding(
        weighed.balance.rule,
        weighed.at,
        left,
        left - weighed.difference,
        case="more" if weighed.difference > 0 else "less",
        facts=facts,
        cells=[weighed.at._replace(row=row) for row in rows],
    )


def _sum(terms: Terms) -> Number:
    return sum(value for _, value in terms)


def wrong_type(case: Case) -> Iterator[Finding]:
    """T3-05: two columns off by +n and -n while the total balances."""
    for first, second in _opposite(case):
        facts = {
            "column": first.column.label,
            "other": second.column.label,
            "gap": show_figure(first.difference),
        }
        cells = [first.at, second.at]
        yield finding("T3-05", first.at, first.difference, facts=facts, cells=cells)


def _opposite(case: Case) -> Iterator[tuple[Weighed, Weighed]]:
    """Pairs of columns too large and too small by as much, where nothing else is broken."""
    broken: dict[str, list[Weighed]] = {}
    for each in case.standing.weighed:
        if each.incomplete or not each.holds:
            broken.setdefault(each.balance.rule, []).append(each)
    for columns in broken.values():
        if len(columns) == _PAIR and not any(each.incomplete for each in columns):
            one, other = sorted(columns, key=lambda each: each.difference, reverse=True)
            if one.difference == -other.difference:
                yield one, other


def stated_totals(case: Case) -> Iterator[Finding | Skipped]:
    """T3-02, T3-03, T4-01..03: a total that the original states is what its figures give."""
    for at, stated in case.report.stated.items():
        if at not in case.standing.totals:
            continue
        block, _, _ = case.form.place(at)
        across = block.column_sums.get(at.column)
        rule = across.rule_for(at.row) if across else block.row_sums[at.row].rule_for(at.column)
        total = case.standing.totals[at]
        # What is still blank can only add to the figures that are there.
        if total.incomplete and amount(stated) >= total.value:
            yield Skipped(rule, at, "blank")
        elif amount(stated) != total.value:
            yield _wrong_total(case, rule, at, stated)


def _wrong_total(case: Case, rule: str, at: Address, stated: Filled) -> Finding:
    value = case.standing.totals[at].value
    gap = {"gap": show_figure(abs(amount(stated) - value))}
    return finding(rule, at, stated, value, facts=labels(case.form, at) | gap, cells=[at])


def wrong_figures(case: Case) -> Iterator[Finding]:
    """T2-01, T3-04, T4-04: every figure is one that its column can hold."""
    kinds = case.form.kinds
    for at, figure in case.report.figures.items():
        # Nearly every figure is a count that any column can hold.
        if type(figure) is int and 0 <= figure <= LIMIT:
            continue
        kind = kinds.get(at)
        if kind is not None and not _fits(figure, kind):
            rule, facts = case.form.section(at.section).figures_rule, labels(case.form, at)
            yield finding(rule, at, figure, _EXPECTED[kind], case=kind, facts=facts, cells=[at])


_EXPECTED: Mapping[Kind, str] = {"count": "integer >= 0", "signed": "integer", "money": ">= 0"}


def _fits(figure: Filled, kind: Kind) -> bool:
    least = -LIMIT if kind == "signed" else 0
    if type(figure) is int:
        return least <= figure <= LIMIT
    if isinstance(figure, str):
        return figure == NOT_APPLICABLE
    if isinstance(figure, bool) or kind != "money":
        return False
    return least <= figure <= LIMIT
