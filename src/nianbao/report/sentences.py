"""Two narratives sentence by sentence: what was kept, changed, added and removed."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Literal

from nianbao.form.address import Address
from nianbao.record import Value
from nianbao.report.bound import resolved
from nianbao.report.narrative import heading_of
from nianbao.report.similarity import similarity

State = Literal["kept", "changed", "added", "removed"]

# A bound figure is no place to break; possessive, so that no text makes it slow.
_SENTENCE = re.compile(
    r"(?:\{\{[^{}\n]{1,100}\}\}|[^。！？\n])++(?:[。！？]+[”’」』）]*)?|[。！？]+[”’」』）]*"
)
_LEAST, _LEAST_SHARED = 0.5, 0.2
_REACH, _FEW = 30, 2


class Sentence(Value):
    """A sentence as it is printed, a heading with its mark, and where it begins in the text."""

    text: str
    start: int


class Traced(Value):
    """A sentence of either text or of both, and how alike the two are, 0 to 1."""

    state: State
    old: Sentence | None
    new: Sentence | None
    similarity: float = 0.0


def sentences(text: str, shown: Callable[[Address], str | None]) -> tuple[Sentence, ...]:
    """The sentences and headings of a narrative, bound figures as `shown` tells them."""
    return tuple(Sentence(resolved(piece, shown), start) for piece, start in _pieces(text) if piece)


def _pieces(text: str) -> Iterator[tuple[str, int]]:
    start = 0
    for line in text.split("\n"):
        heading = heading_of(line)
        if heading is None:
            for match in _SENTENCE.finditer(line):
                lead = len(match[0]) - len(match[0].lstrip())
                yield match[0].strip(), start + match.start() + lead
        elif heading:
            yield f"## {heading}", start
        start += len(line) + 1


def traced(old: Sequence[Sentence], new: Sequence[Sentence]) -> tuple[Traced, ...]:
    """Every sentence of both texts once, in the order of the new one.

    What was removed stands behind what it stood behind in the old text.
    """
    kept = _kept(old, new)
    same = set(kept.values())
    rest_old = [i for i in range(len(old)) if i not in kept]
    rest_new = [j for j in range(len(new)) if j not in same]
    pairs = {i: (j, 1.0) for i, j in kept.items()}
    pairs |= _changed(old, new, rest_old, rest_new)
    return _ordered(old, new, pairs)


def _ordered(
    old: Sequence[Sentence], new: Sequence[Sentence], pairs: Mapping[int, tuple[int, float]]
) -> tuple[Traced, ...]:
    found = {(j, 0, 0): Traced("added", None, sentence) for j, sentence in enumerate(new)}
    behind = -1
    for i, sentence in enumerate(old):
        if i in pairs:
            behind, share = pairs[i]
            found[behind, 0, 0] = _pair(sentence, new[behind], share)
        else:
            found[behind, 1, i] = Traced("removed", sentence, None)
    return tuple(found[key] for key in sorted(found))


def _pair(old: Sentence, new: Sentence, share: float) -> Traced:
    return Traced("kept" if old.text == new.text else "changed", old, new, share)


def _kept(old: Sequence[Sentence], new: Sequence[Sentence]) -> dict[int, int]:
    """Which old sentence reads the same as which new one, wherever it stands now."""
    places: dict[str, list[int]] = defaultdict(list)
    for j in reversed(range(len(new))):
        places[new[j].text].append(j)
    return {i: places[each.text].pop() for i, each in enumerate(old) if places.get(each.text)}


def _changed(
    old: Sequence[Sentence], new: Sequence[Sentence], rest_old: list[int], rest_new: list[int]
) -> dict[int, tuple[int, float]]:
    """Which old sentence became which new one: the most alike first, each once."""
    likely = sorted(_likely(old, new, rest_old, rest_new), key=lambda each: (-each[0], *each[1:]))
    found: dict[int, tuple[int, float]] = {}
    taken: set[int] = set()
    for share, i, j in likely:
        if i not in found and j not in taken:
            found[i] = j, share
            taken.add(j)
    return found


def _likely(
    old: Sequence[Sentence], new: Sequence[Sentence], rest_old: list[int], rest_new: list[int]
) -> Iterator[tuple[float, int, int]]:
    """Pairs that are alike, looked for near the same place only, so that no text takes long."""
    grams = {j: _grams(new[j].text) for j in rest_new}
    for number, i in enumerate(rest_old):
        own = _grams(old[i].text)
        middle = number * len(rest_new) // len(rest_old)
        near = rest_new[max(middle - _REACH, 0) : middle + _REACH]
        common = sorted(((_shared(own, grams[j]), -j) for j in near), reverse=True)
        for j in (-j for shared, j in common[:_FEW] if shared >= _LEAST_SHARED):
            share = similarity(new[j].text, old[i].text, least=_LEAST)
            if share >= _LEAST:
                yield share, i, j


def _grams(text: str) -> Counter[str]:
    """The pairs of neighbours in a text: quick to compare, and nearly as telling."""
    return Counter(text[place : place + 2] for place in range(len(text) - 1))


def _shared(one: Counter[str], other: Counter[str]) -> float:
    whole = one.total() + other.total()
    return 2 * (one & other).total() / whole if whole else 0.0
