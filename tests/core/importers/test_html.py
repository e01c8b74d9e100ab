"""Web pages: grids with all spans, text as it is seen, nothing of the portal around it."""

import pytest

from nianbao.importers.html import html_document
from nianbao.importers.refused import DocumentRefused
from nianbao.render.html import html_table
from nianbao.report.foreign import Foreign, Paragraph, Table

from .official_tables import grid_of, sheets
from .reading import outline, table, tables, texts


def page(body: str) -> Foreign:
    return html_document(f"<!doctype html><meta charset=utf-8><body>{body}".encode())


def test_the_tables_that_we_render_are_read_as_the_form_draws_them() -> None:
    printed = sheets()
    read = page("\n".join(map(html_table, printed)))
    assert tables(read) == [grid_of(each) for each in printed]
    assert [len(rows) for rows in tables(read)] == [14, 28, 4]


def test_headings_give_their_level_and_everything_its_place_in_the_document() -> None:
    read = page("<h1>年报</h1><p>前言<h3>（一）公开<table><tr><td>1<td>2</table><p>结尾")
    assert read.blocks == (
        Paragraph("年报", "第 1 段", 1),
        Paragraph("前言", "第 2 段"),
        Paragraph("（一）公开", "第 3 段", 3),
        Table((("1", "2"),), "表 1"),
        Paragraph("结尾", "第 4 段"),
    )


def test_the_characters_that_are_not_blank_are_counted() -> None:
    assert page("<p>年 报<table><tr><td>1　2<td>&nbsp;<tr><td>3</table>").characters == 5


@pytest.mark.parametrize(
    ("rows", "grid"),
    [
        ("<tr><td colspan=2>a<td>b<tr><td>1<td>2<td>3", (("a", None, "b"), ("1", "2", "3"))),
        ("<tr><td rowspan=2>a<td>b<tr><td>c", (("a", "b"), (None, "c"))),
        ("<tr><td>a<td rowspan=2>b<tr><td>c", (("a", "b"), ("c", None))),
        (
            "<tr><td rowspan=2 colspan=2>a<td>b<tr><td>c<tr><td>1<td>2<td>3",
            (("a", None, "b"), (None, None, "c"), ("1", "2", "3")),
        ),
        (
            "<tr><td rowspan=0>a<td>1<tr><td>2<tr><td>3",
            (("a", "1"), (None, "2"), (None, "3")),
        ),
    ],
)
def test_spans_are_expanded_to_the_full_grid(
    rows: str, grid: tuple[tuple[str | None, ...], ...]
) -> None:
    assert table(page(f"<table>{rows}</table>")) == grid


@pytest.mark.parametrize(
    ("rows", "grid"),
    [
        ("<tr><td rowspan=99>a<td>1<tr><td>2", (("a", "1"), (None, "2"))),
        ("<tr><td colspan=99>a<tr><td>1<td>2", (("a", None), ("1", "2"))),
        ("<tr><td colspan=100%>a<tr><td>1<td>2", (("a", None), ("1", "2"))),
        ('<tr><td colspan=\\"2\\">a<tr><td>1<td>2', (("a", None), ("1", "2"))),
        ("<tr><td colspan=0 rowspan=x>a<td>b<tr><td>1<td>2", (("a", "b"), ("1", "2"))),
        ("<tr><td colspan='' rowspan=-3>a<td>b<tr><td>1<td>2", (("a", "b"), ("1", "2"))),
        (
            "<tbody><tr><td rowspan=9>a<td>1<tbody><tr><td>b<td>2",
            (("a", "1"), ("b", "2")),
        ),
        (
            "<tr><td>a<td rowspan=2>b<td>c<tr><td colspan=3>d<tr><td>1<td>2<td>3",
            (("a", "b", "c"), ("d", None, None), ("1", "2", "3")),
        ),
    ],
)
def test_spans_that_lie_or_overlap_do_not_tear_the_grid(
    rows: str, grid: tuple[tuple[str | None, ...], ...]
) -> None:
    assert table(page(f"<table>{rows}</table>")) == grid


def test_a_row_with_fewer_or_more_cells_than_others_is_filled_up() -> None:
    rows = "<tr><td>a<td>b<tr><td>1<td>2<td>3"
    assert table(page(f"<table>{rows}</table>")) == (("a", "b", None), ("1", "2", "3"))


