"""What a file is shows in its bytes; its name only decides what else would be open."""

import subprocess
import sys
from pathlib import Path

import pytest

from nianbao.importers.kinds import Kind, kind_of
from nianbao.importers.opening import READERS, foreign_document
from nianbao.importers.refused import DocumentRefused

from .office_files import excel_file, paragraph, word_file, zipped
from .pdf_files import Placed, pdf_file
from .reading import texts

WORD = word_file(paragraph("政府信息公开工作年度报告"))
EXCEL = excel_file(
    '<sheetData><row><c t="str"><v>政府信息公开工作年度报告</v></c></row></sheetData>'
)
PDF = pdf_file([[Placed("政府信息公开工作年度报告", 90, 90)]])
HTML = "<!DOCTYPE html><html><body><p>政府信息公开工作年度报告</p></body></html>".encode()
NAMES = ("a.docx", "a.xlsx", "a.pdf", "a.html", "a.htm", "a.doc", "a.wps", "a.txt", "a", "")


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("content", [WORD, EXCEL, PDF, HTML])
def test_a_document_is_read_whatever_its_name_says(content: bytes, name: str) -> None:
    assert texts(foreign_document(content, name)) == ["政府信息公开工作年度报告"]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("<html><p>1", "a.doc", "html"),
        ("\n\n <!-- 年报 --> <HTML>", "a.txt", "html"),
        ('<?xml version="1.0"?><!DOCTYPE html>', "", "html"),
        ("<meta charset=gbk><p>1", "", "html"),
        ("<table><tr><td>1</table>", "a.html", "html"),
        ("<div align=center>年报</div>", "a.html", "html"),
        ("<div align=center>\n\n# 年报", "README.md", "text"),
        ("<table><tr><td>1</table>", "a.md", "text"),
        ("# 年报\n\n<table><tr><td>1</table>", "a.html", "text"),
        ("一、总体情况", "a.docx", "text"),
        ("年报 < 12", "a.html", "text"),
        ("规章\t6", "a.xls", "text"),
    ],
)
def test_pages_and_plain_texts_are_told_apart(text: str, name: str, kind: Kind) -> None:
    assert kind_of(text.encode(), name) == kind
    assert kind_of(text.encode("gbk"), name) == kind
    assert kind_of(text.encode("utf-16"), name) == kind


def test_a_plain_text_is_left_to_its_own_reader() -> None:
    assert "text" not in READERS
    with pytest.raises(DocumentRefused) as refused:
        foreign_document("一、总体情况".encode(), "a.txt")
    assert (refused.value.code, refused.value.facts) == ("wrong_kind", {"found": "text"})


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


@pytest.mark.parametrize(
    ("content", "code", "found"),
    [
        (OLE + "WordDocument".encode("utf-16-le"), "legacy_word", "doc"),
        (OLE, "legacy_word", "doc"),
        (OLE + "Workbook".encode("utf-16-le"), "legacy_excel", "xls"),
        (OLE + "PowerPoint Document".encode("utf-16-le"), "wrong_kind", "slides"),
        (b"{\\rtf1 }", "legacy_word", "rtf"),
        (b'<?xml version="1.0"?><w:wordDocument>', "legacy_word", "xml"),
        (b'<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>', "legacy_excel", "xml"),
        (zipped({"xl/workbook.bin": "1"}), "legacy_excel", "xlsb"),
        (zipped({"ppt/presentation.xml": "1"}), "wrong_kind", "slides"),
        (zipped({"OFD.xml": "1"}), "wrong_kind", "ofd"),
        (zipped({"mimetype": "1", "content.xml": "1"}), "wrong_kind", "odf"),
        (zipped({"report.docx": WORD}), "wrong_kind", "archive"),
        (b"Rar!\x1a\x07", "wrong_kind", "archive"),
        (b"\xff\xd8\xff\xe0", "wrong_kind", "image"),
        (b"MIME-Version: 1.0\nContent-Type: multipart/related", "wrong_kind", "mht"),
        (b"SQLite format 3\0", "wrong_kind", "binary"),
    ],
)
def test_what_cannot_be_read_is_refused_by_what_it_is(
    content: bytes, code: str, found: str
) -> None:
    with pytest.raises(DocumentRefused) as refused:
        foreign_document(content, "report.docx")
    assert (refused.value.code, refused.value.facts) == (code, {"found": found})


WITHOUT = """
import sys
for name in ("lxml", "lxml.etree", "pypdf"):
    sys.modules[name] = None
from pathlib import Path
from nianbao.importers.opening import foreign_document
from nianbao.importers.refused import DocumentRefused
for path in sys.argv[1:]:
    try:
        foreign_document(Path(path).read_bytes())
    except DocumentRefused as refused:
        print(refused.code, refused.facts["library"])
"""


def test_without_the_libraries_the_one_that_is_missing_is_named(tmp_path: Path) -> None:
    for name, content in (("w", WORD), ("e", EXCEL), ("h", HTML), ("p", PDF)):
        (tmp_path / name).write_bytes(content)
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT, *(str(tmp_path / name) for name in "wehp")],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    assert done.stdout.splitlines() == [*["needs_office lxml"] * 3, "needs_office pypdf"]


def test_opening_loads_no_library_before_there_is_a_document() -> None:
    code = "import sys, nianbao.importers.opening; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = {name.partition(".")[0] for name in done.stdout.split()}
    assert not loaded & {"lxml", "pypdf", "docx", "openpyxl"}
