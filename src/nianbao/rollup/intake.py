"""What was read from each submitted file, kept on the disk and not in memory.

A database in the private state of this user, so that a roll-up that was killed goes on where
it stopped. What it keeps of a file holds as long as the file has its size and time.
"""

import contextlib
import os
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any
from zlib import crc32

from nianbao import __version__
from nianbao.report.submission import MARKS, Submission
from nianbao.report.units import Unit, name_key
from nianbao.rollup.intake_file import intake_place, is_in_use, opened
from nianbao.rollup.listing import Listed
from nianbao.rollup.reading import Judging, Reading, Told
from nianbao.rollup.settling import BIT, bits
from nianbao.store.naming import as_text
from nianbao.tongue import spoken

_SCHEMA = """
CREATE TABLE head (signature TEXT);
CREATE TABLE files (
    id INTEGER PRIMARY KEY, full BLOB UNIQUE, path BLOB, place INTEGER, seen INTEGER,
    size INTEGER, mtime_ns INTEGER, day TEXT, beside INTEGER, read INTEGER DEFAULT 0,
    name TEXT, key TEXT, kind TEXT, edition TEXT, year INTEGER,
    errors INTEGER, warnings INTEGER, notices INTEGER, due INTEGER, blanks INTEGER, doubts INTEGER,
    refused TEXT, figures TEXT, lawsuits TEXT, fee TEXT, nameless INTEGER,
    collated INTEGER, unmatched INTEGER,
    marks INTEGER DEFAULT 0, counted INTEGER DEFAULT 0
);
CREATE INDEX by_place ON files (place, path);
CREATE INDEX by_key ON files (key);
CREATE TABLE findings (
    file INTEGER, rule TEXT, severity TEXT, at TEXT, message TEXT, found TEXT, expected TEXT,
    accepted TEXT, due INTEGER
);
CREATE INDEX by_file ON findings (file);
CREATE TABLE units (key TEXT PRIMARY KEY, name TEXT, kind TEXT, wanted INTEGER, due TEXT);
"""
# What is read is 1, or 2 if it says nothing that the report file beside it does not say.
_TABLES = ("head", "files", "findings", "units")

_SUBMISSION = (
    "files.path, files.name, coalesce(nullif(files.kind, ''), units.kind, ''), edition, year, "
    "errors, warnings, notices, files.due, blanks, doubts, refused, marks"
)
_CACHE = 512
"""Kilobytes that the database may keep in memory; the system keeps the rest as it likes."""

_KNOWN = Submission.__match_args__[1:-1]
_JOINED = "files LEFT JOIN units ON units.key = files.key"


