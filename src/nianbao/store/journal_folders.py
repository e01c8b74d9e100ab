"""Where a journal may be kept, the best place first."""

import os
import tempfile
from pathlib import Path

from nianbao.remembered import state_folder
from nianbao.store.identity import path_key

UNNAMED = "unnamed"


def journal_folders(path: Path | None) -> tuple[Path, ...]:
    """Private folders to try: of the state, of the login, beside the report, of the machine."""
    beside = () if path is None else (Path(os.path.realpath(path)).parent / ".nianbao",)
    return (
        state_folder() / "journal",
        *_of_the_login(),
        *beside,
        *_of_the_machine(),
    )


def may_remain(path: Path | None) -> bool:
    """Tell whether there is any journal of this report: a look at the names alone."""
    names = [name for folder in journal_folders(path) for name in _names(folder) if "." in name]
    if not names:
        return False
    start = f"{journal_key(path)}."
    return any(name.startswith(start) for name in names)


def _names(folder: Path) -> list[str]:
    try:
        return os.listdir(folder)
    except OSError:
        return []


def _of_the_login() -> tuple[Path, ...]:
    # Not asked of platformdirs, which warns on the screen about a folder it does not like.
    folder = os.environ.get("XDG_RUNTIME_DIR", "")
    return (Path(folder) / "nianbao" / "journal",) if os.path.isabs(folder) else ()


def _of_the_machine() -> tuple[Path, ...]:
    user = getattr(os, "getuid", lambda: "")()
    try:
        return (Path(tempfile.gettempdir()) / f"nianbao-{user}",)
    except FileNotFoundError:
        return ()


def journal_key(path: Path | None) -> str:
    """How the names of the journals of a report begin; a report without a file has one, too."""
    return UNNAMED if path is None else path_key(path)
