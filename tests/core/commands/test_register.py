"""`nianbao register`: a register of applications becomes Tables 3 and 4 of a report."""

import json
from pathlib import Path

import pytest
from openpyxl import load_workbook

from nianbao import remembered
from nianbao.cli import run
from nianbao.store.lock import acquire
from nianbao.store.read import read_document

from ..builders import at

LEDGER = """\
临河县水利局依申请公开台账
编号,申请人,申请人类别,申请内容,收到日期,答复日期,办理结果,是否延期,收费（元）,行政复议结果,行政诉讼结果
1,甲某,自然人,规划图,2023-12-28,2024-01-10,予以公开,否,,,
2,乙某,公民,纪要,2024/3/5,2024年3月20日,部分公开,否,100,维持,
3,丙公司,企业,批复,2024.4.1,20240601,R5,是,,维持,撤诉
4,丁某,自然人,合同,2024-12-20,,,否,,,
"""
BROKEN = "5,戊某,自然人,名单,2024-12-20,2024-12-30,不予公开,否,,,\n"

FIGURES = {
    "applications.received.natural_person": 2,
    "applications.received.business": 1,
    "applications.carried_in.natural_person": 1,
    "applications.granted.natural_person": 1,
    "applications.partly_granted.natural_person": 1,
    "applications.denied_state_secret.business": 1,
    "applications.carried_out.natural_person": 1,
    "litigation.reconsideration.upheld": 2,
    "litigation.after_reconsideration.other": 1,
}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    (tmp_path / "台账.csv").write_text(LEDGER, "utf-8")
    return tmp_path


def called(capsys: pytest.CaptureFixture[str], *argv: str) -> tuple[int, str, str]:
    capsys.readouterr()
    code = run(["register", *argv])
    said = capsys.readouterr()
    return code, said.out, said.err


def misused(capsys: pytest.CaptureFixture[str], *argv: str) -> str:
    with pytest.raises(SystemExit) as stopped:
        called(capsys, *argv)
    assert stopped.value.code == 2
    said = capsys.readouterr()
    assert (said.out, said.err.count("\n")) == ("", 1)
    return said.err


def filled(path: Path) -> dict[str, object]:
    figures = read_document(path).report.figures
    return {str(cell): figure for cell, figure in figures.items() if figure}


