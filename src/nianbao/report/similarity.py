"""How alike two texts are: one measure for the rule and for the comparison."""

import re
from collections import Counter

_MOST_PAIRS = 1_000_000
_CLAUSE = re.compile("(?<=[，。；\n])")
_FEE = re.compile(r"[^。\n]*处理费[^。\n]*。?")
"""Sentences that rightly read the same each year: that no fee was charged, and by what rule."""


def without_fees(text: str) -> str:
    """A narrative without the sentences that rightly read the same each year."""
    return _FEE.sub("", text)


def similarity(one: str, other: str, *, least: float = 0.0) -> float:
    """How alike two texts are, 0 to 1: the share of characters in common stretches of both.

    What is below `least` may be told as more than it is, but as less than `least`: that is quicker.
    """
    if one == other:
        return 1.0
    if _pairs(one, other) > _MOST_PAIRS:
        return _common_clauses(one, other)
    # Imported where two texts are compared: most commands compare none.
    from difflib import SequenceMatcher

    matcher = SequenceMatcher(None, one, other, autojunk=False)
    if matcher.real_quick_ratio() < least or matcher.quick_ratio() < least:
        return matcher.quick_ratio()
    return matcher.ratio()


def stretches(one: str, other: str) -> list[tuple[str, str]]:
    """Both texts cut into stretches that stand for each other, alike or not; one if too long."""
    if _pairs(one, other) > _MOST_PAIRS:
        return [(one, other)]
    from difflib import SequenceMatcher

    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return [(one[i:k], other[j:m]) for _, i, k, j, m in matcher.get_opcodes()]


def _pairs(one: str, other: str) -> int:
    """How many pairs of equal characters a comparison would go through, again and again."""
    counts = Counter(other)
    return sum(count * counts[character] for character, count in Counter(one).items())


def _common_clauses(one: str, other: str) -> float:
    """The same share by whole clauses, for texts too long or too monotonous to compare closely."""
    both = Counter(_CLAUSE.split(one)) & Counter(_CLAUSE.split(other))
    common = sum(len(clause) * count for clause, count in both.items())
    return 2 * common / (len(one) + len(other))
