"""Whatever the bytes are: a document, or a refusal, and never another error."""

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nianbao.importers.html import html_document
from nianbao.importers.opening import foreign_document
from nianbao.importers.refused import DocumentRefused
from nianbao.importers.word import word_document
from nianbao.report.foreign import Foreign, Table

from .office_files import excel_file, excel_parts, paragraph, word_file, word_parts, zipped
from .pdf_files import Placed, pdf_file
from .reading import table

WORD = word_file(f"<w:tbl><w:tr><w:tc>{paragraph('规章')}</w:tc><w:tc/></w:tr></w:tbl>")
EXCEL = excel_file('<sheetData><row><c t="str"><v>规章</v></c><c><v>6</v></c></row></sheetData>')
PDF = pdf_file([[Placed("政府信息公开工作年度报告", 90, 90), Placed("6", 400, 90)]])
PAGE = "<!doctype html><table><tr><td rowspan=2>规章<td>6<tr><td>7</table>".encode()
WHOLE = {"word": WORD, "excel": EXCEL, "pdf": PDF, "html": PAGE}


def read(content: bytes) -> Foreign | None:
    """The document, or None if it is refused."""
    try:
        return foreign_document(content)
    except DocumentRefused:
        return None


@given(st.binary(max_size=200))
def test_any_bytes(content: bytes) -> None:
    assert isinstance(read(content), Foreign | None)


@pytest.mark.parametrize("kind", WHOLE)
def test_a_file_cut_anywhere(kind: str) -> None:
    content = WHOLE[kind]
    for length in range(0, len(content), max(len(content) // 150, 1)):
        assert isinstance(read(content[:length]), Foreign | None)


@pytest.mark.parametrize("kind", WHOLE)
@given(edits=st.lists(st.tuples(st.floats(0, 0.999), st.binary(max_size=6)), max_size=5))
@settings(max_examples=70)
def test_a_file_with_other_bytes_here_and_there(
    kind: str, edits: Sequence[tuple[float, bytes]]
) -> None:
    content = bytearray(WHOLE[kind])
    for place, other in edits:
        start = int(place * len(content))
        content[start : start + len(other)] = other
    assert isinstance(read(bytes(content)), Foreign | None)


def elements(names: Sequence[str], values: Sequence[str]) -> st.SearchStrategy[str]:
    """Well-formed XML of these elements in any nesting, with these attributes."""
    texts = st.sampled_from(["", "规章", "12", "\n", "&amp;"])
    tags = st.tuples(st.sampled_from(names), st.sampled_from(values))

    def around(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
        held = st.lists(inner, max_size=4).map("".join)
        return st.builds(lambda tag, text: f"<{tag[0]}{tag[1]}>{text}</{tag[0]}>", tags, held)

    return st.lists(st.recursive(texts, around, max_leaves=25), max_size=5).map("".join)


WORDS = [
    *("w:p", "w:r", "w:t", "w:tbl", "w:tr", "w:tc", "w:pPr", "w:rPr", "w:tcPr", "w:trPr"),
    *("w:gridSpan", "w:vMerge", "w:hMerge", "w:gridBefore", "w:sdt", "w:sdtPr", "w:sdtContent"),
    *(
        "w:showingPlcHdr",
        "w:ins",
        "w:del",
        "w:moveFrom",
        "w:numPr",
        "w:numId",
        "w:ilvl",
        "w:pStyle",
    ),
    *("mc:AlternateContent", "mc:Choice", "mc:Fallback", "w:txbxContent", "w:br", "w:vanish"),
    *(
        "w:abstractNum",
        "w:num",
        "w:lvl",
        "w:start",
        "w:numFmt",
        "w:lvlText",
        "w:style",
        "w:basedOn",
    ),
]
SAID = ["", ' w:val="1"', ' w:val="0"', ' w:val="restart"', ' w:val="-9"', ' w:val="%1%9"']


@given(elements(WORDS, SAID), elements(WORDS, SAID))
@settings(max_examples=120)
def test_any_elements_in_a_word_document(body: str, lists: str) -> None:
    parts = word_parts(body, styles=lists, numbering=lists)
    assert isinstance(read(zipped(parts)), Foreign | None)


SHEETS = ["sheetData", "row", "c", "v", "is", "t", "r", "rPh", "mergeCells", "mergeCell", "xf"]
CELLS = ["", ' r="B2"', ' r="A0"', ' t="s"', ' t="n"', ' s="3"', ' ref="A1:B9"', ' t="inlineStr"']


@given(elements(SHEETS, CELLS))
@settings(max_examples=90)
def test_any_elements_in_a_sheet(sheet: str) -> None:
    assert isinstance(read(zipped(excel_parts(sheet))), Foreign | None)


TAGS = ["table", "tr", "td", "th", "tbody", "p", "div", "h1", "br", "nav", "pre", "select", "title"]
SPANS = ["", " rowspan=2", " rowspan=0", " colspan=3", " colspan=900", " rowspan=9 colspan=2"]


@given(elements(TAGS, SPANS))
@settings(max_examples=120)
def test_any_elements_in_a_page(body: str) -> None:
    try:
        document = html_document(f"<body>{body}".encode())
    except DocumentRefused:
        return
    for block in document.blocks:
        assert not isinstance(block, Table) or len({len(row) for row in block.rows}) == 1


Rows = list[list[tuple[int, int]]]


@given(st.lists(st.lists(st.tuples(st.integers(1, 4), st.integers(0, 4)), min_size=1, max_size=5)))
@settings(max_examples=120)
def test_every_cell_of_a_table_stands_once_in_the_order_of_reading(spans: Rows) -> None:
    numbers = iter(range(1000))
    rows = [[(columns, down, str(next(numbers))) for columns, down in row] for row in spans]
    html = "".join(
        "<tr>" + "".join(f"<td colspan={c} rowspan={r}>{text}" for c, r, text in row)
        for row in rows
    )
    page = f"<table><tr><td>a<td>b{html}</table>".encode()
    grid = table(html_document(b"<meta charset=utf-8>" + page))
    seen = [text for row in grid for text in row if text]
    assert seen == ["a", "b", *(text for row in rows for _, _, text in row)]
    assert len({len(row) for row in grid}) == 1
    assert all(any(row[x] is not None for row in grid) for x in range(len(grid[0])))


def test_nothing_in_a_word_document_is_read_twice() -> None:
    body = "".join(paragraph(str(number)) for number in range(500))
    assert len(word_document(word_file(body)).blocks) == 500
