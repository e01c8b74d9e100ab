"""A total that lies among the reports is not added to them."""

from pathlib import Path

import pytest

from nianbao.report.model import Report
from nianbao.rollup.reading import Judging
from nianbao.rollup.rollup import RollUp
from nianbao.rollup.settling import Choice
from nianbao.rollup.total import write_total

from ..official import ENTERED
from .county import Figures, report_text


def submitted(folder: Path, figures: dict[str, Figures]) -> RollUp:
    folder.mkdir(exist_ok=True)
    for name, of in figures.items():
        (folder / f"{name}.toml").write_text(report_text(name, of), "utf-8")
    rollup = RollUp([folder], judging=Judging(judged=False))
    rollup.read()
    return rollup


def counts(*numbers: int) -> Figures:
    return dict(zip(ENTERED, numbers, strict=False))


UNITS = {"水利局": counts(1, 0, 4, 9), "教育局": counts(2, 5, 0, 1), "财政局": counts(7, 0, 0, 0)}
WHOLE = counts(10, 5, 4, 10)


def test_a_report_that_is_the_sum_of_all_others_is_left_out(tmp_path: Path) -> None:
    rollup = submitted(tmp_path / "units", {**UNITS, "某某县": WHOLE})
    outcome = rollup.outcome()
    assert (outcome.files, outcome.counted, outcome.marks["total"]) == (4, 3, 1)
    assert [each.name for each in rollup.submissions("total")] == ["某某县"]
    assert {at: outcome.figures[at] for at in WHOLE} == WHOLE


def test_it_counts_when_it_is_named(tmp_path: Path) -> None:
    rollup = submitted(tmp_path / "units", {**UNITS, "某某县": WHOLE})
    outcome = rollup.outcome(Choice(files=(tmp_path / "units" / "某某县.toml",)))
    assert (outcome.counted, "total" in outcome.marks) == (4, False)
    assert outcome.figures[ENTERED[0]] == 20


@pytest.mark.parametrize(
    "reports",
    [
        {**UNITS, "某某县": counts(10, 5, 4, 11)},
        {"水利局": counts(3, 4, 5), "水务局": counts(3, 4, 5)},
        {"水利局": counts(1), "教育局": counts(2), "财政局": counts(3)},
        {"水利局": counts(0), "教育局": counts(0), "财政局": counts(0)},
    ],
)
def test_others_count(tmp_path: Path, reports: dict[str, Figures]) -> None:
    outcome = submitted(tmp_path / "units", reports).outcome()
    assert (outcome.counted, "total" in outcome.marks) == (len(reports), False)


def test_a_total_of_this_program_is_known_when_reports_changed_since(tmp_path: Path) -> None:
    folder = tmp_path / "units"
    outcome = submitted(folder, UNITS).outcome()
    assert isinstance(write_total(folder / "汇总.toml", outcome, "某某县", force=False), Report)
    outcome = submitted(folder, {"财政局": counts(8)}).outcome()
    assert (outcome.counted, outcome.marks["total"], outcome.figures[ENTERED[0]]) == (3, 1, 11)
