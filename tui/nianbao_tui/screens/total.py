"""Writing the total of a roll-up: whose it is, where to, and what may be written over."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from nianbao.rollup.rollup import Outcome
from nianbao.rollup.total import name_in, write_total
from nianbao.store.errors import FileRefused
from nianbao.store.naming import check_place, named, proposed_name
from nianbao.tongue import tr
from nianbao.wording.file_errors import file_sentence
from nianbao.wording.rollup import written_sentence
from nianbao.wording.visible import visible
from nianbao_tui.screens.ask import Answer, Ask
from nianbao_tui.screens.desk import refused, said
from nianbao_tui.screens.fill_in import FillIn, Texts
from nianbao_tui.widgets.text.page import Field

if TYPE_CHECKING:
    from nianbao_tui.screens.collating import Collating

_ANSWERS = (Answer("back", "返回"), Answer("write", "写入新的数字，保留文字"))

_STANDS = "{path} 已有：{of}。同一年度、同一格式的汇总年报只换数字，其余整份替换。"


def write_total_of(screen: Collating, outcome: Outcome) -> None:
    """Ask whose the total is and where it goes, and write it."""
    folder = screen.gathering.folder
    home = folder.absolute().parent
    fields = (
        Field("organization", tr("编制单位"), lines=False, placeholder=tr("汇总年报的单位全称")),
        Field("path", tr("文件"), lines=False, placeholder=proposed_name("汇总", outcome.year)),
    )
    dialog = FillIn(
        tr("写出汇总年报（文件夹 {folder}）", folder=visible(str(home))),
        fields,
        {},
        lambda texts: _complaint(texts, folder, _place(texts, home, outcome)),
    )

    def answered(texts: Texts | None) -> None:
        if texts is not None:
            _ask(screen, outcome, texts["organization"].strip(), _place(texts, home, outcome))

    screen.app.push_screen(dialog, answered)


def _place(texts: Texts, home: Path, outcome: Outcome) -> Path:
    return named(texts["path"].strip() or proposed_name("汇总", outcome.year), home)


def _complaint(texts: Texts, folder: Path, path: Path) -> str:
    if not texts["organization"].strip():
        return tr("请写编制单位")
    try:
        check_place(path)
    except FileRefused as error:
        return file_sentence(error)
    if Path(os.path.realpath(path)).is_relative_to(os.path.realpath(folder)):
        return tr("请写在所汇总的文件夹之外，否则会计入下次汇总")
    return ""


def _ask(screen: Collating, outcome: Outcome, organization: str, path: Path) -> None:
    """Write at once where nothing stands."""
    if not os.path.exists(path):
        _write(screen, outcome, organization, path)
        return
    of = visible(name_in(path)) or tr("其他内容")
    text = tr(_STANDS, path=visible(str(path)), of=of)

    def answered(answer: str | None) -> None:
        if answer == "write":
            _write(screen, outcome, organization, path, force=True)

    screen.app.push_screen(Ask(tr("文件已存在"), text, _ANSWERS), answered)


def _write(
    screen: Collating, outcome: Outcome, organization: str, path: Path, *, force: bool = False
) -> None:
    try:
        write_total(path, outcome, organization, force=force)
    except FileRefused as error:
        screen.message = refused(file_sentence(error))
    else:
        screen.message = said(written_sentence(path))
    screen.follow()
