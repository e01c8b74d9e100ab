"""Writing the total of a roll-up: whose it is, where to, and what may be written over."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from nianbao.rollup.rollup import Outcome
from nianbao.rollup.total import name_in, write_total
from nianbao.store.errors import FileRefused
from nianbao.store.naming import check_place, named, proposed_name
from nianbao.store.offered import reports_from
from nianbao.tongue import tr
from nianbao.wording.file_errors import file_sentence
from nianbao.wording.rollup import written_sentence
from nianbao.wording.visible import visible
from nianbao_tui.screens.ask import Answer, Ask
from nianbao_tui.screens.desk import Message, refused, said
from nianbao_tui.screens.files import STANDS
from nianbao_tui.screens.fill_in import Texts
from nianbao_tui.screens.name_new import NameNew
from nianbao_tui.widgets.text.page import Field

if TYPE_CHECKING:
    from nianbao_tui.screens.collating import Collating

_ANSWERS = (Answer("back", "返回"), Answer("write", "写入新的数字，保留文字"))

_WRITES_OVER = "{path} 已有：{of}。同一年度、同一格式的汇总年报只换数字，其余整份替换。"


def write_total_of(screen: Collating, begun: Texts | None = None) -> None:
    """Ask whose the total is and where it goes, and write it; `begun` is what was typed before."""
    outcome = screen.whole()
    if outcome is None:
        return
    folder, proposed = screen.gathering.folder, proposed_name("汇总", outcome.year)

    def answered(texts: Texts | None) -> None:
        if texts is not None:
            _ask(screen, texts, _place(texts["path"], folder, proposed))

    screen.app.push_screen(_dialog(folder, proposed, begun), answered)


def _place(text: str, folder: Path, proposed: str) -> Path:
    """Where the total of a folder goes: beside it, unless something else is typed."""
    return named(text.strip() or proposed, folder.absolute().parent)


def _dialog(folder: Path, proposed: str, begun: Texts | None) -> NameNew:
    home = folder.absolute().parent
    return NameNew(
        tr("写出汇总年报（文件夹 {folder}）", folder=visible(str(home))),
        _fields(proposed),
        proposed,
        lambda texts: _complaint(
            texts["organization"], _place(texts["path"], folder, proposed), folder
        ),
        reports_from(home),
        lambda text: _standing(_place(text, folder, proposed), folder),
        begun,
    )


def _fields(proposed: str) -> tuple[Field, ...]:
    whose = tr("汇总年报的单位全称")
    return (
        Field("organization", tr("编制单位"), lines=False, placeholder=whose),
        Field("path", tr("文件"), lines=False, placeholder=proposed),
    )


def _complaint(organization: str, path: Path, folder: Path) -> str:
    return _misplaced(path, folder) if organization.strip() else tr("请写编制单位")


def _standing(path: Path, folder: Path) -> str:
    """What will become of the file that has this name, if there is one."""
    standing = not _misplaced(path, folder) and path.exists()
    return tr(STANDS, file=visible(path.name)) if standing else ""


def _misplaced(path: Path, folder: Path) -> str:
    """Why the total cannot be written there; empty if it can."""
    try:
        check_place(path)
    except FileRefused as error:
        return file_sentence(error)
    if Path(os.path.realpath(path)).is_relative_to(os.path.realpath(folder)):
        return tr("请写在所汇总的文件夹之外，否则会计入下次汇总")
    return ""


def _ask(screen: Collating, texts: Texts, path: Path) -> None:
    """Write at once where nothing stands; who does not want to write over it names another."""
    organization = texts["organization"].strip()
    if not os.path.exists(path):
        _write(screen, organization, path)
        return
    of = visible(name_in(path)) or tr("其他内容")
    text = tr(_WRITES_OVER, path=visible(str(path)), of=of)

    def answered(answer: str | None) -> None:
        if answer == "write":
            _write(screen, organization, path, force=True)
        else:
            write_total_of(screen, texts)

    screen.app.push_screen(Ask(tr("文件已存在"), text, _ANSWERS), answered)


def _write(screen: Collating, organization: str, path: Path, *, force: bool = False) -> None:
    # Files may have come since it was asked where to.
    outcome = screen.whole()
    if outcome is not None:
        screen.message = _written(outcome, organization, path, force=force)
    screen.follow()


def _written(outcome: Outcome, organization: str, path: Path, *, force: bool) -> Message:
    """What came of writing the total."""
    try:
        write_total(path, outcome, organization, force=force)
    except FileRefused as error:
        return refused(file_sentence(error))
    return said(written_sentence(path))
