"""A limit on waiting, so that a program that hangs is a failure and not a silence."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
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
