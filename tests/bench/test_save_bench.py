"""A save, and what of it keeps keys waiting, beside two flushes of the same bytes."""

import os
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

A save flushes eight times: the report, its Markdown and the content before, each with the folder
of its name, and twice the journal.
"""
CELL = Address("applications", "received", "business")


def flush_twice(path: Path, content: bytes) -> None:
    for _ in range(2):
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        os.write(handle, content)
        os.fsync(handle)
        os.close(handle)


def test_a_save_takes_some_times_as_long_as_two_flushes(
    tmp_path: Path, sample_reports: Path, book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    path = Path(copy(sample_reports / "horgos-psb-2023" / "report.toml", tmp_path))
    session = Session.open(path)
    session.protect()
    flushed, saved, kept_waiting = [], [], []
    for number in range(ROUNDS):
        session.enter([(CELL, number)])
        session.prepare()
        start = perf_counter()
        flush_twice(tmp_path / "flushed", path.read_bytes())
        middle = perf_counter()
        saving = session.saving()
        begun = perf_counter()
        outcome = saving.carried_out()
        carried_out = perf_counter()
        session.settled(saving, outcome)
        end = perf_counter()
        flushed.append((middle - start) * 1000)
        saved.append((end - middle) * 1000)
        kept_waiting.append((begun - middle + end - carried_out) * 1000)
        assert f"business = {number}" in path.read_text("utf-8")
    session.end()
    floor, save = Timing("two flushes", flushed), Timing("a save", saved)
    said = book.note(floor, {save: GOAL, Timing("what of it a key waits for", kept_waiting): None})
    assert save.times(floor) <= AT_MOST, said
