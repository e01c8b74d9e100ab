"""A new content on its way to a file: made ready, given the name, confirmed."""

import contextlib
import errno
import os
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from nianbao.record import State
from nianbao.store.errors import ChangedOnDisk, FileRefused, saving
from nianbao.store.folder import Folder, write_all
from nianbao.store.overwrite import overwrite
from nianbao.store.place import Place, confirming, opened, take
from nianbao.store.source import digest
from nianbao.store.stages import Task, alone
from nianbao.store.temporary import abandoned, create, temporary_name, verify

Keep = Callable[[Path, bytes], Task[Path | None]]
"""Keeps the previous content of a file, and returns where; None if it could not."""

_DENIED = (errno.EACCES, errno.EPERM)


class Replacement(State):
    """What is to stand in a place instead of `before`. Its steps raise ChangedOnDisk, FileRefused.

    `keep_before` and `make_ready` change nothing that anybody sees, so they may go side by side,
    with those of other files, too. `take` comes when both are done, `confirm` and `drop` behind it.
    """

    place: Place
    content: bytes
    before: bytes | None
    keep: Keep | None = None
    _kept: Path | None = None
    _temporary: str = ""

    def keep_before(self) -> Task[None]:
        """Have the old content kept, durably."""
        if self.keep and self.before is not None:
            path = self.place.folder.path / self.place.name
            self._kept = yield from self.keep(path, self.before)

    def make_ready(self) -> Task[None]:
        """Have the new content on the disk, in a temporary file beside the old one."""
        if self._may_be_overwritten() and _is_shared(self.place):
            return
        try:
            yield from self._fill_temporary()
        except FileRefused as refused:
            if not (self._may_be_overwritten() and _is_denied(refused)):
                raise

    def take(self) -> None:
        """Give the new content its name; where that cannot be, write over what is kept."""
        if not self._temporary and self._kept and self.before is not None:
            overwrite(self.place, self.before, self.content, kept=self._kept)
            return
        if not self._temporary:
            alone(self._fill_temporary())
        self._temporary = take(self.place, self._temporary, self.before, self.content)

    def confirm(self) -> Task[None]:
        """Make the name durable, and see that it leads to what was written."""
        with confirming(self.place.path, self.content):
            yield self.place.folder.flush
            found = self.place.folder.read(self.place.name)
        if found != self.content:
            raise ChangedOnDisk(self.place.path, found)
        if self.keep:
            _sweep(self.place, self.keep)

    def drop(self) -> None:
        """Leave neither what is not taken nor what was there before, unless others wrote to it."""
        # A name too many is swept away later; the save is not worth less for it.
        with contextlib.suppress(OSError):
            if self._temporary:
                if self.place.folder.read(self._temporary) in (self.content, self.before):
                    self.place.folder.remove(self._temporary)
                self._temporary = ""

    def _may_be_overwritten(self) -> bool:
        return self.keep is not None and self.before is not None

    def _fill_temporary(self) -> Task[None]:
        temporary = temporary_name(self.place.name)
        with saving(self.place.path, "create"):
            handle = create(self.place.folder, temporary, _mode(self.place))
        try:
            yield from _fill(self.place, handle, self.content)
        except BaseException:
            _remove(self.place, temporary)
            raise
        self._temporary = temporary


def let_go(*drops: Callable[[], None]) -> Task[None]:
    """Drop what is left, while folders are flushed."""

    def drop_all() -> None:
        for drop in drops:
            drop()

    yield drop_all


@contextlib.contextmanager
def replacing(
    path: Path,
    content: bytes,
    *,
    expected: str | None,
    keep: Keep | None = None,
    near: Folder | None = None,
) -> Iterator[Replacement]:
    """The replacement of what must stand there now; ChangedOnDisk if something else does.

    `near` is a folder that is open already, and used if the file is in it.
    """
    with opened(path, near) as place:
        one = Replacement(place, content, _before(place, content, expected), keep)
        try:
            yield one
        finally:
            one.drop()


def _before(place: Place, content: bytes, expected: str | None) -> bytes | None:
    """What stands there, which may also be what we are about to write."""
    found = place.content()
    now = None if found is None else digest(found)
    if now != expected and (expected is None or found != content):
        raise ChangedOnDisk(place.path, found)
    return found


def _is_shared(place: Place) -> bool:
    with saving(place.path, "create"):
        status = place.folder.status(place.name)
    return status is not None and status.st_nlink > 1


def _mode(place: Place) -> int | None:
    status = place.folder.status(place.name)
    return None if status is None else status.st_mode & 0o7777


def _is_denied(refused: FileRefused) -> bool:
    error = refused.__cause__
    denied = isinstance(error, OSError) and error.errno in _DENIED
    return denied and refused.facts["step"] == "create"


def _fill(place: Place, handle: int, content: bytes) -> Task[None]:
    try:
        with saving(place.path, "write"):
            write_all(handle, content)
        yield partial(_settle, place, handle, content)
    except BaseException:
        with contextlib.suppress(OSError):
            os.close(handle)
        raise
    with saving(place.path, "write"):
        os.close(handle)


def _settle(place: Place, handle: int, content: bytes) -> None:
    """Wait until it is on the disk and comes back from there; one wait, as nothing is between."""
    with saving(place.path, "write"):
        os.fsync(handle)
    with saving(place.path, "verify"):
        verify(handle, content)


def _remove(place: Place, temporary: str) -> None:
    with contextlib.suppress(OSError):
        place.folder.remove(temporary)


def _sweep(place: Place, keep: Keep) -> None:
    """Remove what crashes left; it may be the only copy of something, so it is kept first."""
    with contextlib.suppress(OSError):
        for name in abandoned(place.folder, place.name):
            left = place.folder.read(name)
            path = place.folder.path / place.name
            if left is not None and alone(keep(path, left)) is not None:
                place.folder.remove(name)
