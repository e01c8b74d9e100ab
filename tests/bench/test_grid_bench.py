"""A key in the grid, and the start, beside the least that Textual takes for them.

`pytest tests/bench -s` prints the figures.
"""

import re
import shutil
import sys
from collections.abc import Callable
from itertools import cycle, islice
from pathlib import Path

import pytest
from tui.keyboard import bytes_of
from tui.terminal import EDITOR, Terminal, terminal_environment

from .stopwatch import Program, TimedTerminal, Timing, table

KEYS = 60
STARTS = 5
AT_MOST_FOR_A_KEY = 4
AT_MOST_FOR_A_START = 6

ECHO = """
from textual.app import App
from textual.widgets import Static


class Echo(App):
    def compose(self):
        yield Static("ready")

    def on_key(self, event):
        self.query_one(Static).update(event.key)


Echo().run()
"""


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """A home of its own for both programs."""
    home = str(tmp_path / "home")
    return terminal_environment(HOME=home, XDG_STATE_HOME=home, TEXTUAL_ANIMATIONS="none")


@pytest.fixture
def echo(tmp_path: Path, environment: dict[str, str]) -> Program:
    """A Textual application that shows the key pressed last, and nothing else."""
    path = tmp_path / "echo.py"
    path.write_text(ECHO)
    return Program((sys.executable, str(path)), environment, ready=echoes("ready"))


@pytest.fixture
def editor(tmp_path: Path, environment: dict[str, str], sample_reports: Path) -> Program:
    """The editor on a complete report; it opens at the first figure of table 三."""
    report = shutil.copy(sample_reports / "horgos-psb-2023" / "report.toml", tmp_path)
    return Program((*EDITOR, str(report)), environment, ready=is_drawn)


# What stands on a screen


def line(screen: Terminal, y: int) -> str:
    return "".join(cell.data for cell in screen.cells(y)).rstrip()


def echoes(text: str) -> Callable[[Terminal], bool]:
    return lambda screen: line(screen, 0) == text


def is_drawn(screen: Terminal) -> bool:
    return "F1" in line(screen, screen.height - 1) and "自然人" in line(screen, screen.height - 3)


def first_row(screen: Terminal) -> int:
    return screen.find("一、本年新收申请")[1]


def total_is(figure: str, row: int) -> Callable[[Terminal], bool]:
    return lambda screen: bool(re.search(rf"\s{figure}$", line(screen, row)))


def stands_on(label: str) -> Callable[[Terminal], bool]:
    return lambda screen: line(screen, screen.height - 3).startswith(f" {label}")


# Measuring


def timings_of_keys(echo: TimedTerminal, grid: TimedTerminal) -> tuple[Timing, ...]:
    """An echo, a figure with Enter behind it, which goes down, a move back up; and again."""
    row = first_row(grid)
    echoed, entered, moved = [], [], []
    for figure in islice(cycle("1234567"), KEYS):
        echoed.append(echo.milliseconds(figure.encode(), echoes(figure)))
        entered.append(grid.milliseconds(bytes_of(f"{figure} enter"), total_is(figure, row)))
        moved.append(grid.milliseconds(bytes_of("up"), stands_on("一、")))
    return (
        Timing("echo of a key", echoed),
        Timing("a figure and Enter", entered),
        Timing("a cursor move", moved),
    )


def test_a_key_in_the_grid_takes_few_times_as_long_as_the_echo_of_a_key(
    echo: Program, editor: Program
) -> None:
    with echo.running() as (small, _), editor.running() as (grid, _):
        base, *others = timings_of_keys(small, grid)
    print(table(base, *others))
    assert all(timing.times(base) <= AT_MOST_FOR_A_KEY for timing in others), table(base, *others)


def test_the_editor_starts_in_few_times_the_time_of_the_smallest_application(
    echo: Program, editor: Program
) -> None:
    pairs = [
        (echo.milliseconds_to_start(), editor.milliseconds_to_start()) for _ in range(STARTS + 1)
    ]
    # The first one may have to compile what was just changed.
    small, large = zip(*pairs[1:], strict=True)
    base, start = Timing("start of the echo", small), Timing("start of the editor", large)
    print(table(base, start))
    assert start.times(base) <= AT_MOST_FOR_A_START, table(base, start)
