"""A report that is only shown, since somebody else edits it or it is final."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import App

from nianbao.report.final import Finalised
from nianbao.session import Session
from nianbao.store.lock import Barred
from nianbao.tongue import tr
from nianbao.wording.finishing import final_sentence
from nianbao.wording.recovery import barred_sentence
from nianbao_tui.screens.ask import Answer, Ask
from nianbao_tui.screens.desk import Message, refused

if TYPE_CHECKING:
    from nianbao_tui.screens.editor import Editor


def press_barred(editor: Editor, key: str, character: str | None) -> Message | None:
    """Give a key to the desk of a report that is only shown: nothing stays half typed."""
    message = editor.desk.press(key, character)
    why = why_shown(editor.session)
    if why and editor.desk.drop():
        return refused(why)
    return message


def why_shown(session: Session) -> str:
    """Why nothing can be changed; empty if it can."""
    if session.barred:
        return barred_sentence(session.barred)
    return final_sentence(session.report.final) if session.report.final else ""


def tell_barred(app: App[None], error: Barred | Finalised) -> None:
    """Say why nothing was changed, and show what stands."""
    from nianbao_tui.screens.editor import Editor

    if isinstance(error, Barred):
        sentence = barred_sentence(error.lock)
    else:
        sentence = final_sentence(error.since)
    if isinstance(app.screen, Editor):
        app.screen.desk.drop()
        app.screen.message = refused(sentence)
        app.screen.follow()
    else:
        app.push_screen(
            Ask(tr("只读"), tr("{sentence}。", sentence=sentence), (Answer("back", "返回"),))
        )
