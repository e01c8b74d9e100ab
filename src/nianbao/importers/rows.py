"""Runs of words and figures -> rows of the form."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from nianbao.form.model import Section
from nianbao.importers.labels import LIKELY, RowLabel, likeness, row_labels
from nianbao.importers.pieces import Piece

_MOST_JOINED = 5


@dataclass(frozen=True)
class Run:
    """Words, and the figures and empty cells behind them up to the next words."""

    words: tuple[Piece, ...]
    values: tuple[Piece, ...]


@dataclass(frozen=True)
class FoundRow:
    """A row of the form, the cells that stand behind its label, and how sure the label is."""

    label: RowLabel
    words: str
    values: tuple[Piece, ...]
    score: float
    place: str


def runs(pieces: Sequence[Piece]) -> Iterator[Run]:
    """The pieces as runs: some words, then what stands behind them."""
    words: list[Piece] = []
    values: list[Piece] = []
    for piece in pieces:
        if piece.kind == "words" and values:
            if any(value.kind == "figure" for value in values):
                yield Run(tuple(words), tuple(values))
                words, values = [], []
            else:
                # Empty cells between words are places that a merged cell covers.
                blanks, values = values, []
                if _is_row(words, blanks):
                    yield Run(tuple(words), tuple(blanks))
                    words = []
        (words if piece.kind == "words" else values).append(piece)
    yield Run(tuple(words), tuple(values))


def _is_row(words: Sequence[Piece], blanks: Sequence[Piece]) -> bool:
    """Tell whether words and only empty cells behind them are a row left blank."""
    return bool(words) and len(blanks) > 1


def found_rows(section: Section, pieces: Sequence[Piece]) -> list[FoundRow]:
    """The rows of a section that the pieces hold, in the order of the form.

    Rows are met in order; a label that fits two of them (3.其他) is the next one.
    """
    labels = row_labels(section)
    found: list[FoundRow] = []
    after = 0
    for run in runs(pieces):
        best = _best(labels, after, run.words)
        if best is not None:
            index, words, score = best
            place = run.words[-1].place
            found.append(FoundRow(labels[index], words, run.values, score, place))
            after = index + 1
    return found


def _best(
    labels: Sequence[RowLabel], after: int, words: Sequence[Piece]
) -> tuple[int, str, float] | None:
    """The row from `after` on that the last words name, joined as they may be broken."""
    best: tuple[int, str, float] | None = None
    for count in range(1, min(_MOST_JOINED, len(words)) + 1):
        joined = "".join(piece.text for piece in words[-count:])
        for index in range(after, len(labels)):
            score = likeness(joined, labels[index].keys)
            if score >= LIKELY and (best is None or score > best[2]):
                best = (index, joined, score)
    return best
