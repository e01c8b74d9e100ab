"""The letters of a roll-up as files: one text a body, all in a new folder, or none."""

import os
import shutil
from collections.abc import Iterable
from pathlib import Path

from nianbao.report.letter import Letter
from nianbao.rollup.letters import letters
from nianbao.rollup.rollup import Outcome, RollUp
from nianbao.store.errors import FileRefused, saving
from nianbao.store.naming import proposed_name
from nianbao.store.temporary import temporary_name
from nianbao.wording.letters import letter_text


def check_folder(path: Path) -> None:
    """FileRefused if a new folder cannot be made there."""
    if os.path.lexists(path):
        raise FileRefused(path, "exists")
    if not path.absolute().parent.is_dir():
        raise FileRefused(path.parent, "no_folder")


def write_letters(rollup: RollUp, outcome: Outcome, path: Path) -> int:
    """Write to each body that has something to mend, or handed in nothing; return how many.

    FileRefused if something stands there, or the system will not write: then none is there.
    """
    check_folder(path)
    return _written(path, letters(rollup, outcome.form), outcome)


def _written(path: Path, all_letters: Iterable[Letter], outcome: Outcome) -> int:
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
