"""The head of a table whose names are broken into lines is read like any other."""

from collections.abc import Iterator, Sequence

import pytest

from nianbao.importers.imported import Imported
from nianbao.importers.pdf import pdf_document
from nianbao.importers.read import imported
from nianbao.importers.text import text_document

from ..builders import at
from ..official import APPLICANTS, CASES, OUTCOMES
from .pdf_files import Placed, pdf_file

SIZE, PITCH = 10.0, 13.0
KINDS = ("商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他")
RESULTS = ("结果维持", "结果纠正", "其他结果", "尚未审结", "总计")
RECEIVED, CARRIED = (5, 4, 3, 2, 1, 0, 15), (1, 1, 0, 0, 0, 0, 2)
DISPUTES = (1, 2, 0, 0, 3, 0, 0, 4, 0, 4, 5, 0, 0, 1, 6)


def cell(text: str, left: float, middle: float, width: int) -> Iterator[Placed]:
    """A cell so many characters wide, its lines around the middle of its height."""
    parts = [text[start : start + width] for start in range(0, len(text), width)]
    first = middle - (len(parts) - 1) * PITCH / 2
    for number, part in enumerate(parts):
        yield Placed(part, left, first + number * PITCH, SIZE)


def row(texts: Sequence[str], left: float, middle: float, width: int) -> Iterator[Placed]:
    """Cells side by side, hardly apart."""
    for number, text in enumerate(texts):
        yield from cell(text, left + number * (width * SIZE + 2), middle, width)


def table_3(width: int, order: Sequence[str] = ("自然人", *KINDS, "总计")) -> Iterator[Placed]:
    corner = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"
    left, step = 270.0, width * SIZE + 2
    yield Placed("三、收到和处理政府信息公开申请情况", 60, 60, SIZE)
    yield from cell(corner, 60, 108, 19)
    yield Placed("申请人情况", left + 80, 80, SIZE)
    yield Placed("法人或其他组织", left + 80, 100, SIZE)
    yield from row(order[:1], left, 115, width)
    yield from row(order[1:-1], left + step, 130, width)
    yield from row(order[-1:], left + 6 * step, 115, width)
    labels = ("一、本年新收政府信息公开申请数量", "二、上年结转政府信息公开申请数量")
    for number, (label, figures) in enumerate(zip(labels, (RECEIVED, CARRIED), strict=True)):
        top = 190.0 + 40 * number
        yield Placed(label, 60, top, SIZE)
        yield from row([str(figure) for figure in figures], left, top, width)


def table_4(width: int) -> Iterator[Placed]:
    yield Placed("四、政府信息公开行政复议、行政诉讼情况", 60, 60, SIZE)
    yield Placed("行政复议", 60, 80, SIZE)
    yield Placed("行政诉讼", 300, 80, SIZE)
    yield Placed("未经复议直接起诉", 230, 96, SIZE)
    yield Placed("复议后起诉", 420, 96, SIZE)
    yield from row(RESULTS * 3, 50, 130, width)
    yield from row([str(figure) for figure in DISPUTES], 50, 160, width)


def read(*pages: Iterator[Placed]) -> Imported:
    return imported(pdf_document(pdf_file([list(page) for page in pages])))


def received(found: Imported) -> list[object]:
    cells = [at(f"applications.received.{column}") for column in APPLICANTS]
    return [found.report.figures.get(each) for each in cells]


def whys(found: Imported) -> set[str]:
    return {item.why for item in found.items if item.section in ("applications", "litigation")}


@pytest.mark.parametrize("width", [2, 3])
def test_names_of_columns_below_one_another_are_in_order(width: int) -> None:
    found = read(table_3(width))
    assert received(found) == [5, 4, 3, 2, 1, 0]
    assert not whys(found) & {"no_columns", "columns", "left"}


def test_the_columns_of_table_4_are_named_three_times() -> None:
    found = read(table_4(2))
    cells = [at(f"litigation.{case}.{each}") for case in CASES for each in OUTCOMES]
    assert [found.report.figures[each] for each in cells] == [
        figure for number, figure in enumerate(DISPUTES) if number % 5 != 4
    ]
    assert not whys(found) & {"no_columns", "columns", "left"}


def test_a_head_that_the_next_page_repeats_is_not_left_over() -> None:
    found = read(table_3(3), table_3(3))
    assert "left" not in whys(found)


def test_names_in_another_order_confirm_nothing() -> None:
    order = ("自然人", "科研机构", "商业企业", *KINDS[2:], "总计")
    assert whys(read(table_3(3, order))) & {"no_columns", "columns"}


def test_the_same_as_text() -> None:
    text = """三、收到和处理政府信息公开申请情况
申请人情况
法人或其他组织
自然 商业 科研 社会公 法律服 其他 总计
人 企业 机构 益组织 务机构
一、本年新收政府信息公开申请数量 5 4 3 2 1 0 15
"""
    found = imported(text_document(text))
    assert received(found) == [5, 4, 3, 2, 1, 0]
    assert not whys(found) & {"no_columns", "columns", "left"}


def test_names_one_below_the_other_tell_no_order() -> None:
    text = """二、主动公开政府信息情况
\t信息内容
\t现行有效
\t件数
\t本年制发
\t件数
\t本年废止
\t件数
\t规章
\t1
\t2
\t3
"""
    found = imported(text_document(text))
    rows = [at(f"disclosure.regulations.{column}") for column in ("issued", "repealed", "in_force")]
    taken = [found.report.figures.get(each) for each in rows]
    assert taken in ([None] * 3, [2, 3, 1])
