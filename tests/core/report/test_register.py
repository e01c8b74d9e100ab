"""Applications are counted as by hand, every balance holds, and what is odd is told."""

from collections import Counter
from datetime import date, timedelta
from decimal import Decimal
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nianbao.form.load import load_form
from nianbao.report.application import Application, Unread
from nianbao.report.balance import weigh
from nianbao.report.derive import totals
from nianbao.report.model import Report
from nianbao.report.register import Dispute, Register, counted
from nianbao.report.workdays import Workdays

from ..builders import at, form_2021
from ..ledgers import YEAR, Case, random_cases, table_3, table_4
from ..official import APPLICANTS, CASES, OUTCOMES, RESULTS

SEEDS = st.integers(0, 2**32).map(Random)


def application(line: int, case: Case) -> Application:
    return Application(
        line,
        number=case.number,
        kind=case.kind,
        received=case.received,
        decided=case.decided,
        outcome=case.result if case.decided else "",
        reconsideration=case.reconsideration,
        litigation=case.litigation,
    )


def of(*applications: Application, year: int = YEAR) -> Register:
    return counted(form_2021(), applications, year)


@settings(max_examples=60)
@given(random=SEEDS)
def test_the_tables_are_those_counted_by_hand_and_balance(random: Random) -> None:
    cases = [case for case in random_cases(random) if not case.broken]
    register = of(*(application(line, case) for line, case in enumerate(cases, 2)))
    by_row = {(cell.row, cell.column): figure for cell, figure in register.figures.items()}
    wanted = table_3(cases) + table_4(cases)
    assert Counter(by_row) == wanted
    rows = {"received", "carried_in", *RESULTS, "carried_out"}
    assert by_row.keys() == {(row, kind) for row in rows for kind in APPLICANTS} | {
        (row, outcome) for row in CASES for outcome in OUTCOMES
    }, "a cell in which nothing was counted is 0, not blank"
    report = Report("cn-2021", YEAR, figures=register.figures)
    balances = list(weigh(form_2021(), report, totals(form_2021(), report)))
    assert len(balances) == 7
    assert all(each.holds and not each.incomplete for each in balances)


@settings(max_examples=20)
@given(random=SEEDS)
def test_a_total_has_the_cases_of_the_cells_that_it_adds_up(random: Random) -> None:
    cases = [case for case in random_cases(random) if not case.broken]
    register = of(*(application(line, case) for line, case in enumerate(cases, 2)))
    closed = [
        line
        for line, case in enumerate(cases, 2)
        if case.decided is not None and case.decided.year == YEAR
    ]
    total = at("applications.processed.total")
    assert [each.line for each in register.cases(total)] == closed
    assert register.counts(total)
    assert not register.counts(at("disclosure.fees.amount"))


def test_the_form_of_2019_is_counted_by_its_own_rows() -> None:
    form = load_form("cn-2019")
    day = date(2020, 3, 2)
    one = Application(2, kind="other", received=day, decided=day, outcome="closed")
    register = counted(form, [one], 2020)
    assert [str(cell) for cell, figure in register.figures.items() if figure] == [
        "applications.received.other",
        "applications.closed.other",
    ]


def test_without_a_column_of_disputes_its_cells_stay_blank() -> None:
    day = date(2024, 3, 4)
    one = Application(
        2,
        kind="other",
        received=day,
        decided=day,
        outcome="granted",
        reconsideration="upheld",
        litigation="other",
    )

    def rows(*disputes: Dispute) -> set[str]:
        register = counted(form_2021(), [one], 2024, disputes=disputes)
        return {cell.row for cell in register.figures if cell.section == "litigation"}

    assert rows() == rows("litigation") == set()
    assert rows("reconsideration") == {"reconsideration"}
    assert rows("reconsideration", "litigation") == set(CASES)


def told(*applications: Application) -> list[tuple[int, str, str, str]]:
    doubts = of(*applications).doubts
    return [(each.line, each.column, each.why, each.gravity) for each in doubts]


GOOD = Application(
    5, kind="business", received=date(2024, 3, 4), decided=date(2024, 3, 8), outcome="granted"
)


def but(**changes: object) -> Application:
    return Application(**{**GOOD.__dict__, **changes})


BAD = Unread("?", "no_date")
WORD = Unread("?", "word")


@pytest.mark.parametrize(
    ("one", "expected"),
    [
        (GOOD, []),
        (but(received=None), [("received", "missing")]),
        (but(received=None, unread={"received": BAD}), [("received", "no_date")]),
        (but(decided=None, unread={"decided": BAD}), [("decided", "no_date")]),
        (but(decided=date(2024, 3, 3)), [("decided", "before")]),
        (but(received=date(2007, 3, 3)), [("received", "far")]),
        (but(decided=date(2026, 1, 1)), [("decided", "far")]),
        (but(kind=""), [("kind", "missing")]),
        (but(kind="", unread={"kind": WORD}), [("kind", "word")]),
        (but(outcome=""), [("outcome", "missing")]),
        (but(outcome="", unread={"outcome": WORD}), [("outcome", "word")]),
        (but(decided=None), [("decided", "missing")]),
        (but(kind="", outcome=""), [("kind", "missing"), ("outcome", "missing")]),
    ],
)
def test_what_cannot_be_counted_is_told_and_in_no_cell(
    one: Application, expected: list[tuple[str, str]]
) -> None:
    assert told(one) == [(5, column, why, "error") for column, why in expected]
    assert any(of(one).figures.values()) == (not expected)


