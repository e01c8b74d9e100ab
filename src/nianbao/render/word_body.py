"""The blocks of a report as the paragraphs and tables of a Word document."""

from collections.abc import Sequence

from docx.oxml import parse_xml
from docx.oxml.section import CT_SectPr
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Length

from nianbao.record import Value
from nianbao.render.document import Table, Words
from nianbao.render.word_page import end_upright, lying_end
from nianbao.render.word_styles import GRID, STYLE_OF, TABLE_TEXT, Look
from nianbao.render.word_xml import paragraph, table


class Pages(Value):
    """The pages that the report stands on: their properties, and how wide their text is.

    `lying` is the width of the tables if they lie on their side, None if they do not.
    """

    properties: CT_SectPr
    width: Length
    lying: Length | None = None


def elements(blocks: Sequence[Words | Table], look: Look, pages: Pages) -> list[BaseOxmlElement]:
    """The blocks in their order; tables that lie on their side end the upright pages."""
    made: list[BaseOxmlElement] = []
    between = range(0) if pages.lying is None else _tables(blocks)
    for number, block in enumerate(blocks):
        if between and number == between.start:
            end_upright(pages.properties, made[-1])
        width = pages.lying if pages.lying and number in between else pages.width
        made.append(parse_xml(_xml(look, block, width)))
        if number + 1 == between.stop:
            made.append(lying_end(pages.properties))
    return made


def _tables(blocks: Sequence[Words | Table]) -> range:
    """The blocks from the heading of the first table to the last table."""
    found = [number for number, block in enumerate(blocks) if isinstance(block, Table)]
    return range(found[0] - 1, found[-1] + 1)


def _xml(look: Look, block: Words | Table, width: Length) -> str:
    if isinstance(block, Table):
        text, grid = look.ids[TABLE_TEXT], look.ids[GRID]
        return table(block.sheet, text, grid=grid, width=width.twips)
    style = look.ids[STYLE_OF[block.role]]
    return paragraph(block.number + block.text, style, unnumbered=style in look.numbered)
