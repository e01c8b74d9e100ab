"""What an interrupted run left: it is shown and offered, and never taken or dropped unasked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from nianbao.form.load import load_form
from nianbao.recovery import resumed
from nianbao.report.model import Report
from nianbao.session import Session
from nianbao.store.errors import FileRefused
from nianbao.store.remains import Remains
from nianbao.tongue import tr
from nianbao.wording.file_errors import file_sentence
from nianbao.wording.recovery import remains_sentence, resumed_sentence, tried_sentence
from nianbao_tui.screens.ask import Answer, Ask
from nianbao_tui.screens.desk import Message, refused, said
from nianbao_tui.screens.differ import RECOVERED, report_lines
from nianbao_tui.screens.read import Read
from nianbao_tui.styles import look
from nianbao_tui.widgets.lines import Run

if TYPE_CHECKING:
    from textual.app import App

Then = Callable[[Session | None, Message | None], None]
"""Takes the recovered report, or None if it is opened as it stands, and what is to be said."""

_RESUME = (Answer("resume", "恢复"), Answer("compare", "查看不同之处"))
_KEEP = Answer("keep", "不恢复，保留记录")
_CHANGED = "文件已被改过，恢复的内容没有写入文件；请按 F12 另存"
_DROP = Answer("drop", "丢弃记录")


class Recovering:
    """Offers the remains of a report one after the other, until one is taken."""

    def __init__(self, app: App[None], standing: Report | None, then: Then) -> None:
        self.app, self.standing, self.then = app, standing, then
        self.message: Message | None = None

    def begin(self, found: Sequence[Remains]) -> None:
        """Offer what can be recovered; of what cannot, say so."""
        for each in found:
            if each.newer:
                self.message = refused(remains_sentence(each))
            elif each.tried:
                self.message = refused(tried_sentence(each))
        self._next([each for each in found if not each.newer and not each.tried])

    def _next(self, found: Sequence[Remains]) -> None:
        if found:
            self.ask(found)
        else:
            self.then(None, self.message)

    def ask(self, found: Sequence[Remains]) -> None:
        """Ask about the first; what fits the file is recovered by default, nothing else is."""
        remains = found[0]
        if remains.newer:
            answers: tuple[Answer, ...] = (_KEEP,)
        elif remains.fits and not remains.host:
            answers = (*_RESUME, _KEEP, _DROP)
        else:
            answers = (_KEEP, *_RESUME, _DROP)
        text = tr("{sentence}。", sentence=remains_sentence(remains))
        self.app.push_screen(
            Ask(tr("有未保存的修改可以恢复"), text, answers),
            lambda answer: self._do(answer or "keep", found),
        )

    def _do(self, answer: str, found: Sequence[Remains]) -> None:
        remains = found[0]
        if answer == "resume":
            self._resume(remains)
        elif answer == "compare":
            self.app.push_screen(
                Read(tr("不同之处"), self._differences(remains)), lambda _: self.ask(found)
            )
        else:
            if answer == "drop":
                remains.drop()
            self._next(found[1:])

    def _resume(self, remains: Remains) -> None:
        try:
            session = resumed(remains)
        except FileRefused as error:
            self.then(None, refused(file_sentence(error)))
            return
        if session.path is None and remains.path is not None:
            self.then(session, refused(tr(_CHANGED)))
        else:
            self.then(session, said(resumed_sentence(remains)))

    def _differences(self, remains: Remains) -> list[Run]:
        try:
            report, _ = remains.replayed()
        except FileRefused as error:
            return [(file_sentence(error), look.BAD)]
        remains.put_back()
        standing = self.standing
        if standing is None or standing.edition != report.edition:
            standing = Report(edition=report.edition, year=report.year)
        return report_lines(load_form(report.edition), standing, report, RECOVERED)
