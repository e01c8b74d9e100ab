"""Numbers of a text bound to cells, and the way from a number to its cell and back."""

import time
from pathlib import Path

import pytest

from .driving import Click, Meanwhile, Outcome, Paste, Screen, Step, after
from .test_keys_sections import open_place

# In the draft, which opens at 一, 15 were received; 86 licences, 14 penalties, 2 carried out.
BOUND = "{{applications.received.total}}"
FIRST = "{{applications.received.natural_person}}"
HINT = "选定要绑定的格"
PAUSE = Meanwhile(lambda: time.sleep(0.3))


def overview(outcome: Outcome) -> str:
    """The text of 一 in the file, its last line break left out."""
    return str(outcome.report["overview"]["text"]).removesuffix("\n")


def bound(draft: Path, *steps: Step, text: str = "收到申请15件", caret: str = "left") -> Outcome:
    """Write a text, go to its number, take the steps and save."""
    return after(draft, f"ctrl+a '{text}' {caret}", *steps, "ctrl+s")


def first_line(screen: Screen) -> str:
    """The first row of the text page."""
    return screen.lines[1][34:].strip()


# Binding a number


def test_ctrl_k_names_the_cell_that_a_number_is_and_enter_binds_it(draft: Path) -> None:
    outcome = bound(draft, "ctrl+k", "enter")
    assert "“15”等于“一、本年新收申请”的“总计”" in outcome.seen[1].screen
    assert "已绑定" in outcome.seen[2].said
    assert overview(outcome) == f"收到申请{BOUND}件"


@pytest.mark.parametrize("caret", ["left", "left left", "left left left"])
def test_it_is_the_same_before_within_and_behind_the_digits(draft: Path, caret: str) -> None:
    assert overview(bound(draft, "ctrl+k enter", caret=caret)) == f"收到申请{BOUND}件"


@pytest.mark.parametrize("caret", ["left", "left left", "left left left"])
@pytest.mark.parametrize("between", ["", "|"])
def test_what_is_typed_right_behind_it_stands_behind_the_figure(
    draft: Path, caret: str, between: str
) -> None:
    steps = f"ctrl+k {between} enter {between} 甲".split("|")
    assert overview(bound(draft, *steps, caret=caret)) == f"收到申请{BOUND}甲件"


def test_a_number_may_be_written_in_chinese(draft: Path) -> None:
    outcome = bound(draft, "ctrl+k enter", text="收到申请十五件")
    assert overview(outcome) == f"收到申请{BOUND}件"


@pytest.mark.parametrize("answer", ["escape", "down down enter", "end enter"])
def test_going_back_binds_nothing(draft: Path, answer: str) -> None:
    assert overview(bound(draft, "ctrl+k", answer)) == "收到申请15件"


def test_another_cell_can_be_picked_instead(draft: Path) -> None:
    outcome = bound(draft, "ctrl+k", "down enter", "ctrl+home enter 甲")
    assert HINT in outcome.seen[2].said
    assert overview(outcome) == f"收到申请{FIRST}甲件"


@pytest.mark.parametrize(
    ("keys", "text"),
    [("ctrl+z 甲", "收到申请15甲件"), ("ctrl+z ctrl+y 甲", f"收到申请{BOUND}甲件")],
)
def test_one_undo_brings_the_digits_back(draft: Path, keys: str, text: str) -> None:
    assert overview(bound(draft, "ctrl+k enter", keys)) == text


def test_a_number_typed_a_moment_ago_is_looked_up_in_the_text_as_it_is(draft: Path) -> None:
    # The verdict still speaks of the old text, in which other words stood there.
    outcome = bound(draft, "ctrl+k", text="作出行政处罚决定14件", caret="left")
    assert "“行政处罚”" in outcome.seen[1].screen


def test_the_status_line_offers_what_can_be_done_with_a_number(draft: Path) -> None:
    outcome = after(draft, "ctrl+a '作出行政处罚决定14件' left", PAUSE, "ctrl+k enter left", PAUSE)
    assert outcome.seen[1].said.endswith("；Ctrl+K 绑定，Ctrl+L 转到")
    assert outcome.said.endswith("，随表变化；Ctrl+K 更改")


# Picking a cell


PICK = "ctrl+a '甲乙' left ctrl+k"
"""Between 甲 and 乙, where there is no number."""


def test_a_cell_is_picked_for_a_place_without_a_number(draft: Path) -> None:
    outcome = after(draft, PICK, "ctrl+home down right", "enter 丙 ctrl+s")
    assert HINT in outcome.seen[0].said
    assert HINT in outcome.seen[1].said
    assert "上年结转" in outcome.seen[1].place
    assert overview(outcome) == "甲{{applications.carried_in.business}}丙乙"


