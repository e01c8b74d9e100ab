"""What may stand at a place of a report file."""

import datetime
from decimal import Decimal
from typing import Any

import pytest

from nianbao.store.schema import first_fault

START: dict[str, Any] = {"edition": "cn-2021", "year": 2024}


def fault(**values: Any) -> tuple[str, str] | None:
    """Place of the first fault and what is expected there."""
    found = first_fault("cn-2021", START | values)
    return None if found is None else (".".join(found.place), found.expected)


@pytest.mark.parametrize(
    "amount",
    ["0", "-0", "0.00", "1.5", "1e5", "1E+12", "0E+30", "0E-30", "1E-20", "100E-21"]
    + ["1.10000000000000000000000", "999999999999.12345678901234567890"],
)
def test_an_amount_may_have_twenty_decimals_and_zeros_behind_them(amount: str) -> None:
    assert fault(disclosure={"fees": {"amount": Decimal(amount)}}) is None


@pytest.mark.parametrize(
    "amount",
    ["1E-21", "0.000000000000000000001", "1000000000000.1", "1E+13", "-0.1", "-1"]
    + ["NaN", "sNaN", "Infinity", "-Infinity"],
)
def test_an_amount_beyond_that_is_none(amount: str) -> None:
    at = {"fees": {"amount": Decimal(amount)}}
    assert fault(disclosure=at) == ("disclosure.fees.amount", "money")


@pytest.mark.parametrize("count", [0, 10**12, "/"])
def test_a_count_is_a_number_or_not_applicable(count: int | str) -> None:
    assert fault(applications={"received": {"other": count}}) is None


@pytest.mark.parametrize(
    "count", [-1, 10**12 + 1, True, False, "1", "", Decimal(1), [], {}, datetime.date(2024, 1, 1)]
)
def test_nothing_else_is_a_count(count: object) -> None:
    at = {"received": {"other": count}}
    assert fault(applications=at) == ("applications.received.other", "count")


def test_the_first_fault_is_the_first_of_the_form_not_of_the_file() -> None:
    rows = {"carried_out": {"other": -1}, "received": {"other": -2, "business": -3}}
    assert fault(applications=rows) == ("applications.received.business", "count")
    assert fault(applications=rows, title=1) == ("title", "text")


def test_what_the_form_does_not_know_may_be_anything() -> None:
    assert fault(own=[1], overview={"text": "", "own": 1}, notes={"x": "y"}) is None
    assert fault(applications={"received": {"total": "computed"}}) is None


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"year": 2007}, ("year", "year")),
        ({"year": True}, ("year", "year")),
        ({"overview": "text"}, ("overview", "table")),
        ({"disclosure": {"fees": [1]}}, ("disclosure.fees", "table")),
        ({"notes": {"a": 1}}, ("notes.a", "text")),
        ({"stated": {"a": "x"}}, ("stated.a", "figure")),
        ({"register": {"a": 1}}, ("register.a", "table")),
        ({"register": {"a": {"b": True}}}, ("register.a.b", "counted")),
        ({"register": {"a": {"b": "/"}}}, ("register.a.b", "counted")),
        ({"accepted": {"a": {"value": 1}}}, ("accepted.a.reason", "missing")),
        ({"accepted": {"a": {"reason": "", "value": []}}}, ("accepted.a.value", "figure")),
    ],
)
def test_everything_else_has_its_shape(values: dict[str, Any], expected: tuple[str, str]) -> None:
    assert fault(**values) == expected


def test_a_report_without_its_year_has_none() -> None:
    found = first_fault("cn-2021", {"edition": "cn-2021"})
    assert found == (("year",), "missing", {"edition": "cn-2021"})
