"""Cells for which a document prints nothing stay blank, are told once, and are 0 only if wished."""

import re

import pytest

from nianbao.form.address import Address
from nianbao.form.load import load_form
from nianbao.importers.html import html_document
from nianbao.importers.imported import Imported
from nianbao.importers.read import imported
from nianbao.render import page as pages
from nianbao.report.model import Report

from ..builders import at, report
from ..official import COUNTED, FEE

SINGLE = {"licences": "行政许可", "penalties": "行政处罚", "compulsion": "行政强制"}


def full() -> Report:
    """Every cell filled, a few of them not with 0."""
    figures = {str(cell): 0 for cell in (*COUNTED, FEE)}
    return report(
        figures
        | {
            "applications.received.natural_person": 3,
            "applications.granted.natural_person": 3,
            "disclosure.licences.decisions": 12,
            "litigation.direct.upheld": 1,
        },
        texts={"overview": "全年工作平稳。", "problems": "力量不足。", "other_matters": "无。"},
    )


def page(of: Report) -> str:
    return pages.page(load_form(of.edition), of)


def without_zeros(text: str) -> str:
    return re.sub(r"(<td[^>]*>)0(?:\.00)?</td>", r"\1</td>", text)


def read(text: str) -> Imported:
    return imported(html_document(text.encode()))


def blanks(of: Imported) -> set[Address]:
    return {cell for item in of.items for cell in item.blanks}


def zeros(of: Report) -> set[Address]:
    return {cell for cell, figure in of.figures.items() if figure == 0}


def test_a_full_document_says_nothing_of_blanks() -> None:
    found = read(page(full()))
    assert blanks(found) == set()
    assert found.with_zeros() == found


def test_what_is_blank_is_said_once_and_stays_blank() -> None:
    found = read(without_zeros(page(full())))
    told = [(item.state, item.taken) for item in found.items if item.why == "blank_cells"]
    assert told == [("unmapped", False)]
    assert blanks(found) == zeros(full())
    assert not set(found.report.figures) & zeros(full())
    assert found.doubts == ()


def test_by_wish_they_are_0_and_it_is_remembered() -> None:
    found = read(without_zeros(page(full()))).with_zeros()
    assert found.report.figures == full().figures
    assert [(item.state, item.taken) for item in found.items if item.why == "zeros"] == [
        ("mapped", True)
    ]


@pytest.mark.parametrize("row", SINGLE)
def test_a_row_of_one_empty_cell_is_there(row: str) -> None:
    text = re.sub(rf"(>{SINGLE[row]}</th><td[^>]*>)\d+</td>", r"\1</td>", page(full()))
    found = read(text)
    assert blanks(found) == {at(f"disclosure.{row}.decisions")}
    assert [item for item in found.items if item.why == "no_row"] == []


def test_a_row_that_is_missing_is_not_blank() -> None:
    text = re.sub(r"<tr>(?:(?!</tr>).)*行政强制.*?</tr>", "", page(full()), flags=re.DOTALL)
    found = read(text)
    assert blanks(found) == set()
    assert [str(item.at) for item in found.items if item.why == "no_row"] == [
        "disclosure.compulsion.decisions"
    ]


@pytest.mark.parametrize("says", ["若干", "12①", "——以下", "5元"])
def test_what_is_no_figure_is_not_blank(says: str) -> None:
    text = re.sub(r"(>行政许可</th><td[^>]*>)12</td>", rf"\g<1>{says}</td>", page(full()))
    assert text != page(full())
    found = read(text).with_zeros()
    assert found.report.figures.get(at("disclosure.licences.decisions")) != 0


def test_not_applicable_is_not_blank() -> None:
    text = re.sub(r"(>行政许可</th><td[^>]*>)12</td>", r"\1/</td>", page(full()))
    found = read(text).with_zeros()
    assert found.report.figures[at("disclosure.licences.decisions")] == "/"
