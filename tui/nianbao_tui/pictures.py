"""The pictures that `first_paint` shows, kept for the reports opened last."""

import contextlib
import os
from pathlib import Path

from nianbao import choices, terminal, tongue
from nianbao.store.errors import FileRefused
from nianbao.store.private import private_state
from nianbao.store.source import Source, digest, read_bytes
from nianbao_tui.first_paint import PICTURES, heading, picture_name
from nianbao_tui.styles import themes

_MOST = 9


def keep(source: Source, picture: str) -> None:
    """Keep the picture of a report as its file stands; a disk that is full keeps none."""
    chosen = choices.read()
    theme = chosen.theme or themes.fitting(os.environ)
    if (tongue.spoken(), themes.worn().name) != (chosen.lang, theme):
        # In a language or a theme that was asked for once: the next start is in the other.
        return
    with contextlib.suppress(OSError, FileRefused, UnicodeError):
        content = read_bytes(source.path)
        path = os.path.realpath(source.path)
        head = heading(path, content)
        if head and digest(content) == source.digest:
            _write(
                private_state(PICTURES),
                picture_name(path),
                head + picture.encode(terminal.encoding()),
            )


def _write(folder: Path, name: str, content: bytes) -> None:
    new = folder / f".{os.getpid()}"
    handle = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_NOFOLLOW, 0o600)
    try:
        os.write(handle, content)
    finally:
        os.close(handle)
    os.replace(new, folder / name)
    _forget_old(folder)


def _forget_old(folder: Path) -> None:
    kept = sorted(folder.glob("*.picture"), key=lambda each: each.stat().st_mtime, reverse=True)
    for old in kept[_MOST:]:
        old.unlink(missing_ok=True)
