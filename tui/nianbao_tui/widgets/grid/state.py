"""The grid as a value machine: keys in, wishes out; it knows no figures and draws nothing.

One machine owns cursor, selection and edit buffer and handles each key to its end,
so a burst of keys cannot land in the wrong cell.
"""

from collections.abc import Callable, Mapping

from nianbao.record import Value
from nianbao.report.figures import FigureRefused, read_figure, typable
from nianbao.report.model import NOT_APPLICABLE
from nianbao_tui.widgets.grid.sheet import Place, Sheet
from nianbao_tui.widgets.grid.wishes import (
    DoubtCharacter,
    EnterFigures,
    Refuse,
    RefuseDerived,
    Wish,
)

_NOT_APPLICABLE_KEYS = ("/", "／", "、")


class Buffer(Value):
    """Text being typed into a cell. `replacing` means that arrows commit and move on."""

    text: str
    caret: int
    replacing: bool

    def typed(self, text: str) -> "Buffer":
        """With `text` at the caret."""
        new = self.text[: self.caret] + text + self.text[self.caret :]
        return Buffer(new, self.caret + len(text), self.replacing)

    def erased(self, start: int, end: int) -> "Buffer":
        """Without the characters from start to end."""
        if start < 0 or start >= end:
            return self
        return Buffer(self.text[:start] + self.text[end:], start, self.replacing)

    def moved(self, caret: int) -> "Buffer":
        """With the caret elsewhere."""
        return Buffer(self.text, min(max(caret, 0), len(self.text)), self.replacing)


