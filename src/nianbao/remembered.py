"""What the program remembers between runs, and where."""

import contextlib
import os
from collections.abc import Mapping
from pathlib import Path

from nianbao import places

_RECENT = "recent.json"
_MOST = 9
_LAST_YEARS = "last_years.json"
_MOST_PAIRS = 200
_HEADINGS = "ledger_headings.json"
_SPOTS = "spots.json"
_LESSONS = "lessons.json"
ASIDE = "aside.json"
"""Whether the second pane was open; what the first frame shows depends on it."""


def state_folder() -> Path:
    """The private folder of this program; it need not exist."""
    return Path(places.state_folder())


def recent() -> tuple[Path, ...]:
    """The reports opened last, newest first, those that are gone left out."""
    names = _read(_RECENT)
    if not isinstance(names, list):
        return ()
    return tuple(Path(name) for name in names if isinstance(name, str) and os.path.isfile(name))


def remember(path: Path) -> None:
    """Put the report at the head of the recent ones."""
    full = str(path.absolute())
    names = [full, *(str(each) for each in recent() if str(each) != full)][:_MOST]
    # A list of conveniences is not worth a complaint on a read-only home.
    with contextlib.suppress(OSError):
        _write_private(state_folder() / _RECENT, names)


def last_year_of(path: Path) -> Path | None:
    """The report of last year that this one is compared with, if one was named."""
    name = _known_of(path, _LAST_YEARS)
    return Path(name) if name else None


def remember_last_year(path: Path, last: Path | None) -> None:
    """Compare the report with this one from now on, or with none."""
    _know_of(path, _LAST_YEARS, str(last.absolute()) if last else "")


def spot_of(path: Path) -> str:
    """Where the cursor was when the report was left, as it was written; empty if unknown."""
    return _known_of(path, _SPOTS)


def remember_spot(path: Path, spot: str) -> None:
    """Go on there when the report is opened again."""
    _know_of(path, _SPOTS, spot)


def lesson_of(path: Path) -> str:
    """The task of the tutorial that was reached in a report; empty if nobody practises on it."""
    return _known_of(path, _LESSONS)


def remember_lesson(path: Path, lesson: str) -> None:
    """Go on with this task when the report is opened again."""
    _know_of(path, _LESSONS, lesson)


def _known_of(path: Path, name: str) -> str:
    """What a file of pairs says of a report; empty if nothing."""
    known = _read(name)
    said = known.get(str(path.absolute())) if isinstance(known, dict) else None
    return said if isinstance(said, str) else ""


def _know_of(path: Path, name: str, said: str) -> None:
    """Have it say this of a report, as the newest of its pairs; nothing any more if empty."""
    known = _read(name)
    pairs = dict(known) if isinstance(known, dict) else {}
    pairs.pop(str(path.absolute()), None)
    if said:
        pairs[str(path.absolute())] = said
    newest = dict(list(pairs.items())[-_MOST_PAIRS:])
    with contextlib.suppress(OSError):
        _write_private(state_folder() / name, newest)


def aside_open() -> bool:
    """Tell whether the second pane was open when it was last asked for."""
    return _read(ASIDE) is True


def remember_aside(*, is_open: bool) -> None:
    """Open the second pane with the next report, or leave it closed."""
    with contextlib.suppress(OSError):
        _write_private(state_folder() / ASIDE, is_open)


def ledger_headings() -> dict[str, str]:
    """What the user said the columns of registers are called, by their ids."""
    found = _read(_HEADINGS)
    pairs = found.items() if isinstance(found, dict) else ()
    return {id: name for id, name in pairs if isinstance(name, str)}


def remember_ledger_headings(headings: Mapping[str, str]) -> None:
    """Read registers by these headings from now on."""
    with contextlib.suppress(OSError):
        _write_private(state_folder() / _HEADINGS, dict(headings))


def _read(name: str) -> object:
    import json

    try:
        text = (state_folder() / name).read_text("utf-8", "surrogateescape")
        found: object = json.loads(text)
    except (OSError, ValueError, RecursionError):
        return None
    return found


def _write_private(path: Path, value: object) -> None:
    import json
    import tempfile

    text = json.dumps(value, ensure_ascii=False)
    make_private(path.parent)
    handle, name = tempfile.mkstemp(dir=path.parent)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", errors="surrogateescape") as file:
            file.write(text)
        os.replace(name, path)
    except OSError:
        os.unlink(name)
        raise


def make_private(folder: Path) -> None:
    """Make the folder and those it is in; what is made is for this user alone."""
    if not folder.exists():
        make_private(folder.parent)
        folder.mkdir(mode=0o700, exist_ok=True)
        folder.chmod(0o700)
    if folder == state_folder():
        folder.chmod(0o700)
