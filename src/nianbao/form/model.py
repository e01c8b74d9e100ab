"""The official form of one edition, as frozen records.

Every label, sum and balance stands in `specs/*.toml`; nothing here names one.
"""

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import TypeVar

from nianbao.form.address import Address, parse_address
from nianbao.form.lines import Balance, Carry, Column, Deadline, Group, Help, Kind, Row, Stock, Sum
from nianbao.record import Record, field

Line = TypeVar("Line", Row, Column)


class Block(Record):
    """Rows that share their columns: a whole table, or one item of Table 2."""

    __pydantic_config__ = {"extra": "forbid"}

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    heading: str = ""
    corner: str = ""
    columns_title: str = ""
    side_by_side: bool = False
    column_groups: tuple[Group, ...] = ()
    row_groups: tuple[Group, ...] = ()
    sums: tuple[Sum, ...] = ()
    balances: tuple[Balance, ...] = ()
    carries: tuple[Carry, ...] = ()
    stocks: tuple[Stock, ...] = ()

    @cached_property
    def row_sums(self) -> Mapping[str, Sum]:
        """The sums that derive rows, by row id."""
        return {s.row: s for s in self.sums if s.row}

    @cached_property
    def column_sums(self) -> Mapping[str, Sum]:
        """The sums that derive columns, by column id."""
        return {s.column: s for s in self.sums if s.column}

    @cached_property
    def rows_within(self) -> Mapping[frozenset[str], Group]:
        """The groups of rows, by the ids of the rows within them."""
        return {
            frozenset(row.id for row in self.rows if group in self.groups_of(row)): group
            for group in self.row_groups
        }

    def derived(self, row: str, column: str) -> bool:
        """Tell whether the cell is computed."""
        return row in self.row_sums or column in self.column_sums

    @property
    def lines(self) -> tuple[Row | Column, ...]:
        """Its rows and its columns."""
        return (*self.rows, *self.columns)

    def lines_within(self, name: str, lines: Iterable[Line]) -> list[Line]:
        """The rows or columns with this id, or in the group with this id."""
        return [
            line
            for line in lines
            if line.id == name or any(group.id == name for group in self.groups_of(line))
        ]

    def operands(self, at: Address) -> tuple[Address, ...]:
        """The cells that a derived cell adds up; a row in a summed column adds up itself."""
        across = self.column_sums.get(at.column)
        if across:
            return tuple(Address(at.section, at.row, of) for of in across.of)
        return tuple(Address(at.section, of, at.column) for of in self.row_sums[at.row].of)

    def entered(self, at: Address) -> tuple[Address, ...]:
        """The cells to fill in that a cell adds up in the end; one that is filled in is its own."""
        if not self.derived(at.row, at.column):
            return (at,)
        return tuple(cell for part in self.operands(at) for cell in self.entered(part))

    def groups_of(self, line: Row | Column) -> tuple[Group, ...]:
        """The groups around a row or column, outermost first."""
        return self._around[line]

    def path(self, line: Row | Column) -> tuple[str, ...]:
        """The labels of the groups around a row or column, outermost first, and its own."""
        return (*(group.label for group in self._around[line]), line.label)

    @cached_property
    def _around(self) -> Mapping[Row | Column, tuple[Group, ...]]:
        rows, columns = _by_id(self.row_groups), _by_id(self.column_groups)
        return {row: _path(row.group, rows) for row in self.rows} | {
            column: _path(column.group, columns) for column in self.columns
        }


def _by_id(groups: Iterable[Group]) -> Mapping[str, Group]:
    return {group.id: group for group in groups}


def _path(inner: str, known: Mapping[str, Group]) -> tuple[Group, ...]:
    """The group with this id behind those that it is in; none for no id."""
    return (*_path(known[inner].within, known), known[inner]) if inner else ()


class Aspect(Record):
    """A matter that a narrative must treat: any of `words` will do; `kinds` limits who must."""

    __pydantic_config__ = {"extra": "forbid"}

    name: str
    words: tuple[str, ...]
    kinds: tuple[str, ...] = ()


class Section(Record):
    """One of the six parts of the report: a narrative, or a table of blocks."""

    __pydantic_config__ = {"extra": "forbid"}

    id: str
    title: str
    brief: str
    variants: tuple[str, ...] = ()
    help: tuple[Help, ...] = ()
    figures_rule: str = ""
    aspects: tuple[Aspect, ...] = ()
    usual_length: int = 0
    blocks: tuple[Block, ...] = ()

    @property
    def narrative(self) -> bool:
        """Tell whether the section is text and not a table."""
        return not self.blocks

    @cached_property
    def cells(self) -> tuple[Address, ...]:
        """Every cell of the table, row by row, derived ones included."""
        return tuple(
            Address(self.id, row.id, column.id)
            for block in self.blocks
            for row in block.rows
            for column in block.columns
        )


