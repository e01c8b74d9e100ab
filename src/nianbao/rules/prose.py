"""What the text says against what the tables hold: P-01 to P-06, P-10 to P-14, T2-05."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from nianbao.form.address import Address
from nianbao.report.bound import bound_figures
from nianbao.report.derive import Number
from nianbao.report.figures import show_figure
from nianbao.rules.case import Case
from nianbao.rules.finding import Finding, Passage, Skipped
from nianbao.rules.made import finding, named
from nianbao.rules.reading.mention import Mention
from nianbao.tongue import tr

_RECEIVED = "received"


class Side(NamedTuple):
    """One reading of a mention: the cells that it means, and what they hold."""

    cells: tuple[Address, ...]
    value: Number
    incomplete: bool


def sides(case: Case, mention: Mention) -> list[Side]:
    """Every reading of a mention that this edition has cells for."""
    found: list[Side] = []
    for roles in mention.readings:
        cells = case.standing.cells_of(roles)
        if cells:
            total = case.standing.total(cells)
            found.append(Side(cells, total.value, total.incomplete))
    return found


def said(case: Case, mention: Mention) -> tuple[Number, Number]:
    """The least and the most that a mention says; a bound one says what its cell holds."""
    bound = _bound(case, mention)
    return (mention.least, mention.most) if bound is None else (bound, bound)


def _bound(case: Case, mention: Mention) -> Number | None:
    """The figure of the cell that a mention is bound to."""
    at = mention.bound
    return case.standing.cell(at).value if at is not None and case.form.has(at) else None


def mentions(case: Case) -> Iterator[Finding | Skipped]:
    """P-01 to P-05, P-10, P-11, P-14, T2-05: every number that the text gives fits the tables."""
    for mention in case.reading.mentions:
        readings = sides(case, mention)
        least, most = said(case, mention)
        if not readings or any(least <= side.value <= most for side in _judged(readings)):
            continue
        # What is still blank can only add to the figures that are there.
        if any(side.incomplete and side.value <= most for side in readings):
            yield Skipped(mention.rule, mention.at, "blank")
        elif not _said_elsewhere(case, mention, least):
            yield _mismatch(case, mention, readings)


def _judged(readings: Sequence[Side]) -> list[Side]:
    return [side for side in readings if not side.incomplete]


def _said_elsewhere(case: Case, mention: Mention, said: Number) -> bool:
    """Tell whether T3-09 speaks of it: applications in the text, a table of zeros."""
    if mention.readings[:1] != ((_RECEIVED,),) or mention.none or not said:
        return False
    cells = case.form.role(_RECEIVED)
    section = case.form.section(cells[0].section)
    return not any(case.standing.cell(at).value for at in section.cells)


def _mismatch(case: Case, mention: Mention, readings: Sequence[Side]) -> Finding:
    bound = _bound(case, mention)
    told = mention.value if bound is None else bound
    gaps = [_gap(told, side.value) for side in readings]
    best = readings[gaps.index(min(gaps))]
    facts = {
        "where": named(case.form, best.cells),
        "gap": show_figure(min(gaps)),
        "readings": tr("；").join(
            f"{named(case.form, side.cells)} {show_figure(side.value)}"
            for side in _distinct(readings)
        ),
    }
    return finding(
        _rule(mention, readings, told),
        mention.at,
        told,
        best.value,
        case="none" if mention.none else "",
        facts=facts,
        cells=[at for side in readings for at in side.cells],
    )


def _distinct(readings: Sequence[Side]) -> list[Side]:
    """The readings that say different things: the first of each value."""
    first: dict[Number, Side] = {}
    for side in readings:
        first.setdefault(side.value, side)
    return list(first.values())


def _gap(one: Number, other: Number) -> Number:
    return abs(Decimal(one) - Decimal(other))


def _rule(mention: Mention, readings: Sequence[Side], told: Number) -> str:
    """The rule that is broken: that of the mention, or P-11 if one side has no applications."""
    received = mention.readings[0] == (_RECEIVED,)
    nothing = mention.none or not told or not any(side.value for side in readings)
    return "P-11" if received and nothing else mention.rule


def parts(case: Case) -> Iterator[Finding]:
    """P-04: the numbers of a split add up to the number that they split.

    Where they add up to the table, it is that number that is wrong, and P-01 says so.
    """
    for each in case.reading.parts:
        least, most = said(case, each.total)
        total = sum(each.terms)
        if least <= total <= most or (total < least and each.some):
            continue
        if any(side.value == total for side in sides(case, each.total)):
            continue
        terms = " + ".join(map(show_figure, each.terms))
        facts = {"terms": terms, "gap": show_figure(_gap(total, least))}
        total_at = [each.total.at]
        yield finding(
            each.rule, each.at, total, least, case="split", facts=facts, passages=total_at
        )


def claims(case: Case) -> Iterator[Finding | Skipped]:
    """P-06: all closed, all upheld."""
    for claimed in case.reading.claims:
        cells = case.standing.cells_of(claimed.zero)
        if not cells:
            continue
        total = case.standing.total(cells)
        if total.value:
            where = {"where": named(case.form, cells)}
            yield finding(claimed.rule, claimed.at, total.value, 0, facts=where, cells=cells)
        elif total.incomplete:
            yield Skipped(claimed.rule, claimed.at, "blank")


def bindings(case: Case) -> Iterator[Finding]:
    """P-12, P-13: a bound figure names a cell of the form, and one that is filled in."""
    for of, text in case.standing.texts:
        for bound in bound_figures(text):
            at = Passage(of, bound.start, bound.end, text[bound.start : bound.end])
            if bound.at is None or not case.form.has(bound.at):
                yield finding("P-12", at, bound.target)
            elif case.standing.cell(bound.at).incomplete:
                name = {"where": named(case.form, [bound.at])}
                yield finding("P-13", at, facts=name, cells=[bound.at], due=True)
