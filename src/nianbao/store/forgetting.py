"""When recovery data goes: it holds the words of reports, so it is not kept for ever."""

import contextlib
import os
import time
from collections.abc import Iterable
from pathlib import Path

from nianbao.record import State, field
from nianbao.remembered import state_folder
from nianbao.store.folder import Folder
from nianbao.store.head import is_newer
from nianbao.store.journal_file import SUFFIX
from nianbao.store.journal_folders import journal_folders
from nianbao.store.lines import good_lines
from nianbao.store.owner import owner_from, runs_on

TRIED = ".replaying"
BAD = ".bad"

INTAKES, INTAKE = "rollup", ".intake"
"""The folder of the state that holds what roll-ups have read, and how its files end."""

KEYED = "keyed"
"""The folder of the state that holds figures which are being keyed again."""

_OLD = 30 * 24 * 3600


def forget_old(files: Iterable[Path]) -> None:
    """Remove those that are older than thirty days, as far as the system lets us."""
    for file in files:
        with contextlib.suppress(OSError):
            if file.lstat().st_mtime < time.time() - _OLD:
                os.unlink(file)


class Forgotten(State):
    """How much was removed, how much runs on or may, and what could not be removed."""

    removed: int = 0
    running: int = 0
    left: list[Path] = field(default_factory=list)


def forget_all(path: Path | None = None) -> Forgotten:
    """Remove all recovery data but that of programs that may run, also beside `path`."""
    gone = Forgotten()
    for folder in journal_folders(path):
        with contextlib.suppress(OSError):
            for file in recovery_files(folder):
                _forget(file, gone)
    for kept in (INTAKES, KEYED):
        with contextlib.suppress(OSError):
            for file in sorted((state_folder() / kept).iterdir()):
                _remove(file, gone)
    return gone


def _remove(file: Path, gone: Forgotten) -> None:
    # A roll-up that runs keeps its intake open, and only cannot be gone on with.
    try:
        os.unlink(file)
        gone.removed += file.suffix in (INTAKE, ".json")
    except OSError:
        gone.left.append(file)


def _forget(file: Path, gone: Forgotten) -> None:
    try:
        if _may_run(file):
            gone.running += 1
            return
        os.unlink(file)
        gone.removed += 1
    except OSError:
        gone.left.append(file)


def recovery_files(folder: Path) -> list[Path]:
    """The journals of a folder, tried and bad ones too; OSError if it cannot be listed."""
    names = sorted(os.listdir(folder))
    return [folder / name for name in names if name.endswith((SUFFIX, TRIED, BAD))]


def _may_run(file: Path) -> bool:
    """Tell whether the program that writes it may run; what is no journal has none."""
    with Folder(file.parent) as folder:
        bodies, _ = good_lines(folder.read(file.name) or b"")
    try:
        return bool(bodies) and runs_on(owner_from(bodies[0].get("owner"))) is not False
    except ValueError:
        return is_newer(bodies[0])
