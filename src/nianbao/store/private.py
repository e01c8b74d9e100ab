"""Folders and files that only their user can read."""

import errno
import os
import stat
from pathlib import Path

from nianbao.remembered import state_folder


def private_folder(path: Path) -> Path:
    """The folder, made if need be, for its user alone; OSError if it is a link or of others."""
    try:
        status = path.lstat()
    except FileNotFoundError:
        _make(path)
        status = path.lstat()
    if not stat.S_ISDIR(status.st_mode) or not is_mine(status):
        raise OSError(errno.EPERM, os.strerror(errno.EPERM), str(path))
    if status.st_mode & 0o077:
        path.chmod(0o700)
    return path


def _make(path: Path) -> None:
    """Make the folder and those it is in, to be found again after a power cut."""
    from nianbao.store.folder import Folder

    if not path.parent.exists():
        _make(path.parent)
    path.mkdir(mode=0o700, exist_ok=True)
    path.chmod(0o700)  # a umask takes bits away, also from the user
    with Folder(path.parent) as parent:
        parent.flush()


def private_state(name: str) -> Path:
    """A folder of the program's own state; OSError if it cannot be had."""
    return private_folder(private_folder(state_folder()) / name)


def is_mine(status: os.stat_result) -> bool:
    """Tell whether the user who runs the program owns this."""
    return not hasattr(os, "getuid") or status.st_uid == os.getuid()
