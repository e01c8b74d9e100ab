"""Shift+F2: the open text in the editor that the user has chosen, and back."""

from __future__ import annotations

import contextlib
import os
import shlex
import signal
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, Any

from textual.app import SuspendNotSupported

from nianbao.store.handed import Lack, NotTakenBack, handed_out, taken_back
from nianbao.tongue import tr
from nianbao.wording.visible import visible
from nianbao_tui.screens.desk import Message, refused, said

if TYPE_CHECKING:
    from nianbao_tui.screens.editor import Editor

_SECONDS = 1.0
_LACKS: Mapping[Lack, str] = {
    "no_file": "外部编辑器没有留下文件，文字未变",
    "no_room": "不能写临时文件（{reason}），文字未变",
    "unreadable": "不能读回临时文件（{reason}），文字未变",
    "too_large": "外部编辑器留下的文件过大，文字未变",
    "not_utf8": "外部编辑器留下的文件不是 UTF-8 编码，文字未变",
}


class _Refused(Exception):
    """The editor could not be run, or did not end well; its argument says so."""


def edit_outside(editor: Editor) -> None:
    """Hand the open text to the user's editor, and take what it is then."""
    if not editor.settle():
        return
    session, of = editor.session, editor.section
    before = session.report.text(of)
    if session.journal:
        session.journal.flush(_SECONDS)
    try:
        command = words_of(os.environ)
        with handed_out(before, of) as path:
            _run(editor, [*command, str(path)])
            after = taken_back(path, before)
    except _Refused as error:
        editor.message = refused(str(error))
    except NotTakenBack as error:
        editor.message = refused(tr(_LACKS[error.lack], reason=visible(error.reason)))
    else:
        editor.message = _write(editor, of, before, after)


def words_of(environment: Mapping[str, str]) -> Sequence[str]:
    """The command of the editor, VISUAL before EDITOR; `_Refused` if there is none."""
    chosen = environment.get("VISUAL", "").strip() or environment.get("EDITOR", "").strip()
    if not chosen:
        raise _Refused(tr("没有设置外部编辑器：请设置环境变量 EDITOR，例如 EDITOR=vim"))
    try:
        return shlex.split(chosen)
    except ValueError as error:
        raise _Refused(
            tr("环境变量中的编辑器命令不完整：{words}", words=visible(chosen))
        ) from error


def _write(editor: Editor, of: str, before: str, after: str) -> Message:
    if before == after:
        return said(tr("文字未变"))
    caret = len(os.path.commonprefix([before, after]))
    tail = len(os.path.commonprefix([before[caret:][::-1], after[caret:][::-1]]))
    session = editor.session
    session.history.close_phrase()
    session.write(of, caret, before[caret : len(before) - tail], after[caret : len(after) - tail])
    session.history.close_phrase()
    editor.texts.go(of, caret)
    return said(tr("已取回外部编辑器的文字；Ctrl+Z 撤销"))


def _run(editor: Editor, command: Sequence[str]) -> None:
    """Run the command in the terminal, which is its own until it ends; `_Refused`."""
    name = visible(Path(command[0]).name)
    try:
        with editor.app.suspend(), _signals_of_a_shell():
            code = _ended(command)
    except SuspendNotSupported as error:
        raise _Refused(tr("这种终端不能运行外部编辑器")) from error
    if code is None:
        raise _Refused(tr("不能运行外部编辑器 {name}，文字未变", name=name))
    if code < 0:
        raise _Refused(tr("外部编辑器 {name} 被中断，文字未变", name=name))
    if code:
        raise _Refused(tr("外部编辑器 {name} 报错（{code}），文字未变", name=name, code=code))


def _ended(command: Sequence[str]) -> int | None:
    """How it ended; None if it could not be run.

    An exception that left `suspend` would leave the terminal given away for good.
    """
    try:
        return subprocess.run(command, check=False).returncode
    except (OSError, ValueError):
        return None


def _ignored(_number: int, _frame: FrameType | None) -> None:
    """Unlike SIG_IGN this is not handed on to the editor."""


_ANSWERS: Mapping[str, Any] = {
    "SIGINT": _ignored,
    "SIGTSTP": signal.SIG_DFL,
    "SIGCONT": signal.SIG_DFL,
}


@contextlib.contextmanager
def _signals_of_a_shell() -> Iterator[None]:
    """Ctrl+C is for the editor alone; Ctrl+Z stops both, so that the shell has its terminal."""
    known = {name: answer for name, answer in _ANSWERS.items() if hasattr(signal, name)}
    before = {
        getattr(signal, name): signal.signal(getattr(signal, name), answer)
        for name, answer in known.items()
    }
    try:
        yield
    finally:
        for number, answer in before.items():
            signal.signal(number, answer)
