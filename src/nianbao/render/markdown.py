"""Report -> Markdown: the whole document, tables as pipes or as HTML with spans."""

from collections.abc import Mapping
from typing import Literal

from nianbao.form.model import Form
from nianbao.render.document import Role, Table, Words, document
from nianbao.render.escape import cell, inline
from nianbao.render.geometry import Sheet, expanded
from nianbao.render.html import html_table
from nianbao.report.model import Report

Tables = Literal["pipes", "html"]

_MARKS: Mapping[Role, str] = {"title": "# ", "section": "## ", "part": "### ", "text": ""}


def markdown(form: Form, report: Report, *, tables: Tables = "pipes") -> str:
    """The report as Markdown (GFM); the same report always gives the same text."""
    blocks = (_block(block, tables) for block in document(form, report))
    return "\n\n".join(blocks) + "\n"


def _block(block: Words | Table, tables: Tables) -> str:
    if isinstance(block, Words):
        return _MARKS[block.role] + block.number + inline(block.text)
    return html_table(block.sheet) if tables == "html" else pipe_table(block.sheet)


def pipe_table(printed: Sheet) -> str:
    """The sheet as a GFM table; what a span covers is left empty."""
    grid = [["" if each is None else cell(each.text) for each in row] for row in expanded(printed)]
    marks = [":---"] * printed.stub + ["---:"] * (printed.width - printed.stub)
    lines = [grid[0], marks, *grid[1:]]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
