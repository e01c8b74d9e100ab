"""The letters of a roll-up as files: one text a body, all in a new folder, or none."""

import os
import shutil
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from nianbao.report.letter import Letter
from nianbao.rollup.letters import letters
from nianbao.rollup.rollup import Outcome, RollUp
from nianbao.store.errors import FileRefused, saving
from nianbao.store.naming import distinct_name, proposed_name
from nianbao.store.temporary import temporary_name
from nianbao.wording.letters import letter_text


def check_folder(path: Path, added: Iterable[Path] = ()) -> None:
    """FileRefused if a new folder cannot be made there, or would lie among what is `added` up."""
    real = Path(os.path.realpath(path))
    if any(real.is_relative_to(os.path.realpath(each)) for each in added):
        raise FileRefused(path, "among_added")
    if os.path.lexists(path):
        raise FileRefused(path, "exists")
    if not os.path.isdir(path.absolute().parent):
        raise FileRefused(path.parent, "no_folder")


def write_letters(rollup: RollUp, outcome: Outcome, path: Path) -> int:
    """Write to each body that has something to mend, or handed in nothing; return how many.

    FileRefused if something stands there, or the system will not write: then none is there.
    """
    check_folder(path)
    return _written(path, letters(rollup, outcome.form), outcome)


def _written(path: Path, all_letters: Iterable[Letter], outcome: Outcome) -> int:
    temporary = path.absolute().with_name(temporary_name(path.name))
    given: Counter[str] = Counter()
    try:
        with saving(path, "create"):
            temporary.mkdir()
        for letter in all_letters:
            text = letter_text(letter, outcome.form, outcome.year)
            name = Path(proposed_name(letter.name, outcome.year)).with_suffix(".txt").name
            with saving(path, "write"):
                file = temporary / distinct_name(name, given)
                # Old editors of Windows know no other end of a line.
                file.write_text(text, "utf-8", "backslashreplace", newline="\r\n")
        with saving(path, "replace"):
            os.rename(temporary, path)
    finally:
        shutil.rmtree(temporary, ignore_errors=True)
    return given.total()
