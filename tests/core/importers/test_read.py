"""Documents in every layout become the report that they are; what is unsure is said."""

import re
from collections.abc import Callable, Iterator
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nianbao.form.address import Address
from nianbao.importers.opening import foreign_document
from nianbao.importers.read import imported
from nianbao.importers.text import text_document
from nianbao.report.model import Report
from nianbao.samples import samples
from nianbao.store.read import read_document

from ..builders import at, form_2021
from ..official import COUNTED
from .layouts import LAYOUTS, Figures, compact_pipes, litigation, one_cell_a_line

Layout = Callable[[Figures], Iterator[str]]


def document(figures: Figures, layout: Layout, **texts: str) -> str:
    """A whole report as plain text, Table 3 in this layout."""
    tables = "\n".join(layout(figures))
    return f"""临河县水利局2024年政府信息公开工作年度报告
本报告根据有关规定编制。
一、总体情况
{texts.get("overview", "全年工作平稳。")}
二、主动公开政府信息情况
信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数
规章 | 0 | 0 | 0 |
行政规范性文件 | {texts.get("documents", "1 | 0 | 7")} |
行政许可 | 86 |
行政处罚 | 14 |
行政强制 | 0 |
行政事业性收费 | {texts.get("fees", "128.40")} |
三、收到和处理政府信息公开申请情况
{tables}
四、政府信息公开行政复议、行政诉讼情况
行政复议 | 行政诉讼
结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计
{texts.get("litigation", litigation(figures))}
五、存在的主要问题及改进情况
{texts.get("problems", "力量不足，将予加强。")}
六、其他需要报告的事项
{texts.get("other", "未收取信息处理费。")}
"""


def read(text: str) -> Report:
    return imported(text_document(text)).report


def doubts(text: str) -> list[tuple[str, str, str]]:
    found = imported(text_document(text)).items
    return [(i.state, str(i.at or i.section), i.why) for i in found if i.state != "mapped"]


def random_counts(seed: int) -> dict[Address, int]:
    random = Random(seed)
    cells = [cell for cell in COUNTED if cell.section != "disclosure"]
    return {cell: random.choice((0, 0, 1, 7, 12, 4523)) for cell in cells}


COUNTS = random_counts(7)


@pytest.mark.parametrize("layout", LAYOUTS, ids=[each.__name__ for each in LAYOUTS])
@given(seed=st.integers(0, 2**32))
def test_every_figure_is_read_from_every_layout(layout: Layout, seed: int) -> None:
    counts = random_counts(seed)
    report = read(document(counts, layout))
    found = {cell: f for cell, f in report.figures.items() if cell.section != "disclosure"}
    assert found == counts
    assert report.stated == {}
    assert (report.organization, report.year) == ("临河县水利局", 2024)
    assert str(report.figures[at("disclosure.fees.amount")]) == "128.40"


@pytest.mark.parametrize("name", [sample.name for sample in samples()])
def test_our_own_markdown_is_the_same_report_again(name: str) -> None:
    path = next(sample.path for sample in samples() if sample.name == name)
    wanted = read_document(path).report
    result = imported(text_document(path.with_suffix(".md").read_text("utf-8")))
    found = result.report
    assert found.figures == wanted.figures
    assert found.texts == {of: text.strip("\n") for of, text in wanted.texts.items()}
    for cover in ("organization", "year", "title", "preface", "period", "contact", "notes"):
        assert getattr(found, cover) == getattr(wanted, cover), cover
    assert found.stated == {}
    assert result.doubts == ()


def test_a_total_that_contradicts_its_figures_is_stated_and_the_others_are_not() -> None:
    text = document(COUNTS, one_cell_a_line)
    true = text.split("\t一、本年新收政府信息公开申请数量\n")[1].split("\n")[6].strip()
    head, tail = text.split("\t一、本年新收政府信息公开申请数量\n")
    lines = tail.split("\n")
    lines[6] = "\t 99999 "
    report = read(f"{head}\t一、本年新收政府信息公开申请数量\n" + "\n".join(lines))
    assert true != "99999"
    assert report.stated == {at("applications.received.total"): 99999}


def test_blank_stays_blank_and_not_applicable_stays_so() -> None:
    report = read(document(COUNTS, one_cell_a_line, documents="/ | | —"))
    row = [at(f"disclosure.normative_documents.{c}") for c in ("issued", "repealed", "in_force")]
    assert [report.figures.get(cell) for cell in row] == ["/", None, "/"]


