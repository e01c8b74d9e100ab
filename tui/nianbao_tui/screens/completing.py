"""What the first frame did without: done behind it, in steps so short that no key waits."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

from nianbao.form.load import load_language
from nianbao_tui.lean import leave_out, let_the_start_go

if TYPE_CHECKING:
    from nianbao_tui.screens.editor import Editor

Step = Callable[[], object]

_SOON, _NEXT = 0.05, 0.002
_RULES = ("reading.read", "marks", "style", "check", "judge")
_SCREENS = (
    *("ask", "prose", "replayed", "files", "findings", "take", "commands", "preview"),
    "comparing",
)


class Completion:
    """Makes an editor whole that has shown its first frame."""

    def __init__(self, editor: Editor) -> None:
        self.editor = editor
        self._steps = self._all()

    def begin(self) -> None:
        """Do the steps, one after the other; at once where nobody can press a key meanwhile."""
        if self.editor.app.is_headless:
            for step in self._necessary():
                step()
        else:
            self.editor.set_timer(_SOON, self._do_next)

    def _do_next(self) -> None:
        step = next(self._steps, None)
        if step is not None and self.editor.is_attached:
            step()
            self.editor.set_timer(_NEXT, self._do_next)

    def _all(self) -> Iterator[Step]:
        yield self.editor.lookout.begin
        yield from (partial(import_module, f"nianbao.rules.{name}") for name in _RULES)
        yield load_language
        yield from self._necessary()
        # What is loaded now takes the room that becomes free.
        yield let_the_start_go
        yield from (partial(import_module, f"nianbao_tui.screens.{name}") for name in _SCREENS)
        yield self.editor.be_ready
        yield leave_out

    def _necessary(self) -> Iterator[Step]:
        from nianbao_tui.screens.around import remind
        from nianbao_tui.screens.last_year import take_remembered

        yield self.editor.lookout.begin
        yield partial(take_remembered, self.editor.session)
        yield self.editor.lookout.look_back
        yield self.editor.judge
        yield partial(remind, self.editor)
