"""A word or number of a line, and what kind it is."""

from collections.abc import Iterable
from typing import Literal, NamedTuple

from nianbao.report.numbers import Written

Kind = Literal[
    "topic",
    "deed",
    "idle",
    "split",
    "subject",
    "foreign",
    "claim",
    "excepts",
    "rest",
    "elsewhere",
    "lasting",
    "none",
    "join",
    "each",
    "apart",
    "sum",
    "among",
    "opening",
    "tie",
    "number",
    "bound",
    "year",
    "comma",
    "stop",
    "filler",
    "other",
]

NUMBERS: frozenset[Kind] = frozenset(("number", "bound"))
ACTS: frozenset[Kind] = frozenset(("topic", "deed", "idle", "split"))


class Token(NamedTuple):
    """Characters start to end of the line; a number brings what was written."""

    start: int
    end: int
    kind: Kind
    word: str
    number: Written | None = None


def holds(tokens: Iterable[Token], kind: Kind) -> bool:
    """Tell whether one of the tokens is of this kind."""
    return kind in [token.kind for token in tokens]


def holds_any(tokens: Iterable[Token], kinds: frozenset[Kind]) -> bool:
    """Tell whether one of the tokens is of one of these kinds."""
    return not kinds.isdisjoint([token.kind for token in tokens])
