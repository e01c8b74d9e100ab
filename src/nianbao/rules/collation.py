"""A collated report against the reports that it adds up: H-01 to H-04."""

from collections.abc import Iterator

from nianbao.form.address import Address
from nianbao.form.model import Form
from nianbao.report.exact import exact_gap
from nianbao.report.figures import show_figure
from nianbao.rules.case import Case
from nianbao.rules.collated import fee_of, lawsuit_cells
from nianbao.rules.finding import Finding, Passage, Skipped
from nianbao.rules.made import finding, labels
from nianbao.tongue import tr

_FEW = 3


def sums(case: Case) -> Iterator[Finding | Skipped]:
    """H-01: every figure is the sum over the children; H-03: a stock may be less."""
    if case.collated is None:
        return
    kept = _stock_cells(case.form)
    for at, added in case.collated.sums.items():
        own = case.standing.cell(at)
        if own.incomplete or added.incomplete:
            yield Skipped("H-01", at, "blank")
            continue
        if own.value != added.value:
            rule = "H-03" if at in kept and own.value < added.value else "H-01"
            gap = {
                "gap": show_figure(exact_gap(own.value, added.value)),
                "count": str(added.reports),
            }
            facts = labels(case.form, at) | gap
            yield finding(rule, at, own.value, added.value, facts=facts, cells=[at])


def _stock_cells(form: Form) -> set[Address]:
    return {
        Address(section.id, row, stock.kept)
        for section, block in form.blocks
        for stock in block.stocks
        for row in stock.rules
    }


def counted_twice(case: Case) -> Iterator[Finding]:
    """H-02: bodies that report the same cases, as co-defendants may."""
    if case.collated is None:
        return
    cells = lawsuit_cells(case.form)
    for names, bodies in case.collated.alike:
        shown = tr("、").join(names[:_FEW])
        if bodies > _FEW:
            shown = tr("{names}等{count}家", names=shown, count=bodies)
        facts = {"names": shown, "row": case.form.place(cells[0])[1].label}
        yield finding("H-02", cells[0], facts=facts, cells=cells)


def fees(case: Case) -> Iterator[Finding | Skipped]:
    """H-04: the fee of the collated report is the sum of those of the children."""
    if case.collated is None:
        return
    own, total = fee_of(case.reading.mentions), case.collated.fee
    of = list(case.standing.narratives)[-1][0]
    if own is None or total is None:
        yield Skipped("H-04", Passage(of), "text")
    elif own != total:
        yield finding(
            "H-04", Passage(of), own, total, facts={"gap": show_figure(exact_gap(own, total))}
        )


CHECKS = (sums, counted_twice, fees)
