"""Which files are meant by folders and files, found one by one so that none is kept in memory."""

import contextlib
import os
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import chain
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

UNIT_LISTS = (
    *("units.csv", "单位名单.csv", "名单.csv"),
    *("units.xlsx", "单位名单.xlsx", "名单.xlsx"),
)
"""What a list of bodies is called that lies in their folder or beside it: no submission."""

_LARGEST = 2**63 - 1
"""What a database takes as a number."""


class Listed(NamedTuple):
    """A file as it stands on the disk; size -1 if it is not there.

    `full` is the one name of the file, `place` which of the named paths it belongs to. `beside`
    is the time of the report file of the same name that a document in a folder lies beside.
    """

    path: Path
    full: str
    place: int
    size: int
    mtime_ns: int
    day: str
    beside: int = 0


def list_places(folder: Path) -> Iterator[Path]:
    """Where a list of the bodies that hand in to a folder may stand."""
    return (where / name for where in (folder, folder.absolute().parent) for name in UNIT_LISTS)


def listed(paths: Sequence[Path], leave_out: Iterable[Path]) -> Iterator[Listed]:
    """The files that are named, and instead of a folder what is submitted in it, unsorted.

    A document beside a report file of the same name (report.md beside report.toml) was made
    of it or it of the document, and is passed over; one that is newer may have been handed in
    again, and is listed. What is to be left out is known under any name that it has, and so are
    the lists of bodies.
    """
    lists = chain.from_iterable(list_places(path) for path in paths if os.path.isdir(path))
    outside = {found for path in chain(leave_out, lists) if (found := _identity(path))}
    for place, path in enumerate(paths):
        within = os.path.isdir(path)
        for each in _within(path) if within else (path,):
            status = _status(each)
            if status is None or (status.st_dev, status.st_ino) not in outside:
                beside = _beside(each) if within else 0
                if not beside or _is_newer(each, status, beside):
                    yield _listed(each, place, status, beside)


def _beside(path: Path) -> int:
    """The time of the report file that a document lies beside, 0 if there is none."""
    stem, suffix = os.path.splitext(path)
    status = _status(stem + SUFFIX) if suffix != SUFFIX else None
    return _time(status) if status else 0


def _is_newer(path: Path, status: os.stat_result | None, than: int) -> bool:
    # The Markdown is written behind each save.
    return path.suffix.lower() != ".md" and status is not None and _time(status) > than


def _status(path: Path | str) -> os.stat_result | None:
    try:
        return os.stat(path)
    except (OSError, ValueError):
        return None


def _identity(path: Path) -> tuple[int, int] | None:
    status = _status(path)
    return (status.st_dev, status.st_ino) if status else None


def _within(folder: Path) -> Iterator[Path]:
    """What is submitted in a folder, however deep."""
    folders = [folder]
    while folders:
        yield from _entries(folders.pop(), folders)


def _entries(folder: Path, folders: list[Path]) -> Iterator[Path]:
    """What is submitted in one folder; the folders in it are put to the others."""
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.name.startswith((".", "~$")):
                    continue
                if entry.is_dir(follow_symlinks=False):
                    folders.append(folder / entry.name)
                elif _is_submitted(entry.name):
                    yield folder / entry.name
    except OSError:
        yield folder  # to be named as what could not be read


def _is_submitted(name: str) -> bool:
    suffix = os.path.splitext(name)[1]
    return suffix == SUFFIX or suffix.lower() in DOCUMENTS


def _listed(path: Path, place: int, status: os.stat_result | None, beside: int) -> Listed:
    full = os.path.abspath(path)
    if status is None:
        return Listed(path, full, place, -1, 0, "")
    return Listed(path, full, place, status.st_size, _time(status), _day(status.st_mtime), beside)


def _time(status: os.stat_result) -> int:
    return max(-_LARGEST, min(status.st_mtime_ns, _LARGEST))


def _day(seconds: float) -> str:
    """The day of a time; empty if no calendar has it."""
    with contextlib.suppress(ValueError, OverflowError, OSError):
        return date.fromtimestamp(seconds).isoformat()
    return ""
