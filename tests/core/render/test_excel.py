"""The workbook, read back with openpyxl, holds the whole report and goes on computing it."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from openpyxl.workbook.workbook import Workbook

from nianbao.form.address import Address
from nianbao.form.load import load_form
from nianbao.render.excel import excel_workbook
from nianbao.report.model import Filled, Report
from nianbao.store.read import read_document

from ..builders import at, figures, form_2021, report, zeros
from ..official import APPLICANTS, DERIVED, FEE
from .formulas import calculated
from .office import sheet_labels, workbook, written
from .paper import LABELS, SPOTS, Grid, printed, total
from .reading import Read
from .test_markdown import SAMPLE_NAMES
from .told import seen, told

NAMES = {
    "disclosure": "表二 主动公开",
    "applications": "表三 依申请公开",
    "litigation": "表四 复议诉讼",
}
BALANCE = "勾稽关系：第一项加第二项之和，等于第三项加第四项之和"


def name_of(spot: tuple[int, int]) -> str:
    """The name of a cell of the printed table, which begins in the second row."""
    return f"{chr(ord('A') + spot[1])}{spot[0] + 2}"


FORMULAS = {
    (NAMES[section], name_of(spot))
    for section, spots in SPOTS.items()
    for spot, cell in spots.items()
    if cell in DERIVED
} | {(NAMES["applications"], f"{letter}30") for letter in "DEFGHIJ"}
"""Where formulas must stand, and nowhere else: at the totals, and in the line of the balance."""


def check_tables(
    book: Workbook, values: Workbook, of: Report, notes: Mapping[Address, str]
) -> None:
    for section, sheet_name in NAMES.items():
        labels = sheet_labels(book[sheet_name])
        for spot, cell in SPOTS[section].items():
            seen_text = labels.pop(spot, ("", 1, 1))[0]
            check_figure(book, values, name_of(spot), seen_text, of, notes, cell)
        if section == "applications":
            labels.pop((28, 0))
        assert labels == LABELS[section]


def check_figure(
    book: Workbook,
    values: Workbook,
    name: str,
    text: str,
    of: Report,
    notes: Mapping[Address, str],
    cell: Address,
) -> None:
    found = book[NAMES[cell.section]][name]
    figure = of.figures.get(cell)
    if cell in DERIVED:
        assert calculated(book[NAMES[cell.section]], name) == total(dict(of.figures), cell)
        assert values[NAMES[cell.section]][name].value == total(dict(of.figures), cell)
        assert found.protection.locked
    elif isinstance(figure, (int, Decimal)):
        assert found.value == (figure if isinstance(figure, int) else float(figure))
        assert not found.protection.locked
    else:
        assert (found.value is None) == (figure is None)
        assert text == (printed(of.figures, notes, cell) if figure else "")
        assert not found.protection.locked
    if found.data_type in "nf" and found.value is not None:
        assert shown(found.number_format, figure) == printed(
            of.figures if cell not in DERIVED else {}, notes, cell
        ).replace('"', "”").replace(";", "；")


def shown(code: str, figure: Filled | None) -> str:
    """What a format of ours shows of a figure; a total is compared as 0."""
    digits, quoted, note = code.partition('"')
    decimals = len(digits.partition(".")[2])
    return f"{figure or 0:.{decimals}f}" + (note.removesuffix('"') if quoted else "")


@pytest.mark.parametrize("name", SAMPLE_NAMES)
def test_every_figure_and_text_of_a_sample_is_there_once(sample_reports: Path, name: str) -> None:
    of = read_document(sample_reports / name / "report.toml").report
    content = excel_workbook(load_form(of.edition), of)
    book = workbook(content)
    check_tables(book, workbook(content, values=True), of, of.notes)
    words = [row[3] for row in texts(book)]
    document = (sample_reports / name / "report.md").read_text("utf-8")
    blocks = [block for block in document.split("\n\n") if not block.startswith(("|", "## "))]
    for block in blocks:
        bare = block.lstrip("# ").replace("\\", "").strip()
        bare = bare[3:] if bare.startswith("（") and bare[2:3] == "）" else bare
        assert words.count(bare.removeprefix("统计期限：").removeprefix("联系方式：")) == 1, bare


def texts(book: Workbook) -> list[tuple[str, ...]]:
    """The rows of the sheet of texts, without its head."""
    sheet = book["文字"]
    rows = [tuple(str(cell.value or "") for cell in row) for row in sheet.iter_rows()]
    assert rows[0] == ("部分", "项目", "类别", "内容")
    return rows[1:]


@settings(max_examples=4)
@given(case=told())
def test_every_figure_and_text_of_any_report_is_there_once(
    case: tuple[Report, list[Read]],
) -> None:
    of, blocks = case
    content = excel_workbook(form_2021(), of)
    book = workbook(content)
    notes = {at: seen(note) for at, note in of.notes.items()}
    check_tables(book, workbook(content, values=True), of, notes)
    rows = texts(book)
    said = [text for _, _, kind, text in rows if kind in {"小节", "段落"} and text]
    for block, text in zip(running(blocks), said, strict=True):
        assert block.removesuffix(text) in {"", "（一）", "（二）", "（三）"}
    assert sorted(text for *_, kind, text in rows if kind == "备注") == sorted(notes.values())
    found = {
        (sheet.title, cell.coordinate)
        for sheet in book
        for cell in written(sheet)
        if cell.data_type == "f"
    }
    assert found == FORMULAS


def running(blocks: list[Read]) -> list[str]:
    """Headings of parts and paragraphs, without the two lines of the cover that have labels."""
    texts = [block.text for block in blocks if block.kind in {"p", "h3"}]
    return [text for text in texts if not text.startswith(("统计期限：", "联系方式："))]


def verdicts(filled: Mapping[str, Filled]) -> list[str]:
    """What the workbook says of the balance in each column, computed and as kept."""
    content = excel_workbook(form_2021(), report(filled))
    sheet = workbook(content)[NAMES["applications"]]
    assert sheet["A30"].value == BALANCE
    found = [str(calculated(sheet, f"{letter}30")) for letter in "DEFGHIJ"]
    kept = workbook(content, values=True)[NAMES["applications"]]
    assert [kept[f"{letter}30"].value for letter in "DEFGHIJ"] == found
    return found


def test_the_balance_is_told_for_each_column() -> None:
    assert verdicts({}) == ["未填完"] * 7
    assert verdicts(zeros("applications")) == ["平"] * 7
    one = zeros("applications") | {"applications.received.business": 1}
    assert verdicts(one) == ["平", "不平", "平", "平", "平", "平", "不平"]
    assert verdicts(one | {"applications.granted.business": 1}) == ["平"] * 7
    blank = zeros("applications")
    del blank["applications.closed_other.research"]
    assert verdicts(blank) == ["平", "平", "未填完", "平", "平", "平", "未填完"]
    assert verdicts({"applications.received.other": 3})[5:] == ["不平", "不平"]


def test_not_applicable_is_added_as_nothing() -> None:
    slashes: dict[str, Filled] = {f"applications.received.{column}": "/" for column in APPLICANTS}
    assert verdicts(zeros("applications") | slashes) == ["平"] * 7


@pytest.mark.parametrize(
    ("typed", "value", "code"),
    [
        ("128.40", 128.4, "0.00"),
        ("0", 0, "0"),
        ("0.000", 0, "0.000"),
        ("24252.311082", 24252.311082, "0.000000"),
        ("999999999999.999", 999999999999.999, "0.000"),
        ("0.12345678901234567890", "0.12345678901234567890", "General"),
        ("1234567890.123456", "1234567890.123456", "General"),
    ],
)
def test_an_amount_is_a_number_unless_a_spreadsheet_would_lose_digits(
    typed: str, value: float | str, code: str
) -> None:
    of = report({str(FEE): Decimal(typed)})
    cell = workbook(excel_workbook(form_2021(), of))[NAMES["disclosure"]]["B15"]
    assert (cell.value, cell.number_format) == (value, code)


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0"])
def test_a_text_never_becomes_a_formula(text: str) -> None:
    where = "disclosure.regulations.issued"
    of = report({where: "/"}, texts={"overview": text}, organization=text, notes={where: text})
    book = workbook(excel_workbook(form_2021(), of))
    found = [cell for sheet in book for cell in written(sheet) if cell.value == text]
    assert len(found) == 3
    assert {cell.data_type for cell in found} == {"s"}
    assert all(cell.quotePrefix for cell in found)


def test_a_note_too_long_for_a_format_is_cut_there_and_whole_among_the_texts() -> None:
    note = "长" * 300
    of = report({"disclosure.licences.decisions": 7}, notes={"disclosure.licences.decisions": note})
    book = workbook(excel_workbook(form_2021(), of))
    code = str(book[NAMES["disclosure"]]["B8"].number_format)
    assert len(code) == 255
    assert code.endswith('长…）"')
    assert texts(book)[-1] == (
        "二、主动公开政府信息情况",
        "第二十条第（五）项—行政许可 本年处理决定数量",
        "备注",
        note,
    )


def test_a_paragraph_longer_than_a_cell_runs_on_in_the_next_row() -> None:
    text = "长" * 70_000
    rows = texts(workbook(excel_workbook(form_2021(), report(texts={"problems": text}))))
    pieces = [(kind, words) for section, _, kind, words in rows if section.startswith("五、")]
    assert [kind for kind, _ in pieces] == ["段落", "续", "续"]
    assert "".join(words for _, words in pieces) == text


def test_a_text_is_printed_whole_on_paper_of_one_width() -> None:
    # 40 of these characters fit into the column of texts, less its margin 39.
    of = report(texts={"overview": "短文。\n" + "长" * 390 + "\n" + "很" * 2000})
    sheet = workbook(excel_workbook(form_2021(), of))["文字"]
    heights = {
        str(row[3].value)[0]: sheet.row_dimensions[number].height
        for number, row in enumerate(sheet.iter_rows(), 1)
    }
    assert heights["短"] == 18
    assert heights["长"] == 10 * 13.5 + 4
    assert heights["很"] == 409
    on_paper = sheet.sheet_properties.pageSetUpPr
    assert on_paper is not None
    assert on_paper.fitToPage
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
    assert sheet.print_title_rows == "$1:$1"


def test_labels_and_totals_are_kept_from_being_typed_over() -> None:
    book = workbook(excel_workbook(form_2021(), report()))
    for name in NAMES.values():
        assert book[name].protection.sheet
        assert book[name].protection.password is None
        assert all(cell.protection.locked for cell in written(book[name]))


@settings(max_examples=3)
@given(filled=figures)
def test_no_figure_is_wider_than_its_column(filled: dict[Address, Filled]) -> None:
    of = replace(report(), figures=filled)
    sheet = workbook(excel_workbook(form_2021(), of))[NAMES["applications"]]
    for spot, cell in SPOTS["applications"].items():
        width = sheet.column_dimensions[name_of(spot)[0]].width
        assert len(printed(filled, {}, cell)) + 1 < width


def test_the_sheets_come_in_the_order_of_the_form() -> None:
    book = workbook(excel_workbook(form_2021(), report()))
    assert book.sheetnames == [*NAMES.values(), "文字"]
    assert book[NAMES["applications"]]["A1"].value == "三、收到和处理政府信息公开申请情况"
    assert book[NAMES["applications"]].freeze_panes == "D5"


def test_a_workbook_of_2019_adds_up_too() -> None:
    form = load_form("cn-2019")
    of = Report(
        edition="cn-2019",
        year=2020,
        figures={cell: number for number, cell in enumerate(form.entered_cells)},
    )
    content = excel_workbook(form, of)
    book, values = workbook(content), workbook(content, values=True)
    computed = [
        (sheet.title, cell.coordinate)
        for sheet in book
        for cell in written(sheet)
        if cell.data_type == "f"
    ]
    assert len(computed) > 30
    for title, name in computed:
        assert calculated(book[title], name) == values[title][name].value


def test_grids_are_compared_in_full() -> None:
    grid: Grid = LABELS["applications"]
    assert len(grid) + len(SPOTS["applications"]) == 40 + 175
    assert at("applications.received.total") in SPOTS["applications"].values()
