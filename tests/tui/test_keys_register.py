"""Figures counted from a register of applications: marked, overridden visibly, taken back."""

from pathlib import Path

import pytest

from .driving import after

TABLE = "f6 f6 ctrl+home"
REGISTER = """
[register]
"applications.received" = { natural_person = 11, business = 4 }
"""


@pytest.fixture
def counted(draft: Path) -> Path:
    """The draft with what a register gave for two of its cells."""
    draft.write_text(draft.read_text("utf-8") + REGISTER, "utf-8")
    return draft


def received(lines: tuple[str, ...] | list[str]) -> str:
    return next(line for line in lines if "一、本年新收申请" in line)


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
def test_a_counted_figure_bears_a_sign_and_another_one_in_its_place_a_star(
    counted: Path, size: tuple[int, int]
) -> None:
    row = received(after(counted, TABLE, size=size).lines)
    figures = row.partition("申请")[2].split()
    assert figures[:3] == ["11'", "3*", "0"]


def test_the_status_line_tells_what_the_register_gave(counted: Path) -> None:
    assert "自然人（台账 11）" in after(counted, TABLE).place
    assert after(counted, TABLE, "right").place.startswith("台账为 4，现填 3  一、本年新收")
    assert after(counted, TABLE, "right delete").place.startswith("台账为 4，现未填  一、")
    assert "台账" not in after(counted, TABLE, "right right").place


def test_what_is_typed_over_a_count_is_told_and_the_count_stays(counted: Path) -> None:
    outcome = after(counted, TABLE, "12 tab shift+tab", "ctrl+s")
    assert "12*" in received(outcome.lines)
    assert outcome.place.startswith("台账为 11，现填 12")
    assert (outcome.figure("received"), REGISTER in outcome.text) == (12, True)
    assert "R-01" in after(counted, "f7").screen


def test_undo_brings_the_figure_of_the_register_back(counted: Path) -> None:
    outcome = after(counted, TABLE, "12 tab", "ctrl+z")
    assert "11'" in received(outcome.lines)


def test_help_explains_the_signs_where_there_are_some(counted: Path) -> None:
    assert "* 表示与台账不同" in after(counted, TABLE, "f1").screen
    assert "台账不同" not in after(counted, TABLE, "right right f1").screen
