"""Adding up reports: every cell exact, whatever the order and the parts."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nianbao.form.address import Address
from nianbao.report.exact import exact_gap, exact_sum
from nianbao.report.model import Filled
from nianbao.report.rollup import Cell, Tally

from ..builders import form_2021, random_figures
from ..official import ENTERED, FEE

Figures = Mapping[Address, Filled]

counties = st.lists(st.integers(0, 2**32), min_size=1, max_size=8).map(
    lambda seeds: [random_figures(Random(seed)) for seed in seeds]
)


def tally(children: Sequence[Figures]) -> Tally:
    made = Tally(form_2021())
    for child in children:
        made.add(child)
    return made


def expected(children: list[Figures], at: Address) -> Fraction | str | None:
    """The total of a cell by the words of the form, in fractions."""
    said = [child.get(at) for child in children]
    numbers = [Fraction(each) for each in said if isinstance(each, int | Decimal)]
    if numbers:
        return sum(numbers, Fraction(0))
    return None if None in said else "/"


@given(counties)
def test_every_cell_is_the_exact_sum_of_what_is_filled_in(children: list[Figures]) -> None:
    figures = tally(children).figures()
    for at in ENTERED:
        found = figures.get(at)
        exact = Fraction(found) if isinstance(found, int | Decimal) else found
        assert exact == expected(children, at), at


@given(counties)
def test_each_cell_tells_how_many_reports_say_what(children: list[Figures]) -> None:
    for at, cell in tally(children).cells().items():
        said = [child.get(at) for child in children]
        assert cell.blank == said.count(None)
        assert cell.not_applicable == sum(each == "/" for each in said)
        assert cell.filled == len(children) - cell.blank - cell.not_applicable


LONG = Decimal("999999999999.99999999999999999999")


def test_amounts_keep_all_their_digits() -> None:
    total = tally([{FEE: LONG}] * 1000 + [{FEE: Decimal("0.00000000000000000001")}]).figures()[FEE]
    assert str(total) == "999999999999999.99999999999999999001"


def test_sums_and_gaps_are_exact_where_decimals_would_round() -> None:
    assert str(exact_sum(LONG, LONG)) == "1999999999999.99999999999999999998"
    assert str(exact_gap(Decimal("1E-20"), 10**12)) == "999999999999.99999999999999999999"
    assert exact_gap(3, 5) == 2


@pytest.mark.parametrize(
    ("said", "figure"),
    [
        ([None, None], None),
        (["/", "/"], "/"),
        (["/", None], None),
        ([0, None], 0),
        ([0, "/"], 0),
        ([3, "/", None, 4], 7),
        ([], None),
    ],
)
def test_blank_is_not_0_and_not_applicable_only_if_all_say_so(
    said: list[Filled | None], figure: Filled | None
) -> None:
    at = Address("applications", "received", "other")
    children: list[Figures] = [{} if each is None else {at: each} for each in said]
    assert tally(children).cells()[at].figure == figure
    assert tally(children).figures().get(at) == figure


def test_zeros_of_an_amount_come_to_an_amount() -> None:
    total = tally([{FEE: Decimal("0.00")}, {FEE: Decimal(0)}]).figures()[FEE]
    assert (type(total), total) == (Decimal, 0)


def test_a_cell_of_nothing_is_blank() -> None:
    assert Cell(0, 0, 0, 0).figure is None
