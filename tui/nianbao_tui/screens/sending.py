"""Writing the letters of a roll-up: where to, and what came of it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from nianbao.rollup.posting import check_folder, write_letters
from nianbao.rollup.rollup import Outcome, RollUp
from nianbao.store.errors import FileRefused
from nianbao.tongue import tr
from nianbao.wording.file_errors import file_sentence
from nianbao.wording.rollup import letters_sentences
from nianbao.wording.visible import visible
from nianbao_tui.screens import clock
from nianbao_tui.screens.desk import Message, refused, said
from nianbao_tui.screens.fill_in import FillIn, Texts
from nianbao_tui.widgets.text.page import Field

if TYPE_CHECKING:
    from nianbao_tui.screens.collating import Collating


def write_letters_of(screen: Collating) -> None:
    """Ask for a new folder, and write a letter a body into it."""
    folder = screen.gathering.folder
    home = folder.absolute().parent
    usual = f"退改通知{clock.today():%m%d}"
    dialog = FillIn(
        tr("写各单位的退改、催报通知（文件夹 {folder}）", folder=visible(str(home))),
        (Field("path", tr("新文件夹"), lines=False, placeholder=usual),),
        {},
        lambda texts: _complaint(_place(texts, home, usual), folder),
    )

    def answered(texts: Texts | None) -> None:
        if texts is not None:
            _write(screen, _place(texts, home, usual))

    screen.app.push_screen(dialog, answered)


def _place(texts: Texts, home: Path, usual: str) -> Path:
    return home / os.path.expanduser(texts["path"].strip() or usual)


def _complaint(path: Path, folder: Path) -> str:
    try:
        check_folder(path, [folder])
    except FileRefused as error:
        return file_sentence(error)
    return ""


def _write(screen: Collating, path: Path) -> None:
    # Files may have come since it was asked where to: who is behind them is not missing.
    outcome = screen.whole()
    if outcome is not None:
        with screen.gathering.telling():
            screen.message = _written(screen.gathering.rollup, outcome, path)
    screen.follow()


def _written(rollup: RollUp, outcome: Outcome, path: Path) -> Message:
    """What came of writing the letters."""
    try:
        number = write_letters(rollup, outcome, path)
    except FileRefused as error:
        return refused(file_sentence(error))
    doubtful = outcome.marks.get("doubtful", 0)
    return said(tr("；").join(letters_sentences(Path(path.name), number, doubtful)))
