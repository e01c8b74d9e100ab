"""A real terminal for one program: a pty, and pyte for what stands on its screen."""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import sys
import termios
import time
from codecs import getincrementaldecoder
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

import pyte
from pyte.screens import Char
from wcwidth import wcwidth

EDITOR = (sys.executable, "-m", "nianbao_tui")
PATIENCE = 15.0

# pyte prints the last letter of these as text: private CSI, queries of modes.
_UNKNOWN_TO_PYTE = re.compile(rb"\x1b\[[<=>][\d;]*[A-Za-z]|\x1b\[\?[\d;]*\$p")
_UNFINISHED = re.compile(rb"\x1b(\[[<=>?\d;:$ ]*)?$")
_USUAL = re.compile(r"\x1b\[([\d;]+)([mH])")

Wanted = str | Callable[["Terminal"], bool]


class Stream(pyte.Stream):
    """Takes colours and places of the cursor whole, which pyte reads letter by letter."""

    def feed(self, data: str) -> None:
        """Take what a program wrote; no sequence may be cut at its end."""
        assert self.listener is not None
        ends: dict[str, Callable[..., None]] = {
            "m": self.listener.select_graphic_rendition,
            "H": self.listener.cursor_position,
        }
        done = 0
        for found in _USUAL.finditer(data):
            super().feed(data[done : found.start()])
            ends[found[2]](*(int(number or 0) for number in found[1].split(";")))
            done = found.end()
        super().feed(data[done:])


class Terminal:
    """One program in a pty of a given size; what it draws is read while waiting."""

    def __init__(
        self,
        command: Sequence[str],
        *,
        columns: int,
        lines: int,
        cwd: Path | None,
        environment: Mapping[str, str],
        encoding: str = "utf-8",
    ) -> None:
        self.columns, self.height = columns, lines
        self.screen = pyte.Screen(columns, lines)
        self._stream = Stream(self.screen)
        self._decoder = getincrementaldecoder(encoding)(errors="replace")
        self._unfinished = b""
        self._rows: dict[int, str] = {}
        self._code: int | None = None
        self.output = b""
        self._pid, self._fd = pty.fork()
        if self._pid == 0:
            _become(command, columns, lines, cwd, environment)
        os.set_blocking(self._fd, False)

    @property
    def pid(self) -> int:
        """The number of the process."""
        return self._pid

    # Talking

    def send(self, data: bytes) -> None:
        """Write as fast as the program reads, reading what it draws meanwhile."""
        limit = time.monotonic() + PATIENCE
        while data:
            assert time.monotonic() < limit, "the program does not read its keys"
            readable, writable, _ = select.select([self._fd], [self._fd], [], 0.05)
            if readable:
                self._read()
            if writable:
                data = data[os.write(self._fd, data[:1024]) :]

    def wait_for(self, wanted: Wanted, *, timeout: float = PATIENCE) -> None:
        """Read until a text stands on the screen or a condition holds; fail with the screen."""
        holds = self._shows(wanted) if isinstance(wanted, str) else wanted
        limit = time.monotonic() + timeout
        while not holds(self):
            assert time.monotonic() < limit, f"waited for {wanted!r} in vain:\n{self.text()}"
            assert self._alive() or holds(self), f"the program ended:\n{self.text()}"
            self._pump(0.02)

    def _shows(self, wanted: str) -> Callable[["Terminal"], bool]:
        """Whether a text is on the screen, which is looked at only when something was drawn."""
        looked_at, shown = -1, False

        def holds(_: Terminal) -> bool:
            nonlocal looked_at, shown
            if looked_at != len(self.output):
                looked_at, shown = len(self.output), wanted in self.text()
            return shown

        return holds

    def settle(self, quiet: float = 0.12) -> None:
        """Read until the program has drawn nothing for a while, and waits for somebody."""
        while self._pump(quiet) or self._works():
            pass

    def press(self, data: bytes) -> None:
        """Send keys and wait until their effect is drawn."""
        self.send(data)
        self.settle()

    def resize(self, columns: int, lines: int) -> None:
        """Change the window; the program is told by the system."""
        self.columns, self.height = columns, lines
        self.screen.resize(lines, columns)
        _set_size(self._fd, columns, lines)
        self.settle(0.3)

    def exit_code(self, *, timeout: float = PATIENCE) -> int:
        """Wait for the program to end, and return its code."""
        limit = time.monotonic() + timeout
        while self._alive():
            assert time.monotonic() < limit, f"the program goes on:\n{self.text()}"
            self._pump(0.02)
        # What it wrote last may not have been read yet.
        while self._pump(0):
            pass
        assert self._code is not None
        return self._code

    def close(self) -> None:
        """End the program, whatever it is doing."""
        with suppress(ProcessLookupError):
            if self._alive():
                os.kill(self._pid, signal.SIGKILL)
                os.waitpid(self._pid, 0)
        with suppress(OSError):
            os.close(self._fd)

    def signal(self, number: int) -> None:
        """Send a signal to the program."""
        os.kill(self.pid, number)

    def write_blindly(self, data: bytes) -> None:
        """Send keys and read nothing of what the program draws."""
        with suppress(BlockingIOError):
            os.write(self._fd, data)

    def hang_up(self) -> None:
        """Close the terminal under the program."""
        os.close(self._fd)

    def exit_code_after_hanging_up(self, *, timeout: float = PATIENCE) -> int:
        """Wait for a program that has no terminal any more."""
        limit = time.monotonic() + timeout
        while self._alive():
            assert time.monotonic() < limit, "the program goes on without a terminal"
            time.sleep(0.02)
        assert self._code is not None
        return self._code

    # Looking

    def modes(self) -> list[object]:
        """How the terminal treats its input: canonical, echoing."""
        return termios.tcgetattr(self._fd)[:4]

    def rows(self) -> list[str]:
        """The lines of the screen; an empty half after each wide character is left out."""
        for y in self.screen.dirty:
            self._rows[y] = "".join([cell.data for cell in self.cells(y)])
        self.screen.dirty.clear()
        return [self._rows[y] for y in range(self.height)]

    def cells(self, y: int) -> list[Char]:
        """The cells of a line."""
        return [self.screen.buffer[y][x] for x in range(self.columns)]

    def text(self) -> str:
        """The screen as text."""
        return "\n".join(row.rstrip() for row in self.rows())

    def halves(self) -> list[str]:
        """Places where a wide character has no second half, or a second half no character."""
        return [f"{y}:{at}" for y in range(self.height) for at in _halves(self.cells(y))]

    @property
    def cursor(self) -> tuple[int, int]:
        """Column and line of the terminal's own cursor."""
        return self.screen.cursor.x, self.screen.cursor.y

    def find(self, text: str) -> tuple[int, int]:
        """Column and line of the first cell of a text on the screen."""
        for y in range(self.height):
            cells = [cell.data for cell in self.cells(y)]
            for x in range(self.columns):
                if "".join(cells[x:]).startswith(text) and cells[x]:
                    return x, y
        raise AssertionError(f"{text!r} is not on the screen:\n{self.text()}")

    # Reading

    def _alive(self) -> bool:
        if self._code is None:
            pid, status = os.waitpid(self._pid, os.WNOHANG)
            if pid:
                self._code = os.waitstatus_to_exitcode(status)
        return self._code is None

    def _works(self) -> bool:
        """Whether the program has something to do, be it that it waits for a processor."""
        threads = Path(f"/proc/{self._pid}/task").glob("*/stat")
        with suppress(FileNotFoundError, ProcessLookupError):
            return any(each.read_text("utf-8").rpartition(") ")[2][0] in "RD" for each in threads)
        return False

    def _pump(self, seconds: float) -> bool:
        """Read once; tell whether there was something within this time."""
        readable, _, _ = select.select([self._fd], [], [], seconds)
        return bool(readable) and self._read()

    def _read(self) -> bool:
        try:
            data = os.read(self._fd, 1 << 16)
        except OSError:  # the program closed its side
            return False
        self.feed(data)
        return bool(data)

    def feed(self, data: bytes) -> None:
        """Take what the program wrote."""
        self.output += data
        data = self._unfinished + data
        cut = _UNFINISHED.search(data)
        self._unfinished = data[cut.start() :] if cut else b""
        known = readable(data[: cut.start()] if cut else data)
        self._stream.feed(self._decoder.decode(known))


