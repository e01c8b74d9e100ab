"""All rules over one report.

Rules that compare it with something are loaded where there is something to compare with.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping

from nianbao.form.address import Address
from nianbao.record import replace
from nianbao.rules import (
    dates,
    fees,
    marks,
    pairs,
    plausible,
    prose,
    register,
    structure,
    style,
    tables,
)
from nianbao.rules.case import Case
from nianbao.rules.catalogue import NEEDS, chosen
from nianbao.rules.finding import Finding, Passage, Skipped
from nianbao.rules.verdict import Verdict

Check = Callable[[Case], Iterable[Finding | Skipped]]

_FIGURE_CHECKS: tuple[Check, ...] = (
    tables.wrong_figures,
    tables.balances,
    tables.wrong_type,
    tables.stated_totals,
    plausible.fee_unit,
    plausible.regulations,
    plausible.low_stocks,
    plausible.many_documents,
    plausible.not_applicable,
    plausible.other_outcomes,
    plausible.unpaid_fees,
    plausible.lawsuits_without_requests,
    plausible.empty_table,
    prose.mentions,
    prose.parts,
    prose.claims,
    prose.bindings,
    fees.statement,
    fees.possible_amounts,
    fees.same_fee,
    structure.empty_tables,
    register.overridden,
)

_TEXT_CHECKS: tuple[Check, ...] = (
    structure.missing_sections,
    structure.listed_sections,
    structure.thin_problems,
    structure.edition,
    structure.long_overview,
    structure.aspects,
    structure.title_form,
    structure.other_names,
    dates.periods,
    dates.title_year,
    dates.stale_years,
    style.numbering,
    style.citations,
    style.law_name,
    style.residue,
    marks.slips,
    marks.ordinals,
    pairs.lone,
    marks.identity_numbers,
    marks.mobile_numbers,
)


def figure_checks(case: Case) -> Iterator[Check]:
    """What a figure may change; judged anew at every figure."""
    yield from _FIGURE_CHECKS
    if case.previous is not None:
        from nianbao.rules import years

        yield from years.FIGURE_CHECKS
    if case.collated is not None:
        from nianbao.rules import collation

        yield from collation.CHECKS


def text_checks(case: Case) -> Iterator[Check]:
    """What only texts, year and edition may change; judged when somebody pauses in writing."""
    yield from _TEXT_CHECKS
    if case.previous is not None:
        from nianbao.rules import years

        yield years.same_prose
    if case.printed is not None:
        from nianbao.rules import printing

        yield from printing.CHECKS


Said = tuple[Finding | Skipped, ...]


def run(checks: Iterable[Check], case: Case) -> Said:
    """What some checks say of a case."""
    return tuple(said for check in checks for said in check(case))


def verdict(case: Case, said: Iterable[Finding | Skipped]) -> Verdict:
    """Everything said, in the order of the report, with what the clerk has accepted."""
    spoken = [*said, *_unmet(case)]
    findings = [each for each in spoken if isinstance(each, Finding)]
    order = case.form.order
    return Verdict(
        tuple(sorted(_accepted(case, findings), key=lambda each: _order(order, each))),
        tuple(each for each in spoken if isinstance(each, Skipped)),
    )


def _unmet(case: Case) -> Iterator[Skipped]:
    """The rules that have nothing to judge by."""
    lacking = {
        "previous": case.previous is None,
        "document": case.printed is None,
        "children": case.collated is None,
        "text": not any(text.strip() for _, text in case.standing.texts),
    }
    yield from (Skipped(rule, None, need) for rule, need in NEEDS if lacking.get(need))


def _accepted(case: Case, findings: Iterable[Finding]) -> Iterator[Finding]:
    for finding in findings:
        reasons = [
            entry.reason
            for key, entry in case.report.accepted.items()
            if finding.accepted_by(key, entry)
        ]
        yield replace(finding, accepted=reasons[0]) if reasons else finding


def _order(order: Mapping[str | Address, int], finding: Finding) -> tuple[int, int]:
    """The cover first, then section by section, cell by cell, word by word."""
    at = finding.at
    if isinstance(at, Passage):
        return order.get(at.of, -1), at.start
    return order[at], 0


def check(case: Case, *, select: Iterable[str] = (), ignore: Iterable[str] = ()) -> Verdict:
    """Judge a report by every rule that is chosen by the beginning of its id."""
    wanted, unwanted = tuple(select), tuple(ignore)
    whole = verdict(case, run((*figure_checks(case), *text_checks(case)), case))
    return Verdict(
        tuple(f for f in whole.findings if chosen(f.rule, select=wanted, ignore=unwanted)),
        tuple(s for s in whole.skipped if chosen(s.rule, select=wanted, ignore=unwanted)),
    )
