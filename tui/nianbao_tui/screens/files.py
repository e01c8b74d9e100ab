"""Saving: what must be asked before a file or an edit could be lost."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from nianbao import diary
from nianbao.beside import Saved
from nianbao.remembered import remember, remember_last_year
from nianbao.session import Session
from nianbao.store.errors import ChangedOnDisk, FileRefused
from nianbao.store.lock import acquire, look, release
from nianbao.store.naming import check_place, named, proposed_name, same_file
from nianbao.tongue import tr
from nianbao.wording.file_errors import file_sentence
from nianbao.wording.recovery import lock_sentence
from nianbao.wording.visible import visible
from nianbao_tui.screens.ask import Answer, Ask
from nianbao_tui.screens.desk import Message, refused, said
from nianbao_tui.screens.under_way import UnderWay

if TYPE_CHECKING:
    from nianbao_tui.screens.editor import Editor
    from nianbao_tui.screens.fill_in import Texts

Then = Callable[[], None]

_EXISTS = "{path} 已存在。替换后原内容不能恢复。"
_KEPT = "{why}。修改仍在编辑界面中，没有丢失。"
_KEPT_TOO_MUCH = "{why}。修改仍在编辑界面中，没有丢失。请删减文字后再保存。"
STANDS = "{file} 已存在，确定后询问是否替换"
_TOO_MUCH = ("too_large", "too_many_lines")


class Files:
    """Saves the report of an editor."""

    def __init__(self, editor: Editor) -> None:
        self.editor = editor
        self._again = False

    @property
    def _session(self) -> Session:
        return self.editor.session

    # Saving

    def save(self, then: Then | None = None) -> None:
        """Save where the report came from, or ask where; then go on."""
        self.editor.lookout.look_at_lock()
        if self.editor.settle():
            if self._session.path is None:
                self.save_as(then)
            elif then is None:
                self._begin()
            else:
                self._write(None, overwrite=False, then=then)

    def _begin(self) -> None:
        """Save where the report came from, while the user goes on."""
        if self.editor.saving is not None:
            self._again = True
            return
        try:
            saving = self._session.saving()
        except FileRefused as error:
            self._refused(error, None)
            return
        self.editor.message = said(tr("正在保存…"))
        self.editor.saving = UnderWay(saving, lambda one: self.editor.call_later(self._done, one))

    def _done(self, saving: UnderWay) -> None:
        if saving is self.editor.saving:
            self.finish()
        again, self._again = self._again, False
        if again and self._session.dirty and self.editor.is_current:
            self._begin()

    def finish(self) -> bool:
        """Wait for the save that is under way; False if it failed, and the user is asked."""
        saving, self.editor.saving = self.editor.saving, None
        return saving is None or self._settle(lambda: saving.settled_in(self._session))

    def save_as(self, then: Then | None = None) -> None:
        """Ask for a path and save there."""
        if not self.editor.settle() or not self.finish():
            return
        from nianbao.store.offered import reports_from
        from nianbao_tui.screens.name_new import NameNew
        from nianbao_tui.widgets.text.page import Field

        report, path = self._session.report, self._session.path
        best = path or self._session.proposed
        folder = best.absolute().parent if best else Path.cwd()
        usual = best.name if best else proposed_name(report.organization, report.year)
        title = "另存为（文件夹 {folder}）" if path else "保存（文件夹 {folder}）"
        dialog = NameNew(
            tr(title, folder=visible(str(folder))),
            (Field("path", tr("文件"), lines=False),),
            usual,
            lambda texts: _complaint(texts["path"], folder),
            reports_from(folder),
            lambda text: _standing(text, folder, path),
        )
        self.editor.app.push_screen(dialog, lambda texts: self._save_at(texts, folder, then))

    def _save_at(self, texts: Texts | None, folder: Path, then: Then | None) -> None:
        if texts is None:
            return
        path = named(texts["path"], folder)
        if same_file(path, self._session.path):
            self._write(None, overwrite=False, then=then)
        elif path.exists():
            self._ask_overwrite(path, then)
        else:
            self._write(path, overwrite=False, then=then)

    def _ask_overwrite(self, path: Path, then: Then | None) -> None:
        answers = (Answer("no", "返回"), Answer("yes", "替换现有文件"))
        edited = lock_sentence(look(path))
        text = "{path} 已存在。替换后原内容不能恢复。{edited}。" if edited else _EXISTS
        self.editor.app.push_screen(
            Ask(tr("文件已存在"), tr(text, path=visible(str(path)), edited=edited), answers),
            lambda answer: (
                self._write(path, overwrite=True, then=then) if answer == "yes" else None
            ),
        )

    def _write(
        self, path: Path | None, *, overwrite: bool, then: Then | None, less: bool = False
    ) -> None:
        if self.finish():
            save = partial(self._session.save, path, overwrite=overwrite, less=less)
            self._settle(save, then)

    def _settle(self, save: Callable[[], Saved], then: Then | None = None) -> bool:
        """Say what comes of a save, and go on; False if the user must decide before."""
        before = self._session.path
        try:
            saved = save()
        except ChangedOnDisk as changed:
            self._stop_saying()
            from nianbao_tui.screens.conflict import Conflict

            Conflict(self.editor, then).ask(changed)
            return False
        except FileRefused as error:
            self._refused(error, then)
            return False
        self._tell(saved, before)
        if then is not None:
            then()
        return True

    def _stop_saying(self) -> None:
        """Nothing is being saved any more."""
        self.editor.message = None
        self.editor.follow()

    def _tell(self, saved: Saved, before: Path | None) -> None:
        if saved.path != before:
            self._moved(before)
        remember(saved.path)
        if self._session.previous_path is not None:
            remember_last_year(saved.path, self._session.previous_path)
        diary.note("saved", file=diary.file_mark(saved.path))
        self.editor.message = _saved_words(saved)
        self.editor.follow()
        self.editor.call_after_refresh(self.editor.be_ready)

    def overwrite(self, then: Then | None) -> None:
        """Save where the report came from, whatever stands there now."""
        self._write(None, overwrite=True, then=then)

    def _moved(self, before: Path | None) -> None:
        """The lock belongs to the file that is edited, and a copy of one's own may be changed."""
        session = self._session
        if before is not None and session.barred is None:
            release(before)
        if session.path is not None:
            acquire(session.path)
        if session.barred is not None:
            session.barred = None
            session.protect()

    def _refused(self, error: FileRefused, then: Then | None) -> None:
        diary.note("refused", reason=error.code, file=diary.file_mark(error.path))
        self._stop_saying()
        self.editor.app.push_screen(
            Ask(*_failed_words(error)),
            lambda answer: self._after_failure(answer or "back", then),
        )

    def _after_failure(self, answer: str, then: Then | None) -> None:
        if answer == "again":
            self._write(None, overwrite=False, then=then)
        elif answer == "less":
            self._write(None, overwrite=False, then=then, less=True)
        elif answer == "as":
            self.save_as(then)


