"""A block of cells that somebody pastes into a table -> items, if its labels tell where it goes."""

from itertools import zip_longest

from nianbao.form.model import Form
from nianbao.importers.imported import Item
from nianbao.importers.pieces import pieces
from nianbao.importers.rows import aligned
from nianbao.importers.tables import take_table
from nianbao.importers.taken import Taken
from nianbao.importers.text import text_document
from nianbao.record import Value
from nianbao.report.foreign import Block, Table


class Pasted(Value):
    """The items of a pasted block, none if no label of the table is in it.

    `turned` tells that its rows stand as columns.
    """

    items: tuple[Item, ...] = ()
    turned: bool = False


def pasted(form: Form, section_id: str, text: str) -> Pasted:
    """What a block means in the table of this section; no row that it leaves out is missed."""
    blocks = _blocks(text)
    turned = tuple(_turned(block) for block in blocks)
    as_it_is, other = _read(form, section_id, blocks), _read(form, section_id, turned)
    if _sure(other) > _sure(as_it_is):
        return Pasted(other, turned=True)
    return Pasted(as_it_is)


def _blocks(text: str) -> tuple[Block, ...]:
    """Rows of tabs as one grid; anything else as the text that it is."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    # Word puts a tab before each cell that it gives a line of its own.
    if not any("\t" in line.strip() for line in lines):
        return text_document(text).blocks
    rows = [tuple(line.split("\t")) for line in lines if line.strip()]
    width = max(map(len, rows))
    return (Table(tuple(row + ("",) * (width - len(row)) for row in rows)),)


def _turned(block: Block) -> Block:
    if not isinstance(block, Table):
        return block
    return Table(tuple(zip_longest(*block.rows, fillvalue="")), block.place)


def _read(form: Form, section_id: str, blocks: tuple[Block, ...]) -> tuple[Item, ...]:
    section, found = form.section(section_id), pieces(blocks)
    upright = not any(block.side_by_side for block in section.blocks)
    if upright and not aligned(section, found).rows:
        return ()
    taken = Taken()
    take_table(form, section, found, taken)
    return tuple(item for item in taken.items if item.why not in ("no_row", "no_table"))


def _sure(items: tuple[Item, ...]) -> int:
    """How many cells nothing is doubted of."""
    return sum(len(item.cells) for item in items if item.state == "mapped")
