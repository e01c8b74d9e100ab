"""What leaves the program in any format comes back as the same report."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nianbao.documents import read_document
from nianbao.form.load import load_form
from nianbao.form.model import Form
from nianbao.render.csv import csv_table
from nianbao.render.excel import excel_workbook
from nianbao.render.markdown import markdown
from nianbao.render.page import page
from nianbao.render.word import word_document
from nianbao.report.model import Report

from ..builders import figures
from ..official import COUNTED, NARRATIVES

FORM = load_form("cn-2021")
RENDERERS: Mapping[str, Callable[[Form, Report], str | bytes]] = {
    "md": markdown,
    "html": page,
    "docx": word_document,
    "xlsx": excel_workbook,
    "csv": csv_table,
}
EMPTY = Report("cn-2021", 2024, "临河县水利局", kind="部门")
NAMES_THE_KIND = ("xlsx", "csv")

words = st.text(st.sampled_from("公开信息工作平稳推进落实要求群众关切"), min_size=2, max_size=9)
sentences = st.lists(words, min_size=1, max_size=3).map(lambda parts: f"{'，'.join(parts)}。")
paragraphs = st.one_of(
    sentences,
    st.builds(
        "{}{}".format, st.sampled_from(("1.", "2.", "（1）", "2024年", "=1+", "| ")), sentences
    ),
)
bodies = st.lists(paragraphs, min_size=1, max_size=3).map("\n".join)
parts = st.builds("## {}\n{}".format, words, bodies)
bare = st.builds("##\n{}".format, sentences)


@st.composite
def narratives(draw: st.DrawFn) -> str:
    """Paragraphs, perhaps parts behind them; where there are bare parts one has a heading."""
    lead = draw(st.one_of(st.just(""), bodies))
    rest = draw(st.lists(st.one_of(parts, bare), max_size=3))
    if rest:
        rest.insert(0, draw(parts))
    return "\n\n".join(filter(None, [lead, *rest]))


@st.composite
def published(draw: st.DrawFn) -> Report:
    """A report as an office may publish it: any figures, notes on some, texts with parts."""
    filled = draw(figures)
    noted = st.sampled_from([cell for cell in COUNTED if cell in filled] or [COUNTED[0]])
    notes = draw(st.dictionaries(noted, words, max_size=2))
    texts = {section: draw(narratives()) for section in NARRATIVES}
    cover: dict[str, Any] = {
        "organization": draw(st.sampled_from(("临河县水利局", "青石镇人民政府"))),
        "title": draw(st.sampled_from(("", "临河县水利局关于2024年政府信息公开工作的年度报告"))),
        "kind": "部门",
        "period": draw(st.sampled_from(("", "2024年1月1日至2024年12月31日"))),
        "preface": draw(bodies),
    }
    return Report(
        edition="cn-2021",
        year=2024,
        texts={section: text for section, text in texts.items() if text},
        figures=filled,
        notes={cell: note for cell, note in notes.items() if cell in filled},
        **cover,
    )


def lines(text: str) -> list[str]:
    return [line.rstrip() for line in text.split("\n") if line.strip()]


def compared(report: Report) -> dict[str, object]:
    """What must come back; empty lines are no part of a text."""
    cover = {name: getattr(report, name) for name in ("organization", "title", "kind", "period")}
    texts = {of: lines(text) for of, text in report.texts.items()}
    shown = {str(at): str(figure) for at, figure in report.figures.items()}
    notes = {str(at): note for at, note in report.notes.items()}
    preface = lines(report.preface)
    return {**cover, "year": report.year, "texts": texts, "preface": preface} | {
        "figures": shown,
        "notes": notes,
        "stated": dict(report.stated),
    }


one_folder = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.mark.parametrize("suffix", RENDERERS)
@given(report=published())
@settings(one_folder, max_examples=4)
def test_a_report_comes_back_from_every_format(tmp_path: Path, suffix: str, report: Report) -> None:
    check_that_it_comes_back(tmp_path, suffix, report)


@pytest.mark.parametrize("suffix", RENDERERS)
def test_a_numbered_line_is_no_part_where_no_part_is_marked(tmp_path: Path, suffix: str) -> None:
    texts = {"other_matters": "1.工作平稳。\n2.推进落实。"}
    check_that_it_comes_back(tmp_path, suffix, replace(EMPTY, texts=texts))


@pytest.mark.campaign
@pytest.mark.parametrize("suffix", RENDERERS)
@given(report=published())
@settings(one_folder, max_examples=100)
def test_many_reports_come_back_from_every_format(
    tmp_path: Path, suffix: str, report: Report
) -> None:
    check_that_it_comes_back(tmp_path, suffix, report)


def check_that_it_comes_back(tmp_path: Path, suffix: str, report: Report) -> None:
    if report.organization not in report.title:
        report = replace(report, title="")
    rendered = RENDERERS[suffix](FORM, report)
    path = tmp_path / f"report.{suffix}"
    path.write_bytes(rendered if isinstance(rendered, bytes) else rendered.encode())
    wanted = report if suffix in NAMES_THE_KIND else replace(report, kind="")
    assert compared(read_document(path).report) == compared(wanted)
