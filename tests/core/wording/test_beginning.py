"""The texts with which a new report begins."""

from dataclasses import replace
from pathlib import Path

import pytest

from nianbao.commands.blank import blank_report
from nianbao.form.load import load_form
from nianbao.report.bound import bound_figures
from nianbao.report.model import Report
from nianbao.report.narrative import split
from nianbao.report.progress import progress
from nianbao.report.to_fill import is_to_fill, places_to_fill, to_fill
from nianbao.rules.finding import Passage
from nianbao.session import Session
from nianbao.wording.beginning import begun

KINDS = {"部门": "临河县水利局", "乡镇街道": "青石镇人民政府", "人民政府": "云江市人民政府"}
ASPECTS = ["主动公开", "依申请公开", "政府信息管理", "政府信息公开平台建设", "监督保障"]
OF_GOVERNMENTS = ("工作考核", "社会评议", "责任追究")


def new(kind: str, year: int = 2025) -> Report:
    report = replace(blank_report(Path(), KINDS[kind], year), kind=kind)
    return begun(load_form(report.edition), report)


@pytest.mark.parametrize("kind", KINDS)
def test_the_overview_has_a_part_for_each_aspect(kind: str) -> None:
    _, parts = split(new(kind).texts["overview"])
    assert [part.heading for part in parts] == ASPECTS
    assert all(list(places_to_fill(part.body)) for part in parts)


@pytest.mark.parametrize("kind", KINDS)
def test_what_only_governments_must_tell_only_they_are_asked(kind: str) -> None:
    text = new(kind).texts["overview"]
    asked = [name for name in OF_GOVERNMENTS if f"{name}：【待填" in text]
    # A town has a people's government too.
    assert asked == ([] if kind == "部门" else list(OF_GOVERNMENTS))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("year", [2020, 2025])
def test_all_that_check_says_is_that_it_is_not_filled_in(kind: str, year: int) -> None:
    session = Session(new(kind, year), None)
    assert [each.rule for each in session.verdict.open] == []
    told = [each.at for each in session.verdict.due if each.rule == "S-08"]
    places = [
        Passage(of, start, end, text[start:end])
        for of in ("preface", "overview", "problems", "other_matters")
        for text in [session.report.text(of)]
        for start, end in places_to_fill(text)
    ]
    assert told == places
    assert session.verdict.errors >= len(places) > 8


@pytest.mark.parametrize("kind", KINDS)
def test_the_figures_in_it_follow_the_tables(kind: str) -> None:
    report = new(kind)
    form = load_form(report.edition)
    bound = [each.at for each in bound_figures(report.texts["overview"])]
    assert all(at is not None and form.has(at) for at in bound)
    assert {str(at) for at in bound} >= {
        "applications.received.total",
        "disclosure.normative_documents.issued",
    }
    assert not {at for at in bound if at and at.row == "regulations"}


def test_what_is_written_already_stays() -> None:
    form = load_form("cn-2021")
    report = Report("cn-2021", 2025, "甲局", preface="前言", texts={"problems": "已写"})
    made = begun(form, report)
    assert made.preface == "前言"
    assert made.texts["problems"] == "已写"
    assert "【待填" in made.texts["overview"]


def test_a_section_with_a_gap_is_not_complete() -> None:
    report = new("部门")
    form = load_form(report.edition)
    section = form.section("problems")
    assert progress(form, section, report).state == "empty"
    half = replace(report, texts={"problems": "## 甲\n写了\n## 乙\n【待填】"})
    assert progress(form, section, half).state == "in_progress"


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("", []),
        ("【待填】", [(0, 4)]),
        ("甲【待填：乙】丙【待填：丁】", [(1, 7), (8, 14)]),
        ("【待填\n】", []),
        ("【待定】【待填【待填】", [(7, 11)]),
    ],
)
def test_places_to_fill_are_found(text: str, places: list[tuple[int, int]]) -> None:
    assert list(places_to_fill(text)) == places
    assert all(is_to_fill(text[start:end]) for start, end in places)
    assert is_to_fill(to_fill("网址"))
    assert not is_to_fill("【待填】等")
