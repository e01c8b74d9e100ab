"""Export: the report as it stands now, as a document beside its file."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from nianbao.commands.render import rendered
from nianbao.render.formats import FOREIGN, SUFFIXES, Format, format_named, named_as, suffix_of
from nianbao.store.errors import ChangedOnDisk, FileRefused
from nianbao.store.naming import SUFFIX, check_place, proposed_name
from nianbao.store.offered import Offered
from nianbao.store.replace import replace_file, standing
from nianbao.tongue import tr
from nianbao.wording.file_errors import file_sentence
from nianbao.wording.visible import visible
from nianbao_tui.screens.ask import Answer, Ask
from nianbao_tui.screens.desk import Message, refused, said
from nianbao_tui.screens.files import STANDS
from nianbao_tui.screens.fill_in import Texts
from nianbao_tui.screens.name_new import NameNew
from nianbao_tui.widgets.text.page import Field

if TYPE_CHECKING:
    from nianbao_tui.screens.editor import Editor

_FORMATS: Mapping[Format, str] = {
    "docx": "Word 文档，供报送、排版",
    "html": "网页，供网站发布",
    "xlsx": "Excel 工作簿，总计随改随算",
    "markdown": "Markdown 文本",
    "csv": "CSV 表格，每行一个数字",
}
"""What each format is for, the most wanted first."""


def export(editor: Editor) -> None:
    """Ask for format and name, and write the document there."""
    if editor.settle():
        editor.session.judge()
        Export(editor).begin()


class Export:
    """The questions of one export."""

    def __init__(self, editor: Editor) -> None:
        self.editor = editor
        session = editor.session
        self.folder = session.path.absolute().parent if session.path else Path.cwd()
        own = proposed_name(session.report.organization, session.report.year)
        self.stem = (session.path or Path(own)).stem

    def begin(self) -> None:
        """Ask for the format."""
        answers = [Answer(to, f"{suffix_of(to):<6} {tr(words)}") for to, words in _FORMATS.items()]
        lacks = _lacks(self.editor)
        text = tr("导出的是现在的内容，不必先保存。")
        if lacks:
            text = tr("{lacks}；导出的是现在的内容。", lacks=lacks)
        self.editor.app.push_screen(Ask(tr("导出"), text, answers), self._ask_name)

    def _ask_name(self, answer: str | None) -> None:
        to = next((each for each in _FORMATS if each == answer), None)
        if to is None:
            return
        dialog = NameNew(
            tr("导出（文件夹 {folder}）", folder=visible(str(self.folder))),
            (Field("path", tr("文件"), lines=False),),
            self.stem + suffix_of(to),
            lambda texts: self._complaint(texts["path"], to),
            Offered(self.folder, lambda name: format_named(Path(name)) == to),
            lambda text: self._standing(text, to),
        )
        self.editor.app.push_screen(dialog, lambda texts: self._named(texts, to))

    def _path(self, text: str, to: Format) -> Path:
        path = self.folder / os.path.expanduser(text.strip())
        return path if path.suffix == SUFFIX else named_as(path, to)

    def _complaint(self, text: str, to: Format) -> str:
        if Path(text.strip()).name in ("", "..") or text.strip().endswith(("/", "\\")):
            return tr("请写文件名")
        path = self._path(text, to)
        try:
            check_place(path)
            _check_suffix(path, to)
        except FileRefused as error:
            return file_sentence(error)
        return ""

    def _standing(self, text: str, to: Format) -> str:
        """What will become of the file that has this name, if there is one."""
        if self._complaint(text, to):
            return ""
        path = self._path(text, to)
        return tr(STANDS, file=visible(path.name)) if path.exists() else ""

    def _named(self, texts: Texts | None, to: Format) -> None:
        if texts is None:
            self.begin()
            return
        path = self._path(texts["path"], to)
        if not path.exists():
            self._announce(path, to)
            return
        answers = (Answer("no", tr("返回")), Answer("yes", tr("替换现有文件")))
        text = tr("{file} 已存在。替换后原内容不能恢复。", file=visible(str(path)))
        self.editor.app.push_screen(
            Ask(tr("文件已存在"), text, answers),
            lambda answer: self._announce(path, to) if answer == "yes" else self._ask_name(to),
        )

    def _announce(self, path: Path, to: Format) -> None:
        """Have the user see what is going on: it takes longer than a key may."""
        self.editor.say(said(tr("正在导出 {file}…", file=visible(path.name))))
        self.editor.call_after_refresh(self._write, path, to)

    def _write(self, path: Path, to: Format) -> None:
        session = self.editor.session
        try:
            content = rendered(session.path or path, session.report, to)
            replace_file(path, content, expected=standing(path))
        except FileRefused as error:
            self.editor.say(refused(file_sentence(error)))
        except ChangedOnDisk:
            self.editor.say(
                refused(tr("{file} 正被其他程序改动，没有导出", file=visible(path.name)))
            )
        else:
            self.editor.say(_written(self.editor, path))


def _check_suffix(path: Path, to: Format) -> None:
    """FileRefused if other programs would take the file for something else."""
    if path.suffix == SUFFIX:
        raise FileRefused(path, "is_report")
    if path.suffix.lower() in FOREIGN:
        raise FileRefused(path, "foreign_suffix", suffix=path.suffix, suffixes=tuple(SUFFIXES))
    if format_named(path) != to:
        raise FileRefused(path, "other_suffix", to=to, suffixes=(suffix_of(to),))


def _lacks(editor: Editor) -> str:
    """What keeps the report from being handed in, counted as in the status; empty if nothing."""
    session = editor.session
    count = sum(each.severity == "error" for each in session.verdict.open)
    unfilled = any(session.progress(each).state != "complete" for each in session.form.sections)
    if count and unfilled:
        return tr("年报还有 {count} 个错误没有改正，并且没有填完", count=count)
    if count:
        return tr("年报还有 {count} 个错误没有改正", count=count)
    return tr("年报没有填完") if unfilled else ""


def _written(editor: Editor, path: Path) -> Message:
    lacks = _lacks(editor)
    name, folder = visible(path.name), visible(str(path.parent))
    if lacks:
        return refused(tr("已导出 {file}；{lacks}", file=name, lacks=lacks))
    return said(tr("已导出 {file}，在文件夹 {folder}", file=name, folder=folder))
