"""Screens that take every key themselves; nothing in them has focus."""

import asyncio
from typing import TypeVar

from rich.console import RenderableType
from textual import events
from textual.geometry import Offset, Region
from textual.renderables.background_screen import BackgroundScreen
from textual.screen import ModalScreen

from nianbao_tui.guard import Guarded
from nianbao_tui.widgets.behind import Behind
from nianbao_tui.widgets.brush import Brushed
from nianbao_tui.widgets.lines import Lines

Result = TypeVar("Result")

_DIALOG, _PADDING = 58, 3


class KeyScreen(Guarded, Brushed[Result], inherit_bindings=False):
    """A screen that the application hands keys and pasted text to, one after the other."""

    AUTO_FOCUS = None
    ALLOW_SELECT = False

    def __init__(self) -> None:
        super().__init__()
        self.opened = asyncio.Event()

    def on_mount(self) -> None:
        """Take keys from now on; Textual calls this behind that of the class itself."""
        self.opened.set()

    def _pop_result_callback(self) -> None:
        # The first screen of an application has none, and Textual could not switch it.
        if self._result_callbacks:
            super()._pop_result_callback()

    def press(self, key: str, character: str | None) -> None:
        """Handle a key."""

    def hear(self, event: events.Key) -> None:
        """Take a key with the time when it came; most screens do not mind the time."""
        self.press(event.key, event.character)

    def insert(self, text: str) -> None:
        """Handle pasted text."""

    def caret(self) -> Offset | None:
        """Where the input method should open, or None for nowhere in particular."""
        return None

    def show_changes(self) -> None:
        """Draw and paint what keys changed, the caret with it."""
        try:
            self.brush.draw()
            self.place_caret()
        finally:
            self.brush.lay()

    def place_caret(self, *, late: bool = False) -> None:
        """Put the terminal's own cursor where the input method must open.

        The cursor travels with a repaint; `late`, after the repaint of a new layout,
        it needs one of its own.
        """
        if not self.is_current:
            return
        caret = self.caret()
        if caret is None or caret == self.app.cursor_position:
            return
        self.app.cursor_position = caret
        if late:
            line = self.query(Lines).first()
            # A whole line: part of one might be half a character.
            line.refresh(Region(0, 0, line.size.width, 1))

    def on_resize(self, event: events.Resize) -> None:
        """The caret moves with the layout."""
        self.call_after_refresh(self.place_caret, late=True)

    def on_lines_laid_out(self) -> None:
        """The caret stands where it does only once its widget is laid out."""
        self.place_caret(late=True)

    def on_screen_resume(self) -> None:
        """The caret belongs to the screen on top."""
        self.call_after_refresh(self.place_caret, late=True)


def dialog_cells(width: int) -> int:
    """The cells for text in a dialog over a window of this width."""
    return max(min(width - 2 * _PADDING, _DIALOG), 1)


class Dialog(KeyScreen[Result], ModalScreen[Result], inherit_bindings=False):
    """A screen over another one."""

    # Textual draws what is a Visual too, and says so of every widget but a screen.
    def render(self) -> RenderableType | Behind:  # type: ignore[override]
        """The screen below, dimmed."""
        below = super().render()
        return Behind(below.screen, below.color) if isinstance(below, BackgroundScreen) else below
