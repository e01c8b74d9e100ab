"""A text to be read: scrolls both ways, edits nothing."""

from collections.abc import Iterator, Sequence

from nianbao.render.cells import width
from nianbao_tui.styles import look
from nianbao_tui.widgets.hints import Hints
from nianbao_tui.widgets.lines import Lines, Run

_SIDEWAYS = 8


class Reader(Lines):
    """Draws prepared lines from a scrolled corner on."""

    DEFAULT_CSS = "Reader { height: 1fr; width: 1fr; }"

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.lines: list[Run] = []
        self.top = self.left = 0

    def show(self, lines: Sequence[Run], *, keep_place: bool = False) -> None:
        """Show other lines, from the top unless told to keep the place."""
        self.lines = list(lines)
        if not keep_place:
            self.top = self.left = 0
        self._clamp()

    def go(self, line: int) -> None:
        """Show from this line on, as far as there is something to show."""
        self.top = line
        self._clamp()

    def press(self, key: str) -> bool:
        """Scroll; tell whether the key was one that does."""
        page = max(self.size.height - 1, 1)
        down = {
            "up": -1,
            "down": 1,
            "pageup": -page,
            "pagedown": page,
            "space": page,
            "home": -len(self.lines),
            "end": len(self.lines),
        }
        across = {"left": -_SIDEWAYS, "right": _SIDEWAYS}
        if key not in down and key not in across:
            return False
        self.top += down.get(key, 0)
        self.left += across.get(key, 0)
        self._clamp()
        return True

    def _clamp(self) -> None:
        widest = max((width(text) for text, _ in self.lines), default=0)
        self.top = max(min(self.top, len(self.lines) - self.size.height), 0)
        self.left = max(min(self.left, widest - self.size.width + 1), 0)
        self.redraw()

    def draw(self) -> Iterator[Sequence[Run]]:
        """The lines in view."""
        for text, style in self.lines[self.top : self.top + max(self.size.height, 0)]:
            yield [(_from(text, self.left), style)]

    def on_mouse_scroll_down(self) -> None:
        """Scroll down."""
        self.press("down")

    def on_mouse_scroll_up(self) -> None:
        """Scroll up."""
        self.press("up")


def _from(text: str, cells: int) -> str:
    """The text from a cell on; a wide character cut in two is a space."""
    while text and cells > 0:
        cells -= width(text[0])
        text = text[1:]
    return " " * -cells + text


class PanelReader(Reader):
    """A text on the ground of the bars."""

    FILL = look.PANEL


class HintReader(Hints, Reader):
    """What the keys of a dialog do."""


class PanelHintReader(Hints, PanelReader):
    """What the keys of a screen do, on the ground of the bars."""
