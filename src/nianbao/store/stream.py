"""Writing a file that is too large for memory: all of it comes to stand there, or nothing."""

import contextlib
import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from nianbao.store.errors import FileRefused, reason, saving
from nianbao.store.naming import check_place
from nianbao.store.temporary import temporary_name


@contextlib.contextmanager
def streamed(path: Path, *, force: bool) -> Iterator[BinaryIO]:
    """A file to write to, under its name when all is written; FileRefused if it cannot be.

    What stands there is replaced only with `force`, and hands on who may read it. Links are
    followed.
    """
    check_free(path, force=force)
    real = Path(os.path.realpath(path))
    temporary = real.with_name(temporary_name(real.name))
    try:
        with saving(path, "create"):
            file = temporary.open("x+b")
        with file, saving(path, "write"):
            _keep_mode(file, real)
            yield file
            file.flush()
            os.fsync(file.fileno())
        check_free(path, force=force)
        with saving(path, "replace"):
            os.replace(temporary, real)
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink()


def _keep_mode(file: BinaryIO, real: Path) -> None:
    # Nothing stands there, or a file system without modes refuses.
    with contextlib.suppress(OSError, AttributeError):
        os.fchmod(file.fileno(), stat.S_IMODE(os.stat(real).st_mode))


def check_free(path: Path, *, force: bool) -> None:
    """FileRefused if no file can be written there, or one stands there and is to stay."""
    check_place(path)
    try:
        mode = os.stat(path).st_mode
    except FileNotFoundError:
        return
    except (OSError, ValueError) as error:
        raise FileRefused(path, "not_writable", reason=reason(error)) from None
    if not force:
        raise FileRefused(path, "exists_force")
    if not stat.S_ISREG(mode):
        raise FileRefused(path, "not_a_file")
    if not mode & 0o222:
        raise FileRefused(path, "read_only")
