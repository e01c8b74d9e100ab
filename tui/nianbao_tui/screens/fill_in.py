"""A dialog with a few fields to fill in."""

from collections.abc import Callable, Iterator, Mapping

from textual import events
from textual.app import App, ComposeResult
from textual.containers import Vertical
from textual.geometry import Offset

from nianbao.render.cells import wrapped
from nianbao.tongue import tr
from nianbao_tui.screens.base import Dialog, dialog_cells
from nianbao_tui.screens.copying import copy_text
from nianbao_tui.styles import look
from nianbao_tui.widgets.lines import Run
from nianbao_tui.widgets.reader import HintReader, Reader
from nianbao_tui.widgets.text.page import Field
from nianbao_tui.widgets.text.state import TextState
from nianbao_tui.widgets.text.widget import TextPage, gutter_for

Texts = Mapping[str, str]

_MOST, _NARROWEST = 3, 10

FIELD_KEYS = ("ctrl+a", "ctrl+c", "ctrl+v", "ctrl+x")
"""The commands of the editor that a field knows, too."""


def edit_field(app: App[None], state: TextState, key: str, character: str | None) -> None:
    """Give a key to a field, which copies and pastes as texts do."""
    selected = state.selected
    if key == "ctrl+a":
        state.select_all()
    elif key == "ctrl+v":
        state.insert(app.clipboard)
    elif key in ("ctrl+c", "ctrl+x") and selected:
        copy_text(app, selected)
        if key == "ctrl+x":
            state.insert("")
    else:
        state.press(key, character)


class FillIn(Dialog[Texts | None]):
    """Shows fields; returns their texts once `complaint` has none, None for going back."""

    HINT = "回车 下一项、确定    Esc 返回"

    def __init__(
        self,
        title: str,
        fields: tuple[Field, ...],
        texts: Texts,
        complaint: Callable[[Texts], str],
    ) -> None:
        super().__init__()
        self.title_text = title
        self.state = TextState(fields, texts)
        # What is offered gives way to the first character typed.
        self.state.select_all()
        self.complaint = complaint

    def compose(self) -> ComposeResult:
        """Title, fields, a line for what is missing."""
        with Vertical(classes="dialog"):
            yield Reader(id="head")
            page = TextPage(id="fields")
            page.styles.height = len(self.state.fields) + 3
            yield page
            yield from self.below()
            yield HintReader(id="foot")

    def below(self) -> ComposeResult:
        """What stands under the fields."""
        return ()

    def on_mount(self) -> None:
        """Show the fields."""
        self.query_one(TextPage).show(self.state, gutter=gutter_for(self.state.fields, 12))
        self.tell()
        self._fit(self.app.size.width)

    def on_resize(self, event: events.Resize) -> None:
        """Break the title anew."""
        self._fit(event.size.width)

    def _fit(self, width: int) -> None:
        head = self.query_one("#head", Reader)
        lines = wrapped(self.title_text, dialog_cells(width))
        head.styles.height = len(lines) + 1
        head.show([(line, look.HEADING) for line in lines])

    def press(self, key: str, character: str | None) -> None:
        """Edit, confirm or go back."""
        last = self.state.field == len(self.state.fields) - 1
        if key == "escape":
            self.dismiss(None)
        elif key == "enter" and last:
            self._confirm()
        else:
            edit_field(self.app, self.state, key, character)
            self.query_one(TextPage).follow()

    def insert(self, text: str) -> None:
        """Paste into the field."""
        self.state.insert(text)
        self.query_one(TextPage).follow()

    def _confirm(self) -> None:
        complaint = self.complaint(self.state.texts)
        if complaint:
            self.tell(complaint)
        else:
            self.dismiss(dict(self.state.texts))

    def hints(self) -> Iterator[Run]:
        """What stands below the fields as long as there is no complaint."""
        yield tr(self.HINT), look.FAINT

    def tell(self, complaint: str = "") -> None:
        """Show the complaint, or the hint."""
        foot = self.query_one("#foot", Reader)
        cells = max(foot.size.width or dialog_cells(self.app.size.width), _NARROWEST)
        runs = [(complaint, look.BAD)] if complaint else self.hints()
        lines = [(line, role) for text, role in runs for line in wrapped(text, cells)]
        # The reason stands at the end, behind a path that may be long.
        foot.styles.height = len(lines[-_MOST:])
        foot.show(lines[-_MOST:])

    def caret(self) -> Offset | None:
        """In the field."""
        return self.query_one(TextPage).caret()

    def on_text_page_clicked(self, event: TextPage.Clicked) -> None:
        """A click moves the caret."""
        self.state.point(event.row, event.column, extend=event.extend)
        self.query_one(TextPage).follow()