def test_what_does_not_matter_to_the_year_is_not_asked_for() -> None:
    early = but(received=date(2022, 3, 4), decided=date(2022, 3, 8), outcome="", kind="")
    late = but(
        received=date(2024, 12, 20), decided=date(2025, 1, 3), outcome="", unread={"outcome": WORD}
    )
    register = of(early, late)
    assert register.doubts == ()
    assert (register.outside, register.counted) == ((early,), (late,))
    assert register.figures[at("applications.carried_out.business")] == 1


def test_what_came_later_belongs_to_another_year() -> None:
    later = but(received=date(2025, 1, 2), decided=date(2025, 1, 3))
    assert told(later) == [(5, "received", "after", "notice")]
    assert not any(of(later).figures.values())


def test_the_same_number_is_counted_once_but_anew_in_each_year() -> None:
    one, two = but(line=2, number="3"), but(line=3, number="3", kind="other")
    old = but(line=4, number="3", received=date(2023, 12, 29), decided=date(2024, 1, 5))
    register = of(one, two, old)
    assert [(d.line, d.column, d.why, d.facts["first"]) for d in register.doubts] == [
        (3, "number", "duplicate", "2")
    ]
    assert register.counted == (one, old)


def test_two_that_agree_in_all_but_the_number_are_asked_about_and_counted() -> None:
    same = {"applicant": "甲", "content": "规划图"}
    one, two = but(line=2, number="1", **same), but(line=3, number="2", **same)
    other = but(line=4, number="3", applicant="甲", content="会议纪要")
    assert told(one, two, other) == [(3, "content", "alike", "warning")]
    assert of(one, two, other).figures[at("applications.received.business")] == 3


# 4 March 2024 was a Monday.
MONDAY = date(2024, 3, 4)


@pytest.mark.parametrize(
    ("days", "extended", "expected"),
    [
        (28, False, ""),  # four weeks: twenty working days
        (29, False, "21 > 20"),
        (29, True, ""),
        (56, True, ""),
        (57, True, "41 > 40"),
    ],
)
def test_an_answer_after_20_working_days_is_overdue_after_40_if_extended(
    days: int, extended: bool, expected: str
) -> None:
    late = but(received=MONDAY, decided=MONDAY + timedelta(days), extended=extended)
    said = [f"{d.facts['days']} > {d.facts['limit']}" for d in of(late).doubts]
    assert said == ([expected] if expected else [])
    assert of(late).figures[at("applications.received.business")] == 1


def test_working_days_that_are_excluded_do_not_count() -> None:
    late = but(received=MONDAY, decided=MONDAY + timedelta(29), excluded=1)
    assert told(late) == []
    [doubt] = of(but(received=MONDAY, decided=MONDAY + timedelta(30), excluded=1)).doubts
    assert doubt.facts == {"days": "21", "limit": "20"}


def test_what_is_open_at_the_end_of_the_year_may_be_overdue_then() -> None:
    late = but(received=date(2024, 11, 29), decided=None, outcome="")
    assert told(late) == [(5, "decided", "overdue_open", "warning")]
    assert told(but(received=date(2024, 12, 4), decided=None, outcome="")) == []


def test_an_extension_that_nobody_can_read_is_asked_about_and_taken_for_one() -> None:
    late = but(
        received=MONDAY, decided=date(2024, 4, 20), unread={"extended": Unread("?", "answer")}
    )
    assert [why for _, _, why, _ in told(late)] == ["answer"]


def test_a_dispute_of_an_application_of_another_year_is_told_and_not_counted() -> None:
    old = but(received=date(2023, 3, 4), decided=date(2023, 3, 8), reconsideration="upheld")
    assert told(old) == [(5, "reconsideration", "elsewhere", "warning")]
    assert not any(of(old).figures.values())


def test_fees_are_those_of_the_applications_answered_in_the_year() -> None:
    register = of(
        but(line=2, fee=Decimal("100.50")),
        but(line=3, fee=Decimal(0)),
        but(line=4, fee=Decimal(40), decided=date(2025, 1, 3)),
        but(line=5, fee=Decimal(7), received=date(2023, 12, 29)),
    )
    assert register.charged == (2, Decimal("107.50"))


@settings(max_examples=60)
@given(
    first=st.dates(date(2023, 1, 1), date(2025, 1, 1)),
    length=st.integers(0, 120),
    off=st.sets(st.integers(-5, 130), max_size=9),
    on=st.sets(st.integers(-5, 130), max_size=9),
)
def test_working_days_are_those_counted_one_by_one(
    first: date, length: int, off: set[int], on: set[int]
) -> None:
    holidays = {first + timedelta(n) for n in off - on}
    worked = {first + timedelta(n) for n in on}
    days = [first + timedelta(n) for n in range(1, length + 1)]
    wanted = [d for d in days if d in worked or (d.isoweekday() <= 5 and d not in holidays)]
    workdays = Workdays(frozenset(holidays), frozenset(worked))
    assert workdays.between(first, first + timedelta(length)) == len(wanted)
