"""The pieces of a table section -> items: figures, stated totals, notes, and what is doubtful."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from nianbao.form.address import Address
from nianbao.form.model import Block, Form, Section
from nianbao.importers.fitting import Row, Sums, fit
from nianbao.importers.heads import Head, column_head, line_head
from nianbao.importers.imported import Item
from nianbao.importers.labels import RowLabel, key, row_labels
from nianbao.importers.line_items import line_items
from nianbao.importers.order_check import contradicts
from nianbao.importers.pieces import Piece
from nianbao.importers.row_items import row_items
from nianbao.importers.row_reading import read_rows, sums_of
from nianbao.importers.rows import Alignment, FoundRow, Run, aligned
from nianbao.importers.taken import Taken, has_strange, take_left
from nianbao.record import replace
from nianbao.report.content import Content


def take_table(form: Form, section: Section, pieces: Sequence[Piece], taken: Taken) -> None:
    """Take what the pieces say of the section's table."""
    found = aligned(section, pieces)
    if not any(piece.kind == "figure" for piece in pieces):
        taken.items.append(Item("unmapped", section.id, section.title, why="no_table"))
    elif any(block.side_by_side for block in section.blocks):
        _take_lines(form, section, found, pieces, taken)
    else:
        _take_blocks(form, section, found, pieces, taken)
    take_left(form, section, found.runs, taken)


def _take_blocks(
    form: Form, section: Section, found: Alignment, pieces: Sequence[Piece], taken: Taken
) -> None:
    after = 0
    for block in section.blocks:
        rows = [row for row in found.rows if row.label.block is block]
        again = [row for row in found.again if row.label.block is block]
        if rows:
            words = _words_above(found, after, rows[0])
            head = _sure_head(form, section, block, words, rows)
            _take_block(section, block, rows, again, head, taken)
            after = rows[-1].number + 1
    taken.items += _missing(section, found, pieces)


def _sure_head(
    form: Form, section: Section, block: Block, words: Sequence[Piece], rows: Sequence[FoundRow]
) -> Head:
    """The head of a block; unsure where it has other words for some columns, or figures deny it."""
    head = column_head(block, words)
    if head.order is not None and contradicts(block, head.order, rows):
        return replace(head, order=None, doubt="columns")
    if head.partial and has_strange(form, section, words, head.used):
        return replace(head, doubt="some_columns")
    return head


def _words_above(found: Alignment, after: int, first: FoundRow) -> list[Piece]:
    """The words between the last row before a block and the label of its first row."""
    between = [piece for run in found.runs[after : first.number] for piece in run.words]
    own = first.run.words
    return [*between, *own[: len(own) - first.named.before]]


def _take_block(
    section: Section,
    block: Block,
    rows: Sequence[FoundRow],
    again: Sequence[FoundRow],
    head: Head,
    taken: Taken,
) -> None:
    taken.use_head(head.used)
    if head.doubt and head.order is not None:
        taken.items.append(Item("doubtful", section.id, "", rows[0].place, why=head.doubt))
    for read in read_rows(block, rows, again, head):
        taken.items += row_items(section.id, read, ordered=head.order is not None)
    for row in (*rows, *again):
        taken.use((*row.label_pieces, *row.run.values))


def _missing(section: Section, found: Alignment, pieces: Sequence[Piece]) -> Iterator[Item]:
    """The rows of the form that the document does not have, or has with nothing in them."""
    seen = {row.label.row.id for row in found.rows}
    for label in row_labels(section):
        if label.row.id in seen:
            continue
        at = Address(section.id, label.row.id, label.block.columns[0].id)
        blank = _left_blank(label, pieces)
        if blank is None:
            yield Item("unmapped", section.id, label.row.label, at=at, why="no_row")
        else:
            says, nothing = f"{blank.text} _", (Content(),)
            yield Item("mapped", section.id, says, blank.place, at, readings=nothing, taken=True)


def _left_blank(label: RowLabel, pieces: Sequence[Piece]) -> Piece | None:
    """The label of a row of one cell that is empty; None if there is none.

    Such a cell is no run: of what is merged there are empty places behind labels as well.
    """
    named = (
        piece
        for piece, after in pairwise(pieces)
        if piece.kind == "words" and after.kind == "blank" and key(piece.text) in label.keys
    )
    return next(named, None) if len(label.block.columns) == 1 else None


# Tables whose rows stand side by side


def _take_lines(
    form: Form, section: Section, found: Alignment, pieces: Sequence[Piece], taken: Taken
) -> None:
    for block in section.blocks:
        rows = [row for row in found.rows if row.label.block is block]
        if _is_upright(block, rows):
            words = _words_above(found, 0, rows[0])
            head = _sure_head(form, section, block, words, rows)
            _take_block(section, block, rows, (), head, taken)
            taken.items += _missing(section, found, pieces)
        else:
            _take_line(section, block, found.runs, taken)


def _is_upright(block: Block, rows: Sequence[FoundRow]) -> bool:
    """Tell whether a document sets the rows one below the other, each with its own figures."""
    usual = tuple(column.id for column in block.columns)
    filled = [row.run for row in rows if _has_figures(row.run)]
    fits = [fit(run.values, Row(len(usual), sums_of(block, usual))) for run in filled]
    return len(rows) > 1 and bool(filled) and all(len(each.ways) == 1 for each in fits)


def _take_line(section: Section, block: Block, runs: Sequence[Run], taken: Taken) -> None:
    """Take the one line of figures of a table whose rows stand side by side."""
    number = next(i for i, run in enumerate(runs) if _has_figures(run))
    words = [piece for run in runs[: number + 1] for piece in run.words]
    head = line_head(block, words)
    taken.use_head(head.used)
    taken.use(runs[number].values)
    cells = [Address(section.id, row.id, c.id) for row in block.rows for c in block.columns]
    found = fit(runs[number].values, Row(len(cells), _line_sums(block)))
    taken.items += line_items(block, cells, runs[number], found, head)


def _has_figures(run: Run) -> bool:
    return any(value.kind == "figure" for value in run.values)


def _line_sums(block: Block) -> Sums:
    usual = tuple(column.id for column in block.columns)
    wide = len(usual)
    return {
        at + row * wide: [part + row * wide for part in parts]
        for row in range(len(block.rows))
        for at, parts in sums_of(block, usual).items()
    }
