"""What a page hides, strikes out or raises in a cell never becomes digits of its figure."""

import re

import pytest

from nianbao.form.load import load_form
from nianbao.importers.html import html_document
from nianbao.importers.imported import Imported
from nianbao.importers.read import imported
from nianbao.render.page import page

from ..builders import at, report
from ..official import COUNTED, FEE
from .reading import texts

CELL = at("disclosure.licences.decisions")


def full() -> str:
    """A page with a figure in every cell, 86 in that of 行政许可."""
    figures = {str(cell): 0 for cell in (*COUNTED, FEE)} | {str(CELL): 86, str(FEE): 3}
    narratives = {"overview": "全年工作平稳。", "problems": "力量不足。", "other_matters": "无。"}
    of = report(figures, texts=narratives)
    return page(load_form(of.edition), of)


def read(text: str) -> Imported:
    return imported(html_document(text.encode()))


def with_cell(says: str) -> Imported:
    """The page with something else in the cell of 行政许可."""
    text, count = re.subn(r"(>行政许可</th><td[^>]*>)86</td>", rf"\g<1>{says}</td>", full())
    assert count == 1
    return read(text)


@pytest.mark.parametrize(
    "says",
    [
        "<del>99</del>86",
        "<s>99</s>86",
        "<strike>99</strike>86",
        "<span style='display:none'>99</span>86",
        "<span style='color:red; DISPLAY : none !important'>99</span>86",
        "<span hidden>99</span>86",
        "<span style='mso-hide:all'>99</span>86",
        "<span style='text-decoration:line-through'>99</span>86",
        "<span style='visibility:hidden'>99</span>86",
        "<span style='font-size:0'>99</span>86",
        "<p style='display:none'>99</p>86",
        "<!-- 99 -->86",
        "<input type=hidden value=99>86",
        "<input value=86>",
        "<input type='text' value='86'>",
        "<span>8</span><b>6</b>",
        "&nbsp;８６&#8203; ",
        "<span style='font-size:0.5em'>86</span>",
        "<sup></sup>86",
        "<ruby>86<rp>(</rp><rt>99</rt><rp>)</rp></ruby>",
    ],
)
def test_the_figure_is_what_is_seen(says: str) -> None:
    found = with_cell(says)
    assert found.report.figures[CELL] == 86
    assert not [item for item in found.items if item.state != "mapped"]


@pytest.mark.parametrize(
    "says",
    [
        "86<sup>1</sup>",
        "86<sup>[1]</sup>",
        "86<sub>2</sub>",
        "86<sup>注1</sup>",
        "<bdo dir=rtl>68</bdo>",
    ],
)
def test_a_raised_digit_is_asked_about(says: str) -> None:
    found = with_cell(says)
    assert CELL not in found.report.figures
    assert [item for item in found.items if item.state != "mapped"]


def test_a_hidden_row_is_not_read() -> None:
    row = (
        "<tr style='display:none'><th>行政许可</th><td colspan=3>99</td></tr><tr><th scope=\"row\""
    )
    text = re.sub(r"<tr><th scope=\"row\"(?=[^>]*>行政许可)", row, full(), count=1)
    assert "99" in text
    found = read(text)
    assert found.report.figures[CELL] == 86
    assert found.doubts == ()


def test_a_leaf_of_the_page_that_a_click_turns_up_is_read() -> None:
    found = html_document("<p>甲。<div style='display:none'><p>乙。</div><p>丙。".encode())
    assert texts(found) == ["甲。", "乙。", "丙。"]


def test_raised_and_lowered_digits_of_prose_stay_so() -> None:
    found = html_document("<p>建成120m<sup>2</sup>，减排CO<sub>2</sub>。<del>旧</del>".encode())
    assert texts(found) == ["建成120m²，减排CO₂。"]


# Units


def with_label(old: str, new: str) -> Imported:
    assert old in full()
    return read(full().replace(old, new, 1))


@pytest.mark.parametrize(
    ("old", "new", "offered"),
    [
        ("（单位：万元）", "（单位：元）", "0.0003"),
        ("（单位：万元）", "(元)", "0.0003"),
        ("（单位：万元）", "（单位：亿元）", None),
        (">行政事业性收费<", ">行政事业性收费（元）<", "0.0003"),
    ],
)
def test_another_unit_in_a_name_is_asked_about(old: str, new: str, offered: str | None) -> None:
    found = with_label(old, new)
    assert FEE not in found.report.figures
    [item] = [item for item in found.items if item.state != "mapped"]
    assert (item.at, item.why) == (FEE, "unit")
    assert [str(each.figures[FEE]) for each in item.readings] == ([offered] if offered else [])


def test_a_count_in_ten_thousands_is_asked_about() -> None:
    found = with_label("本年处理决定数量", "本年处理决定数量（单位：万件）")
    assert CELL not in found.report.figures
    assert [item.why for item in found.items if item.state != "mapped"] == ["unit"]


@pytest.mark.parametrize("unit", ["(单位: 万元)", "（万元）", "（单位：万元）（含减免）"])
def test_the_unit_of_the_form_is_no_doubt(unit: str) -> None:
    assert with_label("（单位：万元）", unit).report.figures[FEE] == 3


def test_nothing_is_nothing_in_any_unit() -> None:
    text = full().replace("（单位：万元）", "（单位：元）")
    found = read(re.sub(r"(>行政事业性收费</th><td[^>]*>)3</td>", r"\g<1>0</td>", text))
    assert found.report.figures[FEE] == 0
    assert found.doubts == ()
