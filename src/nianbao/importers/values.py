"""The text of a cell -> a figure, a note, or a doubt."""

import re
import unicodedata
from decimal import Decimal
from typing import Literal, NamedTuple

from nianbao.form.lines import Column
from nianbao.report.figures import FigureRefused, read_figure
from nianbao.report.model import NOT_APPLICABLE, Figure

Doubt = Literal["unit", "no_figure"]
"""Why a text is no figure of its column: another unit, or no number at all."""

_NOTE = re.compile(r"(?P<number>[^（(]+?)\s*[（(](?P<note>[^（）()]+)[）)]\s*")
_MARK = re.compile("[\u00b2\u00b3\u00b9\u2070-\u2079\u2080-\u2089\u2460-\u24ff\u2776-\u2793]+")
"""Marks of footnotes, which NFKC would read as one more digit."""

_GREAT = re.compile(r"[\d,.]+\s*[百千万亿].*")
_NOTHING = re.compile(r"0+(?:\.0+)?(?![\d,.])")

_DASHES = frozenset("—-－–―/／\\")
_FIGURE = re.compile(
    r"(?:[+-]|增加?|减少?)?\d[\d,.\s]*(?<![,.\s])\s*(?:件|元|万元|次|个|宗|项|起|份|例)?(?:\s*\([^()]*\))?"
)


class Value(NamedTuple):
    """What a cell says: a figure with its note, or a doubt, and what it may mean."""

    figure: Figure = None
    note: str = ""
    doubt: Doubt | None = None
    offered: Figure = None


def is_figure(text: str) -> bool:
    """Tell whether the text of a cell is meant as a figure, 不适用 included."""
    plain = unicodedata.normalize("NFKC", _MARK.sub("", text)).strip()
    note = _NOTE.fullmatch(plain)
    return bool(_FIGURE.fullmatch(plain)) or _is_absent(note["number"] if note else plain)


def _is_absent(plain: str) -> bool:
    """Tell whether a text says 不适用 in some way."""
    return plain in ("不适用", "无") or (bool(plain) and set(plain) <= _DASHES)


def read_value(text: str, column: Column) -> Value:
    """What a cell of this column says; nothing is converted and nothing guessed."""
    if _MARK.search(text):
        return Value(doubt="no_figure", offered=read_value(_MARK.sub("", text), column).figure)
    plain = unicodedata.normalize("NFKC", text).strip()
    if not plain:
        return Value()
    note = _NOTE.fullmatch(plain)
    number = note["number"] if note else plain
    if _is_absent(number):
        return Value(NOT_APPLICABLE, _original(text) if note else "")
    number = _signed(number, column)
    try:
        figure = read_figure(_one_number(number), column.kind)
    except FigureRefused as refused:
        if refused.reason == "wrong_unit" or _GREAT.fullmatch(number):
            offered = 0 if _NOTHING.match(number) else _in_ten_thousands(number, column)
            # Nothing is nothing in any unit.
            return Value(offered) if offered == 0 else Value(doubt="unit", offered=offered)
        return Value(doubt="no_figure", offered=_together(number, column))
    return Value(figure, _original(text) if note else "")


def _signed(text: str, column: Column) -> str:
    """增 and 减 before a number as its sign, in a column that has one."""
    if column.kind != "signed":
        return text
    return re.sub(r"^减少?", "-", re.sub(r"^增加?", "+", text))


def _in_ten_thousands(text: str, column: Column) -> Figure:
    """An amount in 元 as 万元, to be offered; None if it is none."""
    match = re.fullmatch(r"([\d,]+(?:\.\d+)?)\s*元", text)
    if match is None or column.unit != "万元":
        return None
    amount = Decimal(match[1].replace(",", "")) / 10_000
    return Decimal(format(amount.normalize(), "f"))


def _together(text: str, column: Column) -> Figure:
    """Digits that stand apart as one number, to be offered; None if they are none."""
    digits = "".join(text.split())
    try:
        return read_figure(digits, column.kind) if digits.isdigit() else None
    except FigureRefused:
        return None


def _one_number(text: str) -> str:
    """A number whose thousands are apart as one; other spaces make it none."""
    return re.sub(r"(?<=\d)[ \u00a0](?=\d{3}(?!\d))", "", text)


def _original(text: str) -> str:
    """The note as it is written, without its brackets."""
    match = re.search(r"[（(]([^（）()]+)[）)]", text)
    return match[1].strip() if match else ""
