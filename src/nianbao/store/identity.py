"""What a file is called: its real place, and what stands for it in the names of others."""

import os
from pathlib import Path

from nianbao.store.source import digest


def real_place(path: Path) -> tuple[Path, str]:
    """The folder and the name behind a path, links followed."""
    real = Path(os.path.realpath(path))
    return real.parent, real.name


def path_key(path: Path) -> str:
    """What stands for a file in the names of others: the same by whichever way it is reached."""
    return digest(os.fsencode(os.path.realpath(path)))[:16]
