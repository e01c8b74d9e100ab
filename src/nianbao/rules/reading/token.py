"""A word or number of a line, and what kind it is."""

from typing import Literal, NamedTuple

from nianbao.report.numbers import Written

Kind = Literal[
    "topic",
    "deed",
    "idle",
    "split",
    "subject",
    "foreign",
    "claim",
    "excepts",
    "rest",
    "elsewhere",
    "lasting",
    "none",
    "join",
    "each",
    "apart",
    "sum",
    "among",
    "opening",
    "tie",
    "number",
    "bound",
    "year",
    "comma",
    "stop",
    "filler",
    "other",
]

NUMBERS = ("number", "bound")
ACTS = ("topic", "deed", "idle", "split")


class Token(NamedTuple):
    """Characters start to end of the line; a number brings what was written."""

    start: int
    end: int
    kind: Kind
    word: str
    number: Written | None = None
