"""The Textual application: it holds the screens and is their one keyboard."""

from pathlib import Path
from typing import Any

from rich.text import Text
from textual import events
from textual.app import App

from nianbao.session import Session
from nianbao_tui.rescue import last_words
from nianbao_tui.screens.base import KeyScreen


class NianbaoApp(App[None], inherit_bindings=False):
    """Opens the editor on a report, or the start page."""

    CSS_PATH = Path(__file__).parent / "styles" / "app.tcss"
    ENABLE_COMMAND_PALETTE = False
    TITLE = "年报"

    def __init__(self, session: Session | None = None) -> None:
        super().__init__()
        self.session = session
        self.animation_level = "none"

    def on_mount(self) -> None:
        """Open the first screen, over Textual's own empty one, which cannot be switched."""
        from nianbao_tui.screens.editor import Editor
        from nianbao_tui.screens.start import Start

        self.push_screen(Editor(self.session) if self.session else Start())

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
        else:
            await super().on_event(event)

    def _fatal_error(self) -> None:
        """End after a fault of the program; Textual would print the report's text with it."""
        self.panic(Text(last_words(self.screen_stack, self._exception)))

    def _take(self, screen: KeyScreen[Any], event: events.Key | events.Paste) -> None:
        if isinstance(event, events.Paste):
            screen.insert(event.text)
        else:
            screen.hear(event)
        if screen.is_current:
            screen.place_caret()
