"""Last year's reports of many bodies: each report is compared with that of its own body."""

import json
from pathlib import Path

import pytest

from nianbao.cli import run
from nianbao.form.address import Address
from nianbao.report.model import Filled
from nianbao.rollup.last_year import last_year
from nianbao.rollup.reading import Judging
from nianbao.rollup.rollup import RollUp

from ..builders import at
from ..official import ENTERED
from ..rollup.county import report_text
from .calling import called

CARRIED_IN = at("applications.carried_in.natural_person")
CARRIED_OUT = at("applications.carried_out.natural_person")
FULL: dict[Address, Filled] = dict.fromkeys(ENTERED, 0)


@pytest.fixture
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Three bodies that left 1, 2, 3 applications open, of which the second forgot one."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.chdir(tmp_path)
    for folder in ("now", "last"):
        Path(folder).mkdir()
    for number, name in enumerate("甲乙丙", 1):
        left = FULL | {CARRIED_OUT: number, CARRIED_IN: number}
        text = report_text(f"{name}局", left, year=2023)
        Path("last", f"x{number}.toml").write_text(text, "utf-8")
        left = FULL | {CARRIED_OUT: number - (name == "乙"), CARRIED_IN: number - (name == "乙")}
        Path("now", f"{name}.toml").write_text(report_text(f"{name} 局", left), "utf-8")
    return tmp_path


def wrong(capsys: pytest.CaptureFixture[str], *argv: str) -> list[str]:
    """The files in which Y-01 finds an error, and the rules that are said to be unjudged."""
    _, out, err = called(capsys, "check", "now", "--select", "Y-01", *argv)
    lines = [line for line in out.splitlines() if "错误 Y-01" in line]
    return [line.split()[0] for line in lines] + [
        line.partition("：")[0] for line in err.splitlines() if "未核对（没有上年年报）" in line
    ]


def test_each_body_is_compared_with_its_own(
    folders: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert wrong(capsys, "--previous", "last") == ["now/乙.toml"]
    assert wrong(capsys, "--previous", "last", "--jobs", "2") == ["now/乙.toml"]


def test_documents_of_last_year_are_compared_too(
    folders: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["render", "last/x2.toml", "-o", "last/乙局（盖章）.html"]) == 0
    Path("last/x2.toml").unlink()
    assert wrong(capsys, "--previous", "last") == ["now/乙.toml"]


def test_who_has_none_or_two_that_differ_is_not_judged_and_named(
    folders: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("last/x1.toml").unlink()
    other = report_text("丙局", FULL | {CARRIED_OUT: 9}, year=2023)
    Path("last/other.toml").write_text(other, "utf-8")
    Path("last/乙局.toml").write_bytes(Path("last/x2.toml").read_bytes())
    found = wrong(capsys, "--previous", "last")
    assert found == ["now/乙.toml", "now/丙.toml", "now/甲.toml"]


def test_another_year_is_not_last_year(folders: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for path in Path("last").iterdir():
        path.write_text(path.read_text("utf-8").replace("2023", "2022"), "utf-8")
    assert len(wrong(capsys, "--previous", "last")) == 3


def test_what_cannot_be_read_of_last_year_is_told(
    folders: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("last/scan.pdf").write_bytes(b"%PDF-1.7 of images")
    _, _, err = called(capsys, "check", "now", "--previous", "last")
    assert err.startswith("last/scan.pdf：上年的这个文件读不出，没有用来核对\n")


def test_a_list_and_the_print_of_a_report_file_are_none(
    folders: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("last/units.csv").write_text("单位名称\n甲局\n", "utf-8")
    Path("last/x1.pdf").write_bytes(b"%PDF-1.7 of images")
    assert run(["render", "last/x2.toml", "-o", "last/x2.html"]) == 0
    called(capsys, "check", "now")
    assert wrong(capsys, "--previous", "last") == ["now/乙.toml"]
    _, _, err = called(capsys, "check", "now", "--previous", "last")
    assert "last/" not in err


def test_reports_that_do_not_say_whose_they_are_are_not_of_one_body(
    folders: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for path in (Path("last/x1.toml"), Path("now/甲.toml")):
        text = path.read_text("utf-8").replace("甲局", "").replace("甲 局", "")
        path.write_text(text, "utf-8")
    assert wrong(capsys, "--previous", "last") == ["now/乙.toml", "now/甲.toml"]
    _, _, err = called(capsys, "check", "now", "--previous", "last")
    assert err.startswith("last/x1.toml：上年的这个文件没有写单位名称，没有用来核对\n")


def test_who_is_not_compared_is_told_by_a_roll_up(
    folders: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = report_text("甲局", FULL | {CARRIED_OUT: 9}, year=2023)
    Path("last/other.toml").write_text(other, "utf-8")
    Path("now/丙.toml").write_text(report_text("丙分局", FULL), "utf-8")
    _, out, err = called(capsys, "rollup", "now", "--previous", "last")
    assert err.startswith("甲局：2023 年的年报有几份，数字不同，都没有用来核对\n")
    said = out.partition("没有上年年报可比的 2 份，没有核对跨年度的规则：\n")[2]
    assert said.splitlines()[0] == "  丙分局、甲 局"
    Path("empty").mkdir()
    code, out, err = called(capsys, "rollup", "now", "--previous", "empty", "--format", "json")
    assert err.startswith("empty：文件夹中没有年报\n")
    assert len(json.loads(out)["unmatched"]) == 3
    assert "unmatched" not in json.loads(called(capsys, "rollup", "now", "--format", "json")[1])


def test_a_run_that_was_left_asks_last_year_anew(folders: Path) -> None:
    def errors() -> int:
        last_year.cache_clear()
        of = RollUp([Path("now")], judging=Judging(previous=Path("last")), name="run")
        of.read()
        of.outcome()
        found = sum(each.errors for each in of.submissions())
        of.close()
        return found

    before = errors()
    path = Path("last/x1.toml")
    path.write_text(path.read_text("utf-8").replace("natural_person = 1", "natural_person = 33"))
    assert errors() == before + 1


def test_a_roll_up_compares_each_body_and_sends_back_what_is_wrong(
    folders: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    argv = ("rollup", "now", "--previous", "last", "--letters", "out")
    called(capsys, *argv)
    told = {path.name: "上年结转" in path.read_text("utf-8") for path in Path("out").iterdir()}
    assert [name for name, wrong in told.items() if wrong] == ["乙 局2024.txt"]
    assert called(capsys, "rollup", "now", "--previous", "last", "--no-check")[0] == 2
    code, _, err = called(capsys, "rollup", "now", "--previous", "last/x1.toml")
    assert (code, err) == (2, "last/x1.toml：没有这个文件夹\n")
