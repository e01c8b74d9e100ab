"""The report in the order in which it is printed, for every output that is read as a document."""

from collections.abc import Iterator
from typing import Literal

from nianbao.form.model import Form, Section
from nianbao.form.numerals import part_number, section_number
from nianbao.record import Value
from nianbao.render.geometry import Sheet, sheet
from nianbao.render.opening import opening, title
from nianbao.report.bound import with_figures
from nianbao.report.derive import totals
from nianbao.report.model import Report
from nianbao.report.narrative import paragraphs, split

Role = Literal["title", "section", "part", "text"]


class Words(Value):
    """The title, a heading or a paragraph, as the user wrote it, and its number (一、, （一）)."""

    role: Role
    text: str
    number: str = ""


class Table(Value):
    """The table of a section, which is the `number`th of the report."""

    section: Section
    number: int
    sheet: Sheet


def document(form: Form, report: Report) -> Iterator[Words | Table]:
    """Everything that is printed, in order; bound figures are the figures of the moment."""
    derived = totals(form, report)
    report = with_figures(report, derived)
    yield Words("title", title(form, report))
    yield from (Words("text", text) for text in opening(report))
    for number, section in enumerate(form.sections, 1):
        yield Words("section", section.title, section_number(number))
        if section.narrative:
            yield from _narrative(report.text(section.id))
        else:
            yield Table(section, number, sheet(section, report, derived))


def _narrative(text: str) -> Iterator[Words]:
    lead, parts = split(text)
    yield from (Words("text", paragraph) for paragraph in paragraphs(lead))
    for index, part in enumerate(parts, 1):
        number, body = part_number(index), paragraphs(part.body)
        if part.heading:
            yield Words("part", part.heading, number)
        elif body:
            # A part without a heading is numbered in its first sentence.
            yield Words("text", body.pop(0), number)
        yield from (Words("text", paragraph) for paragraph in body)
