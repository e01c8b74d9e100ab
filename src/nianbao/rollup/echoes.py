"""Whether a document says nothing that the report file of the same name does not say."""

import re
from pathlib import Path

from nianbao.importers.imported import Imported
from nianbao.report.bound import with_figures
from nianbao.report.model import Report
from nianbao.report.units import name_key
from nianbao.rules.case import Standing
from nianbao.store.errors import FileRefused
from nianbao.store.naming import SUFFIX
from nianbao.store.read import read_document

_BREAKS = re.compile(r"[\s#]+")


def echoes(path: Path, read: Imported) -> bool:
    """Tell whether the report file beside a document has everything that was read of it.

    A document with doubts may print more than was read, and its narratives are not compared.
    """
    report = read.report
    try:
        other = read_document(path.with_suffix(SUFFIX)).report
    except FileRefused:
        return False
    same = (other.year, other.edition) == (report.year, report.edition)
    figures = report.figures.items()
    if not same or any(other.figures.get(at) != figure for at, figure in figures):
        return False
    if read.doubts or other.figures != report.figures:
        return _is_same_body(other, report)
    return _words(other) == _words(report)


def _is_same_body(one: Report, other: Report) -> bool:
    """Tell whether both are of one body, as far as they say."""
    names = {name_key(each.organization) for each in (one, other)} - {""}
    return len(names) < 2


def _words(report: Report) -> list[str]:
    """What the narratives say, however it is broken into lines and headings."""
    shown = with_figures(report, Standing.of(report).totals)
    return [_BREAKS.sub("", text) for _, text in Standing.of(shown).narratives]
