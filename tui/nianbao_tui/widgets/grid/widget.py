"""The grid on the screen: frozen head and labels, cells, cursor, edit buffer."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from textual import events
from textual.geometry import Offset
from textual.message import Message

from nianbao.render.cells import fit, width
from nianbao_tui.styles import look
from nianbao_tui.widgets.grid.sheet import Line, Place
from nianbao_tui.widgets.grid.state import Buffer, GridState
from nianbao_tui.widgets.grid.view import Head, Mark, Mood, Shown, View, stretch
from nianbao_tui.widgets.lines import Lines, Run

_STYLES: dict[Mood, look.Role] = {
    "entered": look.ENTERED,
    "blank": look.BLANK,
    "derived": look.DERIVED,
    "incomplete": look.PANEL_FAINT,
    "wrong": look.WRONG,
    "doubtful": look.DOUBTFUL,
}
_MARKS: dict[Mark, look.Role] = {
    " ": look.PLAIN,
    "'": look.FAINT,
    "*": look.DUE,
    "!": look.BAD,
    "?": look.DUE,
}
_BLANK = "."


class Grid(Lines):
    """One section's table. It asks `shown` for each cell and keeps no figure itself."""

    DEFAULT_CSS = "Grid { height: 1fr; width: 1fr; }"

    class Clicked(Message):
        """The user pointed at a cell."""

        def __init__(self, place: Place, *, extend: bool) -> None:
            super().__init__()
            self.place = place
            self.extend = extend

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.view: View | None = None
        self._rows: dict[int, tuple[Run, ...]] = {}

    def show(self, state: GridState, values: Mapping[Place, Shown]) -> None:
        """Show another table, with the values of all its cells."""
        self.view = View(state)
        self._rows.clear()
        self.fill(values)
        self.follow()

    def fill(self, values: Mapping[Place, Shown]) -> None:
        """Take other values for some cells."""
        if self.view is not None:
            for row in self.view.take(values):
                self._rows.pop(row, None)

    def follow(self) -> None:
        """Bring the cursor into view and repaint what changed."""
        size = self.size
        if self.view is None or not size.height:
            return
        before = (self.view.columns, self.view.left)
        self.view.measure(size.width, size.height)
        if before != (self.view.columns, self.view.left):
            self._rows.clear()
        self.redraw()

    def measure_anew(self) -> None:
        """Measure labels and figures anew."""
        if self.view is not None:
            self.show(self.view.state, self.view.values)
        super().measure_anew()

    # Drawing

    def draw(self) -> Iterable[Sequence[Run]]:
        """The frozen head, then the lines in view."""
        view = self.view
        if view is None or not view.body:
            return
        for number in range(len(view.frozen)):
            yield _head(view, view.frozen, number)
        for line in view.body[view.top : view.top + view.room]:
            if isinstance(line, Head):
                yield _head(view, view.head(line.block), line.number)
            elif line.row is None:
                style = look.HEADING if line.opens_block else look.FAINT
                yield [(" " + "  " * line.depth + line.text, style)]
            else:
                yield self._row(view, line, line.row)

    def _row(self, view: View, line: Line, row: int) -> tuple[Run, ...]:
        """A row of figures; one without cursor or selection is put together once."""
        if view.state.anchor is not None or row == view.state.cursor.row:
            return tuple(_figures(view, line, row))
        if row not in self._rows:
            self._rows[row] = tuple(_figures(view, line, row))
        return self._rows[row]

    # Pointing

    def caret(self) -> Offset | None:
        """Where on the screen the input method should open."""
        if self.view is None or not self.view.body:
            return None
        return self.region.offset + Offset(*self.view.caret())

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Tell which cell was pointed at."""
        place = self.view.place_at(event.x, event.y) if self.view else None
        if place is not None:
            self.post_message(self.Clicked(place, extend=event.shift))

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Extend the selection while the button is held."""
        if self.view is None or event.button != 1:
            return
        place = self.view.place_at(event.x, event.y)
        if place is not None and place != self.view.state.cursor:
            self.post_message(self.Clicked(place, extend=True))

    def on_mouse_scroll_down(self) -> None:
        """Scroll without moving the cursor."""
        self._scroll_by(3)

    def on_mouse_scroll_up(self) -> None:
        """Scroll without moving the cursor."""
        self._scroll_by(-3)

    def _scroll_by(self, lines: int) -> None:
        if self.view is not None:
            self.view.scroll_by(lines)
            self.redraw()


def _head(view: View, lines: list[str], number: int) -> Sequence[Run]:
    names = lines[number]
    rest = " " * max(view.width - view.label - width(names), 0)
    return [(" " * view.label + names + rest, look.HEAD)]


def _figures(view: View, line: Line, row: int) -> Iterator[Run]:
    style = look.STRONG if row == view.state.cursor.row else look.PLAIN
    # The last cell of the label column is a gap.
    yield fit(" " + "  " * line.depth + line.text, view.label - 1) + " ", style
    for column in range(view.left, len(line.block.columns)):
        place = Place(row, column)
        yield from _cell(view, place)
        mark = view.values[place].mark
        yield mark, _MARKS[mark]


def _cell(view: View, place: Place) -> Iterator[Run]:
    cells = view.widths[place.column] - 1
    shown = view.values[place]
    text = fit(shown.text or _BLANK, cells, right=True)
    if place != view.state.cursor:
        yield text, look.SELECTED if view.state.selects(place) else _STYLES[shown.mood]
    elif view.state.buffer is None:
        yield text, look.CURSOR
    else:
        yield from _edited(view.state.buffer, cells)


def _edited(buffer: Buffer, cells: int) -> Iterator[Run]:
    """The edit buffer at the right of its cell, the caret as a block."""
    start, end = stretch(buffer, cells)
    text = buffer.text + " "
    gap = " " * max(cells - width(text[start:end]), 0)
    yield gap + text[start : buffer.caret], look.EDITING
    yield text[buffer.caret], look.CARET
    yield text[buffer.caret + 1 : end], look.EDITING
