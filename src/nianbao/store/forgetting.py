"""When recovery data goes: it holds the words of reports, so it is not kept for ever."""

import contextlib
import os
import time
from collections.abc import Iterator
from pathlib import Path

from nianbao.store.folder import Folder
from nianbao.store.head import head_from
from nianbao.store.journal_file import SUFFIX
from nianbao.store.lines import good_lines
from nianbao.store.owner import runs_on
from nianbao.store.places import journal_folders

TRIED = ".replaying"
BAD = ".bad"
MOST_DAYS = 30

_DAY = 24 * 3600


def forget_old(folder: Path) -> None:
    """Remove what is older than thirty days; OSError if the folder cannot be listed."""
    for file in _files(folder):
        with contextlib.suppress(OSError):
            if file.lstat().st_mtime < time.time() - MOST_DAYS * _DAY:
                os.unlink(file)


def forget_all(path: Path | None = None) -> int:
    """Remove all recovery data but that of running programs, also beside `path`; how much it was.

    Whatever cannot be removed stays, and is not counted.
    """
    removed = 0
    for folder in journal_folders(path):
        with contextlib.suppress(OSError):
            for file in _files(folder):
                if not _is_running(file):
                    os.unlink(file)
                    removed += 1
    return removed


def _files(folder: Path) -> Iterator[Path]:
    for name in sorted(os.listdir(folder)):
        if name.endswith((SUFFIX, TRIED, BAD)):
            yield folder / name


def _is_running(file: Path) -> bool:
    try:
        with Folder(file.parent) as folder:
            bodies, _ = good_lines(folder.read(file.name) or b"")
        return bool(bodies) and runs_on(head_from(bodies[0]).owner) is True
    except (OSError, ValueError):
        return False
