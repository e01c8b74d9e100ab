"""A roll-up read bit by bit between keys, and again whenever its folder changes."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from time import monotonic

from nianbao.rollup.expected import list_beside, units_in
from nianbao.rollup.intake_file import intake_failed
from nianbao.rollup.reading import Judging, read_all
from nianbao.rollup.rollup import Outcome, RollUp
from nianbao.rollup.settling import Choice, NothingToAdd
from nianbao.store.errors import FileRefused
from nianbao.wording.file_errors import file_reason, file_sentence
from nianbao.wording.visible import visible

_SLICE = 0.03
"""Seconds of reading between two keys."""


class Gathering:
    """One folder of submissions: what is known of it now, and what must still be read.

    `trouble` is why the list of bodies cannot be used, `waiting` how many files are not read,
    `settled` how often it was added up. `years` are those of the reports, the latest first.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.units: Path | None = None
        self.trouble = ""
        self.rollup = RollUp([folder], judging=Judging(findings=True, tongue="zh"))
        self.outcome: Outcome | None = None
        self.waiting = self.total = self.settled = 0
        self.takes_newest = False
        self.years: list[int] = []
        self._year: int | None = None
        self._steps: Iterator[int] = iter(())
        self.failed = ""
        self._list_seen: object = None

    def _expect(self) -> bool:
        """Take the list of bodies as it stands; tell whether it is another than before."""
        units = list_beside(self.folder)
        seen = (units, _stamp(units))
        if seen == self._list_seen:
            return False
        self._list_seen, self.units, self.trouble = seen, units, ""
        try:
            self.rollup.expect(units_in(units) if units else ())
        except FileRefused as error:
            self.rollup.expect(())
            # There is one line, and where the list lies is known.
            self.trouble = file_sentence(error).replace(
                visible(str(error.path)), visible(error.path.name)
            )
        return True

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
            other_list = self._expect()
            self.waiting = self.total = self.rollup.look()
            self._steps = self._reading()
            self.failed = self.failed if self.waiting else ""
            return bool(self.waiting) or other_list or self.rollup.files != before
        return False

    def step(self) -> bool:
        """Read for a moment; tell whether there is more to read."""
        end = monotonic() + _SLICE
        with self.telling():
            while self.waiting:
                self.waiting -= next(self._steps, self.waiting)
                if monotonic() >= end:
                    break
            self.failed = self.failed if self.waiting else ""
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
            self.years = self.rollup.years()
            try:
                self.outcome = self.rollup.outcome(self.choice)
            except NothingToAdd:
                self.outcome = None

    @property
    def choice(self) -> Choice:
        """Which year is added up, and which of different reports of one body counts."""
        year = self._year if self._year in self.years else None
        return Choice(year, take="newest" if self.takes_newest else "none")

    def turn_choice(self) -> None:
        """Let the newest count, or none again."""
        self.takes_newest = not self.takes_newest

    def turn_year(self) -> None:
        """Add up the year before, or behind the first one the latest again."""
        if self.outcome is not None and self.outcome.year in self.years:
            at = self.years.index(self.outcome.year) + 1
            self._year = self.years[at % len(self.years)]

    def end(self) -> None:
        """Forget all of it."""
        self.waiting = 0
        self.rollup.remove()


def _stamp(path: Path | None) -> tuple[int, int] | None:
    """Size and time of a file, which tell when it must be read again."""
    try:
        status = path.stat() if path else None
    except OSError:
        return None
    return (status.st_size, status.st_mtime_ns) if status else None
