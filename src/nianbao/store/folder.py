"""A folder held open: what is done in it is done in this one, wherever its name leads by then."""

import contextlib
import errno
import os
import stat
from pathlib import Path
from types import TracebackType

from nianbao.store import exchange

_CLOSED = getattr(os, "O_CLOEXEC", 0)
_NO_LINK = getattr(os, "O_NOFOLLOW", 0)
_NO_WAIT = getattr(os, "O_NONBLOCK", 0)
_BINARY = getattr(os, "O_BINARY", 0)
_FOLDER = getattr(os, "O_DIRECTORY", 0)
_NEW = os.O_RDWR | os.O_CREAT | os.O_EXCL | _NO_LINK | _CLOSED | _BINARY
_READ = os.O_RDONLY | _NO_LINK | _NO_WAIT | _CLOSED | _BINARY
_REWRITE = os.O_RDWR | _NO_LINK | _NO_WAIT | _CLOSED | _BINARY

_BY_HANDLE = os.open in os.supports_dir_fd

_CANNOT_FLUSH = frozenset({errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EACCES})


class Folder:
    """Files of one folder by their bare names; links are never followed. Everything: OSError."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._handle = _opened(path)

    def __enter__(self) -> "Folder":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        if self._handle is not None:
            with contextlib.suppress(OSError):
                os.close(self._handle)

    def _at(self, name: str) -> str | Path:
        return self.path / name if self._handle is None else name

    def create(self, name: str, mode: int = 0o600) -> int:
        """The handle of a new file; FileExistsError if there is one."""
        return os.open(self._at(name), _NEW, mode, dir_fd=self._handle)

    def reopen(self, name: str) -> int:
        """The handle of a file to be read and written in its place."""
        return os.open(self._at(name), _REWRITE, dir_fd=self._handle)

    def status(self, name: str) -> os.stat_result | None:
        """What the system knows of a file or link, None if there is none."""
        try:
            return os.stat(self._at(name), dir_fd=self._handle, follow_symlinks=False)
        except FileNotFoundError:
            return None

    def read(self, name: str, limit: int | None = None) -> bytes | None:
        """The content of a file, None if there is none; OSError for what is no regular file."""
        try:
            handle = os.open(self._at(name), _READ, dir_fd=self._handle)
        except FileNotFoundError:
            return None
        try:
            status = os.fstat(handle)
            if not stat.S_ISREG(status.st_mode) or (limit and status.st_size > limit):
                raise OSError(errno.EFBIG, os.strerror(errno.EFBIG), name)
            return read_all(handle)
        finally:
            os.close(handle)

    def replace(self, old: str, new: str) -> None:
        """Give a file another name, whatever has it."""
        here = self._handle
        os.replace(self._at(old), self._at(new), src_dir_fd=here, dst_dir_fd=here)

    def take_free(self, old: str, new: str) -> None:
        """Give a file a free name; FileExistsError if it is not, or `exchange.UNABLE`."""
        self._rename(old, new, exchange.NO_REPLACE)

    def exchange(self, one: str, other: str) -> None:
        """Let two files change names in one step, or `exchange.UNABLE`."""
        self._rename(one, other, exchange.EXCHANGE)

    def _rename(self, old: str, new: str, condition: int) -> None:
        if self._handle is None:
            raise OSError(errno.ENOSYS, os.strerror(errno.ENOSYS))
        exchange.renameat2(self._handle, old, new, condition)

    def link(self, old: str, new: str) -> None:
        """Give a file a second name."""
        here = self._handle
        os.link(self._at(old), self._at(new), src_dir_fd=here, dst_dir_fd=here)

    def remove(self, name: str) -> None:
        """Take a name away."""
        os.unlink(self._at(name), dir_fd=self._handle)

    def names(self) -> list[str]:
        """All names in the folder, sorted."""
        return sorted(os.listdir(self.path if self._handle is None else self._handle))

    def flush(self) -> None:
        """Make what was renamed durable, as far as the file system can."""
        if self._handle is not None:
            try:
                os.fsync(self._handle)
            except OSError as error:
                if error.errno not in _CANNOT_FLUSH:
                    raise


def _opened(path: Path) -> int | None:
    """The handle of the folder; None where a folder cannot be opened, only written to."""
    if not _BY_HANDLE:
        return None
    try:
        return os.open(path, os.O_RDONLY | _FOLDER | _CLOSED)
    except PermissionError:
        return None


def write_all(handle: int, content: bytes | bytearray) -> None:
    """Write until everything is written; a system may take less than it was given."""
    rest = memoryview(content)
    while rest:
        rest = rest[os.write(handle, rest) :]


def read_all(handle: int) -> bytes:
    """What is left to be read."""
    pieces = []
    while piece := os.read(handle, 1 << 20):
        pieces.append(piece)
    return b"".join(pieces)
