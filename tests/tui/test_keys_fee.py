"""The fee for information processing: counted while it is typed, written into a text."""

from pathlib import Path

import pytest

from .driving import Outcome, Paste, Step, after
from .keyboard import bytes_of
from .terminal import terminal


def text_after(draft: Path, *steps: Step) -> str:
    """The text of 一 after `ctrl+a 甲乙`, the caret between both, and the steps."""
    outcome = after(draft, "ctrl+a '甲乙' left", *steps, "ctrl+s")
    return str(outcome.report["overview"]["text"]).removesuffix("\n")


def box(draft: Path, *steps: Step) -> Outcome:
    """What the box shows after the steps."""
    return after(draft, "ctrl+r", *steps)


# By items: 10 free, to 30 100 yuan each, then 100 more for each step of 10.
@pytest.mark.parametrize(
    ("typed", "fee"),
    [("1", 0), ("10", 0), ("11", 100), ("30", 2000), ("31", 2200), ("40", 4000), ("41", 4300)],
)
def test_the_fee_by_items_is_shown_while_it_is_typed(draft: Path, typed: str, fee: int) -> None:
    assert f"信息处理费 {fee} 元" in box(draft, typed).screen


# By pages: 30 free, to 100 10 yuan each, to 200 20, then 40.
@pytest.mark.parametrize(
    ("typed", "fee"),
    [("30", 0), ("31", 10), ("100", 700), ("101", 720), ("200", 2700), ("201", 2740)],
)
def test_the_fee_by_pages_is_shown_while_it_is_typed(draft: Path, typed: str, fee: int) -> None:
    assert f"信息处理费 {fee} 元" in box(draft, "tab", typed).screen


def test_the_steps_are_told_one_by_one(draft: Path) -> None:
    shown = box(draft, "35").screen
    assert "10件以下：10件，不收费" in shown
    assert "11—30件的部分：20件×100元/件＝2000元" in shown
    assert "5件×200元/件＝1000元" in shown
    assert "信息处理费 3000 元" in shown


def test_only_one_of_both_is_counted(draft: Path) -> None:
    outcome = box(draft, "35", "tab 31", "shift+tab 1")
    assert "信息处理费 10 元" in outcome.seen[2].screen
    assert "不收费" in outcome.screen
    assert "信息处理费 0 元" in outcome.screen


def test_enter_writes_it_where_the_caret_stands(draft: Path) -> None:
    assert text_after(draft, "ctrl+r", "35", "enter") == "甲3000元乙"


def test_all_in_one_burst_and_typing_goes_on(draft: Path) -> None:
    assert text_after(draft, "ctrl+r tab 31 enter 丙") == "甲10元丙乙"


def test_it_replaces_what_is_selected(draft: Path) -> None:
    assert text_after(draft, "ctrl+a ctrl+r 35 enter") == "3000元"


def test_one_undo_takes_it_back(draft: Path) -> None:
    assert text_after(draft, "ctrl+r 35 enter ctrl+z") == "甲乙"


@pytest.mark.parametrize(
    "leave", ["escape", "35 escape", "enter", "0 enter", "35 backspace backspace enter"]
)
def test_nothing_is_written_without_an_amount(draft: Path, leave: str) -> None:
    assert text_after(draft, f"ctrl+r {leave}") == "甲乙"


@pytest.mark.parametrize("place", ["f6", "shift+f6", "f5"])
def test_where_there_is_no_text_it_is_only_said(draft: Path, place: str) -> None:
    before = draft.read_bytes()
    outcome = after(draft, place, "ctrl+r 35 enter", "ctrl+s")
    assert outcome.seen[1].said == "信息处理费 3000 元"
    assert draft.read_bytes() == before


def test_a_figure_being_typed_is_entered_first(draft: Path) -> None:
    outcome = after(draft, "f6 f6 ctrl+home 77 ctrl+r", "35 enter", "ctrl+s")
    assert outcome.figure("received") == 77


def test_what_is_no_figure_keeps_the_box_closed(draft: Path) -> None:
    outcome = after(draft, "f6 f6 ctrl+home 1,2 ctrl+r", "34 tab ctrl+s")
    assert "未录入" in outcome.seen[0].said
    assert outcome.figure("received") == 1234


def test_only_digits_are_taken_and_no_more_than_five(draft: Path) -> None:
    assert "信息处理费 3000 元" in box(draft, "年 - . 3 x 5 / space").screen
    assert "12345" in box(draft, "123456789").screen
    assert "123456" not in box(draft, "123456789").screen


@pytest.mark.parametrize("pasted", ["35", " 35件\n", "３５", "x3\t5"])
def test_digits_are_pasted_from_whatever_stands_round_them(draft: Path, pasted: str) -> None:
    assert text_after(draft, "ctrl+r", Paste(pasted), "enter") == "甲3000元乙"


def test_the_largest_numbers_are_told_in_the_room_there_is(draft: Path) -> None:
    outcome = after(draft, "ctrl+r", "99999", size=(80, 24))
    assert "Tab 换一项" in outcome.screen
    assert "99991—100000件的部分：9件×999800元/件＝8998200元" in outcome.screen
    tabbed = after(draft, "ctrl+r", "tab 99999", size=(80, 24)).screen
    assert f"信息处理费 {700 + 2000 + (99999 - 200) * 40} 元" in tabbed


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (40, 10), (20, 5)])
def test_it_can_be_used_in_a_window_of_any_size(draft: Path, size: tuple[int, int]) -> None:
    outcome = after(draft, "ctrl+a 甲 ctrl+r", "35", "enter ctrl+s", size=size)
    assert outcome.report["overview"]["text"] == "甲3000元\n"


def test_tab_and_backspace_do_what_they_do_in_a_real_terminal(draft: Path) -> None:
    # A terminal sends both as characters.
    with terminal(draft, columns=80, lines=24) as editor:
        editor.wait_for("总体情况  共")
        editor.press(bytes_of("ctrl+r 35 tab"))
        editor.wait_for("信息处理费 3000 元")
        editor.press(bytes_of("319 backspace"))
        editor.wait_for("信息处理费 10 元")
        editor.press(bytes_of("enter ctrl+s"))
        editor.wait_for("已保存 report.toml")
    assert 'text = """\n10元2024年' in draft.read_text("utf-8")
