"""The book of the benches: what takes how many times as long as what."""

from .stopwatch import Timing, table


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
    ratios = map(_ratio, (best, middle, timing.p99 / base.p99))
    cells = (timing.name, base.name, str(len(timing.milliseconds)), *ratios, wanted)
    return f"| {' | '.join(cells)} |"


def _ratio(value: float) -> str:
    return f"{value:.2f}" if value >= 0.05 else f"{value:.4f}"
