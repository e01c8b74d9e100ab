"""One key at a time in a table: where it goes, what it enters, what it refuses."""

from pathlib import Path

import pytest

from .applications import COLUMNS, ROWS
from .driving import Outcome, after

TABLE = "f6 f6"
"""From 一, where the draft opens, to table 三."""


def figure_at(outcome: Outcome, place: tuple[int, int]) -> object:
    return outcome.figure(ROWS[place[0]], COLUMNS[place[1]])


# Typing


def test_a_typed_figure_replaces_what_stood_in_the_cell(draft: Path) -> None:
    assert after(draft, TABLE, "7 tab ctrl+s").figure("received") == 7


def test_a_figure_still_being_typed_is_saved(draft: Path) -> None:
    assert after(draft, TABLE, "78 ctrl+s").figure("received") == 78


COUNTS = {
    "007": 7,
    "1,234": 1234,
    "１２": 12,
    "1234567890": 1234567890,
    "/": "/",
    "／": "/",
    "、": "/",
    "0": 0,
}


def test_what_means_a_count_is_entered(draft: Path) -> None:
    outcome = after(draft, TABLE, " ".join(f"{typed} down" for typed in COUNTS), "ctrl+s")
    entered = [outcome.figure(row) for row in ROWS[: len(COUNTS)]]
    assert dict(zip(COUNTS, entered, strict=True)) == COUNTS


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("1,2", "tab"),
        ("12/", "enter"),
        ("0//", "down"),
        (",", "end"),
        ("1234567890123", "pagedown"),
        ("1,2", "shift+tab"),
        ("1,2", "ctrl+end"),
    ],
)
def test_what_is_no_count_is_refused_and_stays_in_the_cell(
    draft: Path, typed: str, key: str
) -> None:
    rubbed = "backspace " * len(typed)
    outcome = after(draft, TABLE, f"{typed} {key}", f"{rubbed} 5 tab 6 tab ctrl+s")
    refused = outcome.seen[1]
    assert "未录入" in refused.said
    assert "自然人" in refused.place
    assert (outcome.figure("received"), outcome.figure("received", "business")) == (5, 6)


@pytest.mark.parametrize("character", ["a", ".", "-", "年", "!", "：", "ａ", "+"])
def test_a_character_that_no_count_has_is_refused(draft: Path, character: str) -> None:
    # It stays in the cell, is said at once and again at the end; the figures wait for it to go.
    before = draft.read_text("utf-8")
    outcome = after(draft, TABLE, f"5 {character}", "6 tab", "backspace backspace 7 tab ctrl+s")
    doubted, refused = outcome.seen[1:3]
    assert f"“{character}”不能录入" in doubted.said
    assert "未录入" in refused.said
    assert f"5{character}6" in refused.said
    assert outcome.text == before.replace("natural_person = 11, ", "natural_person = 57, ", 1)


def test_a_slash_on_a_cell_means_not_applicable_at_once(draft: Path) -> None:
    outcome = after(draft, TABLE, "/ right 4 tab ctrl+s")
    assert (outcome.figure("received"), outcome.figure("received", "business")) == ("/", 4)


@pytest.mark.parametrize("key", ["delete", "backspace"])
def test_delete_makes_a_cell_blank(draft: Path, key: str) -> None:
    outcome = after(draft, TABLE, f"{key} ctrl+s")
    assert "natural_person" not in outcome.report["applications"]["received"]
    assert outcome.figure("received", "business") == 3


def test_rubbing_out_what_was_typed_leaves_a_blank(draft: Path) -> None:
    assert after(draft, TABLE, "f2 backspace backspace enter ctrl+s").figure("received") is None


def test_escape_drops_what_was_typed(draft: Path) -> None:
    before = draft.read_text("utf-8")
    assert after(draft, TABLE, "78 escape down ctrl+s").text == before


def test_escape_drops_text_that_is_no_figure(draft: Path) -> None:
    outcome = after(draft, TABLE, "1,2 tab escape tab 9 tab ctrl+s")
    assert (outcome.figure("received"), outcome.figure("received", "business")) == (11, 9)


# Editing in place


CARET = {
    "5": 115,
    "left 5": 151,
    "left left left 5": 511,
    "home 5": 511,
    "home right 5": 151,
    "home end 5": 115,
    "right 5": 115,
    "backspace": 1,
    "home delete 7": 71,
    "left backspace 7": 71,
    "delete": 11,
    "home backspace": 11,
}
"""What is pressed in a cell that holds 11, and what it holds then."""