def test_a_total_can_be_picked(draft: Path) -> None:
    assert overview(after(draft, PICK, "ctrl+home end enter ctrl+s")) == f"甲{BOUND}乙"


def test_keys_right_behind_ctrl_k_move_in_the_table_and_come_back(draft: Path) -> None:
    keys = f"{PICK} ctrl+home down down right up left enter 丙 ctrl+s"
    assert overview(after(draft, keys)) == "甲{{applications.carried_in.natural_person}}丙乙"


def test_f6_opens_the_other_tables(draft: Path) -> None:
    outcome = after(draft, PICK, "shift+f6", "ctrl+home down down enter ctrl+s")
    assert open_place(outcome.seen[1]) == "二"
    assert HINT in outcome.seen[1].said
    assert overview(outcome).startswith("甲{{disclosure.")


def test_no_cell_can_be_picked_in_a_text_or_on_the_cover(draft: Path) -> None:
    outcome = after(draft, PICK, "f6", *["f6 enter"] * 4, "f6 f6 ctrl+home enter", "丙 ctrl+s")
    assert [open_place(screen) for screen in outcome.seen[1:7]] == list("四五六首一一")
    assert all(HINT in screen.said for screen in outcome.seen[1:6])
    assert overview(outcome) == f"甲{FIRST}丙乙"


@pytest.mark.parametrize("turns", ["f6 f6", "f6 f6 f6", "shift+f6 shift+f6", "f6 f6 f6 f6"])
def test_enter_in_a_text_says_what_to_do(draft: Path, turns: str) -> None:
    before = draft.read_bytes()
    outcome = after(draft, "ctrl+home left ctrl+k", turns, "enter", "escape", "ctrl+s")
    assert open_place(outcome.seen[1]) in set("首一五六")
    assert HINT in outcome.seen[2].said
    assert open_place(outcome.seen[3]) == "一"
    assert draft.read_bytes() == before


def test_escape_goes_back_to_the_same_place(draft: Path) -> None:
    assert overview(after(draft, PICK, "down f6 escape 丙 ctrl+s")) == "甲丙乙"


KEYS = "7 年 / delete backspace tab f2 f3 f4 f5 f7 f8 f12 space insert"
CONTROLS = "a c e k l o r v x y z"


ALL_KEYS = (*KEYS.split(), *(f"ctrl+{each}" for each in CONTROLS.split()))


@pytest.mark.parametrize(
    "keys",
    [
        pytest.param(ALL_KEYS, id="all"),
        *(pytest.param((key,), id=key, marks=pytest.mark.campaign) for key in ALL_KEYS),
    ],
)
def test_nothing_else_can_be_done_meanwhile(draft: Path, keys: tuple[str, ...]) -> None:
    before = draft.read_text("utf-8")
    copied = "ctrl+home shift+right ctrl+c ctrl+end 丁 backspace"
    pressed = [f"ctrl+home {key}" for key in keys]
    outcome = after(draft, copied, "ctrl+end ctrl+k", *pressed, "escape", "ctrl+s")
    for key, screen in zip(keys, outcome.seen[2:-2], strict=True):
        assert (key, open_place(screen)) == (key, "三")
        assert HINT in screen.said, key
    assert open_place(outcome.seen[-2]) == "一"
    assert draft.read_text("utf-8") == before


def test_nothing_is_pasted_meanwhile(draft: Path) -> None:
    before = draft.read_bytes()
    outcome = after(draft, "ctrl+end ctrl+k", Paste("7\t8"), "escape", "ctrl+s")
    assert HINT in outcome.seen[1].said
    assert draft.read_bytes() == before


def test_help_and_saving_leave_it_as_it_is(draft: Path) -> None:
    outcome = after(draft, PICK, "ctrl+s", "f1", "escape", "ctrl+home enter ctrl+s")
    assert "已保存" in outcome.seen[1].said
    assert HINT in outcome.seen[3].said
    assert overview(outcome) == f"甲{FIRST}乙"


def test_quitting_meanwhile_still_asks_and_comes_back(draft: Path) -> None:
    outcome = after(draft, PICK, "ctrl+q", "escape", "ctrl+home enter ctrl+s", "f6", "f10")
    assert "有未保存的修改" in outcome.seen[1].screen
    assert overview(outcome) == f"甲{FIRST}乙"
    assert outcome.ended


def test_quitting_meanwhile_can_save_what_was_written_before(draft: Path) -> None:
    outcome = after(draft, PICK, "f10", "enter")
    assert outcome.ended
    assert overview(outcome) == "甲乙"


def test_the_key_line_names_only_what_can_be_done(draft: Path) -> None:
    keys = after(draft, PICK).lines[-1]
    assert "F6 下一部分" in keys
    assert "F7" not in keys
    assert "Ctrl+Z" not in keys