def test_a_note_in_a_cell_is_kept_beside_its_figure() -> None:
    report = read(document(COUNTS, one_cell_a_line, documents="22（其中修订16件） | 0 | 40"))
    cell = at("disclosure.normative_documents.issued")
    assert (report.figures[cell], report.notes[cell]) == (22, "其中修订16件")


def test_the_title_of_one_more_report_is_told() -> None:
    text = document(COUNTS, one_cell_a_line)
    other = text.replace("临河县水利局2024年", "临河县水利局2023年")
    assert doubts(text) == []
    assert ("doubtful", "other_matters", "another_report") in doubts(text + other)
    assert "another_report" not in [why for _, _, why in doubts(text + text)]
    sentence = "详见《临河县水利局2023年政府信息公开工作年度报告》。"
    assert doubts(document(COUNTS, one_cell_a_line, other=sentence)) == []


def test_an_order_of_the_columns_that_the_figures_deny_is_asked_about() -> None:
    lines = document(COUNTS, compact_pipes).split("\n")
    head = "总计 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他"
    at_head = next(i for i, line in enumerate(lines) if line.startswith("申请人情况"))
    lines[at_head : at_head + 2] = [head]
    text = "\n".join(lines)
    assert not [cell for cell in read(text).figures if cell.section == "applications"]
    assert {why for _, _, why in doubts(text)} == {"columns"}


def test_an_order_of_the_columns_that_the_figures_bear_out_is_taken() -> None:
    lines = []
    for line in document(COUNTS, compact_pipes).split("\n"):
        cells = [cell.strip() for cell in line.rstrip("| ").split("|")]
        if len(cells) > 7 and cells[-1].isdigit() and not line.count("|") > 10:
            line = " | ".join((*cells[:-7], cells[-1], *cells[-7:-1]))
        lines.append(line)
    at_head = next(i for i, line in enumerate(lines) if line.startswith("申请人情况"))
    head = "总计 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他"
    lines[at_head : at_head + 2] = [head]
    figures = read("\n".join(lines)).figures
    wanted = {cell: f for cell, f in COUNTS.items() if cell.section == "applications"}
    assert {cell: f for cell, f in figures.items() if cell.section == "applications"} == wanted


def test_a_row_that_is_exactly_named_is_not_given_to_one_that_is_only_alike() -> None:
    lines = document(COUNTS, compact_pipes).split("\n")
    first = next(i for i, line in enumerate(lines) if line.startswith("一、本年新收"))
    lines[first], lines[first + 1] = lines[first + 1], lines[first]
    figures = read("\n".join(lines)).figures
    taken = {cell: f for cell, f in figures.items() if cell.section == "applications"}
    assert taken.items() <= COUNTS.items()
    assert len(COUNTS) - len(figures) < 30


def test_a_figure_that_is_missing_in_the_one_line_of_table_4_is_not_made_up() -> None:
    line = "33 | 1 | 10 | 2 | 46 | 1 | 10 | 2 | 13 | 33 | 33 | 33 | 2 | 101"
    found = doubts(document(COUNTS, compact_pipes, litigation=line))
    assert {state for state, at, _ in found if at.startswith("litigation")} == {"doubtful"}


def test_a_line_of_table_4_that_is_shifted_is_doubtful() -> None:
    # One blank is lost, and the last total is broken into two.
    line = "33 | 1 | 10 | 2 | 46 | 1 | 10 | 2 | 13 | 33 | 33 | 33 | 2 | 10 | 1"
    found = doubts(document(COUNTS, compact_pipes, litigation=line))
    assert {why for _, at, why in found if at.startswith("litigation")} == {"totals"}
    # One total that is wrong is what the document says.
    line = "33 | 1 | 10 | 2 | 45 | 1 | 0 | 10 | 2 | 13 | 33 | 33 | 33 | 2 | 101"
    assert doubts(document(COUNTS, compact_pipes, litigation=line)) == []


def test_a_row_whose_blanks_left_no_trace_is_asked_about() -> None:
    lines = document(COUNTS, compact_pipes).split("\n")
    first = next(i for i, line in enumerate(lines) if line.startswith("一、本年新收"))
    lines[first] = "一、本年新收政府信息公开申请数量 | 7 | 12 | 3 | 22 |"
    text = "\n".join(lines)
    assert not [cell for cell in read(text).figures if cell.row == "received"]
    assert ("doubtful", "applications.received.natural_person", "blanks") in doubts(text)


def test_another_unit_is_asked_about_and_never_converted() -> None:
    text = document(COUNTS, one_cell_a_line, fees="251000元")
    assert at("disclosure.fees.amount") not in read(text).figures
    assert doubts(text) == [("doubtful", "disclosure.fees.amount", "unit")]


