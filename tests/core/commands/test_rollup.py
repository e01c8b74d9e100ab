"""`nianbao rollup`: what it writes, what it says, what it refuses."""

import csv
import io
import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from decimal import Decimal
from pathlib import Path

import duckdb
import pytest
from openpyxl import load_workbook

from nianbao.cli import run
from nianbao.commands.rollup import parts
from nianbao.form.address import Address
from nianbao.remembered import state_folder
from nianbao.render import listing_excel
from nianbao.report.model import Filled
from nianbao.rollup.intake import Intake
from nianbao.rollup.reading import Reading
from nianbao.store.read import read_document

from ..builders import at
from ..official import ENTERED, FEE, operands
from ..rollup.county import County, report_text
from .calling import called

RECEIVED = at("applications.received.natural_person")
FULL: dict[Address, Filled] = dict.fromkeys(ENTERED, 0)
NO_FEE = "全年没有收取政府信息公开信息处理费。"


@pytest.fixture
def county(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> County:
    """Five bodies; every figure of the n-th is n, but for the amounts."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.chdir(tmp_path)
    made = County(Path("county"))
    for number, name in enumerate("甲乙丙丁戊"):
        granted = at("applications.granted.natural_person")
        figures = FULL | {RECEIVED: number, granted: number, FEE: Decimal(f"{number}.50")}
        made.write(f"{name}.toml", report_text(f"{name}局", figures, text=NO_FEE))
    return made


def rollup(capsys: pytest.CaptureFixture[str], *argv: str) -> tuple[int, str, str]:
    return called(capsys, "rollup", *argv)


TOTAL = ("county", "-o", "total.toml", "--organization", "己县人民政府")


# The total


def test_the_total_is_written_and_no_rule_of_collation_finds_fault(
    county: County, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, err = rollup(capsys, *TOTAL, "--no-check")
    assert (code, err) == (0, "已写入 total.toml\n计入 5 份\n")
    assert out.splitlines() == [
        "汇总 2024 年年报（2021年格式）：文件 5 个，计入 5 份",
        "现行有效件数为各单位之和，联合制发的文件请扣除重复；“/”（不适用）不计数",
    ]
    report = read_document(Path("total.toml")).report
    assert (report.organization, report.year, report.edition) == ("己县人民政府", 2024, "cn-2021")
    assert report.figures[RECEIVED] == 10
    assert str(report.figures[FEE]) == "12.50"
    assert len(report.figures) == len(ENTERED)
    assert run(["check", "total.toml", "--children", "county", "--select", "H"]) == 0
    assert capsys.readouterr().out == ""


def test_its_texts_begin_with_what_the_figures_say(
    county: County, capsys: pytest.CaptureFixture[str]
) -> None:
    rollup(capsys, *TOTAL)
    report = read_document(Path("total.toml")).report
    assert "全年新收政府信息公开申请{{applications.received.total}}件" in report.texts["overview"]
    assert report.texts["overview"].startswith("## 主动公开\n全年制发规章{{")
    assert report.texts["other_matters"] == NO_FEE
    assert run(["render", "total.toml"]) == 0
    assert "全年新收政府信息公开申请10件" in capsys.readouterr().out
    run(["check", "total.toml", "--ignore", "S-10,S-11,S-15,S-16"])
    assert capsys.readouterr().out == "", "nothing but what is still to be written"


def test_fees_are_added_up_in_yuan(county: County, capsys: pytest.CaptureFixture[str]) -> None:
    for name, fee in (("甲", 100), ("乙", 310)):
        text = f"全年收取政府信息公开信息处理费{fee}元。"
        county.write(f"{name}.toml", report_text(f"{name}局", FULL, text=text))
    rollup(capsys, *TOTAL)
    said = read_document(Path("total.toml")).report.texts["other_matters"]
    assert said == "全年收取政府信息公开信息处理费410元。"
    assert run(["check", "total.toml", "--children", "county", "--select", "H"]) == 0
    assert capsys.readouterr().out == ""


def test_nothing_is_overwritten_unasked(county: County, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("total.toml", "findings.csv", "long.csv"):
        Path(name).write_text("mine", "utf-8")
    for argv in (
        TOTAL,
        ("county", "--findings", "findings.csv"),
        ("county", "-o", "long.csv", "--to", "csv"),
    ):
        code, out, err = rollup(capsys, *argv)
        assert (code, out) == (2, "")
        assert err.endswith("：文件已存在，未覆盖；要覆盖请加 --force\n")
    assert {Path(name).read_text("utf-8") for name in ("total.toml", "findings.csv")} == {"mine"}


def test_a_total_that_is_made_anew_keeps_what_was_written_in_it(
    county: County, capsys: pytest.CaptureFixture[str]
) -> None:
    rollup(capsys, *TOTAL)
    path = Path("total.toml")
    written = path.read_text("utf-8").replace("## 监督保障", "## 监督保障\n开展培训。")
    path.write_text(written + "# kept\n", "utf-8")
    county.write("甲.toml", report_text("甲局", FULL | {RECEIVED: 500}, text=NO_FEE))
    code, _, err = rollup(capsys, "county", "-o", "total.toml", "--force")
    assert (code, err) == (1, "已写入 total.toml\n计入 5 份，有错误 1 份，有待填之处 5 份\n")
    report = read_document(path).report
    assert report.organization == "己县人民政府"
    assert report.figures[RECEIVED] == 510
    assert "## 监督保障\n开展培训。" in report.texts["overview"]
    assert (
        path.read_text("utf-8")
        == written.replace(
            "received = { natural_person = 10,", "received = { natural_person = 510,"
        ).replace("amount = 12.50", "amount = 12.00")
        + "# kept\n"
    )


def test_the_total_is_never_one_of_its_own_children(
    county: County, capsys: pytest.CaptureFixture[str]
) -> None:
    argv = ("county", "-o", "county/total.toml", "--organization", "己县", "--force")
    for _ in range(2):
        rollup(capsys, *argv, "--findings", "county/findings.csv")
        assert read_document(county.folder / "total.toml").report.figures[RECEIVED] == 10


# Who contributes


def test_a_cell_lists_its_contributors(county: County, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = rollup(capsys, "county", "--cell", "applications.received.total")
    lines = [line.split() for line in out.splitlines()]
    names = sorted("甲乙丙丁戊", key=lambda name: name.encode())
    assert [line[1] for line in lines[:-1]] == [f"{n}局（county/{n}.toml）" for n in names]
    assert sum(int(line[0]) for line in lines[:-1]) == int(lines[-1][0]) == 10
    assert (code, lines[-1][1]) == (0, "合计")
    code, out, _ = rollup(capsys, "county", "--cell", str(FEE), "--format", "json")
    said = json.loads(out)
    assert said["total"] == "12.50"
    assert sum(Decimal(each["figure"]) for each in said["contributors"]) == Decimal("12.50")


@pytest.mark.parametrize("year", ["0", "-1", "9" * 30, "二〇二四", "2024.0"])
def test_what_is_no_year_is_a_matter_of_usage(
    county: County, capsys: pytest.CaptureFixture[str], year: str
) -> None:
    code, _, err = rollup(capsys, "county", "--year", year)
    assert (code, f"不是年份 {year}" in err) == (2, True)


@pytest.mark.parametrize("cell", ["received", "applications.received.none", "a.b.c.d"])
def test_a_cell_that_there_is_not_is_a_matter_of_usage(
    county: County, capsys: pytest.CaptureFixture[str], cell: str
) -> None:
    code, out, err = rollup(capsys, "county", "--cell", cell)
    assert (code, out) == (2, "")
    assert err.startswith("nianbao：用法不对：")
    assert cell in err


# What is wrong


@pytest.fixture
def faulty(county: County) -> County:
    text = (county.folder / "甲.toml").read_text("utf-8")
    county.write("甲2.toml", text.replace("natural_person = 0", "natural_person = 9", 1))
    county.write("乙2.toml", (county.folder / "乙.toml").read_text("utf-8"))
    county.write("丙.toml", report_text("丙局", {RECEIVED: 7}))
    county.write("broken.toml", "edition = ")
    county.write("old.toml", report_text("庚局", FULL, year=2023))
    units = "单位名称,应报\n甲局,2001-09-08\n乙局,\n丙局,\n丁局,\n辛局,是\n壬局,否\n"
    Path("units.csv").write_text(units, "utf-8")
    return county


def test_everybody_is_named(faulty: County, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = rollup(capsys, "county", "--units", "units.csv")
    assert code == 1
    assert out.splitlines()[:16] == [
        "汇总 2024 年年报（2021年格式）：文件 9 个，计入 4 份",
        "未报 1 家（没有交来可以计入的年报）：",
        "  辛局",
        "读不出 1 份，未计入：",
        "  county/broken.toml:1：不符合 TOML 格式：值的写法不对",
        "年度不同 1 份，未计入：",
        "  庚局（county/old.toml） 2023 年",
        "重报且内容不同 2 份，未计入；请只留一份，或者用 --take newest、--take 文件 指定：",
        "  甲局（county/甲.toml）",
        "  甲局（county/甲2.toml）",
        "重报而数字相同 1 份，未计入；每家只计一份：",
        "  乙局（county/乙2.toml）",
        "有待填之处 4 份，已计入：",
        "  丁局（county/丁.toml） 2 处",
        "  丙局（county/丙.toml） 6 处",
        "  乙局（county/乙.toml） 2 处",
    ]
    assert "  戊局（county/戊.toml）" in out.splitlines(), "not listed"
    assert "合计不含未填的 165 格次，涉及表式中 165 格" in out.splitlines()


def test_who_is_missing_is_told_with_what_came_of_them(
    county: County, capsys: pytest.CaptureFixture[str]
) -> None:
    county.write("附件：子局年报.doc", "")
    county.write("丑.toml", report_text("某县丑局", FULL))
    county.write("辰局.toml", report_text("辰局", FULL, year=2023))
    (county.folder / "寅局.toml").write_bytes((county.folder / "甲.toml").read_bytes())
    county.write("卯局下属.toml", report_text("卯局下属", FULL))
    Path("units.csv").write_text("单位名称\n子局\n丑局\n寅局\n卯局\n辰局\n甲局\n", "utf-8")
    _, out, _ = rollup(capsys, "county", "--units", "units.csv")
    assert out.splitlines()[1:7] == [
        "未报 5 家（没有交来可以计入的年报）：",
        "  子局：“附件：子局年报.doc”读不出",
        "  丑局：“丑.toml”中是某县丑局的年报",
        "  寅局：“寅局.toml”中是甲局的年报",
        "  卯局",
        "  辰局：“辰局.toml”是 2023 年的年报",
    ]
    _, out, _ = rollup(capsys, "county", "--units", "units.csv", "--format", "json")
    files = [each["files"] for each in json.loads(out)["missing"]]
    assert files[2:4] == [["county/寅局.toml"], []]


def test_a_body_that_is_on_the_list_under_a_longer_name_may_count_twice(
    county: County, capsys: pytest.CaptureFixture[str]
) -> None:
    county.write("x.toml", report_text("某县甲局", FULL))
    Path("units.csv").write_text("单位名称\n某县甲局\n乙局\n丙局\n丁局\n", "utf-8")
    _, out, _ = rollup(capsys, "county", "--units", "units.csv")
    found = [line for line in out.splitlines() if "county/甲.toml" in line]
    said = "，名单中有“某县甲局”；是同一单位的，请改用这个名称，有两份的只留一份"
    assert [line for line in found if line.endswith(said)]
    assert "  戊局（county/戊.toml）" in out.splitlines()


def test_who_was_late_is_said_in_one_line(
    county: County, capsys: pytest.CaptureFixture[str]
) -> None:
    late = "".join(f"{name}局,2001-01-01\n" for name in "甲乙戊")
    Path("units.csv").write_text(f"单位名称,期限\n{late}丙局,\n丁局,\n", "utf-8")
    _, out, _ = rollup(capsys, "county", "--units", "units.csv")
    at_late = out.splitlines().index("逾期 3 份，已计入；以文件时间为准：")
    assert sorted(out.splitlines()[at_late + 1].strip().split("、")) == ["乙局", "戊局", "甲局"]


def test_with_a_list_that_cannot_be_used_nothing_is_in_order(
    county: County, capsys: pytest.CaptureFixture[str]
) -> None:
    assert rollup(capsys, "county", "--no-check")[0] == 0
    Path("units.csv").write_text("单位名称\n甲局\n甲局\n", "utf-8")
    code, out, err = rollup(capsys, "county", "--no-check")
    assert code == 1
    assert "甲局" in err
    assert "已在第 2 行列出" in err
    assert "计入 5 份" in out


@pytest.mark.parametrize("place", ["单位名单.csv", "county/units.csv"])
def test_a_list_that_lies_with_the_folder_is_taken_unasked(
    county: County, capsys: pytest.CaptureFixture[str], place: str
) -> None:
    Path(place).write_bytes("单位名称\n甲局\n癸局\n".encode("gbk"))
    code, out, err = rollup(capsys, "county")
    assert code == 1
    assert "未报 1 家（没有交来可以计入的年报）：\n  癸局\n" in out
    assert err.startswith(f"单位名单：{place}\n") or f"/{place}\n" in err.splitlines(True)[0]
    assert "读不出" not in out, "it is no report"
    Path("other.csv").write_text("单位名称\n甲局\n", "utf-8")
    _, out, _ = rollup(capsys, "county", "--units", "other.csv")
    assert "未报" not in out
    assert "读不出" not in out


def test_a_list_that_was_not_named_and_is_none_is_told(
    county: County, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("units.csv").write_text("甲,乙\n", "utf-8")
    _, out, err = rollup(capsys, "county")
    assert "units.csv:1：前几行中应有一行是列名" in err
    assert out.startswith("汇总 2024 年年报")


def test_of_the_same_figures_twice_the_file_that_is_called_like_its_body_counts(
    county: County, capsys: pytest.CaptureFixture[str]
) -> None:
    (county.folder / "甲局年报.toml").write_bytes((county.folder / "甲.toml").read_bytes())
    (county.folder / "乙局年报.toml").write_bytes((county.folder / "甲.toml").read_bytes())
    _, out, _ = rollup(capsys, "county", "--format", "json")
    found = {each["file"]: each["state"] for each in json.loads(out)["submissions"]}
    assert found["county/甲局年报.toml"] != "copy"
    assert found["county/乙局年报.toml"] == found["county/甲.toml"] == "copy"


def test_one_of_different_reports_counts_when_it_is_named(
    faulty: County, capsys: pytest.CaptureFixture[str]
) -> None:
    for take, figure in ((("--take", "county/甲2.toml"), 9), ((), None)):
        code, out, _ = rollup(capsys, "county", "--cell", str(RECEIVED), "--format", "json", *take)
        found = {each["name"]: each["figure"] for each in json.loads(out)["contributors"]}
        assert found.get("甲局") == (None if figure is None else str(figure))
        assert code == 0


def test_json_says_the_same_to_a_program(
    faulty: County, capsys: pytest.CaptureFixture[str]
) -> None:
    _, out, _ = rollup(capsys, "county", "--units", "units.csv", "--format", "json")
    said = json.loads(out)
    assert (said["files"], said["counted"], said["year"]) == (9, 4, 2024)
    assert said["missing"] == [{"name": "辛局", "kind": "", "files": []}]
    states = {each["file"].removeprefix("county/"): each["state"] for each in said["submissions"]}
    assert states["甲.toml"] == states["甲2.toml"] == "repeated"
    assert (states["乙2.toml"], states["broken.toml"]) == ("copy", "unreadable")
    assert said["figures"][str(RECEIVED)] == {
        "figure": "15",
        "filled": 4,
        "blank": 0,
        "not_applicable": 0,
    }


def test_strict_writes_nothing_while_a_file_cannot_be_read(
    faulty: County, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, _ = rollup(capsys, *TOTAL, "--strict")
    assert code == 2
    assert "county/broken.toml:1" in out
    assert not Path("total.toml").exists()
    (faulty.folder / "broken.toml").unlink()
    assert rollup(capsys, *TOTAL, "--strict")[0] == 1
    assert Path("total.toml").exists()


@pytest.mark.parametrize(
    ("argv", "says"),
    [
        ((), "缺少 路径"),
        (("empty",), "empty：文件夹中没有年报\nnianbao：没有可以汇总的年报"),
        (("none.toml",), "none.toml：文件不存在"),
        (("county", "--year", "1999"), "nianbao：没有 1999 年的年报可以汇总；读到的是 2024 年 "),
        (("county", "-o", "t.toml"), "缺少 --organization"),
        (("county", "-o", "t.md", "--organization", "己县"), "t.md：年报文件名应以 .toml 结尾"),
        (("county", "-o", "no/t.toml", "--organization", "己县"), "no：没有这个文件夹"),
        (("county", "--to", "csv"), "--to：缺少 -o"),
        (("county", "--to", "csv", "-o", "t.toml"), "t.toml：这是年报文件"),
        (("county", "--findings", "f.docx"), "f.docx：不能生成 .docx 文件"),
        (("county", "--units", "none.csv"), "none.csv：文件不存在"),
        (("county", "--units", "county/甲.toml"), "甲.toml:1：前几行中应有一行是列名"),
        (("county", "--cell", str(FEE), "-o", "t.toml"), "--cell 不能与 -o、--findings 同用"),
        (("county", "--to", "csv", "-o", "f.csv", "--findings", "f.csv"), "是同一个文件"),
        (("county/甲.toml", "-o", "county/甲.toml", "--force"), "是所汇总的文件"),
        (("county", "--units", "u.csv", "--findings", "u.csv"), "u.csv 是所汇总的文件"),
        (("county", "--take", "newst"), "newst：文件不存在"),
        (("county", "--jobs", "0"), "不是 1 至 64 的整数 0"),
    ],
)
def test_wrong_usage_is_one_clear_line(
    county: County, capsys: pytest.CaptureFixture[str], argv: tuple[str, ...], says: str
) -> None:
    Path("empty").mkdir()
    code, out, err = rollup(capsys, *argv)
    assert (code, out) == (2, "")
    assert says in err
    assert not Path("t.toml").exists()


def test_a_total_beyond_what_a_report_may_hold_is_refused(
    county: County, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in "甲乙":
        county.write(f"{name}.toml", report_text(f"{name}局", FULL | {RECEIVED: 10**12}))
    code, _, err = rollup(capsys, *TOTAL)
    assert code == 2
    assert err == f"total.toml {RECEIVED}：合计超过一万亿，无法写入年报\n"
    assert not Path("total.toml").exists()


# Tables


def cells(path: Path) -> list[list[str]]:
    """The rows of a table of findings, whatever its format."""
    if path.suffix == ".xlsx":
        rows = load_workbook(path).worksheets[0].iter_rows(values_only=True)
        return [[str(cell or "") for cell in row] for row in rows]
    if path.suffix == ".csv":
        return list(csv.reader(io.StringIO(path.read_text("utf-8-sig"))))
    entries = json.loads(path.read_text("utf-8"))
    return [list(entries[0]), *(list(entry.values()) for entry in entries)]


def test_findings_are_one_table_in_every_format(
    faulty: County, capsys: pytest.CaptureFixture[str]
) -> None:
    for suffix in ("csv", "json", "xlsx", "txt"):
        argv = ("county", "--units", "units.csv", "--findings", f"f.{suffix}")
        rollup(capsys, *argv)
    table = cells(Path("f.csv"))
    assert table == cells(Path("f.json")) == cells(Path("f.xlsx"))
    [sheet] = load_workbook("f.xlsx").worksheets
    assert sheet.auto_filter.ref == sheet.dimensions, "one body of many is looked for"
    assert table[1][:3] == ["", "辛局", "未报"]
    assert ["county/甲2.toml", "甲局", "重报且内容不同"] in [row[:3] for row in table]
    unfilled = [row for row in table if row[0] == "county/丙.toml" and row[2] == "待填"]
    rules = sorted(row[3] for row in unfilled)
    assert rules == ["P-07", "S-01", "S-01", "S-11", "S-13", "S-13"]
    assert not [row for row in table if row[0] == "county/old.toml" and row[3]]
    plain = Path("f.txt").read_text("utf-8").splitlines()
    assert len(plain) == len(table) - 1
    assert plain[0] == "辛局  未报  没有交来可以计入的年报"


def test_more_findings_than_a_sheet_takes_go_on_in_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(listing_excel, "_MOST", 3)
    for number, sheets in ((0, [1]), (3, [4]), (7, [4, 4, 2])):
        with (tmp_path / "f.xlsx").open("wb") as file:
            listing_excel.write_workbook(file, "清单", ["a"], ([str(n)] for n in range(number)))
        book = load_workbook(tmp_path / "f.xlsx")
        assert [sheet.max_row for sheet in book.worksheets] == sheets
        found = [
            cell for sheet in book.worksheets for (cell,) in sheet.iter_rows(2, values_only=True)
        ]
        assert found == [str(n) for n in range(number)]


def test_hostile_names_act_nowhere(county: County, capsys: pytest.CaptureFixture[str]) -> None:
    name = "=1+1\\u001b[31m\\u202e"
    county.write("x.toml", report_text(name, FULL))
    for argv in (
        ("--findings", "f.csv"),
        ("--findings", "f.txt"),
        ("--findings", "f.json"),
        ("--to", "csv", "-o", "l.csv"),
        ("--cell", str(RECEIVED)),
        ("--format", "json"),
    ):
        _, out, err = rollup(capsys, "county", *argv)
        assert not {"\x1b", "\u202e"} & set(out + err)
    rollup(capsys, "county", "--findings", "f.xlsx")
    for file in ("f.csv", "f.txt", "f.json", "l.csv"):
        assert not {"\x1b", "\u202e"} & set(Path(file).read_text("utf-8")), file
    assert "'=1+1⟨U+001B⟩[31m⟨U+202E⟩" in Path("l.csv").read_text("utf-8")
    sheet = load_workbook("f.xlsx").worksheets[0]
    assert all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row)


def test_names_that_are_no_text_stand_in_every_table(
    county: County, capsys: pytest.CaptureFixture[str]
) -> None:
    (county.folder / "甲.toml").rename(os.fsdecode(b"county/\xff.toml"))
    for argv in (
        *(("--findings", f"f.{suffix}") for suffix in ("csv", "txt", "json", "xlsx")),
        *(("--to", to, "-o", f"l.{to}") for to in ("csv", "parquet")),
        ("--cell", str(RECEIVED)),
        ("--format", "json"),
    ):
        code, _, err = rollup(capsys, "county", "--no-check", *argv)
        assert (code, "程序出错" in err) == (0, False)
    assert asked("SELECT DISTINCT file FROM 'l.parquet' ORDER BY 1")[0] == ("county/\\udcff.toml",)


def asked(query: str) -> list[tuple[object, ...]]:
    found = duckdb.sql(query)
    assert found is not None
    return found.fetchall()


@pytest.mark.parametrize("to", ["csv", "parquet"])
def test_an_engine_adds_up_the_long_table_to_the_same(
    faulty: County, capsys: pytest.CaptureFixture[str], to: str
) -> None:
    rollup(capsys, "county", "-o", f"long.{to}", "--to", to)
    rollup(capsys, *TOTAL)
    source = f"read_csv('long.{to}', all_varchar = true)" if to == "csv" else f"'long.{to}'"
    sums = asked(
        'SELECT section, "row", "column", sum(CAST(value AS DECIMAL(38, 10))) FROM '
        f"{source} WHERE counted = '1' AND state = 'filled' GROUP BY ALL"
    )
    figures = read_document(Path("total.toml")).report.figures
    assert {(each[0], each[1], each[2]): each[3] for each in sums} == figures
    count = asked(f"SELECT count(*), count(DISTINCT file) FROM {source}")
    assert count == [(8 * len(ENTERED), 8)], "every report that can be read, also those left out"
    blank = asked(f"SELECT count(*) FROM {source} WHERE state = 'blank'")
    assert blank == [(165,)]


def test_parquet_without_its_library_says_what_to_install(
    county: County, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    code, _, err = rollup(capsys, "county", "-o", "l.parquet", "--to", "parquet")
    assert code == 2
    assert err.endswith("需要组件 pyarrow；请运行 pip install 'nianbao[parquet]'\n")


# Documents


def test_documents_are_added_up_like_report_files(
    county: County, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("word").mkdir()
    for name in "甲乙":
        file = f"county/{name}.toml"
        assert run(["render", file, "-o", f"word/{name}.{'docx' if name == '甲' else 'html'}"]) == 0
        os.unlink(file)
    _, out, _ = rollup(capsys, "county", "word", "--format", "json")
    said = json.loads(out)
    assert said["counted"] == 5
    assert said["figures"][str(RECEIVED)]["figure"] == "10"
    assert {each["doubts"] for each in said["submissions"]} == {0}


def test_a_total_is_checked_against_what_a_roll_up_counts(
    county: County, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in "甲乙":
        assert run(["render", f"county/{name}.toml", "-o", f"county/{name}局.docx"]) == 0
        os.unlink(f"county/{name}.toml")
    text = (county.folder / "丙.toml").read_text("utf-8")
    county.write("丙2.toml", text.replace("natural_person = 2", "natural_person = 3"))
    county.write("old.toml", text.replace("year = 2024", "year = 2023"))
    county.write("broken.toml", "edition = ")
    assert rollup(capsys, *TOTAL)[0] == 1
    code, out, err = called(
        capsys, "check", "total.toml", "--children", "county", "--select", "H-01"
    )
    assert (code, out) == (0, "")
    assert err.startswith(
        "total.toml：所汇总的年报计入 4 份，读不出 1 份，年度不同 1 份，重报且内容不同 2 份；"
    )


def test_documents_are_read_one_at_a_time_so_that_none_waits_for_others() -> None:
    chunk = [Path(name) for name in ("a.toml", "b.docx", "c.toml", "d.pdf")]
    assert [list(map(str, part)) for part in parts(chunk)] == [
        ["a.toml", "c.toml"],
        ["b.docx"],
        ["d.pdf"],
    ]
    assert [list(part) for part in parts([])] == []


# Being stopped


def many(folder: Path, number: int) -> None:
    folder.mkdir()
    for each in range(number):
        text = report_text(f"第{each}局", dict.fromkeys(operands(at_total), each % 7))
        (folder / f"{each}.toml").write_text(text, "utf-8")


at_total = at("applications.received.total")


def test_a_run_that_is_killed_is_gone_on_with_to_the_same_total(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    many(tmp_path / "many", 240)
    command = [sys.executable, "-m", "nianbao_tui", "rollup", str(tmp_path / "many"), "--jobs", "1"]
    command += ["-o", str(tmp_path / "total.toml"), "--organization", "己县"]
    killed = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    intake = state_folder() / "rollup"
    deadline = time.monotonic() + 60
    while not kept(intake) and time.monotonic() < deadline:
        time.sleep(0.005)
    killed.kill()
    assert killed.wait() == -signal.SIGKILL
    assert not (tmp_path / "total.toml").exists()
    done = subprocess.run(command, capture_output=True, check=False)
    assert done.returncode == 1, done.stderr
    figures = read_document(tmp_path / "total.toml").report.figures
    wanted = sum(number % 7 for number in range(240))
    assert {figures[cell] for cell in operands(at_total)} == {wanted}
    assert not list(intake.iterdir())


def test_a_run_that_is_stopped_says_that_it_can_be_gone_on_with(
    county: County, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    keep = Intake.keep
    read: list[str] = []

    def stopped(intake: Intake, reading: Reading) -> None:
        read.append(reading.path.name)
        keep(intake, reading)
        if len(read) == 3:
            raise KeyboardInterrupt

    monkeypatch.setattr(Intake, "keep", stopped)
    code, out, err = rollup(capsys, *TOTAL)
    assert (code, out) == (130, "")
    assert "从中断处继续" in err
    assert not Path("total.toml").exists()
    assert rollup(capsys, *TOTAL)[0] == 1
    assert read == [f"{name}.toml" for name in sorted("甲乙丙丁戊")]
    assert read_document(Path("total.toml")).report.figures[RECEIVED] == 10


def kept(folder: Path) -> bool:
    """Tell whether a run has kept something of what it read."""
    return any(file.stat().st_size > 80_000 for file in folder.glob("*.intake"))


def test_a_full_disk_is_one_clear_line(
    county: County, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(intake: Intake, reading: Reading) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(Intake, "keep", full)
    code, out, err = rollup(capsys, *TOTAL)
    assert (code, out) == (2, "")
    assert err.endswith("：无法暂存读入的数字：database or disk is full；请腾出磁盘空间后再试\n")
    assert not Path("total.toml").exists()


@pytest.mark.campaign
@pytest.mark.parametrize("after", [0.2 + step * 0.13 for step in range(12)])
def test_a_run_may_be_killed_at_any_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, after: float
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    many(tmp_path / "many", 300)
    command = [sys.executable, "-m", "nianbao_tui", "rollup", str(tmp_path / "many"), "--jobs", "2"]
    command += ["-o", str(tmp_path / "total.toml"), "--organization", "己县", "--force"]
    for _ in range(3):
        started = subprocess.Popen(
            command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
        )
        time.sleep(after)
        os.killpg(started.pid, signal.SIGKILL)
        started.wait()
    assert subprocess.run(command, capture_output=True, check=False).returncode == 1
    figures = read_document(tmp_path / "total.toml").report.figures
    wanted = sum(number % 7 for number in range(300))
    assert {figures[cell] for cell in operands(at_total)} == {wanted}


def test_the_long_table_takes_a_file_name_that_is_no_text(
    county: County, capsys: pytest.CaptureFixture[str]
) -> None:
    (county.folder / "甲.toml").rename(
        os.fsdecode(os.fsencode(county.folder / "甲") + b"\xff.toml")
    )
    code, _, _ = rollup(capsys, "county", "-o", "long.parquet", "--to", "parquet")
    assert code < 2
    assert any(
        "甲\\udcff.toml" in str(file) for (file,) in asked("SELECT file FROM 'long.parquet'")
    )
