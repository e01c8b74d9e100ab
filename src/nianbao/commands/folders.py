"""Folders of reports, as commands take them."""

from collections.abc import Iterable, Iterator
from pathlib import Path


def reports_in(paths: Iterable[Path]) -> Iterator[Path]:
    """The files as they are named, and instead of a folder the report files in it, sorted."""
    for path in paths:
        if is_folder(path):
            yield from sorted(path.rglob("*.toml"))
        else:
            yield path


def is_folder(path: Path) -> bool:
    """Tell whether it is a folder; what cannot even be looked at is none."""
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False
