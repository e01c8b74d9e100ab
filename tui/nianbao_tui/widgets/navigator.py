"""The sections with their state: a column at the left, or one line in a narrow window."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, NamedTuple

from textual import events
from textual.message import Message

from nianbao.render.cells import fit, width
from nianbao_tui.styles import look
from nianbao_tui.widgets.lines import Lines, Run

NAVIGATOR_CELLS = 24

State = Literal["empty", "in_progress", "errors", "warnings", "complete", "none"]


class Entry(NamedTuple):
    """One place to go: `mark` is its number, `note` its state in words or signs."""

    mark: str
    name: str
    state: State
    note: str
    current: bool = False


_STYLES: dict[State, look.Role] = {
    "empty": look.PANEL_FAINT,
    "in_progress": look.PANEL_DUE,
    "errors": look.PANEL_BAD,
    "warnings": look.PANEL_DUE,
    "complete": look.PANEL_GOOD,
    "none": look.PANEL_FAINT,
}


class Navigator(Lines):
    """Draws the entries; a click tells which one was meant."""

    DEFAULT_CSS = f"Navigator {{ width: {NAVIGATOR_CELLS}; height: 1fr; }}"
    FILL = look.PANEL

    class Chosen(Message):
        """The user pointed at an entry."""

        def __init__(self, index: int) -> None:
            super().__init__()
            self.index = index

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.entries: tuple[Entry, ...] = ()

    def show(self, entries: Iterable[Entry]) -> None:
        """Show these entries."""
        before, self.entries = self.entries, tuple(entries)
        if before != self.entries:
            self.redraw()

    def draw(self) -> Iterator[Sequence[Run]]:
        """A line for each entry, or all in one line."""
        if self.size.height == 1:
            yield [run for entry in self.entries for run in _short(entry)]
            return
        yield [(" ", look.PANEL)]
        for entry in self.entries:
            yield _long(entry, self.size.width)

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Tell which entry was pointed at."""
        index = self._index_at(event.x) if self.size.height == 1 else event.y - 1
        if 0 <= index < len(self.entries):
            self.post_message(self.Chosen(index))

    def _index_at(self, x: int) -> int:
        for index, entry in enumerate(self.entries):
            x -= sum(width(text) for text, _ in _short(entry))
            if x < 0:
                return index
        return -1


def _long(entry: Entry, cells: int) -> Sequence[Run]:
    style = look.CURSOR if entry.current else look.PANEL
    note = look.CURSOR if entry.current else _STYLES[entry.state]
    pointer = ">" if entry.current else " "
    name = fit(f"{pointer}{entry.mark} {entry.name}", cells - width(entry.note) - 1)
    return [(name, style), (entry.note + " ", note)]


def _short(entry: Entry) -> list[Run]:
    if entry.current:
        return [(f"[{entry.mark}{entry.note}]", look.CURSOR)]
    return [(f" {entry.mark}", look.PANEL), (f"{entry.note} ", _STYLES[entry.state])]
