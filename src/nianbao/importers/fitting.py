"""The cells behind a label -> as many texts as the row has columns."""

from collections.abc import Sequence
from itertools import combinations

from nianbao.importers.pieces import Piece

Texts = tuple[str, ...]


def fitted(values: Sequence[Piece], columns: int) -> Texts | None:
    """The texts of the columns, "" for a blank; None if they cannot be told apart.

    Places that a merged cell covers look like empty cells: if there are more places than
    columns, the figures decide, and one figure alone stands in the last column, the total.
    """
    texts = [value.text if value.kind == "figure" else "" for value in values]
    if len(texts) == columns:
        return tuple(texts)
    figures = [text for text in texts if text]
    if len(figures) == columns:
        return tuple(figures)
    if not figures:
        return ("",) * columns
    trimmed = _trimmed(texts)
    if len(trimmed) == columns:
        return tuple(trimmed)
    return None


def _trimmed(texts: list[str]) -> list[str]:
    """The texts without the empty places behind the last figure."""
    end = len(texts)
    while end and not texts[end - 1]:
        end -= 1
    return texts[:end]


def splits(digits: str, parts: int) -> list[tuple[int, ...]]:
    """Every way to read a run of digits as so many numbers, none with a leading zero."""
    found: list[tuple[int, ...]] = []
    for cuts in combinations(range(1, len(digits)), parts - 1):
        edges = (0, *cuts, len(digits))
        pieces = [digits[a:b] for a, b in zip(edges, edges[1:], strict=False)]
        if all(piece == "0" or piece[0] != "0" for piece in pieces):
            found.append(tuple(map(int, pieces)))
    return found
