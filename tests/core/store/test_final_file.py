"""Whether a report is final stands in its file, and moves nothing else there."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from nianbao.form.load import load_form
from nianbao.store.errors import FileRefused
from nianbao.store.patch import patched
from nianbao.store.read import parse_report, read_document
from nianbao.store.source import Source
from nianbao.store.template import complete_text
from nianbao.wording.file_errors import file_sentence

from ..builders import report

DAY, OTHER = date(2025, 1, 20), date(2025, 1, 22)
FORM = load_form("cn-2021")
SAMPLES = sorted((Path(__file__).parents[3] / "sample_reports").glob("*/report.toml"))
SHORT = "edition = 'cn-2021' # 版式\nyear = 2024\n\n[overview] # 一\ntext = '甲'\n"


def changed(text: str, *, final: date | None, reopened: date | None = None) -> str:
    source = Source(Path("report.toml"), text)
    old = parse_report(source)
    new = replace(old, final=final, reopened=reopened or old.reopened)
    return patched(source, FORM, old, new)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.parent.name)
def test_it_is_one_line_more_and_gone_again(path: Path) -> None:
    text = read_document(path).source.text
    final = changed(text, final=DAY)
    added = [line for line in final.split("\n") if line not in text.split("\n")]
    assert added == ["final = 2025-01-20"]
    assert [line for line in final.split("\n") if line != added[0]] == text.split("\n")
    assert changed(final, final=None) == text


def test_reopening_replaces_the_line_by_its_own() -> None:
    final = changed(SHORT, final=DAY)
    opened = changed(final, final=None, reopened=OTHER)
    assert final == SHORT.replace("2024\n", "2024\nfinal = 2025-01-20\n")
    assert opened == SHORT.replace("2024\n", "2024\nreopened = 2025-01-22\n")
    again = changed(opened, final=OTHER)
    assert "reopened = 2025-01-22\nfinal = 2025-01-22\n" in again


def test_a_comment_behind_the_day_stays_when_the_day_goes() -> None:
    text = SHORT.replace("2024\n", "2024\nfinal = 2025-01-20  # 局长签发\nown = 1\n")
    left = changed(text, final=None)
    assert "# 局长签发\nown = 1\n" in left
    assert parse_report(Source(Path("x"), left)).final is None


def test_line_ends_stay_as_they_are() -> None:
    text = SHORT.replace("\n", "\r\n")
    assert changed(text, final=DAY) == changed(SHORT, final=DAY).replace("\n", "\r\n")


def test_a_new_file_has_the_days_and_reads_back() -> None:
    final = report(final=DAY, reopened=OTHER)
    text = complete_text(FORM, final)
    assert "\nfinal = 2025-01-20\nreopened = 2025-01-22\n" in text
    assert parse_report(Source(Path("x"), text)).identical(final)
    assert "final" not in complete_text(FORM, report())


@pytest.mark.parametrize(
    "written", ["true", '"2025-01-20"', "2025-01-20T10:00:00", "10:00:00", "20250120", "{}"]
)
def test_what_is_no_day_is_refused_with_its_line(tmp_path: Path, written: str) -> None:
    path = tmp_path / "report.toml"
    path.write_text(SHORT.replace("2024\n", f"2024\nfinal = {written}\n"), "utf-8")
    with pytest.raises(FileRefused) as refused:
        read_document(path)
    assert (refused.value.line, refused.value.at) == (3, "final")
    assert "应为日期，例如 2025-01-20，不加引号" in file_sentence(refused.value)


def test_it_is_no_unknown_key(tmp_path: Path) -> None:
    path = tmp_path / "report.toml"
    path.write_text(changed(SHORT, final=DAY, reopened=OTHER), "utf-8")
    assert read_document(path).unknown == ()
