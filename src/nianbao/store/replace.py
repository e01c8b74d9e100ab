"""Replace a file atomically: the old content or the new one, nothing between."""

import contextlib
import os
import stat
import tempfile
from pathlib import Path

from nianbao.store.errors import ChangedOnDisk, FileRefused, reason
from nianbao.store.source import digest


def replace_file(path: Path, content: bytes, *, expected: str | None) -> str:
    """Write `content` to `path`, durably, and return its digest.

    `expected` is the digest of what must stand there now, None for nothing at all;
    ChangedOnDisk if something else does. FileRefused if the system will not write;
    what stood there then still stands.
    """
    real = Path(os.path.realpath(path))
    _expect(path, expected)
    try:
        temporary = _written_beside(real, content)
        try:
            _expect(path, expected)
            os.replace(temporary, real)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise
        _flush_folder(real.parent)
    except OSError as error:
        raise FileRefused(path, "not_writable", reason=reason(error)) from error
    return digest(content)


def standing(path: Path) -> str | None:
    """The digest of what stands there, None for nothing; FileRefused if it cannot be read."""
    content = _content(path)
    return None if content is None else digest(content)


def _expect(path: Path, expected: str | None) -> None:
    found = _content(path)
    if (None if found is None else digest(found)) != expected:
        raise ChangedOnDisk(path, found)


def _content(path: Path) -> bytes | None:
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise FileRefused(path, "not_a_file")
        if not status.st_mode & 0o222:
            raise FileRefused(path, "read_only")
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise FileRefused(path, "not_writable", reason=reason(error)) from error


def _written_beside(path: Path, content: bytes) -> Path:
    """A temporary file in the same folder, with the mode that the file has or would get."""
    handle, name = tempfile.mkstemp(prefix=f".{path.name[:60]}.", suffix=".tmp", dir=path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fchmod(file.fileno(), _mode(path))
            os.fsync(file.fileno())
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    return temporary


def _mode(path: Path) -> int:
    try:
        return path.stat().st_mode & 0o7777
    except FileNotFoundError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask


def _flush_folder(folder: Path) -> None:
    # Some network file systems cannot do this; the file itself is safe by then.
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
