"""What a clerk expects of a table, in plain Python, written without looking at the program.

One key at a time on a dict of (row, column) -> figure. Columns are the same in every row.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field

Place = tuple[int, int]
Value = int | str
"""A count, or "/" for 不适用; a blank cell is not in the table."""

LARGEST = 10**12
_FIGURE = re.compile(r"\d+|\d{1,3}(,\d{3})+")
_FAR = 1000


class NoFigure(ValueError):
    """Text that is no count."""


def read(text: str) -> Value | None:
    """The count that a text means; None for a blank; NoFigure if it is none."""
    plain = text.strip()
    if plain in ("", "/"):
        return plain or None
    if plain in ("-", "--"):
        return "/"
    if not _FIGURE.fullmatch(plain) or int(plain.replace(",", "")) > LARGEST:
        raise NoFigure(text)
    return int(plain.replace(",", ""))


@dataclass(frozen=True)
class Shape:
    """How large the table is, and which of its lines are computed from which."""

    rows: int
    columns: int
    summed_rows: Mapping[int, tuple[int, ...]]
    summed_columns: Mapping[int, tuple[int, ...]]

    def entered(self, place: Place) -> bool:
        return place[0] not in self.summed_rows and place[1] not in self.summed_columns

    def all(self) -> list[Place]:
        return [(row, column) for row in range(self.rows) for column in range(self.columns)]

    def stops(self) -> list[Place]:
        return [place for place in self.all() if self.entered(place)]


APPLICATIONS = Shape(25, 7, {23: tuple(range(2, 23))}, {6: tuple(range(6))})
"""Table 三: row 24 is （七）总计, the last column is 总计."""


@dataclass
class Editing:
    """Text being typed into a cell; after F2 the arrows move in it."""

    text: str
    caret: int
    in_place: bool


Edit = tuple[Place, Value | None, Value | None]


@dataclass
class ReferenceGrid:
    """The table, the cursor, what is selected, typed, copied and remembered."""

    shape: Shape
    values: dict[Place, Value]
    page: int = _FAR
    cursor: Place = (0, 0)
    anchor: Place | None = None
    tabbed_from: Place | None = None
    editing: Editing | None = None
    clipboard: list[list[str]] = field(default_factory=list)
    done: list[list[Edit]] = field(default_factory=list)
    undone: list[list[Edit]] = field(default_factory=list)

    def press(self, key: str) -> None:
        """Handle one key to its end."""
        if key in _COMMANDS:
            _COMMANDS[key](self)
        elif self.editing is None:
            self._ready(key)
        else:
            self._edit(self.editing, key)

    # Ready

    def _ready(self, key: str) -> None:
        if key in ("f2", "enter"):
            self._begin(self.text_of(self.cursor), in_place=True)
        elif key in ("delete", "backspace"):
            self._enter((place, None) for place in self._chosen_entered())
        elif key == "/":
            self._enter((place, "/") for place in self._chosen_entered())
        elif key == "escape":
            self.anchor = None
        elif len(key) == 1:
            self._begin(key, in_place=False)
        elif key != "shift+enter":
            self._move(key)

    def _begin(self, text: str, *, in_place: bool) -> None:
        if self.shape.entered(self.cursor):
            self.anchor = None
            self.editing = Editing(text, len(text), in_place)

    # Editing

    def _edit(self, editing: Editing, key: str) -> None:
        if key == "escape":
            self.editing = None
        elif key == "f2":
            editing.in_place = not editing.in_place
        elif key in ("backspace", "delete"):
            self._erase(editing, editing.caret - (key == "backspace"))
        elif editing.in_place and key in ("left", "right", "home", "end"):
            self._move_caret(editing, key)
        elif key in ("enter", "shift+enter") or key in self._targets():
            if self._commit():
                self._move(key)
        elif len(key) == 1:
            self._insert(editing, key)

    def _insert(self, editing: Editing, text: str) -> None:
        editing.text = editing.text[: editing.caret] + text + editing.text[editing.caret :]
        editing.caret += len(text)

    def _erase(self, editing: Editing, at: int) -> None:
        if 0 <= at < len(editing.text):
            editing.text = editing.text[:at] + editing.text[at + 1 :]
            editing.caret = at

    def _move_caret(self, editing: Editing, key: str) -> None:
        end = len(editing.text)
        to = {"left": editing.caret - 1, "right": editing.caret + 1, "home": 0, "end": end}[key]
        editing.caret = min(max(to, 0), end)

    def _commit(self) -> bool:
        """Enter what was typed; tell whether nothing is being typed any more."""
        if self.editing is not None:
            try:
                value = read(self.editing.text)
            except NoFigure:
                return False
            self.editing = None
            self._enter([(self.cursor, value)])
        return True

    # Moving

    def _move(self, key: str) -> None:
        if key in ("enter", "shift+enter"):
            self.cursor = self._next_in_column(1 if key == "enter" else -1)
            self.anchor = self.tabbed_from = None
            return
        extend = "shift+" in key and key != "shift+tab"
        plain = key.replace("shift+", "") if extend else key
        target = self._targets().get(plain)
        if target is not None:
            start = self.tabbed_from or self.cursor
            stays = key in ("tab", "shift+tab") and target[0] == start[0]
            self.tabbed_from = start if stays else None
            self.anchor = (self.anchor or self.cursor) if extend else None
            self.cursor = target

    def _targets(self) -> dict[str, Place]:
        row, column = self.cursor
        last_row, last_column = self.shape.rows - 1, self.shape.columns - 1
        stops = self.shape.stops()
        return {
            "up": (max(row - 1, 0), column),
            "down": (min(row + 1, last_row), column),
            "left": (row, max(column - 1, 0)),
            "right": (row, min(column + 1, last_column)),
            "home": (row, 0),
            "end": (row, last_column),
            "pageup": (max(row - self.page, 0), column),
            "pagedown": (min(row + self.page, last_row), column),
            "ctrl+up": (0, column),
            "ctrl+down": (last_row, column),
            "ctrl+left": (row, 0),
            "ctrl+right": (row, last_column),
            "ctrl+home": stops[0],
            "ctrl+end": stops[-1],
            "tab": min((stop for stop in stops if stop > self.cursor), default=self.cursor),
            "shift+tab": max((stop for stop in stops if stop < self.cursor), default=self.cursor),
        }

    def _next_in_column(self, step: int) -> Place:
        """Down or up; after Tabs in this row, in the column where they began."""
        row, column = self.cursor[0], (self.tabbed_from or self.cursor)[1]
        row += step
        while 0 <= row < self.shape.rows:
            if self.shape.entered((row, column)):
                return row, column
            row += step
        return self.cursor

    # Selection

    def chosen(self) -> list[list[Place]]:
        """The selected block, or the cell of the cursor."""
        (top, bottom), (left, right) = (
            sorted(pair) for pair in zip(self.cursor, self.anchor or self.cursor, strict=True)
        )
        columns = range(left, right + 1)
        return [[(row, column) for column in columns] for row in range(top, bottom + 1)]

    def _chosen_entered(self) -> list[Place]:
        return [place for row in self.chosen() for place in row if self.shape.entered(place)]

    def _select_all(self) -> None:
        if self._commit():
            self.tabbed_from = None
            self.anchor, self.cursor = (0, 0), (self.shape.rows - 1, self.shape.columns - 1)

    # Figures

    def _enter(self, wanted: Iterable[tuple[Place, Value | None]]) -> None:
        edits = [(p, self.values.get(p), v) for p, v in wanted if self.values.get(p) != v]
        if edits:
            self._apply(edits)
            self.done.append(edits)
            self.undone.clear()

    def _apply(self, edits: list[Edit]) -> None:
        for place, _, after in edits:
            if after is None:
                self.values.pop(place, None)
            else:
                self.values[place] = after

    def _undo(self) -> None:
        if self.editing is not None:
            self.editing = None
        elif self.done:
            self.undone.append(self.done.pop())
            self._replay([(p, after, before) for p, before, after in self.undone[-1][::-1]])

    def _redo(self) -> None:
        if self._commit() and self.undone:
            self.done.append(self.undone.pop())
            self._replay(self.done[-1])

    def _replay(self, edits: list[Edit]) -> None:
        self._apply(edits)
        self.cursor, self.anchor, self.tabbed_from = edits[-1][0], None, None

    def _fill(self) -> None:
        if self._commit():
            cells = self._chosen_entered() if self.anchor else self.shape.stops()
            self._enter((place, 0) for place in cells if place not in self.values)

    def sum_of(self, place: Place) -> int:
        """What a computed cell shows: blank and 不适用 add nothing."""
        row, column = place
        if self.shape.entered(place):
            value = self.values.get(place)
            return value if isinstance(value, int) else 0
        if column in self.shape.summed_columns:
            return sum(self.sum_of((row, of)) for of in self.shape.summed_columns[column])
        return sum(self.sum_of((of, column)) for of in self.shape.summed_rows[row])

    def text_of(self, place: Place) -> str:
        """What stands in a cell."""
        if not self.shape.entered(place):
            return str(self.sum_of(place))
        return str(self.values.get(place, ""))

    # Clipboard

    def _copy(self) -> None:
        self.clipboard = [[self.text_of(place) for place in row] for row in self.chosen()]

    def _cut(self) -> None:
        self._copy()
        self._enter((place, None) for place in self._chosen_entered())

    def _paste_copied(self) -> None:
        if self.clipboard:
            self.paste(self.clipboard)

    def paste_text(self, text: str) -> str:
        """Text from outside: lines of tab-separated cells, each line ended or not.

        Return the key that answers the preview: a block that fits only turned is left.
        """
        block = [line.split("\t") for line in text.removesuffix("\n").split("\n")]
        turned = [list(column) for column in zip(*block, strict=True)]
        if block == self.clipboard or len(block) == len(block[0]) == 1:
            answer = ""
        else:
            answer = "enter" if self._fits(block) else "escape" if self._fits(turned) else ""
        self.paste(block)
        return answer

    def _fits(self, block: list[list[str]]) -> bool:
        """Tell whether a block has figures for cells that are filled in, and for no others."""
        targets = self._at_top_left(block)
        if any(r >= self.shape.rows or c >= self.shape.columns for (r, c), _ in targets):
            return False
        texts = [text for place, text in targets if self.shape.entered(place)]
        with suppress(NoFigure):
            return bool([read(text) for text in texts])
        return False

    def paste(self, block: list[list[str]]) -> None:
        """One text fills the selection, a block goes at its top left; or nothing is entered."""
        single = len(block) == 1 and len(block[0]) == 1
        if single and self.editing is not None:
            self._insert(self.editing, block[0][0])
            return
        if not self._commit():
            return
        targets = self._one(block[0][0]) if single else self._at_top_left(block)
        if all(
            row < self.shape.rows and column < self.shape.columns for (row, column), _ in targets
        ):
            self._enter_texts([(p, text) for p, text in targets if self.shape.entered(p)])

    def _enter_texts(self, texts: list[tuple[Place, str]]) -> None:
        try:
            figures = [(place, read(text)) for place, text in texts]
        except NoFigure:
            return
        self._enter(figures)

    def _one(self, text: str) -> list[tuple[Place, str]]:
        return [(place, text) for row in self.chosen() for place in row]

    def _at_top_left(self, block: list[list[str]]) -> list[tuple[Place, str]]:
        top, left = self.chosen()[0][0]
        return [
            ((top + y, left + x), text) for y, row in enumerate(block) for x, text in enumerate(row)
        ]


_COMMANDS: Mapping[str, Callable[[ReferenceGrid], object]] = {
    "f4": ReferenceGrid._fill,
    "ctrl+z": ReferenceGrid._undo,
    "ctrl+y": ReferenceGrid._redo,
    "ctrl+c": ReferenceGrid._copy,
    "ctrl+x": ReferenceGrid._cut,
    "ctrl+v": ReferenceGrid._paste_copied,
    "ctrl+a": ReferenceGrid._select_all,
    "ctrl+s": ReferenceGrid._commit,
}
