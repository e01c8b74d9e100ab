"""Several cells at once: selected, blanked, filled, copied and pasted."""

from pathlib import Path

import pytest

from .applications import COLUMNS, ROWS, applications
from .driving import Outcome, Paste, after
from .reference_grid import Place

TABLE = "f6 f6"
BLOCK = {(0, 0): 11, (0, 1): 3, (1, 0): 1, (1, 1): 0}
"""What the draft holds at the top left of table 三."""


def cells(outcome: Outcome, *places: Place) -> list[object]:
    return [outcome.figure(ROWS[row], COLUMNS[column]) for row, column in places]


def changed(draft: Path, *steps: str | Paste) -> dict[Place, object]:
    """The cells of table 三 that differ in the file after the steps and a save."""
    before = applications(draft)
    after(draft, TABLE, *steps, "ctrl+s")
    now = applications(draft)
    return {at: now.get(at) for at in before.keys() | now.keys() if before.get(at) != now.get(at)}


# Selecting

EXTENDED = [
    ("shift+right", {(0, 0), (0, 1)}),
    ("shift+down", {(0, 0), (1, 0)}),
    ("shift+down shift+right", set(BLOCK)),
    ("right down shift+left shift+up", set(BLOCK)),
    ("shift+end", {(0, column) for column in range(6)}),
    ("right shift+home", {(0, 0), (0, 1)}),
    ("ctrl+shift+right", {(0, column) for column in range(6)}),
    ("down ctrl+shift+up", {(0, 0), (1, 0)}),
    ("shift+right shift+right shift+left", {(0, 0), (0, 1)}),
]


@pytest.mark.parametrize(("keys", "chosen"), EXTENDED)
def test_shift_and_a_move_select(draft: Path, keys: str, chosen: set[Place]) -> None:
    assert set(changed(draft, keys, "delete")) == chosen


@pytest.mark.parametrize("key", ["ctrl+shift+down", "shift+pagedown", "ctrl+shift+end"])
def test_shift_and_a_far_move_select_as_far(draft: Path, key: str) -> None:
    after(draft, TABLE, f"{key} delete ctrl+s")
    left = {column for _, column in applications(draft)}
    assert left == (set() if key == "ctrl+shift+end" else set(range(1, 6)))


@pytest.mark.parametrize("key", ["down", "tab", "shift+tab", "home", "pagedown"])
def test_a_plain_move_drops_the_selection(draft: Path, key: str) -> None:
    assert len(changed(draft, "shift+down shift+right", key, "delete")) <= 1


def test_escape_drops_the_selection_and_keeps_the_figures(draft: Path) -> None:
    assert set(changed(draft, "shift+down shift+right escape delete")) == {(1, 1)}


def test_typing_goes_into_the_cell_of_the_cursor_only(draft: Path) -> None:
    assert changed(draft, "shift+right 7 tab") == {(0, 1): 7}


def test_the_status_line_counts_what_is_selected(draft: Path) -> None:
    assert "4" in after(draft, TABLE, "shift+down shift+right").place


def test_a_slash_makes_the_selection_not_applicable(draft: Path) -> None:
    assert changed(draft, "shift+down shift+right /") == dict.fromkeys(BLOCK, "/")


def test_deleting_a_selection_leaves_computed_cells_alone(draft: Path) -> None:
    changes = changed(draft, "end left shift+right delete")
    assert changes == {(0, 5): None}


def test_select_all_takes_every_cell_of_table_three(draft: Path) -> None:
    after(draft, TABLE, "down right ctrl+a delete ctrl+s")
    assert applications(draft) == {}


def test_select_all_takes_every_cell_of_table_two(draft: Path) -> None:
    table = after(draft, "f6", "ctrl+a delete ctrl+s").report["disclosure"]
    assert [row for row in table if table[row]] == []


def test_select_all_takes_every_cell_of_table_four(draft: Path) -> None:
    table = after(draft, "f6 f6 f6", "ctrl+a delete ctrl+s").report["litigation"]
    assert [row for row in table if table[row]] == []


