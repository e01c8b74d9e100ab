"""The Textual application: it holds the screens and is their one keyboard."""

import sys
from pathlib import Path
from typing import Any

from rich.text import Text
from textual import events
from textual.app import App
from textual.driver import Driver

from nianbao.session import Session
from nianbao.store.lock import Barred, release
from nianbao_tui.faults import Faults
from nianbao_tui.guard import Guarded
from nianbao_tui.rescue import last_words, open_editor
from nianbao_tui.screens.barring import tell_barred
from nianbao_tui.screens.base import KeyScreen
from nianbao_tui.screens.editor import Editor
from nianbao_tui.screens.opening import Opening

_SECONDS = 1.0
_FAILED = 70


class NianbaoApp(Guarded, App[None], inherit_bindings=False):
    """Opens the editor on a report, or the start page."""

    CSS_PATH = Path(__file__).parent / "styles" / "app.tcss"
    ENABLE_COMMAND_PALETTE = False
    TITLE = "年报"

    def __init__(self, session: Session | None = None) -> None:
        super().__init__(driver_class=_driver())
        self.session = session
        self.animation_level = "none"
        self.faults: Faults = Faults(self)
        self._pressed: KeyScreen[Any] | None = None

    def on_mount(self) -> None:
        """Open the first screen, over Textual's own empty one, which cannot be switched."""
        from nianbao_tui.screens.start import Start

        if self.session:
            Opening(self, self.session).begin()
        else:
            self.push_screen(Start())

    async def on_event(self, event: events.Event) -> None:
        """Hand each key and paste to the screen on top, to its end before the next one.

        Textual would queue them with whatever has focus when they arrive; one that comes
        right behind the key that opens a dialog would miss the dialog. A pushed screen is
        mounted before the application handles its next message.
        """
        if isinstance(event, (events.Key, events.Paste)) and isinstance(self.screen, KeyScreen):
            # What comes behind the key that ends the program has nowhere to go.
            if self.return_code is None:
                self._take(self.screen, event)
            return
        await super().on_event(event)
        if isinstance(event, (events.AppFocus, Driver.SignalResume)):
            self._look_again()

    def _look_again(self) -> None:
        """The user was elsewhere, and may have changed the file there."""
        if isinstance(self.screen, Editor):
            self.screen.lookout.look_at_file()

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
        editor = open_editor(self.screen_stack)
        if editor and editor.session.journal:
            editor.session.journal.flush(_SECONDS)

    def let_go(self) -> None:
        """Give back the lock; the journal stays."""
        editor = open_editor(self.screen_stack)
        if editor and editor.session.path:
            release(editor.session.path)

    def _handle_exception(self, error: Exception) -> None:
        """Say what failed and go on; Textual would end."""
        if isinstance(error, Barred):
            tell_barred(self, error)
        elif self.faults.answered(error):
            # For the test that runs the application, as Textual does.
            self._exception = self._exception or error
        else:
            super()._handle_exception(error)
            self._return_code = _FAILED

    def _fatal_error(self) -> None:
        """End after a fault of the program; Textual would print the report's text with it."""
        self.panic(Text(last_words(self.screen_stack, self._exception)))
        self.let_go()


def _driver() -> type[Driver] | None:
    """The one for terminals; elsewhere Textual knows."""
    if sys.platform == "win32":
        return None
    from nianbao_tui.driver import TerminalDriver

    return TerminalDriver
