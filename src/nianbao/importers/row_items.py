"""A row that was read -> its items: what is taken, what is asked."""

from collections.abc import Iterator, Sequence

from nianbao.form.address import Address
from nianbao.importers.cell_items import MOST_READINGS, Cells, content_of, doubts
from nianbao.importers.fitting import Texts
from nianbao.importers.imported import Item, Why
from nianbao.importers.row_reading import RowRead

_SURE = 0.9


def row_items(section: str, read: RowRead, *, ordered: bool) -> Iterator[Item]:
    """The items of one row; `ordered` tells that it is known which column is which."""
    row, columns = read.found.label.row, read.found.label.block.columns
    cells = [Address(section, row.id, column.id) for column in columns]
    ways = (*read.ways, *read.again)
    if not read.ways:
        yield _doubt(read, cells, "count", ())
    elif len(ways) > 1:
        yield _doubt(read, cells, _why_several(read), ways)
    elif _is_guess(read):
        yield _doubt(read, cells, "blanks", ways)
    elif not ordered:
        yield _doubt(read, cells, "columns", ways)
    else:
        yield _taken(read, cells, ways[0])
        yield from doubts(columns, cells, ways[0], read.found.place)


def _is_guess(read: RowRead) -> bool:
    """Tell whether nothing says where the cells were that are left out."""
    blank = any(value.kind == "blank" for value in read.found.run.values)
    return read.how == "blanks" and not blank


def _why_several(read: RowRead) -> Why:
    if read.again:
        return "twice"
    return "blanks" if read.how == "blanks" else "several_splits"


def _doubt(read: RowRead, cells: Cells, why: Why, ways: Sequence[Texts]) -> Item:
    raw = " ".join(value.text or "_" for value in read.found.run.values)
    columns = read.found.label.block.columns
    readings = tuple(content_of(columns, cells, way) for way in ways[:MOST_READINGS])
    text, place = f"{read.found.words} {raw}", read.found.place
    return Item("doubtful", cells[0].section, text, place, cells[0], why, readings)


def _taken(read: RowRead, cells: Cells, way: Texts) -> Item:
    """The row as one item; taken, but doubtful where nothing confirms how it was read."""
    why = _why(read)
    sure = not why or (why in ("split", "joined") and read.proved)
    return Item(
        "mapped" if sure else "doubtful",
        cells[0].section,
        f"{read.found.words} {' '.join(text or '_' for text in way)}",
        read.found.place,
        cells[0],
        why,
        (content_of(read.found.label.block.columns, cells, way),),
        taken=True,
    )


def _why(read: RowRead) -> Why:
    if read.how in ("split", "joined", "blanks"):
        return read.how
    return "label" if read.found.named.score < _SURE else ""
