"""One submitted file, read and judged: values that a process can send and an intake keep."""

import json
import os
from collections import Counter
from collections.abc import Iterable, Sequence
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

from nianbao.record import Value, replace
from nianbao.report.figures import show_figure
from nianbao.report.model import Figure, Report
from nianbao.report.printed import Printed
from nianbao.rollup.last_year import last_year
from nianbao.rules.case import Case, Standing
from nianbao.rules.check import check
from nianbao.rules.collated import fee_of, lawsuits
from nianbao.rules.finding import Finding, Severity
from nianbao.rules.verdict import UNJUDGED, Verdict
from nianbao.store.errors import FileRefused
from nianbao.store.naming import is_document, is_print
from nianbao.store.read import read_document
from nianbao.wording.findings import finding_message
from nianbao.wording.names import Tongue
from nianbao.wording.skeleton import skeleton_preface
from nianbao.wording.summary import unfilled


class Judging(Value):
    """Whether the rules look at each report, and whether what they find is kept.

    `previous` is the folder of last year's reports, `tongue` the language in which what is
    found is kept, if not the one that is spoken.
    """

    judged: bool = True
    findings: bool = False
    previous: Path | None = None
    tongue: Tongue | None = None


class Told(NamedTuple):
    """A finding as text, ready for a table; `accepted` is the reason why it may stand."""

    rule: str
    severity: Severity
    at: str
    message: str
    found: str
    expected: str
    accepted: str
    due: bool


class Reading(Value):
    """What a file says; `refused` is why it says nothing.

    `figures` is a row of the form as `row_text` writes it, `lawsuits` the figures that two
    bodies may share (empty if all are 0), `fee` what it states as processing fee ("" if unsaid).
    `collated` tells that it begins as a total of this program does, `echoes` that a document says
    nothing else than the report file of the same name, `unmatched` that nothing of last year is
    there to compare it with.
    """

    path: Path
    name: str
    kind: str = ""
    edition: str = ""
    year: int = 0
    errors: int = 0
    warnings: int = 0
    notices: int = 0
    due: int = 0
    blanks: int = 0
    doubts: int = 0
    refused: str = ""
    figures: str = "[]"
    lawsuits: str = ""
    fee: str = ""
    nameless: bool = False
    collated: bool = False
    echoes: bool = False
    unmatched: bool = False
    findings: tuple[Told, ...] = ()


def read_all(judging: Judging, paths: Sequence[Path]) -> list[Reading]:
    """What some files say; one that cannot be read says why."""
    return [_read(judging, path) for path in paths]


def _read(judging: Judging, path: Path) -> Reading:
    try:
        if os.path.isdir(path):
            raise FileRefused(path, "no_permission")
        if is_document(path):
            return _of_document(judging, path)
        return _reading(judging, path, read_document(path).report)
    except FileRefused as error:
        from nianbao.wording.file_errors import file_sentence

        return Reading(path, path.stem, refused=file_sentence(error))
    except Exception as error:
        # One file must not end the work on thousands; it is named like one that is broken.
        from nianbao.diary import place_of
        from nianbao.wording.rollup import fault_sentence

        return Reading(path, path.stem, refused=fault_sentence(path, place_of(error)))


def _of_document(judging: Judging, path: Path) -> Reading:
    # Reading documents needs much that a report file does not.
    from nianbao.documents import read_printed
    from nianbao.importers.refused import DocumentRefused
    from nianbao.rollup.echoes import echoes
    from nianbao.wording.documents import document_sentence

    try:
        read = read_printed(path)
    except DocumentRefused as refused:
        said = document_sentence(path, refused)
        return Reading(path, path.stem, refused=said, echoes=is_print(path))
    doubts = len(read.imported.doubts)
    reading = _reading(judging, path, read.imported.report, read.printed, doubts=doubts)
    return replace(reading, echoes=echoes(path, read.imported))


def _reading(
    judging: Judging, path: Path, report: Report, printed: Printed | None = None, *, doubts: int = 0
) -> Reading:
    previous = last_year(judging.previous).of(report)
    case = Case(Standing.of(report), previous, printed=printed)
    verdict = check(case) if judging.judged else UNJUDGED
    counts = Counter(each.severity for each in verdict.open)
    row = [report.figures.get(at) for at in case.form.entered_cells]
    shared = lawsuits(case.form, case.standing)
    fee = fee_of(case.reading.mentions) if judging.judged else None
    return Reading(
        path,
        report.organization.strip() or path.stem,
        kind=report.kind,
        edition=report.edition,
        year=report.year,
        errors=counts["error"],
        warnings=counts["warning"],
        notices=counts["notice"],
        # A blank cell that a text speaks of is one of the blanks.
        due=sum(not each.cells for each in unfilled(verdict)),
        blanks=row.count(None),
        doubts=doubts,
        figures=row_text(row),
        lawsuits=row_text(shared) if any(shared) else "",
        fee=show_figure(fee),
        nameless=not report.organization.strip(),
        unmatched=previous is None,
        collated=report.preface.strip() == skeleton_preface(case.form, report.year),
        findings=_told(verdict, judging) if judging.findings else (),
    )


def _told(verdict: Verdict, judging: Judging) -> tuple[Told, ...]:
    return tuple(told(each, judging.tongue) for each in verdict.findings)


def told(finding: Finding, tongue: Tongue | None = None) -> Told:
    """A finding as text."""
    return Told(
        finding.rule,
        finding.severity,
        str(finding.at),
        finding_message(finding, tongue),
        finding.found,
        finding.expected,
        finding.accepted,
        finding.due,
    )


def row_text(row: Iterable[Figure]) -> str:
    """Figures as JSON, exactly: null, 12, "/", and an amount as "1.50"."""
    return json.dumps([str(each) if isinstance(each, Decimal) else each for each in row])


def row_from(text: str) -> list[Figure]:
    """The figures that `row_text` wrote."""
    return [_figure(each) if type(each) is str else each for each in json.loads(text)]


def _figure(text: str) -> Figure:
    return "/" if text == "/" else Decimal(text)
