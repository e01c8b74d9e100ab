"""What the program remembers between runs, and where."""

import contextlib
import json
import os
import tempfile
from pathlib import Path

import platformdirs

_RECENT = "recent.json"
_MOST = 9


def state_folder() -> Path:
    """The private folder of this program; it need not exist."""
    return platformdirs.user_state_path("nianbao", appauthor=False)


def recent() -> tuple[Path, ...]:
    """The reports opened last, newest first, those that are gone left out."""
    try:
        names = json.loads((state_folder() / _RECENT).read_text("utf-8", "surrogateescape"))
    except (OSError, ValueError):
        return ()
    if not isinstance(names, list):
        return ()
    return tuple(Path(name) for name in names if isinstance(name, str) and os.path.isfile(name))


def remember(path: Path) -> None:
    """Put the report at the head of the recent ones."""
    full = str(path.absolute())
    names = [full, *(str(each) for each in recent() if str(each) != full)][:_MOST]
    # A list of conveniences is not worth a complaint on a read-only home.
    with contextlib.suppress(OSError):
        _write_private(state_folder() / _RECENT, json.dumps(names, ensure_ascii=False))


def _write_private(path: Path, text: str) -> None:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent)
    with os.fdopen(handle, "w", encoding="utf-8", errors="surrogateescape") as file:
        file.write(text)
    os.replace(name, path)
