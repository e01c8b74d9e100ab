"""Side notes: a second pane that follows the cursor where the window has room for it."""

from pathlib import Path

import pytest
from wcwidth import wcswidth

from nianbao_tui.screens.aside import LEAST, aside_cells

from .driving import Click, after
from .terminal import terminal

OPEN = "ctrl+f1"


def test_the_work_keeps_eighty_columns_and_the_notes_have_thirty() -> None:
    assert {aside_cells(columns) for columns in range(LEAST)} == {0}
    for columns in range(LEAST, 300):
        assert aside_cells(columns) >= 30
        assert columns - aside_cells(columns) >= 80


def notes(lines: tuple[str, ...], columns: int) -> str:
    """What stands right of the work."""
    kept = []
    for line in lines:
        cells, place = 0, 0
        while cells < columns - aside_cells(columns):
            cells += wcswidth(line[place])
            place += 1
        kept.append(line[place:].strip())
    return "".join(kept)


def test_the_notes_follow_the_cursor(city: Path) -> None:
    outcome = after(city, OPEN, "down", "f6", size=(120, 40))
    first, second, third = (notes(screen.lines, 120) for screen in outcome.seen)
    assert "本年新收政府信息公开申请数量" in first
    assert "上年结转政府信息公开申请数量" in second
    assert "政府信息公开行政复议、行政诉讼情况" in third


def test_the_notes_say_what_is_wrong_at_the_cell_and_nothing_else_does(city: Path) -> None:
    outcome = after(city, OPEN, "3693 enter up", "ctrl+end", size=(120, 40))
    _, wrong, elsewhere = (notes(screen.lines, 120) for screen in outcome.seen)
    assert "!T3-01自然人：一+二3856≠三3655+四147，左边多54" in wrong.replace(" ", "")
    assert "3856" not in elsewhere


@pytest.mark.parametrize("columns", [80, 100, 109])
def test_a_window_without_room_says_so_and_stays_as_it_is(columns: int, city: Path) -> None:
    outcome = after(city, OPEN, size=(columns, 30))
    assert "不足 110 列" in outcome.said
    assert outcome.lines[:-3] == after(city, size=(columns, 30)).lines[:-3]


@pytest.mark.parametrize("size", [(110, 24), (120, 40), (126, 30), (160, 50)])
def test_once_more_closes_them(size: tuple[int, int], city: Path) -> None:
    without, opened = after(city, "", "f8", size=size), after(city, OPEN, OPEN, "f8", size=size)
    assert opened.lines == without.lines
    assert opened.seen[0].lines != without.seen[0].lines


def test_the_preview_has_the_window_for_itself_and_the_notes_come_back(city: Path) -> None:
    outcome = after(city, OPEN, "f5", "f5", size=(120, 40))
    assert outcome.seen[1].lines[:-3] == after(city, "f5", size=(120, 40)).lines[:-3]
    assert outcome.seen[2].lines[:-3] == outcome.seen[0].lines[:-3]


def test_a_narrower_window_hides_them_and_a_wider_one_wraps_them_anew(city: Path) -> None:
    expected = {
        columns: after(city, *steps, size=(columns, 40)).lines
        for columns, steps in ((100, ()), (112, (OPEN,)))
    }
    with terminal(city, columns=120, lines=40) as screen:
        # The notes were open when the last one was left.
        screen.wait_for("供参考")
        for columns, lines in expected.items():
            screen.resize(columns, 40)
            shown = [row.rstrip() for row in screen.rows()]
            assert shown[:-3] == [line.rstrip() for line in lines[:-3]]


def test_keys_turn_the_pages_and_the_last_line_tells_what_is_left(city: Path) -> None:
    steps = ("3693 enter up", OPEN, "alt+down", "down", "up", *["alt+down"] * 9, "alt+up")
    outcome = after(city, *steps, size=(112, 24))
    opened, turned, _, went, *_, ended, back = (notes(s.lines, 112) for s in outcome.seen[1:])
    assert "Alt+↓下翻" in opened.replace(" ", "")
    assert "Alt+↓下翻" in turned.replace(" ", "")
    assert turned != opened
    assert went == opened, "another place begins at the top"
    assert "Alt+↓" not in ended
    assert outcome.seen[-2].said.startswith("旁注已到末行")
    assert back != ended


def test_a_command_that_leaves_the_cursor_keeps_the_page(city: Path) -> None:
    outcome = after(city, OPEN, "alt+down", "ctrl+z", size=(112, 24))
    turned, told = (notes(screen.lines, 112) for screen in outcome.seen[1:])
    assert turned == told


def test_closed_notes_say_which_key_opens_them(city: Path) -> None:
    assert "Ctrl+F1" in after(city, "alt+down", size=(120, 40)).said


def test_the_next_report_opens_as_the_last_one_was_left(city: Path) -> None:
    opened = after(city, OPEN, size=(120, 40))
    again = after(city, "", size=(120, 40))
    assert again.seen[0].lines[:-3] == opened.lines[:-3]
    after(city, OPEN, size=(120, 40))
    assert "供参考" not in after(city, "", size=(120, 40)).screen


def test_a_click_on_the_last_line_turns_the_page(city: Path) -> None:
    by_key = after(city, OPEN, "alt+down", OPEN, size=(112, 24)).seen[1]
    by_click = after(city, OPEN, Click("Alt+↓ 下翻"), size=(112, 24))
    assert notes(by_click.lines, 112) == notes(by_key.lines, 112)
