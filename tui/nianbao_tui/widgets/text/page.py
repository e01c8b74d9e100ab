"""Fields of text broken into the rows that stand on the screen."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from nianbao.form.numerals import numeral
from nianbao.render.cells import width, wrap
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
class Page:
    """All rows of all fields, wrapped to so many cells."""

    fields: tuple[Field, ...]
    texts: Mapping[str, str]
    cells: int

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
            pieces = wrap(paragraph, self.cells)
            for start, end in pieces:
                last = end == len(paragraph)
                yield Row(index, offset + start, offset + end, last, gutter, heading)
                gutter = ""
            offset += len(paragraph) + 1

    @cached_property
    def _starts(self) -> list[tuple[int, int]]:
        return [(row.field, row.start) for row in self.rows]

    def text(self, row: Row) -> str:
        """The characters of a row."""
        return self.texts[self.fields[row.field].key][row.start : row.end]

    def row_of(self, field: int, caret: int) -> int:
        """The number of the row in which a caret stands."""
        return bisect_right(self._starts, (field, caret)) - 1

    def column_of(self, field: int, caret: int) -> int:
        """The cells left of a caret in its row."""
        row = self.rows[self.row_of(field, caret)]
        return width(self.text(row)[: caret - row.start])

    def caret_at(self, number: int, column: int) -> tuple[int, int]:
        """Field and caret nearest to a point: row number, cells from its left."""
        row = self.rows[min(max(number, 0), len(self.rows) - 1)]
        caret = row.start
        for character in self.text(row):
            column -= width(character)
            if column < 0:
                break
            caret += 1
        return row.field, min(caret, self.end_of(row))

    def end_of(self, row: Row) -> int:
        """The last caret that still stands in this row."""
        return row.end if row.last else max(row.end - 1, row.start)
