"""The first frame of a report, painted before anything that could draw it is imported.

What was kept of an earlier run is shown only if the file is byte for byte what it was then, in a
terminal of the same kind and size. This module runs before the rest of the program: it imports what
an interpreter has loaded anyway and, when it needs them, `termios`, `zlib` and `nianbao.places`.
"""

import os
import sys

TYPE_CHECKING = False  # without `typing`: it takes as long as all of this
if TYPE_CHECKING:
    from typing import Any

PICTURES = "pictures"
ENTER = "\x1b[?1049h"
_LEAVE = b"\x1b[?1049l\x1b[?25h"
_MOST_BYTES = 1 << 20
_KIND = ("TERM", "COLORTERM", "NO_COLOR", "LC_ALL", "LC_CTYPE", "LANG", "PYTHONIOENCODING")

terminal_before: "list[Any] | None" = None
"""How the terminal was before a picture was shown; None if none was."""


def show(name: str) -> None:
    """Paint the picture of the report in this file, if there is one that is still true."""
    kept = _kept(name) if sys.platform == "linux" and _is_terminal() else None
    if kept is not None:
        _listen()
        os.write(1, ENTER.encode() + kept)


def take_back() -> None:
    """Leave the terminal as it was: the report cannot be edited after all."""
    global terminal_before
    if terminal_before is not None:
        import termios

        os.write(1, _LEAVE)
        termios.tcsetattr(0, termios.TCSANOW, terminal_before)
        terminal_before = None


def _is_terminal() -> bool:
    return all(os.isatty(number) for number in (0, 1, 2))


def _listen() -> None:
    """Keep what is typed from now on for the editor, and off the picture."""
    global terminal_before
    import termios

    terminal_before = termios.tcgetattr(0)
    silent = termios.tcgetattr(0)
    silent[0] &= ~(termios.IXON | termios.IXOFF | termios.ICRNL | termios.INLCR | termios.IGNCR)
    silent[3] &= ~(termios.ECHO | termios.ICANON | termios.IEXTEN | termios.ISIG)
    termios.tcsetattr(0, termios.TCSANOW, silent)


def _kept(name: str) -> bytes | None:
    path = os.path.realpath(name)
    try:
        picture = _read(os.path.join(_state(), PICTURES, picture_name(path)))
        content = _read(path)
    except OSError:
        return None
    head = heading(path, content)
    return picture[len(head) :] if head and picture.startswith(head) else None


def _read(path: str) -> bytes:
    handle = os.open(path, os.O_RDONLY | os.O_CLOEXEC | os.O_NONBLOCK)
    try:
        return os.read(handle, _MOST_BYTES)
    finally:
        os.close(handle)


def _state() -> str:
    from nianbao.places import state_folder

    return state_folder()


def _settings() -> str:
    """What the settings file says, as one line; a picture depends on all of it."""
    from nianbao.places import settings_file

    try:
        return repr(_read(settings_file()))
    except OSError:
        return ""


def _pane() -> str:
    """Whether the second pane is open, as `remembered.aside_open` finds it."""
    try:
        return repr(_read(os.path.join(_state(), "aside.json")))
    except OSError:
        return ""


def picture_name(path: str) -> str:
    """The name of the file that holds the picture of a report, given its real path."""
    import zlib

    return f"{zlib.crc32(os.fsencode(path)):08x}.picture"


def heading(path: str, content: bytes) -> bytes:
    """What a picture begins with: all that it depends on; nothing if the terminal is unknown."""
    from nianbao import __version__

    try:
        columns, lines = os.get_terminal_size(1)
    except OSError:
        return b""
    kind = [os.environ.get(each, "") for each in _KIND]
    known = [
        __version__,
        path,
        f"{columns}x{lines}",
        *kind,
        _settings(),
        _pane(),
        str(len(content)),
    ]
    return "\n".join(known).encode("utf-8", "surrogateescape") + b"\n" + content
