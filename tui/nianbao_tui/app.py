"""The Textual application: it holds the screens and is their one keyboard.

What the first frame does not need is imported where it is needed.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rich.text import Text
from textual import events
from textual.app import App
from textual.driver import Driver
from textual.screen import Screen

from nianbao.session import Session
from nianbao_tui.guard import Guarded
from nianbao_tui.lean import let_garbage_go, let_widgets_go
from nianbao_tui.screens.base import KeyScreen
from nianbao_tui.styles import themes

if TYPE_CHECKING:
    from nianbao_tui.faults import Faults
    from nianbao_tui.screens.editor import Editor

_SECONDS = 1.0
_FAILED = 70


class NianbaoApp(Guarded, App[None], inherit_bindings=False):
    """Opens the editor on a report, the roll-up of a folder, or the start page."""

    CSS_PATH = Path(__file__).parent / "styles" / "app.tcss"
    ENABLE_COMMAND_PALETTE = False
    TITLE = "nianbao"

    def __init__(
        self,
        session: Session | None = None,
        folder: Path | None = None,
        *,
        complaints: tuple[str, ...] = (),
        asks_widths: bool = False,
    ) -> None:
        let_widgets_go()
        # What is drawn is in the colours that the theme has; nothing of it is to be converted.
        with _without_no_color():
            super().__init__(driver_class=_driver(), ansi_color=True)
        self.session, self.folder = session, folder
        self.complaints = complaints
        self.asks_widths = asks_widths
        self.animation_level = "none"
        self._pressed: KeyScreen[Any] | None = None

    def get_css_variables(self) -> dict[str, str]:
        """What the styles of Textual's own are told of the theme."""
        worn = themes.worn()
        return {**super().get_css_variables(), "paper": worn.paper, "shade": worn.shade}

    @cached_property
    def faults(self) -> Faults:
        """What answers faults of the program."""
        from nianbao_tui.faults import Faults

        return Faults(self)

    def get_default_screen(self) -> Screen[Any]:
        """The first screen of all: the editor, unless something must be asked before."""
        if self.folder is not None:
            from nianbao_tui.screens.collating import Collating

            return Collating(self.folder)
        if self.session is None:
            from nianbao_tui.screens.start import Start

            return Start()
        from nianbao_tui.screens.opening import at_once

        return at_once(self.session) or KeyScreen[None]()

    def on_mount(self) -> None:
        """Ask what must be asked."""
        if self.session and self.editor is None:
            from nianbao_tui.screens.opening import Opening

            Opening(self, self.session).begin()

    def on_ready(self) -> None:
        """The first frame is drawn; now for what nobody waits for."""
        let_garbage_go()
        from nianbao import diary
        from nianbao.remembered import remember

        diary.start("edit", columns=self.size.width, lines=self.size.height)
        if self.session and self.session.path:
            remember(self.session.path)
        self._complain()
        if self.asks_widths:
            from nianbao_tui.screens.measuring import ask_widths

            ask_widths(self)

    def on_cursor_position(self, event: events.CursorPosition) -> None:
        """The terminal answers."""
        from nianbao_tui.screens.measuring import hear_widths

        hear_widths(self, event.x, event.y)

    def _complain(self) -> None:
        """Say what of the settings could not be done."""
        from nianbao_tui.screens.desk import refused

        if self.complaints and self.editor:
            self.editor.say(refused(self.complaints[0]))

    @property
    def editor(self) -> Editor | None:
        """The editor, if a report is open."""
        from nianbao_tui.screens.editor import Editor

        return next((each for each in self.screen_stack if isinstance(each, Editor)), None)

    async def on_event(self, event: events.Event) -> None:
        """Hand each key and paste to the screen on top, to its end before the next one.

        Textual would queue them with whatever has focus when they arrive; one that comes
        right behind the key that opens a dialog would miss the dialog. A pushed screen is
        mounted before the application handles its next message.
        """
        if isinstance(event, (events.Key, events.Paste)) and isinstance(self.screen, KeyScreen):
            await self.screen.opened.wait()
            # What comes behind the key that ends the program has nowhere to go.
            if self.return_code is None:
                self._take(self.screen, event)
            return
        await super().on_event(event)
        if isinstance(event, Driver.SignalResume):
            # What was on the terminal is gone, and Textual believes that it is there.
            self.refresh(layout=True)
        if isinstance(event, (events.AppFocus, Driver.SignalResume)):
            self._look_again()

    def _look_again(self) -> None:
        """The user was elsewhere, and may have changed the file there."""
        editor = self.editor
        if editor is not None and editor.is_current:
            editor.lookout.look_at_file()

    def _take(self, screen: KeyScreen[Any], event: events.Key | events.Paste) -> None:
        if self._pressed is not screen or screen.brush.is_late:
            self._show_changes()
            self._pressed = screen
        screen.brush.lift()
        if isinstance(event, events.Paste):
            screen.insert(event.text)
        else:
            screen.hear(event)

    def on_idle(self) -> None:
        """Show what the keys changed, once no other key waits."""
        # Textual looks at the next message in advance, and then calls the queue empty.
        if self._pending_message is None:
            self._show_changes()

    def _show_changes(self) -> None:
        screen, self._pressed = self._pressed, None
        if screen is not None:
            screen.show_changes()

    # When something fails or ends the program

    def secure(self) -> None:
        """Have all that was changed on the disk, if it can be within a second."""
        editor = self.editor
        if editor and editor.session.journal:
            editor.session.journal.flush(_SECONDS)
        if editor and editor.saving:
            editor.saving.wait(_SECONDS)

    def let_go(self) -> None:
        """Give back the lock; the journal stays."""
        from nianbao.store.lock import release

        editor = self.editor
        if editor and editor.session.path:
            release(editor.session.path)

    def _handle_exception(self, error: Exception) -> None:
        """Say what failed and go on; Textual would end."""
        from nianbao.report.final import Finalised
        from nianbao.store.lock import Barred

        if isinstance(error, (Barred, Finalised)):
            from nianbao_tui.screens.barring import tell_barred

            tell_barred(self, error)
        elif self.faults.answered(error):
            # For the test that runs the application, as Textual does.
            self._exception = self._exception or error
        else:
            super()._handle_exception(error)
            self._return_code = _FAILED

    def _fatal_error(self) -> None:
        """End after a fault of the program; Textual would print the report's text with it."""
        from nianbao_tui.rescue import last_words

        self.panic(Text(last_words(self.screen_stack, self._exception)))
        self.let_go()


@contextmanager
def _without_no_color() -> Iterator[None]:
    """Have Textual not see what asks for no colour: the theme knows, or the user chose another."""
    asked = os.environ.pop("NO_COLOR", None)
    try:
        yield
    finally:
        if asked is not None:
            os.environ["NO_COLOR"] = asked


def _driver() -> type[Driver] | None:
    """The one for terminals; elsewhere Textual knows."""
    if sys.platform == "win32":
        return None
    from nianbao_tui.driver import TerminalDriver

    return TerminalDriver