def test_editing_in_place_moves_the_caret(draft: Path) -> None:
    eleven = "11 down " * len(CARET)
    edited = " ".join(f"f2 {keys} enter" for keys in CARET)
    outcome = after(draft, TABLE, f"{eleven} ctrl+home", edited, "ctrl+s")
    left = [outcome.figure(row) for row in ROWS[: len(CARET)]]
    assert dict(zip(CARET, left, strict=True)) == CARET


def test_enter_edits_in_place_too(draft: Path) -> None:
    assert after(draft, TABLE, "enter left 5 enter ctrl+s").figure("received") == 151


def test_f2_while_typing_lets_the_arrows_move_the_caret(draft: Path) -> None:
    assert after(draft, TABLE, "58 f2 left 7 enter ctrl+s").figure("received") == 578


def test_f2_twice_lets_the_arrows_leave_the_cell_again(draft: Path) -> None:
    outcome = after(draft, TABLE, "f2 f2 right 7 enter ctrl+s")
    assert (outcome.figure("received"), outcome.figure("received", "business")) == (11, 7)


# Moving. The cursor starts at row 1, column 1; 8 is typed where the key leads to.

AWAY = [
    ("tab", (1, 2)),
    ("shift+tab", (1, 0)),
    ("up", (0, 1)),
    ("down", (2, 1)),
    ("ctrl+up", (0, 1)),
    ("ctrl+down", (24, 1)),
    ("ctrl+left", (1, 0)),
    ("ctrl+home", (0, 0)),
    ("ctrl+end", (24, 5)),
    ("pageup", (0, 1)),
    ("pagedown", (24, 1)),
]
SIDEWAYS = [("left", (1, 0)), ("right", (1, 2)), ("home", (1, 0))]
BY_ENTER = [("enter", (2, 1)), ("shift+enter", (0, 1))]
START = "ctrl+home down right"


@pytest.mark.parametrize(("key", "to"), AWAY + SIDEWAYS)
def test_a_key_moves_the_cursor(draft: Path, key: str, to: tuple[int, int]) -> None:
    outcome = after(draft, TABLE, f"{START} {key} 8 tab ctrl+s")
    assert figure_at(outcome, to) == 8
    assert figure_at(outcome, (1, 1)) == 0


@pytest.mark.parametrize(("key", "to"), AWAY + SIDEWAYS + BY_ENTER)
def test_a_key_commits_what_was_typed_and_moves(draft: Path, key: str, to: tuple[int, int]) -> None:
    outcome = after(draft, TABLE, f"{START} 7 {key} 8 tab ctrl+s")
    assert (figure_at(outcome, (1, 1)), figure_at(outcome, to)) == (7, 8)


@pytest.mark.parametrize(("key", "to"), AWAY[:4] + BY_ENTER)
def test_a_key_commits_what_was_edited_and_moves(
    draft: Path, key: str, to: tuple[int, int]
) -> None:
    outcome = after(draft, TABLE, f"{START} f2 7 {key} 8 tab ctrl+s")
    assert (figure_at(outcome, (1, 1)), figure_at(outcome, to)) == (7, 8)


@pytest.mark.parametrize("key", ["end", "ctrl+right"])
def test_the_last_column_is_reached_although_it_is_computed(draft: Path, key: str) -> None:
    outcome = after(draft, TABLE, key, "left 8 tab ctrl+s")
    assert "总计" in outcome.seen[1].place
    assert outcome.figure("received", "other") == 8


@pytest.mark.parametrize(
    ("corner", "keys", "at"),
    [
        ("ctrl+home", "up left ctrl+up ctrl+left home pageup shift+tab", (0, 0)),
        ("ctrl+end", "down ctrl+down pagedown tab", (24, 5)),
    ],
)
def test_the_cursor_stays_at_the_edges(
    draft: Path, corner: str, keys: str, at: tuple[int, int]
) -> None:
    assert figure_at(after(draft, TABLE, f"{corner} {keys} 8 enter ctrl+s"), at) == 8


def test_tab_goes_over_the_computed_column_to_the_next_row(draft: Path) -> None:
    outcome = after(draft, TABLE, "end left 7 tab 8 shift+tab 9 tab ctrl+s")
    assert figure_at(outcome, (1, 0)) == 8
    assert figure_at(outcome, (0, 5)) == 9


def test_tab_goes_over_the_computed_row(draft: Path) -> None:
    outcome = after(draft, TABLE, "ctrl+end home shift+tab 7 tab 8 tab ctrl+s")
    assert (figure_at(outcome, (22, 5)), figure_at(outcome, (24, 0))) == (7, 8)


def test_enter_goes_over_the_computed_row_both_ways(draft: Path) -> None:
    outcome = after(draft, TABLE, "ctrl+down up up 7 enter 8 shift+enter 9 tab ctrl+s")
    assert (figure_at(outcome, (22, 0)), figure_at(outcome, (24, 0))) == (9, 8)


