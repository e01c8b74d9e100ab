"""Totals follow from the entered figures and from nothing else."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nianbao.form.address import Address
from nianbao.report.derive import Total, totals, totals_after
from nianbao.report.model import Filled

from ..builders import at, figures, form_2021, report, zeros
from ..official import COUNTED, DERIVED, operands


def naive(filled: Mapping[Address, Filled], cell: Address) -> tuple[int, bool]:
    """The plain sum of the cells that the form adds up there, and whether one is blank."""
    added = 0
    blank = False
    for operand in operands(cell):
        figure = filled.get(operand)
        blank = blank or figure is None
        added += figure if isinstance(figure, int) else 0
    return added, blank


@given(filled=figures)
def test_every_total_is_the_sum_of_its_cells_and_incomplete_if_one_is_blank(
    filled: dict[Address, Filled],
) -> None:
    derived = totals(form_2021(), replace(report(), figures=filled))
    expected = {cell: naive(filled, cell) for cell in DERIVED}
    assert {cell: (total.value, total.incomplete) for cell, total in derived.items()} == expected


@given(before=figures, after=figures, taken=st.sets(st.sampled_from(COUNTED), max_size=4))
def test_totals_after_a_change_are_those_of_the_report_that_comes_out(
    before: dict[Address, Filled], after: dict[Address, Filled], taken: set[Address]
) -> None:
    changed = {cell: after[cell] for cell in taken if cell in after}
    kept = {cell: figure for cell, figure in before.items() if cell not in taken}
    known = totals(form_2021(), replace(report(), figures=before))
    new = replace(report(), figures=kept | changed)
    found = totals_after(form_2021(), new, known, taken)
    expected = {cell: naive(new.figures, cell) for cell in DERIVED}
    assert {cell: (total.value, total.incomplete) for cell, total in found.items()} == expected


def test_a_blank_report_adds_up_to_incomplete_zeros() -> None:
    assert set(totals(form_2021(), report()).values()) == {Total(0, incomplete=True)}


def test_one_blank_cell_makes_just_the_totals_over_it_incomplete() -> None:
    filled = zeros("applications") | zeros("litigation")
    del filled["applications.denied_process.research"]
    incomplete = {
        str(cell) for cell, total in totals(form_2021(), report(filled)).items() if total.incomplete
    }
    assert incomplete == {
        "applications.denied_process.total",
        "applications.processed.research",
        "applications.processed.total",
    }


def test_not_applicable_adds_nothing_and_is_not_blank() -> None:
    filled: dict[str, Filled] = {**zeros("litigation"), "litigation.direct.upheld": "/"}
    filled["litigation.direct.pending"] = 4
    assert totals(form_2021(), report(filled))[at("litigation.direct.total")] == Total(4, False)


@pytest.mark.parametrize("most", [10**12])
def test_totals_of_the_largest_figures_are_exact(most: int) -> None:
    filled = dict.fromkeys(zeros("applications"), most)
    derived = totals(form_2021(), report(filled))
    assert derived[at("applications.processed.total")] == Total(126 * most, incomplete=False)
    assert derived[at("applications.received.total")] == Total(6 * most, incomplete=False)


def test_a_figure_in_a_derived_cell_is_not_added_to_anything() -> None:
    filled: dict[str, Filled] = {**zeros("applications"), "applications.received.total": 99}
    derived = totals(form_2021(), report(filled))
    assert derived[at("applications.received.total")].value == 0


def test_the_fee_is_in_no_total() -> None:
    derived = totals(form_2021(), report({"disclosure.fees.amount": Decimal("9.5")}))
    assert all(cell.section != "disclosure" for cell in derived)
