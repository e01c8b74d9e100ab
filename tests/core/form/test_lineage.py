"""Two editions are compared by what their cells mean."""

from nianbao.form.lineage import comparable, counterpart, incomparable
from nianbao.form.load import load_form

from ..builders import at
from ..official import APPLICANTS, ENTERED

NEW, OLD = load_form("cn-2021"), load_form("cn-2019")
CLOSED = ("closed_not_clarified", "closed_fee_unpaid", "closed_other")


def test_an_edition_is_wholly_comparable_with_itself() -> None:
    assert {line.one for line in comparable(NEW, NEW)} == {(cell,) for cell in ENTERED}
    assert incomparable(NEW, NEW) == ()


def test_one_row_of_2019_is_three_rows_of_2021() -> None:
    row = at("applications.closed.business")
    three = tuple(at(f"applications.{each}.business") for each in CLOSED)
    assert counterpart(row, NEW) == three
    assert [line.other for line in comparable(NEW, OLD) if line.one == three] == [(row,)]
    assert [line.one for line in comparable(OLD, NEW) if line.other == three] == [(row,)]


def test_what_2019_did_not_ask_is_not_comparable() -> None:
    documents = {
        at(f"disclosure.{row}.{column}")
        for row in ("regulations", "normative_documents")
        for column in ("issued", "repealed", "in_force")
    }
    assert set(incomparable(NEW, OLD)) == documents | {at("disclosure.fees.amount")}


def test_everything_else_is_compared_once() -> None:
    cells = [cell for line in comparable(NEW, OLD) for cell in line.one]
    assert len(cells) == len(set(cells)) == len(ENTERED) - 7
    closed = [line for line in comparable(NEW, OLD) if len(line.one) == 3]
    assert len(closed) == len(APPLICANTS)


def test_a_row_that_was_split_has_no_single_counterpart() -> None:
    assert counterpart(at("applications.closed_other.business"), OLD) == ()
