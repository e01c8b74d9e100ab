"""PDFs: lines as they stand on the page, prose as paragraphs, cells of a row by tabs."""

import logging
from io import BytesIO

import pytest
from pypdf import PdfReader, PdfWriter

from nianbao.importers.pdf import pdf_document
from nianbao.importers.refused import DocumentRefused
from nianbao.report.foreign import Paragraph

from .pdf_files import PAGE_HEIGHT, Placed, pdf_file, pdf_of_contents, stream
from .reading import texts

LEFT, RIGHT, SIZE = 90.0, 510.0, 10.5
WIDTH = int((RIGHT - LEFT) / SIZE)


def lines(*rows: str, top: float = 100) -> list[Placed]:
    """Lines of Chinese text below one another, from the left edge on."""
    return [Placed(row, LEFT, top + 16 * number) for number, row in enumerate(rows)]


def prose(text: str, top: float = 100) -> list[Placed]:
    """A paragraph as it is set: indented by two characters, broken at the right edge."""
    rows = [text[: WIDTH - 2]]
    rows += [text[at : at + WIDTH] for at in range(WIDTH - 2, len(text), WIDTH)]
    first = Placed(rows[0], LEFT + 2 * SIZE, top)
    return [first, *lines(*rows[1:], top=top + 16)]


LONG = "本机关严格执行条例规定以公开促落实强监管优服务全市政府信息公开工作平稳有序推进" * 3 + "。"


def test_lines_are_read_from_top_to_bottom_with_their_page() -> None:
    pages = [lines("一、总体情况", "（一）主动公开"), lines("二、主动公开政府信息情况")]
    assert pdf_document(pdf_file(pages)).blocks == (
        Paragraph("一、总体情况", "第 1 页"),
        Paragraph("（一）主动公开", "第 1 页"),
        Paragraph("二、主动公开政府信息情况", "第 2 页"),
    )


def test_lines_that_are_drawn_out_of_order_are_read_in_order() -> None:
    page = [Placed("下面第三行的文字", LEFT, 300), *lines("上面第一行的文字", "中间第二行的文字")]
    read = texts(pdf_document(pdf_file([page])))
    assert read == ["上面第一行的文字", "中间第二行的文字", "下面第三行的文字"]


def test_the_cells_of_a_row_are_parted_by_tabs() -> None:
    row = [Placed("（一）予以公开", LEFT, 100)]
    row += [Placed(str(n), 200 + 30 * place, 100) for place, n in enumerate((1386, 268, 0, 9))]
    assert texts(pdf_document(pdf_file([row]))) == ["（一）予以公开\t1386\t268\t0\t9"]


def test_figures_that_stand_close_are_never_run_together() -> None:
    row = [Placed("规章制发废止现行有效", LEFT, 100)]
    row += [Placed("4534", 300, 100), Placed("189", 300 + 4 * 5.25 + 3, 100)]
    assert texts(pdf_document(pdf_file([row]))) == ["规章制发废止现行有效\t4534\t189"]


def test_a_label_that_stands_close_to_another_is_a_cell_of_its_own() -> None:
    row = [Placed("（三）不予", LEFT, 100), Placed("1.属于国家秘密", LEFT + 5 * SIZE + 2.5, 100)]
    assert texts(pdf_document(pdf_file([row]))) == ["（三）不予\t1.属于国家秘密"]


def test_pieces_of_a_line_that_touch_are_one_text() -> None:
    row = [Placed("全年制定规章", LEFT, 100), Placed("6", LEFT + 6 * SIZE, 100)]
    row += [Placed("件，", LEFT + 6.75 * SIZE, 100), Placed("Word", LEFT + 200, 101)]
    row += [Placed("PDF", LEFT + 200 + 2.3 * SIZE, 100)]
    assert texts(pdf_document(pdf_file([row]))) == ["全年制定规章6件，\tWord PDF"]


def test_the_lines_of_a_paragraph_are_joined() -> None:
    page = [*lines("一、总体情况"), *prose(LONG, top=130), *prose("第二段" + LONG, top=220)]
    assert texts(pdf_document(pdf_file([page]))) == ["一、总体情况", LONG, "第二段" + LONG]


def test_a_paragraph_runs_on_over_the_page_and_its_number() -> None:
    rows = prose(LONG, top=700)
    first, second = rows[:2], [Placed(each.text, each.left, 60) for each in rows[2:]]
    pages = [[*first, Placed("- 1 -", 290, 800)], [*second, Placed("- 2 -", 290, 800)]]
    assert texts(pdf_document(pdf_file(pages))) == [LONG]


def test_full_lines_that_end_a_sentence_are_not_joined_where_nothing_is_indented() -> None:
    row = "政" * (WIDTH - 1) + "。"
    assert texts(pdf_document(pdf_file([lines(row, row)]))) == [row, row]


def test_a_heading_below_a_full_line_is_not_joined() -> None:
    page = [*prose("政" * (2 * WIDTH - 2)), *lines("（二）依申请公开", top=132)]
    assert texts(pdf_document(pdf_file([page]))) == ["政" * (2 * WIDTH - 2), "（二）依申请公开"]


