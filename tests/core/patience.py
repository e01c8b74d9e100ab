"""Limits on waiting and on work: what hangs or grows is a failure and not a silence."""

import gc
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import process_time
from typing import NoReturn


@contextmanager
def promptly(seconds: float = 5) -> Iterator[None]:
    """AssertionError if the block is not done in time."""

    def late(*_: object) -> NoReturn:
        raise AssertionError(f"not done within {seconds} s")

    before = signal.signal(signal.SIGALRM, late)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def effort(of: Callable[[], object], times: int = 3) -> float:
    """How long something takes at best, as a multiple of a hundred thousand empty steps."""
    return _at_best(of, times) / _at_best(_steps, times)


def _steps() -> None:
    for _ in range(100_000):
        pass


def _at_best(of: Callable[[], object], times: int) -> float:
    """Seconds of work; the garbage of other tests is not collected meanwhile."""
    gc.collect()
    gc.disable()
    try:
        return min(_work(of) for _ in range(times))
    finally:
        gc.enable()


def _work(of: Callable[[], object]) -> float:
    before = process_time()
    of()
    return process_time() - before
