"""What last year left open is what this year takes over, cell by cell."""

from dataclasses import replace

from hypothesis import given

from nianbao.form.address import Address
from nianbao.form.load import load_form
from nianbao.report.carry import carried_over
from nianbao.report.model import Filled, Report

from ..builders import at, figures, form_2021, report
from ..official import APPLICANTS


def carried(last: Report, edition: str = "cn-2021") -> dict[str, Filled]:
    """What a report of an edition takes over, by address."""
    return {str(cell): figure for cell, figure in carried_over(load_form(edition), last).items()}


def test_what_was_carried_out_is_carried_in_for_every_kind_of_applicant() -> None:
    last = report({f"applications.carried_out.{who}": n for n, who in enumerate(APPLICANTS)})
    assert carried(last) == {
        "applications.carried_in.natural_person": 0,
        "applications.carried_in.business": 1,
        "applications.carried_in.research": 2,
        "applications.carried_in.nonprofit": 3,
        "applications.carried_in.legal_service": 4,
        "applications.carried_in.other": 5,
    }


def test_what_was_blank_stays_blank() -> None:
    assert carried(report({"applications.carried_out.business": 2})) == {
        "applications.carried_in.business": 2
    }
    assert carried(report()) == {}


def test_not_applicable_is_taken_over_as_it_is() -> None:
    last = report({"applications.carried_out.research": "/"})
    assert carried(last) == {"applications.carried_in.research": "/"}


def test_nothing_else_is_taken_over() -> None:
    last = report(
        {
            "applications.carried_in.business": 7,
            "applications.received.business": 8,
            "litigation.direct.pending": 9,
            "disclosure.regulations.in_force": 3,
        },
        stated={"applications.carried_out.total": 5},
    )
    assert carried(last) == {}


def test_a_report_of_2019_hands_on_to_one_of_2021_and_back() -> None:
    last = report({"applications.carried_out.natural_person": 4})
    assert carried(replace(last, edition="cn-2019", year=2020)) == {
        "applications.carried_in.natural_person": 4
    }
    assert carried(last, "cn-2019") == {"applications.carried_in.natural_person": 4}


@given(filled=figures)
def test_every_figure_goes_to_its_own_column_and_none_is_lost(
    filled: dict[Address, Filled],
) -> None:
    last = replace(report(), figures=filled)
    out = {cell.column: figure for cell, figure in filled.items() if cell.row == "carried_out"}
    found = carried_over(form_2021(), last)
    assert {cell.column: figure for cell, figure in found.items()} == out
    assert {(cell.section, cell.row) for cell in found} <= {("applications", "carried_in")}


def test_last_years_report_is_not_touched() -> None:
    last = report({"applications.carried_out.business": 2})
    carried(last)
    assert last.figures == {at("applications.carried_out.business"): 2}
