"""The one line of figures of a table whose rows stand side by side -> its items."""

from collections.abc import Iterator

from nianbao.form.model import Block
from nianbao.importers.cell_items import MOST_READINGS, Cells, content_of, doubts
from nianbao.importers.fitting import Fit, Texts, contradicted
from nianbao.importers.heads import Head
from nianbao.importers.imported import Item, State, Why
from nianbao.importers.row_reading import sums_of
from nianbao.importers.rows import Run, is_of_text


def line_items(block: Block, cells: Cells, run: Run, found: Fit, head: Head) -> Iterator[Item]:
    """The items of the line, one for each row of the form if it can be read."""
    if len(found.ways) != 1 or head.order is None:
        yield _doubt(block, cells, run, found)
        return
    place = run.values[0].place
    if head.doubt:
        yield Item("doubtful", cells[0].section, "", place, why=head.doubt)
    wide, how = len(block.columns), _how_read(block, run, found)
    for start in range(0, len(cells), wide):
        texts = found.ways[0][start : start + wide]
        yield from _row(block, cells[start : start + wide], texts, place, how)


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


def _how_read(block: Block, run: Run, found: Fit) -> tuple[State, Why]:
    """Whether the line is sure; there is no second equation that could confirm it.

    Where only some figures were split, one that is missing would explain as much. One total may be
    wrong in the document; where more are, the figures of a text stand beside their places.
    """
    figures = sum(value.kind == "figure" for value in run.values)
    if found.how:
        return "mapped" if found.how == "split" and figures == 1 else "doubtful", found.how
    shifted = is_of_text(run) and _wrong_totals(block, found.ways[0]) > 1
    return ("doubtful", "totals") if shifted else ("mapped", "")


def _wrong_totals(block: Block, texts: Texts) -> int:
    """How many rows of the line have a total that is not their sum."""
    wide = len(block.columns)
    sums = sums_of(block, tuple(column.id for column in block.columns))
    rows = (texts[start : start + wide] for start in range(0, len(texts), wide))
    return sum(contradicted(row, sums) for row in rows)


def _row(
    block: Block, cells: Cells, texts: Texts, place: str, how: tuple[State, Why]
) -> Iterator[Item]:
    content = content_of(block.columns, cells, texts)
    text = " ".join(each or "_" for each in texts)
    state, why = how
    yield Item(state, cells[0].section, text, place, cells[0], why, (content,), taken=True)
    yield from doubts(block.columns, cells, texts, place)
