"""A collated report against the reports that it adds up: H-01 to H-04."""

from collections import defaultdict
from collections.abc import Iterator

from nianbao.form.address import Address
from nianbao.form.model import Form
from nianbao.report.derive import Number
from nianbao.report.figures import show_figure
from nianbao.rules.case import Case, Child
from nianbao.rules.finding import Finding, Passage, Skipped
from nianbao.rules.made import finding, labels
from nianbao.rules.reading.mention import Mention
from nianbao.rules.reading.read import read_text

_FEE = "processing_fee"
_FEW = 3


def sums(case: Case) -> Iterator[Finding | Skipped]:
    """H-01: every figure is the sum over the children; H-03: a stock may be less."""
    if not case.children:
        return
    kept = _stock_cells(case.form)
    for at in case.form.entered_cells:
        values = [each.standing.cell(at) for each in case.children if each.standing.form.has(at)]
        own = case.standing.cell(at)
        if own.incomplete or any(value.incomplete for value in values):
            yield Skipped("H-01", at, "blank")
            continue
        total = sum(value.value for value in values)
        if own.value != total:
            rule = "H-03" if at in kept and own.value < total else "H-01"
            gap = {"gap": show_figure(abs(own.value - total)), "count": str(len(values))}
            facts = labels(case.form, at) | gap
            yield finding(rule, at, own.value, total, facts=facts, cells=[at])


def _stock_cells(form: Form) -> set[Address]:
    return {
        Address(section.id, row, stock.kept)
        for section in form.sections
        for block in section.blocks
        for stock in block.stocks
        for row in stock.rules
    }


def counted_twice(case: Case) -> Iterator[Finding]:
    """H-02: bodies that report the same cases, as co-defendants may."""
    if not case.children:
        return
    rows: dict[tuple[Number, ...], list[str]] = defaultdict(list)
    if not case.children:
        return
    after = {each.row for each in case.form.role("litigation_after_reconsideration")}
    cells = [at for at in case.form.entered_cells if at.row in after]
    for child in case.children:
        values = tuple(child.standing.cell(at).value for at in cells)
        if any(values):
            rows[values].append(child.name)
    for names in rows.values():
        if len(names) > 1:
            shown = "、".join(names[:_FEW]) + (f"等{len(names)}家" if len(names) > _FEW else "")
            facts = {"names": shown, "row": case.form.place(cells[0])[1].label}
            yield finding("H-02", cells[0], facts=facts, cells=cells)


def fees(case: Case) -> Iterator[Finding | Skipped]:
    """H-04: the fee of the collated report is the sum of those of the children."""
    if not case.children:
        return
    own = _fee(case.reading.mentions)
    each = [_fee(_mentions(case, child)) for child in case.children]
    of = list(case.standing.narratives)[-1][0]
    if own is None or None in each:
        yield Skipped("H-04", Passage(of), "text")
        return
    total = sum(fee for fee in each if fee is not None)
    if own != total:
        yield finding("H-04", Passage(of), own, total, facts={"gap": show_figure(abs(own - total))})


def _mentions(case: Case, child: Child) -> list[Mention]:
    found: list[Mention] = []
    for of, text in child.standing.narratives:
        year = child.standing.report.year
        found += read_text(case.language, of, text, year).mentions
    return found


def _fee(mentions: tuple[Mention, ...] | list[Mention]) -> Number | None:
    """The fee that a report states: the largest amount, 0 if there was none, None if unsaid."""
    said = [mention.least for mention in mentions if mention.topic == _FEE]
    return max(said, default=None)
