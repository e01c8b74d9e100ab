"""Names of columns whose cells are so narrow that each is broken into lines.

A text has such a head line by line, the beginnings of all names before their ends.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from nianbao.form.model import Block
from nianbao.importers.normal import normal
from nianbao.importers.pieces import Piece

_MOST_LINES, _MOST_WAYS, _MOST_SHUFFLED = 4, 500, 8
_MOST_LOOKED_AT = 12
_LEAST = 4
"""Fewer characters of another heading could be part of a name."""

Names = Sequence[tuple[str, ...]]


class Stacked(NamedTuple):
    """Lines that are the names of columns, and whether they are in the order of the form."""

    pieces: tuple[Piece, ...]
    in_order: bool


def stacked(block: Block, names: Names, words: Sequence[Piece]) -> Stacked | None:
    """The last lines of some words that are these names side by side; None if they are not.

    Each name stands for all that a column is called.
    """
    lines = [_without_headings(block, line) for line in _lines(words)[-_MOST_LOOKED_AT:]]
    lines = [line for line in lines if line]
    plain = [[_plain(label) for label in each] for each in names]
    for count in range(2, min(_MOST_LINES, len(lines)) + 1):
        pieces = tuple(piece for line in lines[-count:] for piece in line)
        last = [_plain("".join(p.text for p in line)) for line in lines[-count:]]
        if _are_side_by_side(plain, last):
            return Stacked(pieces, in_order=True)
        if len(plain) <= _MOST_SHUFFLED and _are_shuffled(plain, last):
            return Stacked(pieces, in_order=False)
    return None


def _lines(words: Sequence[Piece]) -> list[list[Piece]]:
    return [list(line) for _, line in groupby(words, key=lambda piece: piece.line)]


def _without_headings(block: Block, line: list[Piece]) -> list[Piece]:
    """A line without what is of the corner of the table, or heads several columns."""
    groups = (*block.column_groups, *block.row_groups)
    headings = [block.corner, block.columns_title, block.heading, *(g.label for g in groups)]
    plain = [_plain(heading) for heading in headings if heading]
    return [
        piece
        for at, piece in enumerate(line)
        if not any(
            _plain(piece.text) in heading
            and (len(_plain(piece.text)) >= _LEAST or (at == 0 and heading is plain[0]))
            for heading in plain
        )
    ]


def _plain(text: str) -> str:
    return "".join(normal(text).split())


class _Way(NamedTuple):
    """How far each line is explained, and in which lines each name has a part."""

    places: tuple[int, ...]
    names: tuple[frozenset[int], ...] = ()


def _are_side_by_side(names: Sequence[Sequence[str]], lines: Sequence[str]) -> bool:
    """Tell whether every character of the lines is of one of the names, in their order."""
    ways = {_Way((0,) * len(lines))}
    for labels in names:
        ways = {way for before in ways for label in labels for way in _set(label, lines, before)}
        if not ways or len(ways) > _MOST_WAYS:
            return False
    return any(_tells(way, lines) for way in ways)


def _are_shuffled(names: Sequence[Sequence[str]], lines: Sequence[str]) -> bool:
    """Tell whether they are of the names in some other order."""
    ways = {(_Way((0,) * len(lines)), frozenset[int]())}
    for _ in names:
        ways = {
            (way, done | {name})
            for before, done in ways
            for name in set(range(len(names))) - done
            for label in names[name]
            for way in _set(label, lines, before)
        }
        if not ways or len(ways) > _MOST_WAYS:
            return False
    return any(_tells(way, lines) for way, _ in ways)


def _tells(way: _Way, lines: Sequence[str]) -> bool:
    """Tell whether all is explained, and each name has another one beside it on some line."""
    counts = Counter(line for each in way.names for line in each)
    beside = all(any(counts[line] > 1 for line in each) for each in way.names)
    return beside and way.places == tuple(map(len, lines))


def _set(label: str, lines: Sequence[str], before: _Way) -> Iterator[_Way]:
    """The ways behind a label, for each way to break it into the lines."""
    for lengths in _broken(label, lines, before.places):
        places = tuple(a + b for a, b in zip(before.places, lengths, strict=True))
        own = frozenset(line for line, length in enumerate(lengths) if length)
        yield _Way(places, (*before.names, own))


def _broken(label: str, lines: Sequence[str], places: Sequence[int]) -> Iterator[tuple[int, ...]]:
    """How many characters of a label each line may have from its place on."""
    if not lines:
        if not label:
            yield ()
        return
    for length in range(len(label) + 1):
        if not lines[0].startswith(label[:length], places[0]):
            return
        for rest in _broken(label[length:], lines[1:], places[1:]):
            yield (length, *rest)
