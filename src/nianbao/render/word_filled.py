"""Report -> a Word document made from the template of an office, which keeps its own look."""

from collections.abc import Iterator
from datetime import date
from io import BytesIO
from itertools import chain

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE
from docx.oxml.section import CT_SectPr
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.parts.hdrftr import FooterPart, HeaderPart
from docx.shared import Mm

from nianbao.form.model import Form
from nianbao.importers.refused import DocumentRefused
from nianbao.record import Value
from nianbao.render import word_marks
from nianbao.render.document import document
from nianbao.render.escape import shown
from nianbao.render.opening import title
from nianbao.render.package import packed
from nianbao.render.word import describe
from nianbao.render.word_body import Pages, elements
from nianbao.render.word_fonts import with_fonts
from nianbao.render.word_measure import complete, text_width
from nianbao.render.word_own_styles import own_look
from nianbao.render.word_page import turned
from nianbao.render.word_place import pages_of, place, refused, settle
from nianbao.render.word_template import opened
from nianbao.report.bound import with_figures
from nianbao.report.derive import totals
from nianbao.report.model import Report

_LEAST = Mm(80)


class Filled(Value):
    """The document; the places in it that nothing is known of; whether it has tracked changes."""

    content: bytes
    unknown: tuple[str, ...]
    tracked: bool


def filled_template(
    form: Form, report: Report, template: bytes, *, day: date, lying: bool = False
) -> Filled:
    """The report in the template; the same three always give the same bytes.

    `day` stands for `{{日期}}`. DocumentRefused if the template is none.
    """
    word = opened(template)
    at = place(word)
    values = _values(form, report, day)
    titled = any(
        word_marks.TITLE in word_marks.marks(each)
        for each in word_marks.paragraphs(word.element.body)
    )
    unknown, tracked = _unknown(word, {*values, word_marks.REPORT}), _is_tracked(word)
    for part in _parts(word):
        for paragraph in word_marks.paragraphs(part):
            word_marks.fill(paragraph, values)
    blocks = list(document(form, report))[1 if titled else 0 :]
    settle(at, elements(blocks, own_look(word), _pages(pages_of(word, at), lying=lying)))
    describe(word, form, report)
    word.core_properties.last_modified_by = ""
    return Filled(_bytes(word), unknown, tracked)


def _values(form: Form, report: Report, day: date) -> dict[str, str]:
    texts = with_figures(report, totals(form, report))
    return {
        word_marks.TITLE: shown(title(form, texts)),
        word_marks.ORGANIZATION: shown(texts.organization),
        word_marks.YEAR: str(report.year),
        word_marks.DAY: f"{day.year}年{day.month}月{day.day}日",
    }


def _parts(word: Document) -> Iterator[BaseOxmlElement]:
    """The body, the headers and the footers."""
    yield word.element.body
    for part in word.part.package.iter_parts():
        if isinstance(part, HeaderPart | FooterPart):
            yield part.element


def _unknown(word: Document, known: set[str]) -> tuple[str, ...]:
    """What nobody fills; DocumentRefused if a header or footer is to hold the report."""
    body, *others = map(word_marks.every_mark, _parts(word))
    if any(word_marks.REPORT in names for names in others):
        raise refused("mark_within")
    return tuple(dict.fromkeys(name for name in chain(body, *others) if name not in known))


def _is_tracked(word: Document) -> bool:
    return bool(word.element.body.xpath(".//w:ins | .//w:del | .//w:moveFrom | .//w:moveTo"))


def _pages(properties: CT_SectPr, *, lying: bool) -> Pages:
    """The pages of the report; those that lie on their side already are not turned."""
    complete(properties)
    width, size = text_width(properties), properties.get_or_add_pgSz()
    turn = lying and (size.w or 0) < (size.h or 0)
    aside = text_width(turned(properties)) if turn else None
    least = min(filter(None, (width, aside)), default=width)
    if least < _LEAST:
        raise DocumentRefused("narrow_page", width=round(least.mm), least=round(_LEAST.mm))
    return Pages(properties, width, aside)


def _bytes(word: Document) -> bytes:
    fonts = [
        part.partname.membername
        for part in word.part.package.iter_parts()
        if part.content_type == CONTENT_TYPE.WML_FONT_TABLE
    ]
    written = BytesIO()
    word.save(written)
    return packed(written.getvalue(), dict.fromkeys(fonts, with_fonts))
