"""The cells for which a document prints nothing: said once, since only its office knows why."""

from collections.abc import Iterator, Sequence

from nianbao.form.address import Address
from nianbao.form.model import Form
from nianbao.importers.imported import Item


def blank_cells(form: Form, items: Sequence[Item]) -> Iterator[Item]:
    """One item for all cells that are blank in rows which were read; none without any.

    A row that the document lacks, or that could not be read, is another matter.
    """
    rows = {(item.at.section, item.at.row): item.at for item in items if item.at and item.taken}
    known = {at for item in items for at in (*item.cells, *_unread(item))}
    cells = [at for first in rows.values() for at in _entered(form, first)]
    blanks = tuple(at for at in cells if at not in known)
    if blanks:
        yield Item("unmapped", "", "", why="blank_cells", blanks=blanks)


def _unread(item: Item) -> tuple[Address, ...]:
    """The cell of an item that stands for something which is no figure."""
    return (item.at,) if item.at and not item.taken else ()


def _entered(form: Form, first: Address) -> Iterator[Address]:
    """The cells of a row that are not computed."""
    block, row, _ = form.place(first)
    cells = (Address(first.section, row.id, column.id) for column in block.columns)
    return (at for at in cells if not form.derived(at))
