"""A block of cells as text: copied from one grid, pasted into another."""

import re
from collections.abc import Sequence

from nianbao.form.address import Address
from nianbao.record import Value
from nianbao.report.figures import FigureRefused, read_figure
from nianbao.report.model import Figure
from nianbao_tui.widgets.grid.sheet import Place
from nianbao_tui.widgets.grid.state import GridState

_PLAIN = re.compile(r"[0-9０-９][0-9０-９,.]*|[/／-]")


class Pasted(Value):
    """What a paste would enter; `totals` are the texts that fell on computed cells."""

    figures: tuple[tuple[Address, Figure], ...]
    totals: tuple[tuple[Address, str], ...]


class PasteRefused(ValueError):
    """A block that does not fit; nothing of it is entered. `place` is where, if at a cell."""

    def __init__(self, text: str, place: Place | None, refused: FigureRefused | None) -> None:
        super().__init__(text)
        self.text = text
        self.place = place
        self.refused = refused


def copied(state: GridState) -> str:
    """The selected cells as lines of tab-separated text, each with its line end."""
    rows = ("\t".join(state.text_of(place) for place in row) for row in state.selection())
    return "".join(f"{row}\n" for row in rows)


def rows_of(text: str) -> list[list[str]]:
    """Tab-separated text as rows of cells; the line end after the last row counts for nothing."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").removesuffix("\n").split("\n")
    return [line.split("\t") for line in lines]


def is_one_cell(text: str) -> bool:
    """Tell whether a text has no other cell, not even a blank one."""
    return list(map(len, rows_of(text))) == [1]


def cells_of(text: str) -> list[list[str]]:
    """Text as rows of cells; figures with nothing but spaces between them are cells too."""
    rows = rows_of(text)
    spaced = [line.split() for row in rows for line in row]
    apart = all(len(row) == 1 for row in rows) and any(len(row) > 1 for row in spaced)
    return spaced if apart and all(map(_all_plain, spaced)) else rows


def _all_plain(texts: Sequence[str]) -> bool:
    return bool(texts) and all(_PLAIN.fullmatch(text) for text in texts)


def turned(rows: Sequence[Sequence[str]]) -> list[list[str]]:
    """Rows as columns and columns as rows; a block with gaps at its edge stays as it is."""
    if len({len(row) for row in rows}) > 1:
        return [list(row) for row in rows]
    return [list(column) for column in zip(*rows, strict=True)]


def paste(state: GridState, rows: Sequence[Sequence[str]]) -> Pasted:
    """What the block means from the cursor on; one cell fills the whole selection.

    PasteRefused if it reaches over the edge of the table or a text is no figure.
    """
    if len(rows) == 1 and len(rows[0]) == 1:
        targets = [(place, rows[0][0]) for row in state.selection() for place in row]
    else:
        targets = _targets(state, rows)
    sheet = state.sheet
    return Pasted(
        tuple((sheet.at(p), _figure(state, p, cell)) for p, cell in targets if sheet.entered(p)),
        tuple((sheet.at(p), cell.strip()) for p, cell in targets if not sheet.entered(p)),
    )


def _targets(state: GridState, rows: Sequence[Sequence[str]]) -> list[tuple[Place, str]]:
    top = min(place.row for row in state.selection() for place in row)
    left = min(place.column for row in state.selection() for place in row)
    targets = []
    for y, row in enumerate(rows, top):
        for x, cell in enumerate(row, left):
            if y >= len(state.sheet.rows) or x >= len(state.sheet.columns(y)):
                raise PasteRefused(f"{len(rows)}x{max(map(len, rows))}", None, None)
            targets.append((Place(y, x), cell))
    return targets


def _figure(state: GridState, place: Place, cell: str) -> Figure:
    try:
        return read_figure(cell, state.sheet.column(place).kind)
    except FigureRefused as refused:
        raise PasteRefused(cell, place, refused) from None
