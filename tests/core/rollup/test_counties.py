"""Random counties: every planted fault is named, and every total is exact."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from nianbao.form.address import Address
from nianbao.report.submission import Mark
from nianbao.report.units import Unit
from nianbao.rollup.reading import Judging
from nianbao.rollup.rollup import Outcome, RollUp
from nianbao.rollup.settling import Choice

from ..official import DERIVED, ENTERED, operands
from .county import County, random_county


def rolled_up(county: County, *, judged: bool = False) -> tuple[RollUp, Outcome]:
    rollup = RollUp([county.folder], judging=Judging(judged=judged))
    rollup.expect(map(Unit, county.units))
    rollup.read()
    return rollup, rollup.outcome(Choice(year=2024))


def files(rollup: RollUp, county: County, mark: Mark) -> list[str]:
    return [str(each.path.relative_to(county.folder)) for each in rollup.submissions(mark)]


def as_fraction(figure: object) -> object:
    return Fraction(figure) if isinstance(figure, int | Decimal) else figure


def agrees(county: County, *, judged: bool) -> None:
    rollup, outcome = rolled_up(county, judged=judged)
    assert outcome.counted == len(county.counted)
    for mark in ("unreadable", "other_year", "repeated", "copy", "unlisted"):
        assert files(rollup, county, mark) == sorted(county.marked.get(mark, [])), mark
    assert [unit.name for unit in rollup.missing()] == county.missing
    assert outcome.missing == len(county.missing)
    for at in ENTERED:
        assert as_fraction(outcome.figures.get(at)) == county.total(at), at
    if judged:
        assert set(county.marked.get("contradictory", [])) <= set(files(rollup, county, "failing"))
        assert len(files(rollup, county, "failing")) == outcome.marks["failing"]


@pytest.mark.parametrize("seed", range(8))
def test_a_small_county_comes_to_its_exact_total(tmp_path: Path, seed: int) -> None:
    agrees(random_county(tmp_path / "county", seed, bodies=15), judged=False)


def test_a_county_of_a_hundred_bodies_is_judged_and_added_up(tmp_path: Path) -> None:
    agrees(random_county(tmp_path / "county", 100, bodies=100), judged=True)


@pytest.mark.campaign
@pytest.mark.parametrize("seed", range(1000, 1040))
def test_a_hundred_bodies_come_to_their_exact_total(tmp_path: Path, seed: int) -> None:
    agrees(random_county(tmp_path / "county", seed, bodies=100), judged=seed % 4 == 0)


def contributed(rollup: RollUp, outcome: Outcome, at: Address) -> Iterator[tuple[str, object]]:
    for each in rollup.contributors(outcome.form, at):
        yield each.submission.name, each.figure


def test_each_cell_names_who_contributes_what(tmp_path: Path) -> None:
    county = random_county(tmp_path / "county", 7, bodies=30)
    rollup, outcome = rolled_up(county)
    for at in (*ENTERED[::40], ENTERED[-1]):
        found = dict(contributed(rollup, outcome, at))
        assert found == {name: figures.get(at) for name, figures in county.counted.items()}
    for at in DERIVED[::9]:
        numbers = [figure for _, figure in contributed(rollup, outcome, at) if figure is not None]
        exact = [county.total(each) for each in operands(at)]
        whole = sum(each for each in exact if isinstance(each, Fraction))
        assert sum(Fraction(str(each)) for each in numbers if each != "/") == whole
