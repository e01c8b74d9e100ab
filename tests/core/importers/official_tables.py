"""The tables of a whole sample report, as the official form draws them."""

from pathlib import Path

from nianbao.form.load import load_form
from nianbao.form.model import Form
from nianbao.render.geometry import Sheet, expanded, sheet
from nianbao.report.derive import totals
from nianbao.report.model import Report
from nianbao.store.read import read_document

from .reading import Grid

SAMPLE = Path(__file__).parents[3] / "sample_reports" / "yunjiang-city-2024" / "report.toml"
TABLES = ("disclosure", "applications", "litigation")


def sample() -> tuple[Form, Report]:
    """The sample report and its form."""
    report = read_document(SAMPLE).report
    return load_form(report.edition), report


def sheets() -> list[Sheet]:
    """The three tables of the sample report, cells with their spans."""
    form, report = sample()
    derived = totals(form, report)
    return [sheet(form.section(name), report, derived) for name in TABLES]


def grid_of(printed: Sheet) -> Grid:
    """The grid that a reader should find: each cell where it begins, None where it extends."""
    return tuple(
        tuple(None if cell is None else cell.text for cell in row) for row in expanded(printed)
    )
