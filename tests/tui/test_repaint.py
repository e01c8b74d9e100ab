"""What the terminal shows is what was drawn, after every repaint and resize (a real pty)."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pyte.screens import Char
from wcwidth import wcwidth

from nianbao.commands.tutorial import practised
from nianbao.store.forgetting import forget_all

from .driving import after
from .keyboard import bracketed, bytes_of
from .terminal import Terminal, editor

SIZES = [(80, 24), pytest.param(120, 40, marks=pytest.mark.campaign)]
MILLIONS = "\n".join(
    "\t".join(f"{row}234567{column}" for column in range(6)) for row in range(1, 5)
)
"""Figures of eight digits in every column, the totals too."""


def halves(screen: Terminal) -> Iterator[str]:
    """Each cell that is half of a character whose other half is missing."""
    for y in range(screen.height):
        cells = screen.cells(y)
        for x, cell in enumerate(cells):
            wide = bool(cell.data) and wcwidth(cell.data[0]) == 2
            stub = cell.data == ""
            follows_stub = x + 1 < len(cells) and cells[x + 1].data == ""
            follows_wide = x > 0 and bool(cells[x - 1].data) and wcwidth(cells[x - 1].data[0]) == 2
            if wide != follows_stub or stub != follows_wide:
                yield f"{cell.data!r} at {x},{y} in {screen.rows()[y]!r}"


JOURNEY = (
    ["down"] * 6
    + ["right", "12", "escape", "shift+down", "shift+right", "end", "ctrl+end", "pageup"]
    + ["f8", "f6", "5", "backspace", "f6", "'中文a'", "left", "left", "f5", "pagedown", "right"]
    + [
        "right",
        "f5",
        "shift+f5",
        "escape",
        "f1",
        "escape",
        "f12",
        "escape",
        "ctrl+q",
        "escape",
        "f6",
        "shift+f6",
    ]
    + ["f3", "f7", "'标题'", "enter", "escape", "f6", "f6", "tab", "tab", "'甲'", "f6", "f6", "f6"]
)
"""Through every screen; each key repaints only a part of it."""


def test_every_repaint_leaves_whole_characters(horgos: Path) -> None:
    with editor(horgos, columns=80, lines=24) as screen:
        screen.press(bracketed(MILLIONS) + bytes_of("enter"))
        found = list(halves(screen))
        for key in JOURNEY:
            screen.send(bytes_of(key))
            screen.settle(0.04)
            found += [f"after {key}: {half}" for half in halves(screen)]
    assert found == []


Look = list[list[Char]]


def look(screen: Terminal) -> Look:
    """The cells above the status lines, with their colours."""
    return [screen.cells(y) for y in range(screen.height - 3)]


def painted_anew(screen: Terminal) -> Look:
    """The same after the help covered the whole screen and went away."""
    screen.send(bytes_of("f1"))
    screen.wait_for("Esc 返回")
    screen.send(bytes_of("escape"))
    screen.wait_for(lambda screen: "Esc 返回" not in screen.text())
    screen.settle(0.06)
    return look(screen)


@pytest.mark.parametrize(
    ("place", "rest", "steps"),
    [
        (
            "",
            0.05,
            [
                "down down",
                "right 7",
                "f2 left",
                "down",
                "shift+up shift+left",
                "f1 escape 7 enter",
                "delete",
                "end",
            ],
        ),
        # A text is judged when the typing pauses, and its marks are drawn then.
        ("shift+f6 shift+f6", 0.3, ["down", "'年报a'", "left left", "shift+up", "delete"]),
    ],
)
def test_what_was_painted_bit_by_bit_is_what_is_painted_at_once(
    horgos: Path, place: str, rest: float, steps: list[str]
) -> None:
    with editor(horgos, columns=100, lines=30) as screen:
        screen.press(bytes_of(place))
        for step in steps:
            screen.press(bytes_of(step))
            screen.settle(rest)
            bit_by_bit = look(screen)
            assert bit_by_bit == painted_anew(screen), f"after {step}"


@pytest.mark.parametrize(("columns", "lines"), SIZES)
def test_the_terminal_shows_what_the_program_drew(horgos: Path, columns: int, lines: int) -> None:
    steps = ["down down right 7", "enter", "f6 f6", "'中文a'", "left left", "shift+f6 shift+f6"]
    before = horgos.read_bytes()
    with editor(horgos, columns=columns, lines=lines) as screen:
        for step in steps:
            screen.press(bytes_of(step))
        shown = screen.rows()
    horgos.write_bytes(before)
    forget_all(horgos)  # the terminal was closed over an unsaved report
    drawn = after(horgos, *steps, size=(columns, lines)).lines
    assert shown == list(drawn)


def test_a_window_that_shrinks_and_grows_is_drawn_whole(horgos: Path) -> None:
    with editor(horgos, columns=200, lines=50) as screen:
        screen.press(bracketed(MILLIONS) + bytes_of("enter"))
        for size in ((80, 24), (60, 20)):
            screen.press(bytes_of("ctrl+home"))
            screen.resize(*size)
            assert list(halves(screen)) == []
            assert "[三" in screen.rows()[1]
            screen.press(bytes_of("ctrl+end"))
            assert "四、结转下年度" in screen.text()
        screen.resize(120, 40)
        assert list(halves(screen)) == []
        shown = screen.text()
        assert all(words in shown for words in ("自然人", "一、本年新收", "四、结转下年度"))


def test_what_moves_several_times_in_one_burst_is_painted_as_it_is_in_the_end(
    folder: Path,
) -> None:
    with editor(practised(folder), columns=80, lines=24) as screen:
        screen.press(bytes_of("shift+f6"))
        screen.press(bytes_of("/ tab / tab / tab"))
        assert screen.rows()[3].startswith(" 首✓  一?1 [二✓] 三!1  四✓  五空  六✓ ")
        assert list(halves(screen)) == []
