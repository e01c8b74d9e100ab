"""The one line of figures of a table whose rows stand side by side -> its items."""

from collections.abc import Iterator

from nianbao.form.model import Block
from nianbao.importers.cell_items import MOST_READINGS, Cells, content_of, doubts
from nianbao.importers.fitting import Fit, Texts
from nianbao.importers.heads import Head
from nianbao.importers.imported import Item, State, Why
from nianbao.importers.rows import Run


def line_items(block: Block, cells: Cells, run: Run, found: Fit, head: Head) -> Iterator[Item]:
    """The items of the line, one for each row of the form if it can be read."""
    if len(found.ways) != 1 or head.order is None:
        yield _doubt(block, cells, run, found)
        return
    place = run.values[0].place
    if head.doubt:
        yield Item("doubtful", cells[0].section, "", place, why=head.doubt)
    wide, sure = len(block.columns), _is_sure(run, found)
    for start in range(0, len(cells), wide):
        end = start + wide
        yield from _row(block, cells[start:end], found.ways[0][start:end], found, place, sure=sure)


def _doubt(block: Block, cells: Cells, run: Run, found: Fit) -> Item:
    raw = " ".join(value.text or "_" for value in run.values)
    columns = block.columns * len(block.rows)
    readings = tuple(content_of(columns, cells, way) for way in found.ways[:MOST_READINGS])
    place = run.values[0].place
    return Item("doubtful", cells[0].section, raw, place, None, _why(found), readings)


def _why(found: Fit) -> Why:
    if len(found.ways) == 1:
        return "columns"
    return "blanks" if found.how == "blanks" else "several_splits" if found.ways else "count"


def _is_sure(run: Run, found: Fit) -> bool:
    """Tell whether nothing was guessed; no second equation could confirm it.

    Where only some figures were split, one that is missing would explain as much.
    """
    figures = sum(value.kind == "figure" for value in run.values)
    return not found.how or (found.how == "split" and figures == 1)


def _row(
    block: Block, cells: Cells, texts: Texts, found: Fit, place: str, *, sure: bool
) -> Iterator[Item]:
    content = content_of(block.columns, cells, texts)
    text = " ".join(each or "_" for each in texts)
    state: State = "mapped" if sure else "doubtful"
    yield Item(state, cells[0].section, text, place, cells[0], found.how, (content,), taken=True)
    yield from doubts(block.columns, cells, texts, place)
