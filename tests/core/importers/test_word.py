"""Word documents: all text in its order, merged cells as they are drawn, numbers kept."""

from io import BytesIO

import docx
import pytest
from docx.document import Document

from nianbao.importers.refused import DocumentRefused
from nianbao.importers.word import word_document
from nianbao.render.geometry import Sheet
from nianbao.report.foreign import Foreign, Paragraph, Table

from .office_files import paragraph, relations, run, word_file, word_parts, zipped
from .official_tables import grid_of, sheets
from .reading import outline, table, tables, texts


def saved(document: Document) -> Foreign:
    written = BytesIO()
    document.save(written)
    return word_document(written.getvalue())


def body(content: str) -> Foreign:
    return word_document(word_file(content))


def add_table(document: Document, printed: Sheet) -> None:
    """Draw the printed table with Word's own merged cells."""
    cells = [row.cells for row in document.add_table(len(printed.rows), printed.width).rows]
    taken: set[tuple[int, int]] = set()
    for y, row in enumerate(printed.rows):
        x = 0
        for cell in row:
            while (y, x) in taken:
                x += 1
            last = cells[y + cell.rows - 1][x + cell.columns - 1]
            cells[y][x].merge(last).text = cell.text
            taken |= {(y + j, x + i) for j in range(cell.rows) for i in range(cell.columns)}


def test_the_official_tables_are_read_as_the_form_draws_them() -> None:
    document, printed = docx.Document(), sheets()
    for each in printed:
        add_table(document, each)
        document.add_paragraph("以上")
    read = saved(document)
    assert tables(read) == [grid_of(each) for each in printed]
    assert [len(rows) for rows in tables(read)] == [14, 28, 4]


def test_headings_paragraphs_and_tables_come_in_their_order() -> None:
    document = docx.Document()
    document.add_heading("云江市2024年政府信息公开工作年度报告", 0)
    document.add_heading("一、总体情况", 1)
    document.add_paragraph("2024年，平稳有序。")
    document.add_table(1, 2).cell(0, 1).text = "6"
    document.add_heading("（一）主动公开", 2)
    assert saved(document).blocks == (
        Paragraph("云江市2024年政府信息公开工作年度报告", "第 1 段", 1),
        Paragraph("一、总体情况", "第 2 段", 1),
        Paragraph("2024年，平稳有序。", "第 3 段"),
        Table((("", "6"),), "表 1"),
        Paragraph("（一）主动公开", "第 4 段", 2),
    )


