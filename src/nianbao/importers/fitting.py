"""The cells behind a label -> the ways to read them as the columns of a row."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, islice
from typing import Literal

from nianbao.importers.normal import normal
from nianbao.importers.pieces import Piece
from nianbao.record import Value

Texts = tuple[str, ...]
"""A text for each column, "" for a blank."""

Sums = Mapping[int, Sequence[int]]
"""Which columns add up to which one, by their places in the row."""

How = Literal["", "blanks", "split", "joined", "count"]
"""What was done: empty places left out, digits split or joined; "count" where nothing fits."""

_MOST, _MOST_STEPS, _MOST_JOINED, _LONGEST = 200, 20_000, 4, 12


class Fit(Value):
    """The ways to read a row; none if its cells cannot be told apart."""

    ways: tuple[Texts, ...]
    how: How = ""


class Row(Value):
    """How a row is laid out: so many columns, which add up to which, and where they begin.

    `xs` are their places in a grid; `lead` is the number of empty places before the first one,
    as the full rows of the table have it. Both may be unknown.
    """

    columns: int
    sums: Sums
    xs: Sequence[int] = ()
    lead: int | None = None


def lead(values: Sequence[Piece], columns: int) -> int | None:
    """How many empty places a full row has before its figures; None if it is not full."""
    places = [at for at, value in enumerate(values) if value.kind == "figure"]
    full = len(places) == columns and places[-1] - places[0] == columns - 1
    return places[0] if full else None


def fit(values: Sequence[Piece], row: Row) -> Fit:
    """The ways to read these cells as the columns of a row.

    Digits are split or joined only where the sums of the row then hold.
    """
    columns, sums, xs = row.columns, row.sums, row.xs
    placed = {value.x: value.text for value in values if value.kind == "figure"}
    if xs and placed.keys() <= set(xs) <= {value.x for value in values}:
        return _with_joined_cells(tuple(placed.get(x, "") for x in xs), sums, placed=True)
    texts = [value.text if value.kind == "figure" else "" for value in values]
    figures = [text for text in texts if text]
    for fitting in (texts, figures):
        if len(fitting) == columns:
            found = _with_joined_cells(tuple(fitting), sums)
            closed_up = _closed_up(texts, row) if found.how == "blanks" else ()
            return Fit((*found.ways, *closed_up), found.how)
    if not figures:
        return Fit((("",) * columns,))
    ways = (*_likeliest(dict(_windows(texts, columns, sums)), row), *_closed_up(texts, row))
    return Fit(ways, "blanks") if ways else _apart(figures, columns, sums)


def _likeliest(windows: Mapping[int, Texts], row: Row) -> tuple[Texts, ...]:
    """The stretch that begins where the full rows begin, or those whose total is there."""
    if row.lead is not None and row.lead in windows:
        return (windows[row.lead],)
    total = tuple(each for each in windows.values() if not _lacks_total(each, row.sums))
    return total or tuple(windows.values())


def _closed_up(texts: Sequence[str], row: Row) -> Iterator[Texts]:
    """The figures in front of all blanks with their total at its end, if the last one is that.

    A table that lost its blanks is filled up behind the figures of each row.
    """
    figures = [text for text in texts if text]
    parts, last = figures[:-1], row.columns - 1
    front = list(texts[: len(figures)]) == figures
    if front and any(int(text) for text in map(normal, parts) if text.isdigit()):
        way = (*parts, *[""] * (last - len(parts)), figures[-1])
        if set(row.sums) == {last} and _holds(way, row.sums):
            yield way


def _windows(texts: Sequence[str], columns: int, sums: Sums) -> Iterator[tuple[int, Texts]]:
    """The stretches of cells that hold all figures, and whose totals, if there, are right."""
    for start in range(len(texts) - columns + 1):
        within = tuple(texts[start : start + columns])
        outside = (*texts[:start], *texts[start + columns :])
        if not any(outside) and _holds(within, {at: sums[at] for at in sums if within[at]}):
            yield start, within


def _with_joined_cells(texts: Texts, sums: Sums, *, placed: bool = False) -> Fit:
    """The row itself; a cell whose digits stand apart is one number if the sums then hold.

    Where it is not known in which place of a grid each stands, a missing total is a doubt.
    """
    if not any(_spaced(text) for text in texts):
        return Fit((texts,), "blanks" if not placed and _lacks_total(texts, sums) else "")
    joined = tuple("".join(text.split()) if _spaced(text) else text for text in texts)
    return Fit((joined,), "joined") if sums and _holds(joined, sums) else Fit((texts,))


def _lacks_total(texts: Texts, sums: Sums) -> bool:
    """Tell whether figures stand without their total, as where a cell was lost before it."""
    return any(not texts[at] and any(texts[part] for part in sums[at]) for at in sums)


def _spaced(text: str) -> bool:
    plain = normal(text).strip()
    thousands = re.fullmatch(r"\d{1,3}(?: \d{3})+", plain)
    return bool(re.fullmatch(r"\d+(?:\s+\d+)+", plain)) and not thousands


def _apart(figures: Sequence[str], columns: int, sums: Sums) -> Fit:
    """Too few figures are split, too many are joined."""
    tokens = [token for figure in figures for token in normal(figure).split()]
    if not sums or not all(token.isdigit() for token in tokens):
        return Fit((), "count")
    if len(tokens) < columns:
        found = tuple(islice(splits(tokens, columns, sums), _MOST))
        return Fit(found, "split" if found else "count")
    found = tuple(islice(_joins(tokens, columns, sums), _MOST))
    return Fit(found, "joined" if found else "count")


def _holds(texts: Texts, sums: Sums) -> bool:
    numbers = [int(text) if text.isdigit() else 0 for text in map(normal, texts)]
    return all(numbers[at] == sum(numbers[part] for part in parts) for at, parts in sums.items())


def contradicted(texts: Texts, sums: Sums) -> bool:
    """Tell whether a total that is there is not what its parts come to; only of plain numbers."""
    plain = [normal(text).replace(",", "").strip() for text in texts]
    known = all(text.isdigit() or not text for text in plain)
    numbers = [int(text) if text.isdigit() else 0 for text in plain]
    return known and any(
        plain[at] and numbers[at] != sum(numbers[part] for part in parts)
        for at, parts in sums.items()
    )


def _joins(tokens: Sequence[str], columns: int, sums: Sums) -> Iterator[Texts]:
    """Every way to join neighbours to so many numbers that add up."""
    if len(tokens) - columns > _MOST_JOINED:
        return
    for cuts in combinations(range(1, len(tokens)), columns - 1):
        edges = (0, *cuts, len(tokens))
        groups = [tokens[a:b] for a, b in zip(edges, edges[1:], strict=False)]
        proper = all(len(group) == 1 or group[0][0] != "0" for group in groups)
        texts = tuple("".join(group) for group in groups)
        if proper and _holds(texts, sums):
            yield texts


def splits(tokens: Sequence[str], columns: int, sums: Sums) -> Iterator[Texts]:
    """Every way to cut runs of digits into so many numbers that add up, none with a leading 0."""
    steps = 0

    def cut(done: tuple[str, ...], rest: tuple[str, ...]) -> Iterator[Texts]:
        nonlocal steps
        steps += 1
        left = columns - len(done)
        if steps > _MOST_STEPS or not left <= sum(map(len, rest)) or len(rest) > left:
            return
        if not left:
            if not rest:
                yield done
            return
        token = rest[0]
        for length in _lengths(token, done, sums):
            after = (token[length:], *rest[1:]) if length < len(token) else rest[1:]
            yield from cut((*done, token[:length]), after)

    yield from cut((), tuple(tokens))


def _lengths(token: str, done: tuple[str, ...], sums: Sums) -> Iterator[int]:
    """How many digits the next number may have."""
    parts = sums.get(len(done))
    if parts is not None:
        wanted = str(sum(int(done[part]) for part in parts))
        if token.startswith(wanted):
            yield len(wanted)
        return
    yield from range(1, 2 if token[0] == "0" else min(len(token), _LONGEST) + 1)
