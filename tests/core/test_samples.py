"""The sample reports come with the program and are what their README says."""

import re
from pathlib import Path

import pytest

from nianbao.form.load import load_form
from nianbao.report.model import Report
from nianbao.samples import samples
from nianbao.store.read import read_document

from .official import APPLICANTS, DISCLOSURE

NAMES = [sample.name for sample in samples()]


def of(name: str) -> Report:
    [sample] = [each for each in samples() if each.name == name]
    return read_document(sample.path).report


def test_every_folder_is_a_sample_and_stands_in_the_readme(sample_reports: Path) -> None:
    folders = sorted(path.name for path in sample_reports.iterdir() if path.is_dir())
    told = re.findall(r"^\| `([\w-]+)` \|", (sample_reports / "README.md").read_text("utf-8"), re.M)
    assert folders == NAMES
    assert sorted(set(told)) == NAMES
    assert len(told) == 2 * len(NAMES), "once in each language"


@pytest.mark.parametrize("name", NAMES)
def test_a_sample_reads_without_unknown_keys_and_is_titled(name: str) -> None:
    [sample] = [each for each in samples() if each.name == name]
    document = read_document(sample.path)
    assert document.unknown == ()
    assert sample.title == f"{document.report.organization} {document.report.year}年"


def test_what_a_city_carries_out_in_one_year_it_carries_in_in_the_next() -> None:
    last, this = of("yunjiang-city-2023"), of("yunjiang-city-2024")
    assert (last.year, this.year) == (2023, 2024)

    def row(report: Report, id: str) -> list[object]:
        cells = load_form("cn-2021").section("applications").cells
        return [report.figures[c] for c in cells if c.row == id and c.column in APPLICANTS]

    assert row(last, "carried_out") == row(this, "carried_in")


def test_the_township_has_nothing_but_zeros() -> None:
    figures = of("qingshi-township-2024").figures
    assert len(figures) == 166
    assert set(map(int, figures.values())) == {0}


def test_the_draft_has_blanks_and_rows_that_do_not_apply() -> None:
    draft = of("linhe-water-2024-draft")
    assert 0 < len(draft.figures) < 166
    regulations = [draft.figures[c] for c in draft.figures if c.row == "regulations"]
    assert regulations == ["/"] * len(DISCLOSURE["regulations"])
