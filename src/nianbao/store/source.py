"""The bytes of a report file, and what they must keep when it is saved."""

import re
import stat
from functools import cached_property
from pathlib import Path

from nianbao.record import Value
from nianbao.store.errors import FileRefused, reason

MAX_BYTES = 256 * 1024
MAX_LINES = 10_000
MAX_DOTS = 100

_BOM = b"\xef\xbb\xbf"

# A dotted key, wherever it stands in its line; prose may have as many dots as it likes.
_PART = r"""(?:[\w-]++|"(?:\\.|[^"\\])*+"|'[^']*+')"""
_DOTTED = re.compile(rf"(?<![\w\\-])(?:{_PART}[ \t]*+\.[ \t]*+){{{MAX_DOTS + 1}}}")


class Source(Value):
    """A file as it was read: its text without BOM, and how to write it back alike."""

    path: Path
    text: str
    bom: bool = False

    @cached_property
    def digest(self) -> str:
        """What tells this content from another."""
        return digest(self.encode(self.text))

    @property
    def newline(self) -> str:
        """The line end that new lines take."""
        return "\r\n" if "\r\n" in self.text else "\n"

    def encode(self, text: str) -> bytes:
        """The bytes of a new text of this file."""
        return (_BOM if self.bom else b"") + text.encode("utf-8")


def digest(content: bytes) -> str:
    """What tells one content of a file from another."""
    from hashlib import sha256  # brings an encryption library, which a check needs not

    return sha256(content).hexdigest()


def read_source(path: Path) -> Source:
    """Read the file within the limits that keep the parsers safe; FileRefused otherwise."""
    content = read_bytes(path)
    bom = content.startswith(_BOM)
    text = _decoded(path, content.removeprefix(_BOM))
    check_limits(path, text, size=len(content))
    return Source(path, text, bom)


def read_bytes(path: Path, *, limit: int = MAX_BYTES) -> bytes:
    """The content of a regular file of at most `limit` bytes; FileRefused otherwise."""
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            code = "directory" if stat.S_ISDIR(status.st_mode) else "not_a_file"
            raise FileRefused(path, code)
        if status.st_size > limit:
            raise FileRefused(path, "too_large", size=status.st_size, limit=limit)
        with path.open("rb") as file:
            return file.read(limit + 1)
    except FileNotFoundError:
        raise FileRefused(path, "missing") from None
    except PermissionError:
        raise FileRefused(path, "no_permission") from None
    except (OSError, ValueError) as error:
        raise FileRefused(path, "unreadable", reason=reason(error)) from None


def _decoded(path: Path, content: bytes) -> str:
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise FileRefused(path, "not_utf8", line=line, guess=_guess(content)) from None
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        raise FileRefused(path, "binary", line=line)
    return text


def _guess(content: bytes) -> str:
    """The encoding that the content may be in, or "" for no idea."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "UTF-16"
    try:
        text = content.decode("gb18030")
    except UnicodeDecodeError:
        return ""
    return "GB18030" if text.isprintable() or "年" in text else ""


def check_limits(path: Path, text: str, *, size: int) -> None:
    """FileRefused if a file of this text and size would not be read again."""
    if size > MAX_BYTES:
        raise FileRefused(path, "too_large", size=size, limit=MAX_BYTES)
    lines = text.split("\n")
    if len(lines) > MAX_LINES:
        raise FileRefused(path, "too_many_lines", size=len(lines), limit=MAX_LINES)
    for number, line in enumerate(lines, 1):
        if line.count(".") > MAX_DOTS and _DOTTED.search(line):
            raise FileRefused(path, "too_many_dots", line=number, limit=MAX_DOTS)
