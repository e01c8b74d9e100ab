"""What the program did, for whoever looks for a fault: a log that its user can send.

A line a happening: time, process, name, facts. It never holds a text, a figure or a name of the
user: a fact is a number or a short word of ASCII, a file is a hash of its path, an error is its
class and the lines of this program that it went through.

A log that cannot be written is no reason to stop or to slow anything, so `note` hands the line
to a thread of its own and no error of the disk is told: there is nobody who could do anything
about it, and the report has a journal that does complain.
"""

import contextlib
import os
import re
import stat
import threading
import time
from collections import deque
from pathlib import Path

from nianbao import __version__
from nianbao.remembered import state_folder
from nianbao.store.private import private_folder
from nianbao.tongue import tr

LIMIT = 128 * 1024
"""Bytes of the log before it is put aside, once; so there are twice so many at most."""

_NAME = "log.txt"
_OLD = "log.old.txt"
_WORD = re.compile(r"[\w.:,+/#-]{0,120}", re.ASCII)
_MOST_FACTS = 12
_MOST_PLACES = 8
_MOST_WAITING = 1000
_OURS = ("nianbao", "nianbao_tui")
_OPEN = os.O_WRONLY | os.O_CREAT | os.O_APPEND
_SAFELY = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0)


class _Writer:
    """Puts lines into the log from a thread of its own, which begins with the first line."""

    def __init__(self) -> None:
        self._lines: deque[str] = deque(maxlen=_MOST_WAITING)
        # A signal may come at any moment, and then note something too.
        self._bell = threading.Condition(threading.RLock())
        self._thread: threading.Thread | None = None
        self._busy = False

    def take(self, line: str) -> None:
        with self._bell:
            self._lines.append(line)
            if self._thread is None or not self._thread.is_alive():
                self._thread = threading.Thread(target=self._run, name="diary", daemon=True)
                self._thread.start()
            self._bell.notify_all()

    def flush(self, seconds: float) -> bool:
        with self._bell:
            return self._bell.wait_for(lambda: not self._lines and not self._busy, seconds)

    def _run(self) -> None:
        while True:
            with self._bell:
                self._bell.wait_for(lambda: self._lines)
                lines, self._busy = "".join(self._lines), True
                self._lines.clear()
            with contextlib.suppress(OSError):
                _append(lines.encode("ascii", "replace"))
            with self._bell:
                self._busy = False
                self._bell.notify_all()


_WRITER = _Writer()


def note(happening: str, **facts: str | int | None) -> None:
    """Put a happening into the log, soon; this never waits and never fails."""
    now = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())
    told = [f"{name}={_word(fact)}" for name, fact in [*facts.items()][:_MOST_FACTS]]
    with contextlib.suppress(RuntimeError):  # no thread can begin while the program ends
        _WRITER.take(" ".join([now, str(os.getpid()), _word(happening), *told]) + "\n")


def start(mode: str, *, columns: int = 0, lines: int = 0) -> None:
    """Note that the program begins, and on what."""
    import platform

    note(
        "start",
        mode=mode,
        version=__version__,
        python=platform.python_version(),
        system=f"{platform.system()}-{platform.machine()}",
        term=os.environ.get("TERM", ""),
        locale=os.environ.get("LC_ALL") or os.environ.get("LC_CTYPE") or os.environ.get("LANG"),
        size=f"{columns}x{lines}",
    )


def file_mark(path: Path | None) -> str:
    """What stands for a file in the log: the same for the same file, and no name."""
    # This and the others that are imported late are not needed where all goes well.
    from nianbao.store.identity import path_key

    try:
        return path_key(path) if path else "none"
    except ValueError:
        return "impossible"


def fault(error: BaseException) -> None:
    """Note an error of the program: its class and our lines that it went through."""
    note("fault", error=type(error).__name__, at=",".join(places(error)[-_MOST_PLACES:]))


def place_of(error: BaseException) -> str:
    """What failed and where, for the user: class and innermost line of ours, and no value."""
    return tr("，").join([type(error).__name__, *places(error)[-1:]])


def places(error: BaseException) -> list[str]:
    """The lines of this program that an error went through, the innermost last."""
    import traceback

    frames = traceback.walk_tb(error.__traceback__)
    named = [(str(frame.f_globals.get("__name__")), line) for frame, line in frames]
    return [f"{name}:{line}" for name, line in named if name.partition(".")[0] in _OURS]


def _word(fact: str | int | None) -> str:
    """A fact as one word; what is no plain word is not told."""
    text = str(fact)
    return text if _WORD.fullmatch(text) else "?"


def flush(seconds: float = 0.5) -> bool:
    """Wait a little until everything is written; tell whether it is."""
    return _WRITER.flush(seconds)


def path() -> Path:
    """Where the log is; it need not exist."""
    return state_folder() / _NAME


def text() -> str:
    """The whole log, what was put aside first; empty if there is none or it cannot be read."""
    return "".join(map(_content, (path().with_name(_OLD), path())))


def _content(file: Path) -> str:
    try:
        with file.open("rb") as log:
            return log.read(2 * LIMIT).decode("ascii", "replace")
    except OSError:
        return ""


def _append(content: bytes) -> None:
    folder = private_folder(state_folder())
    log = folder / _NAME
    handle = os.open(log, _OPEN | _SAFELY, 0o600)
    try:
        status = os.fstat(handle)
        if not stat.S_ISREG(status.st_mode):
            return
        if hasattr(os, "fchmod"):
            os.fchmod(handle, 0o600)
        os.write(handle, content[-LIMIT:])
    finally:
        os.close(handle)
    if status.st_size + len(content) > LIMIT:
        os.replace(log, folder / _OLD)
