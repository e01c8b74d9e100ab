"""A blank report of a body, and what last year hands on to it."""

from pathlib import Path

from nianbao.form.load import SpecificationError, edition_for, load_form
from nianbao.record import replace
from nianbao.report.carry import carried_over
from nianbao.report.model import Report
from nianbao.store.errors import FileRefused
from nianbao.store.schema import LAST_YEAR


def following(report: Report, last: Report) -> Report:
    """A blank report with what that of last year hands on: carried cases, the kind of body."""
    figures = carried_over(load_form(report.edition), last)
    return replace(report, figures=figures, kind=last.kind)


def blank_report(path: Path, organization: str, year: int) -> Report:
    """A report of this body and year in the edition that serves the year."""
    try:
        edition = edition_for(year) if year <= LAST_YEAR else ""
    except SpecificationError:
        edition = ""
    if not edition:
        raise FileRefused(path, "no_edition_for_year", year=year)
    return Report(edition=edition, year=year, organization=organization)
