"""Last year's reports: one for all, or those of a folder, each for its own body."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING
from zlib import crc32

from nianbao.record import Record, field
from nianbao.report.model import Report
from nianbao.report.units import name_key
from nianbao.rollup.listing import Listed, listed
from nianbao.rules.case import Standing
from nianbao.store.errors import FileRefused
from nianbao.store.naming import is_document, is_print
from nianbao.store.read import read_document

if TYPE_CHECKING:
    from nianbao.importers.imported import Imported

Body = tuple[str, int]
"""A body by the key of its name, and a year."""


class LastYear(Record):
    """The report to compare others with: `one` for all, or that of each body and year.

    `refused` are files that cannot be read, `nameless` those that do not say whose they are;
    of a body that has several that differ, none is taken. `stamp` changes with the files.
    """

    one: Standing | None = None
    of_bodies: Mapping[Body, Report | None] = field(default_factory=dict)
    refused: tuple[Path, ...] = ()
    nameless: tuple[Path, ...] = ()
    differing: tuple[tuple[str, int], ...] = ()
    stamp: int = 0

    def of(self, report: Report) -> Standing | None:
        """What a report is to be compared with; None where nothing is, or different reports are."""
        if self.one is not None:
            return self.one
        found = self.of_bodies.get((name_key(report.organization), report.year - 1))
        return Standing.of(found) if found else None


# Beside what was given, the lack of any may be asked for: of the children of a total.
@lru_cache(maxsize=2)
def last_year(path: Path | None) -> LastYear:
    """Last year's report in a file, or those in a folder, read once a process; FileRefused."""
    if path is None:
        return LastYear()
    if path.is_dir():
        return _of_folder(path)
    if not is_document(path):
        return LastYear(Standing.of(read_document(path).report))
    read = _imported(path)
    return LastYear(Standing.of(read.report)) if read else LastYear(refused=(path,))


def _of_folder(folder: Path) -> LastYear:
    files = sorted(listed([folder], ()))
    read = dict(_reports(files))
    reports = {path: report for path, report in read.items() if report is not None}
    named = [report for report in reports.values() if not _is_nameless(report)]
    of_bodies = _of_bodies(named)
    return LastYear(
        of_bodies=of_bodies,
        refused=tuple(path for path, report in read.items() if report is None),
        nameless=tuple(path for path, report in reports.items() if _is_nameless(report)),
        differing=_differing(named, of_bodies),
        stamp=crc32(repr(files).encode("utf-8", "backslashreplace")),
    )


def _reports(files: Iterable[Listed]) -> Iterator[tuple[Path, Report | None]]:
    """Each file and its report, None if none can be read; not the prints of report files."""
    for each in files:
        if not is_document(each.path):
            yield each.path, _of_file(each.path)
            continue
        from nianbao.rollup.echoes import echoes

        read = _imported(each.path)
        prints = echoes(each.path, read) if read else is_print(each.path)
        if not (each.beside and prints):
            yield each.path, read.report if read else None


def _of_bodies(reports: Iterable[Report]) -> dict[Body, Report | None]:
    """The report of each body and year; None where there are several and they differ."""
    found: dict[Body, Report | None] = {}
    for report in reports:
        before = found.setdefault(_body(report), report)
        if before is None or before.figures != report.figures:
            found[_body(report)] = None
    return found


def _differing(
    reports: Iterable[Report], of_bodies: Mapping[Body, Report | None]
) -> tuple[tuple[str, int], ...]:
    """The bodies, as they call themselves, and years of which there is no one report."""
    names = {_body(each): each.organization for each in reports}
    return tuple((names[body], body[1]) for body, report in of_bodies.items() if report is None)


def _is_nameless(report: Report) -> bool:
    return not name_key(report.organization)


def _body(report: Report) -> Body:
    return name_key(report.organization), report.year


def _of_file(path: Path) -> Report | None:
    try:
        return read_document(path).report
    except FileRefused:
        return None


def _imported(path: Path) -> Imported | None:
    """What a document prints; None if it is no report."""
    from nianbao import documents
    from nianbao.importers.refused import DocumentRefused

    try:
        return documents.read_document(path)
    except (DocumentRefused, FileRefused):
        return None
