"""The letters of a roll-up as files: one text a body, all in a new folder, or none."""

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from nianbao.report.letter import Letter
from nianbao.rollup.letters import letters
from nianbao.rollup.rollup import Outcome, RollUp
from nianbao.store.errors import FileRefused, saving
from nianbao.store.naming import proposed_name
from nianbao.store.temporary import temporary_name
from nianbao.tongue import tr
from nianbao.wording.letters import letter_text
from nianbao.wording.visible import visible


def check_folder(path: Path) -> None:
    """FileRefused if a new folder cannot be made there."""
    if os.path.lexists(path):
        raise FileRefused(path, "exists")
    if not path.absolute().parent.is_dir():
        raise FileRefused(path.parent, "no_folder")


def letters_written(rollup: RollUp, outcome: Outcome, path: Path) -> None:
    """Write a letter to each body that has something to mend, or nothing handed in."""
    check_folder(path)
    number = _written(path, letters(rollup, outcome.form), outcome)
    print(
        tr("已写入 {file}：通知 {count} 份", file=visible(str(path)), count=number), file=sys.stderr
    )
    doubtful = outcome.marks.get("doubtful", 0)
    if doubtful:
        says = "有存疑之处的 {count} 份没有写通知：请先逐处核对，确认是单位的错误再退回"
        print(tr(says, count=doubtful), file=sys.stderr)


def _written(path: Path, all_letters: Iterator[Letter], outcome: Outcome) -> int:
    temporary = path.absolute().with_name(temporary_name(path.name))
    number = 0
    try:
        with saving(path, "create"):
            temporary.mkdir()
        for letter in all_letters:
            text = letter_text(letter, outcome.form, outcome.year)
            with saving(path, "write"):
                _write(temporary, proposed_name(letter.name, outcome.year), text)
            number += 1
        with saving(path, "replace"):
            os.rename(temporary, path)
    finally:
        shutil.rmtree(temporary, ignore_errors=True)
    return number


def _write(folder: Path, name: str, text: str) -> None:
    """Write a file that is called so, or with a number where two bodies are called alike."""
    stem, number = Path(name).stem, 1
    file = folder / f"{stem}.txt"
    while file.exists():
        number += 1
        file = folder / f"{stem}-{number}.txt"
    file.write_text(text, "utf-8", "backslashreplace")
