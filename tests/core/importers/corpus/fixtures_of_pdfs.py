"""Documents of the corpus that others have made of a PDF."""

from collections.abc import Iterator
from dataclasses import replace

from nianbao.form.address import Address

from . import lines, markdown_of_pdf, pdf_text, pipes
from .documents import document, text_document_of, text_of
from .fixture import Fixture, fixture, text_fixture
from .sources import OLD, city, random_report
from .variants import changed

ISSUED = Address("disclosure", "normative_documents", "issued")
"""A cell beside whose figure a note may stand."""


def texts_of_pdfs() -> Iterator[Fixture]:
    for layout in (
        pdf_text.wrapped_before,
        pdf_text.wrapped_around,
        pdf_text.figures_last,
    ):
        for source in (random_report(41), random_report(42, OLD)):
            text = text_of(pdf_text.paged(document(source, layout)))
            yield fixture("9", f"{layout.__name__}-{source.year}", source, text)
    text = text_of(document(random_report(46), pdf_text.group_cut_by_page))
    yield fixture("9", "group-cut-by-page", random_report(46), text, reading="complete")
    yield text_fixture("9", "labels-above-figures", random_report(45), lines.labels_above_figures)
    for layout in (pipes.compact, pdf_text.wrapped_before):
        radical = changed(layout, pdf_text.radical_labels)
        text = text_document_of(random_report(43), radical, pdf_text.RADICAL_TITLES)
        yield fixture("10", layout.__name__, random_report(43), text)
    for name, mark in (("page", "Page {} - 政府信息公开工作年度报告"), ("p", "P. {}")):
        text = text_of(pdf_text.paged(document(random_report(44), pdf_text.ebook), mark))
        yield fixture("15", f"ebook-{name}", random_report(44), text, reading="complete")


def markdown_of_pdfs() -> Iterator[Fixture]:
    for layout in (
        markdown_of_pdf.label_above,
        markdown_of_pdf.total_below,
        markdown_of_pdf.with_footnotes,
    ):
        source = random_report(51)
        text = text_document_of(source, layout)
        yield fixture("11", layout.__name__, source, text, "report.md")
    noted = replace(city(), notes={ISSUED: "其中修订16件"})
    text = text_document_of(noted, pipes.markdown)
    yield fixture("11", "note-in-cell", noted, text, "report.md")
