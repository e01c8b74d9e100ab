"""The web page, read back with lxml, holds the whole report and nothing that acts."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from lxml import html

from nianbao.form.load import load_form
from nianbao.render.page import fragment, page
from nianbao.report.model import Report
from nianbao.store.read import read_document

from ..builders import form_2021, report
from .office import web
from .paper import HEADS, LABELS, SPOTS, paper
from .reading import Read, read
from .test_markdown import SAMPLE_NAMES
from .told import seen, told


@pytest.mark.parametrize("name", SAMPLE_NAMES)
def test_every_paragraph_and_figure_of_a_sample_is_there_once(
    sample_reports: Path, name: str
) -> None:
    of = read_document(sample_reports / name / "report.toml").report
    document = read((sample_reports / name / "report.md").read_text("utf-8"))
    for text in (page(load_form(of.edition), of), fragment(load_form(of.edition), of)):
        found = web(text)
        assert found.blocks == [Read(block.kind, block.text) for block in document]
        assert found.tables == [paper(section, of.figures, of.notes) for section in LABELS]


@settings(max_examples=20)
@given(case=told())
def test_every_paragraph_and_figure_of_any_report_is_there_once(
    case: tuple[Report, list[Read]],
) -> None:
    of, blocks = case
    found = web(page(form_2021(), of))
    assert found.blocks == blocks
    shown = {at: seen(note) for at, note in of.notes.items()}
    assert found.tables == [paper(section, of.figures, shown) for section in LABELS]


HOSTILE = "</p></td><script>alert(1)</script><img src=x onerror=y>&lt;\"'--><!--"


def test_a_text_is_never_markup() -> None:
    of = report(
        texts={"overview": f"## {HOSTILE}\n{HOSTILE}"},
        title=HOSTILE,
        contact=HOSTILE,
        notes={"disclosure.regulations.issued": HOSTILE},
    )
    root = html.fromstring(page(form_2021(), of))
    tags = {str(element.tag) for element in root.iter()}
    assert tags == {
        *("html", "head", "meta", "title", "style", "body", "h1", "h2", "h3", "p"),
        *("div", "table", "caption", "thead", "tbody", "tr", "th", "td"),
    }
    assert root.findtext(".//title") == HOSTILE
    assert root.findtext(".//h3") == f"（一）{HOSTILE}"


def test_the_page_loads_and_runs_nothing() -> None:
    text = page(form_2021(), report())
    policy = "default-src 'none'; style-src 'unsafe-inline'"
    assert f'<meta http-equiv="Content-Security-Policy" content="{policy}">' in text
    assert not re.search(r"(?i)https?:|url\(|@import|<script|<link|\ssrc=|\son\w+=|href=", text)


def test_the_page_says_its_language_encoding_and_width() -> None:
    root = html.fromstring(page(form_2021(), report()))
    assert root.get("lang") == "zh-CN"
    assert root.xpath("string(//meta/@charset)") == "utf-8"
    assert "width=device-width" in str(root.xpath("string(//meta[@name='viewport']/@content)"))
    assert root.findtext(".//title") == "临河县水利局2024年政府信息公开工作年度报告"


def test_a_table_has_a_caption_and_its_headings_say_what_they_head() -> None:
    root = html.fromstring(page(form_2021(), report()))
    captions = [caption.text for caption in root.iter("caption")]
    assert captions == [
        "表二 主动公开政府信息情况",
        "表三 收到和处理政府信息公开申请情况",
        "表四 政府信息公开行政复议、行政诉讼情况",
    ]
    for table, section in zip(root.iter("table"), LABELS, strict=True):
        figures = {row for row, _ in SPOTS[section]}
        found = {cell.text: cell.get("scope") for cell in table.iter("th")}
        assert found == {
            text: "row"
            if row in figures
            and column < (3 if section == "applications" else 1)
            and section != "litigation"
            else "col"
            for (row, column), (text, _, _) in LABELS[section].items()
        }
        assert len(list(table.iter("td"))) == len(SPOTS[section])
        assert len(list(table.iterfind("thead/tr"))) == HEADS[section]


def test_a_table_scrolls_sideways_where_the_screen_is_narrow() -> None:
    root = html.fromstring(fragment(form_2021(), report()))
    for table in root.iter("table"):
        around = table.getparent()
        assert around is not None
        assert around.get("style") == "overflow-x:auto"
        assert "min-width" in str(table.get("style"))


def test_a_table_is_printed_on_one_page_where_it_can() -> None:
    _, _, printed = page(form_2021(), report({})).partition("@media print")
    (table,) = re.findall(r"table \{([^}]*)\}", printed)
    assert "break-inside: avoid" in table


def test_a_fragment_is_only_the_body_and_brings_its_looks_along() -> None:
    text = fragment(form_2021(), report(texts={"overview": "一。"}))
    assert page(form_2021(), report(texts={"overview": "一。"})).count(text) == 1
    assert not re.search(r"<(html|head|body|meta|style|title)|class=|\sid=", text)
    cells = [cell for table in html.fragments_fromstring(text) for cell in table.iter("td", "th")]
    assert all("border:1px solid" in str(cell.get("style")) for cell in cells)
    assert len(cells) > 200


def test_the_tall_label_is_written_downwards() -> None:
    root = html.fromstring(page(form_2021(), report()))
    tall = [cell.text for cell in root.iter("th") if "vertical" in str(cell.get("style"))]
    assert tall == ["三、本年度办理结果"]
