"""Where in a template the report stands: the paragraph that it takes, and what ends behind it."""

from collections.abc import Sequence
from typing import Literal, cast

from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.document import CT_Body
from docx.oxml.ns import qn
from docx.oxml.section import CT_SectPr
from docx.oxml.text.paragraph import CT_P
from docx.oxml.xmlchemy import BaseOxmlElement

from nianbao.importers.refused import DocumentRefused
from nianbao.render.word_marks import REPORT, is_mark, marks, paragraphs, said, texts
from nianbao.render.word_page import end_of
from nianbao.render.word_xml import SPACE

_SEEN = ("w:br", "w:drawing", "w:pict", "w:object")
_NO_TEXT = "descendant::w:r/*[not(self::w:rPr or self::w:t)]"


def place(template: Document) -> CT_P:
    """The paragraph of `{{年报}}`, or one at the end of what is in the template.

    DocumentRefused if there are several, or it stands where no table has room.
    """
    body = template.element.body
    marked = [paragraph for paragraph in paragraphs(body) if REPORT in marks(paragraph)]
    if not marked:
        return _last(body)
    alone = [each for each in marked if _stands_alone(each)]
    if len(alone) < len(marked):
        raise refused("mark_within")
    if len(marked) > 1:
        raise refused("marked_twice", count=len(marked))
    return _freed(body, marked[0])


def _stands_alone(paragraph: CT_P) -> bool:
    within = {each.tag for each in paragraph.iterancestors()}
    held = within & set(map(qn, ("w:tbl", "w:txbxContent", "w:p")))
    return not held and is_mark(said(paragraph), REPORT)


def _freed(body: BaseOxmlElement, paragraph: CT_P) -> CT_P:
    """The paragraph as a child of the body: what held it and nothing else gives way to it."""
    outer = next(
        (each for each in paragraph.iterancestors() if each.getparent() is body), paragraph
    )
    if outer is not paragraph:
        if len(list(paragraphs(outer))) > 1:
            raise refused("mark_within")
        outer.addprevious(paragraph)
        body.remove(outer)
    return paragraph


def _last(body: CT_Body) -> CT_P:
    """The empty paragraph at the end, or a new one."""
    end = body.get_or_add_sectPr()
    last = end.getprevious()
    if isinstance(last, CT_P) and not said(last) and not last.xpath(f"{_NO_TEXT} | w:pPr/w:sectPr"):
        return last
    end.addprevious(new := _blank())
    return new


def _blank() -> CT_P:
    return cast(CT_P, parse_xml(f"<w:p {SPACE}/>"))


def refused(code: Literal["mark_within", "marked_twice"], **facts: int) -> DocumentRefused:
    """What to raise where `{{年报}}` does not stand once and alone."""
    return DocumentRefused(code, mark=f"{{{{{REPORT}}}}}", **facts)


def pages_of(template: Document, paragraph: CT_P) -> CT_SectPr:
    """The properties of the pages that the paragraph stands on."""
    last = template.element.body.get_or_add_sectPr()
    ends: list[CT_SectPr] = paragraph.xpath(
        "(descendant::w:sectPr | following::w:sectPr)[not(ancestor::w:sectPrChange)]"
    )
    return ends[0] if ends else last


def settle(paragraph: CT_P, made: Sequence[BaseOxmlElement]) -> None:
    """Put the report there: the paragraph becomes its first, and keeps what is no text."""
    ends, after = paragraph.xpath("w:pPr/w:sectPr"), _behind(paragraph)
    last: BaseOxmlElement = paragraph
    for element in [*made[1:], *after]:
        last.addnext(element)
        last = element
    _become(paragraph, made[0])
    for end in ends:
        if isinstance(last, CT_P) and not last.xpath("w:pPr/w:sectPr"):
            last.get_or_add_pPr().append(end)
        else:
            last.addnext(end_of(end))


def _behind(paragraph: CT_P) -> list[BaseOxmlElement]:
    """What is to be seen behind the words, a page break say, as a paragraph of its own."""
    words = texts(paragraph)
    order = {each: number for number, each in enumerate(paragraph.iter())}
    end = order[words[-1]] if words else len(order)
    seen = [each for each in paragraph.iter(*map(qn, _SEEN)) if order[each] > end]
    for piece in [*words, *paragraph.xpath("w:del | w:moveFrom")]:
        piece.getparent().remove(piece)
    if not seen:
        return []
    new = _blank()
    for run in dict.fromkeys(next(each.iterancestors(qn("w:r"))) for each in seen):
        new.append(run)
    return [new]


def _become(paragraph: CT_P, first: BaseOxmlElement) -> None:
    """Take the properties and the words of the first paragraph of the report."""
    breaks = bool(paragraph.xpath("w:pPr/w:pageBreakBefore"))
    for old in paragraph.xpath("w:pPr | descendant::w:r[not(*[not(self::w:rPr)])]"):
        old.getparent().remove(old)
    properties, *words = list(first)
    if breaks:
        properties.insert(1, parse_xml(f"<w:pageBreakBefore {SPACE}/>"))
    paragraph.insert(0, properties)
    paragraph.extend(words)
