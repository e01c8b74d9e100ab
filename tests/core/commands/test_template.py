"""`nianbao render --template`: the office's own document, or one line that says what is wrong."""

import re
from datetime import date
from pathlib import Path

import pytest

from nianbao.cli import run

from ..render.office import opened
from ..render.templates import letterhead, saved

TEMPLATE = saved(letterhead("{{年报}}", "{{日期}}"))


@pytest.fixture
def folder(sample_reports: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a report, a template, and nothing else."""
    sample = sample_reports / "horgos-psb-2023" / "report.toml"
    (tmp_path / "年报.toml").write_bytes(sample.read_bytes())
    (tmp_path / "模板.docx").write_bytes(TEMPLATE)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def render(*options: str) -> int:
    return run(["render", "年报.toml", "-o", "年报.docx", "--template", "模板.docx", *options])


def last_line(folder: Path) -> str:
    return opened((folder / "年报.docx").read_bytes()).paragraphs[-1].text


def test_the_document_is_made_from_the_template_and_nothing_is_said(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert render("--date", "2024-1-9", "--landscape") == 0
    assert capsys.readouterr() == ("", "")
    assert last_line(folder) == "2024年1月9日"
    assert (folder / "模板.docx").read_bytes() == TEMPLATE


def test_without_a_date_it_is_that_of_the_day(folder: Path) -> None:
    before = date.today()
    assert render() == 0
    year, month, day = map(int, re.findall(r"\d+", last_line(folder)))
    assert before <= date(year, month, day) <= date.today()


def test_what_to_look_at_is_told(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "模板.docx").write_bytes(saved(letterhead("{{文\x85号}}{{份数}}")))
    assert render() == 0
    assert capsys.readouterr().err.splitlines() == [
        "模板.docx：模板中的 {{文⟨U+0085⟩号}} 不是可用的占位符，原样保留",
        "模板.docx：模板中的 {{份数}} 不是可用的占位符，原样保留",
    ]


@pytest.mark.parametrize(
    ("template", "said"),
    [
        (None, "模板.docx：文件不存在"),
        (
            b"",
            "模板.docx：模板应为 Word 文件（.docx），这是空文件；请用 Word 或 WPS 另存为 .docx 再用",
        ),
        ("标题".encode(), "这是纯文本；"),
        (b"%PDF-1.7", "这是PDF；"),
        (b"PK\x05\x06" + b"\0" * 18, "这是压缩包；"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "这是旧格式的 Word、WPS 文件；"),
        (TEMPLATE[:999], "模板.docx：文件已损坏或不完整，无法读取；请用原来的软件打开后重新保存"),
        (saved(letterhead("{{年报}}", "{{年报}}")), "模板.docx：模板中有 2 处 {{年报}}，应为一处"),
        (saved(letterhead("有{{年报}}")), "模板.docx：模板中的 {{年报}} 应在正文中单独成段"),
    ],
    ids=["none", "empty", "text", "pdf", "zip", "old", "cut", "twice", "within"],
)
def test_what_is_no_template_exits_2_with_one_line(
    folder: Path, capsys: pytest.CaptureFixture[str], template: bytes | None, said: str
) -> None:
    (folder / "模板.docx").unlink()
    if template is not None:
        (folder / "模板.docx").write_bytes(template)
    assert render() == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.count("\n") == 1
    assert said in err
    assert not (folder / "年报.docx").exists()


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["-o", "模板.docx", "--template", "./模板.docx"], "这是模板文件，未写入"),
        (["-o", "a.html", "--template", "模板.docx"], "--template 只用于 docx，本次生成的是 html"),
        (["-o", "a.docx", "--date", "2024-1-9"], "--date 只与 --template 同用"),
        (
            ["-o", "a.docx", "--template", "模板.docx", "--date", "9/1/24"],
            "应为日期，如 2025-01-20",
        ),
    ],
)
def test_options_that_contradict_each_other_exit_2_with_one_line(
    folder: Path, capsys: pytest.CaptureFixture[str], options: list[str], said: str
) -> None:
    try:
        code = run(["render", "年报.toml", *options])
    except SystemExit as left:
        code = int(str(left.code))
    assert code == 2
    err = capsys.readouterr().err
    assert err.count("\n") == 1
    assert said in err
    assert (folder / "模板.docx").read_bytes() == TEMPLATE
    assert not (folder / "a.docx").exists()
