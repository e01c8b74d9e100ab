"""A comparison as rows of text, and how they fit a fixed-width screen."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from nianbao.form.address import Address
from nianbao.record import Value
from nianbao.render.cells import fit, width, wrapped
from nianbao.render.spark import BLOCKS, sparkline
from nianbao.report.comparison import ComparedLine, Comparison
from nianbao.report.sentences import Traced
from nianbao.tongue import tr
from nianbao.wording.comparison import (
    MARKS,
    column_heads,
    column_words,
    difference_words,
    held_words,
    percentage_words,
    row_meaning,
    row_words,
)
from nianbao.wording.visible import visible

_INDENT, _GAP = 4, 2
_LEAST_LABEL, _USUAL_LABEL, _MOST_LABEL = 12, 18, 30
_PREFIX = 6

CHANGES = ("增减", "增减率", "走势")
"""The names over what follows the figures."""


class Row(Value):
    """A compared line in words; `at` is the cell of the newest form that it begins with."""

    at: Address
    label: str
    figures: tuple[str, ...]
    difference: str
    percentage: str
    spark: str


class RowGroup(Value):
    """The rows of one row of the form, under its name; `meaning` is that in English."""

    name: str
    rows: tuple[Row, ...]
    meaning: str = ""


def figure_rows(
    comparison: Comparison, section: str, *, everything: bool = False, bars: str = BLOCKS
) -> list[RowGroup]:
    """The lines of a table that changed, or all of them, by the rows of the form."""
    form = comparison.form
    lines = [line for line in comparison.lines if line.cells[0].section == section]
    wanted = [line for line in lines if everything or line.changed]
    groups = [list(each) for _, each in groupby(wanted, key=lambda line: line.at[:2])]
    return [
        RowGroup(
            row_words(form, group[0].cells),
            tuple(_row(comparison, line, bars) for line in group),
            row_meaning(form, group[0].cells),
        )
        for group in groups
    ]


def _row(comparison: Comparison, line: ComparedLine, bars: str) -> Row:
    return Row(
        at=line.cells[0],
        label=column_words(comparison.form, line.cells[0]),
        figures=tuple(map(held_words, line.held)),
        difference=difference_words(line),
        percentage=percentage_words(line),
        spark=sparkline([each.number for each in line.held], bars),
    )


class Columns(Value):
    """How wide the columns are; of many years only the last ones have a column, at least two.

    The bars stand last, because terminals disagree on how wide they are.
    """

    label: int
    figures: tuple[int, ...]
    difference: int
    percentage: int

    @classmethod
    def of(cls, comparison: Comparison, rows: Sequence[Row], cells: int) -> "Columns":
        """The columns that hold these rows within so many cells, if those of two years can."""
        years = column_heads(comparison)
        figures = [
            max(width(head), *(width(row.figures[n]) for row in rows), 0)
            for n, head in enumerate(years)
        ]
        difference = _widest(tr(CHANGES[0]), [row.difference for row in rows])
        percentage = _widest(tr(CHANGES[1]), [row.percentage for row in rows])
        spark = max(width(tr(CHANGES[2])), len(years))
        used = _INDENT + difference + percentage + spark + 3 * _GAP
        room = cells - used - _USUAL_LABEL
        while len(figures) > 2 and sum(figures) + _GAP * len(figures) > room:
            figures.pop(0)
        rest = cells - used - sum(figures) - _GAP * len(figures)
        label = min(max(rest, _LEAST_LABEL), _widest("", [row.label for row in rows]), _MOST_LABEL)
        return cls(label, tuple(figures), difference, percentage)

    def head(self, comparison: Comparison) -> str:
        """The names over the columns."""
        years = column_heads(comparison)[-len(self.figures) :]
        return self._line("", years, *map(tr, CHANGES))

    def line(self, row: Row) -> str:
        """A row in its columns."""
        figures = row.figures[-len(self.figures) :]
        return self._line(row.label, figures, row.difference, row.percentage, row.spark)

    def _line(
        self, label: str, figures: Sequence[str], difference: str, percentage: str, spark: str
    ) -> str:
        gap = " " * _GAP
        shown = zip(figures, self.figures, strict=True)
        pieces = [
            fit(label, self.label),
            *(fit(text, cells, right=True) for text, cells in shown),
            fit(difference, self.difference, right=True),
            fit(percentage, self.percentage, right=True),
            spark,
        ]
        return (" " * _INDENT + gap.join(pieces)).rstrip()


def _widest(head: str, texts: Sequence[str]) -> int:
    return max(map(width, (head, *texts)))


def sentence_lines(traced: Traced, cells: int) -> list[str]:
    """A sentence behind its sign; below one that was changed, what it was before."""
    now = traced.new or traced.old
    assert now is not None
    lines = list(_marked(_sign(traced), now.text, cells))
    if traced.state == "changed" and traced.old is not None:
        lines += _marked(tr("  原"), traced.old.text, cells)
    return lines


def _sign(traced: Traced) -> str:
    mark = MARKS[traced.state]
    return f"{mark} {traced.similarity:.0%}" if traced.state == "changed" else mark


def _marked(mark: str, text: str, cells: int) -> Iterator[str]:
    for number, piece in enumerate(wrapped(visible(text), max(cells - _PREFIX, 10))):
        yield fit("" if number else mark, _PREFIX) + piece
