"""From one place to another: sections, preview, help, problems; and what is still being typed."""

import re
from pathlib import Path

import pytest

from .applications import applications
from .driving import Click, Paste, Screen, Step, after

PLACES = ("首", "一", "二", "三", "四", "五", "六")
TABLE = "f6 f6"


def open_place(outcome: Screen) -> str:
    """The sign of the place that the navigator points at."""
    marked = [line for line in outcome.lines if line.startswith(">")]
    return marked[0][1] if marked else ""


@pytest.mark.parametrize("key", ["f6", "ctrl+pagedown"])
def test_next_section_goes_through_all_and_round(draft: Path, key: str) -> None:
    seen = [open_place(screen) for screen in after(draft, *[key] * 7).seen]
    assert seen == ["二", "三", "四", "五", "六", "首", "一"]


@pytest.mark.parametrize("key", ["shift+f6", "ctrl+pageup", "f18"])
def test_previous_section_goes_back_and_round(draft: Path, key: str) -> None:
    assert [open_place(screen) for screen in after(draft, key, key).seen] == ["首", "六"]


def test_sections_change_within_one_burst(draft: Path) -> None:
    outcome = after(draft, "f6 f6 7 f6 5 shift+f6 tab 8 f6 tab 6 tab ctrl+s")
    assert (outcome.figure("received"), outcome.figure("received", "business")) == (7, 8)
    assert outcome.report["litigation"]["reconsideration"]["upheld"] == 5
    assert outcome.report["litigation"]["reconsideration"]["corrected"] == 6


def test_the_editor_opens_at_the_first_unfinished_section(draft: Path, horgos: Path) -> None:
    # Both are called report.toml: the complete one came last.
    assert open_place(after(horgos)) == "三"


def test_each_section_shows_how_far_it_is(draft: Path) -> None:
    rows = (re.match(r"[ >](\S) (\S+) +(\S+)", line) for line in after(draft).lines)
    states = {row[1]: row[3] for row in rows if row}
    assert tuple(states) == PLACES
    assert states["首"] == states["六"] == "✓"
    assert states["五"] == "空"
    assert states["二"].endswith("%")


def test_balances_that_fail_are_counted(horgos: Path) -> None:
    outcome = after(horgos, "5 enter")
    # That of the column, and that of the totals.
    assert "!2" in next(line for line in outcome.lines if line.startswith(">三"))
    # The text says that nothing was received.
    assert "!3 错误" in outcome.place


def test_a_narrow_window_names_the_sections_in_one_line(draft: Path) -> None:
    line = after(draft, TABLE, size=(80, 24)).lines[1]
    assert "[三" in line
    assert all(place in line for place in PLACES)


# Problems


def test_f8_goes_to_each_problem_and_round(horgos: Path) -> None:
    typed = "ctrl+home 5 enter right up 6 enter"
    visited = after(horgos, typed, "f6 f6", *["f8"] * 8).seen[2:]
    assert [open_place(screen) for screen in visited] == list("六首一一三三三六")
    columns = ["自然人", "商业企业", "总计"]
    assert [c in at.place for c, at in zip(columns, visited[4:7], strict=True)] == [True] * 3


def test_shift_f8_goes_the_other_way(horgos: Path) -> None:
    visited = after(horgos, "f6 f6", *["shift+f8"] * 4).seen[1:]
    assert [open_place(screen) for screen in visited] == list("一首六一")


def test_f8_says_when_there_is_no_problem(township: Path) -> None:
    assert "没有问题" in after(township, "f8").said


def test_f8_from_the_preview_shows_the_problem(horgos: Path) -> None:
    outcome = after(horgos, "5 enter", "f5", "f8")
    assert "自然人" in outcome.place


# Preview and help


@pytest.mark.parametrize("key", ["f5", "escape"])
def test_f5_shows_the_report_and_goes_back(draft: Path, key: str) -> None:
    moves = "down pagedown end right left home"
    outcome = after(draft, TABLE, "f5", moves, f"{key} 7 tab ctrl+s")
    assert outcome.seen[1].lines[1].strip().startswith("三、收到和处理政府信息公开申请情况")
    assert outcome.figure("received") == 7


