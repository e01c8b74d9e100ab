"""A dialog with a field: what is typed narrows a list, Enter takes what the cursor is on."""

from collections.abc import Callable, Sequence
from typing import Generic, NamedTuple, TypeVar

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.geometry import Offset

from nianbao.tongue import tr
from nianbao_tui.screens.base import Dialog
from nianbao_tui.styles import look
from nianbao_tui.widgets.choices import Choices
from nianbao_tui.widgets.reader import HintReader, Reader
from nianbao_tui.widgets.text.page import Field
from nianbao_tui.widgets.text.state import TextState
from nianbao_tui.widgets.text.widget import TextPage

Wanted = TypeVar("Wanted")
_MOST = 14
_MOVES = ("up", "down", "tab", "shift+tab")


class Seeking(NamedTuple, Generic[Wanted]):
    """What is looked for: the title, what to type, and what fits a query, with its line."""

    title: str
    placeholder: str
    find: Callable[[str], Sequence[tuple[str, Wanted]]]


class Seek(Dialog[Wanted | None]):
    """Returns what was chosen, None for going back."""

    def __init__(self, seeking: Seeking[Wanted]) -> None:
        super().__init__()
        self.seeking = seeking
        field = Field("query", "", lines=False, placeholder=seeking.placeholder)
        self.state = TextState((field,), {"query": ""})
        self.found = list(seeking.find(""))

    def compose(self) -> ComposeResult:
        """Title, field, list, keys."""
        with Vertical(classes="dialog"):
            head = Reader(id="head")
            head.lines = [(self.seeking.title, look.HEADING), ("", look.PLAIN)]
            yield head
            page = TextPage(id="fields")
            page.styles.height = 2
            yield page
            choices = Choices(self._lines())
            choices.styles.height = _MOST
            yield choices
            foot = HintReader(id="foot")
            foot.lines = [(tr("↑↓ 选择    回车 确定    Esc 返回"), look.FAINT)]
            yield foot

    def on_mount(self) -> None:
        """Show the field."""
        self.query_one(TextPage).show(self.state, gutter=1)

    def _lines(self) -> list[str]:
        lines = [line for line, _ in self.found[:_MOST]]
        more = len(self.found) - len(lines)
        return [*lines, tr("还有 {more} 项，请再键入几个字", more=more)] if more else lines

    def press(self, key: str, character: str | None) -> None:
        """Narrow, move, take or go back."""
        if key == "escape":
            self.dismiss(None)
        elif key == "enter":
            self._take()
        elif key in _MOVES:
            self.query_one(Choices).move(key)
        else:
            self.state.press(key, character)
            self._follow()

    def insert(self, text: str) -> None:
        """Paste into the field."""
        self.state.insert(text)
        self._follow()

    def _follow(self) -> None:
        self.found = list(self.seeking.find(self.state.texts["query"]))
        self.query_one(TextPage).follow()
        self.query_one(Choices).show(self._lines() or [tr("没有找到")], 0)

    def _take(self) -> None:
        index = self.query_one(Choices).index
        if index < min(len(self.found), _MOST):
            self.dismiss(self.found[index][1])

    def caret(self) -> Offset | None:
        """In the field."""
        return self.query_one(TextPage).caret()

    def on_choices_clicked(self, event: Choices.Clicked) -> None:
        """A click takes."""
        if event.index < min(len(self.found), _MOST):
            self.dismiss(self.found[event.index][1])
