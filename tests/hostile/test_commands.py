"""Whatever stands in a file or in its name: no command sends a terminal what acts on it."""

import json
import os
import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nianbao.cli import run
from nianbao.store.naming import proposed_name
from nianbao.wording.visible import MOST_MARKS, hides, visible

from .payloads import BUNDLES, acting, hostile_file, longest_pile

FORMATS = ("text", "json")


def said(capsys: pytest.CaptureFixture[str], *argv: str) -> tuple[int, str]:
    """The code of a command and all that it prints; what it prints is harmless."""
    try:
        code = run(argv)
    except SystemExit as stopped:
        code = int(str(stopped.code))
    out, err = capsys.readouterr()
    assert acting(out + err) == set(), argv
    assert code in (0, 1, 2), err
    return code, out + err


@pytest.fixture(params=BUNDLES)
def text(request: pytest.FixtureRequest) -> str:
    return BUNDLES[request.param]


@pytest.mark.parametrize("format", FORMATS)
def test_checking_a_report_full_of_text_that_acts(
    folder: Path, capsys: pytest.CaptureFixture[str], text: str, format: str
) -> None:
    Path("年报.toml").write_text(hostile_file(text), encoding="utf-8")
    code, out = said(capsys, "check", "年报.toml", "--format", format, "--previous", "年报.toml")
    assert code in (0, 1)
    assert out


def test_rendering_a_report_full_of_text_that_acts(
    folder: Path, capsys: pytest.CaptureFixture[str], text: str
) -> None:
    Path("年报.toml").write_text(hostile_file(text), encoding="utf-8")
    for to in ("markdown", "html"):
        code, _ = said(capsys, "render", "年报.toml", "--to", to)
        assert code == 0
    assert said(capsys, "render", "年报.toml", "--to", "csv", "-o", "年报.csv")[0] == 0
    written = Path("年报.csv").read_text("utf-8-sig")
    assert acting(written, but="\r\n") == set()


def test_a_report_full_of_text_that_acts_as_workbook_and_document(folder: Path, text: str) -> None:
    openpyxl, docx = pytest.importorskip("openpyxl"), pytest.importorskip("docx")
    Path("年报.toml").write_text(hostile_file(text), encoding="utf-8")
    assert run(["render", "年报.toml", "-o", "年报.xlsx"]) == 0
    assert run(["render", "年报.toml", "-o", "年报.docx"]) == 0
    texts = [p.text for p in docx.Document("年报.docx").paragraphs]
    for sheet in openpyxl.load_workbook("年报.xlsx"):
        cells = [cell for row in sheet.iter_rows() for cell in row if cell.value is not None]
        texts += [str(cell.value) for cell in cells]
        formulas = [cell.value for cell in cells if cell.data_type == "f"]
        assert "=1+1" not in formulas
    assert acting("\n".join(texts)) == set()


@pytest.mark.parametrize("format", FORMATS)
def test_importing_a_document_full_of_text_that_acts(
    folder: Path, capsys: pytest.CaptureFixture[str], text: str, format: str
) -> None:
    heading = "政府信息公开工作年度报告\n一、总体情况\n"
    body = f"{text}\n规章\t{text}\t5\n五、存在的主要问题\n{text}\n六、其他\n{text}\n"
    Path("原文.txt").write_text(heading + body, encoding="utf-8", newline="")
    said(capsys, "import", "原文.txt", "-o", "新.toml", "--format", format)
    said(capsys, "check", "原文.txt", "--format", format)


NAMES = {
    "escape": b"\x1b[31m\x1b]0;x\x07.toml",
    "newline": b"a\nb\r.toml",
    "dash": b"-o.toml",
    "help": b"--help.toml",
    "not utf-8": b"\xc4\xea\xb1\xa8.toml",
    "c1": "\x9b31m.toml".encode(),
    "bidi": "\u202etxt.toml".encode(),
    "markup": b"[@click=quit]x[].toml",
    "wildcard": b"*?.toml",
    "home": b"~.toml",
    "long": "年".encode() * 83 + b".toml",
    "faces": "\U0001f600".encode() * 62 + b".toml",
    "dots": b"...toml.toml",
    "spaces": b" . .toml",
}


