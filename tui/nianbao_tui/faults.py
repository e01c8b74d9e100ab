"""A fault of the program: it is said, and the work goes on, unless it comes again and again."""

import time
import traceback
from collections import deque
from typing import TYPE_CHECKING

from nianbao import diary
from nianbao.tongue import tr
from nianbao_tui.rescue import rescued
from nianbao_tui.screens.ask import Answer, Ask

if TYPE_CHECKING:
    from nianbao_tui.app import NianbaoApp

_MOST = 3
_SECONDS = 10.0
# What Textual was doing when there is no screen to go on with: building or drawing one.
_HOPELESS = {
    *("_pre_process", "_compose", "run_process_messages", "_refresh_layout"),
    *("render_line", "render_lines"),
}


class Faults:
    """Answers the exceptions of handlers."""

    def __init__(self, app: "NianbaoApp") -> None:
        self.app = app
        self._last: deque[tuple[float, str]] = deque(maxlen=_MOST - 1)

    def answered(self, error: Exception) -> bool:
        """Bring what was typed to safety and say what failed; False if that is of no use."""
        self.app.secure()
        diary.fault(error)
        if _is_hopeless(error) or self._again(diary.place_of(error)):
            return False
        if not isinstance(self.app.screen, Fault):
            self.app.push_screen(Fault(diary.place_of(error)), self._answer)
        return True

    def _again(self, place: str) -> bool:
        """Tell whether it came so often of late that it will not end."""
        now = time.monotonic()
        often = len(self._last) == self._last.maxlen and all(
            known == place and now - when < _SECONDS for when, known in self._last
        )
        self._last.append((now, place))
        return often

    def _answer(self, answer: str | None) -> None:
        editor = self.app.editor
        if answer == "copy" and editor is not None:
            back = (Answer("back", "返回"),)
            self.app.push_screen(Ask(tr("另存副本"), rescued(editor.session), back))


class Fault(Ask):
    """Says what failed, with nothing of the report."""

    def __init__(self, place: str) -> None:
        text = tr("刚才的操作没有完成（{place}）。已录入的内容没有丢失，可以继续。", place=place)
        answers = (Answer("on", "继续"), Answer("copy", "另存副本"))
        super().__init__(tr("程序出错"), text, answers)


def _is_hopeless(error: Exception) -> bool:
    frames = traceback.walk_tb(error.__traceback__)
    return any(frame.f_code.co_name in _HOPELESS for frame, _ in frames)
