"""Rows that can be read in several ways -> the readings under which the table balances."""

from collections.abc import Iterator, Mapping, Sequence

from nianbao.form.model import Block
from nianbao.record import Value

Vector = tuple[int, ...]
"""The numbers of a row, column by column."""

_MOST, _MOST_STEPS = 64, 50_000


class Equation(Value):
    """Rows whose sum is the sum of other rows, in every column."""

    left: frozenset[str]
    right: frozenset[str]


def equations(block: Block) -> list[Equation]:
    """The sums and balances of rows that a block must satisfy."""
    sums = [Equation(frozenset((s.row,)), frozenset(s.of)) for s in block.row_sums.values()]
    balances = [Equation(frozenset(b.left), frozenset(b.right)) for b in block.balances]
    return sums + balances


class Settled(Value):
    """The readings of each row that fit; `proved` tells which rows an equation confirms."""

    ways: Mapping[str, tuple[Vector, ...]]
    proved: frozenset[str] = frozenset()


def settled(block: Block, ways: Mapping[str, Sequence[Vector]]) -> Settled:
    """Of the ways to read each row those that satisfy every equation whose rows are all there.

    If none does, or there are too many to tell, the ways are as they were and nothing is proved.
    """
    own = {row: tuple(each) for row, each in ways.items()}
    judged = [e for e in equations(block) if e.left | e.right <= own.keys()]
    open_rows = [row for row, each in own.items() if len(each) > 1]
    found, finished = _solutions(own, judged, open_rows)
    if not judged or not found or not finished:
        return Settled(own)
    kept = {row: tuple(dict.fromkeys(each[row] for each in found)) for row in open_rows}
    proved = frozenset(row for e in judged for row in e.left | e.right)
    return Settled({**own, **kept}, proved)


def _solutions(
    own: Mapping[str, tuple[Vector, ...]], judged: Sequence[Equation], rows: Sequence[str]
) -> tuple[list[dict[str, Vector]], bool]:
    """The choices for the open rows that satisfy all; and whether all of them were found."""
    known = {row: each[0] for row, each in own.items() if len(each) == 1}
    search = _Search(own, judged, sorted(rows, key=lambda row: len(own[row])))
    found: list[dict[str, Vector]] = []
    for each in search.below(known, 0):
        found.append({row: each[row] for row in rows})
        if len(found) > _MOST:
            return found, False
    return found, search.steps <= _MOST_STEPS


class _Search:
    """Tries the ways row by row, and leaves a branch when an equation cannot hold any more."""

    def __init__(
        self,
        own: Mapping[str, tuple[Vector, ...]],
        judged: Sequence[Equation],
        rows: Sequence[str],
    ) -> None:
        self._own = own
        self._judged = judged
        self._rows = rows
        self.steps = 0

    def below(self, known: Mapping[str, Vector], depth: int) -> Iterator[Mapping[str, Vector]]:
        """Every choice from this row on."""
        self.steps += 1
        if self.steps > _MOST_STEPS or not all(_can_hold(e, known) for e in self._judged):
            return
        if depth == len(self._rows):
            yield known
            return
        row = self._rows[depth]
        for way in self._own[row]:
            yield from self.below({**known, row: way}, depth + 1)


def _can_hold(equation: Equation, known: Mapping[str, Vector]) -> bool:
    """Tell whether an equation holds, or still can: no number is less than 0."""
    left, left_whole = _sum(equation.left, known)
    right, right_whole = _sum(equation.right, known)
    if left_whole and right_whole:
        return left == right
    if left_whole:
        return all(b <= a for a, b in zip(left, right, strict=False))
    if right_whole:
        return all(a <= b for a, b in zip(left, right, strict=False))
    return True


def _sum(rows: frozenset[str], known: Mapping[str, Vector]) -> tuple[Vector, bool]:
    vectors = [known[row] for row in rows if row in known]
    return tuple(map(sum, zip(*vectors, strict=True))), len(vectors) == len(rows)
