"""Numerals, Arabic and Chinese -> the value that they say."""

import re
from decimal import Decimal

from nianbao.report.derive import Number

_DIGITS = {character: value for value, character in enumerate("零一二三四五六七八九")} | {
    "〇": 0,
    "○": 0,
    "两": 2,
}
_SCALES = (("亿", 10**8), ("万", 10**4), ("千", 1000), ("百", 100), ("十", 10))
_LONGEST = 40
_NOTHING = Decimal(0)
_PIECE = re.compile(r"([0-9]+(?:\.[0-9]+)?)([十百千万亿]*)")
_POINT = re.compile(r"[.点]([0-9零〇○一二三四五六七八九]+)([十百千万亿]*)")


def chinese_value(text: str) -> int | None:
    """The whole number that a Chinese numeral says, 0 to under 10^16; None if it says none.

    两 and 〇 are digits; digits read one by one (二〇二三) and guesses (三五, 一百五) say none.
    """
    if len(text) > _LONGEST:
        return None
    return 0 if text in ("零", "〇", "○") else _above_zero(text, 0)


def _above_zero(text: str, level: int) -> int | None:
    if level == len(_SCALES):
        return _DIGITS.get(text) or None
    name, size = _SCALES[level]
    head, mark, tail = text.rpartition(name)
    if not mark:
        return _above_zero(text, level + 1)
    times = 1 if name == "十" and not head else _above_zero(head, level + 1)
    rest = _rest(tail, level) if tail else 0
    if times is None or rest is None or (times >= 10 and size <= 1000):
        return None
    return times * size + rest


def _rest(tail: str, level: int) -> int | None:
    """What stands behind a scale; a place that is left out must be marked by 零."""
    name, size = _SCALES[level]
    gap = tail[0] in "零〇○" and name != "十"
    rest = _above_zero(tail[gap:], level + 1)
    return None if rest is None or (not gap and rest * 10 < size) else rest


def year_value(text: str) -> int:
    """The year that four digits say one by one, Arabic or Chinese."""
    return int("".join(str(_DIGITS.get(character, character)) for character in text))


def spoken_value(text: str) -> Number | None:
    """What a Chinese numeral says, 点 and digits behind it included; None if it says none."""
    whole, point, rest = text.partition("点")
    if not point:
        return chinese_value(text)
    digits = rest.rstrip("百千万亿")
    before = chinese_value(whole)
    if before is None or not digits or not all(digit in _DIGITS for digit in digits):
        return None
    fraction = "".join(str(_DIGITS[digit]) for digit in digits)
    return scaled(Decimal(f"{before}.{fraction}"), rest[len(digits) :])


def arabic_value(text: str) -> Number | None:
    """What digits with scales say: 1,234, 0.5, 12万, 1亿2000万; None if nothing."""
    if text.isascii() and text.isdecimal() and len(text) <= _LONGEST:
        return int(text)
    pieces = _PIECE.findall(text.replace(",", ""))
    if len(text) > _LONGEST or not pieces:
        return None
    if len(pieces) == 1:
        digits, scale = pieces[0]
        return scaled(Decimal(digits) if "." in digits else int(digits), scale)
    return None if "." in text else _added([(int(digits), scale) for digits, scale in pieces])


def _added(pieces: list[tuple[int, str]]) -> int | None:
    """What 1亿 and 2000万 say together; None if a piece is too large for its place."""
    sizes = [scale_size(scale) for _, scale in pieces]
    values = [digits * size for (digits, _), size in zip(pieces, sizes, strict=True)]
    falling = all(value < size for size, value in zip(sizes, values[1:], strict=False))
    return sum(values) if falling else None


def scale_size(scale: str) -> int:
    """What a scale multiplies by: 1 for none, 10^4 for 万, 10^6 for 百万."""
    size = 1
    for name in scale:
        size *= dict(_SCALES)[name]
    return size


def scaled(value: Number, scale: str) -> Number:
    """The value times the scale; an int if that is whole."""
    product = value * scale_size(scale)
    return int(product) if scale and product == int(product) else product


def last_decimal(text: str) -> tuple[Decimal, bool]:
    """What one of the last decimal is worth, 0 if there is none, and whether a scale follows."""
    match = None if text.isdecimal() else _POINT.search(text)
    if match is None:
        return _NOTHING, False
    return Decimal(scale_size(match[2])).scaleb(-len(match[1])), bool(match[2])
