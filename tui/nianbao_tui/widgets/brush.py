"""Paints what a key changed at once, where Textual would take four queues and a timer for it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from time import monotonic, sleep
from typing import Any, TypeVar

from textual._ansi_sequences import SYNC_END, SYNC_START
from textual.color import Color
from textual.filter import LineFilter
from textual.geometry import Region
from textual.screen import Screen
from textual.strip import Strip
from textual.widget import Widget

Result = TypeVar("Result")

# Every line says what is behind it, so that no filter has to ask.
_NO_COLOUR = Color(0, 0, 0)
_FRAME = 1 / 60
_A_MOMENT = 5e-5
"""Seconds in which the thread that writes can begin; it would wait for what is done after a key."""


class Drawn(Widget):
    """A widget that knows what stands in some cells of a line without drawing all of it."""

    def stretches(self, parts: Iterable[Region]) -> Iterator[Strip]:
        """Parts of lines, each as it stands on the screen."""
        yield from (self.render_line(part.y).crop(part.x, part.right) for part in parts)


class Brush:
    """Collects what is to be repainted while keys are handled; then paints it in one frame.

    It paints only on a screen that stands as it was laid out and has nothing else to repaint.
    Otherwise Textual has to compose the screen anew, and does this along with it.
    """

    def __init__(self, screen: Screen[Any]) -> None:
        self.screen = screen
        self._wet: dict[Drawn, set[Region]] = {}
        self._due: Callable[[], None] | None = None
        self._lifted: float | None = None

    def lift(self) -> None:
        """Begin to collect."""
        if self._lifted is None:
            self._lifted = monotonic()

    @property
    def is_late(self) -> bool:
        """Tell whether something has waited as long as a frame."""
        return self._lifted is not None and monotonic() - self._lifted >= _FRAME

    def after_keys(self, draw: Callable[[], None]) -> None:
        """Have something drawn when the keys that wait are handled; else now."""
        if self._lifted is None:
            draw()
        else:
            self._due = draw

    def draw(self) -> None:
        """Draw what was put off."""
        due, self._due = self._due, None
        if due is not None:
            due()

    def take(self, widget: Drawn, regions: Iterable[Region]) -> None:
        """Have some regions of a widget repainted: now, or when all keys are handled."""
        if self._lifted is None:
            widget.refresh(*regions)
        else:
            wet = self._wet.setdefault(widget, set())
            wet |= set(regions)

    def lay(self) -> None:
        """Paint what was collected."""
        wet, self._wet, self._lifted = self._wet, {}, None
        if wet and self._is_calm():
            self._paint(wet)
            return
        for widget, regions in wet.items():
            widget.refresh(*regions)

    def _is_calm(self) -> bool:
        """Tell whether what Textual last composed is what stands on the terminal."""
        screen, app = self.screen, self.screen.app
        if not screen.is_current or app._batch_count or screen._compositor.size != app.size:
            return False
        return screen._message_queue.empty() and not (
            screen._dirty_widgets or any(map(_waits, (screen, *screen.walk_children(Widget))))
        )

    def _paint(self, wet: dict[Drawn, set[Region]]) -> None:
        screen, app = self.screen, self.screen.app
        painted = [_stretches(screen, widget, regions) for widget, regions in wet.items()]
        x, y = screen.outer_size.clamp_offset(app.cursor_position)
        frame = "".join((*painted, _go_to(x, y)))
        if app._driver is not None and app._running and not app.is_headless:
            app._driver.write(f"{SYNC_START}{frame}{SYNC_END}" if app._sync_available else frame)
            app._driver.flush()
            sleep(_A_MOMENT)


class Brushed(Screen[Result]):
    """A screen with a brush."""

    @cached_property
    def brush(self) -> Brush:
        """What paints its changes."""
        return Brush(self)


def _waits(widget: Widget) -> bool:
    return widget._layout_required or widget._repaint_required or widget._scroll_required


def _stretches(screen: Screen[Any], widget: Drawn, regions: Iterable[Region]) -> str:
    """What brings parts of a widget to the terminal; nothing for one that is not in view."""
    inside = widget.content_offset
    widget._styles_cache.set_dirty(*(part.translate(inside) for part in regions))
    region, clip = screen._compositor.visible_widgets.get(widget, (Region(), Region()))
    origin = region.offset + inside
    shown = [part.translate(origin).intersection(clip) for part in _by_line(regions)]
    shown = [part for part in shown if part]
    strips = widget.stretches(part.translate(-origin) for part in shown)
    filters, console = screen.get_line_filters(), screen.app.console
    return "".join(
        _go_to(*part.offset) + _filtered(strip, filters).render(console)
        for part, strip in zip(shown, strips, strict=True)
    )


def _by_line(regions: Iterable[Region]) -> Iterable[Region]:
    """One region a line: one that a line had meanwhile may end within a character of now."""
    lines: dict[int, Region] = {}
    for part in regions:
        lines[part.y] = lines[part.y].union(part) if part.y in lines else part
    return lines.values()


def _filtered(strip: Strip, filters: Iterable[LineFilter]) -> Strip:
    for each in filters:
        strip = strip.apply_filter(each, _NO_COLOUR)
    return strip


def _go_to(x: int, y: int) -> str:
    """What moves the terminal's cursor there."""
    return f"\x1b[{y + 1};{x + 1}H"
