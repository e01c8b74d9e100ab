"""The rows found in a table -> the ways to read each, as the equations of the table allow."""

from collections.abc import Iterator, Mapping, Sequence

from nianbao.form.model import Block
from nianbao.importers.fitting import Fit, How, Row, Sums, Texts, fit, lead
from nianbao.importers.heads import Head, Order
from nianbao.importers.normal import normal
from nianbao.importers.pieces import Piece
from nianbao.importers.rows import FoundRow
from nianbao.importers.said_units import said_unit
from nianbao.importers.settling import Vector, settled
from nianbao.record import Value, replace


class RowRead(Value):
    """A row and the ways to read its cells, columns in the order of the form.

    `proved` tells that an equation of the table confirms what was split or joined; `again` are
    what the document says where it has the row a second time and otherwise.
    """

    found: FoundRow
    ways: tuple[Texts, ...]
    how: How = ""
    proved: bool = False
    again: tuple[Texts, ...] = ()


def read_rows(
    block: Block, rows: Sequence[FoundRow], again: Sequence[FoundRow], head: Head
) -> list[RowRead]:
    """The rows of a block with the ways to read them; in the usual order if the head is unsure."""
    units = head.units
    if head.order is None:
        head = Head(tuple(column.id for column in block.columns))
    usual = _usual_lead(block, rows)
    fits = {row.label.row.id: _fit(block, row.run.values, head, usual) for row in rows}
    fits = _settle(block, fits)
    read = [_read(row, fits) for row in rows]
    read = [replace(each, again=tuple(_others(block, each, again, head))) for each in read]
    return [_in_said_units(block, each, units) for each in read]


class _Ways(Value):
    fit: Fit
    proved: bool = False


def _read(row: FoundRow, fits: Mapping[str, _Ways]) -> RowRead:
    ways = fits[row.label.row.id]
    return RowRead(row, ways.fit.ways, ways.fit.how, ways.proved)


def _usual_lead(block: Block, rows: Sequence[FoundRow]) -> int | None:
    """How many empty places every full row has before its figures; None if they differ."""
    leads = {lead(row.run.values, len(block.columns)) for row in rows} - {None}
    return leads.pop() if len(leads) == 1 else None


def _fit(block: Block, values: Sequence[Piece], head: Head, usual_lead: int | None = None) -> _Ways:
    usual = [column.id for column in block.columns]
    order = head.order or tuple(usual)
    found = fit(values, Row(len(usual), sums_of(block, order), head.xs, usual_lead))
    places = [order.index(column) for column in usual]
    ways = tuple(tuple(way[place] for place in places) for way in found.ways)
    return _Ways(Fit(ways, found.how))


def sums_of(block: Block, order: Order) -> Sums:
    """The sums of the columns by their places in a row of this order.

    None at all if a total stands before what it adds up.
    """
    found = {
        order.index(id): [order.index(part) for part in each.of]
        for id, each in block.column_sums.items()
    }
    return found if all(at > max(parts) for at, parts in found.items()) else {}


def _settle(block: Block, fits: Mapping[str, _Ways]) -> dict[str, _Ways]:
    """Keep of the ways to read split or joined digits those under which the table balances."""
    if all(each.fit.how in ("", "blanks", "count") for each in fits.values()):
        return dict(fits)
    vectors = {row: list(map(_vector, each.fit.ways)) for row, each in fits.items()}
    known = {row: each for row, each in vectors.items() if each and None not in each}
    found = settled(block, {row: [v for v in each if v] for row, each in known.items()})
    return {
        row: _kept(each, vectors[row], found.ways.get(row), row in found.proved)
        for row, each in fits.items()
    }


def _kept(
    each: _Ways,
    vectors: Sequence[Vector | None],
    kept: Sequence[Vector] | None,
    proved: bool,
) -> _Ways:
    if kept is None:
        return each
    ways = [way for way, vector in zip(each.fit.ways, vectors, strict=True) if vector in kept]
    return _Ways(Fit(tuple(ways), each.fit.how), proved)


def _vector(texts: Texts) -> Vector | None:
    """The numbers of a row, blanks and 不适用 as 0; None if one is no plain number."""
    numbers = [_number(text) for text in texts]
    return tuple(n for n in numbers if n is not None) if None not in numbers else None


def _number(text: str) -> int | None:
    plain = normal(text).strip()
    if plain in ("", "/", "-", "—", "不适用"):
        return 0
    return int(plain) if plain.isascii() and plain.isdigit() else None


def _others(block: Block, read: RowRead, again: Sequence[FoundRow], head: Head) -> Iterator[Texts]:
    """What the row is said to hold elsewhere in the document, where that differs."""
    for each in again:
        if each.label.row.id == read.found.label.row.id:
            ways = _fit(block, each.run.values, head).fit.ways
            yield from (way for way in ways if way not in read.ways)


def _in_said_units(block: Block, read: RowRead, units: Mapping[str, str]) -> RowRead:
    """The row with the unit behind each figure that is said to have another than the form's."""
    words = read.found.words
    said = [units.get(c.id, "") or said_unit(c, words) for c in block.columns]
    if not any(said):
        return read
    return replace(
        read,
        ways=tuple(_with_units(way, said) for way in read.ways),
        again=tuple(_with_units(way, said) for way in read.again),
    )


def _with_units(texts: Texts, units: Sequence[str]) -> Texts:
    pairs = zip(texts, units, strict=True)
    return tuple(f"{text}{unit}" if text[-1:].isdigit() else text for text, unit in pairs)
