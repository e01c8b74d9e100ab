"""What is not filled in yet is told apart from what is wrong, the same way everywhere."""

import json
from collections import Counter
from pathlib import Path

import pytest

from nianbao.cli import run
from nianbao.form.address import Address
from nianbao.report.model import Filled
from nianbao.rollup.rollup import RollUp
from nianbao.session import Session
from nianbao.wording.summary import unfilled

from ..builders import at
from ..official import ENTERED
from .county import report_text

RECEIVED = at("applications.received.natural_person")
ZEROS: dict[Address, Filled] = dict.fromkeys(ENTERED, 0)
NO_FEE = "全年没有收取政府信息公开信息处理费。"
TEXTS = 2
"""`report_text` leaves 一 and 五 without a word."""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.chdir(tmp_path)
    Path("units").mkdir()
    return Path("units")


BLANK = {at: figure for at, figure in ZEROS.items() if at.row != "received"}
CASES = {
    "甲局": (ZEROS, 0, 0),
    "乙局": (ZEROS | {RECEIVED: 5}, 2, 0),
    "丙局": (BLANK, 0, 6),
}
"""Figures, errors (none of 5 was dealt with, in its column and in the total), cells of a blank row."""


@pytest.fixture
def reports(folder: Path) -> dict[str, Path]:
    paths = {name: folder / f"{name}.toml" for name in CASES}
    for name, (figures, *_) in CASES.items():
        paths[name].write_text(report_text(name, figures, text=NO_FEE), "utf-8")
    return paths


def test_a_roll_up_counts_errors_texts_and_cells_apart(reports: dict[str, Path]) -> None:
    of = RollUp([Path("units")])
    of.read()
    of.outcome()
    found = {each.name: each for each in of.submissions()}
    for name, (_, errors, blanks) in CASES.items():
        one = found[name]
        assert (one.errors, one.due, one.blanks) == (errors, TEXTS, blanks)
    assert found["甲局"].marks == {"unfinished"}
    assert found["乙局"].marks == {"failing", "unfinished"}
    assert found["丙局"].marks == {"unfinished", "blank"}


@pytest.mark.parametrize("name", CASES)
def test_the_editor_and_check_count_the_same(
    reports: dict[str, Path], name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    errors = CASES[name][1]
    verdict = Session.open(reports[name]).verdict
    assert Counter(each.severity for each in verdict.open)["error"] == errors
    assert len(unfilled(verdict)) == TEXTS
    assert run(["check", str(reports[name])]) == 1
    out, err = capsys.readouterr()
    assert f"：{errors} 个错误，{TEXTS} 处待填；" in err
    levels = Counter(line.split()[2] for line in out.splitlines())
    assert (levels["错误"], levels["待填"]) == (errors, TEXTS)


def test_what_a_program_reads_of_a_check_is_as_it_was(
    reports: dict[str, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["check", str(reports["甲局"]), "--format", "json"]) == 1
    found = json.loads(capsys.readouterr().out)
    assert [each["severity"] for each in found] == ["error"] * TEXTS


@pytest.mark.parametrize(("name", "code"), [("甲局", 1), ("乙局", 1)])
def test_a_roll_up_of_what_is_not_finished_does_not_pass(
    reports: dict[str, Path], name: str, code: int, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["rollup", str(reports[name])]) == code
    assert run(["rollup", str(reports[name]), "--no-check"]) == 0
    capsys.readouterr()


def test_a_reason_sets_aside_what_would_be_filled_in(folder: Path) -> None:
    accepted = '[accepted]\n"S-11 problems" = { reason = "另文报送", value = "" }\n'
    text = report_text("丁局", ZEROS, text=NO_FEE)
    (folder / "丁局.toml").write_text(text + accepted, "utf-8")
    of = RollUp([folder])
    of.read()
    of.outcome()
    [one] = of.submissions()
    assert one.due == TEXTS - 1
