"""What is asked before choices that were made by hand are dropped."""

from collections.abc import Callable

from textual.app import App

from nianbao.tongue import tr
from nianbao_tui.screens.ask import Answer, Ask

_ANSWERS = (Answer("stay", "继续取舍"), Answer("drop", "放弃"))


def leave_choices(app: App[None], go: Callable[[], object], *, chosen: bool) -> None:
    """Go back at once where nothing was `chosen` by hand, else only when the user says so."""

    def answered(answer: str | None) -> None:
        if answer == "drop":
            go()

    if chosen:
        text = tr("已作的取舍还没有写入年报，返回后不保留。")
        app.push_screen(Ask(tr("放弃已作的取舍？"), text, _ANSWERS), answered)
    else:
        go()
