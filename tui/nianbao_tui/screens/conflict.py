"""A file that somebody else changed: compare, save elsewhere, overwrite, or read it anew."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from nianbao.store.errors import ChangedOnDisk, FileRefused
from nianbao.tongue import tr
from nianbao.wording.visible import visible
from nianbao_tui.screens.ask import Answer, Ask
from nianbao_tui.screens.differ import raw_lines, report_lines
from nianbao_tui.screens.opening import reopen
from nianbao_tui.screens.read import Read
from nianbao_tui.screens.trail import keep_spot
from nianbao_tui.widgets.lines import Run

if TYPE_CHECKING:
    from nianbao_tui.screens.editor import Editor

Then = Callable[[], None]


class Conflict:
    """Asks what becomes of what the user has and of what stands in the file."""

    def __init__(self, editor: Editor, then: Then | None = None) -> None:
        self.editor, self.then = editor, then

    def ask(self, changed: ChangedOnDisk, *, saving: bool = True) -> None:
        """Ask, after a save that was not done or when the change was seen."""
        gone = changed.theirs is None
        text = "{path}：文件已被删除或移走。" if gone else "{path}：打开以后，文件被其他程序改过。"
        self.editor.app.push_screen(
            Ask(
                tr("没有保存") if saving else tr("文件有变化"),
                tr(text, path=visible(str(changed.path))),
                tuple(self._answers(gone=gone)),
            ),
            lambda answer: self._resolve(answer or "back", changed, saving=saving),
        )

    def _answers(self, *, gone: bool) -> Iterator[Answer]:
        session = self.editor.session
        if not gone:
            yield Answer("compare", "查看不同之处")
        yield Answer("as", "把我的内容另存为新文件")
        if session.barred is None:
            yield Answer("overwrite", "按我的内容重新写入" if gone else "用我的内容替换")
        if not gone:
            yield Answer("reload", "放弃我的修改，重新读入" if session.dirty else "重新读入")
        yield Answer("back", "返回")

    def _resolve(self, answer: str, changed: ChangedOnDisk, *, saving: bool) -> None:
        if answer == "compare":
            self.editor.app.push_screen(
                Read(tr("不同之处"), self._differences(changed)),
                lambda _: self.ask(changed, saving=saving),
            )
        elif answer == "as":
            self.editor.files.save_as(self.then)
        elif answer == "overwrite":
            self.editor.files.overwrite(self.then)
        elif answer == "reload":
            self._reload()

    def _differences(self, changed: ChangedOnDisk) -> list[Run]:
        session = self.editor.session
        try:
            theirs = session.theirs()
        except FileRefused:
            theirs = None
        ours = session.report
        if theirs is not None and theirs.edition == ours.edition and theirs != ours:
            return report_lines(session.form, theirs, ours)
        text = (changed.theirs or b"").decode("utf-8", "replace")
        return raw_lines(text, session.text())

    def _reload(self) -> None:
        keep_spot(self.editor)
        message = reopen(self.editor.app, self.editor.session)
        if message is not None:
            self.editor.say(message)
