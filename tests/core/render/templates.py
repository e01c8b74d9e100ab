"""Templates of offices, made with python-docx alone."""

import io
import re
from collections.abc import Callable, Mapping
from zipfile import ZipFile

import docx
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Mm

_STYLES = frozenset(
    {
        *("Normal", "Title", "heading 1", "heading 2", "Body Text", "header", "footer"),
        *("Default Paragraph Font", "Normal Table", "Table Grid"),
    }
)

_SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)

Part = Callable[[bytes], bytes]


def saved(document: Document) -> bytes:
    """The document as a file."""
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def letterhead(*lines: str) -> Document:
    """A page of 182 x 257 mm whose text is 112 mm wide, with a head, a foot and these lines."""
    document = _small()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(182), Mm(257)
    section.left_margin, section.right_margin = Mm(40), Mm(30)
    section.top_margin, section.bottom_margin = Mm(50), Mm(40)
    section.different_first_page_header_footer = True
    section.first_page_header.paragraphs[0].text = "{{单位}}文件"
    section.header.paragraphs[0].text = "{{标题}}"
    section.footer.paragraphs[0].text = "{{年度}}年度"
    section.first_page_footer.paragraphs[0].text = "{{日期}}印发"
    for line in lines:
        document.add_paragraph(line)
    return document


def _small() -> Document:
    """A blank document without the many styles that python-docx brings."""
    document = docx.Document()
    for style in document.styles.element.xpath("w:style"):
        if style.name_val not in _STYLES:
            document.styles.element.remove(style)
    for id, relation in list(document.part.rels.items()):
        if relation.reltype.endswith(("/stylesWithEffects", "/theme", "/customXml")):
            del document.part.rels[id]
    return document


def element(xml: str) -> BaseOxmlElement:
    """An element from XML that uses the prefixes w and r."""
    name = re.match(r"<[\w:]+", xml)
    assert name
    return parse_xml(f"{name[0]} {_SPACES}{xml[name.end() :]}")


def add_xml(document: Document, xml: str) -> None:
    """Add a block at the end of the body."""
    document.element.body.sectPr.addprevious(element(xml))


def changed(content: bytes, changes: Mapping[str, Part | None], **more: bytes) -> bytes:
    """The same file with some parts changed, None for left out, and more parts."""
    written = io.BytesIO()
    with ZipFile(io.BytesIO(content)) as old, ZipFile(written, "w") as new:
        for name in old.namelist():
            change = changes.get(name, _same)
            if change is not None:
                new.writestr(name, change(old.read(name)))
        for name, part in more.items():
            new.writestr(name, part)
    return written.getvalue()


def _same(part: bytes) -> bytes:
    return part


def parts(content: bytes) -> dict[str, bytes]:
    """The parts of the file by their names."""
    with ZipFile(io.BytesIO(content)) as package:
        return {name: package.read(name) for name in package.namelist()}
