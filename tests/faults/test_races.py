"""Another program writes the file before any one call of a save; its content is never lost."""

import itertools
import os
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from nianbao.store.errors import ChangedOnDisk
from nianbao.store.replace import replace_file
from nianbao.store.source import digest

from .calls import Unmoved, watched
from .mutants import plain

OLD, NEW, THEIRS = b"old", b"new", b"theirs"


def in_place(path: Path) -> None:
    path.write_bytes(THEIRS)


def by_another_file(path: Path) -> None:
    other = path.with_name("theirs")
    other.write_bytes(THEIRS)
    other.rename(path)


@dataclass
class Comer(Unmoved):
    """Writes once, before the call with this number."""

    path: Path
    at: int
    write: Callable[[Path], None]
    calls: list[str] = field(default_factory=list)
    came: bool = False

    def before(self, number: int, call: str, args: tuple[Any, ...]) -> None:
        """Write when the time has come."""
        self.calls.append(call)
        if number == self.at:
            self.came = True
            self.write(self.path)


def lost_at(path: Path, write: Callable[[Path], None]) -> list[str]:
    """The calls before which their content goes without a word, of all calls of a save."""
    lost: list[str] = []
    for number in itertools.count(1):
        path.write_bytes(OLD)
        comer = Comer(path, number, write)
        told = False
        with watched(comer):
            try:
                replace_file(path, NEW, expected=digest(OLD))
            except ChangedOnDisk as changed:
                told = changed.theirs == THEIRS
        if not comer.came:
            assert number > 8
            return lost
        stands = path.read_bytes() == THEIRS
        # Once our content stood there, theirs came later: it stands, and there is nothing to tell.
        ours_stood = {"renameat2", "replace"} & set(comer.calls[: number - 1])
        if not stands or not (told or ours_stood):
            lost.append(comer.calls[number - 1])
    return lost


@pytest.mark.parametrize("write", [in_place, by_another_file])
def test_what_another_program_writes_at_any_call_of_a_save_stands(
    tmp_path: Path, write: Callable[[Path], None]
) -> None:
    assert lost_at(tmp_path / "report.toml", write) == []
    assert os.listdir(tmp_path) == ["report.toml"]


def test_without_exchange_what_is_written_in_place_stands(tmp_path: Path) -> None:
    with plain():
        assert lost_at(tmp_path / "report.toml", in_place) == []


def test_without_exchange_only_what_comes_between_last_look_and_renaming_is_not_seen(
    tmp_path: Path,
) -> None:
    with plain():
        assert lost_at(tmp_path / "report.toml", by_another_file) == ["close", "replace"]
