"""The contents that a report file had before, the last twenty of them."""

import contextlib
import os
import re
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from nianbao.remembered import state_folder
from nianbao.store.errors import FileRefused
from nianbao.store.folder import Folder, write_all
from nianbao.store.identity import path_key
from nianbao.store.private import private_folder, private_state
from nianbao.store.source import digest
from nianbao.store.stages import Task

MOST = 20

_FOLDER = "generations"
_NAME = re.compile(r"(\d{6,})-([0-9a-f]{16})\.toml")


class Generation(NamedTuple):
    """A content that the file had; a later one has a larger number, whatever the clock says."""

    number: int
    digest: str
    folder: Path
    name: str

    @property
    def path(self) -> Path:
        """Where it lies."""
        return self.folder / self.name


def generations(path: Path) -> tuple[Generation, ...]:
    """The kept contents of a report file, the newest first; none that a crash tore."""
    with (
        contextlib.suppress(OSError, ValueError),
        Folder(state_folder() / _FOLDER / path_key(path)) as folder,
    ):
        return tuple(each for each in _kept(folder) if _is_whole(folder, each))
    return ()


def _is_whole(folder: Folder, kept: Generation) -> bool:
    with contextlib.suppress(OSError):
        return _mark(folder.read(kept.name) or b"") == kept.digest
    return False


def _mark(content: bytes) -> str:
    return digest(content)[:16]


def larger_before(path: Path, content: bytes) -> Path | None:
    """Where the content before the last save is, if it is more than twice as large as this one."""
    newest = next(iter(generations(path)), None)
    with contextlib.suppress(OSError):
        if newest is not None and shrinks(newest.path.stat().st_size, len(content)):
            return newest.path
    return None


def shrinks(before: int, now: int) -> bool:
    """Tell whether less than half is left: more likely an accident than a wish."""
    return 2 * now < before


def check_shrinking(path: Path, before: bytes, now: bytes) -> None:
    """FileRefused if that much of a file would go."""
    if shrinks(len(before), len(now)):
        raise FileRefused(path, "shrinks", before=len(before), now=len(now))


def keep_generation(path: Path, content: bytes) -> Task[Path | None]:
    """Keep a content that the file had, durably, and return where; None if that cannot be done."""
    try:
        with Folder(private_folder(private_state(_FOLDER) / path_key(path))) as folder:
            kept, mark = _kept(folder), _mark(content)
            newest = kept[0] if kept else None
            if newest and newest.digest == mark and folder.read(newest.name) == content:
                return newest.path
            name = f"{newest.number + 1 if newest else 1:06}-{mark}.toml"
            yield from _put(folder, name, content, instead=_superseded(kept, mark))
            return folder.path / name
    except OSError:
        return None


def _put(folder: Folder, name: str, content: bytes, *, instead: Sequence[Generation]) -> Task[None]:
    """Write a file named after its content, durably, `instead` of others; OSError.

    A torn one is told by its name, so it has it from the start, and one stage makes both last.
    """
    handle = folder.create(name)
    try:
        try:
            write_all(handle, content)
            yield partial(_flush, handle, folder, instead)
        finally:
            os.close(handle)
    except BaseException:
        with contextlib.suppress(OSError):
            folder.remove(name)
        raise


def _flush(handle: int, folder: Folder, instead: Sequence[Generation]) -> None:
    """The file and its name, one behind the other: of the second flush hardly anything is left.

    What stays of the others goes at the next time.
    """
    os.fsync(handle)
    folder.flush()
    with contextlib.suppress(OSError):
        for old in instead:
            folder.remove(old.name)


def _superseded(kept: Sequence[Generation], mark: str) -> Sequence[Generation]:
    """Those that are too many, or have the content of the newest, which has this digest."""
    others = [each for each in kept if each.digest != mark]
    return [*(each for each in kept if each.digest == mark), *others[MOST - 1 :]]


def _kept(folder: Folder) -> Sequence[Generation]:
    """All of a folder, the newest first."""
    found = (_NAME.fullmatch(name) for name in folder.names())
    kept = [Generation(int(name[1]), name[2], folder.path, name[0]) for name in found if name]
    return sorted(kept, reverse=True)
