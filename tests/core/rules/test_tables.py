"""The rules of the tables fire where a figure is wrong, and nowhere else."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nianbao.form.address import Address
from nianbao.form.load import editions, load_form
from nianbao.report.model import Filled
from nianbao.rules.case import Case, Standing
from nianbao.rules.catalogue import CATALOGUE
from nianbao.rules.check import check
from nianbao.rules.verdict import Verdict
from nianbao.wording.findings import finding_sentence

from ..builders import figures, report, zeros
from ..official import APPLICANTS, ENTERED, RESULTS

SUMS = ("T2-01", "T3-01", "T3-02", "T3-03", "T3-04", "T4-01", "T4-02", "T4-03", "T4-04")
"""The rules that this file proves; what a whole report gives is proved elsewhere."""

FULL: dict[str, Filled] = zeros("disclosure") | zeros("applications") | zeros("litigation")
FULL["disclosure.fees.amount"] = Decimal("1.50")


def judged(
    changes: Mapping[str, Filled | None], stated: Mapping[str, Filled] | None = None
) -> Verdict:
    """The verdict on a report of zeros with these changes; None blanks a cell."""
    filled = {place: figure for place, figure in {**FULL, **changes}.items() if figure is not None}
    return check(Case(Standing.of(report(filled, stated=stated))), select=SUMS)


def found(verdict: Verdict) -> list[tuple[str, str, str, str]]:
    return [(each.rule, str(each.at), each.found, each.expected) for each in verdict.findings]


def test_a_report_without_fault_has_no_findings_and_nothing_skipped() -> None:
    assert judged({}) == Verdict((), ())
    assert judged({}).errors == 0


@pytest.mark.parametrize("column", APPLICANTS)
@pytest.mark.parametrize("row", ["received", "carried_in", "closed_fee_unpaid", "carried_out"])
def test_a_broken_balance_is_found_in_its_column_and_the_total(row: str, column: str) -> None:
    verdict = judged({f"applications.{row}.{column}": 3})
    sides = ("3", "0") if row in {"received", "carried_in"} else ("0", "3")
    assert found(verdict) == [
        ("T3-01", f"applications.received.{column}", *sides),
        ("T3-01", "applications.received.total", *sides),
    ]
    assert {each.severity for each in verdict.findings} == {"error"}
    assert verdict.errors == 2
    assert verdict.skipped == ()


def test_two_columns_that_are_wrong_by_as_much_leave_the_total_right() -> None:
    verdict = judged(
        {"applications.received.business": 2, "applications.granted.natural_person": 2}
    )
    assert [each[:2] for each in found(verdict)] == [
        ("T3-01", "applications.received.natural_person"),
        ("T3-01", "applications.received.business"),
    ]


@pytest.mark.parametrize(
    "row", ["received", "carried_in", "granted", "closed_other", "carried_out"]
)
def test_a_balance_with_a_blank_is_judged_only_where_the_blank_cannot_mend_it(row: str) -> None:
    verdict = judged({f"applications.{row}.other": None, "applications.received.business": 7})
    wrong, skipped = ["applications.received.business"], ["applications.received.other"]
    # More came in than went out: a blank of what went out may hold the rest.
    mended = row not in ("received", "carried_in")
    (skipped if mended else wrong).append("applications.received.total")
    assert [each[:2] for each in found(verdict)] == [("T3-01", at) for at in wrong]
    assert [(each.rule, str(each.at)) for each in verdict.skipped] == [
        ("T3-01", at) for at in skipped
    ]


def test_a_blank_report_has_no_findings_but_everything_is_skipped() -> None:
    verdict = check(Case(Standing.of(report())), select=SUMS)
    assert verdict.findings == ()
    assert [str(each.at) for each in verdict.skipped] == [
        f"applications.received.{column}" for column in (*APPLICANTS, "total")
    ]


@given(filled=figures)
def test_balances_are_found_broken_exactly_where_the_sides_differ(
    filled: dict[Address, Filled],
) -> None:
    verdict = check(Case(Standing.of(replace(report(), figures=filled))), select=SUMS)
    said = {str(each.at) for each in verdict.findings if each.rule == "T3-01"}
    skipped = {str(each.at) for each in verdict.skipped}
    broken, blank = set(), set()
    for column in (*APPLICANTS, "total"):
        columns = APPLICANTS if column == "total" else (column,)
        rows = ("received", "carried_in", *RESULTS, "carried_out")
        held = {(r, c): filled.get(Address("applications", r, c)) for r in rows for c in columns}
        gap = 0
        for (row, _), figure in held.items():
            if isinstance(figure, int):
                gap += figure if row in {"received", "carried_in"} else -figure
        place = f"applications.received.{column}"
        intake = [figure for (row, _), figure in held.items() if row in {"received", "carried_in"}]
        results = [figure for (row, _), figure in held.items() if row in {*RESULTS, "carried_out"}]
        if (gap > 0 and None not in results) or (gap < 0 and None not in intake):
            broken.add(place)
        elif None in held.values():
            blank.add(place)
    assert (said, skipped) == (broken, blank)


STATED = [
    ("T3-03", "applications.received.total", "applications.received.business"),
    ("T3-03", "applications.granted.total", "applications.granted.business"),
    ("T3-03", "applications.carried_out.total", "applications.carried_out.business"),
    ("T3-03", "applications.processed.total", "applications.closed_other.business"),
    ("T3-02", "applications.processed.business", "applications.closed_other.business"),
    ("T4-01", "litigation.reconsideration.total", "litigation.reconsideration.pending"),
    ("T4-02", "litigation.direct.total", "litigation.direct.upheld"),
    ("T4-03", "litigation.after_reconsideration.total", "litigation.after_reconsideration.other"),
]


@pytest.mark.parametrize(("rule", "total", "operand"), STATED)
def test_a_stated_total_is_found_only_when_its_figures_give_another(
    rule: str, total: str, operand: str
) -> None:
    figures = {operand: 5}

    def said(stated: Filled) -> list[tuple[str, str, str, str]]:
        return [each for each in found(judged(figures, {total: stated})) if each[0] != "T3-01"]

    assert said(5) == []
    assert said(4) == [(rule, total, "4", "5")]
    assert said(0) == [(rule, total, "0", "5")]
    assert said("/") == [(rule, total, "/", "5")]


@pytest.mark.parametrize(("rule", "total", "operand"), STATED)
def test_a_stated_total_is_not_judged_while_a_figure_is_blank(
    rule: str, total: str, operand: str
) -> None:
    verdict = judged({operand: None}, {total: 99})
    assert rule not in {each.rule for each in verdict.findings}
    assert (rule, total) in {(each.rule, str(each.at)) for each in verdict.skipped}


@pytest.mark.parametrize(
    ("rule", "total", "operand", "blank"),
    [
        ("T3-03", "received.total", "received.business", "received.other"),
        ("T3-02", "processed.business", "closed_other.business", "granted.business"),
        ("T3-03", "processed.total", "closed_other.business", "granted.other"),
    ],
)
def test_a_stated_total_that_is_less_than_what_is_there_is_wrong_whatever_is_blank(
    rule: str, total: str, operand: str, blank: str
) -> None:
    figures = {f"applications.{operand}": 5, f"applications.{blank}": None}
    at = f"applications.{total}"
    assert (rule, at, "4", "5") in found(judged(figures, {at: 4}))


def test_a_total_that_is_not_stated_is_not_judged() -> None:
    assert judged({"litigation.direct.upheld": 5}).findings == ()


def test_a_figure_stated_for_an_entered_cell_is_nobodys_total() -> None:
    assert judged({}, {"applications.received.business": 9}).findings == ()


WRONG: list[tuple[Filled, str]] = [
    (-1, "-1"),
    (10**12 + 1, "1000000000001"),
    (10**30, "1" + "0" * 30),
    (Decimal("1.5"), "1.5"),
    (Decimal("1"), "1"),
    (True, "True"),
    (False, "False"),
]
TABLES = [
    ("T2-01", "disclosure.regulations.issued"),
    ("T2-01", "disclosure.licences.decisions"),
    ("T3-04", "applications.closed_other.research"),
    ("T4-04", "litigation.direct.pending"),
]


@pytest.mark.parametrize(("figure", "shown"), WRONG, ids=[shown for _, shown in WRONG])
@pytest.mark.parametrize(("rule", "place"), TABLES, ids=[place for _, place in TABLES])
def test_what_is_no_count_is_found_in_every_table(
    rule: str, place: str, figure: Filled, shown: str
) -> None:
    said = [each for each in found(judged({place: figure})) if each[0] != "T3-01"]
    assert said == [(rule, place, shown, "integer >= 0")]


@pytest.mark.parametrize(
    ("figure", "wrong"),
    [
        (Decimal("0"), False),
        (Decimal("24252.311082"), False),
        (0, False),
        ("/", False),
        (Decimal(10**12), False),
        (Decimal("-0.01"), True),
        (Decimal("1000000000000.01"), True),
        (True, True),
    ],
)
def test_a_fee_may_be_a_fraction_but_not_negative(figure: Filled, wrong: bool) -> None:
    said = found(judged({"disclosure.fees.amount": figure}))
    assert [each[:2] for each in said] == [("T2-01", "disclosure.fees.amount")] * wrong


@given(place=st.sampled_from(ENTERED), figure=st.sampled_from([0, 1, 10**12, "/"]))
def test_what_a_cell_can_hold_is_never_found_wrong(place: Address, figure: Filled) -> None:
    rules = {each.rule for each in judged({str(place): figure}).findings}
    assert rules <= {"T3-01"}


def test_changes_of_2019_may_be_negative_but_counts_may_not() -> None:
    of = report({"disclosure.licences.change": -4, "disclosure.licences.decisions": -4})
    case = Case(Standing.of(replace(of, edition="cn-2019", year=2020)))
    verdict = check(case, select=SUMS)
    assert [(each.rule, str(each.at)) for each in verdict.findings] == [
        ("T2-01", "disclosure.licences.decisions")
    ]


def test_every_rule_that_a_form_names_stands_in_the_catalogue() -> None:
    named = set()
    for edition in editions():
        for section in load_form(edition).sections:
            named |= {section.figures_rule} - {""}
            for block in section.blocks:
                named |= {balance.rule for balance in block.balances}
                for total in block.sums:
                    named |= (
                        {total.rule} if isinstance(total.rule, str) else set(total.rule.values())
                    )
            assert section.narrative or section.figures_rule
    assert named <= set(CATALOGUE)


def test_the_gates_are_those_of_the_rule_catalogue() -> None:
    sums = {"T2-01", "T3-01", "T3-02", "T3-03", "T4-01", "T4-02", "T4-03"}
    assert {rule.id for rule in CATALOGUE.values() if rule.gate} == sums | {
        "S-01",
        "S-03",
        "S-04",
        "S-08",
    }
    assert {CATALOGUE[id].severity for id in SUMS} == {"error"}


@pytest.mark.parametrize(
    ("changes", "stated", "sentence"),
    [
        (
            {"applications.received.business": 12, "applications.granted.business": 11},
            {},
            "商业企业：一+二 12 ≠ 三 11 + 四 0，左边多 1",
        ),
        (
            {"applications.carried_out.total": 0, "applications.carried_out.other": 2},
            {},
            "其他：一+二 0 ≠ 三 0 + 四 2，左边少 2",
        ),
        (
            {"litigation.direct.upheld": 5},
            {"litigation.direct.total": 4},
            "“未经复议直接起诉”的“总计”原文为 4，各项相加为 5，相差 1",
        ),
        (
            {"litigation.direct.upheld": -5},
            {},
            "“未经复议直接起诉”的“结果维持”为 -5，应为不小于零的整数",
        ),
        (
            {"disclosure.fees.amount": Decimal("-1.50")},
            {},
            "“行政事业性收费”的“本年收费金额（单位：万元）”为 -1.50，应为不小于零的数",
        ),
    ],
)
def test_a_finding_is_told_in_a_sentence_with_both_sides(
    changes: dict[str, Filled | None], stated: dict[str, Filled], sentence: str
) -> None:
    assert finding_sentence(judged(changes, stated).findings[0]) == sentence
