"""The text page on the screen: gutter, wrapped rows, caret and selection."""

from collections.abc import Iterable, Iterator, Sequence

from rich.style import Style
from textual import events
from textual.geometry import Offset
from textual.message import Message

from nianbao.render.cells import fit
from nianbao_tui.styles import look
from nianbao_tui.widgets.lines import Lines, Run, harmless
from nianbao_tui.widgets.text.page import Row
from nianbao_tui.widgets.text.state import TextState

_NARROWEST = 10


class TextPage(Lines):
    """Shows a text state; rows that did not change are not painted again."""

    DEFAULT_CSS = "TextPage { height: 1fr; width: 1fr; }"

    class Clicked(Message):
        """The user pointed at a row and a cell of it."""

        def __init__(self, row: int, column: int, *, extend: bool) -> None:
            super().__init__()
            self.row = row
            self.column = column
            self.extend = extend

    def __init__(self, *, id: str | None = None, gutter: int = 8) -> None:
        super().__init__(id=id)
        self.state: TextState | None = None
        self.margin_cells = gutter
        self.top = 0

    def show(self, state: TextState, *, gutter: int) -> None:
        """Show other fields."""
        self.state, self.margin_cells, self.top = state, gutter, 0
        self.follow()

    def follow(self) -> None:
        """Bring the caret into view and repaint what changed."""
        if self.state is None or not self.size.height:
            return
        self.state.resize(
            max(self.size.width - self.margin_cells - 2, _NARROWEST), self.size.height
        )
        row = self.state.page.row_of(self.state.field, self.state.caret)
        last = max(len(self.state.page.rows) - self.size.height, 0)
        self.top = max(min(self.top, row, last), row - self.size.height + 1, 0)
        self.redraw()

    # Drawing

    def draw(self) -> Iterable[Sequence[Run]]:
        """The rows in view."""
        if self.state is None:
            return
        rows = self.state.page.rows
        for number in range(self.top, min(self.top + self.size.height, len(rows))):
            yield list(self._row(self.state, number, rows[number]))

    def _row(self, state: TextState, number: int, row: Row) -> Iterator[Run]:
        style = look.HEADING if row.heading else look.PLAIN
        yield fit(f" {row.gutter}", self.margin_cells), look.HEADING if row.heading else look.FAINT
        field = state.fields[row.field]
        here = row.field == state.field
        if not state.texts[field.key]:
            yield from _placeholder(field.placeholder, here)
        elif here:
            at_caret = number == state.page.row_of(state.field, state.caret)
            yield from _marked(state, row, style, at_caret)
        else:
            yield state.page.text(row), style

    # Pointing

    def caret(self) -> Offset | None:
        """Where on the screen the input method should open."""
        if self.state is None or not self.size.height:
            return None
        page, state = self.state.page, self.state
        x = self.margin_cells + page.column_of(state.field, state.caret)
        y = page.row_of(state.field, state.caret) - self.top
        return self.region.offset + Offset(min(x, self.size.width - 1), max(y, 0))

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Tell where was pointed at."""
        self._point(event, extend=event.shift)

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Extend the selection while the button is held."""
        if event.button == 1:
            self._point(event, extend=True)

    def _point(self, event: events.MouseEvent, *, extend: bool) -> None:
        row, column = int(event.y) + self.top, max(int(event.x) - self.margin_cells, 0)
        self.post_message(self.Clicked(row, column, extend=extend))

    def on_mouse_scroll_down(self) -> None:
        """Scroll without moving the caret."""
        self._scroll_by(3)

    def on_mouse_scroll_up(self) -> None:
        """Scroll without moving the caret."""
        self._scroll_by(-3)

    def _scroll_by(self, rows: int) -> None:
        if self.state is not None:
            most = max(len(self.state.page.rows) - self.size.height, 0)
            self.top = min(max(self.top + rows, 0), most)
            self.redraw()


def _placeholder(text: str, here: bool) -> Iterator[Run]:
    if here:
        yield " ", look.CARET
    yield text, look.FAINT


def _marked(state: TextState, row: Row, style: Style, at_caret: bool) -> Iterator[Run]:
    """The text of a row with its selected characters and the caret."""
    text = state.page.text(row)
    start, end = (min(max(each, row.start), row.end) - row.start for each in state.selection)
    caret = state.caret - row.start if at_caret else -1
    marks = sorted({0, start, end, len(text), *((caret, caret + 1) if at_caret else ())})
    for left, right in zip(marks, marks[1:], strict=False):
        piece = harmless(text[left:right]) or (" " if left == caret else "")
        chosen = look.SELECTED if start <= left < end else style
        yield piece, look.CARET if left == caret else chosen
    if caret == len(text) and not marks[-1] > len(text):
        yield " ", look.CARET
