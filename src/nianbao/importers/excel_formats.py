"""The numbers of a workbook as they are displayed."""

import re
from collections.abc import Mapping
from datetime import datetime, timedelta
from decimal import ROUND_HALF_UP, Context, Decimal, InvalidOperation

from nianbao.record import Value

_CHINESE_DATES = frozenset({*range(27, 37), *range(50, 59)})
_DATES = _CHINESE_DATES | {*range(14, 23), *range(45, 48)}
_BUILT_IN = {1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%"}

_NO_DIGITS = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|[¥￥$€\u4e00-\u9fff]')
_POSITIVE = re.compile(r'(?:"[^"]*"|[^;"])*')
_BEHIND = re.compile(
    r'(?:"(?P<text>[（(][^"]*[)）]|[^"]*[百千万亿元][^"]*)"'
    r"|(?P<plain>(?:\\?[\u4e00-\u9fff])*[百千万亿元](?:\\?[\u4e00-\u9fff])*))\s*$"
)
"""A note, or a unit that matters, which the format writes behind the number."""

_DATE_MARKS = re.compile(r"[ymdhs]", re.IGNORECASE)
_DIGITS = re.compile(r"[#,0?]*[0?#](?:\.(?P<decimals>0+))?%?\s*")

_SCALED = re.compile(r'[!\\"][.万千百亿]|[0#?],+(?:[^0#?]|$)|[万千百亿]')
"""A comma behind the digits divides by a thousand; 0!.0, is a point that is only written."""

_LONGEST = 300
"""No format is longer; Excel allows 255."""

_EPOCH = datetime(1899, 12, 30)
_LATER_EPOCH = datetime(1904, 1, 1)
_MOST_DAYS = 2_900_000

# What a float holds; digits behind are noise of its binary form.
_SIGNIFICANT = Context(prec=15)
_EXACT = Context(prec=60, rounding=ROUND_HALF_UP)
_MOST_DIGITS = 30


class Format(Value):
    """How a number is displayed: as a date, in hundredths, with so many decimals and a note.

    `scaled` is the code of a format in thousands or ten thousands; what is `struck` out counts
    no more.
    """

    is_date: bool = False
    is_chinese: bool = False
    is_percentage: bool = False
    decimals: int | None = None
    behind: str = ""
    scaled: str = ""
    struck: bool = False


def format_of(number: int, codes: Mapping[int, str]) -> Format:
    """The format of this number, among the workbook's own codes or built in."""
    if number in _DATES and number not in codes:
        return Format(is_date=True, is_chinese=number in _CHINESE_DATES)
    whole = _POSITIVE.match(codes.get(number, _BUILT_IN.get(number, ""))[:_LONGEST])
    code = whole[0] if whole else ""
    plain = _NO_DIGITS.sub("", code)
    if _DATE_MARKS.search(plain):
        return Format(is_date=True, is_chinese="年" in code)
    digits = _DIGITS.fullmatch(plain.strip())
    if digits is None:
        return Format(scaled=code if _SCALED.search(code) else "")
    behind = _BEHIND.search(code)
    return Format(
        is_percentage="%" in plain,
        decimals=len(digits["decimals"] or ""),
        behind=(behind["text"] or behind["plain"] or "").replace("\\", "") if behind else "",
    )


def displayed(text: str, shown: Format, *, epoch_1904: bool = False) -> str:
    """A stored number as the sheet shows it, without separators; other text as it is."""
    number = _number(text)
    if number is None:
        return text
    if shown.is_date and 0 <= number <= _MOST_DAYS:
        return _date(float(number), _LATER_EPOCH if epoch_1904 else _EPOCH, shown)
    if shown.scaled:
        return f"{_fixed(number, None)} [{shown.scaled}]"
    if shown.is_percentage:
        return _fixed(number * 100, shown.decimals) + "%"
    return _fixed(number, shown.decimals) + shown.behind


def _number(text: str) -> Decimal | None:
    try:
        number = Decimal(text)
    except InvalidOperation:
        return None
    sane = number.is_finite() and abs(number.adjusted()) < _MOST_DIGITS
    return _SIGNIFICANT.plus(number) if sane else None


def _fixed(number: Decimal, decimals: int | None) -> str:
    if decimals is not None and decimals <= _MOST_DIGITS:
        number = number.quantize(Decimal(1).scaleb(-decimals), context=_EXACT)
        return format(number, "f")
    digits = format(number, "f")
    return digits.rstrip("0").rstrip(".") if "." in digits else digits


def _date(days: float, epoch: datetime, shown: Format) -> str:
    moment = epoch + timedelta(seconds=round(days * 86400))
    time = f"{moment:%H:%M}" if moment.hour or moment.minute else ""
    if days < 1:
        return time or "00:00"
    date = f"{moment:%Y-%m-%d}"
    if shown.is_chinese:
        date = f"{moment.year}年{moment.month}月{moment.day}日"
    return f"{date} {time}".rstrip()
