"""What the editor needs of the work area on the right, whatever is shown there."""

from typing import Protocol

from textual.geometry import Offset

from nianbao_tui.keys import Scope
from nianbao_tui.styles import look
from nianbao_tui.widgets.lines import Lines, Run

Message = Run
"""A sentence for the status line, in its colour."""


def said(text: str) -> Message:
    """A fact."""
    return text, look.PANEL_GOOD


def refused(text: str) -> Message:
    """A reason why something was not done."""
    return text, look.PANEL_BAD


class Desk(Protocol):
    """One kind of work: a table, texts, the preview."""

    @property
    def widget(self) -> Lines:
        """What shows it."""

    @property
    def scope(self) -> Scope:
        """Which commands can be given here."""

    def show(self, section: str) -> None:
        """Show a section."""

    def follow(self) -> None:
        """Draw what the session holds now."""

    def press(self, key: str, character: str | None) -> Message | None:
        """Handle a key."""

    def settle(self) -> Message | None:
        """Enter what is still being typed; the reason if it cannot be entered."""

    def drop(self) -> bool:
        """Drop what is still being typed; tell whether there was anything."""

    def paste(self, text: str) -> Message | None:
        """Take pasted text."""

    def copy(self) -> str:
        """The selected figures or characters."""

    def clear(self) -> Message | None:
        """Make the selection blank."""

    def select_all(self) -> Message | None:
        """Select everything there is."""

    def place(self) -> str:
        """Where the cursor stands, in the words of the form."""

    @property
    def balance(self) -> Message | None:
        """A balance under the cursor that does not hold: more telling than any finding."""

    def below(self) -> Message:
        """The lower status line when nothing else is to be said."""

    def caret(self) -> Offset | None:
        """Where the input method should open."""
