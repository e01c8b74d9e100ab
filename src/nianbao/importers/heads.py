"""The names above the columns of a table -> the order in which its figures stand."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Literal

from nianbao.form.lines import Column, Row
from nianbao.form.model import Block
from nianbao.importers.labels import LIKELY, key, likeness
from nianbao.importers.normal import normal
from nianbao.importers.pieces import Piece
from nianbao.importers.said_units import said_unit
from nianbao.importers.stacked import Stacked, stacked
from nianbao.record import Value, field, replace

Order = tuple[str, ...]
"""The columns of a block by their ids, from left to right as a document has them."""

_MOST_JOINED = 4
Doubt = Literal["", "columns", "no_columns", "some_columns"]
"""Why the order is unsure: the names stand in another one, there are none, or others as well."""


class Head(Value):
    """The order of the columns, None if the names contradict the form; and what was seen.

    In a `partial` head not every column has a name that was known.
    """

    order: Order | None
    doubt: Doubt = ""
    used: tuple[Piece, ...] = ()
    xs: tuple[int, ...] = ()
    """Where in the grid the columns of the order begin; none if that is not known."""
    partial: bool = False
    units: Mapping[str, str] = field(default_factory=dict)
    """Units of columns that are not those of the form."""


class _Seen(Value):
    name: str
    x: int
    pieces: tuple[Piece, ...]
    group: bool = False


class _Part(Value):
    """A word of a piece."""

    text: str
    piece: Piece


def column_head(block: Block, words: Sequence[Piece]) -> Head:
    """The order of the columns of a block by the words above its first row, and their units."""
    seen = tuple(_seen(block, words))
    head = _ordered(block, words, seen)
    units = dict(_units(block, seen))
    return replace(head, units=units) if units else head


def _units(block: Block, seen: Sequence[_Seen]) -> Iterator[tuple[str, str]]:
    columns = {column.id: column for column in block.columns}
    for each in seen:
        said = "".join(piece.text for piece in each.pieces)
        unit = "" if each.group else said_unit(columns[each.name], said)
        if unit:
            yield each.name, unit


def _ordered(block: Block, words: Sequence[Piece], seen: Sequence[_Seen]) -> Head:
    """The order of the columns of a block by the names among the words above its first row.

    Names that a text has in the order of the form, level by level, leave the figures where they
    are; all names in another order on one line, or in a grid, tell where each column stands.
    """
    used = tuple(piece for each in seen for piece in each.pieces)
    usual = tuple(column.id for column in block.columns)
    names = [each for each in seen if not each.group]
    if len(usual) == 1:
        return Head(usual, "", used, _xs(names[-1:], usual))
    broken = _stacked(block, words, 1)
    if broken:
        used = (*used, *broken.pieces)
        return Head(usual, "", used) if broken.in_order else Head(None, "columns", used)
    if not names:
        return Head(usual, "no_columns", used)
    if all(each.x >= 0 for each in names):
        names.sort(key=lambda each: each.x)
    found = tuple(each.name for each in names)
    if _rises(found, usual) or (names[0].x < 0 and _rises(found, _by_level(block))):
        return Head(usual, "", used, _xs(names, usual), partial=len(found) < len(usual))
    told = names[0].x >= 0 or not any(each.group for each in seen)
    if told and sorted(found) == sorted(usual):
        return Head(found, "", used, _xs(names, found))
    return Head(None, "columns", used)


def _xs(names: Sequence[_Seen], order: Order) -> tuple[int, ...]:
    """The places of the names in a grid if they are just these columns."""
    known = names and names[0].x >= 0 and tuple(each.name for each in names) == order
    return tuple(each.x for each in names) if known else ()


def line_head(block: Block, words: Sequence[Piece]) -> Head:
    """The same for a table whose rows stand side by side: their names must be in order."""
    columns = [each for each in _seen(block, words) if not each.group]
    rows = list(_rows_seen(block, words))
    used = tuple(piece for each in (*columns, *rows) for piece in each.pieces)
    usual = tuple(column.id for column in block.columns)
    names = [each.name for each in columns]
    broken = _stacked(block, words, len(block.rows))
    if broken:
        used = (*used, *broken.pieces)
        ordered = broken.in_order and _rows_rise(block, rows)
        return Head(usual, "", used) if ordered else Head(None, "columns", used)
    turned = [name for at, name in enumerate(names) if name != usual[at % len(usual)]]
    whole = len(names) % len(usual) == 0
    if (turned and whole) or not _rows_rise(block, rows):
        return Head(None, "columns", used)
    return Head(usual, "" if names and not turned else "no_columns", used)


def _stacked(block: Block, words: Sequence[Piece], times: int) -> Stacked | None:
    """The words that are the names of the columns, so many times, each broken into lines."""
    if any(piece.x >= 0 for piece in words):
        return None
    return stacked(block, [*_names(block.columns)] * times, words)


def _rows_rise(block: Block, rows: Sequence[_Seen]) -> bool:
    known = tuple(row.id for row in block.rows)
    return _rises(tuple(dict.fromkeys(each.name for each in rows)), known)


def _rises(found: Order, usual: Order) -> bool:
    """Tell whether the names stand in this order, some perhaps left out, none twice."""
    rest = iter(usual)
    return all(name in rest for name in found)


def _by_level(block: Block) -> Order:
    """The columns as a text has them: those that stand alone, then those under a group."""
    alone = [column.id for column in block.columns if not block.groups_of(column)]
    below = [column.id for column in block.columns if block.groups_of(column)]
    return (*alone, *below)


def _parts(names: Mapping[tuple[str, ...], str], words: Sequence[Piece]) -> list[_Part]:
    """The words apart where blanks or nothing at all stand between several names."""
    labels = sorted((label for each in names for label in each), key=len, reverse=True)
    known = re.compile("|".join(re.escape(normal(label)) for label in labels))
    parts: list[_Part] = []
    for piece in words:
        pieces = piece.text.split()
        run_together = known.findall(normal(piece.text)) if len(pieces) == 1 else []
        texts = run_together if len(run_together) > 1 else pieces
        parts += [_Part(text, piece) for text in texts]
    return parts


def _seen(block: Block, words: Sequence[Piece]) -> Iterator[_Seen]:
    groups = {group.label: f"+{group.id}" for group in block.column_groups}
    return _found(
        {**_names(block.columns), **{(label,): id for label, id in groups.items()}}, words
    )


def _rows_seen(block: Block, words: Sequence[Piece]) -> Iterator[_Seen]:
    return _found(_names(block.rows), words)


def _names(lines: Sequence[Column] | Sequence[Row]) -> dict[tuple[str, ...], str]:
    return {(line.label, *line.variants): line.id for line in lines}


def _found(names: Mapping[tuple[str, ...], str], words: Sequence[Piece]) -> Iterator[_Seen]:
    """The names among the words, joined where they are broken, each where it begins."""
    at, parts = 0, _parts(names, words)
    while at < len(parts):
        best = max(
            (_best(names, parts[at : at + count]) for count in _counts(parts, at)),
            key=lambda each: each[0],
        )
        score, name, count = best
        if score >= LIKELY:
            pieces = tuple(part.piece for part in parts[at : at + count])
            yield _Seen(name, pieces[0].x, pieces, name.startswith("+"))
        at += count if score >= LIKELY else 1


def _counts(words: Sequence[_Part], at: int) -> range:
    return range(1, min(_MOST_JOINED, len(words) - at) + 1)


def _best(names: Mapping[tuple[str, ...], str], words: Sequence[_Part]) -> tuple[float, str, int]:
    joined = "".join(part.text for part in words)
    score, name = max((likeness(joined, _keys(labels)), id) for labels, id in names.items())
    # Of two ways that are equally alike the one with fewer pieces.
    return score - len(words) / 1000, name, len(words)


@lru_cache(maxsize=1024)
def _keys(labels: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(map(key, labels))
