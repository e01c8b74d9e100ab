"""Both sides of the printed 勾稽关系, column by column."""

from collections.abc import Mapping
from dataclasses import replace

from hypothesis import given

from nianbao.form.address import Address
from nianbao.report.balance import Weighed, weigh
from nianbao.report.derive import totals
from nianbao.report.model import Filled, Report

from ..builders import figures, form_2021, report, zeros
from ..official import APPLICANTS, RESULTS


def weighed(of: Report) -> dict[str, Weighed]:
    found = list(weigh(form_2021(), of, totals(form_2021(), of)))
    assert [str(each.at) for each in found] == [
        f"applications.received.{column}" for column in (*APPLICANTS, "total")
    ]
    return {each.column.id: each for each in found}


def item(filled: Mapping[Address, Filled], rows: tuple[str, ...], column: str) -> tuple[int, bool]:
    """What an item of the form holds in a column, and whether a cell of it is blank."""
    columns = APPLICANTS if column == "total" else (column,)
    held = [filled.get(Address("applications", row, each)) for row in rows for each in columns]
    return sum(figure for figure in held if isinstance(figure, int)), None in held


@given(filled=figures)
def test_each_column_weighs_items_one_and_two_against_three_and_four(
    filled: dict[Address, Filled],
) -> None:
    for column, each in weighed(replace(report(), figures=filled)).items():
        received = item(filled, ("received",), column)
        carried_in = item(filled, ("carried_in",), column)
        processed = item(filled, RESULTS, column)
        carried_out = item(filled, ("carried_out",), column)
        assert each.left == (("一", received[0]), ("二", carried_in[0]))
        assert each.right == (("三", processed[0]), ("四", carried_out[0]))
        assert each.incomplete == (received[1] or carried_in[1] or processed[1] or carried_out[1])
        gap = received[0] + carried_in[0] - processed[0] - carried_out[0]
        assert each.difference == gap
        assert each.holds == (gap == 0)


def test_a_column_that_holds_says_so_and_one_that_does_not_tells_the_difference() -> None:
    filled: dict[str, Filled] = {
        **zeros("applications"),
        "applications.received.business": 3,
        "applications.carried_in.business": 1,
        "applications.granted.business": 2,
        "applications.carried_out.business": 2,
        "applications.received.research": 5,
        "applications.closed_other.research": 7,
    }
    columns = weighed(report(filled))
    assert columns["business"].holds
    assert not columns["research"].holds
    assert columns["research"].difference == -2
    assert columns["total"].difference == -2
    assert columns["natural_person"].holds


def test_not_applicable_can_be_weighed() -> None:
    filled: dict[str, Filled] = dict.fromkeys(zeros("applications"), "/")
    assert all(each.holds and not each.incomplete for each in weighed(report(filled)).values())
