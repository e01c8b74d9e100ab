"""Every number that stands in Chinese prose, as a value and a place."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from nianbao.report.derive import Number
from nianbao.report.numbers_scan import CHINESE, half_width, scanner
from nianbao.report.numerals_read import (
    arabic_value,
    chinese_value,
    last_decimal,
    scaled,
    spoken_value,
    year_value,
)
from nianbao.report.precision import allowed, vagueness

__all__ = ["Scanned", "Written", "chinese_value", "scanned", "written_numbers", "years"]


class Written(NamedTuple):
    """A number with its unit, as it stands in a text from `start` to `end`.

    The number itself, with its 余 or 多, ends at `digits_end`. It says `value` and allows what
    lies between `least` and `most`: 3600余 says 3600 and allows 3600 to 3699.
    """

    start: int
    end: int
    digits_end: int
    value: Number
    least: Number
    most: Number
    unit: str


class Scanned(NamedTuple):
    """The numbers of things that a text states, and the years that it names, in order."""

    numbers: tuple[Written, ...]
    years: tuple[tuple[int, int, int], ...]


# 一 before any other unit is seldom a count (一个, 一家), nor are 三年 and 十分.
_UNITS_OF_ONE = (
    "件",
    "份",
    "宗",
    "例",
    "起",
    "条",
    "次",
    "项",
    "人次",
    "元",
    "万元",
    "页",
    "%",
    "‰",
)
_UNITS_OF_ARABIC = ("年", "天", "分")
_MEASURED = ("万元", "亿元", "个百分点", "%", "‰")


def written_numbers(text: str) -> tuple[Written, ...]:
    """The numbers of things that the text states, in order.

    Years, dates, ordinals, numbers of documents, telephones and bound figures are none; a
    Chinese numeral is one only before a unit.
    """
    return scanned(text).numbers


def years(text: str) -> tuple[tuple[int, int, int], ...]:
    """The years 1990 to 2100 that the text names: where their digits start and end, the year."""
    return tuple(_years(half_width(text)))


def _years(plain: str) -> Iterator[tuple[int, int, int]]:
    return (year for match in scanner().finditer(plain) for year in _year(match))


def _year(match: re.Match[str]) -> Iterator[tuple[int, int, int]]:
    """The year that a match names, if it does: where its digits start and end, the year."""
    digits = match["year"] or match["read"]
    if digits and 1990 <= (year := year_value(digits)) <= 2100:
        yield match.start(), match.start() + len(digits), year


def scanned(text: str) -> Scanned:
    """Numbers and years of a text, which is gone through once for both."""
    plain = half_width(text)
    numbers: list[Written] = []
    found: list[tuple[int, int, int]] = []
    for match in scanner().finditer(plain):
        if match.lastindex is None:
            continue
        if not match["digits"]:
            found += _year(match)
            continue
        value = _value(match)
        if value is not None:
            numbers.append(_written(plain, match, value))
    return Scanned(tuple(numbers), tuple(found))


def _value(match: re.Match[str]) -> Number | None:
    """What the match says, or None if it is no number of things."""
    digits = match["digits"]
    value = _chinese(match) if digits[0] in CHINESE else _arabic(digits, _unit(match))
    return None if value is None else scaled(value, match["scale"] or "")


def _arabic(digits: str, unit: str) -> Number | None:
    # A leading 0 without a unit is a code; 007件 is a number all the same.
    is_code = digits[0] == "0" and len(digits) > 1 and digits.isdecimal() and not unit
    return None if is_code else arabic_value(digits)


def _chinese(match: re.Match[str]) -> Number | None:
    digits, unit = match["digits"], _unit(match)
    if not unit or unit in _UNITS_OF_ARABIC or (digits == "一" and unit not in _UNITS_OF_ONE):
        return None
    return 100 if match["cent"] and digits == "百" else spoken_value(digits)


def _unit(match: re.Match[str]) -> str:
    if match["cent"]:
        return "%" if match["cent"] == "百分之" else "‰"
    return match["unit"] or ""


def _written(plain: str, match: re.Match[str], value: Number) -> Written:
    start, end, unit = match.start(), match.end(), _unit(match)
    digits_end = match.end("scale" if match["scale"] else "more" if match["more"] else "digits")
    last, is_scaled = last_decimal(match["digits"])
    vague = "more" if match["more"] else vagueness(plain, start, end)
    if not vague and last and (is_scaled or unit in ("万元", "亿元")):
        vague = "rounded"
    least, most = allowed(value, vague, last, counted=unit not in _MEASURED)
    return Written(start, end, digits_end, value, least, most, unit)
