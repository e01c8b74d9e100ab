"""The tables of a Word document: what is said of rows and cells, into the grid of a flow."""

from nianbao.importers.flow import Flow
from nianbao.importers.markup import whole
from nianbao.record import State, field


class Row(State):
    """A row as its properties say: deleted by a tracked change, or begun further right."""

    deleted: bool = False
    before: int = 0
    begun: bool = False


class Cell(State):
    """A cell as its properties say: its columns, and whether it goes on from above or the left."""

    columns: int = 1
    down: str = ""
    across: str = ""
    placed: bool = False


class _Table(State):
    row: Row = field(default_factory=Row)
    cell: Cell | None = None
    reaching_down: frozenset[int] = frozenset()
    reaching_on: set[int] = field(default_factory=set)


class WordTables:
    """The open tables, the innermost last; a cell is placed once its properties are known."""

    def __init__(self, flow: Flow) -> None:
        self._flow = flow
        self._open: list[_Table] = []

    @property
    def row(self) -> Row:
        """The open row, to be told its properties."""
        return self._open[-1].row if self._open else Row()

    def say(self, properties: str, name: str, said: str) -> None:
        """Note what the properties of the open row or cell say."""
        table = self._open[-1] if self._open else _Table()
        cell = table.cell or Cell()
        match properties, name:
            case "trPr", "del":
                table.row.deleted = True
            case "trPr", "gridBefore":
                table.row.before = whole(said, 0)
            case "tcPr", "gridSpan":
                cell.columns = max(whole(said, 1), 1)
            case "tcPr", "vMerge":
                cell.down = said or "continue"
            case "tcPr", "hMerge":
                cell.across = said or "continue"

    def open_table(self) -> None:
        """Begin a table, in the open cell if there is one."""
        self.settle()
        self._flow.open_table()
        self._open.append(_Table())

    def close_table(self) -> None:
        """End the innermost table."""
        self._flow.close_table()
        self._open.pop()

    def open_row(self) -> None:
        """Begin a row."""
        if self._open:
            self._open[-1].row = Row()

    def close_row(self) -> None:
        """End a row; what does not go on in it has ended above it."""
        if self._open:
            table = self._open[-1]
            table.reaching_down, table.reaching_on = frozenset(table.reaching_on), set()

    def open_cell(self) -> None:
        """Begin a cell."""
        if self._open:
            self._open[-1].cell = Cell()

    def close_cell(self) -> None:
        """End the open cell."""
        self.settle()
        if self._open:
            self._flow.close_cell()
            self._open[-1].cell = None

    def settle(self) -> None:
        """Place the open cell, now that all is known of it."""
        table = self._open[-1] if self._open else None
        if table is None or table.cell is None or table.cell.placed:
            return
        self._begin_row(table.row)
        table.cell.placed = True
        self._place(table, table.cell)

    def _begin_row(self, row: Row) -> None:
        if not row.begun:
            row.begun = True
            self._flow.open_row()
            self._flow.skip(row.before)

    def _place(self, table: _Table, cell: Cell) -> None:
        column = self._flow.next_column
        covered = cell.across == "continue"
        if cell.down:
            # Going on below nothing is beginning; Word shows it so.
            covered = covered or (cell.down == "continue" and column in table.reaching_down)
            table.reaching_on.add(column)
        if covered:
            self._flow.cover(cell.columns)
        else:
            self._flow.open_cell(cell.columns)
