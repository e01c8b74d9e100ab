"""All rules after one figure, beside the reading of the same report's TOML.

`pytest tests/bench -s` prints the figures. A frame of the screen is 16 ms.
"""

import tomllib
from collections.abc import Callable
from functools import partial
from pathlib import Path
from time import perf_counter

import pytest

from nianbao.form.address import Address
from nianbao.session import Session

from .book import Book
from .stopwatch import Timing

ROUNDS = 60
CELL = Address("applications", "received", "business")
AT_MOST_FOR_A_FIGURE = 10
AT_MOST_FOR_A_TEXT = 30


def milliseconds(do: Callable[[], object]) -> float:
    start = perf_counter()
    do()
    return (perf_counter() - start) * 1000


def entered_and_judged(session: Session, number: int) -> None:
    session.enter([(CELL, number)])
    assert session.verdict  # it is judged when somebody looks


@pytest.mark.parametrize("sample", ["horgos-psb-2023", "yunjiang-city-2024"])
def test_a_figure_is_judged_by_every_rule_within_a_frame(
    sample_reports: Path, sample: str, book: Book
) -> None:
    path = sample_reports / sample / "report.toml"
    text = path.read_text("utf-8")
    session = Session.open(path)
    session.compare_with(sample_reports / "yunjiang-city-2023" / "report.toml")
    read, figure, prose = [], [], []
    for number in range(600, 600 + ROUNDS):
        read.append(milliseconds(lambda: tomllib.loads(text)))
        figure.append(milliseconds(partial(entered_and_judged, session, number)))
        session.write("overview", 0, "", "一")
        prose.append(milliseconds(session.judge))
    floor = Timing("tomllib.loads", read)
    entered, judged = Timing("a figure, all rules", figure), Timing("a text, all rules", prose)
    book.note(floor, {entered: None, judged: None})
    assert session.verdict.errors, "the figure breaks the balance, and the rules have seen it"
    assert entered.times(floor) <= AT_MOST_FOR_A_FIGURE
    assert judged.times(floor) <= AT_MOST_FOR_A_TEXT
