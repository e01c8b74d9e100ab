"""A widget that draws itself line by line and repaints only the lines that changed."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import takewhile

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region, Size
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from nianbao.render.cells import cut, width
from nianbao.wording.visible import thinned
from nianbao_tui.guard import Guarded
from nianbao_tui.styles import look, themes
from nianbao_tui.widgets.brush import Brushed

Run = tuple[str, look.Role]
"""Text, and what it is."""


class Lines(Guarded, Widget, can_focus=False):
    """Shows the lines that `draw` returns; `redraw` repaints those that differ."""

    ALLOW_SELECT = False
    DEFAULT_CSS = "Lines { height: 1; width: 1fr; }"
    FILL = look.PLAIN

    given = Size(0, 0)
    """The size to draw for before there is a layout, or without a screen."""

    class LaidOut(Message):
        """The widget has another size, and what is in it may stand elsewhere."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._drawn: list[tuple[Run, ...]] = []

    @property
    def size(self) -> Size:
        """The cells and lines to draw in."""
        size = super().size
        return size if size.height else self.given

    def draw(self) -> Iterable[Sequence[Run]]:
        """The lines of the widget, from the top; fewer or more than its height will do."""
        return ()

    def redraw(self) -> None:
        """Draw again and repaint what changed."""
        old, self._drawn = self._drawn, self._lines()
        if len(old) != len(self._drawn):
            self.refresh()
            return
        lines = enumerate(zip(old, self._drawn, strict=True))
        changed = [self._changed(y, *line) for y, line in lines if line[0] != line[1]]
        if changed:
            self._repaint(changed)

    def _repaint(self, regions: Sequence[Region]) -> None:
        if self.is_attached and isinstance(self.screen, Brushed):
            self.screen.brush.take(self, regions)
        else:
            self.refresh(*regions)

    def _set_dirty(self, *regions: Region) -> None:
        super()._set_dirty(*regions)
        # Textual empties this only of widgets that do not draw line by line.
        self._dirty_regions.clear()

    def _lines(self) -> list[tuple[Run, ...]]:
        height = self.size.height
        lines = [tuple(runs) for _, runs in zip(range(height), self.draw(), strict=False)]
        return lines + [()] * (height - len(lines))

    def _changed(self, y: int, before: tuple[Run, ...], after: tuple[Run, ...]) -> Region:
        """The part of a line that differs, from the first changed run to the last."""
        left = _alike(before, after)
        right = self.size.width
        if _width(before) == _width(after):
            right = _width(after) - _alike(before[::-1], after[::-1])
        return Region(left, y, max(right - left, 1), 1)

    def render_line(self, y: int) -> Strip:
        """One line as a strip, filled to the width of the widget."""
        cells, lines = self.size
        if len(self._drawn) != lines:
            self._drawn = self._lines()
        runs = self._drawn[y] if y < len(self._drawn) else ()
        styles = themes.worn().styles
        segments = list(_within(runs, cells, styles))
        used = sum(width(segment.text) for segment in segments)
        return Strip([*segments, Segment(" " * (cells - used), styles[self.FILL])])

    def on_resize(self) -> None:
        """Draw for the new size; Textual repaints what is laid out anew."""
        self.follow()
        self.post_message(self.LaidOut())

    def follow(self) -> None:
        """Lay out and draw; a widget with a layout of its own has more to do here."""
        self.redraw()

    def measure_anew(self) -> None:
        """Lay out and draw: characters have another width."""
        self.follow()
        self.refresh()


def _width(runs: Iterable[Run]) -> int:
    return sum(width(text) for text, _ in runs)


def _alike(before: Sequence[Run], after: Sequence[Run]) -> int:
    """The cells of the runs that both begin with."""
    pairs = takewhile(lambda pair: pair[0] == pair[1], zip(before, after, strict=False))
    return _width(one for one, _ in pairs)


def _within(
    runs: Iterable[Run], cells: int, styles: Mapping[look.Role, Style]
) -> Iterable[Segment]:
    """The runs, cut where they would leave the widget; no character is halved."""
    for text, role in runs:
        kept = text if width(text) <= cells else cut(text, cells)
        cells -= width(kept)
        yield Segment(harmless(kept), styles[role])
        if kept != text:
            return


def harmless(text: str) -> str:
    """The text without what takes no cell and might act."""
    return thinned(text)