@pytest.mark.parametrize(
    ("runs", "text"),
    [
        (run("其") + run("他"), "其他"),
        (run(" \u3000年\u200b报\u009b\ufeff "), "年报"),
        (run("甲") + "<w:r><w:tab/></w:r>" + run("乙"), "甲\t乙"),
        (run("甲") + "<w:r><w:noBreakHyphen/></w:r>" + run("乙"), "甲-乙"),
        (run("甲") + '<w:r><w:sym w:font="Symbol" w:char="2014"/></w:r>', "甲—"),
        (run("甲") + '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>', "甲"),
        (run("甲") + "<w:r><w:footnoteReference w:id='1'/></w:r>", "甲"),
        (run("甲") + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r>" + run("乙"), "甲乙"),
        (run("甲") + "<w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>乙</w:t></w:r>", "甲乙"),
        ("<w:hyperlink>" + run("www") + "</w:hyperlink>", "www"),
        ("<w:smartTag><w:customXml>" + run("甲") + "</w:customXml></w:smartTag>", "甲"),
        ("<w:fldSimple w:instr='PAGE'>" + run("5") + "</w:fldSimple>", "5"),
        ("<w:r><w:instrText>SUM(ABOVE)</w:instrText></w:r>" + run("12"), "12"),
        (
            "<w:ruby><w:rt>"
            + run("hàn")
            + "</w:rt><w:rubyBase>"
            + run("汉")
            + "</w:rubyBase></w:ruby>",
            "汉",
        ),
    ],
)
def test_the_text_of_a_paragraph_is_as_it_is_printed(runs: str, text: str) -> None:
    assert texts(body(f"<w:p>{runs}</w:p>")) == [text]


def test_a_line_break_ends_a_line() -> None:
    broken = run("云江市水利局") + "<w:r><w:br/></w:r>" + run("年度报告")
    assert texts(body(f"<w:p>{broken}</w:p>")) == ["云江市水利局", "年度报告"]
    assert table(body(f"<w:tbl><w:tr><w:tc><w:p>{broken}</w:p></w:tc><w:tc/></w:tr></w:tbl>")) == (
        ("云江市水利局\n年度报告", ""),
    )


def test_what_a_tracked_change_inserts_is_kept_and_what_it_deletes_is_not() -> None:
    changed = (
        f"{run('受理')}<w:ins>{run('12')}</w:ins><w:del><w:r><w:delText>11</w:delText></w:r></w:del>"
        f"<w:moveFrom>{run('旧')}</w:moveFrom><w:moveTo>{run('件')}</w:moveTo>"
    )
    assert texts(body(f"<w:p>{changed}</w:p>")) == ["受理12件"]


def test_a_paragraph_whose_end_was_deleted_runs_on_into_the_next() -> None:
    deleted = "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>"
    read = body(
        f"<w:p>{deleted}{run('受理')}</w:p>{paragraph('12件')}<w:p>{deleted}{run('完')}</w:p>"
    )
    assert texts(read) == ["受理12件", "完"]


def test_a_deleted_row_is_gone() -> None:
    row = "<w:tr>{}<w:tc>" + paragraph("{}") + "</w:tc><w:tc>" + paragraph("6") + "</w:tc></w:tr>"
    gone = row.format("<w:trPr><w:del/></w:trPr>", "旧")
    assert table(body(f"<w:tbl>{gone}{row.format('', '规章')}</w:tbl>")) == (("规章", "6"),)


def test_properties_of_before_a_tracked_change_do_not_count() -> None:
    cell = (
        '<w:tc><w:tcPr><w:gridSpan w:val="2"/><w:tcPrChange><w:tcPr><w:gridSpan w:val="9"/></w:tcPr>'
        f"</w:tcPrChange></w:tcPr>{paragraph('a')}</w:tc>"
    )
    rows = f"<w:tr>{cell}</w:tr><w:tr><w:tc>{paragraph('1')}</w:tc><w:tc>{paragraph('2')}</w:tc></w:tr>"
    assert table(body(f"<w:tbl>{rows}</w:tbl>")) == (("a", None), ("1", "2"))


def test_content_controls_are_read_and_their_prompts_are_not() -> None:
    prompt = "<w:sdtPr><w:showingPlcHdr/></w:sdtPr>"
    read = body(
        f"<w:sdt><w:sdtPr/><w:sdtContent>{paragraph('年报')}</w:sdtContent></w:sdt>"
        f"<w:p>{run('受理')}<w:sdt><w:sdtContent>{run('12')}</w:sdtContent></w:sdt></w:p>"
        f"<w:sdt>{prompt}<w:sdtContent>{paragraph('单击此处输入文字')}</w:sdtContent></w:sdt>"
        f"<w:tbl><w:sdt><w:sdtContent><w:tr><w:tc>{paragraph('规章')}</w:tc><w:sdt><w:sdtContent>"
        f"<w:tc>{paragraph('6')}</w:tc></w:sdtContent></w:sdt></w:tr></w:sdtContent></w:sdt></w:tbl>"
    )
    assert outline(read) == ["年报", "受理12", (("规章", "6"),)]


def test_the_text_of_a_box_is_read_once_before_the_paragraph_that_holds_it() -> None:
    box = "<w:txbxContent>" + paragraph("框内") + "</w:txbxContent>"
    drawn = f"<w:r><mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    old = f"<w:r><w:pict><v:textbox>{box}</v:textbox></w:pict></w:r>"
    assert texts(body(f"<w:p>{run('前')}{drawn}{run('后')}</w:p><w:p>{old}</w:p>")) == [
        "框内",
        "前后",
        "框内",
    ]


def test_a_table_in_a_box_is_a_table() -> None:
    cells = (
        f"<w:tbl><w:tr><w:tc>{paragraph('规章')}</w:tc><w:tc>{paragraph('6')}</w:tc></w:tr></w:tbl>"
    )
    read = body(f"<w:p><w:r><w:txbxContent>{cells}</w:txbxContent></w:r>{run('后')}</w:p>")
    assert outline(read) == [(("规章", "6"),), "后"]


def cell(text: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(text)}</w:tc>"


MERGED = "<w:vMerge w:val='restart'/>"
BELOW = "<w:vMerge/>"


@pytest.mark.parametrize(
    ("rows", "grid"),
    [
        (
            f"<w:tr>{cell('a', MERGED)}{cell('1')}</w:tr><w:tr>{cell('', BELOW)}{cell('2')}</w:tr>",
            (("a", "1"), (None, "2")),
        ),
        (
            f"<w:tr>{cell('a', MERGED)}{cell('1')}</w:tr><w:tr>{cell('b', MERGED)}{cell('2')}</w:tr>",
            (("a", "1"), ("b", "2")),
        ),
        (
            f"<w:tr>{cell('a', BELOW)}{cell('1')}</w:tr><w:tr>{cell('', BELOW)}{cell('2')}</w:tr>",
            (("a", "1"), (None, "2")),
        ),
        (
            f"<w:tr>{cell('a', MERGED)}{cell('1')}</w:tr><w:tr>{cell('b')}{cell('2')}</w:tr>"
            f"<w:tr>{cell('c', BELOW)}{cell('3')}</w:tr>",
            (("a", "1"), ("b", "2"), ("c", "3")),
        ),
        (
            f"<w:tr>{cell('a', '<w:hMerge w:val=`restart`/>')}{cell('', '<w:hMerge/>')}{cell('1')}</w:tr>"
            f"<w:tr>{cell('b')}{cell('c')}{cell('2')}</w:tr>".replace("`", '"'),
            (("a", None, "1"), ("b", "c", "2")),
        ),
        (
            f"<w:tr>{cell('a')}{cell('b')}{cell('c')}</w:tr><w:tr><w:trPr><w:gridBefore w:val='1'/>"
            f"<w:gridAfter w:val='1'/></w:trPr>{cell('1')}</w:tr>",
            (("a", "b", "c"), (None, "1", None)),
        ),
        (f"<w:tr><w:tc/><w:tc>{paragraph('1')}{paragraph('2')}</w:tc></w:tr>", (("", "1\n2"),)),
    ],
)
def test_merged_and_missing_cells_are_where_word_draws_them(
    rows: str, grid: tuple[tuple[str | None, ...], ...]
) -> None:
    assert table(body(f"<w:tbl><w:tblPr/><w:tblGrid/>{rows}</w:tbl>")) == grid


def test_a_table_around_a_table_only_places_text() -> None:
    inner = f"<w:tbl><w:tr>{cell('规章')}{cell('6')}</w:tr></w:tbl>"
    read = body(
        f"<w:tbl><w:tr>{cell('表二')}<w:tc>{inner}{paragraph('以上')}</w:tc></w:tr></w:tbl>"
    )
    assert outline(read) == ["表二", (("规章", "6"),), "以上"]


def test_headers_and_footers_and_notes_are_no_text_of_the_report() -> None:
    document = docx.Document()
    document.add_paragraph("年报")
    document.sections[0].header.paragraphs[0].text = "页眉"
    document.sections[0].footer.paragraphs[0].text = "第 1 页"
    assert texts(saved(document)) == ["年报"]


def test_a_document_in_the_strict_form_of_the_standard_is_read() -> None:
    strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    parts = word_parts(paragraph("年报"))
    transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    changed = {name: str(part).replace(transitional, strict) for name, part in parts.items()}
    assert texts(word_document(zipped(changed))) == ["年报"]


def test_a_document_without_styles_and_lists_is_read() -> None:
    parts = word_parts(paragraph("年报"))
    kept = {name: parts[name] for name in ("_rels/.rels", "word/document.xml")}
    assert texts(word_document(zipped(kept))) == ["年报"]


def test_the_main_part_may_have_any_name() -> None:
    parts = word_parts(paragraph("年报"))
    moved = {"_rels/.rels": relations(officeDocument="/word/document2.xml")}
    content = zipped({**moved, "word/document2.xml": parts["word/document.xml"]})
    assert texts(word_document(content)) == ["年报"]


@pytest.mark.parametrize("content", ["", "<w:p/>", "<w:tbl><w:tr><w:tc/></w:tr></w:tbl>"])
def test_a_document_without_text_is_refused(content: str) -> None:
    with pytest.raises(DocumentRefused) as refused:
        body(content)
    assert refused.value.code == "no_text"
