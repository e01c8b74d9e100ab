"""Last year's reports: one for all, or those of a folder, each for its own body."""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path

from nianbao.report.model import Report
from nianbao.report.units import name_key
from nianbao.rollup.listing import listed
from nianbao.rules.case import Standing
from nianbao.store.errors import FileRefused
from nianbao.store.naming import is_document
from nianbao.store.read import read_document

Body = tuple[str, int]
"""A body by the key of its name, and a year."""


class LastYear:
    """The report to compare another one with; `refused` are files that cannot be read."""

    def __init__(
        self,
        one: Standing | None = None,
        of_bodies: Mapping[Body, Report | None] | None = None,
        refused: tuple[Path, ...] = (),
    ) -> None:
        self._one = one
        self._of_bodies = of_bodies or {}
        self.refused = refused

    def of(self, report: Report) -> Standing | None:
        """What a report is to be compared with; None where nothing is, or different reports are."""
        if self._one is not None:
            return self._one
        found = self._of_bodies.get((name_key(report.organization), report.year - 1))
        return Standing.of(found) if found else None


# Beside what was given, the lack of any may be asked for: of the children of a total.
@lru_cache(maxsize=2)
def last_year(path: Path | None) -> LastYear:
    """Last year's report in a file, or those in a folder, read once a process; FileRefused."""
    if path is None:
        return LastYear()
    if not path.is_dir():
        report = _report(path) if is_document(path) else read_document(path).report
        return LastYear(Standing.of(report)) if report else LastYear(refused=(path,))
    files = sorted(each.path for each in listed([path], ()))
    read = {file: _report(file) for file in files}
    refused = tuple(file for file, report in read.items() if report is None)
    return LastYear(None, _of_bodies(filter(None, read.values())), refused)


def _of_bodies(reports: Iterable[Report]) -> dict[Body, Report | None]:
    """The report of each body and year; None where there are several and they differ."""
    found: dict[Body, Report | None] = {}
    for report in reports:
        body = name_key(report.organization), report.year
        before = found.setdefault(body, report)
        if before is None or before.figures != report.figures:
            found[body] = None
    return found


def _report(path: Path) -> Report | None:
    """The report in a file of any kind; None if there is none."""
    if not is_document(path):
        try:
            return read_document(path).report
        except FileRefused:
            return None
    from nianbao import documents
    from nianbao.importers.refused import DocumentRefused

    try:
        return documents.read_document(path).report
    except (DocumentRefused, FileRefused):
        return None
