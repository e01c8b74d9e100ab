"""The text of a cell -> a figure, a note, or a doubt."""

import re
import unicodedata
from dataclasses import dataclass
from typing import Literal

from nianbao.form.lines import Column
from nianbao.report.figures import FigureRefused, read_figure
from nianbao.report.model import NOT_APPLICABLE, Figure

Doubt = Literal["unit", "no_figure"]
"""Why a text is no figure of its column: another unit, or no number at all."""

_NOTE = re.compile(r"(?P<number>[^（(]+?)\s*[（(](?P<note>[^（）()]+)[）)]\s*")
_DASHES = frozenset("—-－–―/／\\")
_FIGURE = re.compile(
    r"[+-]?\d[\d,.\s]*(?<![,.\s])\s*(?:件|元|万元|次|个|宗|项|起|份|例)?(?:\s*\([^()]*\))?"
)


@dataclass(frozen=True)
class Value:
    """What a cell says: a figure with its note, or a doubt and no figure."""

    figure: Figure = None
    note: str = ""
    doubt: Doubt | None = None


def is_figure(text: str) -> bool:
    """Tell whether the text of a cell is meant as a figure, 不适用 included."""
    plain = unicodedata.normalize("NFKC", text).strip()
    if not plain:
        return False
    return plain in ("不适用", "无") or set(plain) <= _DASHES or bool(_FIGURE.fullmatch(plain))


def read_value(text: str, column: Column) -> Value:
    """What a cell of this column says; nothing is converted and nothing guessed."""
    plain = unicodedata.normalize("NFKC", text).strip()
    if not plain:
        return Value()
    if plain in ("不适用", "无") or set(plain) <= _DASHES:
        return Value(NOT_APPLICABLE)
    note = _NOTE.fullmatch(plain)
    number = note["number"] if note else plain
    try:
        figure = read_figure(_one_number(number), column.kind)
    except FigureRefused as refused:
        return Value(doubt="unit" if refused.reason == "wrong_unit" else "no_figure")
    return Value(figure, _original(text) if note else "")


def _one_number(text: str) -> str:
    """A number whose thousands are apart as one; other spaces make it none."""
    return re.sub(r"(?<=\d)[ \u00a0](?=\d{3}(?!\d))", "", text)


def _original(text: str) -> str:
    """The note as it is written, without its brackets."""
    match = re.search(r"[（(]([^（）()]+)[）)]", text)
    return match[1].strip() if match else ""
