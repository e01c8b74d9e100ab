"""`nianbao render`: the document on stdout or in a file."""

import contextlib
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


BEGINNINGS = {
    "markdown": b"# ",
    "html": b"<!DOCTYPE html>",
    "docx": b"PK\x03\x04",
    "xlsx": b"PK\x03\x04",
    "csv": b"\xef\xbb\xbf",
}


@pytest.mark.parametrize("to", list(BEGINNINGS))
def test_every_format_goes_to_stdout_or_to_a_file_with_the_same_bytes(
    sample: Path, tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes], to: str
) -> None:
    out = tmp_path / "年报"
    assert run(["render", str(sample / "report.toml"), "--to", to, "-o", str(out)]) == 0
    assert capsysbinary.readouterr() == (b"", b"")
    content = out.read_bytes()
    assert content.startswith(BEGINNINGS[to])
    assert run(["render", str(sample / "report.toml"), "--to", to]) == 0
    assert capsysbinary.readouterr() == (content, b"")


@pytest.mark.parametrize(
    ("name", "beginning"),
    [
        ("a.md", b"# "),
        ("a.markdown", b"# "),
        ("a.htm", b"<!DOCTYPE html>"),
        ("a.HTML", b"<!DOCTYPE html>"),
        ("a.docx", b"PK"),
        ("a.XLSX", b"PK"),
        ("a.csv", b"\xef\xbb\xbf"),
        ("a.txt", b"# "),
        ("a", b"# "),
    ],
)
def test_the_suffix_tells_the_format(
    sample: Path, tmp_path: Path, name: str, beginning: bytes
) -> None:
    out = tmp_path / name
    assert run(["render", str(sample / "report.toml"), "-o", str(out)]) == 0
    assert out.read_bytes().startswith(beginning)


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--to", "docx", "-o", "a.xlsx"], "a.xlsx：文件名与格式 docx 不符，应以 .docx 结尾"),
        (["--to", "html", "-o", "a.md"], "a.md：文件名与格式 html 不符，应以 .html、.htm 结尾"),
        (
            ["-o", "a.pdf"],
            "a.pdf：不能生成 .pdf 文件；可用的后缀有 .md、.markdown、.html、.htm、.docx、.xlsx、.csv",
        ),
        (["--to", "docx", "-o", "a.doc"], "a.doc：不能生成 .doc 文件；可用的后缀有"),
        (["--tables", "html", "-o", "a.docx"], "--tables 只用于 markdown，本次生成的是 docx"),
        (["--fragment"], "--fragment 只用于 html，本次生成的是 markdown"),
        (["--to", "docx", "-o", "a.toml"], "a.toml：这是年报文件，未写入"),
    ],
)
def test_options_that_contradict_each_other_exit_2_with_one_line(
    sample: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    options: list[str],
    said: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["render", str(sample / "report.toml"), *options]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.count("\n") == 1
    assert said in err
    assert os.listdir(tmp_path) == []


def test_a_fragment_is_the_page_without_its_shell(
    sample: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = str(sample / "report.toml")
    assert run(["render", file, "--to", "html"]) == 0
    page = capsys.readouterr().out
    assert run(["render", file, "--to", "html", "--fragment"]) == 0
    fragment = capsys.readouterr().out
    assert fragment.startswith("<h1")
    assert fragment in page


@pytest.mark.parametrize(("to", "library"), [("docx", "python-docx"), ("xlsx", "openpyxl")])
def test_a_missing_library_is_named_in_one_line(sample: Path, to: str, library: str) -> None:
    module = library.removeprefix("python-")
    code = (
        f"import sys; sys.modules['{module}'] = None; "
        "from nianbao.cli import run; sys.exit(run(sys.argv[1:]))"
    )
    argv = [sys.executable, "-c", code, "render", str(sample / "report.toml"), "--to", to]
    done = subprocess.run(argv, capture_output=True, text=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.endswith(
        f"生成 {to} 需要组件 {library}；请运行 pip install 'nianbao[office]'\n"
    )
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize(("to", "code"), [("docx", 2), ("csv", 0)])
def test_a_terminal_is_shown_text_but_no_office_file(sample: Path, to: str, code: int) -> None:
    shown, status = on_terminal("render", str(sample / "report.toml"), "--to", to)
    assert status == code
    assert ("请用 -o 指定输出文件" in shown) == (code == 2)
    assert ("云江市人民政府" in shown) == (code == 0)
    assert "PK" not in shown


def on_terminal(*argv: str) -> tuple[str, int]:
    """What a command shows on a terminal, and its exit code."""
    code = "import sys; from nianbao.cli import run; sys.exit(run(sys.argv[1:]))"
    ours, theirs = os.openpty()
    child = subprocess.Popen(
        [sys.executable, "-c", code, *argv],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env={**os.environ, "PYTHONUTF8": "1"},
    )
    os.close(theirs)
    pieces: list[bytes] = []
    # Linux tells the end of a terminal by an error.
    with os.fdopen(ours, "rb", buffering=0) as terminal, contextlib.suppress(OSError):
        while piece := terminal.read(65536):
            pieces.append(piece)
    return b"".join(pieces).decode("utf-8", "replace"), child.wait()


def test_a_command_that_makes_no_office_file_loads_no_library_for_it(sample: Path) -> None:
    code = (
        "import sys; from nianbao.cli import run; run(sys.argv[1:]); "
        "print({'docx', 'openpyxl', 'lxml'} & set(sys.modules), file=sys.stderr)"
    )
    argv = [sys.executable, "-c", code, "render", str(sample / "report.toml"), "--to", "html"]
    done = subprocess.run(argv, capture_output=True, text=True, encoding="utf-8", check=True)
    assert done.stderr == "set()\n"
