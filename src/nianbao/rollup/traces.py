"""What came of bodies that are missing: files that bear their name, and why these do not count."""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence

from nianbao.report.submission import Submission
from nianbao.report.units import Unit, alike_key, name_key

_LEAST = 2
"""A shorter rest of a name, behind what all names begin with, tells nobody from others."""


class Traces:
    """The files of some missing bodies, by the body in the report or by the name of the file."""

    def __init__(
        self, missing: Sequence[Unit], names: Iterable[str], submissions: Iterable[Submission]
    ) -> None:
        """`names` are those of the whole list of bodies, `submissions` what came of them all."""
        self._missing = {name_key(unit.name) for unit in missing}
        keys = [name_key(name) for name in names] if missing else []
        begin = _common(keys)
        self._short = {_without(begin, key): key for key in keys}
        self._lengths = sorted({len(short) for short in self._short}, reverse=True)
        self._alike = {alike_key(unit.name): name_key(unit.name) for unit in missing}
        self._ends = _ends(self._alike)
        self._found: dict[str, list[Submission]] = {}
        for each in submissions if missing else ():
            owner = self._owner(each)
            if owner in self._missing:
                self._found.setdefault(owner, []).append(each)

    def of(self, unit: Unit) -> Sequence[Submission]:
        """What came of a body, in the order of the files."""
        return self._found.get(name_key(unit.name), ())

    def _owner(self, each: Submission) -> str:
        own, stem = name_key(each.name), name_key(each.path.stem)
        if not each.refused and own in self._missing:
            return own
        meant = self._meant_by(each.name) if "unlisted" in each.marks else ""
        # The report of another body under its own name is no trace of this one.
        if meant or (not each.refused and own in stem):
            return meant
        return self._named_in(stem)

    def _meant_by(self, name: str) -> str:
        """The missing body that is called alike, maybe with more, or with less, before it."""
        own = alike_key(name)
        ends = (own[start:] for start in range(len(own)))
        return self._ends.get(own) or next((self._alike[e] for e in ends if e in self._alike), "")

    def _named_in(self, stem: str) -> str:
        """The body with the longest name in that of a file, missing or not."""
        for length in self._lengths:
            for start in range(len(stem) - length + 1):
                key = self._short.get(stem[start : start + length])
                if key is not None:
                    return key
        return ""


def _ends(keys: Mapping[str, str]) -> Mapping[str, str]:
    """The one body with each ending of a name; of several nobody knows which is meant."""
    found: dict[str, str] = {}
    for alike, key in keys.items():
        for end in _endings(alike):
            found[end] = "" if end in found else key
    return found


def _endings(key: str) -> Iterator[str]:
    return (key[start:] for start in range(1, len(key) - _LEAST + 1))


def _common(keys: Sequence[str]) -> int:
    """How many characters all names begin with: files are often called without them."""
    return len(os.path.commonprefix(keys)) if len(keys) > 1 else 0


def _without(begin: int, key: str) -> str:
    short = key[begin:]
    return short if len(short) >= _LEAST else key