def test_full_width_digits_and_thousands_are_figures() -> None:
    report = read(document(COUNTS, one_cell_a_line, documents="１２ | 1,234 | 7件"))
    row = [at(f"disclosure.normative_documents.{c}") for c in ("issued", "repealed", "in_force")]
    assert [report.figures[cell] for cell in row] == [12, 1234, 7]


def test_digits_that_run_together_are_split_where_the_sum_allows_one_way() -> None:
    counts = dict.fromkeys(COUNTS, 0)
    counts[at("applications.received.natural_person")] = 50
    counts[at("applications.received.research")] = 2
    row = "\t 50 \n\t 0 \n\t 2 \n\t 0 \n\t 0 \n\t 0 \n\t 52 "
    text = document(counts, one_cell_a_line)
    assert row in text
    joined = text.replace(row, "\t5002000 52".replace(" ", ""))
    assert read(joined).figures[at("applications.received.natural_person")] == 50
    assert read(joined).figures[at("applications.received.research")] == 2


def test_digits_with_several_readings_are_listed_and_not_taken() -> None:
    counts = dict.fromkeys(COUNTS, 0)
    text = document(counts, one_cell_a_line)
    zeros = "\n".join(["\t 0 "] * 7)
    joined = text.replace(zeros, "\t000011011", 1)
    found = [item for item in imported(text_document(joined)).items if item.why]
    assert [(item.state, item.why) for item in found] == [("doubtful", "several_splits")]
    assert len(found[0].readings) > 1
    assert at("applications.received.natural_person") not in read(joined).figures


@pytest.mark.parametrize("cells", ["1 | 2", "1 | 2 | 3 | 4"])
def test_a_row_with_too_few_or_many_figures_is_doubtful_and_nothing_is_taken(cells: str) -> None:
    text = document(COUNTS, one_cell_a_line, documents=cells)
    assert ("doubtful", "disclosure.normative_documents.issued", "count") in doubts(text)
    assert at("disclosure.normative_documents.issued") not in read(text).figures


def test_a_section_without_its_table_is_said_and_not_filled_with_zeros() -> None:
    text = document(COUNTS, lambda figures: iter(["（见图）"]))
    assert ("unmapped", "applications", "no_table") in doubts(text)
    assert not [cell for cell in read(text).figures if cell.section == "applications"]


def test_columns_of_both_editions_are_reported() -> None:
    text = document(COUNTS, one_cell_a_line).replace(
        "规章 |", "本年新制作数量 | 现行有效件数\n规章 |"
    )
    assert ("doubtful", "-", "both_editions") in [
        (state, place or "-", why) for state, place, why in doubts(text)
    ]


PARTS = """2024年，工作平稳。
（一）主动公开。公开信息若干条。
（2）依申请公开
受理渠道畅通。
3、监督保障：开展培训。"""


def test_numbered_parts_have_their_headings_run_in_or_alone() -> None:
    report = read(document(COUNTS, one_cell_a_line, overview=PARTS))
    assert report.texts["overview"].split("\n") == [
        "2024年，工作平稳。",
        "",
        "## 主动公开",
        "公开信息若干条。",
        "",
        "## 依申请公开",
        "受理渠道畅通。",
        "",
        "## 监督保障",
        "开展培训。",
    ]


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("一、总体情况", "1、 总体情况"),
        ("六、其他需要报告的事项", "6、其他需要报告的事项"),
        ("三、收到和处理", "三、行政机关收到和处理"),
        ("存在的主要问题及改进情况", "存在的主要问题及改进措施"),
        ("六、其他需要", "l六、其他需要"),
    ],
)
def test_titles_misnumbered_or_in_other_words_are_found(right: str, wrong: str) -> None:
    text = document(COUNTS, one_cell_a_line)
    assert right in text
    report = read(text.replace(right, wrong))
    assert report.figures == read(text).figures
    assert report.texts == read(text).texts


@given(
    sentences=st.lists(
        st.text(st.sampled_from("公开信息工作平稳推进，、；落实要求"), min_size=8, max_size=30).map(
            lambda text: f"本{text}。"
        ),
        min_size=1,
        max_size=6,
    )
)
def test_no_sentence_is_lost_and_none_comes_twice(sentences: list[str]) -> None:
    report = read(document(COUNTS, one_cell_a_line, overview="\n".join(sentences)))
    assert report.texts["overview"].split("\n") == sentences


@given(text=st.text(max_size=400))
def test_any_text_is_read_without_a_fault_and_nothing_is_invented(text: str) -> None:
    report = read(text)
    digits = {d for d in text if d.isdigit()}
    assert not report.figures or digits or "/" in text


