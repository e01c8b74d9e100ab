"""A key in a long narrative, beside the least that Textual takes for one.

`pytest tests/bench -s` prints the figures.
"""

import re
from collections.abc import Callable
from contextlib import ExitStack
from itertools import cycle
from pathlib import Path

import pytest
from tui.keyboard import bytes_of
from tui.terminal import EDITOR, Terminal

from .book import Book
from .screens import echoes, is_drawn, line
from .stopwatch import Program, TimedTerminal, Timing
from .test_grid_bench import LONG

ROUNDS = 7 * LONG if LONG > 1 else 4
REST = 0.02
"""Between two keys of one program all others have their turns."""
SENTENCE = "本机关依法公开政府信息，全年受理申请{}件，“申请人”对答复满意；下一步（如下）改进。"
AT_MOST = {"ten paragraphs": 4, "one paragraph": 10}
"""Twice what a key should take, in times the echo of a key.

A frame of some kilobytes, as of one paragraph, comes in two reads, and what the terminal of the
test makes of the first is counted with it.
"""


def paragraph(characters: int) -> str:
    """So many characters, the last one a full stop."""
    sentences = "".join(SENTENCE.format(number) for number in range(characters // 30))
    return sentences[: characters - 1] + "。"


def unbroken(characters: int) -> str:
    """The same without anything that ends a row early: a key changes every row behind it."""
    return ("本机关依法公开政府信息全年受理申请人满意下一步改进" * characters)[
        : characters - 1
    ] + "。"


TEXTS = {"ten paragraphs": "\n".join([paragraph(500)] * 10), "one paragraph": unbroken(5000)}


@pytest.fixture
def editors(
    tmp_path: Path, environment: dict[str, str], sample_reports: Path
) -> dict[str, Program]:
    """The editor on a complete report, for each of the long texts as its narrative 一."""
    sample = (sample_reports / "horgos-psb-2023" / "report.toml").read_text("utf-8")
    programs = {}
    for name, text in TEXTS.items():
        path = tmp_path / f"{name}.toml"
        path.write_text(re.sub(r'(?s)text = """.*?"""', f'text = """{text}"""', sample, count=1))
        programs[name] = Program((*EDITOR, str(path)), environment, ready=is_drawn)
    return programs


# What stands on a screen


def place(screen: Terminal) -> str:
    return line(screen, screen.height - 3)


def other_place(screen: Terminal) -> Callable[[Terminal], bool]:
    """The line that counts the characters has changed."""
    before = place(screen)
    return lambda later: place(later) != before


def other_caret(screen: Terminal) -> Callable[[Terminal], bool]:
    before = screen.cursor
    return lambda later: later.cursor != before


# Measuring


KINDS = {
    "move": (("right", other_caret), ("down", other_caret), ("up", other_caret)),
    "type": (("5", other_place), ("'年'", other_place)),
    "backspace": (("backspace", other_place), ("backspace", other_place)),
}
"""Moves first: before anything is typed, each of them asks what the number at the caret is."""


def go_to_text(screen: TimedTerminal) -> None:
    """To the middle of the first screen of narrative 一."""
    screen.press(bytes_of("shift+f6 shift+f6 " + "down " * 6 + "right " * 20))
    assert "总体情况  共 " in place(screen), screen.text()


def timings_of_keys(echo: TimedTerminal, texts: dict[str, TimedTerminal]) -> list[Timing]:
    """An echo, then a key in each text; round after round."""
    echoed: list[float] = []
    taken: dict[str, list[float]] = {}
    figures = cycle("123456789")
    for kinds in (("move",), ("type", "backspace")):
        keys = [(kind, *key) for kind in kinds for key in KINDS[kind]]
        for _ in range(ROUNDS):
            for kind, key, change in keys:
                figure = next(figures)
                echoed.append(echo.milliseconds(figure.encode(), echoes(figure), rest=REST))
                for name, screen in texts.items():
                    timed = screen.milliseconds(bytes_of(key), change(screen), rest=REST)
                    taken.setdefault(f"{kind}, {name}", []).append(timed)
    return [Timing("echo of a key", echoed), *(Timing(*one) for one in taken.items())]


def test_a_key_in_a_long_text_takes_few_times_as_long_as_the_echo_of_a_key(
    echo: Program, editors: dict[str, Program], book: Book
) -> None:
    with ExitStack() as running:
        small, _ = running.enter_context(echo.running())
        screens = {name: running.enter_context(one.running())[0] for name, one in editors.items()}
        for screen in screens.values():
            go_to_text(screen)
        base, *others = timings_of_keys(small, screens)
    goals = {timing: AT_MOST[timing.name.partition(", ")[2]] / 2 for timing in others}
    said = book.note(base, dict(goals))
    for timing, goal in goals.items():
        assert timing.times(base) <= 2 * goal, said
