"""A comparison as text and as a web page, and the bars over the years."""

import re
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree, html
from wcwidth import wcswidth

from nianbao.render.comparison_page import comparison_page
from nianbao.render.comparison_text import comparison_text
from nianbao.render.spark import BLOCKS, PLAIN, bars_for, sparkline
from nianbao.report.comparison import Comparison, compared
from nianbao.report.model import Report
from nianbao.store.read import read_document

from ..builders import report, reports

NAMES = ["2023.toml", "2024.toml"]
HOSTILE = "</p></td></svg><script>alert(1)</script><img src=x onerror=y>&lt;\"'--><!--"


@pytest.fixture(scope="module")
def city(sample_reports: Path) -> Comparison:
    folders = (sample_reports / f"yunjiang-city-{year}" for year in (2023, 2024))
    return compared([read_document(folder / "report.toml").report for folder in folders])


# Bars


@pytest.mark.parametrize(
    ("numbers", "bars"),
    [
        ([], ""),
        ([5], ""),
        ([5, None], ""),
        ([0, 0], "▁▁"),
        ([0, 4], "▁▇"),
        ([1, 2, 3, 4], "▂▃▅▇"),
        ([4, None, 2], "▇ ▃"),
        ([1, 10**12], "▂▇"),
        ([Decimal("0.5"), Decimal(2)], "▂▇"),
        ([-4, 0, 4], "▁▃▇"),
        ([-4, -2], "▁▃"),
    ],
)
def test_a_bar_is_as_high_as_its_share_of_the_largest(numbers: list[int | None], bars: str) -> None:
    assert sparkline(numbers) == bars
    plain = bars.translate(dict(zip(map(ord, BLOCKS), PLAIN, strict=True)))
    assert sparkline(numbers, PLAIN) == plain


@given(st.lists(st.one_of(st.none(), st.integers(-(10**12), 10**12)), max_size=9))
def test_more_is_never_shown_lower(numbers: list[int | None]) -> None:
    shown = sparkline(numbers)
    known = [n for n in numbers if n is not None]
    assert len(shown) == (len(numbers) if len(known) > 1 else 0)
    pairs = [
        (n, BLOCKS.index(bar)) for n, bar in zip(numbers, shown, strict=False) if n is not None
    ]
    assert [step for _, step in sorted(pairs)] == sorted(step for _, step in pairs)
    assert all((bar == " ") == (n is None) for n, bar in zip(numbers, shown, strict=False))


@pytest.mark.parametrize(
    ("encoding", "bars"),
    [("utf-8", BLOCKS), ("gb18030", BLOCKS), ("gb2312", PLAIN), ("ascii", PLAIN), ("?", PLAIN)],
)
def test_a_terminal_gets_bars_that_it_has(encoding: str, bars: str) -> None:
    assert bars_for(encoding) == bars


# Text


def test_two_years_of_a_city_are_told_as_expected(
    city: Comparison, golden: Callable[[str, str], None]
) -> None:
    golden("core/yunjiang-city-compared.txt", comparison_text(city, NAMES, cells=80))


@pytest.mark.parametrize("cells", [80, 96, 120])
@pytest.mark.parametrize("everything", [False, True])
def test_no_line_is_wider_than_the_terminal(
    city: Comparison, cells: int, *, everything: bool
) -> None:
    years = [replace(city.reports[0], year=year) for year in range(2015, 2023)]
    for comparison in (city, compared([*years, *city.reports])):
        names = [f"{each.year}.toml" for each in comparison.reports]
        text = comparison_text(comparison, names, cells=cells, everything=everything)
        assert max(map(wcswidth, text.split("\n"))) <= cells


def test_figures_stand_below_each_other() -> None:
    old = report({"disclosure.licences.decisions": 9, "disclosure.penalties.decisions": 100000})
    new = report({"disclosure.licences.decisions": 12345, "disclosure.penalties.decisions": 0})
    text = comparison_text(compared([replace(old, year=2023), new]), NAMES, cells=80)
    lines = [line for line in text.split("\n") if "2023年  2024年" in line or "处理决定" in line]
    assert [line.split() for line in lines] == [
        ["2023年", "2024年", "增减", "增减率", "走势"],
        ["本年处理决定数量", "9", "12345", "+12336", "+137066.7%", "▂▇"],
        ["本年处理决定数量", "100000", "0", "-100000", "-100.0%", "▇▁"],
    ]
    ends = [
        [wcswidth(line[: match.end()]) for match in re.finditer(r"\S+", line)][-5:-1]
        for line in lines
    ]
    assert ends[0] == ends[1] == ends[2]


def test_what_did_not_change_is_told_only_when_asked_for() -> None:
    same = {"disclosure.licences.decisions": 7}
    texts = {"problems": "甲乙丙。"}
    years = [replace(report(same, texts=texts), year=year) for year in (2023, 2024)]
    comparison = compared(years)
    few = comparison_text(comparison, NAMES, cells=80)
    every = comparison_text(comparison, NAMES, cells=80, everything=True)
    assert few.count("没有变化") == 3
    assert "甲乙丙" not in few
    assert "=     甲乙丙。" in every
    assert re.search(r"本年处理决定数量 +7 +7 +0 +0\.0%  ▇▇", every)


