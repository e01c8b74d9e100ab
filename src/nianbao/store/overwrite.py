"""Rewriting a file that is not to be replaced: it has a second name, or its folder is closed."""

import contextlib
import os
from pathlib import Path

from nianbao.store.errors import ChangedOnDisk, FileRefused, reason
from nianbao.store.folder import read_all, write_all
from nianbao.store.place import Place, confirming
from nianbao.store.temporary import verify


def overwrite(place: Place, before: bytes, content: bytes, *, kept: Path) -> None:
    """Write the content in its place, of which `kept` is a durable copy.

    ChangedOnDisk if something else than `before` stands there. FileRefused if the system will
    not write: `not_saved` if the old content is there again, `torn` if only the copy has it.
    """
    try:
        handle = place.folder.reopen(place.name)
    except OSError as error:
        raise FileRefused(place.path, "not_saved", step="create", reason=reason(error)) from error
    try:
        found = read_all(handle)
        if found != before:
            raise ChangedOnDisk(place.path, found)
        try:
            _write(handle, content)
        except OSError as error:
            _restore(place, handle, before, kept)
            raise FileRefused(
                place.path, "not_saved", step="write", reason=reason(error)
            ) from error
    except BaseException:
        with contextlib.suppress(OSError):
            os.close(handle)
        raise
    with confirming(place.path, content):
        os.close(handle)


def _write(handle: int, content: bytes) -> None:
    """Cut off only at the end: room that the file has is never given back before it is used."""
    os.lseek(handle, 0, os.SEEK_SET)
    write_all(handle, content)
    os.ftruncate(handle, len(content))
    os.fsync(handle)
    verify(handle, content)


def _restore(place: Place, handle: int, before: bytes, kept: Path) -> None:
    try:
        _write(handle, before)
    except OSError as error:
        raise FileRefused(place.path, "torn", reason=reason(error), kept=str(kept)) from error