def _failed_words(error: FileRefused) -> tuple[str, str, tuple[Answer, ...]]:
    """Title, text and answers after a save that failed."""
    again, elsewhere = Answer("again", "再保存一次"), Answer("as", "另存到别处")
    back = Answer("back", "返回")
    if error.code == "not_confirmed":
        text = tr("{sentence}。", sentence=file_sentence(error))
        return tr("未能确认已存妥"), text, (again, elsewhere, back)
    words = _KEPT_TOO_MUCH if error.code in _TOO_MUCH else _KEPT
    title, text = tr("没有保存"), tr(words, why=file_sentence(error))
    if error.code == "shrinks":
        return title, text, (back, elsewhere, Answer("less", "照样保存"))
    return title, text, (back,) if error.code in _TOO_MUCH else (elsewhere, back)


def _complaint(text: str, folder: Path) -> str:
    if Path(text.strip()).name in ("", "..") or text.strip().endswith(("/", "\\")):
        return tr("请写文件名")
    try:
        check_place(named(text, folder))
    except FileRefused as error:
        return file_sentence(error)
    except ValueError:
        return tr("请写文件名")
    return ""


def _standing(text: str, folder: Path, own: Path | None) -> str:
    """What will become of the file that has this name, if there is one."""
    if _complaint(text, folder):
        return ""
    path = named(text, folder)
    if same_file(path, own):
        return tr("即现在编辑的文件，照常保存")
    return tr(STANDS, file=visible(path.name)) if path.exists() else ""


def _saved_words(saved: Saved) -> Message:
    name = visible(saved.path.name)
    if saved.markdown_error is not None:
        why = file_sentence(saved.markdown_error)
        return refused(tr("已保存 {name}；Markdown 没有写成：{why}", name=name, why=why))
    both = tr("已保存 {name} 和 {markdown}", name=name, markdown=visible(saved.markdown.name))
    if saved.kept is None:
        return said(both)
    return said(tr("{saved}；原有的另存为 {kept}", saved=both, kept=visible(saved.kept.name)))
