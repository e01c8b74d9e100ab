"""Printed documents for `nianbao check`: their lines, without their figures."""

from pathlib import Path

from nianbao.form.load import SpecificationError, edition_for, editions, load_form
from nianbao.importers.plain import printed
from nianbao.report.model import Report
from nianbao.report.numbers import years
from nianbao.rules.case import Case, Standing
from nianbao.store.source import read_source

PRINTED = (".md", ".txt")
"""The suffixes of documents that can be checked as they are printed."""

_HEAD = 400


def printed_case(path: Path) -> Case:
    """A document to be judged by the rules about printing; FileRefused if it is no text.

    Its year is the first one named in it; its figures are not read.
    """
    text = read_source(path).text
    year = next((year for _, _, year in years(text[:_HEAD])), 0)
    report = Report(edition=_edition(year), year=year or load_form(editions()[-1]).since)
    return Case(Standing.of(report), printed=printed(text))


def _edition(year: int) -> str:
    try:
        return edition_for(year)
    except SpecificationError:
        return editions()[-1]