NO_END = 9999
"""As the last year that an edition serves: it is still in force."""


class Form(Record):
    """One edition of the official form and the years it serves."""

    __pydantic_config__ = {"extra": "forbid"}

    edition: str
    name: str
    basis: str
    title: str
    since: int
    sections: tuple[Section, ...]
    roles: dict[str, tuple[str, ...]] = field(default_factory=dict)
    until: int = NO_END
    deadlines: tuple[Deadline, ...] = ()

    @cached_property
    def _sections(self) -> Mapping[str, Section]:
        return {section.id: section for section in self.sections}

    @cached_property
    def blocks(self) -> tuple[tuple[Section, Block], ...]:
        """Every block of the form with the section that it is part of, in order."""
        return tuple((section, block) for section in self.sections for block in section.blocks)

    @cached_property
    def _places(self) -> Mapping[Address, tuple[Block, Row, Column]]:
        cells = (at for section in self.sections for at in section.cells)
        lines = (
            (block, row, column)
            for _, block in self.blocks
            for row in block.rows
            for column in block.columns
        )
        return dict(zip(cells, lines, strict=True))

    @cached_property
    def _own(self) -> Mapping[Address, Address]:
        return {at: at for at in self._places}

    def own(self, at: Address) -> Address:
        """The one object that stands for a cell of this edition: found faster, and kept once."""
        return self._own.get(at, at)

    @cached_property
    def _roles(self) -> Mapping[str, tuple[Address, ...]]:
        return {
            role: tuple(at for place in places for at in self.within(place))
            for role, places in self.roles.items()
        }

    def role(self, name: str) -> tuple[Address, ...]:
        """The cells that play this part in the rules; none if the edition has no such cell."""
        return self._roles.get(name, ())

    def within(self, place: str) -> tuple[Address, ...]:
        """The cells of a place: one cell, or a group of rows or columns crossing a line."""
        at = parse_address(place)
        if at is None or at.section not in self._sections:
            return ()
        return tuple(
            Address(at.section, row.id, column.id)
            for block in self._sections[at.section].blocks
            for row in block.lines_within(at.row, block.rows)
            for column in block.lines_within(at.column, block.columns)
        )

    @cached_property
    def order(self) -> Mapping[str | Address, int]:
        """The place of each section and cell among all of them, as they are printed."""
        places: list[str | Address] = []
        for section in self.sections:
            places += [section.id, *section.cells]
        return {place: number for number, place in enumerate(places)}

    def section(self, id: str) -> Section:
        """The section with this id; KeyError if the edition has none."""
        return self._sections[id]

    def place(self, at: Address) -> tuple[Block, Row, Column]:
        """Block, row and column of a cell; KeyError if the edition has none."""
        return self._places[at]

    def has(self, at: Address) -> bool:
        """Tell whether the edition has this cell."""
        return at in self._places

    def derived(self, at: Address) -> bool:
        """Tell whether the cell is computed."""
        block, row, column = self._places[at]
        return block.derived(row.id, column.id)

    @cached_property
    def addends(self) -> Mapping[Address, tuple[Address, ...]]:
        """What each derived cell adds up; one that is itself derived comes before."""
        found: dict[Address, tuple[Address, ...]] = {}

        def visit(at: Address) -> None:
            if at not in found and self.derived(at):
                operands = tuple(map(self.own, self._places[at][0].operands(at)))
                for operand in operands:
                    visit(operand)
                found[at] = operands

        for at in self._places:
            visit(at)
        return found

    @cached_property
    def added_into(self) -> Mapping[Address, tuple[Address, ...]]:
        """The derived cells that a cell is part of, directly or through another."""
        parts: dict[Address, set[Address]] = {}
        found: dict[Address, tuple[Address, ...]] = {}
        for at, addends in self.addends.items():
            parts[at] = set(addends).union(*(parts.get(each, ()) for each in addends))
            found |= {cell: (*found.get(cell, ()), at) for cell in parts[at]}
        return found

    @cached_property
    def kinds(self) -> Mapping[Address, Kind]:
        """What each cell can hold."""
        return {at: column.kind for at, (_, _, column) in self._places.items()}

    @cached_property
    def to_fill(self) -> Mapping[str, tuple[Address, ...]]:
        """The cells of each section that the user fills in."""
        return {
            section.id: tuple(at for at in section.cells if not self.derived(at))
            for section in self.sections
        }

    @cached_property
    def entered_cells(self) -> tuple[Address, ...]:
        """Every cell that the user fills in, in the order of the form."""
        return tuple(at for at in self._places if not self.derived(at))
