"""The command line speaks Chinese and fails in one line."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from nianbao import __version__
from nianbao.cli import run

from .buffered import BUFFERED

COMMANDS = [
    *("new", "import", "register", "render", "check", "compare"),
    *("rollup", "schema", "fee", "tutorial", "help", "doctor"),
]


def helped(capsys: pytest.CaptureFixture[str], *argv: str) -> str:
    with pytest.raises(SystemExit) as stopped:
        run(argv)
    assert stopped.value.code == 0
    return capsys.readouterr().out


@pytest.mark.parametrize("argv", [["--help"], *([command, "--help"] for command in COMMANDS)])
def test_the_help_is_chinese(capsys: pytest.CaptureFixture[str], argv: list[str]) -> None:
    out = helped(capsys, *argv)
    words = set(re.findall(r"(?<![-\w])[A-Za-z]{3,}\b", out))
    program = {
        "nianbao",
        "toml",
        "help",
        "version",
        "text",
        "json",
        "pipes",
        "html",
        "markdown",
        "docx",
        "pdf",
    }
    program |= {"organization", "year", "format", "output", "tables", "HTML", "Markdown"}
    program |= {"txt", "section", "overview", "all"}
    program |= {"JSON", "Schema"}
    program |= {"fragment", "docx", "xlsx", "csv", "Word", "Excel", "CSV"}
    program |= {"applications", "received", "total"}
    program |= {"txt", "parquet", "newest"}
    assert words <= program | set(COMMANDS)
    assert re.search(r"[\u4e00-\u9fff]{4,}", out)


def test_the_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    out = helped(capsys, "--help")
    for command in COMMANDS:
        assert re.search(rf"^ +{command} +[\u4e00-\u9fff]", out, re.MULTILINE)


@pytest.mark.parametrize("command", COMMANDS)
def test_the_help_of_a_command_begins_with_how_to_call_it(
    capsys: pytest.CaptureFixture[str], command: str
) -> None:
    assert helped(capsys, command, "-h").startswith(f"用法：nianbao {command} [-h]")


def test_no_command_shows_the_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert run([]) == 0
    assert capsys.readouterr().out == helped(capsys, "--help")


def test_the_version_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert helped(capsys, "--version") == f"nianbao {__version__}\n"


@pytest.mark.parametrize(
    ("argv", "told"),
    [
        (["chek"], "没有 'chek'"),
        (["check"], "缺少 文件"),
        (["check", "a", "--format", "xml"], "--format: 没有 'xml'"),
        (["check", "a", "--format"], "--format: 后面要有一个值"),
        (["render", "a", "b"], "不认识 b"),
        (["render", "a", "--fast"], "不认识 --fast"),
        (["render", "a", "\x1b[31m"], "不认识 ⟨U+001B⟩[31m"),
        (["\x1b[31m"], "没有 '\\x1b[31m'"),
        (["--nonsense"], "不认识 --nonsense"),
    ],
)
def test_wrong_usage_exits_2_with_one_chinese_line(
    capsys: pytest.CaptureFixture[str], argv: list[str], told: str
) -> None:
    with pytest.raises(SystemExit) as stopped:
        run(argv)
    said = capsys.readouterr()
    assert stopped.value.code == 2
    assert said.out == ""
    assert said.err.count("\n") == 1
    assert said.err[:-1].isprintable()
    assert said.err.startswith(f"nianbao：用法不对：{told}")
    assert said.err.endswith("；见 nianbao --help\n")


@pytest.mark.parametrize("command", ["render", "check", "doctor"])
def test_an_output_that_takes_nothing_is_one_line_and_exit_code_2(
    sample_reports: Path, tmp_path: Path, command: str
) -> None:
    report = tmp_path / "report.toml"
    text = (sample_reports / "horgos-psb-2023" / "report.toml").read_text("utf-8")
    report.write_text(text.replace("natural_person = 0", "natural_person = 5", 1), "utf-8")
    words = [command] if command == "doctor" else [command, str(report)]
    code = "import sys; from nianbao.cli import run; sys.exit(run(sys.argv[1:]))"
    with open("/dev/full", "wb") as full:
        ended = subprocess.run(
            [sys.executable, "-c", code, *words],
            stdout=full,
            stderr=subprocess.PIPE,
            env=BUFFERED,
            check=False,
        )
    assert ended.returncode == 2
    assert "Traceback" not in ended.stderr.decode()
    assert "无法输出：磁盘已满" in ended.stderr.decode().splitlines()[-1]


def test_the_help_has_no_line_of_blanks(capsys: pytest.CaptureFixture[str]) -> None:
    lines = helped(capsys, "--help").split("\n")
    assert [line for line in lines if line and not line.strip()] == []
