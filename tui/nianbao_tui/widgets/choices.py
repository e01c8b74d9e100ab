"""A list to choose from, with a cursor."""

from collections.abc import Iterator, Sequence

from textual import events
from textual.message import Message

from nianbao.render.cells import fit
from nianbao_tui.styles import look
from nianbao_tui.widgets.lines import Lines, Run


class Choices(Lines):
    """Draws the choices; the screen moves the cursor."""

    DEFAULT_CSS = "Choices { height: auto; width: 1fr; }"

    class Clicked(Message):
        """The user pointed at a choice."""

        def __init__(self, index: int) -> None:
            super().__init__()
            self.index = index

    def __init__(self, choices: Sequence[str] = (), *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.choices = list(choices)
        self.index = 0

    def show(self, choices: Sequence[str], index: int) -> None:
        """Show these choices, the cursor on one of them; -1 for none."""
        changed = len(choices) != len(self.choices)
        self.choices, self.index = list(choices), min(max(index, -1), max(len(choices) - 1, 0))
        if changed:
            self.refresh(layout=True)
        self.redraw()

    def move(self, key: str) -> bool:
        """Move the cursor; tell whether the key was one that does."""
        last = len(self.choices) - 1
        steps = {
            "up": self.index - 1,
            "down": self.index + 1,
            "home": 0,
            "end": last,
            "tab": self.index + 1,
            "shift+tab": self.index - 1,
        }
        if key not in steps or last < 0:
            return False
        self.index = steps[key] % (last + 1)
        self.redraw()
        return True

    def get_content_height(self, *_: object) -> int:
        """A line for each choice."""
        return max(len(self.choices), 1)

    def draw(self) -> Iterator[Sequence[Run]]:
        """The choices in view."""
        top = max(self.index - self.size.height + 1, 0)
        for index, choice in list(enumerate(self.choices))[top:]:
            style = look.CURSOR if index == self.index else look.PLAIN
            yield [(fit(f" {choice}", self.size.width), style)]

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Tell which choice was pointed at."""
        index = event.y + max(self.index - self.size.height + 1, 0)
        if index < len(self.choices):
            self.post_message(self.Clicked(index))
