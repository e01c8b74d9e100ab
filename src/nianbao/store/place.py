"""The moment of a save: a temporary file takes the name, and nobody's content is lost."""

import contextlib
import stat
from collections.abc import Iterator
from pathlib import Path

from nianbao.record import Value
from nianbao.store.errors import ChangedOnDisk, FileRefused, reason, saving
from nianbao.store.exchange import UNABLE
from nianbao.store.folder import Folder
from nianbao.store.identity import real_place
from nianbao.store.source import digest


class Place(Value):
    """Where a content is to stand: the path as the user knows it, its real folder and name."""

    path: Path
    folder: Folder
    name: str

    def content(self) -> bytes | None:
        """What stands there, None for nothing; FileRefused if it could not be replaced."""
        try:
            status = self.folder.status(self.name)
            if status is None:
                return None
            if not stat.S_ISREG(status.st_mode):
                raise FileRefused(self.path, "not_a_file")
            if not status.st_mode & 0o222:
                raise FileRefused(self.path, "read_only")
            return self.folder.read(self.name)
        except OSError as error:
            raise FileRefused(self.path, "not_writable", reason=reason(error)) from error

    def expect(self, before: bytes | None) -> None:
        """ChangedOnDisk if something else stands there."""
        found = self.content()
        if found != before:
            raise ChangedOnDisk(self.path, found)


def take(place: Place, temporary: str, before: bytes | None, ours: bytes) -> str:
    """Give the temporary file, in which `ours` is, its name; the name that what was there has now.

    ChangedOnDisk if something else than `before` has it, which then still has it; FileRefused
    with `not_saved` if nothing happened, with `not_confirmed` if the name was taken and more
    cannot be said.
    """
    place.expect(before)
    try:
        if before is None:
            place.folder.take_free(temporary, place.name)
            return ""
        place.folder.exchange(temporary, place.name)
    except (FileExistsError, FileNotFoundError):
        raise ChangedOnDisk(place.path, place.content()) from None
    except OSError as error:
        if error.errno not in UNABLE:
            raise FileRefused(
                place.path, "not_saved", step="replace", reason=reason(error)
            ) from error
        return _take_watching(place, temporary, before, ours)
    with confirming(place.path, ours):
        _look_at(place, temporary, before, ours)
    return temporary


def _look_at(place: Place, aside: str, before: bytes, ours: bytes) -> None:
    """Put back what came out if it is not what was expected."""
    theirs = place.folder.read(aside)
    if theirs is None or theirs == before:
        return
    place.folder.exchange(aside, place.name)
    third = place.folder.read(aside)
    if third is not None and third != ours:
        # Somebody wrote to our file, too, while it had the name.
        raise FileRefused(place.path, "aside", kept=str(place.folder.path / aside))
    raise ChangedOnDisk(place.path, theirs)


def _take_watching(place: Place, temporary: str, before: bytes | None, ours: bytes) -> str:
    """The same where names cannot be exchanged: the old file is held by a second name."""
    aside = f"{temporary}~"
    held = False
    if before is not None:
        with contextlib.suppress(OSError):
            place.folder.link(place.name, aside)
            held = True
    try:
        place.expect(before)
        with saving(place.path, "replace"):
            place.folder.replace(temporary, place.name)
    except BaseException:
        if held:
            _drop(place.folder, aside)
        raise
    if held:
        with confirming(place.path, ours):
            _look_at_held(place, aside, before)
    return aside if held else ""


def _look_at_held(place: Place, aside: str, before: bytes | None) -> None:
    theirs = place.folder.read(aside)
    if theirs is None or theirs == before:
        return
    place.folder.replace(aside, place.name)
    raise ChangedOnDisk(place.path, theirs)


def _drop(folder: Folder, name: str) -> None:
    # A name too many is swept away later; the save is not worth less for it.
    with contextlib.suppress(OSError):
        folder.remove(name)


@contextlib.contextmanager
def confirming(path: Path, ours: bytes) -> Iterator[None]:
    """Turn a failure of the system into FileRefused that says: written, but not for certain."""
    try:
        yield
    except OSError as error:
        why, now = reason(error), digest(ours)
        raise FileRefused(path, "not_confirmed", reason=why, digest=now) from error


@contextlib.contextmanager
def opened(path: Path, near: Folder | None = None) -> Iterator[Place]:
    """The place behind a path, in a folder held open meanwhile: `near` if it is that one."""
    parent, name = real_place(path)
    if near is not None and near.path == parent:
        yield Place(path, near, name)
        return
    try:
        folder = Folder(parent)
    except OSError as error:
        raise FileRefused(path, "not_writable", reason=reason(error)) from error
    with folder:
        yield Place(path, folder, name)
