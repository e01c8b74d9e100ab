"""A save, and what of it keeps keys waiting, beside two flushes of the same bytes."""

import os
from dataclasses import dataclass, field
from pathlib import Path
from shutil import copy
from time import perf_counter

import pytest

from nianbao.form.address import Address
from nianbao.session import Session

from .book import Book
from .stopwatch import Timing

ROUNDS = 15
GOAL, AT_MOST = 3, 60
"""A disk that flushes at once leaves the work of the save, which is some milliseconds.

A save waits for two stages of flushes: those of the new report, its Markdown, the content before
with its folder, and the journal; that of the folder of the report.
"""
CELL = Address("applications", "received", "business")


def flush_twice(path: Path, content: bytes) -> None:
    for _ in range(2):
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        os.write(handle, content)
        os.fsync(handle)
        os.close(handle)


@dataclass
class Saves:
    """Milliseconds of saves, of what keys wait for in them, and of two flushes before each."""

    flushed: list[float] = field(default_factory=list)
    saved: list[float] = field(default_factory=list)
    kept_waiting: list[float] = field(default_factory=list)

    def save(self, session: Session, beside: Path) -> None:
        assert session.path
        start = perf_counter()
        flush_twice(beside, session.path.read_bytes())
        middle = perf_counter()
        saving = session.saving()
        begun = perf_counter()
        outcome = saving.carried_out()
        carried_out = perf_counter()
        session.settled(saving, outcome)
        end = perf_counter()
        self.flushed.append((middle - start) * 1000)
        self.saved.append((end - middle) * 1000)
        self.kept_waiting.append((begun - middle + end - carried_out) * 1000)

    def timings(self, name: str, it: str, goal: float | None) -> dict[Timing, float | None]:
        waiting = Timing(f"what of {it} a key waits for", self.kept_waiting)
        return {Timing(name, self.saved): goal, waiting: None}


def test_a_save_takes_some_times_as_long_as_two_flushes(
    tmp_path: Path, sample_reports: Path, book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    path = Path(copy(sample_reports / "horgos-psb-2023" / "report.toml", tmp_path))
    session = Session.open(path)
    session.protect()
    assert session.journal
    usual, hasty = Saves(), Saves()
    for number in range(ROUNDS):
        session.prepare()
        session.enter([(CELL, number)])
        # The user stops for a second: the journal is written, and the save made ready.
        assert session.journal.flush(5)
        session.prepare()
        usual.save(session, tmp_path / "flushed")
        assert f"business = {number}" in path.read_text("utf-8")
        session.prepare()
        session.enter([(CELL, number + 100)])
        hasty.save(session, tmp_path / "flushed")
        assert f"business = {number + 100}" in path.read_text("utf-8")
    session.end()
    floor = Timing("two flushes", [*usual.flushed, *hasty.flushed])
    usually = usual.timings("a save", "it", GOAL)
    at_once = hasty.timings("a save right behind a figure", "that", None)
    said = book.note(floor, {**usually, **at_once})
    assert next(iter(usually)).times(floor) <= AT_MOST, said
