"""A question with a few answers."""

from collections.abc import Sequence
from dataclasses import dataclass

from textual.app import ComposeResult
from textual.containers import Vertical

from nianbao.render.cells import wrapped
from nianbao_tui.screens.base import Dialog
from nianbao_tui.styles import look
from nianbao_tui.widgets.choices import Choices
from nianbao_tui.widgets.reader import Reader

_WIDTH, _AROUND = 58, 6


@dataclass(frozen=True)
class Answer:
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
        lines = [(self.title_text, look.HEADING), ("", look.PLAIN)]
        cells = min(_WIDTH, self.app.size.width - _AROUND)
        lines += [(line, look.PLAIN) for line in wrapped(self.text, cells)]
        with Vertical(classes="dialog"):
            reader = Reader()
            reader.lines = lines
            reader.styles.height = len(lines) + 1
            yield reader
            yield Choices([answer.label for answer in self.answers])

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
