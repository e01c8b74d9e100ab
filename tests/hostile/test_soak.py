"""The short form of `make soak`: see `soaking.py`."""

import signal
from pathlib import Path

from tui.keyboard import bytes_of
from tui.terminal import Terminal, editor

from .soaking import megabytes, shows_help, soak


def test_keys_resizes_and_signals_leave_the_file_that_the_model_has(draft: Path) -> None:
    soaked = soak(draft, keys=500, seed=3)
    assert soaked.resizes > 0
    assert soaked.signals > 0
    assert soaked.grown < 4


def test_a_program_that_goes_on_without_having_stopped_loses_no_key(draft: Path) -> None:
    soaked = soak(draft, keys=400, seed=1, quiet=(signal.SIGCONT,), often=1)
    assert soaked.signals == 8


def visit_help(screen: Terminal, times: int) -> None:
    """Open the help and go back, and see it drawn each time."""
    for _ in range(times):
        screen.send(bytes_of("f1"))
        screen.wait_for(shows_help)
        screen.send(bytes_of("escape"))
        screen.wait_for(lambda screen: not shows_help(screen))
    screen.settle()


def test_what_is_opened_and_left_again_is_not_held(draft: Path) -> None:
    with editor(draft) as screen:
        visit_help(screen, 4)
        warm = megabytes(screen.pid)
        visit_help(screen, 10)
        # Held with what they drew, they would be two and a half.
        assert megabytes(screen.pid) - warm < 1.5
