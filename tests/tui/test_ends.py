"""However the program ends, what was typed is found again and the terminal can be used."""

import os
import random
import signal
import subprocess
import time
from pathlib import Path

import pytest

from nianbao.remembered import state_folder
from nianbao.report.model import Report
from nianbao.store.lock import look
from nianbao.store.remains import unfinished

from .terminal import EDITOR, Terminal, editor, terminal

TABLE = b"\x1b[17~\x1b[17~"
FIGURE = b"4321\t"
RESET = (b"\x1b[?1049l", b"\x1b[?25h", b"\x1b[?2004l", b"\x1b[?1000l", b"\x1b[?7h", b"\x1b[<u")


def recovered(path: Path) -> Report:
    """What the next run would recover."""
    [remains] = unfinished(path)
    assert remains.fits
    return remains.replayed()[0]


def given_back(screen: Terminal, before: list[object]) -> None:
    """The terminal is as it was: its modes, its usual screen, its cursor."""
    assert screen.modes() == before
    for code in RESET:
        assert code in screen.output
    assert screen.output.rfind(b"\x1b[?1049l") > screen.output.rfind(b"\x1b[?1049h")
    assert screen.output.rfind(b"\x1b[?25h") > screen.output.rfind(b"\x1b[?25l")


@pytest.mark.parametrize(
    "number",
    [
        # That of a closed terminal.
        pytest.param(signal.SIGHUP, marks=pytest.mark.campaign),
        signal.SIGTERM,
        signal.SIGINT,
    ],
)
def test_a_signal_ends_it_in_good_order(draft: Path, number: signal.Signals) -> None:
    saved = draft.read_bytes()
    with terminal(draft) as screen:
        before = screen.modes()
        screen.wait_for("F1 帮助")
        screen.press(TABLE + FIGURE)
        screen.wait_for("4321")
        began = time.monotonic()
        screen.signal(number)
        assert screen.exit_code() == 128 + number
        assert time.monotonic() - began < 2
        given_back(screen, before)
        after_it = screen.output.rpartition(b"\x1b[?1049l")[2].decode()
    assert "临河" not in after_it
    assert "Traceback" not in after_it
    assert 4321 in recovered(draft).figures.values()
    assert draft.read_bytes() == saved
    assert look(draft).state == "free"


def test_a_closed_terminal_ends_it(draft: Path) -> None:
    with editor(draft) as screen:
        screen.press(TABLE + FIGURE)
        screen.hang_up()
        assert screen.exit_code_after_hanging_up(timeout=3) == 129
    assert 4321 in recovered(draft).figures.values()


def test_a_terminal_that_is_not_read_does_not_keep_it(draft: Path) -> None:
    with editor(draft) as screen:
        screen.press(TABLE + FIGURE)
        for _ in range(40):  # more drawings than the terminal and the program hold
            os.kill(screen.pid, signal.SIGWINCH)
            screen.write_blindly(b"\x1b[15~")
            time.sleep(0.01)
        screen.signal(signal.SIGTERM)
        assert screen.exit_code_after_hanging_up(timeout=3) == 143
    assert 4321 in recovered(draft).figures.values()


@pytest.mark.parametrize("runs", [1, pytest.param(20, marks=pytest.mark.campaign)])
def test_what_stood_on_the_screen_survives_a_kill_at_any_moment(draft: Path, runs: int) -> None:
    dice = random.Random(20251)
    for run in range(runs):
        typed = kill_while_typing(draft, dice)
        [remains] = unfinished(draft)
        text = remains.replayed()[0].text("overview")
        assert text.startswith(typed), f"run {run}: {text[:40]!r}"
        remains.drop()
        assert look(draft).state == "stale"


def kill_while_typing(path: Path, dice: random.Random) -> str:
    """Type, kill in the middle of it; what had stood on the screen for half a second."""
    typed = "".join(dice.choices("甲乙丙丁戊", k=dice.randint(1, 12)))
    with terminal(path, command=EDITOR) as screen:
        screen.wait_for("F1 帮助")
        screen.send(typed.encode())
        screen.wait_for(typed)
        end = time.monotonic() + 0.5 + dice.random() / 5
        while time.monotonic() < end:
            screen.send(b"x")
            time.sleep(dice.random() / 50)
        screen.signal(signal.SIGKILL)
        screen.exit_code()
    return typed


def test_after_a_kill_the_next_start_offers_it(draft: Path) -> None:
    with editor(draft) as screen:
        screen.press(TABLE + FIGURE + b"98")
        time.sleep(0.5)
        screen.signal(signal.SIGKILL)
    with terminal(draft, columns=80, lines=24) as screen:
        screen.wait_for("有未保存的修改可以恢复")
        screen.wait_for("入：98，在“一、本年新收申请”的“商业企业”")
        # Killed before the answer, it is offered again.
        screen.signal(signal.SIGKILL)
        screen.exit_code()
    with terminal(draft) as screen:
        screen.wait_for("有未保存的修改可以恢复")
        screen.send(b"\r")
        screen.wait_for("已恢复 1 处修改；正在输入的“98”已录入")
        screen.press(b"\x13\x11")
        assert screen.exit_code() == 0
    assert "natural_person = 4321, business = 98" in draft.read_text("utf-8")
    assert list((state_folder() / "journal").iterdir()) == []


