"""The fee for information processing, computed while the number is typed."""

from collections.abc import Iterator

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.geometry import Offset

from nianbao.report.fee import Step, item_steps, page_steps
from nianbao.tongue import tr
from nianbao.wording.fees import step_words
from nianbao_tui.screens.base import Dialog
from nianbao_tui.styles import look
from nianbao_tui.widgets.lines import Run
from nianbao_tui.widgets.reader import Reader
from nianbao_tui.widgets.text.page import Field
from nianbao_tui.widgets.text.state import TextState
from nianbao_tui.widgets.text.widget import TextPage, gutter_for

_LONGEST = 5
_LINES = 9
_KEYS = ("items", "pages")
_TITLE = "信息处理费（按件或者按量，国办函〔2020〕109号）"


class FeeBox(Dialog[int | None]):
    """Shows the fee of so many items or pages; returns it, or None for going back."""

    def __init__(self) -> None:
        super().__init__()
        self.state = TextState(_fields(), {})

    def compose(self) -> ComposeResult:
        """Title, the two fields, the steps."""
        with Vertical(classes="dialog"):
            head = Reader(id="head")
            head.lines = [(tr(_TITLE), look.HEADING)]
            yield head
            page = TextPage(id="fields")
            page.styles.height = len(_KEYS) + 1
            yield page
            steps = Reader(id="steps")
            steps.styles.height = _LINES
            yield steps

    def on_mount(self) -> None:
        """Show the fields."""
        self.query_one(TextPage).show(self.state, gutter=gutter_for(self.state.fields, 8))
        self._follow()

    def press(self, key: str, character: str | None) -> None:
        """Type, take the fee or go back."""
        if key == "escape":
            self.dismiss(None)
        elif key == "enter":
            self.dismiss(self._fee)
        elif character is None or not character.isprintable() or character.isdecimal():
            self._edit(key, character)

    def insert(self, text: str) -> None:
        """Take pasted digits."""
        for character in filter(str.isdecimal, text):
            self._edit(character, character)

    def _edit(self, key: str, character: str | None) -> None:
        typed = self.state.text
        digit = character is not None and character.isdecimal()
        if not digit or len(typed) < _LONGEST:
            self.state.press(key, character)
        if self.state.text and self.state.text != typed:
            other = _KEYS[1 - self.state.field]
            self.state.texts[other] = ""
        self.query_one(TextPage).follow()
        self._follow()

    @property
    def _steps(self) -> tuple[tuple[Step, ...], str]:
        """The steps of the field that is filled, and what is counted in it."""
        items, pages = (self.state.texts[key] for key in _KEYS)
        if items:
            return item_steps(int(items)), "件"
        return (page_steps(int(pages)), "页") if pages else ((), "")

    @property
    def _fee(self) -> int | None:
        steps = self._steps[0]
        return sum(step.sum for step in steps) if steps else None

    def _follow(self) -> None:
        self.query_one("#steps", Reader).show(list(self._lines()))

    def _lines(self) -> Iterator[Run]:
        steps, counted = self._steps
        if steps:
            yield tr("信息处理费 {fee} 元", fee=self._fee), look.GOOD
        shown = steps if len(steps) < _LINES - 2 else (*steps[: _LINES - 4], steps[-1])
        for step in shown:
            yield step_words(step, counted), look.PLAIN
        yield tr("Tab 换一项    回车 采用    Esc 返回"), look.FAINT

    def caret(self) -> Offset | None:
        """In the field."""
        return self.query_one(TextPage).caret()


def _fields() -> tuple[Field, ...]:
    items, pages = tr("同一申请人一个自然月内的申请件数"), tr("一件申请的页数")
    return (
        Field("items", tr("按件"), lines=False, placeholder=items),
        Field("pages", tr("按量"), lines=False, placeholder=pages),
    )