@pytest.mark.parametrize(
    "number", ["- 5 -", "—5—", "－ 5 －", "第 3 页", "第3页 共10页", "第 3 页，共 10 页", "·3·"]
)
def test_page_numbers_are_no_text(number: str) -> None:
    page = [*lines("一、总体情况，平稳有序"), Placed(number, 290, 800, 9)]
    assert texts(pdf_document(pdf_file([page, page]))) == ["一、总体情况，平稳有序"] * 2


@pytest.mark.parametrize(
    ("head", "foot"),
    [
        ("2025/1/20 13:31 临河县水利局年报", "https://www.example.org/art/1.html 1/3"),
        ("1/20/25, 1:31 PM 临河县水利局年报", "file:///C:/年报.html 2/3"),
        ("2025/1/20 下午1:31", "about:blank 1/1"),
    ],
)
def test_what_a_browser_prints_at_the_edges_of_a_page_is_no_text(head: str, foot: str) -> None:
    said = ["一、总体情况，平稳有序。", f"{head}所摄。", "全年平稳。"]
    page = [*lines(head, top=20), *lines(*said), *lines(foot, top=800)]
    assert texts(pdf_document(pdf_file([page, page]))) == said * 2


def test_the_title_of_a_printed_page_is_what_the_document_is_called() -> None:
    page = lines("1/20/25, 1:31 PM  临河县水利局2024年年报", "全年各项工作平稳有序推进。")
    assert pdf_document(pdf_file([page])).titles == ("临河县水利局2024年年报",)
    assert pdf_document(pdf_file([lines("全年各项工作平稳有序推进。")])).titles == ()


def test_bare_numbers_at_the_bottom_are_page_numbers_if_they_count_the_pages() -> None:
    pages = [[*lines("平稳有序推进各项工作"), Placed(str(n), 290, 800)] for n in (3, 4, 5)]
    assert texts(pdf_document(pdf_file(pages))) == ["平稳有序推进各项工作"] * 3


@pytest.mark.parametrize("numbers", [(3, 9), (4, 3), (7,)])
def test_bare_numbers_that_count_nothing_are_figures(numbers: tuple[int, ...]) -> None:
    pages = [[*lines("平稳有序推进各项工作"), Placed(str(n), 290, 800)] for n in numbers]
    read = texts(pdf_document(pdf_file(pages)))
    assert [text for text in read if text.isdigit()] == [str(n) for n in numbers]


def test_radicals_of_a_font_are_kept_as_they_are() -> None:
    assert texts(pdf_document(pdf_file([lines("⼀、总体情况，⾏政⽂件")]))) == [
        "⼀、总体情况，⾏政⽂件"
    ]


def test_text_in_form_objects_is_read() -> None:
    coded = "政府信息公开工作年度报告".encode("utf-16-be").hex()
    drawn = f"BT /F1 12 Tf 90 700 Td <{coded}> Tj ET".encode()
    form = stream(
        drawn,
        f"/Type /XObject /Subtype /Form /BBox [0 0 595 {PAGE_HEIGHT}]"
        " /Resources << /Font << /F1 3 0 R >> >>",
    )
    page = (
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 11 0 R"
        b" /Resources << /XObject << /X 6 0 R >> >> >>"
    )
    content = pdf_of_contents([b"/X Do"], {6: form, 10: page})
    assert texts(pdf_document(content)) == ["政府信息公开工作年度报告"]


def encrypted(user: str, owner: str, algorithm: str = "RC4-128") -> bytes:
    writer = PdfWriter(clone_from=PdfReader(BytesIO(pdf_file([lines("一、总体情况，平稳有序")]))))
    writer.encrypt(user, owner, algorithm=algorithm)
    written = BytesIO()
    writer.write(written)
    return written.getvalue()


def test_a_pdf_with_a_password_is_refused() -> None:
    with pytest.raises(DocumentRefused) as refused:
        pdf_document(encrypted("geheim", "geheim"))
    assert refused.value.code == "encrypted"


def test_a_pdf_that_only_restricts_its_use_is_read() -> None:
    assert texts(pdf_document(encrypted("", "geheim"))) == ["一、总体情况，平稳有序"]


def test_a_pdf_of_pictures_is_refused_even_if_a_scanner_signed_it() -> None:
    page = [Placed("扫描", 500, 830, 6)]
    with pytest.raises(DocumentRefused) as refused:
        pdf_document(pdf_file([page, page]))
    assert refused.value.code == "no_text"


def test_what_the_library_has_to_say_stays_off_the_screen(
    capfd: pytest.CaptureFixture[str],
) -> None:
    damaged = pdf_file([lines("一、总体情况，平稳有序")]).replace(b"startxref\n", b"startxref\n9")
    logging.getLogger("pypdf").propagate = False
    try:
        assert texts(pdf_document(damaged)) == ["一、总体情况，平稳有序"]
    finally:
        logging.getLogger("pypdf").propagate = True
    assert capfd.readouterr() == ("", "")
