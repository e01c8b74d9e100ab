"""Which files are meant by folders and files, found one by one so that none is kept in memory."""

import os
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from nianbao.store.naming import SUFFIX

DOCUMENTS = frozenset(
    (
        *(".docx", ".doc", ".wps", ".rtf", ".xlsx", ".xls", ".et", ".csv"),
        *(".pdf", ".ofd", ".html", ".htm", ".mht", ".txt", ".md", ".zip", ".rar"),
    )
)
"""What else than report files may have been submitted; what cannot be read shall be named."""


class Listed(NamedTuple):
    """A file as it stands on the disk; size -1 if it is not there.

    `full` is the one name of the file, `place` which of the named paths it belongs to.
    """

    path: Path
    full: str
    place: int
    size: int
    mtime_ns: int
    day: str


def listed(paths: Iterable[Path], leave_out: Callable[[Path], bool]) -> Iterator[Listed]:
    """The files that are named, and instead of a folder what is submitted in it, unsorted.

    A document beside a report file of the same name (report.md beside report.toml) was made
    of it, and is passed over.
    """
    for place, path in enumerate(paths):
        for each in _within(path) if os.path.isdir(path) else (path,):
            if not leave_out(each):
                yield _listed(each, place)


def _within(folder: Path) -> Iterator[Path]:
    folders = []
    try:
        entries = os.scandir(folder)
    except OSError:
        return
    with entries:
        for entry in entries:
            if entry.name.startswith((".", "~$")):
                continue
            if entry.is_dir(follow_symlinks=False):
                folders.append(entry.name)
            elif _is_submitted(folder, entry.name):
                yield folder / entry.name
    for name in folders:
        yield from _within(folder / name)


def _is_submitted(folder: Path, name: str) -> bool:
    stem, suffix = os.path.splitext(name)
    if suffix == SUFFIX:
        return True
    beside = os.path.join(folder, stem + SUFFIX)
    return suffix.lower() in DOCUMENTS and not os.path.exists(beside)


def _listed(path: Path, place: int) -> Listed:
    full = os.path.abspath(path)
    try:
        status = os.stat(path)
    except (OSError, ValueError):
        return Listed(path, full, place, -1, 0, "")
    day = date.fromtimestamp(status.st_mtime).isoformat()
    return Listed(path, full, place, status.st_size, status.st_mtime_ns, day)
