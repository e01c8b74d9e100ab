"""What differs between two reports is told place by place."""

from dataclasses import replace
from decimal import Decimal

from hypothesis import given

from nianbao.report.differences import Difference, differences
from nianbao.report.model import Report

from ..builders import at, form_2021, report, reports


def test_figures_texts_and_cover_that_differ_are_told_in_the_order_of_the_form() -> None:
    one = report({"litigation.direct.other": 1, "disclosure.fees.amount": Decimal("1.5")})
    other = replace(
        report({"litigation.direct.pending": "/", "disclosure.fees.amount": Decimal("1.50")}),
        year=2025,
        organization="甲",
        texts={"problems": "一"},
    )
    assert differences(form_2021(), one, other) == (
        Difference("year", "2024", "2025"),
        Difference("organization", "临河县水利局", "甲"),
        Difference(at("disclosure.fees.amount"), "1.5", "1.50"),
        Difference(at("litigation.direct.other"), "1", ""),
        Difference(at("litigation.direct.pending"), "", "/"),
        Difference("problems", "", "一"),
    )


@given(one=reports(), other=reports())
def test_comparing_the_other_way_round_tells_the_same_places(one: Report, other: Report) -> None:
    told = differences(form_2021(), one, other)
    back = differences(form_2021(), other, one)
    assert [(each.of, each.one, each.other) for each in told] == [
        (each.of, each.other, each.one) for each in back
    ]
    assert differences(form_2021(), one, one) == ()
    assert bool(told) or one.figures == other.figures
