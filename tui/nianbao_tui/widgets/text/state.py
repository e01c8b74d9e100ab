"""The text page as a value machine: keys in, wishes out; it draws nothing."""

from collections.abc import Callable, Mapping

from nianbao.report.bound import outside
from nianbao.report.entry import admitted
from nianbao_tui.widgets.text.page import Field, Page
from nianbao_tui.widgets.text.wishes import Leave, Wish, Write


class TextState:
    """Caret and selection over some fields, and the texts as they are being edited."""

    def __init__(self, fields: tuple[Field, ...], texts: Mapping[str, str]) -> None:
        self.fields = fields
        self.texts = {field.key: texts.get(field.key, "") for field in fields}
        self.field = 0
        self.caret = 0
        self.anchor: int | None = None
        self.goal: int | None = None
        self.page_rows = 10
        self.cells = 40
        self.figures: Callable[[str], str] = lambda target: ""
        self._page: Page | None = None
        self._last: Page | None = None

    # Values

    @property
    def page(self) -> Page:
        """The rows on the screen, laid out when first asked for after an edit.

        What did not change since the last layout is taken from it.
        """
        if self._page is None:
            last = self._last
            before = last.paragraphs if last and last.cells == self.cells else None
            self._page = Page(self.fields, dict(self.texts), self.cells, self.figures, before)
            self._last = self._page
        return self._page

    @property
    def active(self) -> Field:
        """The field that holds the caret."""
        return self.fields[self.field]

    @property
    def text(self) -> str:
        """The text that holds the caret."""
        return self.texts[self.active.key]

    @property
    def selection(self) -> tuple[int, int]:
        """Start and end of the selected characters; both are the caret if there are none."""
        other = self.caret if self.anchor is None else self.anchor
        return min(self.caret, other), max(self.caret, other)

    @property
    def selected(self) -> str:
        """The selected characters."""
        start, end = self.selection
        return self.text[start:end]

    def resize(self, cells: int, rows: int) -> None:
        """Lay out for another window."""
        self.page_rows = max(rows - 1, 1)
        if cells != self.cells:
            self.cells = cells
            self._page = None

    def wrap_anew(self) -> None:
        """Break all lines anew: characters have another width."""
        self._page = self._last = None

    def refresh_figures(self) -> None:
        """Show bound figures as they are now."""
        if any("{{" in text for text in self.texts.values()):
            self._page = self._last = None

    def relabel(self, fields: tuple[Field, ...]) -> None:
        """Show the same fields with other labels or placeholders."""
        if fields != self.fields:
            self.fields = fields
            self._page = None

    def set_text(self, key: str, text: str, caret: int | None = None) -> None:
        """Show another text, and put the caret in it if told where."""
        self.texts[key] = text
        self._page = None
        self.anchor = self.goal = None
        index = next(i for i, field in enumerate(self.fields) if field.key == key)
        if caret is not None:
            self.field, self.caret = index, caret
        if self.field == index:
            self.caret = outside(text, min(self.caret, len(text)), forward=True)

    # Keys

    def press(self, key: str, character: str | None) -> Wish:
        """Handle a key; return what it asks for."""
        if key in ("tab", "shift+tab"):
            return self._next_field(1 if key == "tab" else -1)
        if key == "enter":
            return self.insert("\n") if self.active.lines else self._next_field(1)
        if key in _ERASERS:
            return self._erase(_ERASERS[key])
        plain = key.replace("shift+", "")
        if plain in _MOVES:
            return self._move(plain, extend="shift+" in key)
        if character is not None and character.isprintable():
            return self.insert(character)
        return None

    def insert(self, text: str) -> Wish:
        """Put text in place of the selection."""
        start, end = self.selection
        return self._replace(start, end, admitted(text, lines=self.active.lines))

    def _erase(self, step: int) -> Wish:
        start, end = self.selection
        if start == end:
            start, end = sorted((self.caret, self._beside(step)))
        return self._replace(max(start, 0), min(end, len(self.text)), "")

    def _replace(self, start: int, end: int, after: str) -> Wish:
        before = self.text[start:end]
        self.set_text(self.active.key, self.text[:start] + after + self.text[end:])
        self.caret = outside(self.text, start + len(after), forward=True)
        if before == after:
            return None
        return Write(self.active.key, start, before, after)

    def _next_field(self, step: int) -> Wish:
        target = self.field + step
        if not 0 <= target < len(self.fields):
            return None
        left = self.active.key
        self.field = target
        self.caret, self.anchor, self.goal = len(self.text), None, None
        return Leave(left)

    # Moving

    def select_all(self) -> None:
        """Select the text that holds the caret."""
        self.anchor, self.caret = 0, len(self.text)

    def point(self, row: int, column: int, *, extend: bool = False) -> Wish:
        """Put the caret at a point: row number, cells from its left."""
        field, caret = self.page.caret_at(row, column)
        left = self.active.key
        if extend and field == self.field:
            self.anchor = self.caret if self.anchor is None else self.anchor
            self.caret = caret
            return None
        moved = field != self.field
        self.field, self.caret, self.anchor, self.goal = field, caret, None, None
        return Leave(left) if moved else None

    def _move(self, key: str, *, extend: bool) -> Wish:
        left, anchor = self.active.key, self.anchor
        goal = self.goal if key in _VERTICAL else None
        if goal is None and key in _VERTICAL:
            goal = self.page.column_of(self.field, self.caret)
        field, caret = _MOVES[key](self, goal or 0)
        if extend and field != self.field:
            field, caret = self.field, len(self.text) if field > self.field else 0
        self.anchor = (self.caret if anchor is None else anchor) if extend else None
        moved = field != self.field
        self.field, self.caret, self.goal = field, caret, goal
        return Leave(left) if moved else None

    def sideways(self, step: int) -> tuple[int, int]:
        """One character on, or over a bound figure."""
        return self.field, self._beside(step)

    def _beside(self, step: int) -> int:
        beside = min(max(self.caret + step, 0), len(self.text))
        return outside(self.text, beside, forward=step > 0)

    def by_word(self, step: int) -> tuple[int, int]:
        """Over one run of characters of a kind."""
        text, at = self.text, self.caret
        last = len(text) if step > 0 else 0
        if at == last:
            return self.field, at
        look = 0 if step > 0 else -1
        kind = _kind(text[at + look])
        while at != last and _kind(text[at + look]) == kind:
            at += step
        return self.field, outside(text, at, forward=step > 0)

    def rows_away(self, rows: int, goal: int) -> tuple[int, int]:
        """The same column so many rows away."""
        return self.page.caret_at(self.page.row_of(self.field, self.caret) + rows, goal)

    def row_edge(self, *, end: bool) -> tuple[int, int]:
        """The beginning or the end of the row."""
        row = self.page.row(self.page.row_of(self.field, self.caret))
        return self.field, self.page.end_of(row) if end else row.start


def _kind(character: str) -> str:
    if character.isspace():
        return "space"
    if character.isascii():
        return "word" if character.isalnum() else "mark"
    return "han" if character.isalnum() else "mark"


_ERASERS = {"backspace": -1, "delete": 1}
_VERTICAL = ("up", "down", "pageup", "pagedown")
_MOVES: Mapping[str, Callable[[TextState, int], tuple[int, int]]] = {
    "left": lambda state, _: state.sideways(-1),
    "right": lambda state, _: state.sideways(1),
    "ctrl+left": lambda state, _: state.by_word(-1),
    "ctrl+right": lambda state, _: state.by_word(1),
    "up": lambda state, goal: state.rows_away(-1, goal),
    "down": lambda state, goal: state.rows_away(1, goal),
    "pageup": lambda state, goal: state.rows_away(-state.page_rows, goal),
    "pagedown": lambda state, goal: state.rows_away(state.page_rows, goal),
    "home": lambda state, _: state.row_edge(end=False),
    "end": lambda state, _: state.row_edge(end=True),
    "ctrl+home": lambda state, _: (state.field, 0),
    "ctrl+end": lambda state, _: (state.field, len(state.text)),
}
