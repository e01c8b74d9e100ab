"""The Word file, read back with python-docx, holds the whole report in the official style."""

from functools import cache
from pathlib import Path

import pytest
from docx.document import Document
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.styles.style import ParagraphStyle
from hypothesis import given, settings
from lxml import etree

from nianbao.form.load import load_form
from nianbao.render.geometry import sheet
from nianbao.render.html import html_table
from nianbao.render.word import word_document
from nianbao.report.derive import totals
from nianbao.report.model import Report
from nianbao.store.read import read_document

from ..builders import form_2021, report
from .office import opened, web, word
from .paper import HEADS, LABELS, paper
from .reading import Read, read
from .test_markdown import SAMPLE_NAMES
from .told import seen, told


@pytest.mark.parametrize("name", SAMPLE_NAMES)
def test_every_paragraph_and_figure_of_a_sample_is_there_once(
    sample_reports: Path, name: str
) -> None:
    of = read_document(sample_reports / name / "report.toml").report
    found = word(word_document(load_form(of.edition), of))
    document = read((sample_reports / name / "report.md").read_text("utf-8"))
    assert found.blocks == [Read(block.kind, block.text) for block in document]
    assert found.tables == [paper(section, of.figures, of.notes) for section in LABELS]


@settings(max_examples=6)
@given(case=told())
def test_every_paragraph_and_figure_of_any_report_is_there_once(
    case: tuple[Report, list[Read]],
) -> None:
    of, blocks = case
    found = word(word_document(form_2021(), of))
    assert found.blocks == blocks
    shown = {at: seen(note) for at, note in of.notes.items()}
    assert found.tables == [paper(section, of.figures, shown) for section in LABELS]


def test_the_tables_of_2019_span_what_they_span_in_html() -> None:
    form = load_form("cn-2019")
    of = Report(
        edition="cn-2019",
        year=2020,
        figures={cell: number for number, cell in enumerate(form.entered_cells)},
    )
    derived = totals(form, of)
    pages = [html_table(sheet(each, of, derived)) for each in form.sections if each.blocks]
    assert word(word_document(form, of)).tables == [web(page).tables[0] for page in pages]


@cache
def blank() -> Document:
    """A report without figures and texts."""
    return opened(word_document(form_2021(), report()))


def test_the_page_is_that_of_an_official_document() -> None:
    [section] = blank().sections
    assert section.page_width is not None
    assert section.page_height is not None
    sides = (section.top_margin, section.bottom_margin, section.left_margin, section.right_margin)
    top, bottom, left, right = (round((side or 0) / Mm(1)) for side in sides)
    assert (top, left) == (37, 28)
    assert round(section.page_width / Mm(1)) - left - right == 156
    assert round(section.page_height / Mm(1)) - top - bottom == 225


@pytest.mark.parametrize(
    ("name", "font", "size", "indent", "level"),
    [
        ("Title", "方正小标宋简体", 22, "0", None),
        ("Heading 1", "黑体", 16, "200", "0"),
        ("Heading 2", "楷体", 16, "200", "1"),
        ("Body Text", "仿宋", 16, "200", None),
    ],
)
def test_a_style_has_the_font_size_and_indent_of_the_standard(
    name: str, font: str, size: int, indent: str, level: str | None
) -> None:
    style = blank().styles[name]
    assert isinstance(style, ParagraphStyle)
    fonts = style.element.find(f"{qn('w:rPr')}/{qn('w:rFonts')}")
    assert fonts.get(qn("w:eastAsia")) == font
    assert not [key for key in fonts.attrib if "heme" in key]
    assert style.font.size == Pt(size)
    assert style.font.bold is False
    assert style.paragraph_format.line_spacing == Pt(28 if size == 16 else 36)
    first = style.element.find(f"{qn('w:pPr')}/{qn('w:ind')}")
    assert first.get(qn("w:firstLineChars")) == indent
    outline = style.element.find(f"{qn('w:pPr')}/{qn('w:outlineLvl')}")
    assert (None if outline is None else outline.get(qn("w:val"))) == level


def test_a_font_that_is_missing_has_other_names() -> None:
    document = blank()
    [part] = [part for part in document.part.package.iter_parts() if "fontTable" in part.partname]
    fonts = {
        str(font.get(qn("w:name"))): [
            other.get(qn("w:val")) for other in font.iter(qn("w:altName"))
        ]
        for font in etree.fromstring(part.blob)
    }
    assert fonts["方正小标宋简体"] == ["方正小标宋_GBK,FZXiaoBiaoSong-B05S,宋体"]
    assert fonts["仿宋"] == ["仿宋_GB2312,FangSong"]


def test_pages_are_numbered_on_their_outer_side() -> None:
    document = blank()
    [section] = document.sections
    assert document.settings.odd_and_even_pages_header_footer
    for footer, side in ((section.footer, "right"), (section.even_page_footer, "left")):
        [line] = footer.paragraphs
        [field] = line._p.iter(qn("w:fldSimple"))
        assert str(field.get(qn("w:instr"))).strip() == "PAGE"
        assert "".join(each.text or "" for each in line._p.iter(qn("w:t"))) == "— 1 —"
        assert line._p.find(f"{qn('w:pPr')}/{qn('w:jc')}").get(qn("w:val")) == side


def test_a_table_fits_the_text_and_breaks_only_between_rows() -> None:
    document = blank()
    for table, head in zip(document.tables, HEADS.values(), strict=True):
        widths = [int(str(column.get(qn("w:w")))) for column in table._tbl.iter(qn("w:gridCol"))]
        assert sum(widths) == 8844
        assert min(widths) > 400
        rows = list(table._tbl.iter(qn("w:tr")))
        assert all(row.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None for row in rows)
        repeated = [row.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None for row in rows]
        assert repeated == [number < head for number in range(len(rows))]
        for row in rows:
            cells = [int(str(each.get(qn("w:w")))) for each in row.iter(qn("w:tcW"))]
            assert sum(cells) == 8844


def test_a_table_stands_on_one_page_where_it_can() -> None:
    for table in blank().tables:
        *others, last = table._tbl.iter(qn("w:tr"))
        for row in others:
            assert len(list(row.iter(qn("w:keepNext")))) == len(list(row.iter(qn("w:p"))))
        assert not list(last.iter(qn("w:keepNext")))


def test_the_tall_label_is_written_downwards() -> None:
    tables = blank().tables
    downwards = [
        cell.text
        for table in tables
        for cell in table._cells
        if next(cell._tc.iter(qn("w:textDirection")), None) is not None
    ]
    assert set(filter(None, downwards)) == {"三、本年度办理结果"}


def test_a_bound_figure_is_the_figure_of_the_moment() -> None:
    of = report(
        {"applications.received.business": 4},
        texts={"overview": "收到{{applications.received.total}}件。"},
    )
    assert Read("p", "收到4件。") in word(word_document(form_2021(), of)).blocks


def test_tables_may_lie_on_their_side_between_upright_texts(sample_reports: Path) -> None:
    of = read_document(sample_reports / "yunjiang-city-2024" / "report.toml").report
    form = load_form(of.edition)
    lying = word_document(form, of, lying=True)
    document = opened(lying)
    sizes = [(each.page_width or 0, each.page_height or 0) for each in document.sections]
    assert [(round(x / Mm(1)), round(y / Mm(1))) for x, y in sizes] == [
        *((210, 297), (297, 210), (210, 297))
    ]
    widths = {sum(column.width or 0 for column in each.columns) for each in document.tables}
    assert {round(width / Mm(1)) for width in widths} == {225}
    assert word(lying) == word(word_document(form, of))
