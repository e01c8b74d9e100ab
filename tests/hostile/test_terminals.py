"""On whatever terminal: the editor starts and saves a figure, or says in one line why not."""

import subprocess
from pathlib import Path

import pytest
from tui.applications import applications
from tui.keyboard import bytes_of
from tui.terminal import terminal, terminal_environment

from .running import COMMAND

UTF8 = {"LC_ALL": "C.UTF-8"}
TERMINALS = {
    "xterm": {"TERM": "xterm-256color", **UTF8},
    "linux": {"TERM": "linux", "COLORTERM": "", **UTF8},
    "vt100, no colour": {"TERM": "vt100", "COLORTERM": "", "NO_COLOR": "1", **UTF8},
    "plain C": {"TERM": "xterm", "LC_ALL": "C"},
    "Chinese": {"TERM": "xterm", "LC_ALL": "zh_CN.UTF-8"},
    "GB18030": {"TERM": "xterm", "LC_ALL": "zh_CN.GB18030"},
}


@pytest.mark.parametrize("name", TERMINALS)
def test_a_figure_can_be_typed_and_saved(horgos: Path, name: str) -> None:
    size = {"linux": (60, 20), "plain C": (40, 10)}.get(name, (80, 24))
    environment = terminal_environment(**TERMINALS[name])
    with terminal(horgos, columns=size[0], lines=size[1], environment=environment) as screen:
        # The last line names keys; the smallest window has room for one.
        screen.wait_for(lambda screen: "F" in screen.rows()[-1])
        screen.settle()
        screen.press(bytes_of("ctrl+home 4321 enter ctrl+s"))
        screen.send(bytes_of("ctrl+q"))
        assert screen.exit_code() == 0, screen.text()
        assert "Traceback" not in screen.text()
    assert applications(horgos)[0, 0] == 4321


def test_what_is_typed_in_a_window_that_is_too_small_is_not_lost(horgos: Path) -> None:
    environment = terminal_environment(**TERMINALS["plain C"])
    with terminal(horgos, columns=20, lines=5, environment=environment) as screen:
        screen.wait_for("窗口太小")
        screen.press(bytes_of("ctrl+home 4321 enter ctrl+s"))
        screen.send(bytes_of("ctrl+q"))
        assert screen.exit_code() == 0, screen.text()
    assert applications(horgos)[0, 0] == 4321


def test_a_dumb_terminal_is_told_in_one_line(horgos: Path) -> None:
    environment = terminal_environment(TERM="dumb")
    with terminal(horgos, command=[str(COMMAND)], environment=environment) as screen:
        assert screen.exit_code() == 2
        [line] = screen.text().strip().splitlines()
    assert "TERM=dumb" in line


@pytest.mark.parametrize("closed", ["stdin", "stdout", "stderr"])
def test_without_a_terminal_one_line_says_so(horgos: Path, closed: str) -> None:
    streams = dict.fromkeys(("stdin", "stdout", "stderr"), subprocess.PIPE)
    streams[closed] = subprocess.DEVNULL
    done = subprocess.run(
        [COMMAND, horgos],
        check=False,
        timeout=20,
        stdin=streams["stdin"],
        stdout=streams["stdout"],
        stderr=streams["stderr"],
    )
    assert done.returncode == 2
    if done.stderr:
        assert done.stderr.decode().count("\n") == 1


def test_without_colour_words_and_signs_tell_what_is_wrong(horgos: Path) -> None:
    environment = terminal_environment(NO_COLOR="1")
    with terminal(horgos, columns=80, lines=24, environment=environment) as screen:
        screen.wait_for("F1")
        screen.settle()
        sound = screen.rows()
        screen.press(bytes_of("ctrl+home 5"))
        typing = screen.rows()
        screen.press(bytes_of("enter"))
        wrong = screen.rows()
        screen.press(bytes_of("right"))
        moved = screen.rows()
    assert "✓" in "\n".join(sound[-4:])
    assert typing != sound
    assert "≠" in "\n".join(wrong)
    assert moved[-3] != wrong[-3], "the line of the place tells where the cursor is"
    assert moved[0] != sound[0], "the title tells that something is not saved"
