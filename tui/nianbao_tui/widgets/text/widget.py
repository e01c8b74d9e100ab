"""The text page on the screen: gutter, wrapped rows, caret and selection."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rich.style import Style
from textual import events
from textual.geometry import Offset
from textual.message import Message

from nianbao.render.cells import fit
from nianbao_tui.styles import look
from nianbao_tui.widgets.lines import Lines, Run, harmless
from nianbao_tui.widgets.text.page import Row, Segment
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
            return
        marks = self.marks.get(field.key, ())
        at_caret = here and number == state.page.row_of(state.field, state.caret)
        yield from _drawn(state, row, Look(style, marks, here, at_caret))

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


@dataclass(frozen=True)
class Look:
    """How a row is drawn: its style, its marked words, whether selection and caret are in it."""

    style: Style
    marks: Sequence[tuple[int, int]]
    here: bool
    at_caret: bool


def _drawn(state: TextState, row: Row, how: Look) -> Iterator[Run]:
    """The text of a row with its marked and selected characters and the caret."""
    caret = state.caret if how.at_caret else -1
    chosen = state.selection if how.here else (0, 0)
    cuts = {*chosen, caret, caret + 1, *(edge for mark in how.marks for edge in mark)}
    for part in state.page.segments(row):
        for left, right in _pieces(part, cuts):
            shown = part.shown if part.bound else part.shown[left - part.start : right - part.start]
            piece = harmless(shown) or (" " if left == caret else "")
            yield piece, _style(left, how, chosen, caret, bound=part.bound)
    if caret == row.end:
        yield " ", look.CARET


def _pieces(part: Segment, cuts: set[int]) -> Iterator[tuple[int, int]]:
    """The stretches of a segment between cuts; a bound figure is one."""
    inside = () if part.bound else (cut for cut in cuts if part.start < cut < part.end)
    edges = sorted({part.start, part.end, *inside})
    return pairwise(edges)


def _style(at: int, how: Look, chosen: tuple[int, int], caret: int, *, bound: bool) -> Style:
    if at == caret:
        return look.CARET
    if chosen[0] <= at < chosen[1]:
        return look.SELECTED
    if any(start <= at < end for start, end in how.marks):
        return look.FOUND
    return look.BOUND if bound else how.style
