"""Renaming under a condition: the one system call for files that Python lacks (Linux)."""

import errno
import os
from collections.abc import Callable
from functools import cache

NO_REPLACE = 1
EXCHANGE = 2

UNABLE = frozenset({errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EPERM})
"""The errors by which a system or a file system says that it cannot do this at all."""


def renameat2(folder: int, old: str, new: str, condition: int) -> None:
    """Rename inside an open folder; OSError, one of `UNABLE` where the system has no such call."""
    call = _call()
    if call is None:
        raise OSError(errno.ENOSYS, os.strerror(errno.ENOSYS))
    number = call(folder, os.fsencode(old), folder, os.fsencode(new), condition)
    if number:
        raise OSError(number, os.strerror(number), new)


@cache
def _call() -> Callable[[int, bytes, int, bytes, int], int] | None:
    """The call, returning the number of its error or 0; None if there is none."""
    try:
        import ctypes

        function = ctypes.CDLL(None, use_errno=True).renameat2
    except (ImportError, OSError, AttributeError, TypeError):
        return None
    function.argtypes = (ctypes.c_int, ctypes.c_char_p, ctypes.c_int, ctypes.c_char_p)
    function.argtypes += (ctypes.c_uint,)

    def call(old_folder: int, old: bytes, new_folder: int, new: bytes, condition: int) -> int:
        return ctypes.get_errno() if function(old_folder, old, new_folder, new, condition) else 0

    return call
