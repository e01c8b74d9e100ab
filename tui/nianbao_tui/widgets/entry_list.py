"""A list of entries of one or more lines, some of which the cursor cannot stand on."""

from collections.abc import Iterator, Sequence
from itertools import accumulate, islice
from typing import NamedTuple

from textual import events
from textual.message import Message

from nianbao.render.cells import fit
from nianbao_tui.styles import look
from nianbao_tui.widgets.lines import Lines, Run


class Entry(NamedTuple):
    """One entry: its lines, and whether the cursor can stand on it."""

    lines: tuple[Run, ...]
    stands: bool = True


class EntryList(Lines):
    """Draws a head and the entries in view; the cursor moves over those that can be chosen."""

    DEFAULT_CSS = "EntryList { height: 1fr; width: 1fr; }"

    class Chosen(Message):
        """The user pointed at another entry."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.head: Run = ("", look.HEAD)
        self.entries: tuple[Entry, ...] = ()
        self.index = self.top = 0
        self._starts: list[int] = [0]

    def show(self, head: Run, entries: Sequence[Entry], index: int) -> None:
        """Show these entries, the cursor on one of them or the next that can be chosen."""
        self.head, self.entries = head, tuple(entries)
        self._starts = [0, *accumulate(len(entry.lines) for entry in entries)]
        self.index = self._near(index)
        self.follow()

    def follow(self) -> None:
        """Scroll to the cursor and draw."""
        self._scroll()
        self.redraw()

    @property
    def chosen(self) -> int | None:
        """The entry with the cursor, None if there is none to choose."""
        if self.index < len(self.entries) and self.entries[self.index].stands:
            return self.index
        return None

    @property
    def page(self) -> int:
        """The lines for entries."""
        return max(self.size.height - 1, 1)

    # Moving

    def press(self, key: str) -> bool:
        """Move the cursor; tell whether the key was one that does."""
        if key in ("up", "down"):
            self.index = self._next(1 if key == "down" else -1)
        elif key in ("pageup", "pagedown"):
            page = self.page if key == "pagedown" else -self.page
            self.index = self._near(self._at_line(self._starts[self.index] + page))
        elif key in ("home", "end"):
            self.index = self._near(0 if key == "home" else len(self.entries) - 1)
        else:
            return False
        self.follow()
        return True

    def _next(self, step: int) -> int:
        places = range(self.index + step, len(self.entries) if step > 0 else -1, step)
        return next((place for place in places if self.entries[place].stands), self.index)

    def _near(self, index: int) -> int:
        """The entry itself if it can be chosen, else the next one below, else above."""
        index = min(max(index, 0), max(len(self.entries) - 1, 0))
        places = [*range(index, len(self.entries)), *range(index - 1, -1, -1)]
        return next((place for place in places if self.entries[place].stands), index)

    def _at_line(self, line: int) -> int:
        """The last entry that begins at a line or above it."""
        return sum(start <= line for start in self._starts[: len(self.entries)]) - 1

    def _scroll(self) -> None:
        """Have the chosen entry in view, and what stands over the first of all."""
        if not self.entries:
            self.top = 0
            return
        first, last = self._starts[self.index], self._starts[self.index + 1]
        while self.index and first and not self.entries[self._at_line(first) - 1].stands:
            first = self._starts[self._at_line(first) - 1]
        self.top = max(min(self.top, first), min(last - self.page, self._starts[self.index]))
        self.top = max(min(self.top, self._starts[-1] - self.page), 0)

    # Drawing

    def draw(self) -> Iterator[Sequence[Run]]:
        """The head, then the lines in view."""
        cells = self.size.width
        yield [(fit(self.head[0], cells), self.head[1])]
        for text, style in islice(self._from_top(), self.page):
            yield [(fit(text, cells), style)]

    def _from_top(self) -> Iterator[Run]:
        """The lines from the first in view on."""
        number = max(self._at_line(self.top), 0)
        hidden = self.top - self._starts[number]
        for place, entry in enumerate(self.entries[number:], number):
            for text, style in entry.lines[hidden:]:
                yield text, look.CURSOR if place == self.chosen else style
            hidden = 0

    # Pointing

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Put the cursor where the user pointed."""
        line = self.top + event.y - 1
        if event.y >= 1 and line < self._starts[-1]:
            index = self._at_line(line)
            if self.entries[index].stands:
                self.index = index
                self.follow()
                self.post_message(self.Chosen())

    def on_mouse_scroll_down(self) -> None:
        """Move down."""
        self._wheel("down")

    def on_mouse_scroll_up(self) -> None:
        """Move up."""
        self._wheel("up")

    def _wheel(self, key: str) -> None:
        self.press(key)
        self.post_message(self.Chosen())
