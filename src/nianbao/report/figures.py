"""Typed text -> figure, or the reason why it is none."""

import re
import unicodedata
from decimal import Decimal
from typing import Literal

from nianbao.form.model import Kind
from nianbao.report.model import LIMIT, NOT_APPLICABLE, Figure

Reason = Literal["not_a_number", "fraction", "negative", "too_large", "separators", "wrong_unit"]

_NUMBER = re.compile(r"(?P<sign>[+-]?)(?P<whole>\d+|\d{1,3}(?:,\d{3})+)(?P<fraction>\.\d+)?")
_UNITS = {"count": ("件", "次", "宗", "条"), "signed": ("件", "项"), "money": ("万元",)}
_DASHES = str.maketrans("−–—﹣", "----")
_NOT_APPLICABLE = (NOT_APPLICABLE, "、", "不适用", "-", "--")


class FigureRefused(ValueError):
    """Text that is no figure of the wanted kind."""

    def __init__(self, reason: Reason, text: str) -> None:
        super().__init__(reason)
        self.reason = reason
        self.text = text


def read_figure(text: str, kind: Kind) -> Figure:
    """The figure that `text` means in a column of this kind; FigureRefused if none.

    Full-width digits, thousands separators and the unit of the column are accepted;
    empty text is a blank cell, `/` and 不适用 are 不适用.
    """
    plain = unicodedata.normalize("NFKC", text).translate(_DASHES).strip()
    if not plain:
        return None
    if plain in _NOT_APPLICABLE:
        return NOT_APPLICABLE
    for unit in _UNITS[kind]:
        plain = plain.removesuffix(unit).rstrip()
    match = _NUMBER.fullmatch(plain)
    if match is None:
        raise FigureRefused(_why_no_number(plain), text)
    return _in_range(match, kind, text)


def _in_range(match: re.Match[str], kind: Kind, text: str) -> int | Decimal:
    digits = match["whole"].replace(",", "")
    if len(digits.lstrip("0")) > len(str(LIMIT)) or int(digits) > LIMIT:
        raise FigureRefused("too_large", text)
    if kind == "money":
        if match["sign"] == "-":
            raise FigureRefused("negative", text)
        return Decimal(digits + (match["fraction"] or ""))
    if match["fraction"]:
        raise FigureRefused("fraction", text)
    if match["sign"] and kind == "count":
        raise FigureRefused("negative" if match["sign"] == "-" else "not_a_number", text)
    return int(match["sign"] + digits)


def _why_no_number(plain: str) -> Reason:
    if re.fullmatch(r"[\d,]+", plain):
        return "separators"
    if re.fullmatch(r"[\d,.]+(元|万元|亿元|件)", plain):
        return "wrong_unit"
    return "not_a_number"


def typable(character: str, kind: Kind) -> bool:
    """Tell whether the character can be part of a figure of this kind."""
    plain = unicodedata.normalize("NFKC", character)
    allowed = {"count": "0123456789,/、", "signed": "0123456789,/、+-", "money": "0123456789,./、"}
    return plain in allowed[kind]


def show_figure(figure: Figure) -> str:
    """The figure as digits; a blank cell is empty."""
    return (
        ""
        if figure is None
        else format(figure, "f")
        if isinstance(figure, Decimal)
        else str(figure)
    )
