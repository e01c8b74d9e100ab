"""The versions of a report: named, compared with what stands now, restored, deleted."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from nianbao.record import replace
from nianbao.render.cells import cut, fit
from nianbao.report.comparison import compared
from nianbao.report.reverting import OtherEdition, reverting
from nianbao.rules.finding import Place
from nianbao.session import Session
from nianbao.store.errors import FileRefused
from nianbao.store.versions import (
    LONGEST,
    Version,
    delete_version,
    name_version,
    report_of,
    versions,
)
from nianbao.tongue import tr
from nianbao.wording.file_errors import file_reason, file_sentence
from nianbao.wording.versions import column_names, version_name, version_time
from nianbao_tui.keymap import command_of
from nianbao_tui.screens.ask import Answer, Ask
from nianbao_tui.screens.between import Between
from nianbao_tui.screens.comparing import Answer as Gone
from nianbao_tui.screens.desk import Message, refused, said
from nianbao_tui.screens.elsewhere import not_yet
from nianbao_tui.screens.fill_in import FillIn, Texts
from nianbao_tui.screens.going import go_to_place
from nianbao_tui.screens.help import scope_help
from nianbao_tui.screens.listing import Listing
from nianbao_tui.styles import look
from nianbao_tui.widgets.entry_list import Entry, EntryList
from nianbao_tui.widgets.lines import Run
from nianbao_tui.widgets.text.page import Field

if TYPE_CHECKING:
    from nianbao_tui.screens.editor import Editor

_NAME, _COLUMN = 26, 12

Chosen = Place | Version | None
"""A place to go to, a version to restore, or nothing."""


def open_versions(editor: Editor) -> None:
    """Show the versions of the report, and do what is chosen there."""
    if not editor.settle():
        return
    if editor.session.path is None:
        editor.message = refused(tr("年报还没有保存过，没有版本；先按 Ctrl+S 保存"))
        return

    def chosen(choice: Chosen) -> None:
        if isinstance(choice, Version):
            editor.message = restored(editor.session, choice)
        elif choice is not None:
            go_to_place(editor, choice)
        editor.follow()

    editor.app.push_screen(Versions(editor.session, editor.section), chosen)


def restored(session: Session, version: Version) -> Message:
    """Make the report read as the version does, as one step; say what came of it."""
    try:
        change = reverting(session.form, session.report, report_of(version))
    except FileRefused as error:
        return _unreadable(error)
    except OtherEdition:
        return refused(tr("这个版本是另一种格式的年报，不能恢复"))
    if not session.revise(change):
        return said(tr("与现在的内容相同，没有改动"))
    return said(tr("已恢复“{name}”；Ctrl+Z 可撤销", name=version_name(version)))


def _unreadable(error: FileRefused) -> Message:
    return refused(tr("不能读取这个版本：{reason}", reason=file_reason(error)))


class Versions(Listing[Chosen]):
    """Returns the place to go to or the version to restore, None to stay where it was."""

    def __init__(self, session: Session, section: str) -> None:
        super().__init__()
        self.session, self.section = session, section
        self.listed: tuple[Version, ...] = ()

    def heading(self) -> tuple[str, str]:
        """What is listed."""
        return tr("版本"), ""

    def on_mount(self) -> None:
        """Read what there is."""
        self._list()

    def key_labels(self) -> Iterator[tuple[str, str]]:
        """Compare, name, restore, delete."""
        yield tr("回车"), tr("比较")
        yield "F2", tr("命名")
        yield "F4", tr("恢复")
        yield "Esc", tr("返回")
        yield "Delete", tr("删除")
        yield "F1", tr("帮助")

    def _list(self, index: int | None = None) -> None:
        found = self.query_one(EntryList)
        self.listed = versions(self.session.path) if self.session.path else ()
        lines = [Entry((_line(each),)) for each in self.listed]
        if not lines:
            words = tr("还没有版本。按 F2 给现在的内容命名；每次保存以前的内容也列在这里。")
            lines = [Entry(((f"  {words}", look.FAINT),), stands=False)]
        head = (_columns(tr("版本"), tr("时间")), look.HEAD)
        found.show(head, lines, found.index if index is None else index)
        self.follow()

    def follow(self) -> None:
        """Draw what is said."""
        if self.is_attached:
            self.show_said(self.message or (tr("恢复可以撤销；删除不能撤销"), look.PANEL))

    @property
    def chosen(self) -> Version | None:
        """The version under the cursor, None if there is none."""
        index = self.query_one(EntryList).chosen
        return None if index is None or index >= len(self.listed) else self.listed[index]

    # Keys

    def press(self, key: str, character: str | None) -> None:
        """Move, compare, restore, name, delete, go back."""
        self.message = None
        command = command_of(key, "all")
        if key == "escape" or command in ("versions", "quit"):
            self.dismiss(None)
        elif key == "f2":
            self._ask_name()
        elif command == "help":
            self.app.push_screen(scope_help("versions"))
        elif self.chosen is None or not self._press(key, self.chosen):
            moved = self.query_one(EntryList).press(key)
            self.message = None if moved else not_yet(key)
        if self.is_current:
            self.follow()

    def _press(self, key: str, chosen: Version) -> bool:
        """Do something with a version; tell whether the key was one that does."""
        if key == "enter":
            self._compare(chosen)
        elif key == "f4":
            self.dismiss(chosen)
        elif key == "delete":
            self._ask_delete(chosen)
        else:
            return False
        return True

    def _compare(self, version: Version) -> None:
        try:
            then = report_of(version)
        except FileRefused as error:
            self.message = _unreadable(error)
            return
        names = tuple(cut(name, _COLUMN) for name in column_names(version))
        comparison = replace(compared([then, self.session.report]), names=names)

        def go(answer: Gone) -> None:
            if answer is not None and not isinstance(answer, str):
                self.dismiss(answer)

        self.app.push_screen(Between(comparison, self.section, version_name(version)), go)

    def _ask_name(self) -> None:
        field = Field("name", tr("名称"), lines=False, placeholder=tr("例如：送审稿"))
        dialog = FillIn(tr("给现在的内容命名"), (field,), {"name": ""}, _complaint)
        self.app.push_screen(dialog, self._keep)

    def _keep(self, texts: Texts | None) -> None:
        if texts is None or self.session.path is None:
            return
        try:
            made = name_version(self.session.path, texts["name"].strip(), self.session.text())
        except FileRefused as error:
            self.message = refused(file_sentence(error))
        else:
            self.message = said(tr("已留存“{name}”", name=version_name(made)))
        self._list(0)

    def _ask_delete(self, version: Version) -> None:
        name, time = version_name(version), version_time(version)
        text = tr("删除“{name}”（{time}）？删除后不能恢复。", name=name, time=time)
        answers = (Answer("back", tr("返回")), Answer("delete", tr("删除")))

        def answered(answer: str | None) -> None:
            if answer == "delete":
                self._delete(version)

        self.app.push_screen(Ask(tr("删除版本"), text, answers), answered)

    def _delete(self, version: Version) -> None:
        try:
            delete_version(version)
        except FileRefused as error:
            self.message = refused(file_sentence(error))
        else:
            self.message = said(tr("已删除“{name}”", name=version_name(version)))
        self._list()

    # Pointing

    def on_entry_list_chosen(self) -> None:
        """Tell of what is chosen."""
        self.message = None
        self.follow()


def _complaint(texts: Texts) -> str:
    name = texts["name"].strip()
    if not name:
        return tr("请写名称")
    return tr("名称不超过 {most} 个字", most=LONGEST) if len(name) > LONGEST else ""


def _line(version: Version) -> Run:
    style = look.STRONG if version.name else look.PLAIN
    return _columns(version_name(version), version_time(version)), style


def _columns(name: str, time: str) -> str:
    return f"  {fit(name, _NAME)}  {time}"
