"""The book of the benches: what takes how many times as long as what, written when asked."""

import os
import platform
from collections.abc import Iterator
from pathlib import Path

import pytest

from .stopwatch import Timing, table

PAGE = Path(__file__).parents[2] / "BENCH.md"
HEAD = """# What takes how long

Ratios alone: each row was measured beside its floor in the same run, in turns. `make bench` writes
this page anew. “at best” compares what a quarter of the runs was quicker than, which hardly depends
on what else the machine does. What is behind its goal is said so.

| what | beside | n | at best | median | p99 | goal |
|---|---|---|---|---|---|---|
"""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--write-bench", action="store_true", help="write BENCH.md anew")


class Book:
    """The rows of the page."""

    def __init__(self) -> None:
        self.rows: list[str] = []

    def note(self, base: Timing, timings: dict[Timing, float | None]) -> str:
        """Print timings beside their floor, each with its goal if it has one; return the table."""
        said = table(base, *timings)
        print(said)
        self.rows += [_row(base, timing, goal) for timing, goal in timings.items()]
        return said


def _row(base: Timing, timing: Timing, goal: float | None) -> str:
    best, middle = timing.times(base), timing.median / base.median
    missed = "" if goal is None or min(best, middle) <= goal else " missed"
    wanted = "" if goal is None else f"≤ {goal:.3g}{missed}"
    cells = (timing.name, base.name, str(len(timing.milliseconds)), f"{best:.2f}", f"{middle:.2f}")
    return f"| {' | '.join((*cells, f'{timing.p99 / base.p99:.2f}', wanted))} |"


@pytest.fixture(scope="session")
def book(request: pytest.FixtureRequest) -> Iterator[Book]:
    """The book that all benches of a run write in."""
    written = Book()
    yield written
    if request.config.getoption("--write-bench", default=False):
        machine = f"\nPython {platform.python_version()}, {os.cpu_count()} processors.\n"
        PAGE.write_text(HEAD + "\n".join(written.rows) + "\n" + machine, "utf-8")
