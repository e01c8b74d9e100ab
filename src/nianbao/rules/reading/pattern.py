"""Finding every known word of a line, the longest one first."""

import re
from collections.abc import Iterable, Iterator, Mapping

from nianbao.rules.reading.token import Kind

_TITLE = "[《〈<][^《》〈〉<>]{1,60}[》〉>]"
_DIGIT = "[0-9０-９]"
_TO = r"\s*[起份]?\s*[—–~～至到-]{1,2}\s*(?:20[0-9]{2}年)?"
_END = "(?:12|１２)月(?:31日|３１日|底|末)"
_YEAR = rf"[1１](?:月(?:[1１]日)?)?{_TO}(?:{_END}|12月份?|１２月份?)止?|{_END}"
_MONTH = f"{_DIGIT}{{1,2}}月(?:份|{_DIGIT}{{1,2}}日)?"
_ANY = r"[^，。；：、（）\d]{1,24}?"

_GROUPS: Mapping[str | None, Kind] = {"other": "other", "filler": "filler", "lasting": "lasting"}
"""What the patterns find, which are no words: a title, the year, one month."""

_STARTS = "《〈<0123456789０１２３４５６７８９"


class Finder:
    """The known words, by their first character and then the longest one first.

    A word with … stands for any short text there. One pattern of all the words would be as
    fast, but takes longer to compile than a report to judge.
    """

    def __init__(self, kinds: Mapping[str, Kind]) -> None:
        vague = [word for word in kinds if "…" in word]
        filler = "|".join([_YEAR, *(re.escape(word).replace("…", _ANY) for word in vague)])
        self._pattern = f"(?P<other>{_TITLE})|(?P<filler>{filler})|(?P<lasting>{_MONTH})"
        self._kinds = {word: kind for word, kind in kinds.items() if "…" not in word}
        self._special = {*_STARTS, *(word[0] for word in vague)}
        self._lengths = _lengths(self._kinds)
        for start in self._special:
            self._lengths.setdefault(start, ())

    def find(self, line: str) -> Iterator[tuple[int, int, Kind]]:
        """Where each word of a line starts and ends, and its kind."""
        lengths, kinds, special, end = self._lengths, self._kinds, self._special, 0
        match = re.compile(self._pattern).match
        for start, first in enumerate(line):
            if start < end or first not in lengths:
                continue
            found = match(line, start) if first in special else None
            if found is not None:
                end = found.end()
                yield start, end, _GROUPS[found.lastgroup]
                continue
            for length in lengths[first]:
                word = line[start : start + length]
                if word in kinds:
                    end = start + len(word)
                    yield start, end, kinds[word]
                    break


def _lengths(words: Iterable[str]) -> dict[str, tuple[int, ...]]:
    """How long the words are that begin with each character, the longest first."""
    found: dict[str, set[int]] = {}
    for word in words:
        found.setdefault(word[0], set()).add(len(word))
    return {first: tuple(sorted(each, reverse=True)) for first, each in found.items()}
