"""Writing a file that is too large for memory: all of it comes to stand there, or nothing."""

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from nianbao.store.errors import FileRefused, reason, saving
from nianbao.store.naming import check_place
from nianbao.store.temporary import temporary_name


@contextlib.contextmanager
def streamed(path: Path, *, force: bool) -> Iterator[BinaryIO]:
    """A file to write to, under its name when all is written; FileRefused if it cannot be.

    What stands there is replaced only with `force`.
    """
    check_free(path, force=force)
    temporary = path.with_name(temporary_name(path.name))
    try:
        with saving(path, "create"):
            file = temporary.open("x+b")
        with file, saving(path, "write"):
            yield file
            file.flush()
            os.fsync(file.fileno())
        check_free(path, force=force)
        with saving(path, "replace"):
            os.replace(temporary, path)
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink()


def check_free(path: Path, *, force: bool) -> None:
    """FileRefused if no file can be written there, or one stands there and is to stay."""
    check_place(path)
    try:
        stands = os.path.lexists(path)
    except (OSError, ValueError) as error:
        raise FileRefused(path, "not_writable", reason=reason(error)) from None
    if stands and not force:
        raise FileRefused(path, "exists_force")
