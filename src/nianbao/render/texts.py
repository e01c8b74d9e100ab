"""The texts of a report one a line, for outputs that are read as tables."""

from collections.abc import Iterator
from typing import Literal

from nianbao.form.model import Form, Section
from nianbao.form.numerals import part_number, section_number
from nianbao.record import Value
from nianbao.render.opening import title
from nianbao.report.model import Report
from nianbao.report.narrative import paragraphs, split
from nianbao.wording.taking import COVER_NAMES

Kind = Literal["封面", "小节", "段落"]

COVER = "封面"
_NAMED = ("organization", "kind", "period", "contact")


class TextLine(Value):
    """One text: where it belongs, its label or number, and what it is."""

    place: str
    section: str
    label: str
    kind: Kind
    text: str


def text_lines(form: Form, report: Report) -> Iterator[TextLine]:
    """The cover, even where it is blank, with the title as printed; then the narratives."""
    yield TextLine("edition", COVER, "表式", "封面", report.edition)
    yield TextLine("year", COVER, "年份", "封面", str(report.year))
    yield TextLine("title", COVER, COVER_NAMES["title"], "封面", title(form, report))
    for name in _NAMED:
        yield TextLine(name, COVER, COVER_NAMES[name], "封面", report.text(name))
    for paragraph in paragraphs(report.preface):
        yield TextLine("preface", COVER, COVER_NAMES["preface"], "段落", paragraph)
    for number, section in enumerate(form.sections, 1):
        if section.narrative:
            yield from _narrative(section, section_title(section, number), report.text(section.id))


def section_title(section: Section, number: int) -> str:
    """The title of a section with its number."""
    return f"{section_number(number)}{section.title}"


def _narrative(section: Section, of: str, text: str) -> Iterator[TextLine]:
    lead, parts = split(text)
    for paragraph in paragraphs(lead):
        yield TextLine(section.id, of, "", "段落", paragraph)
    for index, part in enumerate(parts, 1):
        yield TextLine(section.id, of, part_number(index), "小节", part.heading)
        for paragraph in paragraphs(part.body):
            yield TextLine(section.id, of, "", "段落", paragraph)