def test_stopped_and_continued_it_draws_all_and_looks_at_the_file(draft: Path) -> None:
    with terminal(draft) as screen:
        before = screen.modes()
        screen.wait_for("F1 帮助")
        screen.press(TABLE + FIGURE)
        screen.signal(signal.SIGTSTP)
        screen.wait_for(lambda _: is_stopped(screen.pid))
        screen.settle()
        given_back(screen, before)
        assert len(list((state_folder() / "journal").iterdir())) == 1
        draft.write_text(draft.read_text("utf-8").replace("business = 3", "business = 4"), "utf-8")
        screen.screen.reset()
        screen.signal(signal.SIGCONT)
        screen.wait_for("文件有变化")
        screen.press(b"\x1b")
        screen.wait_for("4321")
        screen.wait_for("F1 帮助")
        screen.press(b"5\t")
        screen.press(b"\x11\x1b[B\r")
        assert screen.exit_code() == 0
        given_back(screen, before)


def test_stopped_by_force_it_still_gives_the_terminal_back(draft: Path) -> None:
    with terminal(draft) as screen:
        before = screen.modes()
        screen.wait_for("F1 帮助")
        screen.signal(signal.SIGSTOP)
        screen.wait_for(lambda _: is_stopped(screen.pid))
        screen.signal(signal.SIGCONT)
        screen.settle(0.3)
        screen.press(TABLE + FIGURE)
        screen.wait_for("4321")
        screen.press(b"\x11\x1b[B\r")
        assert screen.exit_code() == 0
        given_back(screen, before)


@pytest.mark.parametrize("stop", [signal.SIGTSTP, signal.SIGSTOP, None])
def test_when_it_goes_on_all_is_drawn_again(draft: Path, stop: signal.Signals | None) -> None:
    with editor(draft) as screen:
        screen.press(TABLE + FIGURE)
        before = screen.rows()
        if stop:
            screen.signal(stop)
            screen.wait_for(lambda _: is_stopped(screen.pid))
            screen.settle()
        screen.screen.reset()
        screen.signal(signal.SIGCONT)
        screen.wait_for(lambda _: screen.rows() == before)


def test_told_to_go_on_it_does_not_give_the_terminal_back_for_a_moment(draft: Path) -> None:
    with editor(draft) as screen:
        modes, end = screen.modes(), time.monotonic() + 0.4
        screen.signal(signal.SIGCONT)
        # Else a key would be echoed or lost, and a Ctrl+C would end the program.
        while time.monotonic() < end:
            assert screen.modes() == modes
            screen._pump(0)


def is_stopped(pid: int) -> bool:
    """Tell whether the process is stopped."""
    status = Path(f"/proc/{pid}/stat").read_text("ascii").rpartition(")")[2]
    return status.split()[0] == "T"


def test_a_window_may_shrink_to_nothing_and_grow_again(draft: Path) -> None:
    with editor(draft) as screen:
        screen.press(TABLE + FIGURE)
        for size in ((1, 1), (3, 2), (200, 1), (30, 6)):
            screen.resize(*size)
        assert "窗口太小" in screen.text()
        screen.press(b"\x13")
        screen.wait_for(lambda _: "natural_person = 4321" in draft.read_text("utf-8"))
        screen.resize(120, 40)
        screen.wait_for("4321")
        screen.wait_for("F1 帮助")
        screen.resize(1, 1)
        screen.press(b"\x11")
        assert screen.exit_code() == 0


def test_a_byte_that_is_no_text_does_not_end_it(draft: Path) -> None:
    with editor(draft) as screen:
        screen.press(b"\xff\xc4\xe3")
        screen.press(TABLE + FIGURE)
        assert "4321" in screen.text()


def test_two_editors_on_one_file(draft: Path) -> None:
    with editor(draft) as first, terminal(draft) as second:
        second.wait_for("正在编辑中")
        second.send(b"\r")
        second.wait_for("只读")
        second.wait_for("F1 帮助")
        second.press(TABLE + b"9")
        assert f"进程 {first.pid}" in second.text()
        first.press(TABLE + FIGURE)
        first.send(b"\x13")
        first.wait_for("已保存 report.toml")
        second.send(b"\x1b[I")
        second.wait_for("文件有变化")
        first.press(b"\x11")
        assert first.exit_code() == 0
        second.press(b"\x1b[B\x1b[B\r")
        # It goes on where it was.
        second.wait_for("4321")
        assert "只读" not in second.rows()[0]
    assert "natural_person = 4321" in draft.read_text("utf-8")


def test_without_a_terminal_it_says_so(draft: Path) -> None:
    done = subprocess.run(
        [*EDITOR, str(draft)], capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert "需要终端" in done.stderr