@pytest.mark.parametrize(
    ("caret", "text"),
    [("ctrl+home", f"{FIRST}甲乙"), ("ctrl+end", f"甲乙{FIRST}"), ("ctrl+a", FIRST)],
)
def test_at_the_ends_of_a_text_and_for_all_of_it(draft: Path, caret: str, text: str) -> None:
    assert overview(after(draft, f"ctrl+a '甲乙' {caret} ctrl+k", "ctrl+home enter ctrl+s")) == text


def test_in_an_empty_text(draft: Path) -> None:
    outcome = after(draft, "shift+f6 shift+f6 shift+f6 ctrl+k", "ctrl+home enter 件 ctrl+s")
    assert outcome.report["problems"]["text"] == f"{FIRST}件\n"


def test_a_selection_of_several_lines_is_not_replaced(draft: Path) -> None:
    keys = "ctrl+a 甲 enter 乙 enter 丙"
    outcome = after(draft, keys, "shift+up shift+up ctrl+k", "ctrl+s")
    assert "选中了几行" in outcome.seen[1].said
    assert overview(outcome) == "甲\n乙\n丙"


def test_nothing_is_bound_on_the_cover(draft: Path) -> None:
    before = draft.read_bytes()
    outcome = after(draft, "shift+f6", "ctrl+k", "enter ctrl+s")
    assert open_place(outcome.seen[1]) == "首"
    assert draft.read_bytes() == before


# A bound figure in the text


def test_it_is_shown_as_the_figure_that_the_table_holds_now(draft: Path) -> None:
    outcome = after(draft, f"ctrl+a '收到{BOUND}件'", "f6 f6 ctrl+home 20 tab", "f6 f6 f6 f6 f6")
    assert first_line(outcome.seen[0]) == "收到15件"
    assert first_line(outcome) == "收到24件"


def test_the_preview_and_the_document_show_the_figure(draft: Path) -> None:
    outcome = after(draft, f"ctrl+a '收到{BOUND}件' ctrl+s", "f5")
    assert "收到15件" in outcome.screen
    document = draft.with_suffix(".md").read_text("utf-8")
    assert "收到15件" in document
    assert "{{" not in document


def test_the_file_keeps_the_binding(draft: Path) -> None:
    outcome = after(draft, f"ctrl+a '收到{BOUND}件' ctrl+s", "f12", "enter")
    assert overview(outcome) == f"收到{BOUND}件"


@pytest.mark.parametrize(
    ("keys", "text"),
    [
        ("left left 丙", f"甲丙{BOUND}乙"),
        ("left 丙", f"甲{BOUND}丙乙"),
        ("left backspace", "甲乙"),
        ("left left delete", "甲乙"),
        ("left left right 丙", f"甲{BOUND}丙乙"),
        ("left shift+left 丙", "甲丙乙"),
        ("left shift+left ctrl+x ctrl+home ctrl+v", f"{BOUND}甲乙"),
        ("ctrl+left ctrl+left 丙", f"甲丙{BOUND}乙"),
        ("ctrl+home right ctrl+right 丙", f"甲{BOUND}丙乙"),
        ("home right right end 丙", f"甲{BOUND}乙丙"),
        ("ctrl+z", ""),
    ],
)
def test_the_caret_passes_over_it_and_it_goes_as_a_whole(draft: Path, keys: str, text: str) -> None:
    outcome = after(draft, "ctrl+a delete", Paste(f"甲{BOUND}乙"), f"{keys} ctrl+s")
    assert overview(outcome) == text


@pytest.mark.parametrize(
    ("keys", "text"),
    [
        ("home right 甲", f"{BOUND}甲{FIRST}"),
        ("home right backspace", FIRST),
        ("home right delete", BOUND),
        ("home right right backspace", BOUND),
        ("home shift+right delete", FIRST),
        ("end shift+left shift+left 甲", "甲"),
    ],
)
def test_two_side_by_side_are_two(draft: Path, keys: str, text: str) -> None:
    outcome = after(draft, f"ctrl+a '{BOUND}{FIRST}'", f"{keys} ctrl+s")
    assert first_line(outcome.seen[0]) == "1511"
    assert overview(outcome) == text


def test_a_click_on_it_puts_the_caret_beside_it(draft: Path) -> None:
    outcome = after(draft, f"ctrl+a '甲{BOUND}乙'", Click("甲15乙", right=3), "丙 ctrl+s")
    assert overview(outcome) in (f"甲丙{BOUND}乙", f"甲{BOUND}丙乙")


