"""Whether anything was lost: what a next run finds, held against what was promised."""

import contextlib
import os
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from nianbao.report.change import Change, ChangeRefused
from nianbao.report.model import Report
from nianbao.store.errors import FileRefused
from nianbao.store.generations import generations
from nianbao.store.read import read_document
from nianbao.store.remains import unfinished

from .hands import TEXT, undo_all

NAME = "年报.toml"


@dataclass(frozen=True)
class House:
    """A folder that holds all that a run writes: the report and the state of the program."""

    root: Path

    @property
    def path(self) -> Path:
        """The report."""
        return self.root / "reports" / NAME

    def build(self) -> Path:
        """Make it as it is before the first run, and be at home in it."""
        self.path.parent.mkdir(parents=True)
        (self.root / "state").mkdir()
        self.path.write_text(TEXT, "utf-8")
        self.enter()
        return self.path

    def enter(self) -> None:
        """Let the program keep its state here."""
        os.environ["XDG_STATE_HOME"] = os.fspath(self.root / "state")
        os.environ["XDG_RUNTIME_DIR"] = os.fspath(self.root / "state" / "run")
        tempfile.tempdir = os.fspath(self.root / "state" / "tmp")


@dataclass
class Promises:
    """How many hands are promised to be in the journal, and in the file."""

    in_journal: int = 0
    in_file: int = 0
    saves: set[int] = field(default_factory=lambda: {0})

    def flushed(self, hands: int) -> None:
        """The journal said so."""
        self.in_journal = max(self.in_journal, hands)

    def saved(self, hands: int) -> None:
        """The save said so."""
        self.in_file = max(self.in_file, hands)


def loss(path: Path, stages: list[Report], saves: set[int], kept: Promises) -> str | None:
    """What is broken of the promises, None if nothing: the file is whole, and all is found."""
    try:
        report = read_document(path).report
    except FileRefused as error:
        return f"the file is torn: {error.code}"
    whole = {number for number in saves if number >= kept.in_file}
    if not any(report.identical(stages[number]) for number in whole):
        return "the file holds what no save wrote, or an older save"
    found, history = report, None
    for remains in unfinished(path):
        if not remains.fits:
            return "the journal does not fit the file"
        found, undoable = remains.replayed()
        history = undoable.done
    least = max(kept.in_journal, kept.in_file)
    if not any(found.identical(stage) for stage in stages[least:]):
        return f"what was promised after {least} steps is not found"
    return _undo(found, history or [])


def left_behind(path: Path, stages: list[Report], saves: set[int], kept: Promises) -> str | None:
    """What is broken around a file that is whole: what it was before is kept, its Markdown follows.

    No later save than that of the file may show in the Markdown, which is the report as a word.
    """
    report = read_document(path).report
    here = {number for number in saves if report.identical(stages[number])}
    before = list(_kept(path))
    for number in saves:
        if number < min(here) and not any(stages[number].identical(each) for each in before):
            return f"what the file was after {number} steps is not kept"
    return _behind(path.with_suffix(".md"), stages, saves, max(here), kept)


def _kept(path: Path) -> Iterator[Report]:
    """The reports that the file was, as far as they are whole."""
    for each in generations(path):
        with contextlib.suppress(FileRefused):
            yield read_document(each.path).report


def _behind(
    page: Path, stages: list[Report], saves: set[int], here: int, kept: Promises
) -> str | None:
    if not page.exists():
        return "the Markdown is missing" if kept.in_file else None
    text = page.read_text("utf-8")
    shown = {number for number in saves if repr(stages[number]) == text}
    if not shown:
        return "the Markdown is torn"
    if min(shown) > here:
        return "the Markdown is newer than the file"
    return "the Markdown is an older one" if max(shown) < kept.in_file else None


def _undo(report: Report, changes: Sequence[Change]) -> str | None:
    try:
        undo_all(report, changes)
    except ChangeRefused:
        return "the history does not fit the report"
    return None
