"""Leaving a report: for the start page, the roll-up that opened it, or for good."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from nianbao.tongue import tr
from nianbao_tui.screens.ask import Answer, Ask
from nianbao_tui.screens.opening import go_back, part_with
from nianbao_tui.screens.trail import keep_spot

if TYPE_CHECKING:
    from nianbao_tui.screens.editor import Editor

Then = Callable[[], None]


class Departure:
    """Lets the user leave the report of an editor, with nothing lost unasked."""

    def __init__(self, editor: Editor) -> None:
        self.editor = editor

    def quit(self) -> None:
        """End the program."""
        self._guard(self._end)

    def leave(self) -> None:
        """Go to the start page."""
        self._guard(self._go_to_start)

    def _end(self) -> None:
        keep_spot(self.editor)
        self.editor.be_ready()
        part_with(self.editor.session)
        if not go_back(self.editor.app):
            self.editor.app.exit()

    def _go_to_start(self) -> None:
        from nianbao_tui.screens.start import Start

        keep_spot(self.editor)
        part_with(self.editor.session)
        if not go_back(self.editor.app):
            self.editor.app.switch_screen(Start())

    def _guard(self, then: Then) -> None:
        if not self.editor.settle() or not self.editor.files.finish():
            return
        if not self.editor.session.dirty:
            then()
            return
        answers = (Answer("save", "保存"), Answer("drop", "不保存"), Answer("back", "返回"))
        self.editor.app.push_screen(
            Ask(tr("有未保存的修改"), tr("离开之前要保存吗？"), answers),
            lambda answer: self._leave(answer or "back", then),
        )

    def _leave(self, answer: str, then: Then) -> None:
        if answer == "save":
            self.editor.files.save(then)
        elif answer == "drop":
            then()
