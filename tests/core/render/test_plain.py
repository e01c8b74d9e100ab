"""The report as lines of a screen shows what the document shows."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nianbao.form.address import Address
from nianbao.form.load import load_form
from nianbao.render.cells import width
from nianbao.render.plain import plain
from nianbao.report.model import Filled
from nianbao.store.read import read_document

from ..builders import figures, form_2021, report
from ..official import CELLS, PRINTED
from .test_markdown import HEADINGS, Part, Typed, expected, parts, prose, shown, written


def test_the_sections_stand_in_their_order_under_the_title() -> None:
    lines = plain(form_2021(), report(), cells=80)
    assert [line.text for line in lines if line.role == "heading"] == HEADINGS
    assert lines[0].text.strip() == "临河县水利局2024年政府信息公开工作年度报告"
    assert lines[0].role == "title"


@pytest.mark.parametrize("edition", ["cn-2019", "cn-2021"])
@given(filled=figures)
def test_the_lines_of_a_table_are_all_of_one_width(
    edition: str, filled: dict[Address, Filled]
) -> None:
    form = load_form(edition)
    known = {cell: figure for cell, figure in filled.items() if form.has(cell)}
    of = replace(report(), edition=edition, figures=known)
    tables: list[list[str]] = []
    for line in plain(form, of, cells=80):
        if line.role == "heading":
            tables.append([])
        elif line.role == "table":
            tables[-1].append(line.text)
    drawn = [table for table in tables if table]
    assert len(drawn) == 3
    for table in drawn:
        assert {width(line) for line in table} == {width(table[0])}
        assert {line[0] for line in table} | {line[-1] for line in table} <= {"+", "|"}


@given(filled=figures)
def test_all_figures_stand_in_the_lines_of_their_table_in_order(
    filled: dict[Address, Filled],
) -> None:
    lines = plain(form_2021(), replace(report(), figures=filled), cells=80)
    words = [word for line in lines if line.role == "table" for word in line.text.split()]
    place = iter(words)
    order = [
        Address(section, row, column)
        for section, rows in PRINTED.items()
        for _, cells in sorted(rows.items())
        for row, column in cells
    ]
    assert set(order) == set(CELLS)
    for cell in order:
        wanted = shown(filled, cell)
        assert not wanted or any(word == wanted for word in place), cell


@given(lead=prose, of=parts, cells=st.integers(20, 100))
def test_prose_is_wrapped_and_loses_nothing(lead: list[Typed], of: list[Part], cells: int) -> None:
    lines = plain(form_2021(), report(texts={"overview": written(lead, of)}), cells=cells)
    shown_lines = [line.text for line in lines if line.role in {"text", "part"}]
    assert bare("".join(shown_lines)) == bare("".join(b.text for b in expected(lead, of)))
    assert all(width(line.text) <= cells for line in lines if line.role == "text")


def bare(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("name", ["horgos-psb-2023", "yunjiang-city-2024"])
def test_every_word_of_the_document_of_a_sample_is_on_the_screen(
    sample_reports: Path, name: str
) -> None:
    of = read_document(sample_reports / name / "report.toml").report
    screen = bare("".join(line.text for line in plain(form_2021(), of, cells=80)))
    document = (sample_reports / name / "report.md").read_text("utf-8")
    paragraphs = [block for block in document.split("\n\n") if not block.startswith("|")]
    for paragraph in paragraphs:
        text = bare(paragraph.lstrip("# ").replace("\\", ""))
        assert text in screen


# Where prose breaks

WORDS = st.sampled_from(
    [
        *(
            "公开",
            "政府信息",
            "申请",
            "的",
            "（一）",
            "《条例》",
            "“四公开”",
            "12704318件",
            "98%",
            "Word",
        ),
        *(
            "，",
            "。",
            "；",
            "：",
            "、",
            "？",
            "！",
            "——",
            "……",
            "〔2021〕7号",
            " ",
            "1月～3月",
            "）。",
            "》（",
        ),
    ]
)
MARK = set("，。；：、？！（《“")


@st.composite
def sentences(draw: st.DrawFn) -> str:
    """Prose in which no marks of several words meet, however it goes on."""
    said = "县"
    for word in draw(st.lists(WORDS, max_size=40)):
        said += word if not (said[-1] in MARK and word[0] in MARK) else f"局{word}"
    return said


@given(text=sentences(), cells=st.integers(30, 84))
def test_no_line_of_the_preview_begins_or_ends_with_the_wrong_mark(text: str, cells: int) -> None:
    of = report(texts={"overview": f"{text}\n## {text}\n{text}"}, preface=text)
    prose_lines = [
        line.text
        for line in plain(form_2021(), of, cells=cells)
        if line.role in ("part", "text") and line.text
    ]
    assert len(prose_lines) >= 4
    for line in prose_lines:
        assert width(line) <= cells
        assert line.strip()[0] not in "，。；：、？！）》”〕…～%"
        assert line.rstrip()[-1] not in "（《“〔"
    # A dash has two halves on one line.
    assert all(line.count("—") % 2 == 0 for line in prose_lines)
    assert "".join("".join(prose_lines).split()).count("".join(text.split())) == 4
