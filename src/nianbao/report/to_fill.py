"""Places in a text that somebody is still to fill in: 【待填：网址】."""

import re
from collections.abc import Iterator

_OPENING = "【待填"
_PLACE = re.compile(r"【待填[^【】\n]*】")


def to_fill(hint: str) -> str:
    """A place to be filled in with what the hint says."""
    return f"{_OPENING}：{hint}】"


def places_to_fill(text: str) -> Iterator[tuple[int, int]]:
    """Where each such place begins and ends."""
    if _OPENING in text:
        yield from (match.span() for match in _PLACE.finditer(text))


def is_to_fill(words: str) -> bool:
    """Tell whether some words are such a place and nothing else."""
    return _PLACE.fullmatch(words) is not None
