"""The text of a document in the order of reading: lines, tables, tables within tables."""

from collections.abc import Callable

from nianbao.importers.document import Blocks, document, seen
from nianbao.importers.grid import Grid
from nianbao.importers.limits import MAX_CELLS, MAX_CHARACTERS, Budget
from nianbao.report.foreign import Block, Foreign, Paragraph, Table

LONGEST_CELL = 500
"""No cell of a report has more characters; a table that has such a cell only places text."""


class Flow:
    """A document as a reader goes through it; a table that only places text becomes its text."""

    def __init__(self, tidy: Callable[[str], str] = seen) -> None:
        self._tidy = tidy
        self._line: list[str] = []
        self._body: Blocks = []
        self._tables: list[_OpenTable] = []
        self._characters = Budget("characters", MAX_CHARACTERS)
        self._places = Budget("cells", MAX_CELLS)

    def write(self, text: str) -> None:
        """Add text to the current line."""
        self._characters.spend(len(text))
        self._line.append(text)

    def end_line(self, level: int = 0) -> None:
        """End the current line; one without text leaves no trace."""
        if not self._line:
            return
        text = self._tidy("".join(self._line))
        self._line.clear()
        if text:
            self.here.append(Paragraph(text, level=level))

    @property
    def here(self) -> Blocks:
        """The blocks of the innermost open cell, or of the document."""
        cells = (each.cell for each in reversed(self._tables) if each.cell is not None)
        return next(cells, self._body)

    @property
    def table(self) -> "_OpenTable | None":
        """The innermost open table."""
        return self._tables[-1] if self._tables else None

    def open_table(self) -> None:
        """Begin a table, here or in the open cell."""
        self.end_line()
        self._tables.append(_OpenTable(Grid(self._places)))

    def open_row(self) -> None:
        """Begin a row of the innermost table."""
        self.end_line()
        if self.table:
            self.table.cell = None
            self.table.grid.open_row()

    def end_group(self) -> None:
        """End a group of rows, and with it the spans that reach down."""
        if self.table:
            self.table.grid.end_group()

    def open_cell(self, columns: int = 1, rows: int = 1) -> None:
        """Begin a cell; outside of a table it is a line."""
        self.end_line()
        if self.table:
            self.table.open_cell(columns, rows)

    def cover(self, columns: int) -> None:
        """Begin places that another cell covers; what is written there is not seen."""
        self.end_line()
        if self.table:
            self.table.cell = []
            self.table.grid.place(None, columns)

    def skip(self, columns: int) -> None:
        """Leave places of the row without a cell."""
        if self.table:
            self.table.grid.skip(columns)

    @property
    def next_column(self) -> int:
        """Where the next cell of the innermost table would stand."""
        return self.table.grid.next_column if self.table else 0

    def close_cell(self) -> None:
        """End the open cell of the innermost table."""
        self.end_line()
        if self.table:
            self.table.cell = None

    def close_table(self) -> None:
        """End the innermost table."""
        self.end_line()
        if self._tables:
            closed = self._tables.pop()
            self.here.extend(closed.blocks())

    def document(self, without: Callable[[Block], bool] = lambda _: False) -> Foreign:
        """All that was read, without some blocks; DocumentRefused if there is no text."""
        while self._tables:
            self.close_table()
        self.end_line()
        return document([block for block in self._body if not without(block)])


class _OpenTable:
    def __init__(self, grid: Grid[Blocks]) -> None:
        self.grid = grid
        self.cell: Blocks | None = None

    def open_cell(self, columns: int, rows: int) -> None:
        if not self.grid.begun:
            # A cell outside of any row.
            self.grid.open_row()
        self.cell = []
        self.grid.place(self.cell, columns, rows)

    def blocks(self) -> Blocks:
        """The table, or what stands in it if it only places text."""
        cells = self.grid.cells
        rows = self.grid.rows(_cell_text)
        if not any(cells):
            return []
        if len(rows[0]) == 1 or any(map(_places_text, cells)):
            return [block for cell in cells for block in cell]
        return [Table(rows)]


def _cell_text(cell: Blocks) -> str:
    return "\n".join(block.text for block in cell if isinstance(block, Paragraph))


def _places_text(cell: Blocks) -> bool:
    return any(isinstance(block, Table) for block in cell) or len(_cell_text(cell)) > LONGEST_CELL
