"""The log that a user can send: what happened, and nothing of the report or its place."""

import os
import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nianbao import diary
from nianbao.cli import run


def lines() -> list[str]:
    """The happenings in the log, without time and process."""
    assert diary.flush(5)
    return [line.split(" ", 2)[2] for line in diary.text().splitlines()]


def test_a_start_a_refusal_and_a_command_are_told_without_names(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", "xterm\x1b[31m 甲")
    diary.start("edit", columns=80, lines=24)
    run(["check", "某单位的秘密.toml"])
    start, refused, *_ = told = lines()
    assert "mode=edit version=" in start
    assert "term=? " in start
    assert "size=80x24" in start
    assert refused.startswith("refused reason=missing file=")
    assert told[-1] == "command name=check code=2"
    assert diary.text().isascii()
    assert str(folder) not in diary.text()


def test_a_fault_is_told_by_its_class_and_our_lines(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("nianbao.commands.fee.run", lambda chosen: {"": 0}["涉密内容"])
    assert run(["fee", "--items", "5"]) == 70
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "KeyError，nianbao.cli:" in said
    assert "涉密" not in said + diary.text()
    fault, _ = lines()
    assert fault.startswith("fault error=KeyError at=nianbao.cli:")


@settings(max_examples=60)
@given(st.text(max_size=30), st.text(max_size=300))
def test_a_fact_is_a_plain_word_or_is_not_told(happening: str, fact: str) -> None:
    word = diary._word(fact)
    assert word.isascii()
    assert word.isprintable()
    assert " " not in word
    assert len(word) <= 120


def test_the_log_is_private_bounded_and_put_aside_once(folder: Path) -> None:
    for _ in range(60):
        for _ in range(200):
            diary.note("x" * 100, fact="y" * 100)
        assert diary.flush(5)
    files = list(diary.path().parent.glob("log*"))
    assert {file.name for file in files} <= {"log.txt", "log.old.txt"}
    assert diary.path().with_name("log.old.txt") in files
    assert sum(file.stat().st_size for file in files) < 3 * diary.LIMIT
    assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}


def test_no_more_waits_to_be_written_than_is_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    writer = diary._Writer()
    monkeypatch.setattr(writer, "_run", lambda: None)
    for _ in range(5000):
        writer.take("x")
    assert len(writer._lines) == 1000
    assert not writer.flush(0.01)


@pytest.mark.parametrize("obstacle", ["file", "link", "pipe", "folder", "closed"])
def test_a_log_that_cannot_be_written_is_no_complaint(
    folder: Path, home: Path, capfd: pytest.CaptureFixture[str], obstacle: str
) -> None:
    log = diary.path()
    log.parent.parent.mkdir(parents=True)
    victim = folder / "victim"
    victim.write_bytes(b"mine")
    if obstacle == "file":
        log.parent.write_bytes(b"")
    else:
        log.parent.mkdir()
    if obstacle == "link":
        log.symlink_to(victim)
    elif obstacle == "pipe":
        os.mkfifo(log)
    elif obstacle == "folder":
        log.mkdir()
    diary.note("x")
    assert diary.flush(5)
    assert capfd.readouterr().err == ""
    assert victim.read_bytes() == b"mine"


def test_noting_never_waits_for_the_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    import threading

    opened = threading.Event()
    monkeypatch.setattr(diary, "_append", lambda content: opened.wait(10))
    begun = os.times().elapsed
    for _ in range(500):
        diary.note("x")
    assert not diary.flush(0.05)
    assert os.times().elapsed - begun < 2
    opened.set()
    assert diary.flush(5)


def test_what_a_signal_notes_does_not_lock_the_program() -> None:
    code = (
        "import signal, sys\n"
        "from nianbao import diary\n"
        "signal.signal(signal.SIGALRM, lambda *_: diary.note('signal', name='ALRM'))\n"
        "signal.setitimer(signal.ITIMER_REAL, 0.001, 0.0005)\n"
        "for _ in range(5000): diary.note('x')\n"
        "signal.setitimer(signal.ITIMER_REAL, 0)\n"
        "sys.exit(not diary.flush(5))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], timeout=30, check=False)
    assert done.returncode == 0, signal.Signals(-done.returncode) if done.returncode < 0 else ""


def test_a_doctor_says_where_the_log_is_and_shows_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["doctor", "--log"]) == 0
    assert "还没有日志" in capsys.readouterr().err
    run(["doctor"])
    assert f"日志：{diary.path()}" in capsys.readouterr().out
    assert run(["doctor", "--log"]) == 0
    assert "command name=doctor code=" in capsys.readouterr().out
