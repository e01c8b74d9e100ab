"""Fields of text broken into the rows that stand on the screen."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from nianbao.form.numerals import part_number
from nianbao.record import Value
from nianbao.render.cells import width
from nianbao.report.bound import outside
from nianbao_tui.widgets.text.paragraph import Figures, Paragraph, Segment, paragraphs, segments


class Field(Value):
    """A text that can be edited. `lines` lets it have several, `parts` numbers its headings."""

    key: str
    label: str = ""
    lines: bool = True
    parts: bool = False
    placeholder: str = ""


class Row(NamedTuple):
    """One row of the screen: characters start to end of the text of a field."""

    field: int
    start: int
    end: int
    last: bool
    gutter: str = ""
    heading: bool = False


class Placed(NamedTuple):
    """A paragraph where it stands: `start` in the text of its field, `first` of its rows."""

    field: int
    start: int
    first: int
    gutter: str
    paragraph: Paragraph


class Page(Value):
    """All rows of all fields, wrapped to so many cells; `figures` shows what is bound.

    `before` are the paragraphs as they were, with the same figures and to the same width.
    """

    fields: tuple[Field, ...]
    texts: Mapping[str, str]
    cells: int
    figures: Figures = lambda target: ""
    before: Mapping[str, Sequence[Paragraph]] | None = None

    @cached_property
    def paragraphs(self) -> Mapping[str, Sequence[Paragraph]]:
        """The paragraphs of each field."""
        known = self.before or {}
        return {
            key: paragraphs(text, self.cells, self.figures, known.get(key, ()))
            for key, text in self.texts.items()
        }

    @cached_property
    def _placed(self) -> list[Placed]:
        placed: list[Placed] = []
        row = 0
        for index in range(len(self.fields)):
            placed += self._field_placed(index, row)
            row = placed[-1].first + len(placed[-1].paragraph.ends)
        return placed

    def _field_placed(self, index: int, row: int) -> Iterator[Placed]:
        field = self.fields[index]
        offset = number = 0
        for paragraph in self.paragraphs[field.key]:
            heading = field.parts and paragraph.heading
            number += heading
            gutter = part_number(number) if heading and number < 100 else ""
            if offset == 0 and not gutter:
                gutter = field.label
            yield Placed(index, offset, row, gutter, paragraph)
            offset += len(paragraph.text) + 1
            row += len(paragraph.ends)

    @cached_property
    def _starts(self) -> list[tuple[int, int]]:
        return [(placed.field, placed.start) for placed in self._placed]

    @cached_property
    def _firsts(self) -> list[int]:
        return [placed.first for placed in self._placed]

    @property
    def height(self) -> int:
        """The number of rows."""
        return self._placed[-1].first + len(self._placed[-1].paragraph.ends)

    @property
    def rows(self) -> Sequence[Row]:
        """Every row, from the top."""
        return [self.row(number) for number in range(self.height)]

    def row(self, number: int) -> Row:
        """The row of this number."""
        index, start, first, gutter, paragraph = self._placed[
            bisect_right(self._firsts, number) - 1
        ]
        at, ends = number - first, paragraph.ends
        return Row(
            index,
            start + (ends[at - 1] if at else 0),
            start + ends[at],
            at == len(ends) - 1,
            "" if at else gutter,
            self.fields[index].parts and paragraph.heading,
        )

    def text(self, row: Row) -> str:
        """The characters of a row."""
        return self.texts[self.fields[row.field].key][row.start : row.end]

    def segments(self, row: Row) -> list[Segment]:
        """What is shown of a row, by characters of its field."""
        text = self.text(row)
        if "{{" not in text:
            return [Segment(row.start, row.end, text)] if text else []
        return [
            Segment(row.start + part.start, row.start + part.end, part.shown, part.bound)
            for part in segments(text, self.figures)
            if part.shown
        ]

    def row_of(self, field: int, caret: int) -> int:
        """The number of the row in which a caret stands."""
        placed = self._placed[bisect_right(self._starts, (field, caret)) - 1]
        return placed.first + placed.paragraph.row_at(caret - placed.start)

    def column_of(self, field: int, caret: int) -> int:
        """The cells left of a caret in its row."""
        cells = 0
        for part in self.segments(self.row(self.row_of(field, caret))):
            if part.end <= caret:
                cells += width(part.shown)
            elif part.start < caret and not part.bound:
                cells += width(part.shown[: caret - part.start])
        return cells

    def caret_at(self, number: int, column: int) -> tuple[int, int]:
        """Field and caret nearest to a point: row number, cells from its left."""
        row = self.row(min(max(number, 0), self.height - 1))
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
