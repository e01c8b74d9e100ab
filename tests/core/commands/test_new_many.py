"""`nianbao new --units`: reports for all bodies of a list, begun with what each left open."""

from pathlib import Path

import pytest

from nianbao.cli import run
from nianbao.form.address import Address
from nianbao.report.model import Filled
from nianbao.store.read import read_document

from ..builders import at
from ..official import ENTERED
from ..rollup.county import report_text
from .calling import called

LEFT = at("applications.carried_out.natural_person")
CARRIED = at("applications.carried_in.natural_person")
FULL: dict[Address, Filled] = dict.fromkeys(ENTERED, 0)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("last").mkdir()
    text = report_text("乙局", FULL | {LEFT: 4}, year=2023)
    Path("last/乙.toml").write_text(text, "utf-8")
    units = "单位名称,类别,应报\n甲镇,乡镇街道,\n乙局,局,是\n丙局,,否\n"
    Path("units.csv").write_bytes(units.encode("gbk"))
    return tmp_path


def new(capsys: pytest.CaptureFixture[str], *argv: str) -> tuple[int, str, str]:
    return called(capsys, "new", "now", "--year", "2024", "--units", "units.csv", *argv)


def test_each_body_that_reports_has_one(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = new(capsys, "--previous", "last")
    assert (code, out) == (0, "")
    assert err == "已在 now 中新建年报 2 份\n填入上年结转的 1 份\n"
    assert sorted(path.name for path in Path("now").iterdir()) == ["乙局2024.toml", "甲镇2024.toml"]
    town = read_document(Path("now/甲镇2024.toml")).report
    assert (town.organization, town.kind, town.year) == ("甲镇", "乡镇街道", 2024)
    assert town.figures == {}
    bureau = read_document(Path("now/乙局2024.toml")).report
    assert (bureau.kind, bureau.figures[CARRIED]) == ("", 4)


def test_what_stands_there_is_left_as_it_is(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("now").mkdir()
    Path("now/甲镇2024.toml").write_text("begun", "utf-8")
    _, _, err = new(capsys, "--texts")
    assert err == "已在 now 中新建年报 1 份\n已有同名文件、没有改动的 1 份\n"
    assert Path("now/甲镇2024.toml").read_text("utf-8") == "begun"
    assert "待填" in Path("now/乙局2024.toml").read_text("utf-8")


def test_bodies_whose_files_would_be_called_alike_have_one_each(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    names = [f"{'某某自治县' * 9}{each}" for each in ("一队", "二队")] + ["甲/局", "甲局"]
    Path("units.csv").write_text("单位名称\n" + "\n".join(names), "utf-8")
    new(capsys)
    made = [read_document(path).report.organization for path in Path("now").iterdir()]
    assert sorted(made) == sorted(names)
    assert "没有改动的 4 份" in new(capsys)[2]


@pytest.mark.parametrize(
    ("argv", "says"),
    [
        (["--organization", "甲"], "--units 不能与 --organization、--kind 同用"),
        (["--kind", "部门"], "--units 不能与 --organization、--kind 同用"),
        (["--units", "none.csv"], "none.csv：文件不存在"),
        (["--units", "last/乙.toml"], "乙.toml:1：前几行中应有一行是列名"),
        (["--year", "1999"], "1999 年没有对应的年报格式"),
        (["--previous", "last/乙.toml"], "last/乙.toml：没有这个文件夹"),
    ],
)
def test_nothing_is_written_if_something_is_wrong(
    folder: Path, capsys: pytest.CaptureFixture[str], argv: list[str], says: str
) -> None:
    code, _, err = new(capsys, *argv)
    assert code == 2
    assert says in err
    assert not Path("now").exists()


def test_last_years_report_may_be_a_document(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["render", "last/乙.toml", "-o", "last/去年.html"]) == 0
    argv = ["--organization", "乙局", "--year", "2024", "--previous", "last/去年.html"]
    assert called(capsys, "new", "one.toml", *argv)[0] == 0
    assert read_document(Path("one.toml")).report.figures[CARRIED] == 4
    found = called(capsys, "check", "one.toml", "--previous", "last/去年.html", "--select", "Y-01")
    assert (found[0], found[1]) == (0, "")
    Path("no.txt").write_text("请按时报送。", "utf-8")
    for command in (["new", "two.toml", *argv[:4]], ["check", "one.toml"]):
        code, out, err = called(capsys, *command, "--previous", "no.txt")
        assert (code, out) == (2, "")
        assert err.startswith("no.txt：没有读到年报的内容")
    assert not Path("two.toml").exists()
