"""Last year's report beside this one: chosen, remembered, carried over."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path
from typing import TYPE_CHECKING

from nianbao.remembered import last_year_of, remember_last_year
from nianbao.report.carry import carried_over
from nianbao.report.model import Report
from nianbao.session import Session
from nianbao.store.errors import FileRefused
from nianbao.store.naming import same_file
from nianbao.store.offered import reports_from
from nianbao.store.read import read_document
from nianbao.tongue import tr
from nianbao.wording.file_errors import file_sentence
from nianbao.wording.visible import visible
from nianbao_tui.screens.ask import Answer, Ask
from nianbao_tui.screens.desk import said
from nianbao_tui.screens.fill_in import Texts
from nianbao_tui.screens.name_file import NameFile
from nianbao_tui.widgets.text.page import Field

if TYPE_CHECKING:
    from nianbao_tui.screens.editor import Editor

_CARRY = "上年年报结转下年度的数可以填入本年“上年结转”的 {count} 个未填的格。"


def take_remembered(session: Session) -> None:
    """Compare the report with the one of last year that was named for it."""
    path = last_year_of(session.path) if session.path else None
    if path is not None and session.previous is None:
        # One that has gone is missed where its rules are listed as not judged.
        with contextlib.suppress(FileRefused):
            session.compare_with(path)


def ask_last_year(editor: Editor) -> None:
    """Ask for last year's report; an empty name compares with none."""
    if not editor.settle():
        return
    session = editor.session
    folder = session.path.absolute().parent if session.path else Path.cwd()
    beside = session.path.parent if session.path else Path()
    field = Field("path", tr("上年年报"), lines=False, placeholder=tr("文件名；不填则不对照"))
    texts = {"path": str(session.previous_path or "")}
    dialog = NameFile(
        tr("上年年报"),
        (field,),
        texts,
        lambda texts: _complaint(texts["path"], folder, session.path),
        reports_from(beside, but=session.path, likely=str(session.report.year - 1)),
    )
    editor.app.push_screen(dialog, lambda texts: _take(editor, texts, folder))


def _complaint(text: str, folder: Path, own: Path | None) -> str:
    if not text.strip():
        return ""
    path = _path(text, folder)
    if same_file(path, own):
        return tr("这是本年报自己；请写上年年报的文件名")
    try:
        read_document(path)
    except FileRefused as error:
        return file_sentence(error)
    return ""


def _path(text: str, folder: Path) -> Path:
    return folder / os.path.expanduser(text.strip())


def _take(editor: Editor, texts: Texts | None, folder: Path) -> None:
    if texts is None:
        return
    session = editor.session
    path = _path(texts["path"], folder) if texts["path"].strip() else None
    session.compare_with(path)
    if session.path is not None:
        remember_last_year(session.path, path)
    editor.message = said(_words(session))
    editor.follow()
    _offer_carrying(editor)


def _words(session: Session) -> str:
    last = session.previous
    if last is None:
        return tr("不与上年对照")
    name = visible(last.report.organization)
    beside = tr("已与{organization}{year}年年报对照", organization=name, year=last.report.year)
    return tr(_mind(session, last.report), beside=beside, form=tr(last.form.name))


def _mind(session: Session, last: Report) -> str:
    """What is to be minded of a report of last year."""
    if last.organization != session.report.organization:
        return "{beside}；请留意两份年报的单位名称不同"
    if last.year != session.report.year - 1:
        return "{beside}；请留意它不是上一年度的"
    if last.edition == session.report.edition:
        return "{beside}；Shift+F5 列出变化"
    return "{beside}；{form}的行列不全相同，只对照名称和含义相同的格"


def _offer_carrying(editor: Editor) -> None:
    """Offer to take over what last year left, where nothing is filled in yet."""
    session = editor.session
    if session.previous is None:
        return
    figures = carried_over(session.form, session.previous.report)
    blank = {at: figure for at, figure in figures.items() if at not in session.report.figures}
    if not blank:
        return
    text = tr(_CARRY, count=len(blank))
    answers = (Answer("yes", "填入"), Answer("no", "不填"))

    def carry(answer: str | None) -> None:
        if answer == "yes":
            session.enter(blank.items(), "carry")
            editor.message = said(tr("已填入 {count} 格；Ctrl+Z 可撤销", count=len(blank)))
            editor.follow()

    editor.app.push_screen(Ask(tr("填入上年结转"), text, answers), carry)