def readable(output: bytes) -> bytes:
    """What a program wrote, without what pyte takes for text."""
    return _UNKNOWN_TO_PYTE.sub(b"", output)


def _halves(cells: Sequence[Char]) -> Iterator[str]:
    wide = [bool(cell.data) and wcwidth(cell.data[0]) == 2 for cell in cells]
    for x, cell in enumerate(cells):
        if wide[x] and (x + 1 == len(cells) or cells[x + 1].data != ""):
            yield f"{x} {cell.data}"
        if cell.data == "" and not (x and wide[x - 1]):
            yield f"{x} (stub)"


def _become(
    command: Sequence[str],
    columns: int,
    lines: int,
    cwd: Path | None,
    environment: Mapping[str, str],
) -> None:
    """Turn the forked child into the program; never return."""
    try:
        _set_size(0, columns, lines)
        if cwd is not None:
            os.chdir(cwd)
        os.execve(command[0], list(command), dict(environment))
    finally:
        os._exit(127)


def _set_size(fd: int, columns: int, lines: int) -> None:
    fcntl.ioctl(fd, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))


def terminal_environment(**extra: str) -> dict[str, str]:
    """What a program finds in its environment when it is started from a terminal."""
    known = {"TERM": "xterm-256color", "COLORTERM": "truecolor", "LC_ALL": "C.UTF-8"}
    gone = ("COLUMNS", "LINES", "NO_COLOR")
    return {k: v for k, v in os.environ.items() if k not in gone} | known | extra


@contextmanager
def terminal(
    *words: str | Path,
    command: Sequence[str] = EDITOR,
    columns: int = 120,
    lines: int = 40,
    cwd: Path | None = None,
    environment: Mapping[str, str] | None = None,
    encoding: str = "utf-8",
) -> Iterator[Terminal]:
    """Run the program with these words in a terminal; it is ended at the end."""
    opened = Terminal(
        [*command, *map(str, words)],
        columns=columns,
        lines=lines,
        cwd=cwd,
        environment=environment or terminal_environment(),
        encoding=encoding,
    )
    try:
        yield opened
    finally:
        opened.close()


def is_judged(screen: Terminal) -> bool:
    """Tell whether the verdict, which comes behind the first frame, is on the screen."""
    return "正在核对" not in screen.text()


@contextmanager
def editor(path: Path, *, columns: int = 120, lines: int = 40) -> Iterator[Terminal]:
    """The editor on a report, drawn and ready for keys."""
    with terminal(path, columns=columns, lines=lines) as opened:
        opened.wait_for("年")
        opened.wait_for(lambda screen: "F1" in screen.rows()[-1])
        opened.wait_for(is_judged)
        opened.settle()
        yield opened
