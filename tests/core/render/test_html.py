"""The tables with spans are those of the official form."""

from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nianbao.form.load import load_form
from nianbao.render.escape import hypertext
from nianbao.render.geometry import sheet
from nianbao.render.html import html_table
from nianbao.report.derive import totals
from nianbao.report.model import Report

from .reading import Printed, grid, html_rows


def table(edition: str, section: str) -> list[list[Printed]]:
    form = load_form(edition)
    of = Report(edition=edition, year=2020)
    return html_rows(html_table(sheet(form.section(section), of, totals(form, of))))


@pytest.mark.parametrize(
    ("edition", "section", "height", "width"),
    [
        ("cn-2021", "disclosure", 14, 4),
        ("cn-2021", "applications", 28, 10),
        ("cn-2021", "litigation", 4, 15),
        ("cn-2019", "disclosure", 18, 4),
        ("cn-2019", "applications", 26, 10),
        ("cn-2019", "litigation", 4, 15),
    ],
)
def test_the_spans_fill_the_grid_of_the_form_without_overlap_or_gap(
    edition: str, section: str, height: int, width: int
) -> None:
    places = grid(table(edition, section))
    assert (len(places), len(places[0])) == (height, width)


def cell(rows: list[list[Printed]], text: str) -> Printed:
    [found] = [each for row in rows for each in row if each.text == text]
    return found


@pytest.mark.parametrize(("edition", "rows"), [("cn-2021", 22), ("cn-2019", 20)])
def test_the_results_reach_over_all_their_rows(edition: str, rows: int) -> None:
    assert cell(table(edition, "applications"), "三、本年度办理结果").rows == rows


@pytest.mark.parametrize(
    ("text", "columns", "rows"),
    [
        ("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", 3, 3),
        ("申请人情况", 7, 1),
        ("自然人", 1, 2),
        ("法人或其他组织", 5, 1),
        ("总计", 1, 2),
        ("其他", 1, 1),
        ("一、本年新收政府信息公开申请数量", 3, 1),
        ("四、结转下年度继续办理", 3, 1),
        ("（一）予以公开", 2, 1),
        ("（七）总计", 2, 1),
        ("（三）不予公开", 1, 8),
        ("（四）无法提供", 1, 3),
        ("（五）不予处理", 1, 5),
        ("（六）其他处理", 1, 3),
        ("8.属于行政查询事项", 1, 1),
    ],
)
def test_the_labels_of_table_3_span_what_they_span_on_paper(
    text: str, columns: int, rows: int
) -> None:
    found = cell(table("cn-2021", "applications"), text)
    assert (found.columns, found.rows, found.tag) == (columns, rows, "th")


@pytest.mark.parametrize(
    ("text", "columns", "rows"),
    [
        ("行政复议", 5, 2),
        ("行政诉讼", 10, 1),
        ("未经复议直接起诉", 5, 1),
        ("复议后起诉", 5, 1),
    ],
)
def test_the_heads_of_table_4_span_what_they_span_on_paper(
    text: str, columns: int, rows: int
) -> None:
    found = cell(table("cn-2021", "litigation"), text)
    assert (found.columns, found.rows) == (columns, rows)


@pytest.mark.parametrize(
    ("text", "columns"),
    [("第二十条第（一）项", 4), ("本年制发件数", 1), ("本年收费金额（单位：万元）", 3)],
)
def test_the_heads_of_table_2_span_what_they_span_on_paper(text: str, columns: int) -> None:
    assert cell(table("cn-2021", "disclosure"), text).columns == columns


def test_figures_are_data_and_everything_else_is_heading() -> None:
    rows = table("cn-2021", "applications")
    assert sum(each.tag == "td" for row in rows for each in row) == 175


@given(st.text("<>&\"'/;#年 a0"))
def test_a_text_is_as_inert_as_the_library_makes_it(text: str) -> None:
    assert hypertext(text) == escape(text)