def test_enter_at_the_last_row_commits_and_stays(draft: Path) -> None:
    assert figure_at(after(draft, TABLE, "ctrl+down 7 enter 8 enter ctrl+s"), (24, 0)) == 8


def test_a_page_is_what_the_window_shows(draft: Path) -> None:
    for lines in (24, 20):
        outcome = after(draft, TABLE, f"pagedown {lines} right ctrl+s", size=(80, lines))
        reached = [row for row in range(25) if figure_at(outcome, (row, 0)) == lines]
        assert len(reached) == 1
        assert lines // 2 < reached[0] < lines - 3


def test_a_page_is_as_far_right_behind_a_change_of_section(draft: Path) -> None:
    assert figure_at(after(draft, f"{TABLE} pagedown 8 tab ctrl+s"), (24, 0)) == 8


def test_a_page_back_is_as_far_as_a_page_on(draft: Path) -> None:
    outcome = after(draft, TABLE, "pagedown pageup 8 tab ctrl+s", size=(80, 24))
    assert figure_at(outcome, (0, 0)) == 8


# Computed cells


@pytest.mark.parametrize("place", ["end", "ctrl+down up"])
@pytest.mark.parametrize("key", ["5", "f2", "enter", "/"])
def test_typing_on_a_computed_cell_is_refused(draft: Path, place: str, key: str) -> None:
    before = draft.read_text("utf-8")
    outcome = after(draft, TABLE, f"{place} {key}", "ctrl+s")
    assert "计算" in outcome.seen[1].said
    assert outcome.text == before


@pytest.mark.parametrize("key", ["delete", "backspace"])
def test_deleting_a_computed_cell_changes_nothing(draft: Path, key: str) -> None:
    before = draft.read_text("utf-8")
    assert after(draft, TABLE, f"end {key} ctrl+s").text == before


def test_totals_follow_each_figure(draft: Path) -> None:
    shown = after(draft, TABLE, "100 tab").screen
    assert next(line for line in shown.split("\n") if "本年新收" in line).split()[-1] == "104"


def test_the_status_line_weighs_the_column_under_the_cursor(draft: Path) -> None:
    _, unfilled, filled = after(draft, TABLE, "down", "up 10 enter f4 ctrl+home").seen
    assert "12" in unfilled.said
    assert "≠" in unfilled.said
    assert "✓" in filled.said


# The other tables


def test_an_amount_of_money_may_have_decimals(draft: Path) -> None:
    outcome = after(draft, "f6", "ctrl+end 12.50 enter ctrl+s")
    assert "fees = { amount = 12.50 }" in outcome.text


def test_tab_visits_every_cell_of_table_two(draft: Path) -> None:
    keys = " ".join(f"{n} tab" for n in range(21, 31))
    table = after(draft, "f6", f"ctrl+home {keys} ctrl+s").report["disclosure"]
    figures = [figure for row in table.values() for figure in row.values()]
    assert figures == list(range(21, 31))


def test_tab_visits_every_cell_of_table_four_but_the_totals(draft: Path) -> None:
    keys = " ".join(f"{n} tab" for n in range(41, 53))
    outcome = after(draft, "f6 f6 f6", f"ctrl+home {keys} ctrl+s")
    table = outcome.report["litigation"]
    assert [figure for row in table.values() for figure in row.values()] == list(range(41, 53))
    assert "✓" in next(line for line in outcome.lines if "复议诉讼" in line)


def test_each_table_keeps_its_own_cursor(draft: Path) -> None:
    outcome = after(draft, TABLE, "down right", "f6", "down", "shift+f6", "8 tab ctrl+s")
    assert outcome.figure("carried_in", "business") == 8


def test_enter_after_a_run_of_tabs_goes_to_the_column_where_it_began(draft: Path) -> None:
    outcome = after(draft, TABLE, "right 1 tab 2 tab 3 enter 4 enter 5 enter ctrl+s")
    columns = ("business", "research", "nonprofit")
    assert [outcome.figure("received", column) for column in columns] == [1, 2, 3]
    assert [outcome.figure(row, "business") for row in ("carried_in", "granted")] == [4, 5]


def test_what_is_no_figure_does_not_push_the_table_out_of_the_window(city: Path) -> None:
    words = "近年来公开的主动性及时性有待提高今后加强"
    outcome = after(city, words[:7], words[7:14], words[14:], "f2", "home", "escape", size=(80, 24))
    *_, typed, moved, dropped = outcome.seen
    assert "总计" in typed.screen
    assert words[-4:] in typed.screen
    assert words[:4] in moved.screen
    assert words[-4:] not in moved.screen
    assert "3639" in dropped.screen
