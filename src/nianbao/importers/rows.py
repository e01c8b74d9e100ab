"""Runs of words and figures -> rows of the form."""

from collections.abc import Iterator, Sequence

from nianbao.form.model import Section
from nianbao.importers.labels import LIKELY, RowLabel, likeness, row_labels
from nianbao.importers.pieces import Piece
from nianbao.record import Value

_MOST_JOINED, _MOST_BEHIND = 8, 3
_ONLY_ALIKE = 0.45
_PLAIN = 0.95
"""A label that is this alike is not looked for behind its figures as well."""


class Run(Value):
    """Words, and the figures and empty cells behind them up to the next words."""

    words: tuple[Piece, ...]
    values: tuple[Piece, ...]


def is_of_text(run: Run) -> bool:
    """Tell whether its figures stand in lines and not in a grid, where each has its place."""
    return all(value.x < 0 for value in run.values)


class Named(Value):
    """How well words of a run name a row: so many at its end, so many of the next run."""

    score: float = 0.0
    before: int = 0
    behind: int = 0


class FoundRow(Value):
    """A row of the form, the run that is given to it, and how sure its label is."""

    label: RowLabel
    number: int
    run: Run
    named: Named
    behind: tuple[Piece, ...]
    """The part of its label that stands behind its figures."""

    @property
    def label_pieces(self) -> tuple[Piece, ...]:
        """The pieces that make up its label."""
        words = self.run.words
        return (*words[len(words) - self.named.before :], *self.behind)

    @property
    def words(self) -> str:
        """Its label as the document has it."""
        return "".join(piece.text for piece in self.label_pieces)

    @property
    def place(self) -> str:
        """Where its label stands."""
        return (self.run.words or self.run.values)[-1].place


def runs(pieces: Sequence[Piece]) -> Iterator[Run]:
    """The pieces as runs: some words, then what stands behind them."""
    words: list[Piece] = []
    values: list[Piece] = []
    for piece in pieces:
        if piece.kind == "page":
            continue
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


class Alignment(Value):
    """The runs of a section, the rows that some of them are, and rows that come again."""

    runs: tuple[Run, ...]
    rows: tuple[FoundRow, ...]
    again: tuple[FoundRow, ...]


def aligned(section: Section, pieces: Sequence[Piece]) -> Alignment:
    """The runs of the pieces given to the rows of a section, in the order of the form.

    Of all ways to do so the one with most likeness is taken, so that a heading 总计 is not the
    row （七）总计, and the second 3.其他 not the first.
    """
    labels = row_labels(section)
    found = tuple(runs(pieces))
    after = [each.words for each in found[1:]] + [()]
    named = [
        [_named(run, behind, label) for label in labels]
        for run, behind in zip(found, after, strict=True)
    ]
    pairs = _pairs([[each.score for each in row] for row in named])
    rows = tuple(_row(labels[j], i, found, named[i][j]) for i, j in pairs)
    left = set(range(len(found))) - {i for i, _ in pairs}
    return Alignment(found, rows, tuple(_again(left, labels, found, named, rows)))


def _again(
    left: set[int],
    labels: Sequence[RowLabel],
    found: Sequence[Run],
    named: Sequence[Sequence[Named]],
    rows: Sequence[FoundRow],
) -> Iterator[FoundRow]:
    """The runs left over that name a row which another run was given to."""
    given = {row.label.row.id for row in rows}
    for i in sorted(left):
        j = max(range(len(labels)), key=lambda j: named[i][j].score)
        figures = any(value.kind == "figure" for value in found[i].values)
        if figures and named[i][j].score >= _PLAIN and labels[j].row.id in given:
            yield _row(labels[j], i, found, named[i][j])


def _row(label: RowLabel, number: int, found: Sequence[Run], named: Named) -> FoundRow:
    behind = found[number + 1].words[: named.behind] if named.behind else ()
    return FoundRow(label, number, found[number], named, behind)


def _named(run: Run, after: Sequence[Piece], label: RowLabel) -> Named:
    """How well the words of a run name a row, joined as they may be broken.

    A label may be wrapped around its figures, so that it goes on in the next run.
    """
    best = Named()
    for before in range(1, min(_MOST_JOINED, len(run.words)) + 1):
        head = "".join(piece.text for piece in run.words[-before:])
        best = _better(best, Named(likeness(head, label.keys), before))
    if run.words and " " in run.words[-1].text:
        # The end of a group's label may stand on the line of its first row.
        own = run.words[-1].text.split(" ")[-1]
        best = _better(best, Named(likeness(own, label.keys), 1))
    if best.score >= _PLAIN:
        return best
    for behind in range(1, min(_MOST_BEHIND, len(after) - 1) + 1):
        tail = "".join(piece.text for piece in after[:behind])
        for before in range(1, min(_MOST_BEHIND, len(run.words)) + 1):
            head = "".join(piece.text for piece in run.words[-before:])
            best = _better(best, Named(likeness(head + tail, label.keys), before, behind))
    return best


def _better(one: Named, other: Named) -> Named:
    return other if other.score > one.score else one


def _weight(score: float) -> float:
    """What a pair counts for: two that are only alike count for less than one that is the same."""
    return score if score >= _PLAIN else score - _ONLY_ALIKE


def _pairs(scores: Sequence[Sequence[float]]) -> list[tuple[int, int]]:
    """The pairs of run and row, rising in both, whose weights add up to most."""
    rows, columns = len(scores), len(scores[0]) if scores else 0
    best = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    for i in range(rows):
        for j in range(columns):
            taken = best[i][j] + _weight(scores[i][j]) if scores[i][j] >= LIKELY else 0.0
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
