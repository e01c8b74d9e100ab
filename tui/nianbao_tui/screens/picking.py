"""Choosing a cell for a text: the tables are open, keys move, Enter takes the cell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nianbao.report.bound import bound_text
from nianbao.tongue import tr
from nianbao_tui.screens.desk import Message, refused, said

if TYPE_CHECKING:
    from nianbao_tui.screens.editor import Editor

_MOVES = {"up", "down", "left", "right", "home", "end", "tab", "shift+tab", "pageup", "pagedown"}
_MOVES |= {f"ctrl+{key}" for key in ("up", "down", "left", "right", "home", "end")}
_HINT = "选定要绑定的格，按回车；F6 换表；Esc 取消"


class Picking:
    """A place in a text that waits for a cell."""

    def __init__(self, editor: Editor, of: str, start: int, end: int) -> None:
        self.editor = editor
        self.of, self.start, self.end = of, start, end
        self.back = editor.section

    def begin(self) -> None:
        """Open the first table with most cells."""
        editor = self.editor
        tables = max(editor.session.form.sections, key=lambda section: len(section.cells))
        editor.picking = self
        editor.open_section(tables.id)

    def press(self, key: str) -> None:
        """Move, take or give up."""
        editor = self.editor
        if key == "escape":
            self._end(self.end)
        elif key == "enter":
            self._take()
        elif key in _MOVES and editor.desk is editor.table:
            editor.table.press(key, None)
        else:
            editor.message = self.refuse()

    @property
    def hint(self) -> Message:
        """What to do, as long as nothing else is to be said."""
        return said(tr(_HINT))

    def refuse(self) -> Message:
        """Say that something else must be done first."""
        return refused(tr(_HINT))

    def _take(self) -> None:
        editor = self.editor
        at = editor.at
        if at is None:
            editor.message = self.refuse()
            return
        before = editor.session.report.text(self.of)[self.start : self.end]
        editor.session.history.close_phrase()
        editor.session.write(self.of, self.start, before, bound_text(at))
        editor.session.history.close_phrase()
        self._end(self.start + len(bound_text(at)))

    def _end(self, caret: int) -> None:
        self.editor.picking = None
        self.editor.open_section(self.back)
        self.editor.texts.go(self.of, caret)
