"""What the user means by a few characters: words, initials of pinyin, or English."""

from collections.abc import Sequence
from typing import NamedTuple
from unicodedata import normalize

from nianbao_tui.pinyin import initials


class Names(NamedTuple):
    """How something can be called: its name, its name in English, and what is said of it."""

    name: str
    english: str = ""
    about: str = ""


def best(query: str, named: Sequence[Names]) -> list[int]:
    """The places of those that every word of the query fits, the best first; all for no word."""
    words = normalize("NFKC", query).lower().split()
    ranks = ((_rank_of_all(words, names), place) for place, names in enumerate(named))
    return [place for rank, place in sorted(found for found in ranks if found[0] < _NOT)]


_NOT = 99


def _rank_of_all(words: Sequence[str], names: Names) -> int:
    ranks = [_rank(word, names) for word in words]
    return _NOT if _NOT in ranks else sum(ranks)


def _rank(word: str, names: Names) -> int:
    """How well a word fits: the name, its initials, English, the explanation, or not at all."""
    name, english = normalize("NFKC", names.name).lower(), names.english.lower()
    short = initials(name)
    fits = (
        name.startswith(word),
        word in name,
        short.startswith(word),
        any(part.startswith(word) for part in english.split()),
        word in short or word in english,
        word in normalize("NFKC", names.about).lower(),
        _scattered(word, english) or _scattered(word, name),
    )
    return fits.index(True) if True in fits else _NOT


def _scattered(word: str, text: str) -> bool:
    """Tell whether the characters of the word stand in the text, in their order."""
    rest = iter(text)
    return len(word) > 1 and all(character in rest for character in word)
