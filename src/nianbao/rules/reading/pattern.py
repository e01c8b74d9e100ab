"""One pattern that finds every known word, the longest one first."""

import re
from collections.abc import Iterable

from nianbao.rules.reading.token import Kind

GROUPS: dict[str, Kind] = {"other": "other", "filler": "filler", "lasting": "lasting"}
"""What the groups of the pattern find, which are no words: a title, the year, one month."""

_TITLE = "[《〈<][^《》〈〉<>]{1,60}[》〉>]"
_DIGIT = "[0-9０-９]"
_TO = r"\s*[起份]?\s*[—–~～至到-]{1,2}\s*(?:20[0-9]{2}年)?"
_END = "(?:12|１２)月(?:31日|３１日|底|末)"
_YEAR = rf"[1１](?:月(?:[1１]日)?)?{_TO}(?:{_END}|12月份?|１２月份?)止?|{_END}"
_MONTH = f"{_DIGIT}{{1,2}}月(?:份|{_DIGIT}{{1,2}}日)?"
_ANY = r"[^，。；：、（）\d]{1,24}?"


def word_pattern(words: Iterable[str]) -> re.Pattern[str]:
    """The pattern of some words; … in one is any short text."""
    every = list(words)
    vague = [re.escape(word).replace("…", _ANY) for word in every if "…" in word]
    plain = _trie(word for word in every if "…" not in word)
    return re.compile(
        f"(?P<other>{_TITLE})|(?P<filler>{'|'.join([_YEAR, *vague])})|(?P<lasting>{_MONTH})|{plain}"
    )


def telling_pattern(words: Iterable[str]) -> re.Pattern[str]:
    """The pattern of what says something without a number: bound figures and these words."""
    return re.compile(rf"\{{\{{|{_trie(words)}")


def _trie(words: Iterable[str]) -> str:
    """A pattern of words that branches at each character: fast, and the longest word wins."""
    branches: dict[str, list[str]] = {}
    for word in words:
        branches.setdefault(word[:1], []).append(word[1:])
    ends = "" in branches
    tails = [re.escape(first) + _trie(rest) for first, rest in branches.items() if first]
    if not tails:
        return ""
    return f"(?:{'|'.join(tails)})" + ("?" if ends else "")
