"""What a written number says and allows, in the unit of the table."""

from decimal import Decimal
from typing import NamedTuple

from nianbao.report.derive import Number
from nianbao.report.numbers import Written

_YUAN = {"元": 1, "万元": 10**4, "亿元": 10**8}
_ROUNDED = Decimal("0.5")


class Amount(NamedTuple):
    """The number itself, and the least and the most that it may stand for."""

    value: Number
    least: Number
    most: Number


def amount(number: Written, unit: str) -> Amount:
    """What a number says; whole 万元 may be rounded."""
    said = Amount(number.value, number.least, number.most)
    if number.unit not in _YUAN:
        return said
    scale = Decimal(_YUAN[number.unit]) / _YUAN[unit]
    exact = number.least == number.most and isinstance(number.value, int)
    half = _ROUNDED if exact and number.unit != "元" and number.value else 0
    if scale == 1 and not half:
        return said
    return Amount(number.value * scale, (number.least - half) * scale, (number.most + half) * scale)
