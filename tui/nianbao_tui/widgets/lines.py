"""A widget that draws itself line by line and repaints only the lines that changed."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region, Size
from textual.message import Message
from textual.strip import Strip

from nianbao.render.cells import cut, width
from nianbao.wording.visible import thinned
from nianbao_tui.guard import Guarded
from nianbao_tui.styles import look, themes
from nianbao_tui.widgets.brush import Brushed, Drawn

Run = tuple[str, look.Role]
"""Text, and what it is."""


class Lines(Guarded, Drawn, can_focus=False):
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
        cells, height = self.size
        old, self._drawn = self._drawn, self._lines(height)
        if len(old) != height:
            self.refresh()
            return
        lines = enumerate(zip(old, self._drawn, strict=True))
        # Most of them are the line that stands there.
        changed = [
            _changed(y, before, after, cells)
            for y, (before, after) in lines
            if before is not after and before != after
        ]
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

    def _lines(self, height: int) -> list[tuple[Run, ...]]:
        lines = [tuple(runs) for runs in islice(self.draw(), height)]
        return lines + [()] * (height - len(lines))

    def _standing(self, y: int, lines: int) -> tuple[Run, ...]:
        if len(self._drawn) != lines:
            self._drawn = self._lines(lines)
        return self._drawn[y] if y < lines else ()

    def render_line(self, y: int) -> Strip:
        """One line as a strip, filled to the width of the widget."""
        cells, lines = self.size
        return self._strip(self._standing(y, lines), cells, cells)

    def stretches(self, parts: Iterable[Region]) -> Iterator[Strip]:
        """Parts of lines, each with only those runs put together that stand in it."""
        cells, lines = self.size
        for part in parts:
            runs, at = _between(self._standing(part.y, lines), part.x, part.right)
            strip = self._strip(runs, cells - at, part.right - at)
            yield strip.crop(part.x - at, part.right - at)

    def _strip(self, runs: Iterable[Run], cells: int, least: int) -> Strip:
        """Runs, cut where `cells` end, and filled up to the `least` that are wanted."""
        styles = themes.worn().styles
        segments, used = _within(runs, cells, styles)
        if used < least:
            segments.append(Segment(" " * (least - used), styles[self.FILL]))
        return Strip(segments)

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


def _changed(y: int, before: Sequence[Run], after: Sequence[Run], cells: int) -> Region:
    """The part of a line that differs, from the first changed run to the last."""
    first = _alike(before, after)
    old, new = before[first:], after[first:]
    last = _alike(old[::-1], new[::-1])
    left, changed = _width(after[:first]), _width(new[: len(new) - last])
    if changed != _width(old[: len(old) - last]):
        changed = cells - left
    return Region(left, y, max(changed, 1), 1)


def _alike(before: Sequence[Run], after: Sequence[Run]) -> int:
    """The number of runs that both begin with."""
    alike = 0
    for one, other in zip(before, after, strict=False):
        if one != other:
            break
        alike += 1
    return alike


def first_in_view(chosen: int, count: int, rows: int) -> int:
    """The first of so many entries in view, the chosen one in the middle but near the ends."""
    return min(max(chosen - rows // 2, 0), max(count - rows, 0))


def _between(runs: Sequence[Run], left: int, right: int) -> tuple[list[Run], int]:
    """The runs that stand between two cells of a line, and the cell at which they begin."""
    found: list[Run] = []
    start = end = 0
    for run in runs:
        if end >= right:
            break
        end += width(run[0])
        if end > left:
            found.append(run)
        else:
            start = end
    return found, start


def _within(
    runs: Iterable[Run], cells: int, styles: Mapping[look.Role, Style]
) -> tuple[list[Segment], int]:
    """The runs, cut where they would leave the widget, and their cells; no character is halved."""
    segments: list[Segment] = []
    used = 0
    for text, role in runs:
        taken = width(text)
        if used + taken > cells:
            text = cut(text, cells - used)
            segments.append(Segment(harmless(text), styles[role]))
            return segments, used + width(text)
        segments.append(Segment(harmless(text), styles[role]))
        used += taken
    return segments, used


def harmless(text: str) -> str:
    """The text without what takes no cell and might act."""
    return thinned(text)
