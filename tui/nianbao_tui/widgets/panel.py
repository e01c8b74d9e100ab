"""The list of findings below the work area, with the chosen one explained."""

from collections.abc import Iterator, Sequence

from textual import events
from textual.message import Message

from nianbao.record import Value
from nianbao.render.cells import fit, width, wrapped
from nianbao_tui.styles import look
from nianbao_tui.widgets.hints import Hints
from nianbao_tui.widgets.lines import Run, first_in_view

_DETAIL, _FEW = 3, 2


class Entry(Value):
    """One line of the list: a mark for how grave it is, where it is, what is wrong."""

    mark: str
    place: str
    text: str
    style: look.Role


class Panel(Hints):
    """Draws a head, the entries, and below them the details of the chosen one."""

    DEFAULT_CSS = "Panel { height: 11; width: 1fr; display: none; }"
    FILL = look.PANEL

    class Clicked(Message):
        """The user pointed at an entry."""

        def __init__(self, index: int) -> None:
            super().__init__()
            self.index = index

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.head: Run = ("", look.PANEL)
        self.entries: tuple[Entry, ...] = ()
        self.details: tuple[Run, ...] = ()
        self.index = 0
        self.active = False

    def show(
        self,
        head: Run,
        entries: Sequence[Entry],
        details: Sequence[Run],
        *,
        index: int,
        active: bool,
    ) -> None:
        """Show these entries, one chosen; the cursor is drawn while the list has the keys."""
        self.head, self.entries, self.details = head, tuple(entries), tuple(details)
        self.index, self.active = index, active
        self.redraw()

    @property
    def rows(self) -> int:
        """The lines for entries; long details take some of them."""
        room = self.size.height - 1
        return max(room - max(_DETAIL, min(len(self._below), room - _FEW)), 1)

    @property
    def _top(self) -> int:
        return first_in_view(self.index, len(self.entries), self.rows)

    def draw(self) -> Iterator[Sequence[Run]]:
        """Head, entries in view, details."""
        yield [(fit(f" {self.head[0]}", self.size.width), self.head[1])]
        shown = self.entries[self._top : self._top + self.rows]
        for index, entry in enumerate(shown, self._top):
            yield self._entry(entry, chosen=index == self.index)
        yield from ([("", look.PANEL)] for _ in range(self.rows - len(shown)))
        yield from ([line] for line in self._below[: self.size.height - 1 - self.rows])

    def _entry(self, entry: Entry, *, chosen: bool) -> Sequence[Run]:
        line = fit(_line(entry), self.size.width)
        if not chosen:
            return [(line, entry.style)]
        return [(line, look.CURSOR if self.active else look.SELECTED)]

    @property
    def _below(self) -> list[Run]:
        """The lines of the details, led by the chosen entry if its own line cannot hold it."""
        details = self.details
        if self.index < len(self.entries):
            entry = self.entries[self.index]
            if width(_line(entry)) > self.size.width:
                details = ((entry.text, look.PANEL_STRONG), *details)
        cells = max(self.size.width - 5, 10)
        return [(f"   {line}", style) for text, style in details for line in wrapped(text, cells)]

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Tell which entry was pointed at."""
        if event.y == 0:
            super().on_mouse_down(event)
            return
        index = event.y - 1 + self._top
        if 1 <= event.y <= self.rows and index < len(self.entries):
            self.post_message(self.Clicked(index))


def _line(entry: Entry) -> str:
    return f" {entry.mark} {entry.place}  {entry.text}"
