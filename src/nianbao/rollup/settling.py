"""Which submissions are added up, and what stands against each of them."""

import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from sqlite3 import Connection
from typing import Literal

from nianbao.form.load import SpecificationError, edition_for
from nianbao.record import Value
from nianbao.report.submission import LEFT_OUT, MARKS, Mark
from nianbao.report.units import name_key

_COMPARED = "read = 1 AND NOT nameless AND (marks & ?) = 0"

Take = Literal["none", "newest"]
"""Which of different reports of one body and year counts, if none was named."""

BIT: Mapping[Mark, int] = {mark: 1 << index for index, mark in enumerate(MARKS)}
"""The marks as they are kept in an intake."""


class Choice(Value):
    """What is to be added up: a year, or None for that of most reports.

    Of different reports of one body, one of `files` counts, or else the one that `take` says.
    """

    year: int | None = None
    take: Take = "none"
    files: tuple[Path, ...] = ()

    @property
    def full(self) -> frozenset[bytes]:
        """The one name of each file."""
        return frozenset(os.fsencode(os.path.abspath(path)) for path in self.files)


class NothingToAdd(ValueError):
    """No submission can be read, or none is of the wanted year."""


def bits(marks: Iterable[Mark]) -> int:
    """Some marks together."""
    return sum(BIT[mark] for mark in marks)


def settle(connection: Connection, choice: Choice) -> tuple[str, int]:
    """Mark every submission; return edition and year of the total, or raise NothingToAdd."""
    edition, year = _kind(connection, choice.year)
    _mark_each(connection, edition, year)
    _mark_totals(connection, choice)
    _mark_repeats(connection, choice)
    _leave_out(connection)
    connection.commit()
    return edition, year


def _kind(connection: Connection, year: int | None) -> tuple[str, int]:
    """The year and edition that most reports have; of two, the later year and its own form."""
    rows = connection.execute(
        "SELECT edition, year, count(*) FROM files WHERE refused = '' AND read = 1 "
        "AND (?1 IS NULL OR year = ?1) GROUP BY edition, year",
        (year,),
    ).fetchall()
    if not rows:
        raise NothingToAdd
    best = max(rows, key=lambda row: (row[2], row[1], row[0] == _usual(row[1])))
    return best[0], best[1]


def _usual(year: int) -> str:
    try:
        return edition_for(year)
    except SpecificationError:
        return ""


def _mark_each(connection: Connection, edition: str, year: int) -> None:
    """What can be said of a submission alone, or beside the list of bodies."""
    listed = "EXISTS (SELECT 1 FROM units WHERE units.key = files.key)"
    late = (
        "EXISTS (SELECT 1 FROM units WHERE units.key = files.key "
        "AND units.due <> '' AND units.due < day)"
    )
    conditions: Mapping[Mark, str] = {
        "unreadable": "refused <> ''",
        "other_year": "refused = '' AND year <> :year",
        "other_edition": "refused = '' AND year = :year AND edition <> :edition",
        "failing": "errors > 0",
        "unfinished": "due > 0",
        "doubtful": "doubts > 0",
        "blank": "refused = '' AND blanks > 0",
        "nameless": "refused = '' AND nameless",
        "unlisted": f"refused = '' AND EXISTS (SELECT 1 FROM units) AND NOT {listed}",
        "late": late,
    }
    marks = " | ".join(f"(({said}) * {BIT[mark]})" for mark, said in conditions.items())
    connection.execute("UPDATE files SET marks = 0 WHERE read <> 1")
    values = {"year": year, "edition": edition}
    connection.execute(f"UPDATE files SET marks = {marks} WHERE read = 1", values)


def _mark_totals(connection: Connection, choice: Choice) -> None:
    """What this program wrote as a total is none of the reports, unless somebody names it."""
    connection.execute(
        f"UPDATE files SET marks = marks | ? WHERE {_COMPARED} AND collated "
        f"AND full NOT IN ({', '.join('?' * len(choice.full))})",
        (BIT["total"], bits(LEFT_OUT), *choice.full),
    )


def leave_out_total(connection: Connection, id: int) -> None:
    """Mark a submission that turned out to be the sum of all others."""
    connection.execute("UPDATE files SET counted = 0, marks = ? WHERE id = ?", (BIT["total"], id))
    connection.commit()


def _leave_out(connection: Connection) -> None:
    """Count the others; of one that is left out nothing matters but why."""
    connection.execute(
        "UPDATE files SET counted = read = 1 AND marks & ?1 = 0, "
        "marks = CASE WHEN marks & ?1 THEN marks & ?1 ELSE marks END",
        (bits(LEFT_OUT),),
    )


def _mark_repeats(connection: Connection, choice: Choice) -> None:
    """Of several submissions of one body, one counts if they say the same or one is chosen.

    Reports that do not say whose they are have nothing in common.
    """
    run = connection.execute
    run("DROP TABLE IF EXISTS temp.repeats")
    run(
        "CREATE TEMP TABLE repeats AS SELECT key, count(DISTINCT figures || fee) = 1 AS same "
        f"FROM files WHERE {_COMPARED} GROUP BY key HAVING count(*) > 1",
        (bits(LEFT_OUT),),
    )
    for key, same in run("SELECT key, same FROM temp.repeats"):
        files = run(
            f"SELECT id, full, mtime_ns FROM files WHERE key = ? AND {_COMPARED} "
            "ORDER BY place, path",
            (key, bits(LEFT_OUT)),
        ).fetchall()
        kept = _called(files, key) if same else _taken(files, choice)
        mark = BIT["copy" if same else "repeated"]
        for id, _, _ in files:
            if id != kept:
                run("UPDATE files SET marks = marks | ? WHERE id = ?", (mark, id))


def _called(files: list[tuple[int, bytes, int]], key: str) -> int:
    """The newest file that is called like its body, for others may be meant for other bodies.

    If none is called so, the newest of all; of two equally new ones the first.
    """
    called = [each for each in files if key in name_key(Path(os.fsdecode(each[1])).stem)]
    return max(called or files, key=lambda each: each[2])[0]


def _taken(files: list[tuple[int, bytes, int]], choice: Choice) -> int | None:
    """Which of different reports of one body counts; None if nobody says."""
    named = [id for id, full, _ in files if full in choice.full]
    if named:
        return named[0] if len(named) == 1 else None
    newest = max(time for _, _, time in files)
    latest = [id for id, _, time in files if time == newest]
    return latest[0] if choice.take == "newest" and len(latest) == 1 else None
