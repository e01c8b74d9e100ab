"""The terminal: which encoding it reads and writes, and how a shell gets it back."""

import codecs
import contextlib
import os
import sys

USUAL_SCREEN = (
    b"\x1b[?2026l\x1b[?2004l\x1b[?7h\x1b[?2048l\x1b[?1000l\x1b[?1003l\x1b[?1015l\x1b[?1006l"
    b"\x1b[<u\x1b[?1049l\x1b[?25h\x1b[?1004l"
)
"""What takes back all that the editor asks of a terminal."""

_LOCALE = ("LC_ALL", "LC_CTYPE", "LANG")
_TOLD_TO_PYTHON = ("PYTHONUTF8", "PYTHONIOENCODING")


def encoding() -> str:
    """The encoding that the terminal reads and writes.

    Python takes a locale that this machine does not have for UTF-8. The terminal is still the
    one that its user named, if that one knows Chinese.
    """
    named = _named()
    if sys.flags.utf8_mode and named and not any(map(os.environ.get, _TOLD_TO_PYTHON)):
        return named
    return getattr(sys.__stderr__, "encoding", None) or "utf-8"


def _named() -> str:
    locale = next(filter(None, map(os.environ.get, _LOCALE)), "")
    charset = locale.partition(".")[2].partition("@")[0]
    return codecs.lookup(charset).name if shows_chinese(charset) else ""


def shows_chinese(encoding: str) -> bool:
    """Tell whether there is such an encoding, and it has what the editor shows."""
    try:
        return bool(encoding and "年报≠".encode(encoding))
    except (LookupError, UnicodeError):
        return False


def speak() -> None:
    """Have a terminal get what it can read, and anything else UTF-8; never fail for a character."""
    for stream in filter(None, (sys.stdout, sys.stderr)):
        name = encoding() if stream.isatty() else "utf-8"
        stream.reconfigure(encoding=name, errors="replace")


# Given back to the shell


def is_raw(handle: int) -> bool:
    """Tell whether a terminal is as an editor that was killed leaves it."""
    with contextlib.suppress(ImportError, OSError):
        import termios

        with contextlib.suppress(termios.error):
            return not termios.tcgetattr(handle)[3] & termios.ICANON
    return False


def make_sane(handle: int) -> None:
    """Have a terminal take lines and show what is typed, as `stty sane` does."""
    import termios

    modes = termios.tcgetattr(handle)
    modes[0] &= ~(termios.INLCR | termios.IGNCR)
    modes[0] |= termios.ICRNL | termios.IXON
    modes[1] |= termios.OPOST | termios.ONLCR
    modes[3] |= termios.ISIG | termios.ICANON | termios.IEXTEN | termios.ECHO | termios.ECHOE
    termios.tcsetattr(handle, termios.TCSANOW, modes)


def reset() -> None:
    """Give the terminal of this process back to its shell; OSError if it has none."""
    handle = os.open("/dev/tty", os.O_RDWR | getattr(os, "O_NOCTTY", 0))
    try:
        make_sane(handle)
        os.write(handle, USUAL_SCREEN)
    finally:
        os.close(handle)
