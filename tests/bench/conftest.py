"""The programs that are measured, and the book of what was, written when asked."""

import os
import platform
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from tui.terminal import EDITOR, terminal_environment

from .book import Book
from .screens import echoes, is_drawn
from .stopwatch import Program

PAGE = Path(__file__).parents[2] / "BENCH.md"
HEAD = """# What takes how long

Ratios alone: each row was measured beside its floor in the same run, in turns. `make bench` writes
this page anew. “at best” compares what a quarter of the runs was quicker than, which hardly depends
on what else the machine does. What is behind its goal is said so.

| what | beside | n | at best | median | p99 | goal |
|---|---|---|---|---|---|---|
"""


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


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--write-bench", action="store_true", help="write BENCH.md anew")


@pytest.fixture(scope="session")
def book(request: pytest.FixtureRequest) -> Iterator[Book]:
    """The book that all benches of a run write in."""
    written = Book()
    yield written
    if request.config.getoption("--write-bench", default=False):
        machine = f"\nPython {platform.python_version()}, {os.cpu_count()} processors.\n"
        PAGE.write_text(HEAD + "\n".join(written.rows) + "\n" + machine, "utf-8")


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
