"""Figures that add up but are hardly meant: T2-02 to T2-07, T3-06 to T3-09, T4-07."""

import re
from collections.abc import Iterator
from decimal import Decimal

from nianbao.form.address import Address
from nianbao.report.derive import Number, Total, amount
from nianbao.report.model import NOT_APPLICABLE
from nianbao.rules.case import Case, Standing
from nianbao.rules.finding import Finding, Skipped
from nianbao.rules.made import finding, labels

GOVERNMENT = "人民政府"
"""The kind of body that alone may make regulations and many normative documents."""

_LARGE_FEE = 10**6
_MOST_DECIMALS = 6
_MANY_DOCUMENTS = 100
_LARGE_SHARE = Decimal("0.3")
_FEW_CASES = 10
_NOTICE = re.compile(r"(?<![未没有曾])(?:发出|下达|送达)[^。，；\n]{0,20}通知|逾期")


def fee_unit(case: Case) -> Iterator[Finding]:
    """T2-02: an amount in 万元 that looks like 元."""
    for at in case.form.role("fees"):
        figure = case.report.figures.get(at)
        if not isinstance(figure, (int, Decimal)):
            continue
        decimals = -int(Decimal(figure).as_tuple().exponent)
        last = _last(case, at)
        if decimals > _MOST_DECIMALS:
            yield finding("T2-02", at, figure, case="decimals", cells=[at])
        elif last and figure >= 10 * last:
            yield finding("T2-02", at, figure, last, case="previous", cells=[at])
        elif figure > _LARGE_FEE and case.report.kind != GOVERNMENT:
            yield finding("T2-02", at, figure, case="large", cells=[at])


def _last(case: Case, at: Address) -> Number:
    """What last year's report holds there, 0 if there is none."""
    last = case.previous
    return last.cell(at).value if last is not None and last.form.has(at) else 0


def regulations(case: Case) -> Iterator[Finding | Skipped]:
    """T2-03: regulations of a body that may not make any."""
    cells = [at for at in case.form.role("regulations") if _positive(case, at)]
    if not cells:
        return
    if not case.report.kind and not _named_below_city(case.report.organization):
        yield Skipped("T2-03", cells[0], "kind")
    elif case.report.kind != GOVERNMENT or _below_city(case.report.organization):
        for at in cells:
            figure = case.report.figures[at]
            yield finding("T2-03", at, figure, facts=labels(case.form, at), cells=[at])


def _below_city(organization: str) -> bool:
    """Tell whether a people's government is one of a county, township or subdistrict."""
    name = organization.removesuffix("人民政府")
    below = name.endswith(("县", "区", "旗", "镇", "乡")) and not name.endswith("自治区")
    return name != organization and below


_BELOW_CITY = re.compile(r".[县旗]|(?<!自治)区|.[镇乡](?:人民政府|政府)?$|街道(?:办事处|办)?$")


def _named_below_city(organization: str) -> bool:
    """Tell whether a name says that the body is one of a county, district or township."""
    return bool(_BELOW_CITY.search(organization))


def _positive(case: Case, at: Address) -> bool:
    return amount(case.report.figures.get(at)) > 0


def low_stocks(case: Case) -> Iterator[Finding | Skipped]:
    """T2-04: fewer documents in force than were made this year."""
    for section, block in case.form.blocks:
        for stock in block.stocks:
            for row in stock.rules:
                kept, added = (Address(section.id, row, c) for c in (stock.kept, stock.added))
                yield from _low(case, stock.low, kept, added)


def _low(case: Case, rule: str, kept: Address, added: Address) -> Iterator[Finding | Skipped]:
    has, made = case.standing.cell(kept), case.standing.cell(added)
    if has.incomplete or made.incomplete:
        yield Skipped(rule, kept, "blank")
    elif has.value < made.value:
        row = {"row": case.form.place(kept)[1].label}
        yield finding(rule, kept, has.value, made.value, facts=row, cells=[kept, added])


def many_documents(case: Case) -> Iterator[Finding | Skipped]:
    """T2-06: more normative documents than such a body is likely to have."""
    for at in case.form.role("normative_in_force"):
        count = case.standing.cell(at).value
        if count < _MANY_DOCUMENTS:
            continue
        if not case.report.kind:
            yield Skipped("T2-06", at, "kind")
        elif case.report.kind != GOVERNMENT:
            yield finding("T2-06", at, count, facts=labels(case.form, at), cells=[at])


def not_applicable(case: Case) -> Iterator[Finding]:
    """T2-07: cells of Table 2 that are 不适用, said once."""
    section = next(each for each in case.form.sections if each.blocks)
    cells = [at for at in section.cells if case.report.figures.get(at) == NOT_APPLICABLE]
    if cells:
        facts = {"count": str(len(cells)), "row": case.form.place(cells[0])[1].label}
        yield finding("T2-07", cells[0], NOT_APPLICABLE, facts=facts, cells=cells)


def other_outcomes(case: Case) -> Iterator[Finding | Skipped]:
    """T3-06: many cases were closed otherwise than by a decision."""
    closed, processed = case.standing.role("closed"), case.standing.role("processed")
    if closed is None or processed is None or processed.value < _FEW_CASES:
        return
    if closed.value > _LARGE_SHARE * processed.value:
        cells = case.form.role("closed")
        if processed.incomplete:
            yield Skipped("T3-06", cells[0], "blank")
            return
        share = {"share": f"{100 * closed.value / processed.value:.0f}"}
        yield finding("T3-06", cells[0], closed.value, processed.value, facts=share, cells=cells)


def unpaid_fees(case: Case) -> Iterator[Finding]:
    """T3-07: cases closed because a fee was not paid, while the text says no fee was charged."""
    unpaid = case.standing.role("closed_fee_unpaid")
    if unpaid is None or unpaid.value == 0:
        return
    for mention in case.reading.mentions:
        if mention.topic != "processing_fee" or not mention.none:
            continue
        if not _NOTICE.search(case.report.text(mention.at.of)):
            at = case.form.role("closed_fee_unpaid")[0]
            words = {"words": mention.at.words}
            yield finding(
                "T3-07", at, unpaid.value, 0, facts=words, cells=[at], passages=[mention.at]
            )
            return


def lawsuits_without_requests(case: Case) -> Iterator[Finding]:
    """T4-07: reconsideration or lawsuits although nobody has applied."""
    cases = case.standing.role("reconsideration", "litigation")
    requests = _requests(case.standing)
    last = _requests(case.previous) if case.previous else None
    if cases is None or requests is None or requests.incomplete or requests.value:
        return
    if cases.value and not (last and last.value):
        cells = case.standing.cells_of(("reconsideration", "litigation"))
        yield finding("T4-07", cells[0], cases.value, 0, cells=cells)


def _requests(standing: Standing) -> Total | None:
    return standing.role("received", "carried_in")


def empty_table(case: Case) -> Iterator[Finding]:
    """T3-09: Table 3 is all zero while the text says that applications were received."""
    cells = case.form.role("received")
    if not cells:
        return
    section = case.form.section(cells[0].section)
    figures = (case.report.figures.get(at) for at in case.standing.entered(section))
    if any(figure is None or amount(figure) for figure in figures):
        return
    for mention in case.reading.mentions:
        if mention.readings[:1] == (("received",),) and mention.least > 0:
            said = mention.least
            yield finding("T3-09", mention.at, said, 0, cells=cells)
            return
