"""A roll-up read bit by bit between keys, and again whenever its folder changes."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from time import monotonic

from nianbao.rollup.expected import units_in
from nianbao.rollup.intake_file import intake_failed
from nianbao.rollup.reading import read_all
from nianbao.rollup.rollup import Outcome, RollUp
from nianbao.rollup.settling import Choice, NothingToAdd
from nianbao.store.errors import FileRefused
from nianbao.wording.zh import file_reason, file_sentence

UNIT_LISTS = ("units.csv", "单位名单.csv", "名单.csv")
"""A list of bodies with one of these names, in the folder or beside it, is taken unasked."""

_SLICE = 0.03
"""Seconds of reading between two keys."""


class Gathering:
    """One folder of submissions: what is known of it now, and what must still be read.

    `trouble` is why the list of bodies cannot be used, `waiting` how many files are not read.
    """

    def __init__(self, folder: Path, units: Path | None = None) -> None:
        self.folder = folder
        self.units = units or _units_of(folder)
        self.trouble = ""
        self.rollup = RollUp([folder], leave_out=[self.units] if self.units else [])
        self.outcome: Outcome | None = None
        self.waiting = self.total = 0
        self.takes_newest = False
        self._steps: Iterator[int] = iter(())
        self.failed = ""
        self._expect()

    def _expect(self) -> None:
        if self.units is None:
            return
        try:
            self.rollup.expect(units_in(self.units))
        except FileRefused as error:
            self.trouble = file_sentence(error)

    @contextlib.contextmanager
    def telling(self) -> Iterator[None]:
        """Have `failed` tell of a database that fails, and leave it at what is known."""
        try:
            yield
        except sqlite3.Error as error:
            self.waiting = 0
            self.failed = file_reason(intake_failed(error))

    def look(self) -> bool:
        """Look at the disk; tell whether something came, changed or went."""
        with self.telling():
            before = self.rollup.files
            self.waiting = self.total = self.rollup.look()
            self._steps = self._reading()
            self.failed = self.failed if self.waiting else ""
            return bool(self.waiting) or self.rollup.files != before
        return False

    def step(self) -> bool:
        """Read for a moment; tell whether there is more to read."""
        end = monotonic() + _SLICE
        with self.telling():
            while self.waiting and monotonic() < end:
                self.waiting -= next(self._steps, self.waiting)
            self.failed = self.failed if self.waiting else ""
        return self.waiting > 0

    def _reading(self) -> Iterator[int]:
        for paths in self.rollup.waiting():
            for path in paths:
                self.rollup.keep(read_all(self.rollup.judging, [path]))
                yield 1

    def settle(self) -> None:
        """Add up what was read so far."""
        with self.telling():
            try:
                self.outcome = self.rollup.outcome(self.choice)
            except NothingToAdd:
                self.outcome = None

    @property
    def choice(self) -> Choice:
        """Which of different reports of one body counts."""
        return Choice(take="newest" if self.takes_newest else "none")

    def turn_choice(self) -> None:
        """Let the newest count, or none again."""
        self.takes_newest = not self.takes_newest

    def end(self) -> None:
        """Forget all of it."""
        self.waiting = 0
        self.rollup.remove()


def _units_of(folder: Path) -> Path | None:
    places = (where / name for where in (folder, folder.parent) for name in UNIT_LISTS)
    return next((place for place in places if place.is_file()), None)
