"""Report -> a Word document in the style of official documents."""

from io import BytesIO

import docx
from docx.document import Document

from nianbao.form.model import Form
from nianbao.render.document import document
from nianbao.render.escape import shown
from nianbao.render.opening import title
from nianbao.render.package import packed, report_day
from nianbao.render.word_body import Pages, elements
from nianbao.render.word_fonts import font_table
from nianbao.render.word_page import LYING_WIDTH, TEXT_WIDTH, set_page
from nianbao.render.word_styles import set_styles
from nianbao.report.bound import with_figures
from nianbao.report.derive import totals
from nianbao.report.foreign import MAKER
from nianbao.report.model import Report

_LONGEST_PROPERTY = 255
_NOT_OURS = ("thumbnail", "stylesWithEffects", "customXml")
_APPLICATION = f"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">\
<Application>{MAKER}</Application></Properties>""".encode()
"""What made the document; its template would say another program. Who saves it anew says itself."""


def word_document(form: Form, report: Report, *, lying: bool = False) -> bytes:
    """The report as a .docx file; the same report always gives the same bytes.

    `lying` puts the tables, one behind the other, on pages that lie on their side.
    """
    word = _empty()
    look = set_styles(word)
    set_page(word)
    describe(word, form, report)
    end = word.element.body.sectPr
    pages = Pages(end, TEXT_WIDTH, LYING_WIDTH if lying else None)
    for element in elements(list(document(form, report)), look, pages):
        end.addprevious(element)
    written = BytesIO()
    word.save(written)
    parts = {"word/fontTable.xml": font_table, "docProps/app.xml": lambda _: _APPLICATION}
    return packed(written.getvalue(), parts)


def _empty() -> Document:
    """An empty document, without what its template has for other programs."""
    word = docx.Document()
    assert word.part.package
    for relations in (word.part.package.rels, word.part.rels):
        for id, each in list(relations.items()):
            if each.reltype.rpartition("/")[2] in _NOT_OURS:
                del relations[id]
    return word


def describe(word: Document, form: Form, report: Report) -> None:
    """Say in the properties of a document what it is, and of which year."""
    texts = with_figures(report, totals(form, report))
    properties = word.core_properties
    properties.title = shown(title(form, texts))[:_LONGEST_PROPERTY]
    properties.author = shown(texts.organization)[:_LONGEST_PROPERTY]
    properties.comments = ""
    properties.language = "zh-CN"
    properties.created = properties.modified = report_day(report.year)
