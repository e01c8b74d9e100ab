"""How long a program in a terminal takes to draw what a key, or its start, brings."""

import os
import select
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from statistics import median, quantiles
from time import perf_counter

from tui.terminal import Terminal

Shown = Callable[[Terminal], bool]

_PATIENCE, _QUIET = 10.0, 0.4

A_REST = 0.05
"""Textual draws sixty times a second; a key close behind another waits for the next time."""


class TimedTerminal(Terminal):
    """A terminal that knows when its program last drew something."""

    drawn = 0.0

    def _read(self) -> bool:
        # Before pyte has a look at it, which may take longer than drawing it took.
        self.drawn = perf_counter()
        return super()._read()

    def recorded(self) -> Iterator[tuple[float, bytes]]:
        """What the program writes and when, until it is quiet; nothing looks at it meanwhile."""
        quiet = perf_counter() + _PATIENCE
        while select.select([self._fd], [], [], max(quiet - perf_counter(), 0))[0]:
            data = os.read(self._fd, 1 << 16)
            yield perf_counter(), data
            quiet = perf_counter() + _QUIET

    def press_and_rest(self, keys: bytes, *, rest: float = A_REST) -> None:
        """Keys that are not timed."""
        self.send(keys)
        self.settle(rest)

    def milliseconds(self, keys: bytes, shown: Shown, *, rest: float = A_REST) -> float:
        """From sending keys until what they bring stands on the screen; then a rest."""
        assert not shown(self), f"it stood there before {keys!r}:\n{self.text()}"
        start = perf_counter()
        self.send(keys)
        self.wait_for(shown)
        taken = self.drawn - start
        self.settle(rest)
        return taken * 1000


@dataclass(frozen=True)
class Program:
    """A program to be timed, and what stands on its screen when it can be used."""

    command: Sequence[str]
    environment: Mapping[str, str]
    ready: Shown

    @contextmanager
    def running(self) -> Iterator[tuple[TimedTerminal, float]]:
        """The program, ready, and the milliseconds from its start; it is ended at the end."""
        start = perf_counter()
        opened = self._opened()
        try:
            opened.wait_for(self.ready)
            taken = opened.drawn - start
            opened.settle()
            yield opened, taken * 1000
        finally:
            opened.close()

    def milliseconds_to_start(self) -> float:
        """From its start until all stands on its screen."""
        start = perf_counter()
        opened = self._opened()
        try:
            written = list(opened.recorded())
            for when, data in written:
                opened.feed(data)
                if self.ready(opened):
                    return (when - start) * 1000
        finally:
            opened.close()
        raise AssertionError(opened.text())

    def _opened(self) -> TimedTerminal:
        return TimedTerminal(
            self.command, columns=120, lines=40, cwd=None, environment=self.environment
        )


@dataclass(frozen=True, eq=False)
class Timing:
    """Milliseconds measured again and again."""

    name: str
    milliseconds: Sequence[float]

    @property
    def undisturbed(self) -> float:
        """What one in four is quicker than; what else the machine does hardly changes it."""
        return quantiles(self.milliseconds, n=4, method="inclusive")[0]

    @property
    def median(self) -> float:
        """As long as it usually takes."""
        return median(self.milliseconds)

    @property
    def p95(self) -> float:
        """What one in twenty takes longer than."""
        return quantiles(self.milliseconds, n=20, method="inclusive")[-1]

    @property
    def p99(self) -> float:
        """What one in a hundred takes longer than; of few measurements, about the longest."""
        return quantiles(self.milliseconds, n=100, method="inclusive")[-1]

    def times(self, other: "Timing") -> float:
        """How many times as long as another it takes, both undisturbed."""
        return self.undisturbed / other.undisturbed


def table(base: Timing, *others: Timing) -> str:
    """The timings in milliseconds as a table, each also as a multiple of the first one."""
    head = f"{'milliseconds':24}{'n':>4}{'quarter':>10}{'median':>10}{'p95':>10}{'p99':>10}{'ratio':>8}"
    lines = (
        f"{timing.name:24}{len(timing.milliseconds):4}{timing.undisturbed:10.1f}"
        f"{timing.median:10.1f}{timing.p95:10.1f}{timing.p99:10.1f}"
        f"{timing.times(base):8.2f}"
        for timing in (base, *others)
    )
    return "\n".join(("", head, *lines))
