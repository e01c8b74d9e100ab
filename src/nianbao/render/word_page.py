"""The page of an official document after GB/T 9704: paper, margins, page numbers."""

from copy import deepcopy

from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.oxml.section import CT_SectPr
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.section import Section, _Footer
from docx.shared import Mm

from nianbao.render.word_xml import SPACE, run

TEXT_WIDTH = Mm(156)
"""How wide the text is: 28 characters of 3号."""

LYING_WIDTH = Mm(225)
"""The same on a page that lies on its side."""

_ONE_CHARACTER = 280
_SIDES = ("left", "top", "right", "bottom")


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


def end_upright(pages: CT_SectPr, last: BaseOxmlElement) -> None:
    """End the upright pages with this paragraph; what goes on behind it begins no document."""
    last[0].append(deepcopy(pages))
    _go_on(pages)


def lying_end(pages: CT_SectPr) -> BaseOxmlElement:
    """A paragraph, hardly there, that ends pages lying on their side."""
    return end_of(turned(pages))


def end_of(pages: CT_SectPr) -> BaseOxmlElement:
    """A paragraph, hardly there, that ends these pages."""
    spacing = '<w:spacing w:line="20" w:lineRule="exact"/>'
    paragraph: BaseOxmlElement = parse_xml(f"<w:p {SPACE}><w:pPr>{spacing}</w:pPr></w:p>")
    paragraph[0].append(pages)
    return paragraph


def turned(pages: CT_SectPr) -> CT_SectPr:
    """The same pages lying on their side: what was left is on top."""
    lying = deepcopy(pages)
    size, margins = lying.get_or_add_pgSz(), lying.get_or_add_pgMar()
    size.orient = WD_ORIENT.LANDSCAPE
    size.w, size.h = size.h, size.w
    sides = [getattr(margins, side) for side in _SIDES]
    for side, margin in zip((*_SIDES[1:], _SIDES[0]), sides, strict=True):
        # Above and below, a negative margin is one that no header can push.
        setattr(margins, side, abs(margin))
    return lying


def _go_on(pages: CT_SectPr) -> None:
    """Begin on a new page, with the pages counted on and no header of a first page."""
    for each in pages.xpath("w:type | w:titlePg"):
        pages.remove(each)
    for each in pages.xpath("w:pgNumType"):
        each.attrib.pop(qn("w:start"), None)


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
