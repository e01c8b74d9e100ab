"""Replace a file atomically: the old content or the new one, nothing between."""

import contextlib
import errno
import os
from collections.abc import Callable
from pathlib import Path

from nianbao.store.errors import ChangedOnDisk, FileRefused, reason, saving
from nianbao.store.folder import Folder
from nianbao.store.identity import real_place
from nianbao.store.overwrite import overwrite
from nianbao.store.place import Place, confirming, take
from nianbao.store.source import digest
from nianbao.store.temporary import abandoned, create, fill, holds, temporary_name

Keep = Callable[[Path, bytes], Path | None]
"""Keeps the previous content of a file, and says where; None if it could not."""

_DENIED = (errno.EACCES, errno.EPERM)


def replace_file(
    path: Path, content: bytes, *, expected: str | None, keep: Keep | None = None
) -> str:
    """Write `content` to `path`, durably, and return its digest.

    `expected` is the digest of what must stand there now, None for nothing at all;
    ChangedOnDisk if something else does. FileRefused if the system will not write: what
    stood there then still stands, unless the code is `not_confirmed`, which says that the
    new content stands there but perhaps not for good. `keep` is given the old content first.
    """
    parent, name = real_place(path)
    try:
        folder = Folder(parent)
    except OSError as error:
        raise FileRefused(path, "not_writable", reason=reason(error)) from error
    with folder:
        place = Place(path, folder, name)
        before, expected = _before(place, content, expected)
        kept = keep(parent / name, before) if keep and before is not None else None
        if kept and before is not None and _is_shared(place):
            overwrite(place, before, content, kept=kept)
        else:
            _replace(place, before, content, expected, kept)
        _confirm(place, digest(content))
        if keep:
            _sweep(place, keep)
    return digest(content)


def create_file(path: Path, content: bytes) -> None:
    """Write a file where none stands; FileRefused if one does, or the system will not write."""
    try:
        replace_file(path, content, expected=None)
    except ChangedOnDisk:
        raise FileRefused(path, "exists") from None


def standing(path: Path) -> str | None:
    """The digest of what stands there, None for nothing; FileRefused if it cannot be read."""
    parent, name = real_place(path)
    try:
        with Folder(parent) as folder:
            content = Place(path, folder, name).content()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise FileRefused(path, "not_writable", reason=reason(error)) from error
    return None if content is None else digest(content)


def _before(place: Place, content: bytes, expected: str | None) -> tuple[bytes | None, str | None]:
    """What stands there and its digest, which may also be what we are about to write."""
    found = place.content()
    now = None if found is None else digest(found)
    if now != expected and (expected is None or found != content):
        raise ChangedOnDisk(place.path, found)
    return found, now


def _is_shared(place: Place) -> bool:
    with saving(place.path, "create"):
        status = place.folder.status(place.name)
    return status is not None and status.st_nlink > 1


def _replace(
    place: Place, before: bytes | None, content: bytes, expected: str | None, kept: Path | None
) -> None:
    temporary = temporary_name(place.name)
    try:
        with saving(place.path, "create"):
            handle = create(place.folder, temporary, _mode(place))
    except FileRefused as refused:
        if before is None or kept is None or not _is_denied(refused.__cause__):
            raise
        overwrite(place, before, content, kept=kept)
        return
    try:
        _fill(place, handle, content)
    except BaseException:
        _remove(place, temporary)
        raise
    try:
        take(place, temporary, expected, digest(content))
    except BaseException:
        _remove_ours(place, temporary, content)
        raise


def _mode(place: Place) -> int | None:
    status = place.folder.status(place.name)
    return None if status is None else status.st_mode & 0o7777


def _is_denied(error: BaseException | None) -> bool:
    return isinstance(error, OSError) and error.errno in _DENIED


def _fill(place: Place, handle: int, content: bytes) -> None:
    try:
        with saving(place.path, "write"):
            fill(handle, content)
        with saving(place.path, "verify"):
            if not holds(handle, content):
                raise OSError(errno.EIO, os.strerror(errno.EIO))
    except BaseException:
        with contextlib.suppress(OSError):
            os.close(handle)
        raise
    with saving(place.path, "write"):
        os.close(handle)


def _remove(place: Place, temporary: str) -> None:
    with contextlib.suppress(OSError):
        place.folder.remove(temporary)


def _remove_ours(place: Place, temporary: str, content: bytes) -> None:
    # After an exchange the temporary name may lead to what somebody else wrote.
    with contextlib.suppress(OSError):
        if place.folder.read(temporary) == content:
            place.folder.remove(temporary)


def _confirm(place: Place, ours: str) -> None:
    with confirming(place.path, ours):
        place.folder.flush()
        found = place.folder.read(place.name)
    if found is None or digest(found) != ours:
        raise ChangedOnDisk(place.path, found)


def _sweep(place: Place, keep: Keep) -> None:
    """Remove what crashes left; it may be the only copy of something, so it is kept first."""
    with contextlib.suppress(OSError):
        for name in abandoned(place.folder, place.name):
            left = place.folder.read(name)
            if left is not None and keep(place.folder.path / place.name, left) is not None:
                place.folder.remove(name)
