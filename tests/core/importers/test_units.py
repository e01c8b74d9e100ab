"""A list of bodies as spreadsheets save it."""

from collections.abc import Sequence
from datetime import date
from io import BytesIO

import pytest
from openpyxl import Workbook

from nianbao.importers.units import UnitsRefused, units
from nianbao.report.units import Unit, name_key

LIST = "单位名称,类别,应报\n临河县水利局,部门,2025-01-31\n青石镇人民政府,乡镇街道,否\n甲局,,\n"
FOUND = [
    Unit("临河县水利局", "部门", True, date(2025, 1, 31)),
    Unit("青石镇人民政府", "乡镇街道", False),
    Unit("甲局"),
]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_it_is_read_in_whatever_encoding_a_spreadsheet_chooses(encoding: str, end: str) -> None:
    assert list(units(LIST.replace("\n", end).encode(encoding))) == FOUND


@pytest.mark.parametrize(
    "text",
    [
        LIST.replace(",", "\t"),
        LIST.replace(",", ";"),
        LIST.replace("单位名称,类别,应报", " Name ,KIND,Expected"),
        "\n\n" + LIST.replace("甲局,,", "甲局\n,,\n"),
        LIST.replace("水利局,", "水利局\u2028,"),
        "序号,应报,单位\n1,2025/1/31,临河县水利局\n2,0,青石镇人民政府\n3,是,甲局\n",
        "名称,期限\n临河县水利局,2025年1月31日\n青石镇人民政府,no\n甲局,１\n",
        "name,due\n临河县水利局,20250131\n青石镇人民政府,N\n甲局,TRUE\n",
        '"单位名称","报送期限"\n"临河县水利局","2025.1.31"\n"青石镇人民政府","不报"\n"甲局",""\n',
    ],
)
def test_columns_stand_in_any_order_under_several_names(text: str) -> None:
    found = list(units(text.encode()))
    assert [(each.name, each.expected, each.due) for each in found] == [
        (each.name, each.expected, each.due) for each in FOUND
    ]


@pytest.mark.parametrize(
    ("text", "code", "line", "column", "facts"),
    [
        ("", "units_head", 1, "", {"found": ""}),
        ("甲局,部门\n乙局,部门\n", "units_head", 1, "", {"found": "甲局、部门"}),
        ("名称,类别\n甲局,\n,部门\n", "units_no_name", 3, "单位名称", {}),
        ("名称\n甲局\n乙局\n 甲 局\n", "units_repeated", 4, "名称", {"found": "甲 局", "first": 2}),
        ("名称,应报\n甲局,明天\n", "units_expected", 2, "应报", {"found": "明天"}),
        ("名称,应报\n甲局,2025-02-30\n", "units_expected", 2, "应报", {"found": "2025-02-30"}),
        ("名称\n" + "甲" * 200_000 + "\n", "units_broken", 2, "", {}),
    ],
)
def test_what_cannot_be_understood_is_named_by_line_and_column(
    text: str, code: str, line: int, column: str, facts: dict[str, object]
) -> None:
    with pytest.raises(UnitsRefused) as refused:
        list(units(text.encode()))
    error = refused.value
    assert (error.code, error.line, error.column, error.facts) == (code, line, column, facts)


@pytest.mark.parametrize("other", ["临河县　水利局", " 临河县水利局\n", "临河县 水利局"])
def test_names_are_one_however_they_are_spaced(other: str) -> None:
    assert name_key(other) == name_key("临河县水利局")


def test_names_are_one_however_wide_they_are_written() -> None:
    assert name_key("Ａ局（２）") == name_key("a局(2)")
    assert name_key("甲局") != name_key("乙局")


def test_a_title_may_stand_above_the_names_and_a_total_below() -> None:
    text = (
        "某某县报送单位名单,,\n\n序号,报送单位,报送截止时间\n1,甲局,2025-01-31\n2,乙局,\n合计,,2\n"
    )
    found = list(units(text.encode("gb18030")))
    assert [unit.name for unit in found] == ["甲局", "乙局"]
    assert found[0].due == date(2025, 1, 31)


def workbook(*sheets: Sequence[Sequence[object]]) -> bytes:
    """A workbook with these rows in its sheets."""
    book, content = Workbook(), BytesIO()
    book.remove(book.worksheets[0])
    for rows in sheets:
        sheet = book.create_sheet()
        for row in rows:
            sheet.append(list(row))
    book.save(content)
    return content.getvalue()


def test_a_workbook_is_read_as_its_csv_would_be() -> None:
    rows: list[list[object]] = [list(line.split(",")) for line in LIST.splitlines()]
    rows[1][2:] = [date(2025, 1, 31)]
    assert list(units(workbook(rows))) == FOUND


def test_of_several_sheets_the_one_that_names_the_columns_is_read() -> None:
    notes: list[list[object]] = [["填报说明"], ["请各单位按时报送"]]
    title: list[list[object]] = [
        ["某某县报送单位名单"],
        [],
        ["序号", "报送单位"],
        [1, "甲局"],
        ["合计", 1],
    ]
    assert [unit.name for unit in units(workbook(notes, title))] == ["甲局"]


def test_what_is_wrong_in_a_workbook_is_told_with_its_row() -> None:
    with pytest.raises(UnitsRefused) as refused:
        list(units(workbook([["单位名称", "应报"], ["甲局", "是"], [], ["乙局", "也许"]])))
    assert (refused.value.code, refused.value.line) == ("units_expected", 4)


@pytest.mark.parametrize("rows", [[], [["说明"]]])
def test_a_workbook_without_a_list_says_what_is_missing(rows: list[list[object]]) -> None:
    with pytest.raises(UnitsRefused) as refused:
        list(units(workbook(rows)))
    assert refused.value.code == "units_head"


@pytest.mark.parametrize("content", [b"PK\x03\x04rest", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest"])
def test_another_workbook_is_told_how_to_become_a_list(content: bytes) -> None:
    with pytest.raises(UnitsRefused) as refused:
        list(units(content))
    assert refused.value.code == "units_workbook"
