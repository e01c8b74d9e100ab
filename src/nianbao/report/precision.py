"""How exactly a number in prose is meant: 约, 余, 以上 and rounded numbers."""

import re
from decimal import Decimal
from math import ceil
from typing import Literal

from nianbao.report.derive import Number

Vague = Literal["", "more", "less", "about", "rounded"]
"""In which way a number is not exact, or "" if it is."""

_BEFORE = re.compile(
    r"(?:(?P<more>(?<![不未高])超过?|逾|突破)"
    r"|(?P<less>不足|不到)"
    r"|(?P<about>(?<![签预条公合违节特相])约|(?<![最附临邻靠就])近|接近)) ?$"
)
_BEHIND = re.compile("(?P<more>以上)|(?P<about>左右|上下)")
_WAYS: dict[str | None, Vague] = {"more": "more", "less": "less", "about": "about"}
_MOST_BEFORE = 4


def vagueness(text: str, start: int, end: int) -> Vague:
    """What the words around text[start:end] make of the number that stands there."""
    found = _BEFORE.search(text, max(0, start - _MOST_BEFORE), start) or _BEHIND.match(text, end)
    return _WAYS[found.lastgroup] if found else ""


def allowed(value: Number, vague: Vague, last: Decimal, *, counted: bool) -> tuple[Number, Number]:
    """The least and the most that the number may stand for.

    `last` is what one of its last written digit is worth; what is `counted` is whole.
    """
    whole = counted and isinstance(value, int)
    if vague == "rounded":
        return _rounding_to(value, last / 2, whole=whole)
    step = _last_non_zero(value) if vague else 0
    if vague == "more":
        return value, value + step - (1 if whole else 0)
    least = max(value - step, 0)
    return least, value + step if vague == "about" else value


def _rounding_to(value: Number, half: Decimal, *, whole: bool) -> tuple[Number, Number]:
    if whole:
        return ceil(value - half), ceil(value + half) - 1
    return value - half, value + half


def _last_non_zero(value: Number) -> Number:
    """What one of the last digit that is not 0 is worth: 100 for 3600, 0.1 for 2.50."""
    if isinstance(value, Decimal) and value != int(value):
        return Decimal(1).scaleb(-len(format(value, "f").rstrip("0").partition(".")[2]))
    digits = str(int(value))
    return 10 ** (len(digits) - len(digits.rstrip("0"))) if value else 1
