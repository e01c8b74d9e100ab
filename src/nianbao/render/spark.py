"""A row of numbers as small bars of text."""

from collections.abc import Sequence
from typing import Final

from nianbao.report.derive import Number

BLOCKS: Final = "▁▂▃▅▇"
PLAIN: Final = "_.-=#"
_MISSING = " "


def bars_for(encoding: str) -> str:
    """The bars that this encoding has, from the lowest to the highest."""
    try:
        BLOCKS.encode(encoding)
    except (LookupError, UnicodeError):
        return PLAIN
    return BLOCKS


def sparkline(numbers: Sequence[Number | None], bars: str = BLOCKS) -> str:
    """A bar for each number, as high as its share of the largest; a gap where there is none.

    The lowest bar is 0, or the least number if that is below 0. Nothing for fewer than two numbers.
    """
    known = [number for number in numbers if number is not None]
    if len(known) < 2:
        return ""
    low, high = min(0, *known), max(0, *known)
    return "".join(
        _MISSING if number is None else bars[_step(number - low, high - low, len(bars))]
        for number in numbers
    )


def _step(above: Number, reach: Number, count: int) -> int:
    """Which of `count` bars is as high as `above` is of `reach`; only 0 is the lowest."""
    if not above:
        return 0
    return max(-int(-above * (count - 1) // reach), 1)
