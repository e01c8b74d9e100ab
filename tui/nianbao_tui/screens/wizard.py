"""A new report, asked for in three steps: body and year, kind of body, outline of the texts."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from nianbao.commands.blank import blank_report, following
from nianbao.form.load import editions, load_form
from nianbao.record import replace
from nianbao.render.cells import fit, width
from nianbao.report.deadline import guessed_kind, kinds, year_due
from nianbao.report.model import Report
from nianbao.session import Session
from nianbao.store.errors import FileRefused
from nianbao.store.offered import reports_from
from nianbao.store.read import read_document
from nianbao.tongue import tr
from nianbao.wording.beginning import begun
from nianbao.wording.deadlines import deadline_notes, deadline_words, kind_words
from nianbao.wording.file_errors import file_reason, file_sentence
from nianbao.wording.visible import visible
from nianbao_tui.screens import clock
from nianbao_tui.screens.ask import Answer, Ask
from nianbao_tui.screens.fill_in import Texts
from nianbao_tui.screens.name_file import NameFile
from nianbao_tui.widgets.text.page import Field

if TYPE_CHECKING:
    from textual.app import App


class Wizard:
    """Asks what a new report needs, then hands over a session on it; Esc goes a step back."""

    def __init__(self, app: App[None], done: Callable[[Session], None]) -> None:
        self.app, self.done = app, done
        self.texts: Texts = {}

    def begin(self) -> None:
        """Ask for the body, the year and last year's report."""
        title, reports = tr("新建年报（1/3）单位和年份"), reports_from(Path.cwd())
        dialog = NameFile(title, _fields(), self.texts, _complaint, reports)

        def named(texts: Texts | None) -> None:
            # What was typed before going back stands there the next time.
            self.texts = dict(dialog.state.texts)
            if texts is not None:
                self._ask_kind(_report(texts))

        self.app.push_screen(dialog, named)

    def _ask_kind(self, report: Report) -> None:
        form = load_form(report.edition)
        first = report.kind or guessed_kind(form, report.organization)
        names = sorted(kinds(form), key=lambda kind: kind != first)
        whose = tr(
            "{organization} {year}年年报。",
            organization=visible(report.organization),
            year=report.year,
        )
        words = [whose, tr("单位类型决定公开的期限和应写的内容。"), *deadline_notes(form)]
        answers = _kind_answers(report, names)
        dialog = Ask(tr("新建年报（2/3）单位类型"), "".join(words), answers)
        self.app.push_screen(dialog, lambda kind: self._of_kind(report, kind or ""))

    def _of_kind(self, report: Report, kind: str) -> None:
        if kind:
            self._ask_texts(replace(report, kind=kind))
        else:
            self.begin()

    def _ask_texts(self, report: Report) -> None:
        answers = (
            Answer("begun", tr("写好小标题和常用的话，待填之处标明“待填”")),
            Answer("blank", tr("从空白开始")),
        )
        text = tr("总体情况、存在问题、其他事项三部分的文字，可以先列好提纲。")
        dialog = Ask(tr("新建年报（3/3）文字提纲"), text, answers)
        self.app.push_screen(dialog, lambda answer: self._end(report, answer or ""))

    def _end(self, report: Report, answer: str) -> None:
        if not answer:
            self._ask_kind(report)
            return
        form = load_form(report.edition)
        session = Session(begun(form, report) if answer == "begun" else report, None)
        if self.texts["last"].strip():
            session.compare_with(_path(self.texts["last"]))
        self.done(session)


def _fields() -> tuple[Field, ...]:
    usual = tr("不填则为 {year}；有上年年报的，为其下一年", year=_year_due())
    return (
        Field("organization", tr("编制单位"), lines=False, placeholder=tr("单位全称")),
        Field("year", tr("年份"), lines=False, placeholder=usual),
        Field(
            "last", tr("上年年报"), lines=False, placeholder=tr("文件名；没有的不填，以后也可选定")
        ),
    )


def _year_due() -> int:
    return year_due(load_form(editions()[-1]), clock.today())


def _kind_answers(report: Report, names: list[str]) -> list[Answer]:
    """Each kind with its deadline, one below the other."""
    form, cells = load_form(report.edition), max(width(kind_words(name)) for name in names)
    due = {name: deadline_words(form, name, report.year, clock.today()) for name in names}
    return [Answer(name, f"{fit(kind_words(name), cells)}  {due[name]}") for name in names]


def _path(text: str) -> Path:
    return Path(os.path.expanduser(text.strip()))


def _report(texts: Texts) -> Report:
    """The report that the fields ask for; what is left out follows from last year's."""
    last = read_document(_path(texts["last"])).report if texts["last"].strip() else None
    organization = texts["organization"].strip() or (last.organization if last else "")
    usual = last.year + 1 if last else _year_due()
    report = blank_report(Path(), organization, int(texts["year"].strip() or usual))
    return following(report, last) if last else report


def _complaint(texts: Texts) -> str:
    try:
        report = _report(texts)
    except ValueError:
        return tr("年份应为四位数字")
    except FileRefused as error:
        return file_reason(error) if error.path == Path() else file_sentence(error)
    return "" if report.organization else tr("请写编制单位")
