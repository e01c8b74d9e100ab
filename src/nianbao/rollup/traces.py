"""What came of bodies that are missing: files that bear their name, and why these do not count."""

import os
from collections.abc import Iterable, Sequence

from nianbao.report.submission import Submission
from nianbao.report.units import Unit, name_key

_LEAST = 2
"""A shorter rest of a name, behind what all names begin with, tells nobody from others."""


class Traces:
    """The files of some missing bodies, by the body in the report or by the name of the file."""

    def __init__(
        self, missing: Sequence[Unit], names: Iterable[str], submissions: Iterable[Submission]
    ) -> None:
        """`names` are those of the whole list of bodies, `submissions` what came of them all."""
        self._keys = {name_key(unit.name) for unit in missing}
        begin = _common([name_key(name) for name in names])
        self._short = {key: _without(begin, key) for key in self._keys}
        self._found: dict[str, list[Submission]] = {}
        for each in submissions if missing else ():
            owner = self._owner(each)
            if owner:
                self._found.setdefault(owner, []).append(each)

    def of(self, unit: Unit) -> Sequence[Submission]:
        """What came of a body, in the order of the files."""
        return self._found.get(name_key(unit.name), ())

    def _owner(self, each: Submission) -> str:
        own, stem = name_key(each.name), name_key(each.path.stem)
        if not each.refused and own in self._keys:
            return own
        if "unlisted" in each.marks:
            longer = [key for key in self._keys if key.endswith(own) or own.endswith(key)]
            if longer:
                return max(longer, key=len)
        # The report of another body under its own name is no trace of this one.
        if not each.refused and own in stem:
            return ""
        named = [(len(short), key) for key, short in self._short.items() if short in stem]
        return max(named)[1] if named else ""


def _common(keys: Sequence[str]) -> int:
    """How many characters all names begin with: files are often called without them."""
    return len(os.path.commonprefix(keys)) if len(keys) > 1 else 0


def _without(begin: int, key: str) -> str:
    short = key[begin:]
    return short if len(short) >= _LEAST else key
