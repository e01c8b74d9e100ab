"""Documents of the corpus that are no text: pages of the web, Word, Excel, PDF."""

from collections.abc import Iterator
from dataclasses import replace

from . import office
from .fixture import Fixture, fixture
from .pdfs import pdf
from .sources import OLD, bureau, city, police, random_report
from .web_pages import CHROME_AFTER, CHROME_BEFORE, out_of_word, page, paragraph_in_cell


def web_pages() -> Iterator[Fixture]:
    for source in (city(), police(), random_report(61), random_report(62, OLD)):
        name = f"spans-{source.name}"
        yield fixture("13", name, source, page(source), "report.html")
    yield fixture("13", "half-filled", bureau(), page(bureau()), "report.html", reading="complete")
    for charset in ("gb2312", "gb18030"):
        content = page(city(), charset=charset).encode("gb18030")
        yield fixture("13", charset, city(), content, "report.html")
    for cell in (out_of_word, paragraph_in_cell):
        for source in (random_report(63), random_report(64, OLD)):
            text = page(source, inside=out_of_word, cell=cell)
            yield fixture("14", f"{cell.__name__}-{source.year}", source, text, "report.html")
    chrome = page(city(), around=(CHROME_BEFORE, CHROME_AFTER))
    yield fixture("17", "portal", city(), chrome, "report.html")


def files_of_office() -> Iterator[Fixture]:
    yield fixture("docx", "library", city(), office.word_by_library(city()), "report.docx")
    for source in (random_report(71), random_report(72, OLD), police()):
        content = office.word_by_hand(source)
        yield fixture("docx", f"{source.name}", source, content, "report.docx")
    content = office.word_by_hand(bureau())
    yield fixture("docx", "half-filled", bureau(), content, "report.docx", reading="complete")
    for name, source, numbers in (
        ("numbers", city(), True),
        ("texts", random_report(73), False),
        ("2019", random_report(74, OLD), True),
    ):
        content = office.workbook(source, numbers=numbers)
        source = replace(source, texts={})
        yield fixture("xlsx", name, source, content, "report.xlsx", reading="complete")
    for source in (city(), random_report(75), random_report(76, OLD)):
        name = f"{source.name}"
        yield fixture("pdf", name, source, pdf(source), "report.pdf")
