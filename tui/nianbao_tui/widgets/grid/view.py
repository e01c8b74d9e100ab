"""Where everything of a grid stands on the screen: widths, scrolling, points. Draws nothing."""

from collections.abc import Mapping
from typing import Literal, NamedTuple

from nianbao.form.model import Block
from nianbao.record import Value
from nianbao.render.cells import width
from nianbao_tui.widgets.grid.columns import Columns, Measure, is_long
from nianbao_tui.widgets.grid.head import head_lines
from nianbao_tui.widgets.grid.sheet import Line, Place
from nianbao_tui.widgets.grid.state import Buffer, GridState

Mood = Literal["entered", "blank", "derived", "incomplete", "wrong", "doubtful"]

Mark = Literal[" ", "'", "*", "!", "?"]
"""Nothing to say; the figure of the register of applications; another one in its place."""


class Shown(NamedTuple):
    """A cell as it is shown, and the sign behind it: where its figure comes from."""

    text: str
    mood: Mood
    mark: Mark = " "


class Head(Value):
    """One line of column names inside the scrolling part."""

    block: Block
    number: int


_MOST_TYPED = 20
"""A figure is shorter; what is no figure does not push the table out of the window."""


def stretch(buffer: Buffer, cells: int) -> tuple[int, int]:
    """Where the part of what is typed begins and ends that so many cells show, caret and all."""
    text = buffer.text + " "
    start = 0
    while start < buffer.caret and width(text[start:]) > cells:
        start += 1
    end = len(text)
    while end > buffer.caret + 1 and width(text[start:end]) > cells:
        end -= 1
    return start, end


class View:
    """A grid in a window of so many cells and lines, with the values of the moment."""

    def __init__(self, state: GridState) -> None:
        self.state = state
        self.values: dict[Place, Shown] = {}
        self.width = self.height = 0
        self.top = self.left = 0
        self.columns = Columns(0, ())
        self.frozen: list[str] = []
        self.body: list[Line | Head] = []
        self._lines: Mapping[int | None, int] = {}
        self._headed: int | None = None
        self._measure = Measure(state.sheet)

    def take(self, values: Mapping[Place, Shown]) -> set[int]:
        """Show other values in some cells; the rows in which they differ."""
        before = self.values
        changed = {place: shown for place, shown in values.items() if before.get(place) != shown}
        gone = [before[place] for place in changed if place in before]
        self.values = before | changed
        if any(is_long(shown.text) for shown in (*changed.values(), *gone)):
            self._measure.take((place.column, shown.text) for place, shown in self.values.items())
        return {place.row for place in changed}

    def measure(self, cells: int, lines: int) -> None:
        """Lay the table out for this window and bring the cursor into view."""
        if (self.width, self.height) != (cells, lines):
            # Another window: show as much of the beginning as the cursor allows.
            self.width, self.height = cells, lines
            self.top = self.left = 0
        buffer = self.state.buffer
        typed = min(width(buffer.text) + 2, _MOST_TYPED) if buffer else 0
        columns = self._measure.columns(cells, (self.state.cursor.column, typed))
        if columns != self.columns:
            self.columns = columns
            self.body = self._body()
            self._lines = {row: line for line, row in enumerate(map(_row, self.body))}
            self._headed = None
        self._scroll_sideways()
        if self._headed != self.left:
            self._headed = self.left
            blocks = self.state.sheet.section.blocks
            self.frozen = self.head(blocks[0]) if len(blocks) == 1 else []
        self._scroll()

    @property
    def label(self) -> int:
        """The cells of the label column."""
        return self.columns.label

    @property
    def widths(self) -> tuple[int, ...]:
        """The cells of each column, a gap of one included."""
        return self.columns.widths

    def head(self, block: Block) -> list[str]:
        """The lines that name the columns of a block."""
        return list(head_lines(block, self.widths, self.left))

    def _body(self) -> list[Line | Head]:
        body: list[Line | Head] = []
        for line in self.state.sheet.lines:
            body.append(line)
            if line.opens_block:
                heads = len(self.head(line.block))
                body += [Head(line.block, number) for number in range(heads)]
        return body

    # Scrolling

    @property
    def room(self) -> int:
        """The number of lines below the frozen head."""
        return max(self.height - len(self.frozen), 1)

    def _scroll(self) -> None:
        line = self.line_of(self.state.cursor.row)
        self.top = min(self.top, self._context(line))
        self.top = max(self.top, line - self.room + 1, 0)
        self.state.page = max(self.room - 1, 1)

    def _scroll_sideways(self) -> None:
        column = self.state.cursor.column
        self.left = min(self.left, column)
        while self._right_of(column) > self.width and self.left < column:
            self.left += 1

    def _context(self, line: int) -> int:
        """The first of the headings right above a line, which come into view with it."""
        while line > 0 and _row(self.body[line - 1]) is None:
            line -= 1
        return line

    def line_of(self, row: int) -> int:
        """The line of the body that shows a row of figures."""
        return self._lines[row]

    def _right_of(self, column: int) -> int:
        return self.label + sum(self.widths[self.left : column + 1])

    def scroll_by(self, lines: int) -> None:
        """Scroll without moving the cursor, as far as there is something to see."""
        self.top = min(max(self.top + lines, 0), max(len(self.body) - self.room, 0))

    # Points

    def caret(self) -> tuple[int, int]:
        """Column and line where the input method should open: the last cell of the cursor."""
        x = self._right_of(self.state.cursor.column) - 2
        buffer = self.state.buffer
        if buffer is not None:
            _, end = stretch(buffer, self.widths[self.state.cursor.column] - 1)
            x -= width(buffer.text[buffer.caret : end])
        y = len(self.frozen) + self.line_of(self.state.cursor.row) - self.top
        return max(min(x, self.width - 1), 0), min(max(y, 0), self.height - 1)

    def place_at(self, x: int, y: int) -> Place | None:
        """The cell under a point of the window."""
        line = y - len(self.frozen) + self.top
        if x < self.label or y < len(self.frozen) or line >= len(self.body):
            return None
        row = _row(self.body[line])
        if row is None:
            return None
        columns = range(self.left, len(self.state.sheet.columns(row)))
        return next((Place(row, column) for column in columns if x < self._right_of(column)), None)


def _row(line: Line | Head) -> int | None:
    return line.row if isinstance(line, Line) else None
