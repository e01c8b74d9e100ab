"""A new content in a temporary file beside the one that it will replace."""

import contextlib
import errno
import os
import re
import secrets
import time
from collections.abc import Iterator
from functools import partial

from nianbao.store.folder import Folder, read_all, write_all
from nianbao.store.owner import is_running
from nianbao.store.stages import Task, alone

_HOUR = 3600
_NEW_MODE = 0o666
_KEPT = 40  # characters, of four bytes at most: a name has 255 bytes
_ABANDONED = re.compile(rf"\.(?P<name>.{{1,{_KEPT}}})\.(?P<pid>\d+)-[0-9a-f]{{8}}\.tmp", re.DOTALL)


def temporary_name(name: str) -> str:
    """A name that no file has, and that tells whose it is."""
    return f".{name[:_KEPT]}.{os.getpid()}-{secrets.token_hex(4)}.tmp"


def create(folder: Folder, name: str, mode: int | None) -> int:
    """An empty file with the mode that is to be kept, or that a new file gets; OSError."""
    if mode is None:
        return folder.create(name, _NEW_MODE)
    handle = folder.create(name)
    # A file system without modes refuses; the file is then as private as it can be.
    with contextlib.suppress(OSError, AttributeError):
        os.fchmod(handle, mode)
    return handle


def fill(handle: int, content: bytes | bytearray) -> None:
    """Write the content and wait until it is on the disk; OSError."""
    alone(filling(handle, content))


def filling(handle: int, content: bytes | bytearray) -> Task[None]:
    """The same as a task."""
    write_all(handle, content)
    yield partial(os.fsync, handle)


def put(folder: Folder, name: str, content: bytes) -> Task[None]:
    """Have a file with this name hold the content, whole or not at all; OSError."""
    temporary = temporary_name(name)
    handle = folder.create(temporary)
    try:
        try:
            yield from filling(handle, content)
        finally:
            os.close(handle)
        folder.replace(temporary, name)
    except BaseException:
        with contextlib.suppress(OSError):
            folder.remove(temporary)
        raise


def verify(handle: int, content: bytes) -> None:
    """OSError if the disk does not give back what was written to it."""
    if not holds(handle, content):
        raise OSError(errno.EIO, os.strerror(errno.EIO))


def holds(handle: int, content: bytes) -> bool:
    """Tell whether the disk gives back what was written to it."""
    if hasattr(os, "posix_fadvise"):
        with contextlib.suppress(OSError):
            os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)
    os.lseek(handle, 0, os.SEEK_SET)
    return read_all(handle) == content


def abandoned(folder: Folder, name: str) -> Iterator[str]:
    """The temporary files for `name` that a crash left, not those of a running program."""
    for each in folder.names():
        found = _ABANDONED.fullmatch(each)
        if found is None or found["name"] != name[:_KEPT] or is_running(int(found["pid"])):
            continue
        status = folder.status(each)
        if status is not None and status.st_mtime < time.time() - _HOUR:
            yield each
