"""`nianbao render`: the document on stdout or in a file."""

import os
import socket
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from nianbao.cli import run

from .buffered import BUFFERED


@pytest.fixture
def sample(sample_reports: Path) -> Path:
    return sample_reports / "yunjiang-city-2024"


def test_the_document_goes_to_stdout_and_nothing_else_does(
    sample: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["render", str(sample / "report.toml")]) == 0
    assert capsys.readouterr() == ((sample / "report.md").read_text("utf-8"), "")


def test_the_document_goes_to_a_file_and_nothing_to_stdout(
    sample: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "年报.md"
    assert run(["render", str(sample / "report.toml"), "-o", str(out)]) == 0
    assert capsys.readouterr() == ("", "")
    assert out.read_bytes() == (sample / "report.md").read_bytes()


def test_naming_an_output_that_stands_there_is_the_wish_to_replace_it(
    sample: Path, tmp_path: Path
) -> None:
    out = tmp_path / "年报.md"
    out.write_bytes(b"old" * 1_000_000)
    out.chmod(0o640)
    assert run(["render", str(sample / "report.toml"), "--output", str(out)]) == 0
    assert out.read_bytes() == (sample / "report.md").read_bytes()
    assert stat.S_IMODE(out.stat().st_mode) == 0o640
    assert os.listdir(tmp_path) == ["年报.md"]


def test_tables_can_be_html(sample: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["render", str(sample / "report.toml"), "--to", "markdown", "--tables", "html"]) == 0
    out = capsys.readouterr().out
    assert out.count("<table>") == out.count("</table>") == 3
    assert '<th rowspan="22">三、本年度办理结果</th>' in out


@pytest.mark.parametrize("target", ["nowhere/x.md", "device", "."])
def test_an_output_that_cannot_be_written_exits_2_with_one_line(
    sample: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    target: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    with socket.socket(socket.AF_UNIX) as device:
        device.bind("device")
        assert run(["render", str(sample / "report.toml"), "-o", target]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.count("\n") == 1
    assert os.listdir(tmp_path) == ["device"]
    assert Path("device").is_socket()


def test_the_report_is_not_touched(sample: Path, tmp_path: Path) -> None:
    copy = tmp_path / "report.toml"
    copy.write_bytes((sample / "report.toml").read_bytes())
    os.utime(copy, (1, 1))
    run(["render", str(copy), "-o", str(tmp_path / "out.md")])
    assert copy.stat().st_mtime == 1


@pytest.mark.parametrize("command", ["render", "check --format json", "doctor"])
def test_a_reader_that_goes_away_is_told_nothing_and_nothing_is_called_right(
    sample: Path, command: str
) -> None:
    files = [] if command == "doctor" else [str(sample / "report.toml")]
    code = "import sys; from nianbao.cli import run; sys.exit(run(sys.argv[1:]))"
    argv = [sys.executable, "-c", code, *command.split(), *files]
    pipe = subprocess.PIPE
    with subprocess.Popen(argv, stdout=pipe, stderr=pipe, env=BUFFERED) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 2


@pytest.mark.parametrize("output", ["report.toml", "./report.toml", "other.toml", "link.md"])
def test_a_report_is_never_replaced_by_its_document(
    sample: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    output: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    original = (sample / "report.toml").read_bytes()
    for name in ("report.toml", "other.toml"):
        Path(name).write_bytes(original)
    Path("link.md").symlink_to("report.toml")
    assert run(["render", "report.toml", "-o", output]) == 2
    assert "这是年报文件，未写入" in capsys.readouterr().err
    assert Path("report.toml").read_bytes() == original
    assert Path("other.toml").read_bytes() == original
