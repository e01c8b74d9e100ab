"""Excel workbooks: each visible sheet as tables with merged cells, numbers as they are shown."""

from datetime import date, datetime
from decimal import Decimal
from io import BytesIO

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from nianbao.importers.excel import excel_document
from nianbao.importers.excel_formats import Format, displayed, format_of
from nianbao.importers.refused import DocumentRefused
from nianbao.render.geometry import Sheet
from nianbao.report.foreign import Foreign, Paragraph, Table

from .office_files import excel_file
from .official_tables import grid_of, sheets
from .reading import outline, table, tables


def saved(book: Workbook) -> Foreign:
    written = BytesIO()
    book.save(written)
    return excel_document(written.getvalue())


def new_sheet() -> tuple[Workbook, Worksheet]:
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = "表三"
    return book, sheet


def drawn(sheet: Worksheet, printed: Sheet, top: int) -> None:
    """Draw the printed table with merged cells, figures as numbers."""
    taken: set[tuple[int, int]] = set()
    for y, row in enumerate(printed.rows, top):
        x = 1
        for cell in row:
            while (y, x) in taken:
                x += 1
            written = sheet.cell(y, x)
            written.value = int(cell.text) if cell.at and cell.text.isdigit() else cell.text
            if cell.rows > 1 or cell.columns > 1:
                sheet.merge_cells(
                    start_row=y,
                    start_column=x,
                    end_row=y + cell.rows - 1,
                    end_column=x + cell.columns - 1,
                )
            taken |= {(y + j, x + i) for j in range(cell.rows) for i in range(cell.columns)}


def test_the_official_tables_are_read_as_the_form_draws_them() -> None:
    book, sheet = new_sheet()
    printed, top = sheets(), 2
    for each in printed:
        drawn(sheet, each, top)
        top += len(each.rows) + 1
    read = saved(book)
    assert tables(read) == [grid_of(each) for each in printed]


def test_a_title_above_a_table_is_a_paragraph_and_all_know_their_place() -> None:
    book, sheet = new_sheet()
    sheet["A1"] = "三、收到和处理政府信息公开申请情况"
    sheet.merge_cells("A1:C1")
    sheet["A2"] = "单位：件"
    for column, text in enumerate(("申请人", "自然人", "总计"), 1):
        sheet.cell(3, column).value = text
    sheet["A4"] = "四、结转下年度继续办理"
    assert saved(book).blocks == (
        Paragraph("三、收到和处理政府信息公开申请情况", "表三!A1"),
        Paragraph("单位：件", "表三!A2"),
        Table((("申请人", "自然人", "总计"), ("四、结转下年度继续办理", "", "")), "表三!A3:C4"),
    )


def test_empty_rows_part_tables_and_empty_edges_are_left_out() -> None:
    book, sheet = new_sheet()
    for place in ("C3", "D3", "C4", "D4", "F9", "G9"):
        sheet[place] = place
    sheet["Z40"] = "  "
    assert outline(saved(book)) == [(("C3", "D3"), ("C4", "D4")), (("F9", "G9"),)]


def test_a_row_that_merged_cells_cover_parts_no_table() -> None:
    book, sheet = new_sheet()
    sheet["A1"], sheet["B1"], sheet["A3"], sheet["B3"] = "a", "b", "c", "d"
    sheet.merge_cells("A1:A2")
    sheet.merge_cells("B1:B2")
    assert table(saved(book)) == (("a", "b"), (None, None), ("c", "d"))


def test_hidden_sheets_are_skipped_and_the_others_come_in_their_order() -> None:
    book, sheet = new_sheet()
    sheet["A1"] = "一"
    for title, state in (("参数", "hidden"), ("底稿", "veryHidden"), ("表四", "visible")):
        other = book.create_sheet(title)
        other["A1"] = title
        other.sheet_state = state
    assert outline(saved(book)) == ["一", "表四"]


