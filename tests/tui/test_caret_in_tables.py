"""Where the input method opens in a table and above it, from the first moment on (a real pty)."""

from pathlib import Path

import pytest

from .keyboard import bytes_of
from .terminal import Terminal, editor

SIZES = [pytest.param(120, 40, marks=pytest.mark.campaign), (80, 24)]


def caret_moves_behind(screen: Terminal, typed: str) -> bool:
    """Tell whether the cursor stands behind a text that is typed now."""
    screen.press(typed.encode())
    x, y = screen.find(typed)
    return screen.cursor == (x + len(typed), y)


@pytest.mark.parametrize(("columns", "lines"), SIZES)
def test_from_the_start_it_is_in_the_cell_and_follows(
    horgos: Path, columns: int, lines: int
) -> None:
    with editor(horgos, columns=columns, lines=lines) as screen:
        _is_in_the_first_cell(screen)
        _follows_each_move(screen)
        _goes_with_the_arrows_in_a_figure(screen)
        screen.press(bytes_of("escape escape f6"))
        assert "行政复议" in screen.rows()[screen.cursor[1]]
        screen.press(bytes_of("shift+f6 shift+f6"))
        assert "规章" in screen.rows()[screen.cursor[1]]
        assert caret_moves_behind(screen, "97531")


def _is_in_the_first_cell(screen: Terminal) -> None:
    x, y = screen.cursor
    assert "一、本年新收" in screen.rows()[y]
    screen.press(b"8")
    assert screen.find("8")[1] == y
    assert abs(screen.cursor[0] - x) <= 1
    screen.press(bytes_of("escape"))
    assert screen.cursor == (x, y)


def _follows_each_move(screen: Terminal) -> None:
    x, y = screen.cursor
    screen.press(bytes_of("down down"))
    assert screen.cursor[1] > y
    screen.press(bytes_of("right"))
    assert screen.cursor[0] > x
    screen.press(bytes_of("ctrl+home"))
    assert screen.cursor == (x, y)


def _goes_with_the_arrows_in_a_figure(screen: Terminal) -> None:
    assert caret_moves_behind(screen, "97531")
    x, y = screen.find("97531")
    screen.press(bytes_of("f2 left"))
    assert screen.cursor == (x + 4, y)
    screen.press(bytes_of("home"))
    assert screen.cursor == (x, y)
    screen.press(bytes_of("right right backspace"))
    x, y = screen.find("9531")
    assert screen.cursor == (x + 1, y)


def test_above_a_dialog_it_is_in_the_field_and_then_in_the_cell_again(horgos: Path) -> None:
    with editor(horgos) as screen:
        before = screen.cursor
        screen.press(bytes_of("shift+f6 shift+f6"))
        screen.press(bytes_of("f3"))
        screen.press(bytes_of("f7"))
        screen.press("甲乙丙".encode())
        x, y = screen.find("甲乙丙")
        assert screen.cursor == (x + 6, y)
        screen.press(bytes_of("left"))
        assert screen.cursor == (x + 4, y)
        screen.press(bytes_of("escape"))
        screen.press(bytes_of("escape"))
        screen.press(bytes_of("f6 f6"))
        assert screen.cursor == before


def test_a_burst_over_sections_and_a_resize_leave_it_in_the_cell(horgos: Path) -> None:
    with editor(horgos) as screen:
        screen.press(bytes_of("f6 shift+f6 shift+f6 97531"))
        x, y = screen.find("97531")
        assert screen.cursor == (x + 5, y)
        screen.press(bytes_of("escape f6 ctrl+end 97531"))
        for columns, lines in ((80, 24), (60, 20), (120, 40)):
            screen.resize(columns, lines)
            x, y = screen.find("97531")
            assert screen.cursor == (x + 5, y)
