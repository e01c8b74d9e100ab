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

    Of all ways to give runs to rows in their order the one with most likeness is taken, so
    that a heading 总计 is not the row （七）总计, and the second 3.其他 not the first.
    """
    labels = row_labels(section)
    found = list(runs(pieces))
    scores = [[_named(run, label) for label in labels] for run in found]
    return [
        FoundRow(labels[j], scores[i][j][1], found[i].values, scores[i][j][0], _place(found[i]))
        for i, j in _aligned([[score for score, _ in row] for row in scores])
    ]


def _place(run: Run) -> str:
    return (run.words or run.values)[-1].place


def _named(run: Run, label: RowLabel) -> tuple[float, str]:
    """How well the last words of a run, joined as they may be broken, name a row."""
    best = (0.0, "")
    for count in range(1, min(_MOST_JOINED, len(run.words)) + 1):
        joined = "".join(piece.text for piece in run.words[-count:])
        best = max(best, (likeness(joined, label.keys), joined))
    return best


def _aligned(scores: Sequence[Sequence[float]]) -> list[tuple[int, int]]:
    """The pairs of run and row, rising in both, whose likenesses add up to most."""
    rows, columns = len(scores), len(scores[0]) if scores else 0
    best = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    for i in range(rows):
        for j in range(columns):
            taken = best[i][j] + scores[i][j] if scores[i][j] >= LIKELY else 0.0
            best[i + 1][j + 1] = max(best[i][j + 1], best[i + 1][j], taken)
    pairs: list[tuple[int, int]] = []
    i, j = rows, columns
    while i and j:
        if best[i][j] == best[i - 1][j]:
            i -= 1
        elif best[i][j] == best[i][j - 1]:
            j -= 1
        else:
            i, j = i - 1, j - 1
            pairs.append((i, j))
    return pairs[::-1]
