"""The equations of a report are those that its printed form implies."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from nianbao.form.address import Address
from nianbao.form.load import load_form
from nianbao.report.identities import identities
from nianbao.report.model import Filled, Report

from ..builders import at, figures, form_2021, report, zeros
from ..official import APPLICANTS, DERIVED, ENTERED, RESULTS, operands

CASE_RULES = {"reconsideration": "T4-01", "direct": "T4-02", "after_reconsideration": "T4-03"}


@dataclass(frozen=True)
class Equation:
    """Left cells = right cells + constant, as the words of the form have it."""

    rule: str
    at: Address
    left: tuple[Address, ...]
    right: tuple[Address, ...] = ()
    constant: int = 0

    def judged(self, filled: Mapping[Address, Filled]) -> bool:
        return all(cell in filled for cell in (*self.left, *self.right))

    def gap(self, filled: Mapping[Address, Filled]) -> int:
        left = sum(count(filled[cell]) for cell in self.left)
        return left - sum(count(filled[cell]) for cell in self.right) - self.constant

    def beyond_mending(self, filled: Mapping[Address, Filled]) -> bool:
        """Whether it cannot hold, whatever is put into the blanks."""
        known = {cell: filled.get(cell, 0) for cell in (*self.left, *self.right)}
        short = self.right if self.gap(known) > 0 else self.left
        return self.gap(known) != 0 and all(cell in filled for cell in short)


def count(figure: Filled) -> int:
    return figure if isinstance(figure, int) else 0


def equations(of: Report, previous: Report | None = None) -> list[Equation]:
    """Every equation of the form of 2021 that can be judged, spelled out by hand."""
    every = [*within(of), *(_carried(previous) if previous else ())]
    return [each for each in every if each.judged(of.figures)]


def within(of: Report) -> list[Equation]:
    """The equations between figures of the same report."""
    return [*_balances(), *_stated(of)]


def _balances() -> Iterator[Equation]:
    for column in (*APPLICANTS, "total"):
        columns = APPLICANTS if column == "total" else (column,)

        def item(*rows: str, columns: tuple[str, ...] = columns) -> tuple[Address, ...]:
            return tuple(Address("applications", row, each) for row in rows for each in columns)

        one_and_two, three_and_four = item("received", "carried_in"), item(*RESULTS, "carried_out")
        place = Address("applications", "received", column)
        yield Equation("T3-01", place, one_and_two, three_and_four)


def _stated(of: Report) -> Iterator[Equation]:
    for place in DERIVED:
        if place in of.stated:
            across = "T3-03" if place.column == "total" else "T3-02"
            rule = CASE_RULES.get(place.row, across)
            yield Equation(rule, place, tuple(operands(place)), (), count(of.stated[place]))


def _carried(previous: Report) -> Iterator[Equation]:
    for column in APPLICANTS:
        out = Address("applications", "carried_out", column)
        if out in previous.figures:
            into = out._replace(row="carried_in")
            yield Equation("Y-01", into, (into,), (), count(previous.figures[out]))


def gaps(of: Report, previous: Report | None = None) -> dict[tuple[str, Address], int]:
    """How far each equation that can be judged is from holding."""
    return {(each.rule, each.at): each.gap(of.figures) for each in equations(of, previous)}


@given(filled=figures, last=figures, seed=st.integers(0, 2**32))
def test_the_identities_are_those_of_the_printed_form(
    filled: dict[Address, Filled], last: dict[Address, Filled], seed: int
) -> None:
    random = Random(seed)
    stated: dict[Address, Filled] = {
        place: random.choice((0, "/", random.randrange(10**12)))
        for place in DERIVED
        if random.random() < 0.5
    }
    this = replace(report(), figures=filled, stated=stated)
    previous = replace(report(), year=2023, figures=last)
    for before in (None, previous):
        found = identities(form_2021(), this, before)
        told = {(each.rule, each.at): each.difference(filled) for each in found}
        assert len(told) == len(found)
        assert told == gaps(this, before)


def test_terms_are_entered_cells_and_only_a_stated_total_is_about_a_derived_one() -> None:
    filled: dict[Address, Filled] = dict.fromkeys(ENTERED, 0)
    this = replace(report(), figures=filled, stated=dict.fromkeys(DERIVED, 0))
    found = identities(form_2021(), this, this)
    assert {each.origin for each in found} == {"balance", "stated", "carried"}
    assert [each.at for each in found if each.origin == "stated"] == list(DERIVED)
    for each in found:
        assert {cell for cell, _ in each.terms} <= set(ENTERED)
        assert {sign for _, sign in each.terms} <= {1, -1}
        assert len({cell for cell, _ in each.terms}) == len(each.terms)


def test_an_identity_with_a_blank_operand_is_left_out() -> None:
    filled = zeros("litigation")
    stated: dict[str, Filled] = {
        "litigation.direct.total": 1,
        "litigation.after_reconsideration.total": 1,
    }
    assert len(identities(form_2021(), report(filled, stated=stated))) == 2
    del filled["litigation.direct.other"]
    [left] = identities(form_2021(), report(filled, stated=stated))
    assert (left.rule, left.difference(report(filled).figures)) == ("T4-03", -1)


def test_totals_stated_for_an_entered_or_unknown_cell_are_no_identities() -> None:
    stated: dict[str, Filled] = {"litigation.direct.other": 3, "litigation.nothing.total": 3}
    assert identities(form_2021(), report(zeros("litigation"), stated=stated)) == ()


def test_last_year_hands_on_whatever_its_edition() -> None:
    last = replace(
        report({"applications.carried_out.business": 4, "applications.carried_out.other": "/"}),
        edition="cn-2019",
        year=2020,
    )
    this = report(
        {"applications.carried_in.business": 3, "applications.carried_in.research": 3},
    )
    [found] = identities(form_2021(), this, last)
    assert (found.rule, found.at, found.origin) == (
        "Y-01",
        at("applications.carried_in.business"),
        "carried",
    )
    assert found.difference(this.figures) == -1


def test_the_older_edition_has_its_own_identities() -> None:
    form = load_form("cn-2019")
    filled: dict[Address, Filled] = {
        cell: Decimal(0) if form.place(cell)[2].kind == "money" else 0
        for cell in form.entered_cells
    }
    this = Report("cn-2019", 2020, figures=filled)
    assert [each.at.column for each in identities(form, this)] == [*APPLICANTS, "total"]


def test_the_operands_of_a_cell_are_entered_cells_in_the_end() -> None:
    form = form_2021()
    for place in DERIVED:
        found = form.place(place)[0].entered(place)
        assert sorted(found) == sorted(operands(place))
    entered = at("applications.received.other")
    assert form.place(entered)[0].entered(entered) == (entered,)