@pytest.mark.parametrize(
    ("value", "code", "shown"),
    [
        (12, "General", "12"),
        (12.0, "General", "12"),
        (0, "General", "0"),
        (26.55, "General", "26.55"),
        (Decimal("24252.311082"), "General", "24252.311082"),
        (0.1 + 0.2, "General", "0.3"),
        (-4, "General", "-4"),
        (1234567, "#,##0", "1234567"),
        (1.5, "0.00", "1.50"),
        (0, "0.00", "0.00"),
        (2.345, "0.00_);[Red](0.00)", "2.35"),
        (1.5, "¥#,##0.00", "1.50"),
        (0.951, "0.0%", "95.1%"),
        (0.5, "0%", "50%"),
        (12, '0"件"', "12"),
        (12, "G/通用格式", "12"),
        (date(2024, 1, 31), "yyyy-mm-dd", "2024-01-31"),
        (date(2024, 1, 31), 'yyyy"年"m"月"d"日"', "2024年1月31日"),
        (datetime(2024, 1, 31, 8, 30), "yyyy/m/d h:mm", "2024-01-31 08:30"),
        (True, "General", "TRUE"),
        ("/", "General", "/"),
        ("00012", "@", "00012"),
        ("\u200b12\ufeff", "@", "12"),
        (" 22（其中修订16件） ", "General", "22（其中修订16件）"),
        ("本年\n制发件数", "General", "本年\n制发件数"),
        ("本年_x000D_\n制发件数", "General", "本年\n制发件数"),
        ("=1+1", "General", ""),
    ],
)
def test_a_cell_says_what_the_sheet_shows(
    value: bool | float | Decimal | str | date, code: str, shown: str
) -> None:
    book, sheet = new_sheet()
    sheet["A1"], sheet["B1"], sheet["C1"] = "规章", value, "完"
    sheet["B1"].number_format = code
    assert table(saved(book)) == (("规章", shown, "完"),)


def test_a_formula_says_what_was_computed_last() -> None:
    row = '<c><v>1</v></c><c><f>SUM(A1)</f><v>12</v></c><c t="str"><f>A1</f><v>规章</v></c>'
    assert table(excel_document(excel_file(f"<sheetData><row>{row}</row></sheetData>"))) == (
        ("1", "12", "规章"),
    )


def test_texts_may_be_shared_or_stand_in_the_cell_in_pieces() -> None:
    row = (
        '<c t="s"><v>0</v></c><c t="inlineStr"><is><r><t>行</t></r><r><t>政复议</t></r></is></c>'
        '<c t="s"><v>99</v></c><c t="e"><v>#REF!</v></c>'
    )
    texts = "<si><r><t>其</t></r><r><t>他</t></r><rPh><t>qita</t></rPh></si>"
    content = excel_file(f"<sheetData><row>{row}</row></sheetData>", texts=texts)
    assert table(excel_document(content)) == (("其他", "行政复议", "", "#REF!"),)


def test_text_below_a_merged_cell_is_not_seen() -> None:
    book, sheet = new_sheet()
    for place in ("A1", "B1", "C1", "A2", "B2", "C2"):
        sheet[place] = place
    written = BytesIO()
    book.save(written)
    content = written.getvalue()
    assert table(excel_document(content)) == (("A1", "B1", "C1"), ("A2", "B2", "C2"))
    cells = "".join(f'<c r="{place}" t="str"><v>{place}</v></c>' for place in ("A1", "B1", "C1"))
    merged = '<mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="x"/><mergeCell ref="B2:A1"/></mergeCells>'
    second = '<row r="2"><c t="str"><v>a</v></c><c t="str"><v>b</v></c></row>'
    sheet_of = f"<sheetData><row>{cells}</row>{second}</sheetData>{merged}"
    assert table(excel_document(excel_file(sheet_of))) == (("A1", None, "C1"), ("a", "b", ""))


def test_days_may_be_counted_from_1904() -> None:
    assert displayed("1", Format(is_date=True), epoch_1904=True) == "1904-01-02"
    assert displayed("45322", Format(is_date=True)) == "2024-01-31"


@pytest.mark.parametrize(
    ("number", "shown"), [(14, "2024-01-31"), (31, "2024年1月31日"), (58, "2024年1月31日")]
)
def test_the_dates_that_excel_has_built_in_are_known(number: int, shown: str) -> None:
    assert displayed("45322", format_of(number, {})) == shown


@pytest.mark.parametrize("stored", ["NaN", "Infinity", "1e999999", "-", "十", ""])
def test_what_is_no_number_stays_as_it_is(stored: str) -> None:
    assert displayed(stored, Format(decimals=2)) == stored


def test_a_workbook_without_text_is_refused() -> None:
    with pytest.raises(DocumentRefused) as refused:
        saved(Workbook())
    assert refused.value.code == "no_text"
