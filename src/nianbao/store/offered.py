"""Names of files that somebody may mean who has typed a part of one."""

import os
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from nianbao.store.naming import SUFFIX

_MOST_SEEN = 2000
"""A folder with more is looked at as far as this, so that nobody waits."""


class _Entry(NamedTuple):
    name: str
    folder: bool
    changed: float

    @property
    def shown(self) -> str:
        return f"{self.name}{os.sep}" if self.folder else self.name


class Offered:
    """The folders, and the files that suit, that a name may mean; each folder is read once.

    Relative names are seen from `folder`.
    """

    def __init__(self, folder: Path, suits: Callable[[str], bool]) -> None:
        self.folder, self.suits = folder, suits
        self._seen: dict[Path, list[_Entry]] = {}

    def like(self, typed: str, most: int) -> list[str]:
        """Names that have in them what is typed behind the last separator.

        Those that begin with it come first, files before folders, the newest first. A folder
        ends in a separator. Nothing where the folder cannot be read.
        """
        lead, part = os.path.split(typed.strip())
        wanted = part.casefold()
        found = [each for each in self._in(lead) if _may_be(each.name, wanted)]
        found.sort(key=lambda each: _rank(each, wanted))
        return [os.path.join(lead, each.shown) for each in found[:most]]

    def _in(self, lead: str) -> list[_Entry]:
        try:
            folder = self.folder / os.path.expanduser(lead)
            if folder not in self._seen:
                self._seen[folder] = list(islice(self._entries(folder), _MOST_SEEN))
            return self._seen[folder]
        except (OSError, ValueError):
            return []

    def _entries(self, folder: Path) -> Iterator[_Entry]:
        with os.scandir(folder) as entries:
            for each in entries:
                is_folder = each.is_dir()
                if each.name.isprintable() and (is_folder or self.suits(each.name)):
                    yield _Entry(each.name, is_folder, each.stat().st_mtime)


def _may_be(name: str, wanted: str) -> bool:
    return wanted in name.casefold() and (not name.startswith(".") or wanted.startswith("."))


def _rank(entry: _Entry, wanted: str) -> tuple[bool, bool, float, str]:
    begins = entry.name.casefold().startswith(wanted)
    return not begins, entry.folder, -entry.changed, entry.name


def reports_from(folder: Path, *, but: Path | None = None) -> Offered:
    """The report files that names seen from a folder may mean, all but one."""
    apart = but.name if but else ""
    return Offered(folder, lambda name: name.endswith(SUFFIX) and name != apart)
