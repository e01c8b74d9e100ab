"""The lines of a table on the screen, and the cells that the cursor can reach."""

from collections.abc import Mapping
from functools import cached_property
from typing import NamedTuple

from nianbao.form.address import Address
from nianbao.form.lines import Column, Row
from nianbao.form.model import Block, Section
from nianbao.record import Value


class Place(NamedTuple):
    """A position of the cursor: number of the figure row, number of the column in it."""

    row: int
    column: int


class Line(Value):
    """One line of the table: a heading of a block or a group, or row number `row`."""

    block: Block
    text: str
    depth: int = 0
    row: int | None = None

    @property
    def opens_block(self) -> bool:
        """Tell whether this is the heading of a block, under which its columns are named."""
        return self.row is None and self.depth == 0 and self.text == self.block.heading


class Sheet(Value):
    """A section as rows of cells; headings stand between the rows."""

    section: Section

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """Every line of the table, in order."""
        lines: list[Line] = []
        number = 0
        for block in self.section.blocks:
            if block.heading:
                lines.append(Line(block, block.heading))
            opened: set[str] = set()
            for row in block.rows:
                groups = block.groups_of(row)
                for depth, group in enumerate(groups):
                    if group.id not in opened:
                        opened.add(group.id)
                        lines.append(Line(block, group.label, depth))
                lines.append(Line(block, row.short, len(groups), number))
                number += 1
        return tuple(lines)

    @cached_property
    def rows(self) -> tuple[tuple[Block, Row], ...]:
        """The rows of figures, in order."""
        return tuple((block, row) for block in self.section.blocks for row in block.rows)

    def columns(self, row: int) -> tuple[Column, ...]:
        """The columns of a figure row."""
        return self.rows[row][0].columns

    def at(self, place: Place) -> Address:
        """The address of a cell."""
        return self.cells[place]

    @cached_property
    def cells(self) -> Mapping[Place, Address]:
        """The address of each place."""
        return dict(zip(self.places, self.section.cells, strict=True))

    def column(self, place: Place) -> Column:
        """The column that a cell stands in."""
        return self.columns(place.row)[place.column]

    def entered(self, place: Place) -> bool:
        """Tell whether the user fills this cell."""
        return place in self._stops

    @cached_property
    def _stops(self) -> frozenset[Place]:
        return frozenset(self.stops)

    @cached_property
    def places(self) -> tuple[Place, ...]:
        """Every cell, row by row."""
        return tuple(
            Place(row, column)
            for row in range(len(self.rows))
            for column in range(len(self.columns(row)))
        )

    @cached_property
    def stops(self) -> tuple[Place, ...]:
        """The cells that Tab visits, row by row."""
        return tuple(place for place in self.places if self._is_filled_in(place))

    def _is_filled_in(self, place: Place) -> bool:
        block, row = self.rows[place.row]
        return not block.derived(row.id, self.column(place).id)

    def clamp(self, row: int, column: int) -> Place:
        """The nearest cell of the sheet."""
        row = min(max(row, 0), len(self.rows) - 1)
        return Place(row, min(max(column, 0), len(self.columns(row)) - 1))

    def place_of(self, at: Address) -> Place | None:
        """Where a cell stands, or None if this sheet has no such cell."""
        return self._places.get(at)

    @cached_property
    def _places(self) -> Mapping[Address, Place]:
        return {at: place for place, at in self.cells.items()}
