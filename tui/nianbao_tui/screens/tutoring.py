"""The editor of the tutorial: a strip above the desk says what to do, and sees when it is done."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from textual.app import ComposeResult
from textual.geometry import Size

from nianbao.remembered import lesson_of, remember_lesson
from nianbao.render.cells import wrapped
from nianbao.session import Session
from nianbao.tongue import tr
from nianbao.tutorial.practice import cells
from nianbao.tutorial.task import Scene
from nianbao.tutorial.tasks import TASKS, resumed
from nianbao_tui.keymap import commands, key_name
from nianbao_tui.screens.editor import Editor
from nianbao_tui.screens.trail import Spot
from nianbao_tui.styles import look
from nianbao_tui.widgets.lines import Lines, Run

_LINES = 2


class Lesson(Lines):
    """The present task in one sentence, on two lines at most."""

    DEFAULT_CSS = "Lesson { height: 2; }"
    FILL = look.LESSON

    def __init__(self) -> None:
        super().__init__(id="lesson")
        self.words = ""

    def show(self, words: str) -> None:
        """Say this."""
        if words != self.words:
            self.words = words
            self.redraw()

    def draw(self) -> Iterator[Sequence[Run]]:
        """The sentence."""
        for line in wrapped(self.words, max(self.size.width - 2, 1))[:_LINES]:
            yield [(f" {line}", look.LESSON)]


class Tutored(Editor):
    """The editor on the report that is practised on."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.given: list[str] = []
        self._practised = session.path
        reached = lesson_of(session.path) if session.path else ""
        self.number = resumed(reached, Scene(session.report))
        if TASKS[self.number].id != reached:
            # What was not saved is to be done again, from the first table on.
            first = cells(session.form, "received")[0]
            self._first, self.section = Spot(first.section, first), first.section
        self._praise = False

    def compose(self) -> ComposeResult:
        """The strip stands below the title."""
        title, *others = super().compose()
        yield title
        yield Lesson()
        yield from others

    def be_ready(self) -> None:
        """Be ready to save; a picture of this editor would have to tell the task."""
        self.session.prepare()

    def _work_area(self) -> Size:
        width, height = super()._work_area()
        return Size(width, max(height - _LINES, 0))

    def _obey(self, command: str) -> None:
        self.given.append(command)
        super()._obey(command)

    def show_around(self) -> None:
        """Draw what stands around, the task with it."""
        super().show_around()
        self._look()

    def on_screen_resume(self) -> None:
        """A dialog was closed, which may have been the task."""
        if self.opened.is_set():
            self._look()

    def _scene(self) -> Scene:
        return Scene(
            self.session.report, self.section, self.at, tuple(self.given), not self.session.dirty
        )

    def press(self, key: str, character: str | None) -> None:
        """Handle a key; what it did is judged at once, since the next may take it away."""
        number, before = self.number, self.session.report
        super().press(key, character)
        self._advance()
        if self.number == number and self.session.report is not before:
            # What was changed now is not what was asked for, or not all of it.
            self._praise = False

    def _look(self) -> None:
        """Show the present task."""
        self._advance()
        self.query_one(Lesson).show(self._words())

    def _advance(self) -> None:
        """Go on to the next task as often as the present one is done."""
        if not self.is_current:
            return
        before, now = self.number, self._scene()
        while TASKS[self.number].done(now):
            self.number += 1
        if self.number != before:
            self._go_on()

    def _go_on(self) -> None:
        self._praise = True
        self.given.clear()
        if self._practised is not None:
            remember_lesson(self._practised, TASKS[self.number].id)

    def _words(self) -> str:
        keys = {each.name: key_name(each.keys[0]) for each in commands()}
        say = tr(TASKS[self.number].say, **keys)
        last = len(TASKS) - 1
        if self.number == last:
            return tr("✓ {last} 项都做完了。{say}", last=last, say=say)
        number = self.number + 1
        if self._praise:
            return tr("✓ 做对了。练习 {number}/{last}：{say}", number=number, last=last, say=say)
        return tr("练习 {number}/{last}：{say}", number=number, last=last, say=say)