def test_what_names_no_cell_is_shown_as_it_is_written_and_found(draft: Path) -> None:
    outcome = after(draft, "ctrl+a '甲{{a.b.c}}乙' left", PAUSE)
    assert first_line(outcome) == "甲{{a.b.c}}乙"
    assert outcome.said.startswith("P-12")


def test_a_blank_cell_is_shown_as_not_filled_in_and_found(draft: Path) -> None:
    outcome = after(draft, "ctrl+a '甲{{disclosure.compulsion.decisions}}件' left", PAUSE)
    assert first_line(outcome) == "甲（未填）件"
    assert outcome.said.startswith("P-13")


def test_one_can_be_bound_to_another_cell(draft: Path) -> None:
    outcome = after(
        draft, f"ctrl+a '甲{BOUND}乙' left", "ctrl+k", "enter", "ctrl+home enter 丙 ctrl+s"
    )
    assert "此处绑定“一、本年新收申请”的“总计”，现为 15" in outcome.seen[1].screen
    assert overview(outcome) == f"甲{FIRST}丙乙"


@pytest.mark.parametrize(("keys", "text"), [("丙", "甲15丙乙"), ("ctrl+z 丙", f"甲{BOUND}丙乙")])
def test_one_can_be_turned_into_digits_and_back(draft: Path, keys: str, text: str) -> None:
    outcome = after(draft, f"ctrl+a '甲{BOUND}乙' left", "ctrl+k", "down enter", f"{keys} ctrl+s")
    assert overview(outcome) == text


@pytest.mark.parametrize("target", ["a.b.c", "disclosure.compulsion.decisions"])
def test_one_that_shows_no_figure_cannot_become_digits(draft: Path, target: str) -> None:
    text = f"甲{{{{{target}}}}}乙"
    outcome = after(draft, f"ctrl+a '{text}' left", "ctrl+k", "down enter", "ctrl+s")
    assert "改为数字" not in outcome.seen[1].screen
    assert overview(outcome) == text


# From one side to the other


def test_ctrl_l_goes_from_a_number_to_its_cell_and_back_to_the_words(draft: Path) -> None:
    outcome = after(
        draft, "ctrl+a '收到政府信息公开申请15件' left", "ctrl+l", "ctrl+l", "甲 ctrl+s"
    )
    assert outcome.seen[1].place.startswith("一、本年新收政府信息公开申请数量，总计")
    assert "Ctrl+L 返回" in outcome.seen[2].said
    assert overview(outcome).count("甲") == 1


def test_ctrl_l_goes_to_the_cell_of_a_bound_figure(draft: Path) -> None:
    outcome = after(draft, f"ctrl+a '甲{FIRST}' ctrl+l")
    assert outcome.place.startswith("一、本年新收政府信息公开申请数量，自然人")


def test_ctrl_l_goes_through_all_words_that_speak_of_a_cell(draft: Path) -> None:
    text = "收到政府信息公开申请15件。新收申请15件。"
    outcome = after(
        draft, f"ctrl+a '{text}'", "f6 f6 ctrl+home end", "ctrl+l", "f6 f6 ctrl+l", "f6 f6 ctrl+l"
    )
    assert ["（1/2）" in s.said for s in outcome.seen[2:]] == [True, False, True]
    assert "（2/2）" in outcome.seen[3].said


@pytest.mark.parametrize("keys", ["ctrl+a '甲乙' left ctrl+l", "ctrl+a ctrl+l", "shift+f6 ctrl+l"])
def test_ctrl_l_says_when_nothing_is_said_of_a_cell_here(draft: Path, keys: str) -> None:
    assert after(draft, keys).said == "此处没有说到表中的数"


def test_ctrl_l_says_when_no_text_speaks_of_a_cell(draft: Path) -> None:
    assert after(draft, "f6 f6 f6", "ctrl+l").said == "文字中没有说到此格的数"


def test_ctrl_l_enters_what_is_being_typed(draft: Path) -> None:
    assert (
        after(draft, "f6 f6 ctrl+home end left 5", "ctrl+l", "ctrl+s").figure("received", "other")
        == 5
    )


def test_ctrl_l_in_the_preview_does_nothing(draft: Path) -> None:
    assert after(draft, "f5", "ctrl+l").seen[0].screen == after(draft, "f5", "ctrl+l").screen


def test_a_total_of_blank_cells_is_shown_as_not_filled_in(draft: Path) -> None:
    bound = "{{litigation.direct.total}}"
    blank = after(draft, f"ctrl+a '甲{bound}件'", "ctrl+home")
    assert first_line(blank) == "甲（未填）件"
    begun = after(
        draft,
        f"ctrl+a '甲{bound}件'",
        "f6 f6 f6 down 3 enter",
        "shift+f6 shift+f6 shift+f6 ctrl+home",
    )
    assert "甲3（未填完）件" in begun.screen