# Filling


def test_fill_puts_0_into_every_blank_of_the_table(draft: Path) -> None:
    before = applications(draft)
    after(draft, TABLE, "f4 ctrl+s")
    now = applications(draft)
    assert len(now) == 24 * 6
    assert {at: now[at] for at in before} == before
    assert {now[at] for at in now.keys() - before.keys()} == {0}


def test_fill_puts_0_into_the_blanks_of_the_selection_only(draft: Path) -> None:
    changes = changed(draft, "ctrl+home down down down down down shift+down shift+end f4")
    assert changes == {(row, column): 0 for row in (5, 6) for column in range(6)}


def test_fill_enters_what_is_being_typed_first(draft: Path) -> None:
    assert changed(draft, "down down down down down 5 f4")[5, 0] == 5


def test_fill_says_how_many_cells_it_filled(draft: Path) -> None:
    blanks = 24 * 6 - len(applications(draft))
    _, once, twice = after(draft, TABLE, "f4", "f4").seen
    assert str(blanks) in once.said
    assert "没有未填" in twice.said


def test_fill_waits_until_a_wrong_figure_is_mended(draft: Path) -> None:
    assert changed(draft, "1,2 f4 escape") == {}


# Copying


def test_a_copied_cell_is_pasted(draft: Path) -> None:
    assert changed(draft, "ctrl+c right ctrl+v") == {(0, 1): 11}


def test_a_copied_cell_fills_the_selection(draft: Path) -> None:
    chosen = {(row, column): 11 for row in (5, 6) for column in (0, 1)}
    keys = "ctrl+c down down down down down shift+down shift+right ctrl+v"
    assert changed(draft, keys) == chosen


def test_a_copied_block_is_pasted_at_the_cursor(draft: Path) -> None:
    target = {(5 + row, 2 + column): figure for (row, column), figure in BLOCK.items()}
    keys = "shift+down shift+right ctrl+c ctrl+home down down down down down right right ctrl+v"
    assert changed(draft, keys) == target


def test_a_block_is_pasted_at_the_top_left_of_a_selection(draft: Path) -> None:
    keys = (
        "shift+right ctrl+c ctrl+home down down down down down right shift+down shift+left ctrl+v"
    )
    assert changed(draft, keys) == {(5, 0): 11, (5, 1): 3}


def test_a_pasted_block_can_be_undone_in_one_step(draft: Path) -> None:
    assert changed(draft, "shift+down shift+right ctrl+c down down ctrl+v ctrl+z") == {}


def test_cutting_takes_the_figures_along(draft: Path) -> None:
    keys = "shift+right ctrl+x ctrl+home down down down down down ctrl+v"
    assert changed(draft, keys) == {(0, 0): None, (0, 1): None, (5, 0): 11, (5, 1): 3}


def test_a_computed_cell_is_copied_as_its_total(draft: Path) -> None:
    assert changed(draft, "end ctrl+c home ctrl+v") == {(0, 0): 15}


def test_a_block_pasted_onto_computed_cells_leaves_them_alone(draft: Path) -> None:
    changes = changed(draft, "shift+right ctrl+c ctrl+home down end left ctrl+v")
    assert changes == {(1, 5): 11}


def test_a_block_over_the_edge_is_refused_whole(draft: Path) -> None:
    keys = "shift+down shift+right ctrl+c ctrl+end ctrl+v"
    assert changed(draft, keys) == {}
    assert "超出" in after(draft, TABLE, keys).said


def test_a_blank_cell_is_copied_as_a_blank(draft: Path) -> None:
    keys = "ctrl+c down down down down down ctrl+c ctrl+home right ctrl+v"
    assert changed(draft, keys) == {(0, 1): None}


def test_a_block_that_ends_with_a_blank_is_copied_whole(draft: Path) -> None:
    keys = "down down down down shift+down ctrl+c ctrl+home ctrl+v"
    assert changed(draft, keys) == {(0, 0): 0, (1, 0): None}


