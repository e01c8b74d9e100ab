"""One line of a text, broken into the rows that it fills."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from itertools import takewhile

from nianbao.record import Value
from nianbao.render.cells import breaks, breaks_anew, width
from nianbao.report.bound import bound_figures
from nianbao.report.narrative import heading_of

Figures = Callable[[str], str]
"""What is shown for the target of a bound figure; "" if it has none."""


class Segment(Value):
    """Characters start to end of a text, and what is shown for them."""

    start: int
    end: int
    shown: str
    bound: bool = False


def segments(text: str, figures: Figures) -> list[Segment]:
    """The text as what is shown of it: bound figures as their figures, the rest as it is."""
    found: list[Segment] = []
    position = 0
    for bound in bound_figures(text):
        found.append(Segment(position, bound.start, text[position : bound.start]))
        shown = figures(bound.target) or text[bound.start : bound.end]
        found.append(Segment(bound.start, bound.end, shown, bound=True))
        position = bound.end
    return [*found, Segment(position, len(text), text[position:])]


class Paragraph(Value):
    """A line of a text whose rows end at `ends`; as `broken` it was wrapped, at `breaks`."""

    text: str
    heading: bool
    ends: tuple[int, ...]
    broken: str
    breaks: tuple[int, ...]

    def row_at(self, caret: int) -> int:
        """The number of the row in which a caret stands."""
        return min(bisect_right(self.ends, caret), len(self.ends) - 1)


def paragraphs(
    text: str, cells: int, figures: Figures, before: Sequence[Paragraph] = ()
) -> tuple[Paragraph, ...]:
    """The lines of a text, wrapped.

    What they were before, with the same figures and to the same width, is used again.
    """
    lines = text.split("\n")
    head = _alike(lines, before)
    tail = min(_alike(lines[::-1], before[::-1]), min(len(lines), len(before)) - head)
    old = [*before[:head], *_between(before, head, tail, len(lines)), *before[len(before) - tail :]]
    return tuple(_anew(line, cells, figures, one) for line, one in zip(lines, old, strict=True))


def _alike(lines: Sequence[str], before: Sequence[Paragraph]) -> int:
    pairs = zip(lines, before, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1].text, pairs))


def _between(
    before: Sequence[Paragraph], head: int, tail: int, count: int
) -> Iterator[Paragraph | None]:
    """For each line that changed the one that it may have been."""
    for number in range(head, count - tail):
        yield before[number] if number < len(before) - tail else None


def _anew(line: str, cells: int, figures: Figures, before: Paragraph | None) -> Paragraph:
    if before is not None and before.text == line:
        return before
    parts = segments(line, figures) if "{{" in line else []
    broken = "".join(map(_as_broken, parts)) if parts else line
    if before is None:
        found = tuple(breaks(broken, cells))
    else:
        found = breaks_anew(broken, cells, before.broken, before.breaks)
    ends = tuple(_ends(parts, found)) if parts else found
    return Paragraph(line, heading_of(line) is not None, ends, broken, found)


def _as_broken(part: Segment) -> str:
    """What is shown, but no row may begin with the points that stand in for a figure's rest."""
    point = "·" if width("·") == 1 else "."
    return "0".ljust(width(part.shown), point) if part.bound else part.shown


def _ends(parts: Sequence[Segment], found: Sequence[int]) -> Iterator[int]:
    """The characters behind the breaks; a bound figure stays whole."""
    starts = [0]
    for part in parts:
        starts.append(starts[-1] + len(_as_broken(part)))
    last = 0
    for end in found:
        number = bisect_left(starts, end) - 1
        part = parts[number]
        behind = part.end if part.bound else part.start + end - starts[number]
        if behind > last:
            yield behind
            last = behind