class GridState:
    """Cursor, selection and edit buffer of one sheet."""

    def __init__(self, sheet: Sheet, *, page: int = 10) -> None:
        self.sheet = sheet
        self.page = page
        self.cursor = sheet.stops[0]
        self.anchor: Place | None = None
        self.run: Place | None = None
        self.buffer: Buffer | None = None
        self.text_of: Callable[[Place], str] = lambda place: ""

    # Keys

    def press(self, key: str, character: str | None) -> Wish:
        """Handle a key; return what it asks for."""
        if self.buffer is not None:
            return self._press_editing(self.buffer, key, character)
        return self._press_ready(key, character)

    def _press_ready(self, key: str, character: str | None) -> Wish:
        if key in ("f2", "enter"):
            return self._start(self.text_of(self.cursor), replacing=False)
        if key in ("delete", "backspace"):
            return self.clear()
        if key == "escape" and self.anchor is not None:
            self.anchor = None
            return None
        if self._move(key):
            return None
        if character in _NOT_APPLICABLE_KEYS:
            return self._not_applicable()
        if character is not None and character.isprintable():
            return self._type_first(character)
        return None

    def _press_editing(self, buffer: Buffer, key: str, character: str | None) -> Wish:
        if key == "escape":
            self.buffer = None
            return None
        if key == "f2":
            self.buffer = Buffer(buffer.text, buffer.caret, not buffer.replacing)
            return None
        edited = self._edit_keys(buffer).get(key)
        if edited is not None:
            self.buffer = edited
            return None
        if key in ("enter", "shift+enter", *_MOVES):
            return self._commit_and_move(key)
        if character is not None and character.isprintable():
            return self._type(buffer, character)
        return None

    def _edit_keys(self, buffer: Buffer) -> Mapping[str, Buffer]:
        end = len(buffer.text)
        keys = {
            "backspace": buffer.erased(buffer.caret - 1, buffer.caret),
            "delete": buffer.erased(buffer.caret, min(buffer.caret + 1, end)),
        }
        if not buffer.replacing:
            keys |= {
                "left": buffer.moved(buffer.caret - 1),
                "right": buffer.moved(buffer.caret + 1),
                "home": buffer.moved(0),
                "end": buffer.moved(end),
            }
        return keys

    # Editing

    def _start(self, text: str, *, replacing: bool) -> Wish:
        if not self.sheet.entered(self.cursor):
            return RefuseDerived()
        self.anchor = None
        self.buffer = Buffer(text, len(text), replacing)
        return None

    def _type_first(self, character: str) -> Wish:
        return self._start(character, replacing=True) or self._doubt(character)

    def _type(self, buffer: Buffer, character: str) -> Wish:
        self.buffer = buffer.typed(character)
        return self._doubt(character)

    def _doubt(self, character: str) -> Wish:
        """Say at once that a character can be in no figure; it stays, so that nothing is lost."""
        column = self.sheet.column(self.cursor)
        return None if typable(character, column.kind) else DoubtCharacter(character, column)

    def paste_text(self, text: str) -> None:
        """Put text into the cell being edited."""
        if self.buffer is not None:
            self.buffer = self.buffer.typed(" ".join(text.split()))

    def commit(self) -> Wish:
        """Ask to enter what was typed, if it is a figure; otherwise it stays in the cell."""
        if self.buffer is None:
            return None
        try:
            figure = read_figure(self.buffer.text, self.sheet.column(self.cursor).kind)
        except FigureRefused as refused:
            return Refuse(refused)
        self.buffer = None
        return EnterFigures(((self.sheet.at(self.cursor), figure),))

    def _commit_and_move(self, key: str) -> Wish:
        wish = self.commit()
        if self.buffer is None:
            self._move({"enter": "enter_down", "shift+enter": "enter_up"}.get(key, key))
        return wish

    def clear(self) -> Wish:
        """Ask to make the selected cells blank."""
        return EnterFigures(tuple((self.sheet.at(place), None) for place in self._writable()))

    def _not_applicable(self) -> Wish:
        places = self._writable()
        if not places:
            return RefuseDerived()
        return EnterFigures(tuple((self.sheet.at(place), NOT_APPLICABLE) for place in places))

    # Selection

    def selection(self) -> list[list[Place]]:
        """The selected block of cells, row by row; the cursor alone if there is none."""
        other = self.anchor or self.cursor
        rows = sorted((self.cursor.row, other.row))
        left, right = sorted((self.cursor.column, other.column))
        return [
            [Place(row, column) for column in range(left, right + 1) if self._has(row, column)]
            for row in range(rows[0], rows[1] + 1)
        ]

    def selects(self, place: Place) -> bool:
        """Tell whether the cell is in a selected block."""
        if self.anchor is None:
            return False
        top, bottom = sorted((self.cursor.row, self.anchor.row))
        left, right = sorted((self.cursor.column, self.anchor.column))
        return top <= place.row <= bottom and left <= place.column <= right

    def _has(self, row: int, column: int) -> bool:
        return column < len(self.sheet.columns(row))

    def _writable(self) -> list[Place]:
        return [p for row in self.selection() for p in row if self.sheet.entered(p)]

    def select_all(self) -> None:
        """Select the whole sheet."""
        last = len(self.sheet.rows) - 1
        widest = max(place.column for place in self.sheet.places)
        self.run = None
        self.anchor, self.cursor = Place(0, 0), self.sheet.clamp(last, widest)
        if self.cursor.column < widest:
            # A short last row: the far corner, which need not be a cell, is the anchor's.
            self.anchor, self.cursor = Place(0, widest), Place(last, 0)

    # Moving

    def go(self, place: Place, *, extend: bool = False) -> None:
        """Put the cursor on a cell, keeping the other end of the selection if asked."""
        self.anchor = (self.anchor or self.cursor) if extend else None
        self.cursor, self.run = place, None

    def _move(self, key: str) -> bool:
        plain = key.removeprefix("shift+") if key != "shift+tab" else key
        plain = plain.replace("ctrl+shift+", "ctrl+")
        target = _MOVES.get(plain)
        if target is None:
            return False
        run = self.run or self.cursor
        self.go(target(self), extend="shift+" in key and key != "shift+tab")
        if plain in ("tab", "shift+tab") and self.cursor.row == run.row:
            self.run = run
        return True

    def step(self, rows: int, columns: int) -> Place:
        """The cell so many rows and columns away, or the last one before the edge."""
        return self.sheet.clamp(self.cursor.row + rows, self.cursor.column + columns)

    def stop(self, step: int) -> Place:
        """The next (1) or previous (-1) cell to fill; the cursor's own at the end."""
        here = (self.cursor.row, self.cursor.column)
        stops = self.sheet.stops if step > 0 else self.sheet.stops[::-1]
        for place in stops:
            if ((place.row, place.column) > here) == (step > 0) and place != self.cursor:
                return place
        return self.cursor

    def below(self, step: int) -> Place:
        """The next cell to fill, downwards (1) or upwards (-1), where a run of Tabs began."""
        column = (self.run or self.cursor).column
        row = self.cursor.row + step
        while 0 <= row < len(self.sheet.rows):
            place = self.sheet.clamp(row, column)
            if self.sheet.entered(place):
                return place
            row += step
        return self.cursor


_FAR = 10**6
_MOVES: Mapping[str, Callable[[GridState], Place]] = {
    "up": lambda state: state.step(-1, 0),
    "down": lambda state: state.step(1, 0),
    "left": lambda state: state.step(0, -1),
    "right": lambda state: state.step(0, 1),
    "home": lambda state: state.step(0, -_FAR),
    "end": lambda state: state.step(0, _FAR),
    "ctrl+left": lambda state: state.step(0, -_FAR),
    "ctrl+right": lambda state: state.step(0, _FAR),
    "ctrl+up": lambda state: state.step(-_FAR, 0),
    "ctrl+down": lambda state: state.step(_FAR, 0),
    "ctrl+home": lambda state: state.sheet.stops[0],
    "ctrl+end": lambda state: state.sheet.stops[-1],
    "pageup": lambda state: state.step(-state.page, 0),
    "pagedown": lambda state: state.step(state.page, 0),
    "tab": lambda state: state.stop(1),
    "shift+tab": lambda state: state.stop(-1),
    "enter_down": lambda state: state.below(1),
    "enter_up": lambda state: state.below(-1),
}
