"""A roll-up read bit by bit between keys, and again whenever its folder changes."""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections.abc import Callable, Iterator
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

_REST = 10


class Seldom:
    """Lets work rest ten times as long as it took, so that a large folder leaves room for keys."""

    def __init__(self) -> None:
        self._rested = 0.0

    def __call__(self, work: Callable[[], None]) -> None:
        """Do it, unless it must rest."""
        begun = monotonic()
        if begun >= self._rested:
            work()
            done = monotonic()
            self._rested = done + _REST * (done - begun)


class Gathering:
    """One folder of submissions: what is known of it now, and what must still be read.

    `waiting` is how many files are not read, `settled` how often all was added up.
    """

    def __init__(self, folder: Path, units: Path | None = None) -> None:
        self.folder = folder
        self.units = units or _units_of(folder)
        self.rollup = RollUp([folder], leave_out=[self.units] if self.units else [])
        self.outcome: Outcome | None = None
        self.waiting = self.total = self.settled = 0
        self.takes_newest = False
        self._steps: Iterator[int] = iter(())
        self._unusable = self._failed = ""
        self._expect()

    def _expect(self) -> None:
        if self.units is None:
            return
        try:
            self.rollup.expect(units_in(self.units))
        except FileRefused as error:
            self._unusable = file_sentence(error)

    @property
    def trouble(self) -> str:
        """Why nothing more can be read, or why the list of bodies cannot be used."""
        return self._failed or self._unusable

    @contextlib.contextmanager
    def telling(self) -> Iterator[None]:
        """Have `trouble` tell of a database that fails, and leave it at what is known."""
        try:
            yield
        except sqlite3.Error as error:
            self.waiting = 0
            self._failed = file_reason(intake_failed(error))

    def look(self) -> bool:
        """Look at the disk; tell whether something came, changed or went."""
        with self.telling():
            before = self.rollup.files
            self.waiting = self.total = self.rollup.look()
            self._steps = self._reading()
            self._failed = self._failed if self.waiting else ""
            return bool(self.waiting) or self.rollup.files != before
        return False

    def step(self) -> bool:
        """Read for a moment; tell whether there is more to read."""
        end = monotonic() + _SLICE
        with self.telling():
            while self.waiting and monotonic() < end:
                self.waiting -= next(self._steps, self.waiting)
            self._failed = self._failed if self.waiting else ""
        return self.waiting > 0

    def _reading(self) -> Iterator[int]:
        for paths in self.rollup.waiting():
            for path in paths:
                self.rollup.keep(read_all(self.rollup.judging, [path]))
                yield 1

    def settle(self) -> None:
        """Add up what was read so far."""
        self.settled += 1
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
    return next((place for place in places if os.path.isfile(place)), None)
