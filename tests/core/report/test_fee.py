"""The 信息处理费, beside a reckoning that goes item by item and page by page."""

from decimal import Decimal
from itertools import combinations_with_replacement

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nianbao.report.fee import (
    Step,
    item_steps,
    page_steps,
    possible_fee,
)
from nianbao.report.model import LIMIT

from ..patience import effort


def by_items(items: int) -> int:
    return sum(step.sum for step in item_steps(items))


def by_pages(pages: int) -> int:
    return sum(step.sum for step in page_steps(pages))


def price_of_item(number: int) -> int:
    if number <= 10:
        return 0
    if number <= 30:
        return 100
    return 100 + 100 * -(-(number - 30) // 10)


def price_of_page(number: int) -> int:
    if number <= 30:
        return 0
    if number <= 100:
        return 10
    return 20 if number <= 200 else 40


def test_every_fee_is_the_sum_of_its_items_or_pages() -> None:
    of_items = of_pages = 0
    for number in range(1, 3001):
        of_items += price_of_item(number)
        of_pages += price_of_page(number)
        assert by_items(number) == of_items
        assert by_pages(number) == of_pages


@pytest.mark.parametrize(
    ("items", "fee"),
    [(0, 0), (10, 0), (11, 100), (30, 2000), (31, 2200), (40, 4000), (41, 4300), (51, 7400)],
)
def test_the_fee_of_an_applicant_in_a_month(items: int, fee: int) -> None:
    assert by_items(items) == fee


@pytest.mark.parametrize(
    ("pages", "fee"),
    [
        (0, 0),
        (30, 0),
        (31, 10),
        (44, 140),
        (57, 270),
        (68, 380),
        (70, 400),
        (72, 420),
        (100, 700),
        (101, 720),
        (109, 880),
        (119, 1080),
        (200, 2700),
        (201, 2740),
        (231, 3940),
    ],
)
def test_the_fee_of_an_application_by_its_pages(pages: int, fee: int) -> None:
    assert by_pages(pages) == fee


def test_the_steps_show_the_bounds_of_the_rule_and_what_falls_between_them() -> None:
    assert item_steps(45) == (
        Step(1, 10, 0, 10),
        Step(11, 30, 100, 20),
        Step(31, 40, 200, 10),
        Step(41, 50, 300, 5),
    )
    assert [step.sum for step in item_steps(45)] == [0, 2000, 2000, 1500]
    assert page_steps(250) == (
        Step(1, 30, 0, 30),
        Step(31, 100, 10, 70),
        Step(101, 200, 20, 100),
        Step(201, None, 40, 50),
    )
    assert item_steps(10) == (Step(1, 10, 0, 10),)
    assert page_steps(0) == ()


@given(st.integers(0, 5000))
def test_the_steps_add_up_to_the_units_and_follow_each_other(units: int) -> None:
    for steps in (item_steps(units), page_steps(units)):
        assert sum(step.units for step in steps) == units
        assert [step.first for step in steps[1:]] == [(step.last or 0) + 1 for step in steps[:-1]]


@pytest.mark.parametrize(
    ("amount", "cases"),
    [
        *((amount, 1) for amount in (420, 140, 880, 1080, 270, 380, 400)),
        *((amount, 1) for amount in (100, 200, 1500, 1600, 0)),
        (290, 2),
        (410, 2),
        (3940, None),
        (Decimal("420.00"), 1),
        (100, 11),
        (0, 0),
    ],
)
def test_amounts_that_can_be_a_fee(amount: int | Decimal, cases: int | None) -> None:
    assert possible_fee(amount, cases)


@pytest.mark.parametrize(
    ("amount", "cases"),
    [
        (425, None),
        (1, 3),
        (710, 1),
        (2720, 1),
        (4400, 1),
        (10, 0),
        (Decimal("420.50"), None),
        (LIMIT + 10, None),
        (Decimal("1E+400"), 1),
    ],
)
def test_amounts_that_cannot_be_a_fee(amount: int | Decimal, cases: int | None) -> None:
    assert not possible_fee(amount, cases)


MOST = 20_000


def single_fees() -> set[int]:
    of_items = {sum(map(price_of_item, range(1, n + 1))) for n in range(150)}
    of_pages = {sum(map(price_of_page, range(1, n + 1))) for n in range(800)}
    return {fee for fee in of_items | of_pages if fee <= MOST}


def test_one_case_can_cost_what_some_number_of_items_or_pages_costs() -> None:
    singles = single_fees()
    assert {amount for amount in range(MOST) if possible_fee(amount, 1)} == singles - {MOST}


def test_two_cases_can_cost_what_two_single_ones_cost_together() -> None:
    pairs = {sum(pair) for pair in combinations_with_replacement(single_fees(), 2)}
    possible = {amount for amount in range(MOST) if possible_fee(amount, 2)}
    assert possible == {amount for amount in pairs if amount < MOST}
    assert possible == {amount for amount in range(MOST) if possible_fee(amount, None)}


@given(st.lists(st.integers(0, 400), max_size=6), st.lists(st.integers(0, 400), max_size=6))
def test_what_cases_cost_together_is_possible_for_their_number(
    items: list[int], pages: list[int]
) -> None:
    amount = sum(map(by_items, items)) + sum(map(by_pages, pages))
    assert possible_fee(amount, len(items) + len(pages))
    assert possible_fee(amount, None)


@pytest.mark.parametrize("units", [-1, -100])
def test_a_negative_number_of_units_is_refused(units: int) -> None:
    for steps in (item_steps, page_steps):
        with pytest.raises(ValueError, match=f"cannot be {units}"):
            steps(units)


@pytest.mark.parametrize(
    ("amount", "cases", "why"),
    [
        (-10, 1, "an amount cannot be -10"),
        (Decimal("NaN"), 1, "an amount cannot be NaN"),
        (Decimal("Infinity"), None, "an amount cannot be Infinity"),
        (10, -1, "a number of cases cannot be -1"),
    ],
)
def test_what_is_negative_or_no_number_is_refused(
    amount: int | Decimal, cases: int | None, why: str
) -> None:
    with pytest.raises(ValueError, match=why):
        possible_fee(amount, cases)


def test_large_amounts_are_judged_at_once() -> None:
    def judged() -> None:
        for amount in range(10**7 - 1000, 10**7, 10):
            possible_fee(amount, 1)

    assert effort(judged) < 40