TABLE_2_OF_2019 = """<h1>临河县水利局2019年政府信息公开工作年度报告</h1><h2>二、主动公开政府信息情况</h2><table>
<tr><td colspan=5>第二十条第（五）项</td></tr>
<tr><td>信息内容</td><td>上一年项目数量</td><td colspan=2>本年增/减</td><td>处理决定数量</td></tr>
<tr><td>行政许可</td><td colspan=2>14</td><td>减3</td><td>86</td></tr>
<tr><td colspan=5>第二十条第（九）项</td></tr>
<tr><td>信息内容</td><td colspan=2>采购项目数量</td><td colspan=2>采购总金额</td></tr>
<tr><td>政府集中采购</td><td colspan=2>6</td><td colspan=2>251000元</td></tr></table>"""


def test_cells_that_span_otherwise_than_their_heads_are_read_in_their_order() -> None:
    result = imported(foreign_document(TABLE_2_OF_2019.encode(), "report.html"))
    found = {str(cell): figure for cell, figure in result.report.figures.items()}
    assert found == {
        "disclosure.licences.previous_items": 14,
        "disclosure.licences.change": -3,
        "disclosure.licences.decisions": 86,
        "disclosure.procurement.items": 6,
    }
    offered = [item for item in result.items if item.why == "unit"]
    assert [str(each) for item in offered for each in item.readings[0].figures.values()] == ["25.1"]


def test_a_document_without_its_year_or_its_body_says_so() -> None:
    text = document(COUNTS, one_cell_a_line).replace("临河县水利局2024年政府", "政府")
    assert {why for _, _, why in doubts(text)} >= {"year", "organization"}


@pytest.mark.parametrize(
    ("title", "section"),
    [
        ("二、主动公开政府信息情况\n", "disclosure"),
        ("三、收到和处理政府信息公开申请情况\n", "applications"),
        ("四、政府信息公开行政复议、行政诉讼情况\n", "litigation"),
    ],
)
def test_a_table_whose_title_is_missing_is_found_by_its_labels(title: str, section: str) -> None:
    whole = document(COUNTS, one_cell_a_line)
    assert title in whole
    text = whole.replace(title, "")
    assert read(text).figures == read(whole).figures
    assert read(text).texts == read(whole).texts
    assert ("doubtful", section, "no_title") in doubts(text)


def test_a_list_of_the_titles_before_the_report_is_not_taken_for_the_report() -> None:
    whole = document(COUNTS, one_cell_a_line)
    titles = [line for line in whole.split("\n") if line[1:2] == "、"]
    assert len(titles) == 6
    text = whole.replace("一、总体情况", "\n".join(["目录", *titles, "一、总体情况"]), 1)
    assert read(text).figures == read(whole).figures
    assert read(text).texts == read(whole).texts


LIKE_SECTIONS = """
（一）主动公开政府信息情况
通过网站公开信息20条。
（二）收到和处理政府信息公开申请情况
收到政府信息公开申请12件。
（三）存在的主要问题及改进情况
见第五部分。
""".strip()


@pytest.mark.parametrize("numbered", [True, False])
def test_a_part_of_a_narrative_with_the_title_of_a_section_is_none(numbered: bool) -> None:
    text = document(COUNTS, one_cell_a_line, overview=LIKE_SECTIONS)
    if not numbered:
        text = re.sub(r"^[一二三四五六]、(?=\S+$)(?!本年|上年|结转)", "", text, flags=re.MULTILINE)
    found = read(text)
    plain = read(document(COUNTS, one_cell_a_line))
    assert found.figures == plain.figures
    assert found.text("problems") == plain.text("problems")
    assert "通过网站公开信息20条" in found.text("overview")
    assert "收到政府信息公开申请12件" in found.text("overview")


@pytest.mark.parametrize(
    ("section", "titles"),
    [
        ("overview", ["一、概述", "一、总体情况和主要工作", "一、2024年工作开展情况"]),
        ("problems", ["五、不足之处与今后打算", "五、问题和措施"]),
        ("other_matters", ["六、其他", "六、需要说明的事项"]),
    ],
)
def test_a_narrative_with_another_title_is_found_by_its_number(
    section: str, titles: list[str]
) -> None:
    text = document(COUNTS, one_cell_a_line)
    usual = next(s.title for s in form_2021().sections if s.id == section)
    for title in titles:
        other = text.replace(f"{title[:2]}{usual}", title, 1)
        assert other != text
        assert read(other).text(section) == read(text).text(section)
        assert read(other).figures == read(text).figures
        assert ("doubtful", section, "title") in doubts(other)
