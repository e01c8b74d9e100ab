"""Report -> a Word document in the style of official documents."""

from collections.abc import Mapping, Sequence
from io import BytesIO

import docx
from docx.document import Document
from docx.oxml import parse_xml
from docx.shared import Length

from nianbao.form.model import Form
from nianbao.render.document import Role, Table, Words, document
from nianbao.render.escape import shown
from nianbao.render.opening import title
from nianbao.render.package import packed, report_day
from nianbao.render.word_fonts import font_table
from nianbao.render.word_page import LYING_WIDTH, TEXT_WIDTH, end_upright, lying_end, set_page
from nianbao.render.word_styles import TABLE_TEXT, set_styles
from nianbao.render.word_xml import paragraph, table
from nianbao.report.bound import with_figures
from nianbao.report.derive import totals
from nianbao.report.model import Report

_STYLES: Mapping[Role, str] = {
    "title": "Title",
    "section": "Heading 1",
    "part": "Heading 2",
    "text": "Body Text",
}
_LONGEST_PROPERTY = 255


def word_document(form: Form, report: Report, *, lying: bool = False) -> bytes:
    """The report as a .docx file; the same report always gives the same bytes.

    `lying` puts the tables, one behind the other, on pages that lie on their side.
    """
    word = docx.Document()
    set_styles(word)
    set_page(word)
    _describe(word, form, report)
    blocks = list(document(form, report))
    between = _tables(blocks) if lying else range(0)
    end = word.element.body.sectPr
    for number, block in enumerate(blocks):
        if number == between.start and lying:
            end_upright(word, end.getprevious())
        width = LYING_WIDTH if number in between else TEXT_WIDTH
        end.addprevious(parse_xml(_xml(word, block, width)))
        if number + 1 == between.stop:
            end.addprevious(lying_end(word))
    written = BytesIO()
    word.save(written)
    return packed(written.getvalue(), {"word/fontTable.xml": font_table})


def _tables(blocks: Sequence[Words | Table]) -> range:
    """The blocks from the heading of the first table to the last table."""
    found = [number for number, block in enumerate(blocks) if isinstance(block, Table)]
    return range(found[0] - 1, found[-1] + 1)


def _xml(word: Document, block: Words | Table, width: Length) -> str:
    if isinstance(block, Table):
        return table(block.sheet, word.styles[TABLE_TEXT].style_id, width=width.twips)
    return paragraph(block.number + block.text, word.styles[_STYLES[block.role]].style_id)


def _describe(word: Document, form: Form, report: Report) -> None:
    texts = with_figures(report, totals(form, report))
    properties = word.core_properties
    properties.title = shown(title(form, texts))[:_LONGEST_PROPERTY]
    properties.author = shown(texts.organization)[:_LONGEST_PROPERTY]
    properties.comments = ""
    properties.language = "zh-CN"
    properties.created = properties.modified = report_day(report.year)
