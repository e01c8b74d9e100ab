"""`nianbao import`: a document becomes a report file; what is doubtful is listed."""

import json
import re
from pathlib import Path
from typing import get_args

import pytest

from nianbao.importers.refused import Code
from nianbao.store.read import read_document
from nianbao.wording.documents import REASONS

from ..importers.layouts import compact_pipes
from ..importers.test_read import COUNTS, document
from .calling import called

SAMPLES = Path(__file__).parents[3] / "sample_reports"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def imported(capsys: pytest.CaptureFixture[str], *argv: str) -> tuple[int, str, str]:
    return called(capsys, "import", *argv)


def test_a_clear_document_becomes_a_file_and_exits_0(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "年报.txt").write_text(document(COUNTS, compact_pipes), "utf-8")
    code, out, err = imported(capsys, "年报.txt", "-o", "report.toml")
    assert (code, out) == (0, "")
    assert re.fullmatch(
        r"已导入 report.toml：数字 200 个，文字 5 段，已对应 40 处；"
        r"原文 (\d+) 字（文字 \d+，表格 \d+，未录入 0）\n",
        err,
    )
    report = read_document(folder / "report.toml").report
    assert {at: f for at, f in report.figures.items() if at.section != "disclosure"} == COUNTS


def test_what_is_doubtful_is_a_line_of_data_and_exits_1(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = document(COUNTS, compact_pipes, fees="251000元")
    (folder / "年报.txt").write_text(text, "utf-8")
    code, out, _ = imported(capsys, "年报.txt", "-o", "report.toml")
    assert code == 1
    assert out == (
        "存疑 disclosure “251000元” → 行政事业性收费 本年收费金额（单位：万元）（12），"
        "单位与本列不同，没有换算，请核对后再录入；可能是：25.1\n"
    )


def test_the_same_as_json_has_every_item(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "年报.txt").write_text(document(COUNTS, compact_pipes, fees="251000元"), "utf-8")
    code, out, _ = imported(capsys, "年报.txt", "-o", "report.toml", "--format", "json")
    entries = json.loads(out)
    assert code == 1
    taken = [reading for entry in entries if entry["taken"] for reading in entry["readings"]]
    figures = [at for reading in taken for at in reading if at.count(".") == 2]
    assert len(figures) == 199
    assert [e for e in entries if e["state"] != "mapped"] == [
        {
            "state": "doubtful",
            "section": "disclosure",
            "at": "disclosure.fees.amount",
            "text": "251000元",
            "place": "12",
            "why": "unit",
            "taken": False,
            "readings": [{"disclosure.fees.amount": "25.1"}],
        }
    ]


def test_blank_cells_are_told_in_one_line_and_are_0_only_by_wish(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = document(COUNTS, compact_pipes, documents=" |  | ")
    (folder / "年报.txt").write_text(text, "utf-8")
    code, out, _ = imported(capsys, "年报.txt", "-o", "a.toml")
    assert (code, out) == (
        0,
        "未对应 - 3 格原文空白，留作未填；有的单位数字为 0 时不填，"
        "确系如此的，可用 nianbao import --blank-as-zero 录为 0\n",
    )
    code, out, _ = imported(capsys, "年报.txt", "-o", "b.toml", "--blank-as-zero")
    assert (code, out) == (0, "已对应 - 3 格原文空白，已按 --blank-as-zero 录为 0\n")
    cells = read_document(folder / "b.toml").report.figures
    assert len(cells) == len(read_document(folder / "a.toml").report.figures) + 3
    _, out, _ = imported(capsys, "年报.txt", "-o", "c.toml", "--blank-as-zero", "--format", "json")
    [told] = [each for each in json.loads(out) if each["why"] == "zeros"]
    assert told["taken"]
    assert told["readings"] == [dict.fromkeys(told["blanks"], 0)]


def test_check_tells_of_blank_cells_in_one_line(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = document(COUNTS, compact_pipes, documents=" |  | ")
    (folder / "年报.txt").write_text(text, "utf-8")
    _, _, err = called(capsys, "check", "年报.txt")
    assert [line[:17] for line in err.split("\n") if "空白" in line] == [
        "年报.txt：未对应：3 格原文空"
    ]


def test_nothing_is_overwritten(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "report.toml").write_text("mine")
    source = str(SAMPLES / "qingshi-township-2024" / "report.md")
    assert imported(capsys, source, "-o", "report.toml")[0] == 2
    assert (folder / "report.toml").read_text() == "mine"


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "旧格式"),
        ("a.docx", b"PK\x03\x04 broken", "已损坏"),
        ("a.txt", "没有内容的文件".encode(), "没有读到年报的内容"),
        ("a.png", b"\x89PNG\r\n\x1a\n" + b"\0" * 50, "不能导入这种文件（图片）"),
    ],
)
def test_what_cannot_be_read_is_one_line_and_exits_2(
    folder: Path, capsys: pytest.CaptureFixture[str], name: str, content: bytes, told: str
) -> None:
    (folder / name).write_bytes(content)
    code, out, err = imported(capsys, name, "-o", "report.toml")
    assert (code, out) == (2, "")
    assert err.count("\n") == 1
    assert err.startswith(f"{name}：")
    assert told in err
    assert not (folder / "report.toml").exists()


def test_a_missing_or_huge_source_is_one_line(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert imported(capsys, "gone.docx", "-o", "r.toml") == (2, "", "gone.docx：文件不存在\n")
    with (folder / "huge.pdf").open("wb") as file:
        file.truncate(200 * 1024 * 1024)
    code, _, err = imported(capsys, "huge.pdf", "-o", "r.toml")
    assert code == 2
    assert "文件过大" in err


def test_a_year_that_no_report_can_have_is_refused_and_nothing_is_written(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = document(COUNTS, compact_pipes).replace("2024年政府", "1999年政府")
    (folder / "年报.txt").write_text(text, "utf-8")
    code, out, err = imported(capsys, "年报.txt", "-o", "report.toml")
    assert (code, out) == (2, "")
    assert err == "report.toml:3 year：应为 2008 至 2200 的整数年份，现为 1999\n"
    assert not (folder / "report.toml").exists()


def test_every_reason_of_a_refusal_has_its_sentence() -> None:
    assert set(REASONS) == set(get_args(Code))
