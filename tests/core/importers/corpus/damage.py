"""Damage to the tables of a report, and what is still to be found in them afterwards."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from random import Random

from nianbao.form.address import Address

from .sources import Source, is_total
from .tables import Cell, Row, Table, with_figures

TABLES = ("disclosure", "applications", "litigation")


@dataclass(frozen=True)
class Damaged:
    """A report after damage, and the cells of which less is known than before."""

    source: Source
    unsure: frozenset[Address] = field(default_factory=frozenset)
    contradicted: frozenset[Address] = field(default_factory=frozenset)


Damage = Callable[[Source, Random], Damaged]


def cell_emptied(source: Source, random: Random) -> Damaged:
    """A figure is gone, its cell is still there."""
    table, number, cell = _any_figure(source, random)
    row = tuple(replace(each, text="") if each is cell else each for each in _cells(table, number))
    return Damaged(_without(_drawn(source, table, number, row), cell))


def column_emptied(source: Source, random: Random) -> Damaged:
    """A column of figures is gone, its cells are still there."""
    table = source.table("applications")
    lost = random.choice(table.rows[-1].places).column
    emptied = with_figures(table, lambda at, text: "" if at.column == lost else text)
    figures = {
        place: value
        for place, value in source.figures.items()
        if place.section != "applications" or place.column != lost
    }
    return Damaged(replace(_redrawn(source, "applications", emptied.rows), figures=figures))


def cell_dropped(source: Source, random: Random) -> Damaged:
    """A cell is gone, those right of it have moved up."""
    table, number, cell = _any_figure(source, random)
    row = tuple(each for each in _cells(table, number) if each is not cell)
    return Damaged(_without(_drawn(source, table, number, row), cell))


def label_broken(source: Source, random: Random) -> Damaged:
    """A space or a line break in the middle of a label."""
    return _label_changed(source, random, lambda text, at: _broken(text, at, random))


def character_replaced(source: Source, random: Random) -> Damaged:
    """One character of a label is another one."""
    other = random.choice("□口木某三处其")
    return _label_changed(source, random, lambda text, at: text[:at] + other + text[at + 1 :])


def columns_reordered(source: Source, random: Random) -> Damaged:
    """Columns stand in another order, their headers with them."""
    if random.randrange(2):
        return _columns(source, "disclosure", 1, random.sample(range(3), 3))
    return _columns(source, "applications", 2, random.sample(range(5), 5))


def neighbours_swapped(source: Source, random: Random) -> Damaged:
    """Two neighbouring columns have changed places, their headers with them."""
    order, left = [0, 1, 2, 3, 4], random.randrange(4)
    order[left : left + 2] = [left + 1, left]
    return _columns(source, "applications", 2, order)


def _columns(source: Source, section: str, header: int, order: Sequence[int]) -> Damaged:
    """The last row of headers and the rows below it as far as they have those columns."""
    rows = list(source.table(section).rows)
    end = 4 if section == "disclosure" else len(rows)
    rows[header:end] = [_reordered(row, section, order) for row in rows[header:end]]
    return Damaged(_redrawn(source, section, rows))


def _reordered(row: Row, section: str, order: Sequence[int]) -> Row:
    skipped = 1 if section == "disclosure" else len(row.labels) + 1 if row.figures else 0
    part = [row.cells[skipped + place] for place in order]
    return Row((*row.cells[:skipped], *part, *row.cells[skipped + len(order) :]))


def header_dropped(source: Source, random: Random) -> Damaged:
    """The rows without figures are gone."""
    table = source.table(random.choice(TABLES))
    rows = [row for row in table.rows if row.figures]
    return Damaged(_redrawn(source, table.section, rows))


def rows_reordered(source: Source, random: Random) -> Damaged:
    """Two rows have changed places, their labels with them."""
    table = source.table(random.choice(TABLES[:2]))
    rows = list(table.rows)
    pairs = [at for at in range(len(rows) - 1) if _alike(rows[at], rows[at + 1])]
    at = random.choice(pairs)
    rows[at : at + 2] = [rows[at + 1], rows[at]]
    return Damaged(_redrawn(source, table.section, rows))


def table_repeated(source: Source, random: Random) -> Damaged:
    """The table comes twice, the second time with some other figures."""
    table = source.table(random.choice(TABLES))
    places = [place for row in table.rows for place in row.places if not is_total(place)]
    other = frozenset(random.sample(places, random.randrange(1, 4)))
    again = [_with_others(row, other) for row in table.rows]
    return Damaged(_redrawn(source, table.section, [*table.rows, *again]), contradicted=other)


DAMAGES: tuple[Damage, ...] = (
    cell_emptied,
    column_emptied,
    cell_dropped,
    label_broken,
    character_replaced,
    columns_reordered,
    neighbours_swapped,
    header_dropped,
    rows_reordered,
    table_repeated,
)


def _any_figure(source: Source, random: Random) -> tuple[Table, int, Cell]:
    table = source.table(random.choice(TABLES))
    number = random.choice([at for at, row in enumerate(table.rows) if row.figures])
    cell = random.choice([cell for cell in _cells(table, number) if cell.at is not None])
    return table, number, cell


def _cells(table: Table, number: int) -> tuple[Cell, ...]:
    return table.rows[number].cells


def _drawn(source: Source, table: Table, number: int, cells: Sequence[Cell]) -> Source:
    rows = list(table.rows)
    rows[number] = Row(tuple(cells))
    return _redrawn(source, table.section, rows)


def _redrawn(source: Source, section: str, rows: Sequence[Row]) -> Source:
    return replace(source, drawn={**source.drawn, section: Table(section, tuple(rows))})


def _without(source: Source, cell: Cell) -> Source:
    figures = {place: value for place, value in source.figures.items() if place != cell.at}
    return replace(source, figures=figures)


def _label_changed(source: Source, random: Random, change: Callable[[str, int], str]) -> Damaged:
    table = source.table(random.choice(TABLES))
    number = random.choice([at for at, row in enumerate(table.rows) if any(row.labels)])
    cell = random.choice([cell for cell in _cells(table, number) if cell.at is None])
    text = change(cell.text, random.randrange(1, max(len(cell.text), 2)))
    row = (replace(each, text=text) if each is cell else each for each in _cells(table, number))
    return Damaged(_drawn(source, table, number, tuple(row)))


def _broken(text: str, at: int, random: Random) -> str:
    return f"{text[:at]}{random.choice((' ', '　', chr(10)))}{text[at:]}"


def _alike(one: Row, other: Row) -> bool:
    """Tell whether two rows may change places: alike in form, no group begins in either."""
    shapes = [
        [(cell.across, cell.down, cell.at is None) for cell in row.cells] for row in (one, other)
    ]
    return bool(one.figures) and shapes[0] == shapes[1] and all(d == 1 for _, d, _ in shapes[0])


def _with_others(row: Row, other: frozenset[Address]) -> Row:
    return Row(
        tuple(
            replace(cell, text=f"{cell.text}3".lstrip("0")) if cell.at in other else cell
            for cell in row.cells
        )
    )
