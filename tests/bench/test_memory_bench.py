"""What the editor holds and does while nobody hurries it: memory, and work when nothing is typed.

`pytest tests/bench -s` prints the figures; NIANBAO_BENCH=5 is the long form, 5,000 edits.
"""

import os
import re
import time
from itertools import cycle, islice
from pathlib import Path

from tui.keyboard import bytes_of
from tui.terminal import Terminal

from .book import Book
from .stopwatch import Program, Timing

LONG = int(os.environ.get("NIANBAO_BENCH", "1"))
EDITS = 1000 * LONG if LONG > 1 else 400
WARM = 500
"""Edits until what is loaded late is loaded, and caches are full."""
HANDFUL = 50
GOAL_OF_THE_PEAK, GOAL_OF_GROWTH = 1.35, 1.02
GOAL_OF_REST = 0.003
SECONDS = 2 * LONG


def megabytes(screen: Terminal, name: str) -> float:
    """`VmRSS` is what a program holds, `VmHWM` the most that it held."""
    status = Path(f"/proc/{screen.pid}/status").read_text("ascii")
    found = re.search(rf"^{name}:\s+(\d+) kB$", status, re.MULTILINE)
    assert found is not None
    return int(found[1]) / 1024


def milliseconds_worked(screen: Terminal) -> float:
    """The work of a process so far; its clock as clock_getcpuclockid(3) numbers it."""
    return time.clock_gettime(~screen.pid << 3 | 2) * 1000


def edit(screen: Terminal, times: int) -> None:
    """Enter figures down the first column, one undone in five.

    What waits to be handled is no growth: nobody is further ahead than some seconds.
    """
    for number, figure in enumerate(islice(cycle("1234567"), times), 1):
        screen.send(bytes_of(f"{figure} enter"))
        if figure == "3":
            screen.send(bytes_of("ctrl+z ctrl+home"))
        if number % HANDFUL == 0:
            screen.settle()
    screen.settle()


def test_a_whole_session_holds_little_more_than_an_empty_application(
    echo: Program, editor: Program, book: Book
) -> None:
    with echo.running() as (empty, _), editor.running() as (screen, _):
        screen.press(bytes_of("f6 f1 escape f7 f7 f5 escape shift+f6"))
        edit(screen, WARM)
        warm = megabytes(screen, "VmRSS")
        edit(screen, EDITS)
        base = Timing("an empty app", [megabytes(empty, "VmHWM")] * 2)
        peak = Timing("peak of memory", [megabytes(screen, "VmHWM")] * 2)
        before = Timing("memory before", [warm] * 2)
        grown = Timing(f"memory after {EDITS} edits", [megabytes(screen, "VmRSS")] * 2)
    said = book.note(base, {peak: GOAL_OF_THE_PEAK}) + book.note(before, {grown: GOAL_OF_GROWTH})
    assert peak.times(base) <= 1.1 * GOAL_OF_THE_PEAK, said
    assert grown.times(before) <= 1.05, said


def test_it_rests_while_nobody_types(editor: Program, book: Book) -> None:
    with editor.running() as (screen, _):
        screen.press(bytes_of("5 enter"))
        # When it rests, the next save is made ready, once.
        screen.settle(3)
        written, worked = len(screen.output), []
        for _ in range(SECONDS):
            before = milliseconds_worked(screen)
            screen.settle(1)
            worked.append(milliseconds_worked(screen) - before)
        assert len(screen.output) == written
    second = Timing("a second", [1000.0] * SECONDS)
    said = book.note(second, {Timing("work while idle", worked): GOAL_OF_REST})
    assert sum(worked) <= 0.02 * 1000 * SECONDS, said
