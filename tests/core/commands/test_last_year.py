"""Last year's reports of many bodies: each report is compared with that of its own body."""

from pathlib import Path

import pytest

from nianbao.cli import run
from nianbao.form.address import Address
from nianbao.report.model import Filled

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
