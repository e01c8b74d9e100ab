"""The page of an official document after GB/T 9704: paper, margins, page numbers."""

from copy import deepcopy

from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.oxml import parse_xml
from docx.oxml.section import CT_SectPr
from docx.oxml.text.paragraph import CT_P
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.section import Section, _Footer
from docx.shared import Mm

from nianbao.render.word_xml import SPACE, run

TEXT_WIDTH = Mm(156)
"""How wide the text is: 28 characters of 3号."""

LYING_WIDTH = Mm(225)
"""The same on a page that lies on its side."""

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


def end_upright(document: Document, last: CT_P) -> None:
    """End the upright pages with this paragraph."""
    last.get_or_add_pPr().append(deepcopy(_of_pages(document)))


def lying_end(document: Document) -> BaseOxmlElement:
    """A paragraph, hardly there, that ends pages lying on their side: what was left is on top."""
    pages = deepcopy(_of_pages(document))
    section = Section(pages, document.part)
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = section.page_height, section.page_width
    sides = ("left_margin", "top_margin", "right_margin", "bottom_margin")
    margins = [getattr(section, side) for side in sides]
    for side, margin in zip((*sides[1:], sides[0]), margins, strict=True):
        setattr(section, side, margin)
    spacing = '<w:spacing w:line="20" w:lineRule="exact"/>'
    paragraph = parse_xml(f"<w:p {SPACE}><w:pPr>{spacing}</w:pPr></w:p>")
    paragraph[0].append(pages)
    return paragraph


def _of_pages(document: Document) -> CT_SectPr:
    pages: CT_SectPr = document.element.body.sectPr
    return pages


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
