"""How far a long command has come, on the last line of a terminal."""

import os
import sys
import time

_WIDTH = 30
_FIRST, _EVERY = 0.5, 0.1
"""Seconds until a line is drawn, and until it is drawn anew."""


class Progress:
    """A line on stderr that counts up to `total`; silent where nobody would see it move."""

    def __init__(self, total: int) -> None:
        self._total = total
        self._done = 0
        self._line = ""
        self._next = time.monotonic() + _FIRST
        self._shown = _is_watched()

    def clear(self) -> None:
        """Take the line away, so that something else can be printed there."""
        if self._line:
            print(f"\r{' ' * len(self._line)}\r", end="", file=sys.stderr, flush=True)
            self._line = ""

    def step(self) -> None:
        """One more is done."""
        self._done += 1
        now = time.monotonic()
        if self._shown and now >= self._next:
            self._next = now + _EVERY
            filled = _WIDTH * self._done // self._total
            bar = "#" * filled + "." * (_WIDTH - filled)
            self._line = f"[{bar}] {self._done}/{self._total}"
            print(f"\r{self._line}", end="", file=sys.stderr, flush=True)


def _is_watched() -> bool:
    """Tell whether stderr is a terminal in front of somebody."""
    return (
        sys.stderr is not None
        and sys.stderr.isatty()
        and not os.environ.get("CI")
        and os.environ.get("TERM") != "dumb"
    )
