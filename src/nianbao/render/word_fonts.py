"""The fonts of an official document, and what takes their place where they are not installed."""

from collections.abc import Mapping
from xml.sax.saxutils import quoteattr

from docx.oxml import parse_xml
from docx.oxml.ns import qn
from lxml.etree import tostring

from nianbao.record import Value
from nianbao.render.word_xml import SPACE

TITLE = "方正小标宋简体"
BODY = "仿宋"
FIRST_LEVEL = "黑体"
SECOND_LEVEL = "楷体"
TABLE = "宋体"
LATIN = "Times New Roman"

_GB2312 = "86"
_ANSI = "00"


class Font(Value):
    """The other names of a font, best first, and its kind, by which a substitute is chosen."""

    others: tuple[str, ...]
    family: str
    charset: str = _GB2312


FONTS: Mapping[str, Font] = {
    TITLE: Font(("方正小标宋_GBK", "FZXiaoBiaoSong-B05S", "宋体"), "roman"),
    BODY: Font(("仿宋_GB2312", "FangSong"), "modern"),
    FIRST_LEVEL: Font(("SimHei",), "modern"),
    SECOND_LEVEL: Font(("楷体_GB2312", "KaiTi"), "modern"),
    TABLE: Font(("SimSun",), "roman"),
    LATIN: Font((), "roman", _ANSI),
}


def font_table(_: bytes) -> bytes:
    """The part of a Word document that lists its fonts, in place of the one that was there."""
    fonts = "".join(_font(name, font) for name, font in FONTS.items())
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    return f"{head}<w:fonts {SPACE}>{fonts}</w:fonts>".encode()


def with_fonts(own: bytes) -> bytes:
    """The part of a document that lists its fonts, with ours that it does not list."""
    table, name = parse_xml(own), qn("w:name")
    listed = {font.get(name) for font in table}
    for font in list(parse_xml(font_table(b""))):
        if font.get(name) not in listed:
            table.append(font)
    return tostring(table, encoding="UTF-8", standalone=True)


def _font(name: str, font: Font) -> str:
    others = f"<w:altName w:val={quoteattr(','.join(font.others))}/>" if font.others else ""
    return (
        f'<w:font w:name="{name}">{others}<w:charset w:val="{font.charset}"/>'
        f'<w:family w:val="{font.family}"/><w:pitch w:val="variable"/></w:font>'
    )
