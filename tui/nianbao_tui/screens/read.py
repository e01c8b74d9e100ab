"""A text to read in full: help, differences."""

from collections.abc import Sequence

from textual.app import ComposeResult

from nianbao.tongue import tr
from nianbao_tui.keymap import gives
from nianbao_tui.screens.base import Dialog
from nianbao_tui.widgets.bars import TitleBar
from nianbao_tui.widgets.lines import Run
from nianbao_tui.widgets.reader import Reader


class Read(Dialog[None]):
    """Shows lines until the user goes back."""

    def __init__(self, title: str, lines: Sequence[Run], keys: str = "") -> None:
        super().__init__()
        self.title_text, self.lines = title, list(lines)
        self.keys = keys or tr("方向键、PgUp、PgDn 翻看    Esc 返回")

    def compose(self) -> ComposeResult:
        """Title and text."""
        bar = TitleBar()
        bar.title, bar.note = self.title_text, self.keys
        yield bar
        reader = Reader()
        reader.lines = [(f" {text}", style) for text, style in self.lines]
        yield reader

    def press(self, key: str, character: str | None) -> None:
        """Scroll or go back."""
        if key in ("escape", "enter") or gives(key, "help", "quit"):
            self.dismiss(None)
        else:
            self.query_one(Reader).press(key)
