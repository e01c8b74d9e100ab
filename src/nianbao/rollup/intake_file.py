"""Where an intake stands, and whether another run uses it."""

import contextlib
import os
import sqlite3
from pathlib import Path

from nianbao.remembered import state_folder
from nianbao.store.errors import FileRefused
from nianbao.store.forgetting import INTAKE, INTAKES, forget_old
from nianbao.store.private import private_state


def intake_place(name: str) -> Path | None:
    """The file of the intake with this name, for its user alone; None if it cannot be had."""
    try:
        folder = private_state(INTAKES)
        forget_old(folder.glob(f"*{INTAKE}*"))
        path = folder / f"{name}{INTAKE}"
        os.close(os.open(path, os.O_CREAT | os.O_RDWR | getattr(os, "O_NOFOLLOW", 0), 0o600))
    except OSError:
        return None
    return path


def opened(path: Path | None) -> sqlite3.Connection:
    """The database in a file, or one that is gone when it is closed."""
    # Without a name SQLite uses a file that nobody else sees, or memory.
    return sqlite3.connect(path or "", timeout=0, check_same_thread=False)


def intake_failed(error: sqlite3.Error) -> FileRefused:
    """What to say of a database that fails: most likely the disk is full."""
    return FileRefused(state_folder(), "intake_failed", reason=str(error))


def is_in_use(path: Path) -> bool:
    """Tell whether another run works on the intake; one that is no database is nobody's."""
    with contextlib.closing(opened(path)) as connection:
        try:
            connection.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError:
            return True
        except sqlite3.Error:
            return False
    return False