def test_the_preview_can_be_read_to_its_end(draft: Path) -> None:
    first, end, again = after(draft, "shift+f6", "f5", "end", "pageup pageup home").seen[1:]
    assert "临河县水利局2024年政府信息公开工作年度报告" in first.screen
    assert "信息处理费" in end.screen
    assert again.screen == first.screen != end.screen


def test_nothing_typed_or_pasted_in_the_preview_changes_the_report(draft: Path) -> None:
    before = draft.read_bytes()
    keys = "7 enter delete / tab ctrl+x ctrl+v ctrl+a f4 f3 f2"
    after(draft, TABLE, "f5", keys, Paste("7\t8"), "ctrl+s")
    assert draft.read_bytes() == before


def test_f6_from_the_preview_opens_a_section(draft: Path) -> None:
    assert "（七）总计" in after(draft, "f5", TABLE).screen


@pytest.mark.parametrize("key", ["escape", "enter", "f1 f1"])
def test_f1_explains_the_cell_and_its_keys(draft: Path, key: str) -> None:
    moves = "down pagedown up"
    outcome = after(draft, TABLE, "down right", "f1", moves, f"{key} 7 tab ctrl+s")
    shown = outcome.seen[2].screen
    assert "二、上年结转政府信息公开申请数量" in shown
    assert "商业企业" in shown
    assert outcome.figure("carried_in", "business") == 7


def test_help_keeps_what_is_being_typed(draft: Path) -> None:
    assert after(draft, TABLE, "78", "f1", "escape 9 tab ctrl+s").figure("received") == 789


@pytest.mark.parametrize(
    ("steps", "words"),
    [
        (("shift+f6",), "Shift+Tab"),
        (("f1 escape",), "## 标题"),
        ((TABLE,), "不适用"),
    ],
)
def test_help_names_the_keys_of_the_place(draft: Path, steps: tuple[str], words: str) -> None:
    *_, top, end = after(draft, *steps, "f1", "end").seen
    assert words in top.screen + end.screen


# What is still being typed

LEAVING: dict[str, tuple[Step, ...]] = {
    "f6": ("f6", "shift+f6"),
    "shift+f6": ("shift+f6", "f6"),
    "f5": ("f5", "f5"),
    "f8": ("f8",),
    "f4": ("f4",),
    "ctrl+s": ("ctrl+s",),
    "ctrl+q": ("ctrl+q", "escape"),
    "f10": ("f10", "escape"),
    "ctrl+o": ("ctrl+o", "escape"),
    "f12": ("f12", "escape"),
    "ctrl+a": ("ctrl+a", "escape"),
    "ctrl+y": ("ctrl+y",),
    "click on a cell": (Click("四、结转下年度", right=40),),
    "click on a section": (Click("五 问题及改进"),),
    "paste of a block": (Paste("8\t9"), "enter"),
}


@pytest.mark.parametrize("leaving", LEAVING)
def test_a_figure_being_typed_is_entered_before_anything_else(draft: Path, leaving: str) -> None:
    # Typed in （三）4, 科研机构, which is blank and stays alone in its column.
    start = f"{TABLE}", "down " * 7 + "right right 77"
    after(draft, *start, *LEAVING[leaving], "ctrl+s")
    assert applications(draft)[7, 2] == (8 if leaving.startswith("paste") else 77)


@pytest.mark.parametrize(
    "ways",
    [
        pytest.param(tuple(LEAVING), id="all"),
        *(pytest.param((way,), id=way, marks=pytest.mark.campaign) for way in LEAVING),
    ],
)
def test_what_is_no_figure_holds_everything_up_and_is_not_lost(
    draft: Path, ways: tuple[str, ...]
) -> None:
    before = draft.read_text("utf-8")
    left = [LEAVING[way][0] for way in ways]
    outcome = after(draft, TABLE, "1,2", *left, "34 tab", "ctrl+s")
    for way, screen in zip(ways, outcome.seen[2:-2], strict=True):
        assert "未录入" in screen.said, way
        assert "三" in open_place(screen), way
    assert outcome.text == before.replace("natural_person = 11,", "natural_person = 1234,")
