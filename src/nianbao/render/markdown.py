"""Report -> Markdown: the whole document, tables as pipes or as HTML with spans."""

from collections.abc import Iterator, Mapping
from typing import Literal

from nianbao.form.address import Address
from nianbao.form.model import Form, Section
from nianbao.form.numerals import numeral
from nianbao.render.escape import cell, inline
from nianbao.render.geometry import Sheet, expanded, sheet
from nianbao.render.html import html_table
from nianbao.render.opening import opening, title
from nianbao.report.bound import with_figures
from nianbao.report.derive import Total, totals
from nianbao.report.model import Report
from nianbao.report.narrative import paragraphs, split

Tables = Literal["pipes", "html"]


def markdown(form: Form, report: Report, *, tables: Tables = "pipes") -> str:
    """The report as Markdown (GFM); the same report always gives the same text."""
    derived = totals(form, report)
    blocks = _document(form, with_figures(report, derived), derived, tables)
    return "\n\n".join(blocks) + "\n"


def _document(
    form: Form, report: Report, derived: Mapping[Address, Total], tables: Tables
) -> Iterator[str]:
    yield f"# {inline(title(form, report))}"
    yield from map(inline, opening(report))
    for index, section in enumerate(form.sections, 1):
        yield f"## {numeral(index)}、{inline(section.title)}"
        if section.narrative:
            yield from narrative(report.text(section.id))
        else:
            yield _table(section, report, derived, tables)


def narrative(text: str) -> Iterator[str]:
    """The blocks of a narrative, its parts numbered （一）（二）…."""
    lead, parts = split(text)
    yield from map(inline, paragraphs(lead))
    for index, part in enumerate(parts, 1):
        number = f"（{numeral(index)}）"
        body = paragraphs(part.body)
        if part.heading:
            yield f"### {number}{inline(part.heading)}"
        elif body:
            # A part without a heading is numbered in its first sentence.
            yield number + inline(body.pop(0))
        yield from map(inline, body)


def _table(
    section: Section, report: Report, derived: Mapping[Address, Total], tables: Tables
) -> str:
    printed = sheet(section, report, derived)
    return html_table(printed) if tables == "html" else pipe_table(printed)


def pipe_table(printed: Sheet) -> str:
    """The sheet as a GFM table; what a span covers is left empty."""
    grid = [["" if each is None else cell(each.text) for each in row] for row in expanded(printed)]
    marks = [":---"] * printed.stub + ["---:"] * (printed.width - printed.stub)
    lines = [grid[0], marks, *grid[1:]]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
