"""A screen of one list: a title, the list, what is said of it, and keys."""

from collections.abc import Iterator
from typing import TypeVar

from textual import events
from textual.app import ComposeResult

from nianbao.render.cells import fit
from nianbao_tui.screens.base import KeyScreen
from nianbao_tui.screens.desk import Message
from nianbao_tui.widgets.bars import KeyLine, TitleBar
from nianbao_tui.widgets.entry_list import EntryList
from nianbao_tui.widgets.reader import PanelReader, Reader

Result = TypeVar("Result")


class Listing(KeyScreen[Result]):
    """Lays out the list; what stands in it and what keys do is the matter of each screen."""

    def __init__(self) -> None:
        super().__init__()
        self.message: Message | None = None

    def compose(self) -> ComposeResult:
        """Title, list, what is said, keys."""
        bar = TitleBar()
        bar.title, bar.note = self.heading()
        yield bar
        yield EntryList()
        yield PanelReader(id="said")
        yield KeyLine()

    def heading(self) -> tuple[str, str]:
        """The title, and a note at its right."""
        raise NotImplementedError

    def key_labels(self) -> Iterator[tuple[str, str]]:
        """The keys with what they do."""
        raise NotImplementedError

    def follow(self) -> None:
        """Draw the list, and what is said of it."""
        raise NotImplementedError

    def on_mount(self) -> None:
        """Show keys and list."""
        self.query_one(KeyLine).show_keys(self.key_labels())
        self.follow()

    def on_resize(self, event: events.Resize) -> None:
        """Wrap for the new width."""
        self.call_after_refresh(self.follow)

    def on_lines_laid_out(self) -> None:
        """What is wrapped is as wide as the list."""
        super().on_lines_laid_out()
        self.follow()

    def show_said(self, message: Message) -> None:
        """Show what is said of the list."""
        text, style = message
        self.query_one("#said", Reader).show([(fit(f" {text}", self.size.width), style)])
