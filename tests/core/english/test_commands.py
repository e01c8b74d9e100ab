"""Each command, called as users call it, speaks one language; only labels and reports stay."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook

from core.english.left import ROOT, chinese_left, english_left
from nianbao.cli import run
from nianbao.commands import COMMANDS

QUOTES = re.compile(r"--explain|new --help")
SAMPLES = ROOT / "sample_reports"
OLD, NEW, DRAFT, SMALL = (
    SAMPLES / name / "report.toml"
    for name in (
        "yunjiang-city-2023",
        "yunjiang-city-2024",
        "linhe-water-2024-draft",
        "qingshi-township-2024",
    )
)
LEDGER = """\
编号,申请人类别,内容,收到日期,答复日期,办理结果,是否延期,收费（元）,行政复议结果
1,自然人,规划图,2023-12-28,2024-01-10,予以公开,否,,
2,自然人,规划图,2024-03-05,2024-03-20,予以公开,否,100,维持
3,自然人,规划图,2024-13-05,2024-03-20,予以公开,否,,
4,甲,纪要,2024-03-05,,部分公开,甲,甲,
5,自然人,名单,2024-03-05,2024-09-20,不予公开,,,
6,自然人,名单,2024-04-05,2024-03-20,予以公开,,,
7,自然人,批复,2023-03-05,,,,,
"""
UNITS = "单位名称,类别,应报\n丁局,部门,是\n云江市人民政府,人民政府,2020-01-31\n"

CALLS = [
    "",
    "--help",
    *(f"{name} --help" for name in COMMANDS if name != "help"),
    "nothing",
    "new made.toml --organization 丁局 --year 2025 --previous old.toml",
    "new made.toml --organization 丁局 --year 1999",
    "new made.toml --year x",
    "new old.toml --organization 丁局 --year 2024",
    "check old.toml draft.toml new.toml --previous old.toml",
    "check new.toml --children old.toml draft.toml",
    "check nowhere.toml broken.toml typed.toml empty.toml folder",
    "check document.md binary.docx",
    "check --explain T,S,P,H,Y,R",
    "check --select X1 old.toml",
    "check --format json draft.toml",
    "check",
    "compare old.toml new.toml",
    "compare old.toml new.toml draft.toml --all",
    "compare old.toml new.toml --format html",
    "compare old.toml new.toml --section nothing",
    "compare old.toml old.toml",
    "import document.md -o made.toml",
    "import doubtful.txt -o made.toml",
    "import binary.docx -o made.toml",
    "import document.md -o made.md",
    "render old.toml --to docx --tables html",
    "render old.toml -o made.html --to markdown",
    "render old.toml -o old.toml",
    "render old.toml -o made.doc",
    "register register.csv --year 2024 -o made.toml --organization 丁局",
    "register register.csv --year 2024 --cell applications.received.total",
    "register register.csv --year 2024 --into draft.toml",
    "register register.csv --year 2024 --into old.toml",
    "register register.csv",
    "register register.csv --map x=y",
    "register document.md --year 2024",
    "register other.csv --year 2024",
    "register --template made.csv",
    "register --template made.docx",
    "rollup folder nowhere",
    "rollup units --units units.csv --findings made.txt -o made.toml --organization 丁局",
    "rollup units --cell applications.received.total",
    "rollup units --cell applications.received",
    "rollup units --year 2011",
    "rollup units --to csv",
    "rollup units --jobs 99",
    "rollup units -o made.toml",
    "fee --items 55",
    "fee --pages 250",
    "fee --pages x",
    "fee",
    "doctor",
    "doctor --log",
    "doctor --forget",
    "doctor --forget old.toml",
]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    for name, source in (("old", OLD), ("new", NEW), ("draft", DRAFT)):
        shutil.copy(source, tmp_path / f"{name}.toml")
    page = SMALL.with_name("report.md").read_text("utf-8")
    written = {
        "broken.toml": "x = ",
        "typed.toml": 'edition = "cn-2021"\nyear = 2024\n[applications]\nreceived = 3\n',
        "empty.toml": "",
        "binary.docx": "\x00\x01\x02" * 99,
        "document.md": page,
        "doubtful.txt": page.replace("行政处罚", "行政 处罚件").replace(" 0 |", " 0 0 |", 3),
        "register.csv": LEDGER,
        "other.csv": "甲,乙\n1,2\n",
        "units.csv": UNITS,
        "units/broken.toml": "x = ",
        "units/copy.md": page,
    }
    for name in ("folder", "units"):
        (tmp_path / name).mkdir()
    for number, source in enumerate((OLD, NEW, NEW, DRAFT, SMALL)):
        shutil.copy(source, tmp_path / "units" / f"{number}.toml")
    for name, text in written.items():
        (tmp_path / name).write_text(text, "utf-8")
    return tmp_path


def said_by(call: str, capsys: pytest.CaptureFixture[str]) -> str:
    """All that a call says and writes as a list, on whatever channel."""
    capsys.readouterr()
    try:
        run(call.split())
    except SystemExit as stopped:
        assert stopped.code in (0, 2)
    said = capsys.readouterr()
    made = Path("made.txt")
    return said.out + said.err + (made.read_text("utf-8") if made.exists() else "")


def texts(folder: Path, call: str) -> Iterator[str]:
    """What a call may repeat: its own words and what stands in the files."""
    yield from call.split()
    yield from (path.read_text("utf-8") for path in folder.rglob("*.*") if _is_text(path))


def _is_text(path: Path) -> bool:
    return path.suffix in (".toml", ".md", ".txt", ".csv")


@pytest.mark.parametrize("call", CALLS)
def test_a_command_in_english_says_nothing_chinese_of_its_own(
    folder: Path, call: str, capsys: pytest.CaptureFixture[str]
) -> None:
    known = [*texts(folder, call)]
    said = said_by(f"--lang en {call}", capsys)
    assert said.strip()
    # Rules and options quote words that reports and registers have.
    known += re.findall("“[^”]*”|《[^》]*》", said) if QUOTES.search(call) else []
    assert chinese_left(said, known) == []


@pytest.mark.parametrize("call", CALLS)
def test_a_command_in_chinese_says_nothing_english_of_its_own(
    folder: Path, call: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert english_left(said_by(call, capsys)) == []


def test_a_language_that_is_not_spoken_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--lang", "de", "--help"]) == 2
    said = capsys.readouterr()
    assert (said.out, said.err.count("\n")) == ("", 1)
    assert "--lang 后应为 zh 或者 en，没有 de" in said.err


def test_processes_speak_as_the_one_that_started_them(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", "another")  # on which they do not begin as its copy
    many = " ".join(["check", "--jobs", "2", *["nowhere.toml", "empty.toml"] * 20])
    said = said_by(f"--lang en {many}", capsys)
    assert said.count("the file does not exist") == said.count("the file is empty") == 20
    assert chinese_left(said, []) == []


def test_what_was_read_in_one_language_is_read_anew_in_the_other(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    made = "rollup units -o made.toml --organization 丁局 --strict"
    assert "Invalid value" not in said_by(made, capsys)
    said = said_by(f"--lang en {made}", capsys)
    assert "not TOML: Invalid value" in said
    assert chinese_left(said, texts(folder, made)) == []


def test_a_workbook_of_findings_is_for_people_and_a_csv_for_programs(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("made.xlsx", "made.csv"):
        said_by(f"--lang en rollup units --findings {name}", capsys)
    sheet = load_workbook("made.xlsx").worksheets[0]
    heads = [str(cell.value) for cell in sheet[1]]
    assert [*filter(str.isascii, [sheet.title, *heads])] == [sheet.title, *heads]
    assert "文件,单位,级别,规则,位置" in Path("made.csv").read_text("utf-8-sig")


def test_the_report_itself_is_the_same_in_any_language(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for format in ("markdown", "html", "csv", "xlsx", "docx"):
        for tongue in ("zh", "en"):
            said_by(f"--lang {tongue} render draft.toml --to {format} -o {tongue}", capsys)
        assert Path("en").read_bytes() == Path("zh").read_bytes(), format
    for tongue in ("zh", "en"):
        new = f"--lang {tongue} new {tongue}.toml --organization 丁局 --year 2025"
        said_by(f"{new} --previous new.toml", capsys)
        said_by(f"--lang {tongue} register --template {tongue}.csv", capsys)
    assert Path("en.toml").read_bytes() == Path("zh.toml").read_bytes()
    assert Path("en.csv").read_bytes() == Path("zh.csv").read_bytes()