def test_the_figures_stand_in_rows_and_the_rest_is_talk(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert called(capsys, "台账.csv", "--year", "2024") == (
        0,
        "一、本年新收申请 3（自然人 2，商业企业 1）\n"
        "二、上年结转申请 1（自然人 1）\n"
        "三、本年度办理结果 （一）予以公开 1（自然人 1）\n"
        "三、本年度办理结果 （二）部分公开 1（自然人 1）\n"
        "（三）不予公开 1.属于国家秘密 1（商业企业 1）\n"
        "三、本年度办理结果 （七）总计 3（自然人 2，商业企业 1）\n"
        "四、结转下年度继续办理 1（自然人 1）\n"
        "行政复议 2（结果维持 2）\n"
        "行政诉讼 复议后起诉 1（其他结果 1）\n"
        "核实 第 5 行 答复日期：收到后 44 个工作日才答复，超过 40 个\n",
        "列名（第 2 行）：编号，申请人，申请人类别，申请内容，收到日期，答复日期，办理结果，是否延期，"
        "收费（元），行政复议结果，行政诉讼结果；没有 扣除工作日\n"
        "工作日按周一至周五计算，未计法定节假日和调休（可用 --holidays 指明）\n"
        "补正、征求第三方意见的时间未从期限中扣除（可用“扣除工作日”一列写明）\n"
        "2024 年：计入 4 件；本年办结的申请收费 1 件，共 100 元\n",
    )


def test_a_new_report_has_the_figures_and_keeps_what_was_counted(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    argv = ("台账.csv", "--year", "2024", "-o", "年报.toml", "--organization", "临河县水利局")
    assert called(capsys, *argv)[0] == 0
    report = read_document(folder / "年报.toml").report
    assert (report.organization, report.year) == ("临河县水利局", 2024)
    assert filled(folder / "年报.toml") == FIGURES
    assert report.register == report.figures
    assert "某" not in (folder / "年报.toml").read_text("utf-8"), "nobody is named"
    before = (folder / "年报.toml").read_bytes()
    assert called(capsys, *argv)[::2] == (2, "年报.toml：文件已存在，未覆盖\n")
    assert (folder / "年报.toml").read_bytes() == before


def test_what_cannot_be_counted_is_told_by_its_line_and_is_an_error(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "台账.csv").write_text(LEDGER + BROKEN, "utf-8")
    code, out, err = called(capsys, "台账.csv", "--year", "2024", "-o", "年报.toml")
    assert code == 1
    line = "错误 第 7 行 办理结果：“不予公开”包括表中的几项，应写明是哪一项，未计入\n"
    assert out.endswith(line)
    assert "计入 4 件，未计入 1 件" in err
    assert filled(folder / "年报.toml") == FIGURES
    assert "戊某" not in out + err


def test_a_cell_lists_its_cases_without_names(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    argv = ("台账.csv", "--year", "2024", "--cell")
    assert called(capsys, *argv, "applications.received.total") == (
        0,
        "第 4 行  编号 2  2024-03-05 收到  2024-03-20 答复  （二）部分公开\n"
        "第 5 行  编号 3  2024-04-01 收到  2024-06-01 答复  1.属于国家秘密\n"
        "第 6 行  编号 4  2024-12-20 收到  未答复\n",
        "applications.received.total：3 件\n",
    )
    assert called(capsys, *argv, "applications.received.research")[1] == ""
    told = misused(capsys, *argv, "disclosure.fees.amount")
    assert "--cell: 台账没有统计 disclosure.fees.amount" in told
    assert "应为格的位置" in misused(capsys, *argv, "received")


def test_json_has_every_figure_its_lines_and_the_doubts(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    argv = ("台账.csv", "--year", "2024", "--format", "json")
    code, out, _ = called(capsys, *argv)
    told = json.loads(out)
    assert code == 0
    assert {at: figure for at, figure in told["figures"].items() if figure} == FIGURES
    assert len(told["figures"]) == 24 * 6 + 3 * 4
    assert told["cases"]["applications.received.natural_person"] == [4, 6]
    assert told["charged"] == {"applications": 1, "amount": "100"}
    assert (told["year"], told["counted"], told["other_years"]) == (2024, 4, 0)
    assert [(each["line"], each["column"], each["why"]) for each in told["findings"]] == [
        (5, "decided", "overdue")
    ]
    assert "某" not in out
    [case] = json.loads(called(capsys, *argv, "--cell", "applications.granted.total")[1])
    assert case == {
        "line": 3,
        "number": "1",
        "received": "2023-12-28",
        "decided": "2024-01-10",
        "kind": "natural_person",
        "outcome": "granted",
    }


# Into a report

MINE = """\
# 我的年报
edition = "cn-2021"
year = 2024 # 今年

[applications]
received = { natural_person = 9, business = 1 } # 手工
carried_in = { natural_person = 5 }

[problems]
text = "问题"

[register] # 上次
"applications.received" = { natural_person = 2, business = 1 } # 旧
"""


def test_a_report_gets_the_cells_and_keeps_the_rest_and_what_was_overridden(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "mine.toml").write_text(MINE, "utf-8")
    code, _, err = called(capsys, "台账.csv", "--into", "mine.toml")
    assert code == 0
    assert "“二、上年结转申请”的“自然人”原为 5，改为台账的 1\n" in err
    assert "“一、本年新收申请”的“自然人”已改填 9，没有改动；台账为 2\n" in err
    assert filled(folder / "mine.toml") == FIGURES | {"applications.received.natural_person": 9}
    report = read_document(folder / "mine.toml").report
    assert report.register[at("applications.received.natural_person")] == 2
    lines = (folder / "mine.toml").read_text("utf-8").splitlines()
    assert {line for line in MINE.splitlines() if "#" in line and "=" not in line} <= set(lines)
    assert 'text = "问题"' in lines
    assert any(line.endswith("# 手工") and "natural_person = 9" in line for line in lines)
    again = (folder / "mine.toml").read_bytes()
    assert called(capsys, "台账.csv", "--into", "mine.toml")[0] == 0
    assert (folder / "mine.toml").read_bytes() == again, "a second time changes nothing"


def test_a_report_of_another_year_or_open_elsewhere_is_left_alone(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "mine.toml").write_text(MINE, "utf-8")
    code, _, err = called(capsys, "台账.csv", "--into", "mine.toml", "--year", "2023")
    assert (code, err) == (2, "mine.toml：这是 2024 年的年报，不能写入 2023 年的台账\n")
    acquire(folder / "mine.toml")
    lock = folder / ".mine.toml.lock"
    held = json.loads(lock.read_text()) | {"host": "another"}
    lock.write_text(json.dumps(held))
    code, _, err = called(capsys, "台账.csv", "--into", "mine.toml")
    assert (code, err) == (2, "mine.toml：年报正在别处编辑，没有写入；请关闭后再试\n")
    assert (folder / "mine.toml").read_text("utf-8") == MINE


# Reading


def test_a_heading_is_named_once_and_remembered(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = LEDGER.replace("收到日期", "来件")
    (folder / "台账.csv").write_text(text, "utf-8")
    code, out, err = called(capsys, "台账.csv", "--year", "2024")
    assert (code, out) == (2, "")
    assert "没有 收到日期；可用 --map 收到日期=列名 指明" in err
    assert called(capsys, "台账.csv", "--year", "2024", "--map", "收到日期=来件")[0] == 0
    code, _, err = called(capsys, "台账.csv", "--year", "2024")
    assert (code, "收到日期＝来件" in err) == (0, True)
    assert remembered.ledger_headings() == {"received": "来件"}
    assert called(capsys, "台账.csv", "--year", "2024", "--map", "received=")[0] == 2
    (folder / "台账.csv").write_text(LEDGER, "utf-8")
    assert called(capsys, "台账.csv", "--year", "2024", "--map", "received=")[0] == 0
    assert remembered.ledger_headings() == {}
    assert "列可以是 编号、申请人" in misused(capsys, "台账.csv", "--map", "日期=来件")


def test_the_year_is_asked_for_where_there_are_several(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, err = called(capsys, "台账.csv")
    assert (code, out) == (2, "")
    assert err == "台账.csv：台账中有 2023、2024 年收到的申请，请用 --year 指明统计年度\n"
    lines = [line for line in LEDGER.splitlines() if "2023" not in line]
    (folder / "台账.csv").write_text("\n".join(lines), "utf-8")
    assert "2024 年：计入 3 件" in called(capsys, "台账.csv")[2]
    assert called(capsys, "台账.csv", "--year", "1999")[0] == 2
    (folder / "台账.csv").write_text("\n".join(lines[:2]), "utf-8")
    assert called(capsys, "台账.csv")[2] == "台账.csv：台账中没有可读的收到日期\n"


def test_holidays_are_no_working_days_and_worked_weekends_are(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    days = "# 劳动节\n2024-05-01\n2024年5月2日\n2024.5.3 # 放假\n20240506\n+2024-05-11\n"
    (folder / "假日.txt").write_text(days, "utf-8")
    argv = ("台账.csv", "--year", "2024", "--holidays", "假日.txt")
    _, out, err = called(capsys, *argv)
    assert "收到后 41 个工作日才答复" in out
    assert "法定节假日" not in err
    (folder / "假日.txt").write_text("2024-05-01\n5月2日\n", "utf-8")
    assert called(capsys, *argv)[::2] == (
        2,
        '假日.txt:2：应为每行一个日期，补班日前加 +，现为 "5月2日"\n',
    )


def test_without_columns_of_disputes_table_4_stays_blank_and_it_is_said(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = [line.rpartition(",")[0].rpartition(",")[0] for line in LEDGER.splitlines()[1:]]
    (folder / "台账.csv").write_text("\n".join(lines), "utf-8")
    _, _, err = called(capsys, "台账.csv", "--year", "2024", "-o", "年报.toml")
    assert "没有“行政复议结果”一列，表四未统计\n" in err
    figures = read_document(folder / "年报.toml").report.figures
    assert {cell.section for cell in figures} == {"applications"}


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("a.pdf", b"%PDF-1.4", "台账应为 .csv 或者 .xlsx 文件，这是 PDF"),
        (
            "a.csv",
            "甲,乙\n".encode(),
            "前 20 行中应有一行写明 申请人类别、收到日期、答复日期、办理结果",
        ),
        ("a.xlsx", b"PK\x03\x04 broken", "已损坏"),
        ("a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "旧格式"),
    ],
)
def test_what_is_no_register_is_one_line_and_exits_2(
    folder: Path, capsys: pytest.CaptureFixture[str], name: str, content: bytes, told: str
) -> None:
    (folder / name).write_bytes(content)
    code, out, err = called(capsys, name, "-o", "r.toml")
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert err.startswith(f"{name}：")
    assert told in err
    assert not (folder / "r.toml").exists()


def test_what_acts_in_a_register_is_shown_harmlessly(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    nasty = "\x1b]0;x\x07\u202e" + "长" * 200
    row = f"{nasty},甲某,{nasty},x,2024-03-05,2024-03-06,R3,否,,,\n"
    (folder / "台账.csv").write_text(LEDGER + row, "utf-8")
    code, out, err = called(capsys, "台账.csv", "--year", "2024")
    assert code == 1
    assert not {"\x1b", "\x07", "\u202e"} & set(out + err)
    assert "⟨U+202E⟩" in out
    assert max(map(len, out.splitlines())) < 120


# The empty register


@pytest.mark.parametrize("name", ["台账空白.csv", "台账空白.xlsx"])
def test_an_empty_register_is_read_as_one_without_cases(
    folder: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    assert called(capsys, "--template", name) == (0, "", f"已新建空白台账 {name}\n")
    code, out, err = called(capsys, name, "--year", "2024", "--format", "json")
    told = json.loads(out)
    assert (code, err, told["counted"], told["findings"]) == (0, "", 0, [])
    assert set(told["figures"].values()) == {0}
    assert len(told["columns"]) == 12
    assert called(capsys, "--template", name)[::2] == (2, f"{name}：文件已存在，未覆盖\n")


def test_what_is_filled_into_the_empty_workbook_is_counted(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    called(capsys, "--template", "t.xlsx")
    book = load_workbook(folder / "t.xlsx")
    sheet, codes = book.worksheets
    names = [row[1] for row in codes.iter_rows(values_only=True) if str(row[0])[1:].isdecimal()]
    assert len(names) == 21
    for number, name in enumerate(names, 1):
        sheet.append([number, "", "自然人", "", "2024-03-05", "2024-03-06", name])
    book.save(folder / "t.xlsx")
    code, out, _ = called(capsys, "t.xlsx", "--format", "json")
    told = json.loads(out)
    assert (code, told["counted"], told["findings"]) == (0, 21, [])
    results = [figure for at, figure in told["figures"].items() if at.endswith("natural_person")]
    assert results == [21, 0, *[1] * 21, 0]


def test_a_register_is_no_other_kind_of_file(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told = "t.doc：台账文件名应以 .csv 或者 .xlsx 结尾\n"
    assert called(capsys, "--template", "t.doc")[::2] == (2, told)
    assert "缺少 台账" in misused(capsys)
    assert "不能同时用" in misused(capsys, "台账.csv", "-o", "r.toml", "--into", "r.toml")
    assert called(capsys, "台账.csv", "-o", "r.md")[0] == 2
