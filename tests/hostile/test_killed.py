"""An editor that was killed by force cannot give the terminal back; others do."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

from tui.keyboard import bytes_of
from tui.terminal import Terminal, terminal, terminal_environment

from .running import COMMAND

TAKEN_BACK = {
    b"\x1b[?1049l": b"\x1b[?1049h",
    b"\x1b[?25h": b"\x1b[?25l",
    b"\x1b[?2004l": b"\x1b[?2004h",
    b"\x1b[?1000l": b"\x1b[?1000h",
    b"\x1b[?7h": b"\x1b[?7l",
    b"\x1b[<u": b"\x1b[>",
}


def shell(line: str, path: Path) -> list[str]:
    """A shell that minds no terminal, as those of small systems do; $0 is the report."""
    return ["/bin/sh", "-c", line.replace("nianbao", str(COMMAND)), str(path)]


def kill(path: Path) -> None:
    """Kill the editor of a report by force."""
    lock = path.with_name(f".{path.name}.lock")
    os.kill(json.loads(lock.read_bytes())["pid"], signal.SIGKILL)


def taken_back(output: bytes) -> bool:
    """Tell whether the usual screen, cursor and keys were the last thing asked for."""
    return all(output.rfind(back) > output.rfind(taken) for back, taken in TAKEN_BACK.items())


def test_doctor_gives_the_terminal_back(draft: Path) -> None:
    line = 'nianbao "$0"; nianbao doctor; read line; nianbao doctor --reset; exec cat'
    with terminal(command=shell(line, draft), columns=80, lines=24) as screen:
        before = screen.modes()
        screen.wait_for("F1")
        screen.settle()
        in_editor = screen.modes()
        kill(draft)
        screen.wait_for("请运行 nianbao doctor --reset")
        assert not taken_back(screen.output)
        assert screen.modes() == in_editor != before
        screen.send(b"\n")
        screen.wait_for("终端已恢复")
        assert screen.modes() == before
        assert taken_back(screen.output)


def test_the_next_editor_gives_back_a_usual_terminal(draft: Path) -> None:
    raw = 'stty raw -echo; echo raw; read line; exec nianbao "$0"'
    with terminal(command=shell(raw, draft), columns=80, lines=24) as screen:
        before = screen.modes()
        screen.wait_for("raw")
        assert screen.modes() != before
        screen.send(b"\n")
        screen.wait_for("F1")
        screen.settle()
        screen.send(bytes_of("ctrl+q"))
        assert screen.exit_code() == 0
        assert works(screen, before)


def works(screen: Terminal, usual: list[object]) -> bool:
    """Tell whether lines are taken and shown: what matters of the modes is as usual."""
    import termios as t

    wanted = (t.ICRNL | t.IXON, t.OPOST | t.ONLCR, 0, t.ICANON | t.ECHO | t.ISIG | t.IEXTEN)
    return all(
        int(str(now)) & mask == int(str(then)) & mask
        for now, then, mask in zip(screen.modes(), usual, wanted, strict=True)
    )


def test_without_a_terminal_there_is_nothing_to_give_back() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "nianbao_tui", "doctor", "--reset"],
        capture_output=True,
        start_new_session=True,
        env=terminal_environment(),
        check=False,
    )
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode() == "nianbao：这里没有终端，没有什么要恢复\n"