def test_what_is_copied_goes_to_the_terminal_as_tab_separated_text(draft: Path) -> None:
    copied = after(draft, TABLE, "shift+down shift+right ctrl+c").copied
    assert copied.rstrip("\n") == "11\t3\n1\t0"


def test_pasting_before_copying_says_what_to_do(draft: Path) -> None:
    assert "终端" in after(draft, TABLE, "ctrl+v").said
    assert changed(draft, "ctrl+v") == {}


def test_figures_copied_in_one_table_are_pasted_into_another(draft: Path) -> None:
    outcome = after(draft, TABLE, "shift+right ctrl+c", "f6", "down ctrl+v ctrl+s")
    direct = outcome.report["litigation"]["direct"]
    assert (direct["upheld"], direct["corrected"]) == (11, 3)


# Pasting from elsewhere

CLEAN = {(0, 0): 21, (0, 1): 22, (1, 0): 31, (1, 1): 32}


@pytest.mark.parametrize(
    "text",
    ["21\t22\n31\t32", "21\t22\r\n31\t32\r\n", "21\t22\r31\t32", " 21 \t22件\n３１\t32"],
    ids=["plain", "Windows", "old Mac", "untidy"],
)
def test_a_block_from_elsewhere_is_pasted(draft: Path, text: str) -> None:
    assert changed(draft, Paste(text), "enter") == CLEAN


def test_separators_blanks_and_not_applicable_are_understood(draft: Path) -> None:
    assert changed(draft, Paste("1,234\t\t不适用\t-"), "enter") == {
        (0, 0): 1234,
        (0, 1): None,
        (0, 2): "/",
        (0, 3): "/",
    }


@pytest.mark.parametrize("text", ["21\tx\n31\t32", "21\t2.5", "21\t-3", "9999999999999\t1"])
def test_a_block_with_one_text_that_is_no_count_is_refused_whole(draft: Path, text: str) -> None:
    assert changed(draft, Paste(text)) == {}
    said = after(draft, TABLE, Paste(text)).said
    assert "没有粘贴" in said
    assert "本年新收" in said


def test_a_text_that_falls_on_a_computed_cell_need_not_be_a_figure(draft: Path) -> None:
    changes = changed(draft, Paste("1\t2\t3\t4\t5\t6\t合计见下"), "enter")
    assert changes == {(0, column): column + 1 for column in range(6)}


def test_a_pasted_total_is_not_taken_and_this_is_said(draft: Path) -> None:
    said = after(draft, TABLE, Paste("1\t2\t3\t4\t5\t6\t99"), "enter").said
    assert "6" in said
    assert "计算" in said


def test_a_single_text_is_pasted_into_the_cell_being_edited(draft: Path) -> None:
    assert changed(draft, "5", Paste("67"), "tab") == {(0, 0): 567}
    assert changed(draft, "f2 home", Paste("8\n"), "enter") == {(0, 0): 8567}


def test_a_block_pasted_while_typing_enters_the_typed_figure_first(draft: Path) -> None:
    assert changed(draft, "7", Paste("8\t9"), "enter") == {(0, 0): 8, (0, 1): 9}
    assert changed(draft, "ctrl+z ctrl+z") == {}


def test_a_block_pasted_while_a_wrong_figure_is_typed_is_refused(draft: Path) -> None:
    assert changed(draft, "1,2", Paste("8\t9"), "escape") == {}


@pytest.mark.parametrize(
    ("keys", "changes"),
    [
        ("delete shift+right", {(0, 0): None, (5, 1): 3}),
        ("right delete left shift+right", {(0, 1): None, (5, 0): 11}),
        ("down delete up shift+down", {(1, 0): None, (5, 0): 11}),
    ],
    ids=["blank first", "blank last", "blank below"],
)
def test_a_block_is_a_block_while_a_figure_is_typed_even_if_all_else_is_blank(
    draft: Path, keys: str, changes: dict[tuple[int, int], int | None]
) -> None:
    typed = "ctrl+c ctrl+home down down down down down 7 ctrl+v"
    assert changed(draft, f"{keys} {typed}") == changes
