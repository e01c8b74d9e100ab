"""A text in a private file of its own, for a program that edits files."""

import contextlib
import os
import shutil
import stat
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from nianbao.report.entry import admitted
from nianbao.store.source import MAX_BYTES

Lack = Literal["no_file", "no_room", "unreadable", "too_large", "not_utf8"]


class NotTakenBack(Exception):
    """A text that could not be handed out or taken back; `reason` is what the system says."""

    def __init__(self, lack: Lack, reason: str = "") -> None:
        super().__init__(lack)
        self.lack = lack
        self.reason = reason


@contextlib.contextmanager
def handed_out(text: str, name: str) -> Iterator[Path]:
    """A file with the text, gone at the end with all that was put beside it; NotTakenBack.

    Only its user can read it, and the folder it is in.
    """
    try:
        folder = Path(tempfile.mkdtemp(prefix="nianbao-"))
    except OSError as error:
        raise NotTakenBack("no_room", error.strerror or "") from error
    try:
        path = folder / f"{name}.md"
        _write(path, text if text.endswith("\n") else f"{text}\n")
        yield path
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _write(path: Path, text: str) -> None:
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with open(handle, "w", encoding="utf-8", newline="") as file:
            file.write(text)
    except OSError as error:
        raise NotTakenBack("no_room", error.strerror or "") from error


def taken_back(path: Path, before: str) -> str:
    """What stands in the file now, as a text of a report; NotTakenBack.

    The line end that was put behind a text `before` without one is taken off again.
    """
    content = _read(path)
    try:
        text = admitted(content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise NotTakenBack("not_utf8") from error
    return text if before.endswith("\n") else text.removesuffix("\n")


def _read(path: Path) -> bytes:
    """The bytes of a regular file within the limit of a report."""
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    try:
        handle = os.open(path, flags | getattr(os, "O_BINARY", 0))
        with open(handle, "rb") as file:
            if not stat.S_ISREG(os.fstat(handle).st_mode):
                raise NotTakenBack("no_file")
            content = file.read(MAX_BYTES + 1)
    except FileNotFoundError as error:
        raise NotTakenBack("no_file") from error
    except OSError as error:
        raise NotTakenBack("unreadable", error.strerror or "") from error
    if len(content) > MAX_BYTES:
        raise NotTakenBack("too_large")
    return content