class Intake:
    """The files of one roll-up; used by one thread at a time.

    With a `name` it is found again by the next run; without, or where no private folder can be
    had or another run uses it, it is gone with this object.
    """

    def __init__(self, name: str, judging: Judging, stamp: int = 0) -> None:
        self.path = intake_place(name) if name else None
        # What is kept of a file are sentences, too; `stamp` tells of what it was compared with.
        signature = f"{__version__} {crc32(_SCHEMA.encode())} {judging} {spoken()} {stamp}"
        # Of another run that still works, or not whole: never worth a refusal.
        if self._is_begun(signature) or self._is_begun_anew(signature):
            return
        self.path = None
        self.connection = opened(None)
        self._begin(signature)

    def _is_begun(self, signature: str) -> bool:
        with contextlib.suppress(sqlite3.Error):
            self.connection = opened(self.path)
            try:
                self._begin(signature)
                return True
            except BaseException:
                self.connection.close()
                raise
        return False

    def _is_begun_anew(self, signature: str) -> bool:
        """Tell whether the intake could be begun anew: it was not whole, and nobody uses it."""
        with contextlib.suppress(OSError, sqlite3.Error):
            if self.path is not None and not is_in_use(self.path):
                self.path.unlink()
                return self._is_begun(signature)
        return False

    def _begin(self, signature: str) -> None:
        run = self.connection.execute
        run("PRAGMA locking_mode = EXCLUSIVE")
        run("PRAGMA journal_mode = TRUNCATE")
        run("PRAGMA synchronous = NORMAL")
        run(f"PRAGMA cache_size = -{_CACHE}")
        run("BEGIN EXCLUSIVE")
        known = [name for (name,) in run("SELECT name FROM sqlite_master WHERE type = 'table'")]
        said = run("SELECT signature FROM head").fetchone() if "head" in known else None
        if said != (signature,):
            for table in known:
                run(f'DROP TABLE "{table}"')
            for statement in _SCHEMA.split(";"):
                run(statement)
            run("INSERT INTO head VALUES (?)", (signature,))
        self.commit()

    def commit(self) -> None:
        """Let what was kept stand, whatever happens to this process."""
        self.connection.commit()

    def close(self) -> None:
        """Let it be found by the next run, with all that was kept."""
        with contextlib.suppress(sqlite3.Error):  # a full disk, or closed already
            self.commit()
        self.connection.close()

    def remove(self) -> None:
        """Leave nothing on the disk."""
        self.close()
        if self.path is not None:
            for file in (self.path, self.path.with_name(f"{self.path.name}-journal")):
                with contextlib.suppress(OSError):
                    file.unlink()

    # Files

    def list_files(self, files: Iterable[Listed]) -> None:
        """Take these files for all there are; what is known of one that changed is forgotten."""
        run = self.connection.execute
        seen = run("SELECT coalesce(max(seen), 0) + 1 FROM files").fetchone()[0]
        for path, full, place, *stamps in files:
            run(
                "INSERT INTO files (full, path, place, seen, size, mtime_ns, day, beside) "
                "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) ON CONFLICT (full) DO UPDATE SET "
                "path = ?2, place = ?3, seen = ?4, size = ?5, mtime_ns = ?6, day = ?7, beside = ?8,"
                "read = read * (size = ?5 AND mtime_ns = ?6 AND beside = ?8) WHERE seen <> ?4",
                (os.fsencode(full), os.fsencode(path), place, seen, *stamps),
            )
        run("DELETE FROM findings WHERE file IN (SELECT id FROM files WHERE seen <> ?)", (seen,))
        run("DELETE FROM files WHERE seen <> ?", (seen,))
        self.commit()

    def count(self, condition: str = "1") -> int:
        """How many files fulfil an SQL condition of this program."""
        found = self.connection.execute(f"SELECT count(*) FROM files WHERE {condition}")
        return int(found.fetchone()[0])

    def waiting(self, most: int) -> Iterator[list[Path]]:
        """The files that must be read, in their order, so many at a time."""
        after: tuple[int, bytes] = (-1, b"")
        while True:
            rows = self.connection.execute(
                "SELECT place, path FROM files WHERE (place, path) > (?, ?) AND NOT read "
                "ORDER BY place, path LIMIT ?",
                (*after, most),
            ).fetchall()
            if not rows:
                return
            after = rows[-1]
            yield [Path(os.fsdecode(path)) for _, path in rows]

    def keep(self, reading: Reading) -> None:
        """Keep what a listed file says."""
        run = self.connection.execute
        full = os.fsencode(os.path.abspath(reading.path))
        found = run("SELECT id FROM files WHERE full = ?", (full,)).fetchone()
        if found is None:
            return
        run("DELETE FROM findings WHERE file = ?", found)
        run(
            "UPDATE files SET read = 1 + (beside <> 0 AND ?), "
            "name = ?, key = ?, kind = ?, edition = ?, year = ?, "
            "errors = ?, warnings = ?, notices = ?, due = ?, blanks = ?, doubts = ?, refused = ?, "
            "figures = ?, lawsuits = ?, fee = ?, nameless = ?, collated = ?, "
            "unmatched = ? WHERE id = ?",
            (reading.echoes, *_values(reading), *found),
        )
        self.connection.executemany(
            "INSERT INTO findings VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            ((*found, *map(as_text, told[:-1]), told.due) for told in reading.findings),
        )

    # Units

    def list_units(self, units: Iterable[Unit]) -> None:
        """Take these bodies for all that are to hand in a report."""
        self.connection.execute("DELETE FROM units")
        self.connection.executemany(
            "INSERT OR IGNORE INTO units VALUES (?, ?, ?, ?, ?)", map(_unit_values, units)
        )
        self.commit()

    def missing(self) -> Iterator[Unit]:
        """The bodies from which a report is expected, and none of this year and form came."""
        left_out = bits(("unreadable", "other_year", "other_edition"))
        rows = self.connection.execute(
            "SELECT name, kind, due FROM units WHERE wanted AND NOT EXISTS (SELECT 1 FROM files "
            f"WHERE files.key = units.key AND read = 1 AND NOT marks & {left_out}) "
            "ORDER BY units.rowid"
        )
        yield from (Unit(name, kind, due=_day(due)) for name, kind, due in rows)

    def unit_names(self) -> Iterator[str]:
        """The names of the list of bodies, in their order."""
        rows = self.connection.execute("SELECT name FROM units ORDER BY rowid")
        yield from (name for (name,) in rows)

    # Submissions

    def submissions(self, condition: str = "1") -> Iterator[Submission]:
        """What was handed in, in the order of the files."""
        rows = self.connection.execute(
            f"SELECT {_SUBMISSION} FROM {_JOINED} WHERE read = 1 AND {condition} "
            "ORDER BY place, path"
        )
        yield from map(_submission, rows)

    def counted(self) -> Iterator[tuple[bytes, int, str, str]]:
        """Path and number of everything that is added up, its row of figures and its fee."""
        yield from self.connection.execute("SELECT full, id, figures, fee FROM files WHERE counted")

    def rows(self, condition: str = "counted") -> Iterator[tuple[Submission, str]]:
        """Submissions, each with its row of figures as it was read."""
        rows = self.connection.execute(
            f"SELECT figures, {_SUBMISSION} FROM {_JOINED} WHERE read = 1 AND {condition} "
            "ORDER BY place, path"
        )
        for figures, *values in rows:
            yield _submission(values), figures

    def findings(self) -> Iterator[tuple[Submission, Told]]:
        """What the rules found, file by file, in reports of the year and form."""
        left_out = bits(("other_year", "other_edition"))
        rows = self.connection.execute(
            "SELECT rule, severity, at, message, found, expected, accepted, "
            "findings.due, "
            f"{_SUBMISSION} FROM findings JOIN files ON files.id = findings.file "
            "LEFT JOIN units ON units.key = files.key WHERE read = 1 AND marks & ? = 0 "
            "ORDER BY place, path, findings.rowid",
            (left_out,),
        )
        size = len(Told._fields)
        for values in rows:
            yield _submission(values[size:]), Told(*values[:size])


def _values(reading: Reading) -> tuple[object, ...]:
    name = as_text(reading.name)
    return (
        *(name, name_key(name), as_text(reading.kind), reading.edition, reading.year),
        *(reading.errors, reading.warnings, reading.notices),
        *(reading.due, reading.blanks, reading.doubts),
        *(as_text(reading.refused), reading.figures, reading.lawsuits, reading.fee),
        *(reading.nameless, reading.collated, reading.unmatched),
    )


def _unit_values(unit: Unit) -> tuple[object, ...]:
    due = unit.due.isoformat() if unit.due else ""
    return (name_key(unit.name), as_text(unit.name), as_text(unit.kind), unit.expected, due)


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def _submission(values: Sequence[object]) -> Submission:
    path, *rest, marks = values
    assert isinstance(path, bytes)
    assert isinstance(marks, int)
    found = frozenset(mark for mark in MARKS if marks & BIT[mark])
    known: dict[str, Any] = dict(zip(_KNOWN, rest, strict=True))
    return Submission(Path(os.fsdecode(path)), **known, marks=found)
