"""The text page on the screen: gutter, wrapped rows, caret and selection."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from textual import events
from textual.geometry import Offset
from textual.message import Message

from nianbao.record import Value
from nianbao.render.cells import fit, width
from nianbao_tui.styles import look
from nianbao_tui.widgets.lines import Lines, Run, harmless
from nianbao_tui.widgets.text.page import Field, Page, Row
from nianbao_tui.widgets.text.paragraph import Segment
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
        self.marks: Mapping[str, Sequence[tuple[int, int]]] = {}

    def show(self, state: TextState, *, gutter: int) -> None:
        """Show other fields."""
        self.state, self.margin_cells, self.top = state, gutter, 0
        self.follow()

    def follow(self) -> None:
        """Bring the caret into view and repaint what changed."""
        width, height = self.size
        if self.state is None or not height:
            return
        self.state.resize(max(width - self.margin_cells - 2, _NARROWEST), height)
        row = self.state.page.row_of(self.state.field, self.state.caret)
        last = max(self.state.page.height - height, 0)
        self.top = max(min(self.top, row, last), row - height + 1, 0)
        self.redraw()

    def measure_anew(self) -> None:
        """Wrap the texts anew."""
        if self.state is not None:
            self.state.wrap_anew()
        super().measure_anew()

    # Drawing

    def draw(self) -> Iterable[Sequence[Run]]:
        """The rows in view."""
        if self.state is None:
            return
        page, state = self.state.page, self.state
        here = page.row_of(state.field, state.caret)
        for number in range(self.top, min(self.top + self.size.height, page.height)):
            row = page.row(number)
            style = look.HEADING if row.heading else look.FAINT
            gutter = fit(f" {row.gutter}", self.margin_cells)
            yield [(gutter, style), *self._words(state, row, at_caret=number == here)]

    def _words(self, state: TextState, row: Row, *, at_caret: bool) -> Iterable[Run]:
        field = state.fields[row.field]
        here = row.field == state.field
        if not state.texts[field.key]:
            room = self.size.width - self.margin_cells - here
            return _placeholder(field.placeholder, here, room)
        marks = [mark for mark in self.marks.get(field.key, ()) if _meets(row, mark)]
        chosen = state.selection if here else (0, 0)
        style = look.HEADING if row.heading else look.PLAIN
        text = state.page.text(row)
        if at_caret or marks or _meets(row, chosen) or "{{" in text:
            caret = state.caret if at_caret else -1
            return _drawn(state.page, row, Look(style, marks, chosen, caret))
        return ((harmless(text), style),)

    # Pointing

    def caret(self) -> Offset | None:
        """Where on the screen the input method should open."""
        width, height = self.size
        if self.state is None or not height:
            return None
        page, state = self.state.page, self.state
        x = self.margin_cells + page.column_of(state.field, state.caret)
        y = page.row_of(state.field, state.caret) - self.top
        return self.region.offset + Offset(min(x, width - 1), max(y, 0))

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
            most = max(self.state.page.height - self.size.height, 0)
            self.top = min(max(self.top + rows, 0), most)
            self.redraw()


def gutter_for(fields: Sequence[Field], least: int) -> int:
    """The cells of a gutter that holds the label of each field, with a space on both sides."""
    return max(least, *(width(field.label) + 2 for field in fields))


def _placeholder(text: str, here: bool, room: int) -> Iterator[Run]:
    if here:
        yield " ", look.CARET
    yield (text if width(text) <= room else fit(text, max(room, 0))), look.FAINT


def _meets(row: Row, stretch: tuple[int, int]) -> bool:
    return stretch[0] < row.end and row.start < stretch[1]


class Look(Value):
    """How a row is drawn: its style, marked words, selected characters, the caret or -1."""

    style: look.Role
    marks: Sequence[tuple[int, int]]
    chosen: tuple[int, int]
    caret: int


def _drawn(page: Page, row: Row, how: Look) -> Iterator[Run]:
    """The text of a row with its marked and selected characters and the caret."""
    caret = how.caret
    edges = (*how.chosen, caret, caret + 1, *(edge for mark in how.marks for edge in mark))
    cuts = sorted({edge for edge in edges if row.start < edge < row.end})
    for part in page.segments(row):
        for left, right in _pieces(part, cuts):
            shown = part.shown if part.bound else part.shown[left - part.start : right - part.start]
            piece = harmless(shown) or (" " if left == caret else "")
            yield piece, _style(left, how, bound=part.bound)
    if caret == row.end:
        yield " ", look.CARET


def _pieces(part: Segment, cuts: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The stretches of a segment between cuts; a bound figure is one."""
    inside = () if part.bound else (cut for cut in cuts if part.start < cut < part.end)
    return pairwise((part.start, *inside, part.end))


def _style(at: int, how: Look, *, bound: bool) -> look.Role:
    if at == how.caret:
        return look.CARET
    if how.chosen[0] <= at < how.chosen[1]:
        return look.SELECTED
    if any(start <= at < end for start, end in how.marks):
        return look.FOUND
    return look.BOUND if bound else how.style
