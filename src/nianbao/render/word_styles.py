"""The styles of an official document after GB/T 9704: fonts, sizes, indents, line pitch."""

from collections.abc import Mapping

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import qn

from nianbao.record import Value
from nianbao.render import word_fonts
from nianbao.render.document import Role
from nianbao.render.word_xml import SPACE

TABLE_TEXT = "表格文字"
GRID = "Table Grid"

STYLE_OF: Mapping[Role, str] = {
    "title": "Title",
    "section": "Heading 1",
    "part": "Heading 2",
    "text": "Body Text",
}
"""The style of each kind of paragraph."""

USED = (*STYLE_OF.values(), TABLE_TEXT, GRID)
"""The styles that the report is written in; a template may bring its own."""


class Style(Value):
    """How the paragraphs of a style look; sizes in points, the indent in characters.

    `level` is the level of a heading, from 0.
    """

    font: str
    size: int = 16
    pitch: int = 28
    indent: int = 0
    after: int = 0
    align: str = "both"
    level: int | None = None


class Look(Value):
    """The ids of the styles by their names, and those ids whose paragraphs number themselves."""

    ids: Mapping[str, str]
    numbered: frozenset[str] = frozenset()


# 2号 is 22 points, 3号 16 points, 4号 14 points.
STYLES: Mapping[str, Style] = {
    "Normal": Style(word_fonts.BODY),
    "Title": Style(word_fonts.TITLE, size=22, pitch=36, after=28, align="center"),
    "Heading 1": Style(word_fonts.FIRST_LEVEL, indent=2, level=0),
    "Heading 2": Style(word_fonts.SECOND_LEVEL, indent=2, level=1),
    "Body Text": Style(word_fonts.BODY, indent=2),
    TABLE_TEXT: Style(word_fonts.TABLE, size=10, pitch=14, align="center"),
    "Footer": Style(word_fonts.TABLE, size=14, pitch=18),
}


def set_styles(document: Document) -> Look:
    """Give the document these styles, and nothing of the look of a blank one."""
    document.styles.add_style(TABLE_TEXT, WD_STYLE_TYPE.PARAGRAPH).style_id = "TableText"
    for name, style in STYLES.items():
        element = document.styles[name].element
        element.replace(element.get_or_add_pPr(), parse_xml(in_paragraphs(style)))
        element.replace(element.get_or_add_rPr(), parse_xml(in_characters(style)))
    for language in document.styles.element.xpath("w:docDefaults//w:lang"):
        language.set(qn("w:eastAsia"), "zh-CN")
    return Look({name: document.styles[name].style_id for name in USED})


def in_paragraphs(style: Style) -> str:
    """What a style says of paragraphs, as XML."""
    heading = style.level is not None
    keep = "<w:keepNext/><w:keepLines/>" if heading else ""
    level = f'<w:outlineLvl w:val="{style.level}"/>' if heading else ""
    first = (
        f'w:firstLineChars="{style.indent * 100}" w:firstLine="{style.indent * style.size * 20}"'
    )
    return (
        f'<w:pPr {SPACE}>{keep}<w:spacing w:before="0" w:after="{style.after * 20}"'
        f' w:line="{style.pitch * 20}" w:lineRule="exact"/><w:ind {first}/>'
        f'<w:jc w:val="{style.align}"/>{level}</w:pPr>'
    )


def in_characters(style: Style) -> str:
    """What a style says of characters, as XML."""
    latin = word_fonts.LATIN
    return (
        f'<w:rPr {SPACE}><w:rFonts w:ascii="{latin}" w:hAnsi="{latin}"'
        f' w:eastAsia="{style.font}" w:cs="{latin}"/>'
        '<w:b w:val="0"/><w:bCs w:val="0"/><w:color w:val="auto"/>'
        f'<w:sz w:val="{style.size * 2}"/><w:szCs w:val="{style.size * 2}"/></w:rPr>'
    )
