"""The pieces of a table section -> figures, stated totals, notes, and what is doubtful."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from nianbao.form.address import Address
from nianbao.form.model import Block, Form, Section
from nianbao.importers.fitting import Texts, fitted, splits
from nianbao.importers.imported import Item, State, Why
from nianbao.importers.pieces import Piece
from nianbao.importers.rows import FoundRow, found_rows
from nianbao.importers.values import read_value
from nianbao.report.model import Filled

_SURE = 0.9


@dataclass
class Taken:
    """What was taken from the tables so far."""

    figures: dict[Address, Filled] = field(default_factory=dict)
    printed: dict[Address, Filled] = field(default_factory=dict)
    notes: dict[Address, str] = field(default_factory=dict)
    items: list[Item] = field(default_factory=list)


def take_table(form: Form, section: Section, pieces: Sequence[Piece], taken: Taken) -> None:
    """Take what the pieces say of the section's table."""
    if not any(piece.kind == "figure" for piece in pieces):
        taken.items.append(Item("unmapped", section.id, section.title, why="no_table"))
        return
    side_by_side = [block for block in section.blocks if block.side_by_side]
    for block in side_by_side:
        _take_line(form, section, block, pieces, taken)
    if not side_by_side:
        for row in found_rows(section, pieces):
            _take_row(form, section, row, taken)
        taken.items += _missing(section, taken)


def _take_row(form: Form, section: Section, row: FoundRow, taken: Taken) -> None:
    columns = row.label.block.columns
    cells = [Address(section.id, row.label.row.id, column.id) for column in columns]
    texts, why, choices = _texts(row, len(columns), row.label.block)
    if texts is None:
        raw = " ".join(value.text or "_" for value in row.values)
        taken.items.append(
            Item("doubtful", section.id, f"{row.words} {raw}", row.place, cells[0], why, choices)
        )
        return
    if row.score < _SURE:
        why = "label"
    for at, text in zip(cells, texts, strict=True):
        _take_cell(form, at, text, row, why, taken)


def _texts(row: FoundRow, columns: int, block: Block) -> tuple[Texts | None, Why, tuple[str, ...]]:
    """The texts of the columns, what was done to get them, and the choices if several fit."""
    texts = fitted(row.values, columns)
    if texts is not None:
        return texts, "", ()
    figures = [value.text for value in row.values if value.kind == "figure"]
    if len(figures) == 1 and figures[0].isdigit() and block.column_sums:
        found = [each for each in splits(figures[0], columns) if sum(each[:-1]) == each[-1]]
        if len(found) == 1:
            return tuple(map(str, found[0])), "split", ()
        if found:
            return None, "several_splits", tuple(" ".join(map(str, each)) for each in found[:9])
    return None, "count", ()


def _take_cell(form: Form, at: Address, text: str, row: FoundRow, why: Why, taken: Taken) -> None:
    value = read_value(text, form.place(at)[2])
    if value.doubt is not None:
        taken.items.append(Item("doubtful", at.section, text, row.place, at, value.doubt))
        return
    if value.figure is None:
        return
    target = taken.printed if form.derived(at) else taken.figures
    target[at] = value.figure
    if value.note:
        taken.notes[at] = value.note
    state: State = "doubtful" if why == "label" else "mapped"
    taken.items.append(Item(state, at.section, text, row.place, at, why))


def _take_line(
    form: Form, section: Section, block: Block, pieces: Sequence[Piece], taken: Taken
) -> None:
    """Take the one line of figures of a table whose rows stand side by side."""
    cells = [Address(section.id, row.id, c.id) for row in block.rows for c in block.columns]
    first = next(i for i, piece in enumerate(pieces) if piece.kind == "figure")
    values = _values(pieces, first)
    texts = fitted(values, len(cells))
    place = pieces[first].place
    if texts is None:
        raw = " ".join(value.text or "_" for value in values)
        taken.items.append(Item("doubtful", section.id, raw, place, cells[0], "count"))
        return
    for at, text in zip(cells, texts, strict=True):
        value = read_value(text, form.place(at)[2])
        if value.doubt is not None:
            taken.items.append(Item("doubtful", section.id, text, place, at, value.doubt))
        elif value.figure is not None:
            target = taken.printed if form.derived(at) else taken.figures
            target[at] = value.figure
            taken.items.append(Item("mapped", section.id, text, place, at))


def _values(pieces: Sequence[Piece], first: int) -> list[Piece]:
    """The figures from the first one on, with the empty cells right before it."""
    start = first
    while start and pieces[start - 1].kind == "blank" and pieces[start - 1].cell:
        start -= 1
    end = first
    while end < len(pieces) and pieces[end].kind != "words":
        end += 1
    return list(pieces[start:end])


def _missing(section: Section, taken: Taken) -> Iterator[Item]:
    """The rows of the form that the document does not have."""
    seen = {at.row for at in (*taken.figures, *taken.printed) if at.section == section.id}
    seen |= {item.at.row for item in taken.items if item.at and item.at.section == section.id}
    for block in section.blocks:
        for row in block.rows:
            if row.id not in seen:
                at = Address(section.id, row.id, block.columns[0].id)
                yield Item("unmapped", section.id, row.label, at=at)
