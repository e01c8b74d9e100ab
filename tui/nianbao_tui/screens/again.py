"""The beginning of a verification: anew, or where the last one was left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nianbao.report.model import Report
from nianbao.session import Session
from nianbao.store.keyed import keyed_before
from nianbao.tongue import tr
from nianbao.wording.verification import interrupted_words, left_words
from nianbao_tui.screens.ask import Answer, Ask
from nianbao_tui.screens.desk import Message, said
from nianbao_tui.screens.verifying import Verifying

if TYPE_CHECKING:
    from nianbao_tui.screens.editor import Editor


def begin_verifying(editor: Editor) -> None:
    """Have the figures keyed again, or go on where it was left."""
    if not editor.settle():
        return
    session = editor.session
    kept = keyed_before(session.path) if editor.keyed is None and session.path else None
    if kept is None or kept[0].edition != session.report.edition or not kept[0].figures:
        _open(editor, editor.keyed or _blank(session))
        return
    answers = (Answer("go_on", tr("接着录入")), Answer("anew", tr("重新开始")))

    def answered(answer: str | None) -> None:
        if answer:
            _open(editor, Session(kept[0], None) if answer == "go_on" else _blank(session))

    text = interrupted_words(len(kept[0].figures), kept[1])
    editor.app.push_screen(Ask(tr("复核录入"), text, answers), answered)


def _blank(session: Session) -> Session:
    """A report of the same form in which nothing is filled in."""
    return Session(Report(session.report.edition, session.report.year), None)


def _open(editor: Editor, keyed: Session) -> None:
    editor.keyed = keyed

    def done(message: Message | None) -> None:
        if message is not None:
            editor.keyed = None
            editor.message = message
        elif keyed.report.figures:
            editor.message = said(left_words(len(keyed.report.figures)))
        editor.follow()

    editor.app.push_screen(Verifying(editor.session, keyed, editor.section), done)
