"""The figures of a report one by one, with the words of the form that name them."""

from collections.abc import Iterator, Mapping

from nianbao.form.address import Address
from nianbao.form.lines import Column, Row
from nianbao.form.model import Block, Form
from nianbao.record import Value
from nianbao.render.texts import section_title
from nianbao.report.derive import Total, figure_at
from nianbao.report.model import Figure, Report


class NamedFigure(Value):
    """One figure of the form: section, row and column in full, and the note on it."""

    at: Address
    section: str
    row: str
    column: str
    figure: Figure
    derived: bool
    note: str


def named_figures(
    form: Form, report: Report, derived: Mapping[Address, Total]
) -> Iterator[NamedFigure]:
    """Every cell of the form in the order of the form, blank ones too."""
    for number, section in enumerate(form.sections, 1):
        for at in section.cells:
            block, row, column = form.place(at)
            yield NamedFigure(
                at=at,
                section=section_title(section, number),
                row=_row(block, row),
                column=_path(block, column),
                figure=figure_at(report, derived, at),
                derived=at in derived,
                note=report.notes.get(at, ""),
            )


def _row(block: Block, row: Row) -> str:
    return "—".join(filter(None, (block.heading, _path(block, row))))


def _path(block: Block, line: Row | Column) -> str:
    """The label of a line behind those of the groups around it."""
    return "—".join(block.path(line))
