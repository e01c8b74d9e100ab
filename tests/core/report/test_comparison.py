"""Years side by side: every figure of every cell, by the words of both forms."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal, localcontext
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nianbao.form.address import Address
from nianbao.report.comparison import ComparedLine, Comparison, compared
from nianbao.report.model import Filled, Report
from nianbao.rules.case import Case, Standing
from nianbao.rules.years import same_prose

from ..builders import at, figures, random_figures, report
from ..official import (
    APPLICANTS,
    CELLS,
    COUNTED,
    DERIVED,
    ENTERED,
    FEE,
    OUTCOMES,
    RESULTS,
    operands,
)

CLOSED = ("closed_not_clarified", "closed_fee_unpaid", "closed_other")
DECISIONS = [at(f"disclosure.{row}.decisions") for row in ("licences", "penalties", "compulsion")]

# What both editions hold under one address; in 2019 the three rows CLOSED are one.
ALIKE = [
    cell
    for cell in COUNTED
    if (cell.section != "disclosure" or cell in DECISIONS) and cell.row not in CLOSED
]
CLOSED_2019 = [Address("applications", "closed", applicant) for applicant in APPLICANTS]

Held = tuple[Filled | None, str, bool]
"""A figure, why there is no number, and whether something below it is blank."""


def of_2019(random: Random) -> Report:
    """A report of 2020 with figures in the cells that both editions hold, and in others."""
    filled = random_figures(random)
    kept = {cell: figure for cell, figure in filled.items() if cell in ALIKE}
    for cell in CLOSED_2019:
        if random.random() < 0.8:
            kept[cell] = random.choice((0, random.randrange(50), "/"))
    kept[at("disclosure.regulations.made")] = 5
    return Report(edition="cn-2019", year=2020, organization="临河县水利局", figures=kept)


def addends(cell: Address, edition: str) -> list[Address]:
    """The entered cells below a derived one, by the words of each form."""
    found = operands(cell)
    if edition == "cn-2019":
        found = [each for each in found if each.row not in CLOSED]
        if cell.row == "processed":
            columns = APPLICANTS if cell.column == "total" else (cell.column,)
            found += [each for each in CLOSED_2019 if each.column in columns]
    return found


def summed(filled: Mapping[Address, Filled], cells: Sequence[Address]) -> Held:
    parts = [filled.get(cell) for cell in cells]
    if set(parts) <= {None}:
        return None, "blank", False
    return sum(part for part in parts if isinstance(part, int)), "", None in parts


def held(of: Report, cell: Address) -> Held:
    """What a report holds of a cell of 2021, found the long way."""
    if cell in DERIVED and not (of.edition == "cn-2019" and cell.row in CLOSED):
        return summed(of.figures, addends(cell, of.edition))
    if of.edition == "cn-2019" and cell not in ALIKE:
        return None, "no_counterpart", False
    figure = of.figures.get(cell)
    if figure is None:
        return None, "blank", False
    return figure, "not_applicable" if figure == "/" else "", False


def lines(comparison: Comparison) -> dict[Address, ComparedLine]:
    found = {line.at: line for line in comparison.lines}
    assert len(found) == len(comparison.lines)
    return found


def seen(line: ComparedLine) -> list[Held]:
    return [(each.figure, each.why, each.incomplete) for each in line.held]


def check(line: ComparedLine, expected: Sequence[Held]) -> None:
    assert seen(line) == list(expected)
    old, new = (None if why else figure for figure, why, _ in expected[-2:])
    if not isinstance(old, (int, Decimal)) or not isinstance(new, (int, Decimal)):
        assert line.difference is None
        assert line.percentage is None
        assert line.why
        return
    with localcontext(prec=80):
        assert line.difference == new - old
        if old == 0:
            assert line.percentage is None
        else:
            share = Decimal(new - old) * 100 / Decimal(old)
            assert line.percentage == share.quantize(Decimal("0.1"), ROUND_HALF_UP)
    assert line.why == ""


@given(one=figures, other=figures)
def test_every_cell_of_two_years_is_compared(
    one: dict[Address, Filled], other: dict[Address, Filled]
) -> None:
    old, new = replace(report(), figures=one), replace(report(), figures=other)
    found = lines(compared([old, new]))
    assert set(found) == set(CELLS)
    for cell, line in found.items():
        assert line.cells == (cell,)
        assert line.derived == (cell in DERIVED)
        expected = [held(old, cell), held(new, cell)]
        check(line, expected)
        assert line.changed == (expected[0][0] != expected[1][0])


@given(seeds=st.lists(st.integers(0, 2**32), min_size=3, max_size=3))
def test_years_of_both_editions_are_compared_by_what_their_cells_mean(seeds: list[int]) -> None:
    old = of_2019(Random(seeds[0]))
    middle, new = (replace(report(), figures=random_figures(Random(seed))) for seed in seeds[1:])
    comparison = compared([old, middle, new])
    found = lines(comparison)
    groups = [*CLOSED_2019, Address("applications", "closed", "total")]
    assert set(found) == {*CELLS, *groups}
    for cell in CELLS:
        check(found[cell], [held(each, cell) for each in (old, middle, new)])
    for group in groups:
        cells = [group._replace(row=row) for row in CLOSED]
        columns = APPLICANTS if group.column == "total" else (group.column,)
        below = [Address("applications", row, each) for row in CLOSED for each in columns]
        first = (
            summed(old.figures, CLOSED_2019)
            if group.column == "total"
            else held(replace(old, edition="cn-2021"), group)
        )
        assert found[group].cells == tuple(cells)
        check(found[group], [first, summed(middle.figures, below), summed(new.figures, below)])


def test_the_row_that_was_split_stands_before_its_parts() -> None:
    comparison = compared([of_2019(Random(1)), report()])
    order = [line.at[:2] for line in comparison.lines]
    rows = list(dict.fromkeys(order))
    place = rows.index(("applications", "closed"))
    assert rows[place - 1 : place + 2] == [
        ("applications", "declined_confirmation"),
        ("applications", "closed"),
        ("applications", "closed_not_clarified"),
    ]
    assert order == [row for row in rows for _ in range(order.count(row))]


def test_what_an_older_edition_alone_asked_is_named() -> None:
    comparison = compared([of_2019(Random(1)), report()])
    assert comparison.dropped[1] == ()
    assert set(comparison.dropped[0]) == {
        *(
            at(f"disclosure.{row}.{column}")
            for row in ("regulations", "normative_documents")
            for column in ("made", "published", "public_total")
        ),
        *(
            at(f"disclosure.{row}.{column}")
            for row in ("licences", "other_services", "penalties", "compulsion", "fees")
            for column in ("previous_items", "change")
        ),
        at("disclosure.other_services.decisions"),
        *(at(f"disclosure.procurement.{column}") for column in ("items", "amount")),
    }


@pytest.mark.parametrize(
    ("old", "new", "difference", "percentage"),
    [
        (3, 4, 1, "33.3"),
        (4, 3, -1, "-25.0"),
        (8, 8, 0, "0.0"),
        (0, 5, 5, None),
        (1000, 1001, 1, "0.1"),
        (2000, 2001, 1, "0.1"),
        (2001, 2000, -1, "0.0"),
        (10**12, 1, 1 - 10**12, "-100.0"),
    ],
)
def test_differences_and_percentages(
    old: int, new: int, difference: int, percentage: str | None
) -> None:
    cell = "litigation.direct.other"
    line = lines(compared([report({cell: old}), report({cell: new})]))[at(cell)]
    assert line.difference == difference
    assert (None if line.percentage is None else f"{line.percentage:f}") == percentage


def test_money_is_exact() -> None:
    old, new = Decimal("1000000000000"), Decimal("0.00000000000000000001")
    line = lines(compared([report({str(FEE): old}), report({str(FEE): new})]))[FEE]
    assert str(line.difference) == "-999999999999.99999999999999999999"
    same = compared([report({str(FEE): Decimal("1.5")}), report({str(FEE): Decimal("1.50")})])
    assert not lines(same)[FEE].changed


def test_the_main_figures_are_found_by_their_roles() -> None:
    received = {f"applications.received.{each}": 2 for each in APPLICANTS}
    closed = {f"applications.{row}.other": 1 for row in CLOSED}
    upheld = {f"litigation.{row}.upheld": 1 for row in ("direct", "after_reconsideration")}
    main = compared([of_2019(Random(3)), report(received | closed | upheld)]).main
    found = {each.cells[0][:2]: each.held[1].figure for each in main}
    assert found["applications", "received"] == 12
    assert found["applications", "closed_not_clarified"] == 3
    assert found["litigation", "direct"] == 2
    assert found["applications", "granted"] is None


SAME = (
    "全市政府信息公开工作平稳有序推进，依法办理申请，公开渠道畅通，监督有力，成效明显，群众满意。"
)


@pytest.mark.parametrize(
    ("old", "new", "share"),
    [
        (SAME, SAME, "100%"),
        (SAME, SAME.replace("平稳", "稳步"), "98%"),
        (SAME + "本年未收取信息处理费。", SAME + "共收取信息处理费200元。", "100%"),
    ],
)
def test_the_share_of_a_narrative_is_that_of_rule_y_04(old: str, new: str, share: str) -> None:
    before, now = report(texts={"overview": old}), report(texts={"overview": new})
    (finding,) = same_prose(Case(Standing.of(now), Standing.of(before)))
    (text,) = [each for each in compared([before, now]).texts if each.section == "overview"]
    assert finding.found == share
    assert text.similarity is not None
    assert f"{text.similarity:.0%}" == share


def test_a_narrative_without_a_text_beside_it_has_no_share() -> None:
    texts = compared([report(texts={"problems": " "}), report(texts={"problems": "甲。"})]).texts
    assert [each.similarity for each in texts] == [None, None, None]
    assert [each.count("added") for each in texts] == [0, 1, 0]


def test_a_bound_figure_is_compared_as_what_it_shows() -> None:
    text = "收到{{applications.received.total}}件。"
    cells = [f"applications.received.{each}" for each in APPLICANTS]
    old, new = (report(dict.fromkeys(cells, n), texts={"overview": text}) for n in (1, 2))
    (changed,) = compared([old, new]).texts[0].sentences
    assert changed.old is not None
    assert changed.new is not None
    assert (changed.old.text, changed.new.text) == ("收到6件。", "收到12件。")


def test_the_hand_written_lineage_covers_both_forms() -> None:
    assert len(ALIKE) + len(CLOSED) * len(APPLICANTS) + 7 == len(ENTERED)
    assert len(RESULTS) == 21
    assert len(OUTCOMES) == 4
