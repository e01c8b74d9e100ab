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
    same, other, blank, none = after(counted, TABLE, "right", "delete", "right").seen
    assert "自然人（台账 11）" in same.place
    assert other.place.startswith("台账为 4，现填 3  一、本年新收")
    assert blank.place.startswith("台账为 4，现未填  一、")
    assert "台账" not in none.place


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
    _, there, none = after(counted, TABLE, "f1", "escape right right f1").seen
    assert "* 表示与台账不同" in there.screen
    assert "台账不同" not in none.screen


# From the register itself

LEDGER = """\
编号,申请人类别,收到日期,答复日期,办理结果
1,自然人,2024-03-05,2024-03-08,R3
2,自然人,2024-03-06,2024-03-08,不予公开
3,企业,2023-12-28,2024-01-03,部分公开
"""


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
def test_a_register_is_shown_row_by_row_and_taken_into_the_report(
    counted: Path, size: tuple[int, int]
) -> None:
    Path("台账.csv").write_text(LEDGER, "utf-8")
    outcome = after(counted, "ctrl+d '台账.csv' enter", "enter", "ctrl+s", size=size)
    shown = outcome.seen[0]
    assert "导入 台账.csv" in shown.screen
    assert "“不予公开”包括表中的几项" in shown.screen
    assert "（第 3 行）" in shown.screen
    assert "3 → 3" not in shown.screen
    register = outcome.report["register"]["applications.received"]
    assert (register["natural_person"], register["business"]) == (1, 0)
    assert outcome.figure("received") == 1
    assert outcome.figure("received", "business") == 3, "what was put in place of a count stays"
    assert outcome.figure("carried_in", "business") == 1
    assert "litigation.direct" not in outcome.report["register"]


def test_a_register_that_is_left_changes_nothing(counted: Path) -> None:
    Path("台账.csv").write_text(LEDGER, "utf-8")
    before = counted.read_bytes()
    outcome = after(counted, "ctrl+d '台账.csv' enter", "escape", "ctrl+s")
    assert counted.read_bytes() == before
    assert "2024年" in outcome.title


def test_a_register_that_lacks_a_column_is_told_so(counted: Path) -> None:
    Path("台账.csv").write_text(LEDGER.replace("收到日期", "某日"), "utf-8")
    assert "没有 收到日期" in after(counted, "ctrl+d '台账.csv' enter").screen
