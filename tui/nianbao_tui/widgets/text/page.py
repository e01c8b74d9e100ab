"""Fields of text broken into the rows that stand on the screen."""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from nianbao.form.numerals import numeral
from nianbao.render.cells import width, wrap
from nianbao.report.bound import bound_figures, outside
from nianbao.report.narrative import heading_of


@dataclass(frozen=True)
class Field:
    """A text that can be edited. `lines` lets it have several, `parts` numbers its headings."""

    key: str
    label: str = ""
    lines: bool = True
    parts: bool = False
    placeholder: str = ""


@dataclass(frozen=True)
class Row:
    """One row of the screen: characters start to end of the text of a field."""

    field: int
    start: int
    end: int
    last: bool
    gutter: str = ""
    heading: bool = False


@dataclass(frozen=True)
class Segment:
    """Characters start to end of a text, and what is shown for them."""

    start: int
    end: int
    shown: str
    bound: bool = False


def segments(text: str, figures: Callable[[str], str]) -> list[Segment]:
    """The text as what is shown of it: bound figures as their figures, the rest as it is."""
    found: list[Segment] = []
    position = 0
    for bound in bound_figures(text):
        found.append(Segment(position, bound.start, text[position : bound.start]))
        shown = figures(bound.target) or text[bound.start : bound.end]
        found.append(Segment(bound.start, bound.end, shown, bound=True))
        position = bound.end
    return [*found, Segment(position, len(text), text[position:])]


@dataclass(frozen=True)
class Page:
    """All rows of all fields, wrapped to so many cells; `figures` shows what is bound."""

    fields: tuple[Field, ...]
    texts: Mapping[str, str]
    cells: int
    figures: Callable[[str], str] = lambda target: ""

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """Every row, from the top."""
        return tuple(row for index in range(len(self.fields)) for row in self._field_rows(index))

    def _field_rows(self, index: int) -> Iterator[Row]:
        field = self.fields[index]
        offset = number = 0
        for paragraph in self.texts[field.key].split("\n"):
            heading = field.parts and heading_of(paragraph) is not None
            number += heading
            gutter = f"（{numeral(number)}）" if heading and number < 100 else ""
            if offset == 0 and not gutter:
                gutter = field.label
            for start, end in self._wrapped(paragraph):
                last = end == len(paragraph)
                yield Row(index, offset + start, offset + end, last, gutter, heading)
                gutter = ""
            offset += len(paragraph) + 1

    def _wrapped(self, paragraph: str) -> Iterator[tuple[int, int]]:
        """The pieces of a paragraph that fill rows; a bound figure stays whole."""
        if "{{" not in paragraph:
            yield from wrap(paragraph, self.cells)
            return
        parts = segments(paragraph, self.figures)
        # No row may begin with the point that stands in for all of a figure but its first cell.
        shown = "".join(
            "0".ljust(width(part.shown), "·") if part.bound else part.shown for part in parts
        )
        # For each character that stands there, the one of the text behind it.
        ends = [
            part.end if part.bound else part.start + i + 1
            for part in parts
            for i in range(width(part.shown) if part.bound else len(part.shown))
        ]
        start = 0
        for _, end in wrap(shown, self.cells):
            if ends[end - 1] > start:
                yield start, ends[end - 1]
                start = ends[end - 1]

    @cached_property
    def _starts(self) -> list[tuple[int, int]]:
        return [(row.field, row.start) for row in self.rows]

    def text(self, row: Row) -> str:
        """The characters of a row."""
        return self.texts[self.fields[row.field].key][row.start : row.end]

    def segments(self, row: Row) -> list[Segment]:
        """What is shown of a row, by characters of its field."""
        text = self.text(row)
        if "{{" not in text:
            return [Segment(row.start, row.end, text)]
        return [
            Segment(row.start + part.start, row.start + part.end, part.shown, part.bound)
            for part in segments(text, self.figures)
            if part.shown
        ]

    def row_of(self, field: int, caret: int) -> int:
        """The number of the row in which a caret stands."""
        return bisect_right(self._starts, (field, caret)) - 1

    def column_of(self, field: int, caret: int) -> int:
        """The cells left of a caret in its row."""
        row = self.rows[self.row_of(field, caret)]
        cells = 0
        for part in self.segments(row):
            if part.end <= caret:
                cells += width(part.shown)
            elif part.start < caret and not part.bound:
                cells += width(part.shown[: caret - part.start])
        return cells

    def caret_at(self, number: int, column: int) -> tuple[int, int]:
        """Field and caret nearest to a point: row number, cells from its left."""
        row = self.rows[min(max(number, 0), len(self.rows) - 1)]
        caret = row.start
        for part in self.segments(row):
            for shown, step in [(part.shown, part.end - part.start)] if part.bound else _each(part):
                column -= width(shown)
                if column < 0:
                    return row.field, min(caret, self.end_of(row))
                caret += step
        return row.field, min(caret, self.end_of(row))

    def end_of(self, row: Row) -> int:
        """The last caret that still stands in this row, not within a bound figure."""
        if row.last:
            return row.end
        text = self.texts[self.fields[row.field].key]
        return max(outside(text, row.end - 1, forward=False), row.start)


def _each(part: Segment) -> list[tuple[str, int]]:
    return [(character, 1) for character in part.shown]
