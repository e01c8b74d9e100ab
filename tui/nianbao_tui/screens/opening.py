"""Opening a report: who else edits it, what an interrupted run left of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nianbao.remembered import lesson_of
from nianbao.session import Session
from nianbao.store.errors import FileRefused
from nianbao.store.journal_folders import may_remain
from nianbao.store.lock import Lock, acquire, release, take_over
from nianbao.tongue import tr
from nianbao.wording.visible import visible
from nianbao_tui.screens.base import KeyScreen
from nianbao_tui.screens.desk import Message, refused, said

if TYPE_CHECKING:
    from textual.app import App

    from nianbao.store.remains import Remains
    from nianbao_tui.screens.editor import Editor

_ANSWERS = (
    ("show", "只读打开"),
    ("copy", "打开副本"),
    ("take", "接管编辑"),
    ("back", "返回"),
)


def at_once(session: Session) -> Editor | None:
    """The editor on a report, or None if something must be asked before."""
    path = session.path
    if path and (acquire(path).state in ("held", "unknown") or may_remain(path)):
        return None
    return _editor(session)


def show_editor(app: App[None], session: Session, message: Message | None = None) -> None:
    """Show the editor on a report."""
    app.switch_screen(_editor(session, message))


def _editor(session: Session, message: Message | None = None) -> Editor:
    editor = _kind_of_editor(session)(session)
    editor.message = message
    return editor


def _kind_of_editor(session: Session) -> type[Editor]:
    """The editor, or for a report that is practised on the one that says what to do."""
    if session.path is not None and lesson_of(session.path):
        from nianbao_tui.screens.tutoring import Tutored

        return Tutored
    from nianbao_tui.screens.editor import Editor

    return Editor


class Opening:
    """Asks what must be asked before a report of a file is edited, then shows the editor."""

    def __init__(self, app: App[None], session: Session, instead: Session | None = None) -> None:
        self.app, self.session, self.instead = app, session, instead

    def begin(self) -> None:
        """Open it at once, if nothing speaks against it."""
        if self.session.path is None:
            self._show(self.session)
            return
        lock = acquire(self.session.path)
        if lock.state in ("held", "unknown"):
            self._ask(lock)
        else:
            self._recover()

    def _ask(self, lock: Lock) -> None:
        from nianbao.wording.recovery import lock_sentence
        from nianbao_tui.screens.ask import Answer, Ask

        answers = tuple(Answer(*each) for each in _ANSWERS)
        text = tr("{lock}。两处同时修改的，后保存时须处理冲突。", lock=lock_sentence(lock))
        self.app.push_screen(
            Ask(tr("这份年报正在编辑中"), text, answers),
            lambda answer: self._go_on(answer or "back", lock),
        )

    def _go_on(self, answer: str, lock: Lock) -> None:
        if answer == "show":
            self.session.barred = lock
            self._show(self.session)
        elif answer == "copy":
            self._show(Session(self.session.report, None))
        elif answer == "take" and self.session.path is not None:
            take_over(self.session.path)
            self._recover()
        else:
            self._go_back()

    def _go_back(self) -> None:
        from nianbao_tui.screens.start import Start

        if type(self.app.screen) is KeyScreen and not go_back(self.app):
            # The empty one before all others.
            self.app.switch_screen(Start())

    def _recover(self) -> None:
        if not may_remain(self.session.path):
            self._show(self.session)
            return
        from nianbao.store.remains import unfinished
        from nianbao_tui.screens.recovering import Recovering

        found = unfinished(self.session.path)
        Recovering(self.app, self.session.report, self._opened).begin(found)

    def _opened(self, recovered: Session | None, message: Message | None) -> None:
        if recovered is not None and recovered.path is None and self.session.path is not None:
            release(self.session.path)
        self._show(recovered or self.session, message)

    def _show(self, session: Session, message: Message | None = None) -> None:
        """Only now is what was open before, and not saved, not wanted any more."""
        if self.instead is not None:
            self.instead.end()
            if session.path is not None:
                name = visible(session.path.name)
                message = message or said(tr("已重新读入 {file}", file=name))
        show_editor(self.app, session, message)


def go_back(app: App[None]) -> bool:
    """Return to what a report was opened from; tell whether there is such a screen."""
    if len(app.screen_stack) < 2:
        return False
    app.pop_screen()
    return True


def recover_unnamed(app: App[None], remains: Remains) -> None:
    """Offer a report that was never saved; the start page is shown anew if it is not wanted."""
    from nianbao_tui.screens.recovering import Recovering
    from nianbao_tui.screens.start import Start

    def opened(recovered: Session | None, message: Message | None) -> None:
        if recovered is None:
            app.switch_screen(Start())
        else:
            show_editor(app, recovered, message)

    Recovering(app, None, opened).ask([remains])


def reopen(app: App[None], session: Session) -> Message | None:
    """Open the file of a report anew instead of what was changed; why not, if it cannot be."""
    if session.path is None:
        return None
    try:
        anew = Session.open(session.path)
    except FileRefused as error:
        from nianbao.wording.file_errors import file_sentence

        return refused(file_sentence(error))
    Opening(app, anew, instead=session).begin()
    return None


def part_with(session: Session) -> None:
    """Leave nothing of a report but its file: the user is done with it."""
    session.end()
    if session.path is not None:
        release(session.path)
