"""What kind of document some bytes are; the name of the file only decides what is open."""

import re
from pathlib import PurePath
from typing import Literal

from nianbao.importers.encoding import decoded
from nianbao.importers.limits import Package, check_size
from nianbao.importers.refused import DocumentRefused

Kind = Literal["excel", "html", "pdf", "text", "word"]

_HEAD = 4096
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_FOREIGN = (
    (b"\x89PNG", "image"),
    (b"\xff\xd8\xff", "image"),
    (b"GIF8", "image"),
    (b"Rar!", "archive"),
    (b"7z\xbc\xaf", "archive"),
    (b"\x1f\x8b", "archive"),
)
_TEXT_NAMES = frozenset({".txt", ".md", ".markdown", ".toml", ".csv"})

_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_PAGE = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html|head|body|meta)\b", re.I)
_PIECE = re.compile(r"\s*<(?:title|table|tbody|div|p|h[1-6]|span|style|script|section)\b", re.I)
_WORD_XML = re.compile(r"<w:wordDocument|<pkg:package|progid=.Word")
_EXCEL_XML = re.compile(r"office:spreadsheet|progid=.Excel")


def kind_of(content: bytes, name: str = "") -> Kind:
    """Which reader the file is for; DocumentRefused if there is none."""
    check_size(content)
    if not content.strip():
        raise DocumentRefused("no_text")
    if content.startswith(_OLE):
        raise _legacy(content)
    if content.startswith(b"PK"):
        return _kind_of_package(Package(content))
    if b"%PDF-" in content[:1024]:
        return "pdf"
    found = next((kind for start, kind in _FOREIGN if content.startswith(start)), "")
    if found:
        raise DocumentRefused("wrong_kind", found=found)
    return _kind_of_text(content[:_HEAD], PurePath(name).suffix.lower())


def _legacy(content: bytes) -> DocumentRefused:
    """Why a file of the old container of Office is not read."""
    streams = (
        ("EncryptedPackage", DocumentRefused("encrypted")),
        ("WordDocument", DocumentRefused("legacy_word", found="doc")),
        ("Workbook", DocumentRefused("legacy_excel", found="xls")),
        ("PowerPoint Document", DocumentRefused("wrong_kind", found="slides")),
    )
    for name, refused in streams:
        if name.encode("utf-16-le") in content:
            return refused
    return DocumentRefused("legacy_word", found="doc")


def _kind_of_package(package: Package) -> Kind:
    names = package.names
    folders = {name.partition("/")[0] for name in names}
    if "word" in folders:
        return "word"
    if "xl/workbook.bin" in names:
        raise DocumentRefused("legacy_excel", found="xlsb")
    if "xl" in folders:
        return "excel"
    others = {"ppt": "slides", "OFD.xml": "ofd", "content.xml": "odf"}
    found = next((kind for name, kind in others.items() if name in folders), "archive")
    raise DocumentRefused("wrong_kind", found=found)


def _kind_of_text(head: bytes, suffix: str) -> Kind:
    text = _COMMENT.sub("", decoded(head))
    if head.startswith(b"{\\rtf"):
        raise DocumentRefused("legacy_word", found="rtf")
    if _WORD_XML.search(text):
        raise DocumentRefused("legacy_word", found="xml")
    if _EXCEL_XML.search(text):
        raise DocumentRefused("legacy_excel", found="xml")
    if _PAGE.match(text) or (_PIECE.match(text) and suffix not in _TEXT_NAMES):
        return "html"
    if re.match(r"\s*MIME-Version:", text, re.I):
        raise DocumentRefused("wrong_kind", found="mht")
    if b"\0" in head and not head.startswith(_UTF_16):
        raise DocumentRefused("wrong_kind", found="binary")
    return "text"