def test_blank_and_not_applicable_are_no_numbers() -> None:
    old = report({"disclosure.licences.decisions": "/", "disclosure.penalties.decisions": 5})
    new = report({"disclosure.licences.decisions": 0})
    text = comparison_text(compared([replace(old, year=2023), new]), NAMES, cells=80)
    assert re.search(r"本年处理决定数量 +/ +0\n", text)
    assert re.search(r"本年处理决定数量 +5 +未填\n", text)


def test_a_section_can_be_told_alone(city: Comparison) -> None:
    text = comparison_text(city, NAMES, cells=80, section="litigation")
    assert re.findall(r"(?m)^[一二三四五六]、.*$", text) == [
        "四、政府信息公开行政复议、行政诉讼情况"
    ]


def test_two_reports_of_one_year_are_told_apart() -> None:
    text = comparison_text(
        compared([report(), report({"litigation.direct.other": 1})]), NAMES, cells=80
    )
    assert "2024年(1)  2023.toml" in text
    assert re.search(r"2024年\(1\) +2024年\(2\) +增减", text)


def test_what_to_mind_is_told_first() -> None:
    old = Report(
        "cn-2019",
        2020,
        organization="甲局",
        figures={},
    )
    new = report({"litigation.direct.other": 1})
    text = comparison_text(compared([old, new]), NAMES, cells=80)
    assert "注：各份年报的单位名称不同，请核实是否同一单位" in text
    assert "注：2020年（2019年格式）另有 19 格在2021年格式中没有对应项" in text
    # 7 cells of Table 2; in Table 3 three rows of seven cells that were one row.
    assert "注：2020年的格式无此项的有 28 行，不作比较" in text
    assert "注：带*的合计尚有未填的格" in text


@settings(max_examples=10)
@given(one=reports(), other=reports())
def test_no_text_acts_on_the_terminal(one: Report, other: Report) -> None:
    text = comparison_text(compared([one, other]), NAMES, cells=80, everything=True)
    assert not re.search(
        "[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069]", text
    )


# Web page


def found(root: etree._Element, path: str) -> list[etree._Element]:
    """The elements that a path leads to."""
    every = root.xpath(path)
    assert isinstance(every, list)
    return [each for each in every if isinstance(each, etree._Element)]


def test_the_page_has_the_chart_and_every_changed_figure(city: Comparison) -> None:
    root = html.fromstring(comparison_page(city, NAMES))
    (svg,) = found(root, "//*[local-name()='svg']")
    assert len(found(svg, ".//*[local-name()='rect']")) == 2 + 2 * len(city.main)
    words = [each.text.strip() for each in svg.iter() if each.text and each.text.strip()]
    assert words[:3] == ["主要数字", "2023年", "2024年"]
    assert words[3:6] == ["一、本年新收申请", "4075", "4523"]
    rows = found(root, "//tbody/tr")
    assert len(rows) == sum(line.changed for line in city.lines)
    first = ["规章", "本年制发件数", "4", "6", "+2", "+50.0%", "▅▇"]
    assert [cell.text for cell in rows[0]] == first
    assert len(found(root, "//tbody/tr[td[2]='4523']")) == 1


def test_the_chart_is_well_formed_and_in_proportion(city: Comparison) -> None:
    text = re.search(r"<svg.*?</svg>", comparison_page(city, NAMES), re.DOTALL)
    assert text is not None
    svg = etree.fromstring(text[0])
    bars = [int(rect.get("width") or 0) for rect in svg.iter("{*}rect")][2:]
    numbers = [int(each.number or 0) for main in city.main for each in main.held]
    assert len(bars) == len(numbers)
    for bar, number in zip(bars, numbers, strict=True):
        assert bar == pytest.approx(max(bars) * number / max(numbers), abs=1)


def test_blank_figures_have_no_bar() -> None:
    page = comparison_page(compared([report(), report()]), NAMES)
    assert page.count('width="0"') == 22
    assert page.count("未填</text>") == 22


def test_a_text_is_never_markup() -> None:
    one = report(texts={"overview": f"{HOSTILE}。甲"}, organization=HOSTILE)
    other = report(texts={"overview": f"{HOSTILE}。乙"}, organization="乙\x1b[2J")
    page = comparison_page(compared([one, other]), [HOSTILE, "b"], everything=True)
    root = html.fromstring(page)
    known = {
        *("html", "head", "meta", "title", "style", "body", "h1", "h2", "p", "ul", "li", "br"),
        *("div", "table", "thead", "tbody", "tr", "th", "td", "svg", "rect", "text", "ins", "del"),
    }
    assert {etree.QName(each).localname for each in root.iter()} <= known
    assert HOSTILE in (root.findtext(".//title") or "")
    assert "\x1b" not in page
    assert not re.search(r"(?i)url\(|@import|<script|<link|<img|\son\w+=[^y]|href=", page)


def test_the_page_shows_what_was_and_what_is() -> None:
    one, other = (
        report(texts={"problems": f"全年收到申请{n}件。共{n}次会议研究工作，均已落实。"})
        for n in "58"
    )
    other = replace(other, texts={"problems": "全年收到申请8件。新的一句话。"})
    root = html.fromstring(comparison_page(compared([one, other]), NAMES))
    assert [each.text for each in root.iter("ins")] == ["8", "新的一句话。"]
    assert [each.text for each in root.iter("del")] == ["5", "共5次会议研究工作，均已落实。"]
    words = ["".join(map(str, each.itertext())) for each in root.iter("p")]
    assert "~ 89% 全年收到申请8件。原：全年收到申请5件。" in words
