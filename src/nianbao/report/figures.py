"""Typed text -> figure, or the reason why it is none."""

import re
from decimal import Decimal
from typing import Literal

from nianbao.form.lines import Kind
from nianbao.report.model import LIMIT, MOST_DECIMALS, NOT_APPLICABLE, Figure

Reason = Literal[
    "not_a_number", "fraction", "negative", "too_large", "too_long", "separators", "wrong_unit"
]

_NUMBER = re.compile(
    r"(?P<sign>[+-]?)(?P<whole>[0-9]+|[0-9]{1,3}(?:,[0-9]{3})+)(?P<fraction>\.[0-9]+)?"
)
_UNITS = {"count": ("件", "次", "宗", "条"), "signed": ("件", "项"), "money": ("万元",)}
# Not NFKC, which would read the footnote mark of 12① as one more digit.
_WIDE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_PLAIN = _WIDE | str.maketrans("−–—﹣", "----")
_ALLOWED = {"count": "0123456789,/、", "signed": "0123456789,/、+-", "money": "0123456789,./、"}
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
    plain = text.translate(_PLAIN).strip()
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
    sign, fraction = match["sign"], match["fraction"] or ""
    digits = match["whole"].replace(",", "").lstrip("0") or "0"
    if sign and kind != "signed":
        raise FigureRefused("negative" if sign == "-" else "not_a_number", text)
    if fraction and kind != "money":
        raise FigureRefused("fraction", text)
    if len(fraction) > 1 + MOST_DECIMALS:
        raise FigureRefused("too_long", text)
    if len(digits) > len(str(LIMIT)) or Decimal(digits + fraction) > LIMIT:
        raise FigureRefused("too_large", text)
    return Decimal(digits + fraction) if kind == "money" else int(sign + digits)


def _why_no_number(plain: str) -> Reason:
    if re.fullmatch(r"[0-9,]+", plain):
        return "separators"
    if re.fullmatch(r"[0-9,.]+(元|万元|亿元|件)", plain):
        return "wrong_unit"
    return "not_a_number"


def typable(character: str, kind: Kind) -> bool:
    """Tell whether the character can be part of a figure of this kind."""
    plain = character.translate(_PLAIN)
    return len(plain) == 1 and plain in _ALLOWED[kind]


def show_figure(figure: Figure) -> str:
    """The figure as digits; a blank cell is empty."""
    return (
        ""
        if figure is None
        else format(figure, "f")
        if isinstance(figure, Decimal)
        else str(figure)
    )
