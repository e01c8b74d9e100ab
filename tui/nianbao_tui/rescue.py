"""What is saved and said when the program itself fails."""

from collections.abc import Sequence
from datetime import datetime

from textual.screen import Screen

from nianbao.diary import place_of
from nianbao.session import Session
from nianbao.store.private import private_state
from nianbao.tongue import tr
from nianbao.wording.visible import visible
from nianbao_tui.screens.editor import Editor

_MOST = 40  # characters of a name, which has 255 bytes with the date


def last_words(screens: Sequence[Screen[object]], error: BaseException | None) -> str:
    """Save a copy of what is unsaved, and say where it is and what failed: no report text."""
    said = [_fault(error)]
    for screen in screens:
        if isinstance(screen, Editor) and screen.session.dirty:
            said.append(rescued(screen.session))
    return "\n".join(said)


def _fault(error: BaseException | None) -> str:
    if error is None:
        return tr("程序出错，已退出。")
    return tr("程序出错，已退出（{place}）。", place=place_of(error))


def rescued(session: Session) -> str:
    """Save a copy in a folder of the program's own, and say where it is."""
    name = session.path.stem[:_MOST] if session.path else "report"
    try:
        path = private_state("rescued") / f"{name}-{datetime.now():%Y%m%d-%H%M%S}.toml"
        session.write_copy(path)
    except Exception as failure:  # whatever else is broken, the user must be told
        return tr("未保存的修改没有存下来（{failure}）。", failure=type(failure).__name__)
    return tr("未保存的修改已存到 {path}，可用 nianbao 打开。", path=visible(str(path)))
