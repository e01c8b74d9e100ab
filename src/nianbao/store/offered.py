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

    Relative names are seen from `folder`; those with `likely` in them come before others.
    """

    def __init__(self, folder: Path, suits: Callable[[str], bool], likely: str = "") -> None:
        self.folder, self.suits, self.likely = folder, suits, likely
        self._seen: dict[Path, list[_Entry]] = {}

    def like(self, typed: str, most: int) -> list[str]:
        """Names that have in them what is typed behind the last separator.

        Those that begin with it come first, files before folders, the likely before others, the
        newest first. A folder ends in a separator. Nothing where the folder cannot be read.
        """
        lead, part = os.path.split(typed.strip())
        wanted = part.casefold()
        found = [each for each in self._in(lead) if _may_be(each.name, wanted)]
        found.sort(key=lambda each: self._rank(each, wanted))
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
                    yield _Entry(each.name, is_folder, _changed(each))

    def _rank(self, entry: _Entry, wanted: str) -> tuple[bool, bool, bool, float, str]:
        begins = entry.name.casefold().startswith(wanted)
        likely = self.likely in entry.name
        return not begins, entry.folder, not likely, -entry.changed, entry.name


def _changed(entry: "os.DirEntry[str]") -> float:
    """When it was changed; long ago if its link leads nowhere."""
    try:
        return entry.stat().st_mtime
    except OSError:
        return 0.0


def _may_be(name: str, wanted: str) -> bool:
    """Tell whether a name has it; hidden ones, and the locks of Word (~$), only if asked for."""
    asked = all(not name.startswith(each) or wanted.startswith(each) for each in (".", "~$"))
    return asked and wanted in name.casefold()


def reports_from(folder: Path, *, but: Path | None = None, likely: str = "") -> Offered:
    """The report files that names seen from a folder may mean, all but one."""
    apart = but.name if but else ""
    return Offered(folder, lambda name: name.endswith(SUFFIX) and name != apart, likely)
