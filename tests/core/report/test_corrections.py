"""The corrections offered make the sums right, are the smallest, and begin with the likeliest."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nianbao.form.address import Address
from nianbao.form.lines import Column, Row, Sum
from nianbao.form.model import Block, Form, Section
from nianbao.report.corrections import Correction, corrections
from nianbao.report.model import Filled, Report

from ..builders import at, form_2021, report, zeros
from ..official import (
    APPLICANTS,
    APPLICATIONS,
    CASES,
    DERIVED,
    ENTERED,
    FEE,
    OUTCOMES,
    RESULTS,
    operands,
)
from ..patience import effort
from .test_identities import count, equations, gaps

MANY = 10**6


def broken(of: Report, previous: Report | None) -> set[tuple[str, Address]]:
    return {key for key, gap in gaps(of, previous).items() if gap}


def corrected(of: Report, correction: Correction) -> Report:
    stated = {place: said for place, said in of.stated.items() if place not in correction.stated}
    return replace(of, figures={**of.figures, **dict(correction.figures)}, stated=stated)


def components(of: Report, previous: Report | None) -> list[set[tuple[str, Address]]]:
    """The broken equations, those that share a cell together."""
    groups: list[tuple[set[tuple[str, Address]], set[Address]]] = []
    for each in equations(of, previous):
        if each.gap(of.figures):
            names, cells = {(each.rule, each.at)}, {*each.left, *each.right}
            for group in [group for group in groups if group[1] & cells]:
                groups.remove(group)
                names |= group[0]
                cells |= group[1]
            groups.append((names, cells))
    return [names for names, _ in groups]


def sound(random: Random, *, blanks: float = 0.0) -> Report:
    """A report of 2024 in which everything holds, with some totals stated, perhaps some blanks."""
    size = random.choice((1, 4, 30, 400))
    filled: dict[Address, Filled] = dict.fromkeys(ENTERED, 0)
    for column in APPLICANTS:
        for row in APPLICATIONS:
            if row not in ("received", "processed"):
                filled[Address("applications", row, column)] = random.randrange(size)
        closed = sum(count(filled[Address("applications", row, column)]) for row in RESULTS)
        carried = Address("applications", "carried_out", column)
        came = Address("applications", "carried_in", column)
        filled[came] = min(count(filled[came]), closed)
        received = closed + count(filled[carried]) - count(filled[came])
        filled[Address("applications", "received", column)] = received
    for row in CASES:
        for column in OUTCOMES:
            filled[Address("litigation", row, column)] = random.randrange(size)
    stated: dict[Address, Filled] = {
        place: sum(count(filled[cell]) for cell in operands(place))
        for place in random.sample(DERIVED, random.choice((0, 5, len(DERIVED))))
    }
    filled = {cell: figure for cell, figure in filled.items() if random.random() >= blanks}
    return replace(report(), figures=filled, stated=stated)


def last_year(random: Random, this: Report) -> Report | None:
    handed = {
        place._replace(row="carried_out"): figure
        for place, figure in this.figures.items()
        if place.row == "carried_in"
    }
    return replace(this, year=2023, figures=handed, stated={}) if random.random() < 0.5 else None


def damaged(random: Random, this: Report, slips: int) -> Report:
    filled, stated = dict(this.figures), dict(this.stated)
    for _ in range(slips):
        if stated and random.random() < 0.2:
            place = random.choice(list(stated))
            stated[place] = random.choice(("/", count(stated[place]) + 1))
            continue
        cell = random.choice([each for each in filled if each.section != "disclosure"])
        now = count(filled[cell])
        filled[cell] = random.choice((now + 1, now * 10, now + 9, max(now - 1, 0), "/"))
        if random.random() < 0.3 and cell.section == "applications":
            to = cell._replace(column=random.choice(APPLICANTS))
            if to in filled and to != cell:
                filled[to] = count(filled[to]) + now
                filled[cell] = 0
    return replace(this, figures=filled, stated=stated)


@st.composite
def cases(draw: st.DrawFn) -> tuple[Report, Report | None]:
    random = Random(draw(st.integers(0, 2**32)))
    this = sound(random, blanks=random.choice((0.0, 0.0, 0.02, 0.2)))
    return damaged(random, this, random.choice((1, 1, 2, 3))), last_year(random, this)


@given(case=cases())
def test_a_correction_mends_whole_components_and_breaks_nothing(
    case: tuple[Report, Report | None],
) -> None:
    this, previous = case
    before = broken(this, previous)
    for each in corrections(form_2021(), this, previous, most=MANY):
        mends = {(identity.rule, identity.at) for identity in each.repairs}
        assert mends
        assert broken(corrected(this, each), previous) == before - mends
        assert all(
            component <= mends or not component & mends for component in components(this, previous)
        )


@given(case=cases())
def test_a_correction_is_a_real_change_of_one_or_two_terms_to_figures_that_can_be(
    case: tuple[Report, Report | None],
) -> None:
    this, previous = case
    found = corrections(form_2021(), this, previous, most=MANY)
    assert len({(each.figures, each.stated) for each in found}) == len(found)
    for each in found:
        assert len(each.figures) + len(each.stated) in (1, 2)
        assert [cell for cell, _ in each.figures] == sorted(dict(each.figures), key=ENTERED.index)
        assert (each.kind == "stated") == (not each.figures)
        assert set(each.stated) <= set(this.stated)
        for cell, figure in each.figures:
            assert isinstance(figure, int)
            assert 0 <= figure <= 10**12
            assert figure != count(this.figures[cell])


def repairs_of_one(this: Report, previous: Report | None) -> Iterator[tuple[object, ...]]:
    """By brute force: every single change after which a component holds and nothing else broke."""
    every = equations(this, previous)
    gap = {(each.rule, each.at): each.gap(this.figures) for each in every}
    groups = components(this, previous)
    for cell, figure in this.figures.items():
        signs = {
            (each.rule, each.at): (cell in each.left) - (cell in each.right)
            for each in every
            if cell in each.left or cell in each.right
        }
        for change in {-gap[name] * sign for name, sign in signs.items() if gap[name]}:
            left = {name for name, sign in signs.items() if gap[name] + sign * change}
            then = count(figure) + change
            if not left and {name for name in signs if gap[name]} in groups and then >= 0:
                yield cell, then
    for each in every:
        if each.at in this.stated and {(each.rule, each.at)} in groups:
            yield (each.at,)


@given(case=cases())
def test_no_correction_of_one_term_is_missed(case: tuple[Report, Report | None]) -> None:
    this, previous = case
    found = [
        (*each.figures[0],) if each.figures else each.stated
        for each in corrections(form_2021(), this, previous, most=MANY)
        if len(each.figures) + len(each.stated) == 1
    ]
    assert sorted(found) == sorted(repairs_of_one(this, previous))


@given(case=cases())
def test_two_terms_are_offered_only_where_one_is_not_enough(
    case: tuple[Report, Report | None],
) -> None:
    this, previous = case
    found = corrections(form_2021(), this, previous, most=MANY)
    mends = [{(identity.rule, identity.at) for identity in each.repairs} for each in found]
    alone = [
        mended
        for each, mended in zip(found, mends, strict=True)
        if len(each.figures) + len(each.stated) == 1
    ]
    groups = components(this, previous)
    for each, mended in zip(found, mends, strict=True):
        if len(each.figures) + len(each.stated) == 2:
            parts = [group for group in groups if group <= mended]
            stuck = any(group not in alone for group in parts)
            moved = each.kind in ("wrong_column", "wrong_row")
            assert stuck or (moved and len(parts) == 2)


@given(seed=st.integers(0, 2**32))
def test_two_wrong_cells_of_different_rows_and_columns_are_found_by_the_stated_totals(
    seed: int,
) -> None:
    random = Random(seed)
    this = sound(random)
    this = replace(
        this,
        stated={place: sum(count(this.figures[c]) for c in operands(place)) for place in DERIVED},
    )
    rows, columns = random.sample(RESULTS, 2), random.sample(APPLICANTS, 2)
    cells = [Address("applications", *place) for place in zip(rows, columns, strict=True)]
    change = random.sample(range(1, 50), 2)
    wrong = {cell: count(this.figures[cell]) + n for cell, n in zip(cells, change, strict=True)}
    bad = replace(this, figures={**this.figures, **wrong})
    truth = {cell: this.figures[cell] for cell in cells}
    found = corrections(form_2021(), bad, most=MANY)
    assert truth in [dict(each.figures) for each in found]


def test_a_report_that_holds_needs_no_correction() -> None:
    this = sound(Random(1))
    assert corrections(form_2021(), this) == ()
    assert corrections(form_2021(), report()) == ()


def row_of(direct: tuple[Filled, ...], total: int) -> Report:
    """Suits without reconsideration: four figures and the total that the original states."""
    figures = {
        f"litigation.direct.{outcome}": figure
        for outcome, figure in zip(OUTCOMES, direct, strict=True)
    }
    return report(figures, stated={"litigation.direct.total": total})


@pytest.mark.parametrize(
    ("direct", "total", "kind", "first", "figure"),
    [
        ((21, 5, 2, 1), 20, "digit_swap", "upheld", 12),
        ((4, 5, 122, 1), 22, "doubled", "other", 12),
        ((4, 152, 3, 1), 20, "extra_digit", "corrected", 12),
        ((4, 3, 12, 1), 160, "dropped_digit", "other", 152),
        ((35, 35, 2, 1), 38, "neighbour", "upheld", 0),
        ((1, 172, 4, 3), 130, "wrong_digit", "corrected", 122),
        ((0, 0, 1, 0), 0, "near", "other", 0),
        ((40, 0, 0, 0), 57, "off", "upheld", 57),
        (("/", "/", "/", "/"), 1, "near", "upheld", 1),
    ],
)
def test_one_wrong_figure_is_told_with_its_reason(
    direct: tuple[Filled, ...], total: int, kind: str, first: str, figure: int
) -> None:
    found = corrections(form_2021(), row_of(direct, total))
    figures = next(each for each in found if each.kind != "stated")
    assert figures.kind == kind
    assert figures.figures == ((at(f"litigation.direct.{first}"), figure),)
    assert figures.stated == ()
    assert [(identity.rule, identity.at.column) for identity in figures.repairs] == [
        ("T4-02", "total")
    ]


@pytest.mark.parametrize(
    ("direct", "total"),
    [
        ((0, 0, 0, 0), 12),
        ((40, 30, 11, 1), 28),
    ],
)
def test_a_stated_total_may_itself_be_the_wrong_one(direct: tuple[Filled, ...], total: int) -> None:
    first = corrections(form_2021(), row_of(direct, total))[0]
    assert first.kind == "stated"
    assert first.stated == (at("litigation.direct.total"),)
    assert first.figures == ()


def table(**columns: dict[str, int]) -> dict[str, Filled]:
    """Table 3 with these figures by column and row, and 0 elsewhere."""
    return zeros("applications") | {
        f"applications.{row}.{column}": figure
        for column, rows in columns.items()
        for row, figure in rows.items()
    }


def true_totals(places: dict[str, Filled]) -> dict[str, Filled]:
    filled = {at(place): figure for place, figure in places.items()}
    return {
        str(place): sum(count(filled[cell]) for cell in operands(place))
        for place in DERIVED
        if place.section == "applications"
    }


def first_of(this: Report, previous: Report | None = None) -> tuple[str, dict[str, Filled]]:
    best = corrections(form_2021(), this, previous)[0]
    return best.kind, {str(cell): figure for cell, figure in best.figures}


def test_an_applicant_counted_in_the_wrong_column_is_moved_back() -> None:
    bad = table(
        natural_person={"received": 9, "granted": 5},
        business={"received": 3, "granted": 3, "denied_process": 4},
    )
    assert first_of(report(bad)) == (
        "wrong_column",
        {
            "applications.denied_process.natural_person": 4,
            "applications.denied_process.business": 0,
        },
    )


def test_a_move_is_offered_beside_single_corrections_if_it_mends_two_columns_at_once() -> None:
    bad = table(
        natural_person={"received": 9, "granted": 5},
        business={"received": 3, "granted": 3, "denied_process": 4},
    )
    # With a blank elsewhere the column of totals cannot say that only a move will do.
    del bad["applications.granted.other"]
    found = corrections(form_2021(), report(bad))
    assert found[0].kind == "wrong_column"
    assert len(found[0].repairs) == 2
    assert {len(each.figures) for each in found} == {1, 2}


def test_a_figure_typed_into_the_wrong_row_is_moved_back() -> None:
    good = table(natural_person={"received": 40, "granted": 23, "denied_process": 17})
    bad = good | {
        "applications.denied_process.natural_person": 0,
        "applications.denied_inquiry.natural_person": 17,
    }
    assert first_of(report(bad, stated=true_totals(good))) == (
        "wrong_row",
        {
            "applications.denied_process.natural_person": 17,
            "applications.denied_inquiry.natural_person": 0,
        },
    )


def test_digits_that_stand_in_two_cells_are_joined_and_those_in_one_are_split() -> None:
    twelve = table(natural_person={"received": 12, "granted": 12})
    split = twelve | {
        "applications.granted.natural_person": 1,
        "applications.granted.business": 2,
    }
    assert first_of(report(split)) == (
        "split",
        {"applications.granted.natural_person": 12, "applications.granted.business": 0},
    )
    apart = table(
        natural_person={"received": 31, "granted": 12, "denied_inquiry": 30},
        business={"received": 2},
    )
    assert first_of(report(apart)) == (
        "joined",
        {"applications.granted.natural_person": 1, "applications.granted.business": 2},
    )


def form_of(kind: str) -> Form:
    """Two cells of a kind and their sum: any form will do, since the form is data."""
    held = [Column(id, id, kind="money" if kind == "money" else "signed") for id in "ab"]
    columns = (*held, Column("sum", "sum"))
    block = Block(columns, (Row("x", "x"),), sums=(Sum(("a", "b"), "R-1", column="sum"),))
    return Form("any", "", "", "", 2021, (Section("s", "", "", blocks=(block,)),))


def test_a_signed_column_may_have_the_wrong_sign() -> None:
    this = Report(
        "any",
        2024,
        figures={at("s.x.a"): 30, at("s.x.b"): 42},
        stated={at("s.x.sum"): 12},
    )
    first = corrections(form_of("signed"), this)[0]
    assert (first.kind, first.figures) == ("wrong_sign", ((at("s.x.a"), -30),))


def test_an_amount_stays_a_decimal_and_is_never_negative() -> None:
    this = Report(
        "any",
        2024,
        figures={at("s.x.a"): Decimal("1.50"), at("s.x.b"): Decimal("20.25")},
        stated={at("s.x.sum"): Decimal("15.25")},
    )
    figures = [each.figures for each in corrections(form_of("money"), this) if each.figures]
    assert figures == [((at("s.x.b"), Decimal("13.75")),)]
    assert isinstance(figures[0][0][1], Decimal)


def test_a_count_is_not_corrected_to_a_fraction() -> None:
    this = replace(row_of((1, 2, 3, 4), 0), stated={at("litigation.direct.total"): Decimal("9.5")})
    assert [each.kind for each in corrections(form_2021(), this)] == ["stated"]


def test_evidence_of_the_prose_goes_first() -> None:
    this = row_of((172, 24, 52, 33), 280)
    upheld, pending = at("litigation.direct.upheld"), at("litigation.direct.pending")
    total = at("litigation.direct.total")

    def best(evidence: dict[Address, int]) -> Correction:
        return corrections(form_2021(), this, evidence=evidence)[0]

    assert dict(best({pending: 32}).figures) == {pending: 32}
    assert dict(best({upheld: 171}).figures) == {upheld: 171}
    assert best({total: 281}).stated == (total,)
    assert best({total: 280}).stated == ()
    assert (
        dict(best({total: 280, upheld: 172, pending: 33}).figures)
        .keys()
        .isdisjoint({upheld, pending})
    )


def test_evidence_of_cells_that_are_blank_or_unknown_changes_nothing() -> None:
    this = row_of((172, 24, 52, 33), 280)
    evidence = {at("litigation.reconsideration.total"): 3, at("no.such.cell"): 4, FEE: 1}
    assert corrections(form_2021(), this, evidence=evidence) == corrections(form_2021(), this)


def test_last_year_tells_which_of_several_figures_is_the_odd_one() -> None:
    this = row_of((60, 60, 60, 60), 220)
    last = row_of((60, 40, 60, 60), 220)
    assert dict(corrections(form_2021(), this, last)[0].figures) == {
        at("litigation.direct.corrected"): 40
    }


def test_faults_of_different_tables_are_corrected_apart() -> None:
    bad = table(natural_person={"received": 7, "granted": 5}) | {
        str(cell): figure for cell, figure in row_of((21, 5, 2, 1), 20).figures.items()
    }
    found = corrections(form_2021(), report(bad, stated={"litigation.direct.total": 20}), most=2)
    mends = [{identity.rule for identity in each.repairs} for each in found]
    assert sorted(map(sorted, mends)) == [["T3-01"], ["T3-01"], ["T4-02"], ["T4-02"]]


def test_at_most_as_many_as_asked_are_offered_and_they_are_the_first() -> None:
    this = report(table(natural_person={"received": 7, "granted": 5}))
    every = corrections(form_2021(), this, most=MANY)
    # All of the column but what was carried in, which would have to be -2.
    assert len(every) == 23
    assert corrections(form_2021(), this) == every[:9]
    assert corrections(form_2021(), this, most=1) == every[:1]


def test_nothing_is_offered_where_three_figures_would_have_to_change() -> None:
    bad = table(
        natural_person={"received": 7, "granted": 5},
        business={"received": 3, "granted": 1},
        other={"received": 8, "granted": 1},
    )
    assert corrections(form_2021(), report(bad)) == ()


def test_one_broken_cell_of_a_full_report_is_looked_for_at_once() -> None:
    this = replace(sound(Random(4)), stated={})
    cell = at("applications.granted.business")
    bad = replace(this, figures={**this.figures, cell: count(this.figures[cell]) + 3})
    totals = {place: sum(count(this.figures[c]) for c in operands(place)) for place in DERIVED}
    assert effort(lambda: corrections(form_2021(), bad)) < 10
    assert effort(lambda: corrections(form_2021(), replace(bad, stated=totals), this)) < 10


@pytest.mark.parametrize("seed", range(8))
def test_garbage_is_given_up_soon(seed: int) -> None:
    random = Random(seed)
    filled: dict[Address, Filled] = {cell: random.randrange(50) for cell in ENTERED}
    stated: dict[Address, Filled] = {place: random.randrange(900) for place in DERIVED}
    garbage = replace(report(), figures=filled, stated=stated if seed % 2 else {})
    assert effort(lambda: corrections(form_2021(), garbage, garbage, most=MANY), 2) < 99
