"""This year against last year: Y-01 to Y-05, T4-05, T4-06, S-14."""

from collections.abc import Iterator

from nianbao.form.address import Address
from nianbao.form.lineage import lineage
from nianbao.form.lines import Carry, Stock
from nianbao.report.derive import Total, amount
from nianbao.report.figures import show_figure
from nianbao.report.similarity import similarity, without_fees
from nianbao.rules.case import Case, Standing
from nianbao.rules.finding import Finding, Passage, Skipped
from nianbao.rules.made import finding, labels, named

_ALIKE = 0.8
_SHORT = 40
_LEAP = 10
_SMALL = 10


def carried(case: Case) -> Iterator[Finding | Skipped]:
    """Y-01: what this year takes over is what last year left, column by column."""
    for section, block in case.form.blocks:
        for carry in block.carries:
            for column in block.columns:
                at = Address(section.id, carry.into, column.id)
                grave = column.id in block.column_sums
                yield from _carried(case, carry, at, grave=grave)


def _carried(case: Case, carry: Carry, at: Address, *, grave: bool) -> Iterator[Finding | Skipped]:
    last = case.previous
    if last is None:
        return
    source = at._replace(row=carry.out)
    if not last.form.has(source):
        yield Skipped(carry.rule, at, "not_comparable")
        return
    now, then = case.standing.cell(at), last.cell(source)
    if now.incomplete or then.incomplete:
        yield Skipped(carry.rule, at, "blank")
    elif now.value != then.value:
        facts = labels(case.form, at) | {
            "source": last.form.place(source)[1].label,
            "gap": show_figure(abs(now.value - then.value)),
            "year": str(last.report.year),
        }
        yield finding(
            carry.rule,
            at,
            now.value,
            then.value,
            facts=facts,
            cells=[at],
            severity="error" if grave else "warning",
        )


def stocks(case: Case) -> Iterator[Finding | Skipped]:
    """Y-02, Y-03: in force now = in force last year + made - repealed."""
    for section, block in case.form.blocks:
        for stock in block.stocks:
            for row, rule in stock.rules.items():
                yield from _stock(case, rule, Address(section.id, row, stock.kept), stock)


def _stock(case: Case, rule: str, at: Address, stock: Stock) -> Iterator[Finding | Skipped]:
    last = case.previous
    if last is None:
        return
    if not last.form.has(at):
        yield Skipped(rule, at, "not_comparable")
        return
    added, removed = (at._replace(column=column) for column in (stock.added, stock.removed))
    then, now = last.cell(at), case.standing.cell(at)
    more, less = case.standing.cell(added), case.standing.cell(removed)
    if any(each.incomplete for each in (then, now, more, less)):
        yield Skipped(rule, at, "blank")
        return
    due = then.value + more.value - less.value
    if now.value != due:
        facts = labels(case.form, at) | {
            "last": show_figure(then.value),
            "added": show_figure(more.value),
            "removed": show_figure(less.value),
            "gap": show_figure(abs(now.value - due)),
        }
        yield finding(rule, at, now.value, due, facts=facts, cells=[at, added, removed])


def same_prose(case: Case) -> Iterator[Finding]:
    """Y-04: a narrative that is nearly that of last year."""
    if case.previous is None:
        return
    for of, text in case.standing.narratives:
        text, before = without_fees(text), without_fees(case.previous.report.text(of))
        if min(len(text), len(before)) < _SHORT:
            continue
        share = similarity(text, before, least=_ALIKE)
        if share >= _ALIKE:
            yield finding("Y-04", Passage(of), f"{share:.0%}", facts={"share": f"{share:.0%}"})


def leaps(case: Case) -> Iterator[Finding | Skipped]:
    """Y-05: a figure ten times as large or as small as last year."""
    last = case.previous
    if last is None:
        return
    between, fees = lineage(case.form.edition, last.form.edition), case.form.role("fees")
    for line in between.lines:
        now = case.standing.total(line.one)
        if not now.value:
            continue  # as most cells are; this is done at every figure
        then, at = last.total(line.other), line.one[0]
        # Of a fee that has risen T2-02 speaks.
        if _leaped(now, then) and not (at in fees and now.value > then.value):
            facts = labels(case.form, at)
            yield finding("Y-05", at, now.value, then.value, facts=facts, cells=line.one)
    for at in between.alone:
        yield Skipped("Y-05", at, "not_comparable")


def _leaped(now: Total, then: Total) -> bool:
    low, high = sorted((now.value, then.value))
    judged = not now.incomplete and not then.incomplete
    return judged and low > 0 and high >= _LEAP * low and high >= _SMALL


def pending(case: Case) -> Iterator[Finding | Skipped]:
    """T4-05, T4-06: cases left open last year, and lawsuits whose reconsideration is not seen."""
    last = case.previous
    if last is None:
        return
    for role, total in (
        ("reconsideration_pending", "reconsideration"),
        ("litigation_pending", "litigation"),
    ):
        left, now = last.role(role), case.standing.role(total)
        if left and left.value and now and not now.incomplete and now.value < left.value:
            cells = case.standing.cells_of((total,))
            name = {"row": named(case.form, cells)}
            yield finding("T4-05", cells[0], now.value, left.value, facts=name, cells=cells)
    yield from _unseen_reconsideration(case, last)


def _unseen_reconsideration(case: Case, last: Standing) -> Iterator[Finding | Skipped]:
    after = case.standing.role("litigation_after_reconsideration")
    seen = [each.role("reconsideration") for each in (case.standing, last)]
    if after and after.value and all(each is not None and not each.value for each in seen):
        cells = case.standing.cells_of(("litigation_after_reconsideration", "reconsideration"))
        if any(each is not None and each.incomplete for each in seen):
            yield Skipped("T4-06", cells[0], "blank")
            return
        yield finding("T4-06", cells[0], after.value, 0, cells=cells)


def same_figures(case: Case) -> Iterator[Finding]:
    """S-14: every figure of the report is that of last year."""
    last = case.previous
    if last is None or last.report.edition != case.report.edition:
        return
    figures = case.report.figures
    if any(amount(figure) for figure in figures.values()) and figures == last.report.figures:
        year = {"year": str(last.report.year)}
        yield finding("S-14", Passage("year"), str(case.report.year), facts=year)


FIGURE_CHECKS = (carried, stocks, leaps, pending, same_figures)