@pytest.mark.parametrize(
    "cell",
    [
        *("", " ", "&nbsp;", "&#160;", "　", "&#12288;&nbsp;", "<p>&nbsp;</p>", "<br>", "&#8203;"),
        *("<p class=MsoNormal><o:p>&nbsp;</o:p></p>", "<!-- 0 -->", "<span></span>", "\ufeff"),
        "<![if !supportEmptyParas]>&nbsp;<![endif]>",
    ],
)
def test_a_cell_without_text_is_empty(cell: str) -> None:
    assert table(page(f"<table><tr><td>规章<td>{cell}</table>")) == (("规章", ""),)


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("<span>其</span><span>他</span>", "其他"),
        ("行</span><span lang=EN-US>政复议", "行政复议"),
        ("<span>行</span>\n   <span>政复议</span>", "行政复议"),
        ("行政\r\n复议", "行政复议"),
        ("尚 未 审 结", "尚 未 审 结"),
        ("Page\n  9", "Page 9"),
        ("1,\n234", "1, 234"),
        ("<b>1</b><sup>①</sup>", "1①"),
        ("本年<br>制发件数", "本年\n制发件数"),
        ("<p>本年</p>\n<p>制发件数</p>", "本年\n制发件数"),
        ("<div>（三）不予<div>公开</div></div>", "（三）不予\n公开"),
        ("危及&ldquo;三安全一稳定&rdquo;", "危及“三安全一稳定”"),
        ("&lt;b&gt;", "<b>"),
        ("12&nbsp;件", "12 件"),
        ("年\x01\x9b报\x7f", "年报"),
    ],
)
def test_the_text_of_a_cell_is_as_it_is_seen(source: str, text: str) -> None:
    assert table(page(f"<table><tr><td>{source}<td>1</table>")) == ((text, "1"),)


def test_paragraphs_begin_and_end_where_blocks_do() -> None:
    read = page("一<p>二<div>三<br>四</div>五<ul><li>六<li>七</ul>八<hr>九<pre>十\n十一</pre>")
    assert texts(read) == ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一"]


def test_the_indentation_of_a_paragraph_is_not_its_text() -> None:
    assert texts(page("<p>&emsp;&emsp;　　2024年，&nbsp;&nbsp;</p>")) == ["2024年，"]


def test_a_table_around_a_table_only_places_text() -> None:
    read = page(
        "<table><tr><td>索引号<td><table><tr><td>规章<td>6<tr><td>文件<td>7</table>以上<td>"
        "<tr><td>完</table>"
    )
    assert outline(read) == ["索引号", (("规章", "6"), ("文件", "7")), "以上", "完"]


def test_layout_tables_in_layout_tables_fall_away_one_by_one() -> None:
    inner = "<table><tr><td>规章<td>6</table>"
    read = page("<table><tr><td>" * 3 + f"前{inner}后")
    assert outline(read) == ["前", (("规章", "6"),), "后"]


def test_a_table_of_one_column_only_places_text() -> None:
    assert outline(page("<table><tr><td><h2>一、总体情况</h2>正文<tr><td>尾")) == [
        "一、总体情况",
        "正文",
        "尾",
    ]


def test_a_table_with_a_whole_page_of_text_in_a_cell_only_places_it() -> None:
    long = "政府信息公开工作平稳有序推进。" * 40
    assert texts(page(f"<table><tr><td>栏目<td>{long}<p>{long}</table>")) == ["栏目", long, long]


def test_text_in_a_table_but_in_no_cell_stands_before_it() -> None:
    read = page("<table><caption>表二</caption><tr><td>1<td>2</table>")
    assert outline(read) == ["表二", (("1", "2"),)]


def test_an_empty_table_leaves_no_trace() -> None:
    assert outline(page("<table><tr><td>&nbsp;<td></table><p>年报")) == ["年报"]


def test_rows_and_cells_outside_of_a_table_are_lines() -> None:
    assert texts(page("<tr><td>规章<td>6</tr></table><p>年报")) == ["规章", "6", "年报"]


def test_a_word_made_page_is_read_like_any_other() -> None:
    read = page(
        "<!--[if gte mso 9]><xml><w:Zoom>0</w:Zoom></xml><![endif]-->"
        "<div class=WordSection1 style='layout-grid:15.6pt'>"
        "<p class=MsoNormal style='text-indent:32.0pt;mso-char-indent-count:2.0'>"
        "<span style='font-family:仿宋_GB2312'>受理申请</span>"
        "<span lang=EN-US style='mso-font-kerning:0pt'>12</span>"
        "<span style='font-family:仿宋_GB2312'>件。<o:p></o:p></span></p>"
    )
    assert texts(read) == ["受理申请12件。"]


@pytest.mark.parametrize("body", ["", "<p>&nbsp;", "<script>1</script>", "<img src=a.png>"])
def test_a_page_without_text_is_refused(body: str) -> None:
    with pytest.raises(DocumentRefused) as refused:
        page(body)
    assert refused.value.code == "no_text"


def test_pictures_within_the_page_do_not_count_as_its_size() -> None:
    picture = "A" * (8 * 1024 * 1024)
    assert texts(page(f"<img src='data:image/png;base64,{picture}'><p>年报")) == ["年报"]
