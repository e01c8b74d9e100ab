"""A question with a few answers."""

from collections.abc import Sequence

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical

from nianbao.record import Value
from nianbao.render.cells import wrapped
from nianbao.tongue import tr
from nianbao_tui.screens.base import Dialog, dialog_cells
from nianbao_tui.styles import look
from nianbao_tui.widgets.choices import Choices
from nianbao_tui.widgets.reader import Reader


class Answer(Value):
    """One answer: what it is called in the program, and what the user reads."""

    name: str
    label: str


class Ask(Dialog[str]):
    """Shows a question; returns the name of the answer, "" for going back."""

    def __init__(self, title: str, text: str, answers: Sequence[Answer]) -> None:
        super().__init__()
        self.title_text, self.text, self.answers = title, text, tuple(answers)

    def compose(self) -> ComposeResult:
        """Title, text, answers."""
        with Vertical(classes="dialog"):
            yield Reader()
            yield Choices([tr(answer.label) for answer in self.answers])

    def on_mount(self) -> None:
        """Break the lines for the window."""
        self._fit(self.app.size.width)

    def on_resize(self, event: events.Resize) -> None:
        """Break the lines anew."""
        self._fit(event.size.width)

    def _fit(self, width: int) -> None:
        cells = dialog_cells(width)
        lines = [(line, look.HEADING) for line in wrapped(self.title_text, cells)]
        lines += [("", look.PLAIN), *((line, look.PLAIN) for line in wrapped(self.text, cells))]
        reader = self.query_one(Reader)
        reader.styles.height = len(lines) + 1
        reader.show(lines)

    def press(self, key: str, character: str | None) -> None:
        """Move, choose or go back."""
        choices = self.query_one(Choices)
        if key == "escape":
            self.dismiss("")
        elif key in ("enter", "space"):
            self.dismiss(self.answers[choices.index].name)
        else:
            choices.move(key)

    def on_choices_clicked(self, event: Choices.Clicked) -> None:
        """A click chooses."""
        self.dismiss(self.answers[event.index].name)
