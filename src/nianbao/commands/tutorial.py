"""`nianbao tutorial`: the report to practise on; the editor is opened on it by the program."""

import argparse
import sys
from pathlib import Path

from nianbao.remembered import lesson_of
from nianbao.tongue import tr
from nianbao.tutorial.practice import begin_practice, practice_file
from nianbao.tutorial.tasks import TASKS
from nianbao.wording.visible import visible


def arguments(command: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    command.add_argument(
        "folder",
        metavar="文件夹",
        nargs="?",
        type=Path,
        help="练习用的年报放在哪里，不给则由程序保管",
    )
    command.add_argument("--again", action="store_true", help="从头开始")


def run(chosen: argparse.Namespace) -> int:
    """Get the report ready, and say where it is: without a terminal nobody can practise."""
    path = practised(chosen.folder, again=chosen.again)
    says = tr("练习用的年报在 {file}；在终端中运行 nianbao tutorial 开始", file=visible(str(path)))
    print(says, file=sys.stderr)
    return 0


def practised(folder: Path | None, *, again: bool = False) -> Path:
    """The report to practise on: as it was left, unless it was finished or is wanted anew.

    FileRefused if it cannot be written.
    """
    path = practice_file(folder)
    if path.is_file() and lesson_of(path) not in ("", TASKS[-1].id) and not again:
        return path
    return begin_practice(folder, TASKS[0].id)
