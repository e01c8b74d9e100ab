"""A file that is no report is refused with one line that names file, line and place."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from nianbao.cli import run
from nianbao.store.errors import FileRefused
from nianbao.store.read import locate, read_document

from ..patience import promptly

BROKEN = Path(__file__).parents[2] / "broken_files"

HEAD = b'edition = "cn-2021"\nyear = 2024\n'
FEE = HEAD + b"[disclosure]\nfees = { amount = %s }\n"
COUNT = HEAD + b"[litigation]\ndirect = { upheld = %s }\n"
TEXT = 'edition = "cn-2021"\nyear = 2024\n[overview]\ntext = "年报"\n'
PARTS = b".".join([b"a"] * 20_000)

MADE: dict[str, bytes] = {
    "empty": b"",
    "blank-lines": b"\n \n\n",
    "picture": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
    "nul": HEAD + b'[overview]\ntext = "a\x00b"\n',
    "utf-16": TEXT.encode("utf-16"),
    "utf-16-without-mark": TEXT.encode("utf-16-le"),
    "gb18030": TEXT.encode("gb18030"),
    "latin-1": HEAD + b'organization = "caf\xe9"\n',
    "cut-in-a-character": TEXT.encode()[:-4],
    "too-large": HEAD + b"#" * 262_144,
    "too-many-lines": HEAD + b"\n" * 10_000,
    "dotted-key": HEAD + PARTS + b" = 1\n",
    "dotted-key-in-a-row": HEAD + b"x = { " + PARTS + b" = 1 }\n",
    "dotted-key-behind-a-sign": HEAD + b'"=".' + PARTS + b" = 1\n",
    "dotted-key-with-blanks": HEAD + PARTS.replace(b".", b" . ") + b" = 1\n",
    "dotted-header": HEAD + b"[" + PARTS + b"]\n",
    "many-dotted-keys": HEAD + b"".join(b"k%d%s = 1\n" % (i, b".a" * 59) for i in range(500)),
    "deep-list": HEAD + b"x = " + b"[" * 100_000 + b"]" * 100_000 + b"\n",
    "nested-list": HEAD + b"x = " + b"[" * 8 + b"1" + b"]" * 8 + b"\n",
    "nested-table": HEAD + b"x = " + b"{ a = " * 8 + b"1" + b" }" * 8 + b"\n",
    "endless-count": COUNT % (b"1" * 5000),
    "endless-hexadecimal-count": COUNT % (b"0x" + b"F" * 50_000),
    "endless-edition": b"edition = 0x" + b"F" * 50_000 + b"\nyear = 2024\n",
    "long-edition": b'edition = "' + b"x" * 50_000 + b'"\nyear = 2024\n',
    "endless-amount": FEE % (b"0." + b"1" * 50_000),
    "escape-in-edition": b'edition = "cn\\u001b[31m"\nyear = 2024\n',
}

# name: code, line, address
EXPECTED: dict[str, tuple[str, int | None, str]] = {
    "not-toml": ("broken_toml", 5, ""),
    "unclosed-text": ("broken_toml", 7, ""),
    "no-value": ("broken_toml", 2, ""),
    "stray-word": ("broken_toml", 3, ""),
    "key-twice": ("broken_toml", 3, ""),
    "table-twice": ("broken_toml", 7, ""),
    "git-conflict": ("broken_toml", 2, ""),
    "control-character": ("broken_toml", 5, ""),
    "only-comments": ("no_edition", None, ""),
    "no-edition": ("no_edition", None, ""),
    "unknown-edition": ("unknown_edition", 2, ""),
    "edition-as-number": ("unknown_edition", 1, ""),
    "edition-as-table": ("unknown_edition", 2, ""),
    "no-year": ("wrong_value", None, "year"),
    "quoted-year": ("wrong_value", 2, "year"),
    "true-as-year": ("wrong_value", 2, "year"),
    "year-before-the-law": ("wrong_value", 2, "year"),
    "number-as-name": ("wrong_value", 3, "organization"),
    "number-as-text": ("wrong_value", 5, "problems.text"),
    "quoted-count": ("wrong_value", 5, "applications.received.natural_person"),
    "true-as-count": ("wrong_value", 5, "applications.received.natural_person"),
    "fraction-as-count": ("wrong_value", 5, "applications.received.natural_person"),
    "infinite-count": ("wrong_value", 5, "applications.received.natural_person"),
    "nan-as-count": ("wrong_value", 5, "applications.received.natural_person"),
    "date-as-count": ("wrong_value", 5, "applications.received.natural_person"),
    "list-as-count": ("wrong_value", 5, "applications.received.natural_person"),
    "negative-count": ("wrong_value", 5, "litigation.direct.upheld"),
    "huge-count": ("wrong_value", 5, "litigation.direct.upheld"),
    "quoted-amount": ("wrong_value", 5, "disclosure.fees.amount"),
    "negative-amount": ("wrong_value", 5, "disclosure.fees.amount"),
    "nan-as-amount": ("wrong_value", 5, "disclosure.fees.amount"),
    "huge-amount": ("wrong_value", 5, "disclosure.fees.amount"),
    "amount-of-countless-decimals": ("wrong_value", 5, "disclosure.fees.amount"),
    "amount-beyond-words": ("endless_number", None, ""),
    "row-as-number": ("wrong_value", 5, "applications.received"),
    "row-as-list": ("wrong_value", 5, "applications.received"),
    "section-as-number": ("wrong_value", 3, "applications"),
    "section-as-list": ("wrong_value", 4, "applications"),
    "wrong-row-of-its-own": ("wrong_value", 10, "applications.granted.natural_person"),
    "wrong-figure-behind-a-text": ("wrong_value", 11, "litigation.direct.upheld"),
    "note-as-number": ("wrong_value", 5, "notes.disclosure.regulations.issued"),
    "stated-in-words": ("wrong_value", 5, "stated.applications.received.total"),
    "accepted-without-reason": ("wrong_value", 5, "accepted.Y-03 disclosure.regulations.reason"),
    "signed-count-of-2021": ("broken_toml", 5, ""),
    "signed-change-of-2019": ("wrong_value", 5, "disclosure.licences.change"),
    "empty": ("empty", None, ""),
    "blank-lines": ("empty", None, ""),
    "picture": ("not_utf8", 1, ""),
    "nul": ("binary", 4, ""),
    "utf-16": ("not_utf8", 1, ""),
    "utf-16-without-mark": ("not_utf8", 4, ""),
    "gb18030": ("not_utf8", 4, ""),
    "latin-1": ("not_utf8", 3, ""),
    "cut-in-a-character": ("not_utf8", 4, ""),
    "too-large": ("too_large", None, ""),
    "too-many-lines": ("too_many_lines", None, ""),
    "dotted-key": ("too_many_dots", 3, ""),
    "dotted-key-in-a-row": ("too_many_dots", 3, ""),
    "dotted-key-behind-a-sign": ("too_many_dots", 3, ""),
    "dotted-key-with-blanks": ("too_many_dots", 3, ""),
    "dotted-header": ("too_many_dots", 3, ""),
    "many-dotted-keys": ("too_deep", None, ""),
    "deep-list": ("too_deep", None, ""),
    "nested-list": ("too_deep", None, ""),
    "nested-table": ("too_deep", None, ""),
    "endless-count": ("endless_number", None, ""),
    "endless-hexadecimal-count": ("wrong_value", 4, "litigation.direct.upheld"),
    "endless-edition": ("unknown_edition", 1, ""),
    "long-edition": ("unknown_edition", 1, ""),
    "endless-amount": ("wrong_value", 4, "disclosure.fees.amount"),
    "escape-in-edition": ("unknown_edition", 1, ""),
}

NAMES = sorted(EXPECTED)


def content(name: str) -> bytes:
    return MADE[name] if name in MADE else (BROKEN / f"{name}.toml").read_bytes()


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def told(capsys: pytest.CaptureFixture[str], *argv: str) -> str:
    """The one line that the command prints while it gives up."""
    assert run(argv) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.endswith("\n")
    assert said.err.count("\n") == 1
    assert "Traceback" not in said.err
    assert said.err[:-1].isprintable()
    return said.err[:-1]


def test_every_broken_file_is_expected_to_be_refused() -> None:
    assert {path.stem for path in BROKEN.glob("*.toml")} == set(EXPECTED) - set(MADE)


@pytest.mark.parametrize("name", NAMES)
def test_a_bad_file_is_refused_with_reason_line_and_address(folder: Path, name: str) -> None:
    path = folder / "bad.toml"
    path.write_bytes(content(name))
    with pytest.raises(FileRefused) as refused:
        read_document(path)
    error = refused.value
    assert (error.code, error.line, error.at) == EXPECTED[name]
    assert error.path == path


def test_the_commands_say_of_each_bad_file_what_the_golden_file_says(
    folder: Path, capsys: pytest.CaptureFixture[str], golden: Callable[[str, str], None]
) -> None:
    lines = []
    for name in NAMES:
        (folder / "年报.toml").write_bytes(content(name))
        line = told(capsys, "render", "年报.toml")
        assert len(line) < 160
        lines.append(f"{name}: {line}")
    lines += [f"missing: {told(capsys, 'render', 'missing.toml')}"]
    lines += [f"folder: {told(capsys, 'render', '.')}"]
    golden("core/bad_input.txt", "\n".join(lines) + "\n")


@pytest.mark.parametrize("name", ["deep-list", "endless-count", "utf-16", "git-conflict"])
def test_a_process_that_is_given_a_bad_file_ends_with_one_line(folder: Path, name: str) -> None:
    (folder / "bad.toml").write_bytes(content(name))
    code = "import sys; from nianbao.cli import run; sys.exit(run(sys.argv[1:]))"
    done = subprocess.run(
        [sys.executable, "-c", code, "check", "bad.toml"], capture_output=True, check=False
    )
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.startswith(b"bad.toml")
    assert done.stderr.count(b"\n") == 1


@pytest.mark.parametrize("command", ["check", "render"])
def test_a_missing_file_is_named(
    folder: Path, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    assert told(capsys, command, "没有.toml") == "没有.toml：文件不存在"


def test_a_pipe_is_refused_at_once(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    os.mkfifo(folder / "pipe.toml")
    with promptly():
        assert told(capsys, "check", "pipe.toml") == "pipe.toml：这不是普通文件"


def test_a_device_without_end_is_refused_at_once(capsys: pytest.CaptureFixture[str]) -> None:
    with promptly():
        assert told(capsys, "check", "/dev/zero") == "/dev/zero：这不是普通文件"


def test_a_file_that_may_not_be_read_is_refused(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "closed.toml").write_bytes(HEAD)

    def denied(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    # Root may read everything, so the refusal of the system is played.
    monkeypatch.setattr(Path, "open", denied)
    assert told(capsys, "check", "closed.toml") == "closed.toml：没有读取权限"


def test_a_file_on_a_failing_disk_is_refused(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "worn.toml").write_bytes(HEAD)

    def failing(*_: object, **__: object) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(Path, "open", failing)
    assert told(capsys, "check", "worn.toml") == "worn.toml：无法读取：磁盘读写出错"


@pytest.mark.parametrize("name", ["report.toml/inside.toml", "x" * 300, "nul\0.toml"])
def test_a_path_that_cannot_be_is_refused(
    folder: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    (folder / "report.toml").write_bytes(HEAD)
    assert "：无法读取：" in told(capsys, "check", name)


def test_a_file_name_that_acts_is_shown_harmless(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    line = told(capsys, "check", "\x1b[31m年\u202e报\n.toml")
    assert line == "⟨U+001B⟩[31m年⟨U+202E⟩报⟨U+000A⟩.toml：文件不存在"


def test_a_file_name_that_is_no_utf8_is_shown_harmless(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert told(capsys, "check", os.fsdecode(b"\xc4\xea.toml")) == (
        "⟨U+DCC4⟩⟨U+DCEA⟩.toml：文件不存在"
    )


@pytest.mark.parametrize(
    "good",
    [
        HEAD + b"x = " + b"[" * 7 + b"1" + b"]" * 7 + b"\n",
        HEAD + b'[overview]\ntext = "' + b"." * 5000 + b'"\n',
        HEAD + b'[overview]\ntext = """\n' + "www.x.gov.cn，1.2.3.4。\n".encode() * 500 + b'"""\n',
        HEAD + b"#" * (262_144 - len(HEAD)),
        HEAD + b"\n" * 9_997,
        HEAD + b"[disclosure]\nfees = { amount = 0.12345678901234567890 }\n",
        HEAD + b"[litigation]\ndirect = { upheld = 1000000000000 }\n",
        b"\xef\xbb\xbf" + HEAD,
        HEAD.replace(b"\n", b"\r\n"),
    ],
    ids=["levels", "dots", "prose", "bytes", "lines", "decimals", "count", "mark", "windows"],
)
def test_a_file_within_the_limits_is_read(folder: Path, good: bytes) -> None:
    (folder / "good.toml").write_bytes(good)
    assert read_document(folder / "good.toml").report.year == 2024


def test_a_fee_of_minus_nothing_is_nothing(folder: Path) -> None:
    (folder / "fee.toml").write_bytes(FEE % b"-0.00")
    [fee] = read_document(folder / "fee.toml").report.figures.values()
    assert str(fee) == "0.00"


def test_keys_that_no_report_has_are_listed_and_not_refused(folder: Path) -> None:
    (folder / "own.toml").write_bytes(
        HEAD
        + b"reviewer = 1\n[overview]\nchecked = true\n[drafts]\n[applications]\nours = 1\n"
        + b"received = { total = 5, natural_person = 1, ours = 2 }\nprocessed = { other = 1 }\n"
        + b'[notes]\nx = "y"\n"litigation.direct.total" = "z"\n[stated]\n"a.b.c" = 1\n'
        + b'[register]\n"applications.received" = { total = 1, other = 1 }\n"a.b" = { c = 1 }\n'
    )
    assert read_document(folder / "own.toml").unknown == (
        "reviewer",
        "overview.checked",
        "drafts",
        "applications.ours",
        "applications.received.total",
        "applications.received.ours",
        "applications.processed.other",
        'notes."x"',
        'stated."a.b.c"',
        'register."applications.received".total',
        'register."a.b".c',
    )


def test_a_line_is_found_by_the_innermost_key_there_is() -> None:
    text = 'a = 1\n[t] # x\nb = { c = 1 }\n[ "u" . v ]\nw.x = 1\n"y.z" = 2\n'
    assert locate(text, ("a",)) == 1
    assert locate(text, ("t",)) == 2
    assert locate(text, ("t", "b", "c")) == 3
    assert locate(text, ("t", "nothing")) == 2
    assert locate(text, ("u", "v", "w", "x")) == 5
    assert locate(text, ("u", "v", "y.z")) == 6
    assert locate(text, ("nothing", "b")) is None
