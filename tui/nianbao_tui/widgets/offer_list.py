"""The offers of a place as a list: taken or not, what the document says, where it goes."""

from collections.abc import Iterable, Iterator, Sequence

from textual import events
from textual.message import Message

from nianbao.record import Value
from nianbao.render.cells import fit, width
from nianbao_tui.styles import look
from nianbao_tui.widgets.lines import Lines, Run, first_in_view

_MARK, _MOST_WHY, _ARROW = 4, 14, " → "


class Line(Value):
    """One offer: its mark, why it is doubtful, what is said, where it goes, what changes."""

    mark: str
    why: str
    says: str
    goes: str
    change: str
    style: look.Role


class OfferList(Lines):
    """Draws a head and the lines; the screen moves the cursor."""

    DEFAULT_CSS = "OfferList { height: 1fr; width: 1fr; }"

    class Clicked(Message):
        """The user pointed at a line; `mark` tells that it was its mark."""

        def __init__(self, index: int, *, mark: bool) -> None:
            super().__init__()
            self.index = index
            self.mark = mark

    class Scrolled(Message):
        """The user turned the wheel, by so many lines."""

        def __init__(self, lines: int) -> None:
            super().__init__()
            self.lines = lines

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.head: Run = ("", look.PLAIN)
        self.lines: tuple[Line, ...] = ()
        self.index = 0

    def show(self, head: Run, lines: Sequence[Line], index: int) -> None:
        """Show these lines, the cursor on one of them."""
        self.head, self.lines, self.index = head, tuple(lines), index
        self.redraw()

    @property
    def rows(self) -> int:
        """The number of lines in view."""
        return max(self.size.height - 1, 1)

    @property
    def _top(self) -> int:
        return first_in_view(self.index, len(self.lines), self.rows)

    def draw(self) -> Iterator[Sequence[Run]]:
        """The head, then the lines in view, in columns."""
        yield [(fit(f" {self.head[0]}", self.size.width), self.head[1])]
        why, says, goes = self._columns()
        for index in range(self._top, min(self._top + self.rows, len(self.lines))):
            line = self.lines[index]
            text = fit(f" {line.mark} ", _MARK + 1)
            text += fit(line.why, why) + (" " if why else "")
            text += fit(line.says, says) + (_ARROW if says and line.goes else "   ")
            text += fit(line.goes, goes) + f"  {line.change}"
            style = look.CURSOR if index == self.index else line.style
            yield [(fit(text, self.size.width), style)]

    def _columns(self) -> tuple[int, int, int]:
        """The cells for doubts, for what the document says and for where it goes.

        What changes comes first; then where; what the document says stands in full below.
        """
        why = min(_widest(line.why for line in self.lines), _MOST_WHY)
        change = _widest(line.change for line in self.lines)
        goes = _widest(line.goes for line in self.lines)
        room = max(self.size.width - _MARK - why - width(_ARROW) - 4, 0)
        goes = min(goes, max(room - change, room // 3))
        says = max(room - goes - change, room // 4)
        return why, min(says, _widest(line.says for line in self.lines)), goes

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Tell which line was pointed at."""
        index = event.y - 1 + self._top
        if event.y >= 1 and index < len(self.lines):
            self.post_message(self.Clicked(index, mark=event.x <= _MARK))

    def on_mouse_scroll_down(self) -> None:
        """Tell that the wheel was turned."""
        self.post_message(self.Scrolled(3))

    def on_mouse_scroll_up(self) -> None:
        """Tell that the wheel was turned."""
        self.post_message(self.Scrolled(-3))


def _widest(texts: Iterable[str]) -> int:
    return max(map(width, texts), default=0)
