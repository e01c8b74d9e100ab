"""The page of an official document after GB/T 9704: paper, margins, page numbers."""

from docx.document import Document
from docx.oxml import parse_xml
from docx.section import Section, _Footer
from docx.shared import Mm

from nianbao.render.word_xml import SPACE, run

TEXT_WIDTH = Mm(156)
"""How wide the text is: 28 characters of 3号."""

_ONE_CHARACTER = 280


def set_page(document: Document) -> None:
    """A4 with the text in 156 x 225 mm, and page numbers on the outer side."""
    section = document.sections[0]
    _set_paper(section)
    document.settings.odd_and_even_pages_header_footer = True
    _number(section.footer, "right")
    _number(section.even_page_footer, "left")


def _set_paper(section: Section) -> None:
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin = Mm(37), Mm(35)
    section.left_margin, section.right_margin = Mm(28), Mm(26)
    # The number stands 7 mm below the text.
    section.footer_distance = Mm(22)


def _number(footer: _Footer, side: str) -> None:
    footer.is_linked_to_previous = False
    old = footer.paragraphs[0]._p
    old.addprevious(parse_xml(_page_number(side)))
    old.getparent().remove(old)


def _page_number(side: str) -> str:
    indent = f'<w:ind w:{side}="{_ONE_CHARACTER}"/>'
    field = f'<w:fldSimple w:instr=" PAGE ">{run("1")}</w:fldSimple>'
    return (
        f'<w:p {SPACE}><w:pPr><w:pStyle w:val="Footer"/>{indent}<w:jc w:val="{side}"/></w:pPr>'
        f"{run('— ')}{field}{run(' —')}</w:p>"
    )
