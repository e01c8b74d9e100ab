"""Folders of reports, as commands take them."""

from collections.abc import Iterable, Iterator
from pathlib import Path


def reports_in(paths: Iterable[Path]) -> Iterator[Path]:
    """The files as they are named, and instead of a folder the report files in it, sorted.

    Hidden ones are no reports: other systems leave ._report.toml beside report.toml.
    """
    for path in paths:
        if is_folder(path):
            found = sorted(path.rglob("*.toml"))
            yield from (each for each in found if not _is_hidden(each.relative_to(path)))
        else:
            yield path


def _is_hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)


def is_folder(path: Path) -> bool:
    """Tell whether it is a folder; what cannot even be looked at is none."""
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False
