"""Which cells differ between two keyings, against a plain comparison of two tables."""

from decimal import Decimal

from hypothesis import given

from nianbao.report.model import Report
from nianbao.report.verification import Discrepancy, verified

from ..builders import at, form_2021, report, reports
from ..official import ENTERED


@given(reports(), reports())
def test_every_cell_is_agreed_differing_left_or_blank_in_both(one: Report, two: Report) -> None:
    found = verified(form_2021(), one, two.figures)
    differing = {each.at: (each.first, each.second) for each in found.differing}
    for cell in ENTERED:
        first, second = one.figures.get(cell), two.figures.get(cell)
        assert (cell in found.agreed) == (first == second is not None)
        assert (cell in differing) == (second is not None and first != second)
        assert (cell in found.left) == (second is None and first is not None)
    assert all(pair == (one.figures.get(c), two.figures.get(c)) for c, pair in differing.items())
    assert found.complete == (not differing and not found.left)


def test_the_same_amount_written_otherwise_agrees() -> None:
    fee = at("disclosure.fees.amount")
    first = report({str(fee): Decimal("1.50")})
    assert verified(form_2021(), first, {fee: Decimal("1.5")}).agreed == (fee,)


def test_not_applicable_and_blank_are_no_zero() -> None:
    cell, other = at("litigation.direct.upheld"), at("litigation.direct.other")
    first = report({str(cell): "/"})
    found = verified(form_2021(), first, {cell: 0, other: 0})
    assert found.differing == (Discrepancy(cell, "/", 0), Discrepancy(other, None, 0))


def test_nothing_keyed_leaves_all_that_is_filled_in() -> None:
    first = report({"litigation.direct.upheld": 0})
    found = verified(form_2021(), first, {})
    assert (found.agreed, found.differing) == ((), ())
    assert found.left == (at("litigation.direct.upheld"),)
    assert verified(form_2021(), report(), {}).complete