@pytest.fixture(params=NAMES)
def odd(request: pytest.FixtureRequest, folder: Path) -> str:
    """A path with an odd name, in a folder with the same."""
    name = os.fsdecode(NAMES[request.param])
    os.mkdir(name.removesuffix(".toml"))
    return os.path.join(".", name.removesuffix(".toml"), name)


def test_every_command_works_under_an_odd_name(
    odd: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert said(capsys, "check", odd)[0] == 2
    assert said(capsys, "new", odd, "--organization", "甲", "--year", "2024")[0] == 0
    assert said(capsys, "new", odd, "--organization", "甲", "--year", "2024")[0] == 2
    assert said(capsys, "check", odd, "--format", "json")[0] in (0, 1)
    assert said(capsys, "check", odd, "--previous", odd)[0] in (0, 1)
    assert said(capsys, "render", odd, "-o", odd + ".x")[0] in (0, 2)
    document = odd.removesuffix("toml") + "md"
    assert said(capsys, "render", odd, "-o", document)[0] == 0
    assert said(capsys, "import", document, "-o", odd)[0] == 2
    ledger = odd.removesuffix("toml") + "csv"
    assert said(capsys, "register", "--template", ledger)[0] == 0
    assert said(capsys, "register", ledger, "--year", "2024", "--into", odd)[0] in (0, 2)
    assert said(capsys, "doctor", "--log")[0] == 0


def test_words_that_act_are_refused_harmlessly(
    folder: Path, capsys: pytest.CaptureFixture[str], text: str
) -> None:
    words = text.replace("\0", "")[:3000]
    for argv in (
        ["check", "--select", words, "x.toml"],
        ["check", f"--{words}"],
        [f"--{words}"],
        ["fee", "--items", words],
        ["new", "新.toml", "--organization", "甲", "--year", words],
        ["render", words],
        ["import", words, "-o", words],
        ["register", words, "-o", words],
        ["register", "x.csv", "--map", words],
        ["register", "x.csv", "--sheet", words, "--holidays", words],
        ["register", "--template", words],
    ):
        assert said(capsys, *argv)[0] == 2
    said(capsys, "new", "新.toml", "--organization", words, "--year", "2024")


def test_json_gives_the_values_themselves(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    name = os.fsdecode(b"\x9b\xff") + "\u202e\U000e0041\x7f.toml"
    Path(name).write_text(hostile_file("甲"), encoding="utf-8")
    _, out = said(capsys, "check", name, "--format", "json")
    entries = json.loads(out[: out.rindex("]") + 1])
    assert {entry["file"] for entry in entries} == {name}


@pytest.mark.parametrize("variable", ["TERM", "LANG", "XDG_STATE_HOME"])
def test_a_doctor_in_a_hostile_environment(
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    variable: str,
) -> None:
    monkeypatch.setenv(variable, f"{tmp_path}/\x1b[31m\u202e\udcff\n")
    said(capsys, "doctor")
    said(capsys, "doctor", "--log")


@settings(max_examples=40)
@given(st.text(st.characters(), max_size=40))
def test_what_is_visible_holds_nothing_that_acts(text: str) -> None:
    shown = visible(text)
    assert not any(map(hides, shown))
    assert acting(shown, but="") == set()
    assert longest_pile(shown) <= MOST_MARKS


@settings(max_examples=40)
@given(st.text(st.characters(), max_size=80), st.integers(2008, 2200))
def test_a_proposed_name_is_one_harmless_part_of_a_path(organization: str, year: int) -> None:
    name = proposed_name(organization, year)
    assert name == Path(name).name
    assert len(name.encode()) <= 255
    assert not any(map(hides, name))
    assert name[0] not in ".-~ "
    assert not set(name) & set('/\\:*?"<>|\n')


def test_a_file_with_every_hostile_text_is_read_as_it_is(folder: Path, text: str) -> None:
    written = hostile_file(text)
    assert tomllib.loads(written)["organization"] == text
