"""A report that is only shown, since somebody else edits it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import App

from nianbao.store.lock import Barred
from nianbao.tongue import tr
from nianbao.wording.recovery import barred_sentence
from nianbao_tui.screens.ask import Answer, Ask
from nianbao_tui.screens.desk import Message, refused

if TYPE_CHECKING:
    from nianbao_tui.screens.editor import Editor


def press_barred(editor: Editor, key: str, character: str | None) -> Message | None:
    """Give a key to the desk of a report that is only shown: nothing stays half typed."""
    message = editor.desk.press(key, character)
    barred = editor.session.barred
    if barred and editor.desk.drop():
        return refused(barred_sentence(barred))
    return message


def tell_barred(app: App[None], error: Barred) -> None:
    """Say why nothing was changed, and show what stands."""
    from nianbao_tui.screens.editor import Editor

    sentence = barred_sentence(error.lock)
    if isinstance(app.screen, Editor):
        app.screen.desk.drop()
        app.screen.message = refused(sentence)
        app.screen.follow()
    else:
        app.push_screen(
            Ask(tr("只读"), tr("{sentence}。", sentence=sentence), (Answer("back", "返回"),))
        )
