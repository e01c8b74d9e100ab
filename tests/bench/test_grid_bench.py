"""A key in the grid, and the start, beside the least that Textual takes for them.

`pytest tests/bench -s` prints the figures.
"""

import os
import re
import shutil
from collections.abc import Callable
from itertools import cycle, islice
from pathlib import Path

from tui.keyboard import bytes_of
from tui.terminal import Terminal

from .book import Book
from .screens import echoes, line
from .stopwatch import Program, TimedTerminal, Timing

LONG = int(os.environ.get("NIANBAO_BENCH", "1"))
"""How many times as long as in the suite it is measured."""
KEYS = 24 * LONG
STARTS = 2 * LONG
DIALOGS = 2 * LONG
BEHIND = "Enter behind a figure"
GOALS = {"figure": 1.0, BEHIND: 1.0, "move": 0.9, "F6": 10, "dialog": 15, "Esc": 12}
"""How many times as long as an echo each may take; the test fails only at twice as long."""
MOST_BYTES = 2048
FIRST_PAINT, START = 0.15, 1.15

SECTIONS = ("首", "一", "二", "三", "四", "五", "六")

# What stands on a screen


def first_row(screen: Terminal) -> int:
    return screen.find("一、本年新收申请")[1]


def total_is(figure: str, row: int) -> Callable[[Terminal], bool]:
    return lambda screen: bool(re.search(rf"\s{figure}!?$", line(screen, row)))


def stands_on(label: str) -> Callable[[Terminal], bool]:
    return lambda screen: line(screen, screen.height - 3).startswith(f" {label}")


def open_section(screen: Terminal) -> str:
    """The pointer of the navigator with its section."""
    return next(name for name in SECTIONS if f">{name}" in screen.text())


def turned(section: str) -> Callable[[Terminal], bool]:
    return lambda screen: f">{section}" not in screen.text() and ">" in screen.text()


def differs_from(text: str) -> Callable[[Terminal], bool]:
    return lambda screen: screen.text() != text


# Measuring

Timings = dict[str, Timing]


def timings_of_keys(echo: TimedTerminal, again: TimedTerminal, grid: TimedTerminal) -> Timings:
    """An echo in two programs, a figure with Enter behind it, which goes down, a move back up.

    Then another digit, and once that is drawn the Enter alone.
    """
    row = first_row(grid)
    taken: dict[str, list[float]] = {}
    for figure in islice(cycle("1234567"), KEYS):
        for name, program in (("echo", echo), ("echo again", again)):
            taken.setdefault(name, []).append(program.milliseconds(figure.encode(), echoes(figure)))
        taken.setdefault("figure", []).append(
            grid.milliseconds(bytes_of(f"{figure} enter"), total_is(figure, row))
        )
        taken.setdefault("move", []).append(grid.milliseconds(bytes_of("up"), stands_on("一、")))
        grid.press_and_rest(bytes_of("8"))
        taken.setdefault(BEHIND, []).append(
            grid.milliseconds(bytes_of("enter"), total_is("8", row))
        )
        grid.press_and_rest(bytes_of("up"))
    return {name: Timing(name, milliseconds) for name, milliseconds in taken.items()}


def timings_of_screens(grid: TimedTerminal) -> Timings:
    """Another section; a dialog, and Esc as most terminals send it."""
    taken: dict[str, list[float]] = {"F6": [], "dialog": [], "Esc": []}
    for _ in range(DIALOGS):
        for _ in range(len(SECTIONS)):
            taken["F6"].append(grid.milliseconds(bytes_of("f6"), turned(open_section(grid))))
        for key in ("f1", "f5", "ctrl+r", "f12"):
            before = grid.text()
            taken["dialog"].append(grid.milliseconds(bytes_of(key), differs_from(before)))
            # When it begins to be drawn: pyte takes longer for the whole screen than the editor.
            taken["Esc"].append(grid.milliseconds(b"\x1b", differs_from(grid.text())))
            assert grid.text() == before
    return {name: Timing(name, milliseconds) for name, milliseconds in taken.items()}


def test_a_key_takes_about_as_long_as_the_echo_of_a_key(
    echo: Program, editor: Program, book: Book
) -> None:
    with echo.running() as (one, _), echo.running() as (two, _), editor.running() as (grid, _):
        timings = timings_of_keys(one, two, grid) | timings_of_screens(grid)
    base = timings.pop("echo")
    said = book.note(base, {each: GOALS.get(name) for name, each in timings.items()})
    slow = {name for name, goal in GOALS.items() if timings[name].times(base) > 2 * goal}
    assert not slow, said


def test_a_figure_writes_little_to_the_terminal(editor: Program) -> None:
    with editor.running() as (grid, _):
        grid.milliseconds(bytes_of("3 enter up"), total_is("3", first_row(grid)))
        before = len(grid.output)
        grid.milliseconds(bytes_of("4 enter"), total_is("4", first_row(grid)))
        assert len(grid.output) - before <= MOST_BYTES


def test_the_first_frame_comes_before_and_the_editor_with_that_of_the_smallest_application(
    echo: Program, editor: Program, tmp_path: Path, book: Book
) -> None:
    state = tmp_path / "home"
    taken: list[list[float]] = []
    for _ in range(STARTS + 1):
        shutil.rmtree(state, ignore_errors=True)
        # The editor without a picture of the report, then with the one that it keeps.
        programs = (echo, editor, echo, editor)
        taken.append([program.milliseconds_to_start() for program in programs])
    # The first round may have to compile what was just changed.
    names = ("start of an empty app", "start of the editor", "the same again", "first paint")
    base, start, again, paint = map(Timing, names, zip(*taken[1:], strict=True))
    said = book.note(base, {again: None, paint: FIRST_PAINT, start: START})
    assert paint.times(base) <= 2 * FIRST_PAINT, said
    assert start.times(base) <= 2 * START, said
