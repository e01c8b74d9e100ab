"""The list of findings below the work area, with the chosen one explained."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from textual import events
from textual.message import Message

from nianbao.render.cells import fit, width, wrapped
from nianbao_tui.styles import look
from nianbao_tui.widgets.hints import Hints
from nianbao_tui.widgets.lines import Run

_DETAIL, _FEW = 3, 2


@dataclass(frozen=True)
class Item:
    """One line of the list: a mark for how grave it is, where it is, what is wrong."""

    mark: str
    place: str
    text: str
    style: look.Role


class Panel(Hints):
    """Draws a head, the items, and below them the details of the chosen one."""

    DEFAULT_CSS = "Panel { height: 11; width: 1fr; display: none; }"
    FILL = look.PANEL

    class Clicked(Message):
        """The user pointed at an item."""

        def __init__(self, index: int) -> None:
            super().__init__()
            self.index = index

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.head: Run = ("", look.PANEL)
        self.items: tuple[Item, ...] = ()
        self.details: tuple[Run, ...] = ()
        self.index = 0
        self.active = False

    def show(
        self,
        head: Run,
        items: Sequence[Item],
        details: Sequence[Run],
        *,
        index: int,
        active: bool,
    ) -> None:
        """Show these items, one of them chosen; the cursor is drawn while the list has the keys."""
        self.head, self.items, self.details = head, tuple(items), tuple(details)
        self.index, self.active = index, active
        self.redraw()

    @property
    def rows(self) -> int:
        """The lines for items; long details take some of them."""
        room = self.size.height - 1
        return max(room - max(_DETAIL, min(len(self._below), room - _FEW)), 1)

    @property
    def _top(self) -> int:
        last = max(len(self.items) - self.rows, 0)
        return min(max(self.index - self.rows // 2, 0), last)

    def draw(self) -> Iterator[Sequence[Run]]:
        """Head, items in view, details."""
        yield [(fit(f" {self.head[0]}", self.size.width), self.head[1])]
        shown = self.items[self._top : self._top + self.rows]
        for index, item in enumerate(shown, self._top):
            yield self._item(item, chosen=index == self.index)
        yield from ([("", look.PANEL)] for _ in range(self.rows - len(shown)))
        yield from ([line] for line in self._below[: self.size.height - 1 - self.rows])

    def _item(self, item: Item, *, chosen: bool) -> Sequence[Run]:
        line = fit(_line(item), self.size.width)
        if not chosen:
            return [(line, item.style)]
        return [(line, look.CURSOR if self.active else look.SELECTED)]

    @property
    def _below(self) -> list[Run]:
        """The lines of the details, led by the chosen item if its own line cannot hold it."""
        details = self.details
        if self.index < len(self.items):
            item = self.items[self.index]
            if width(_line(item)) > self.size.width:
                details = ((item.text, look.PANEL_STRONG), *details)
        cells = max(self.size.width - 5, 10)
        return [(f"   {line}", style) for text, style in details for line in wrapped(text, cells)]

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Tell which item was pointed at."""
        if event.y == 0:
            super().on_mouse_down(event)
            return
        index = event.y - 1 + self._top
        if 1 <= event.y <= self.rows and index < len(self.items):
            self.post_message(self.Clicked(index))


def _line(item: Item) -> str:
    return f" {item.mark} {item.place}  {item.text}"
