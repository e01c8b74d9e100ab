"""Words in their context as a list: where they stand, and what would be written instead."""

from collections.abc import Iterator, Sequence

from textual import events
from textual.message import Message

from nianbao.record import Value
from nianbao.render.cells import fit, fit_end, width
from nianbao_tui.styles import look
from nianbao_tui.widgets.lines import Lines, Run, first_in_view

_MOST_HEAD, _ARROW = 22, "→"


class Place(Value):
    """Words at a place: what stands around them; `instead` is None where nothing changes."""

    head: str
    before: str
    words: str
    behind: str
    instead: str | None = None
    mark: str = ""


class MatchList(Lines):
    """Draws the places in view; the screen moves the cursor."""

    DEFAULT_CSS = "MatchList { height: 1fr; width: 1fr; }"

    class Clicked(Message):
        """The user pointed at a line; `mark` tells that it was its mark."""

        def __init__(self, index: int, *, mark: bool) -> None:
            super().__init__()
            self.index = index
            self.mark = mark

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.places: Sequence[Place] = ()
        self.nothing = ""
        self.index = 0

    def show(self, places: Sequence[Place], index: int, nothing: str = "") -> None:
        """Show these places, the cursor on one of them; `nothing` is said if there is none."""
        self.places, self.nothing = places, nothing
        self.index = min(max(index, 0), max(len(places) - 1, 0))
        self.redraw()

    def move(self, key: str) -> bool:
        """Move the cursor; tell whether the key was one that does."""
        page = max(self.size.height - 1, 1)
        steps = {"up": -1, "down": 1, "pageup": -page, "pagedown": page}
        if key in steps:
            self.show(self.places, self.index + steps[key], self.nothing)
        return key in steps

    @property
    def _top(self) -> int:
        return first_in_view(self.index, len(self.places), self.size.height)

    def draw(self) -> Iterator[Sequence[Run]]:
        """The lines in view, in columns."""
        if not self.places:
            yield [(f" {self.nothing}", look.FAINT)]
        heads = max((width(place.head) for place in self.places), default=0)
        heads = min(heads, _MOST_HEAD, self.size.width // 3)
        shown = self.places[self._top : self._top + self.size.height]
        for index, place in enumerate(shown, self._top):
            yield self._line(place, heads, here=index == self.index)

    def _line(self, place: Place, heads: int, *, here: bool) -> list[Run]:
        mark = f" {place.mark} " if place.mark else " "
        plain = look.CURSOR if here else look.PLAIN
        room = max(self.size.width - width(mark) - heads - 3, 8)
        instead = "" if place.instead is None else f"{_ARROW}{place.instead} "
        words = fit(place.words, min(width(place.words), room // 2))
        instead = fit(instead, min(width(instead), room // 3))
        left = max(room - width(words) - width(instead), 0)
        before = fit_end(place.before, min(width(place.before), left // 2))
        behind = fit(place.behind, max(left - width(before), 0))
        found = look.CURSOR if here else look.FOUND
        runs = [(mark + fit(place.head, heads) + "  ", plain if here else look.FAINT)]
        runs += [(before, plain), (words, found), (instead, look.CURSOR if here else look.GOOD)]
        return [*runs, (behind, plain), (" ", plain)]

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Tell which line was pointed at."""
        index = event.y + self._top
        if index < len(self.places):
            self.post_message(self.Clicked(index, mark=event.x <= 4))

    def on_mouse_scroll_down(self) -> None:
        """The next line."""
        self.move("down")

    def on_mouse_scroll_up(self) -> None:
        """The line before."""
        self.move("up")
