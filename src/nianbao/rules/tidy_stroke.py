"""One stroke of the pen in a text, and why it is made."""

from typing import Literal, NamedTuple

Why = Literal[
    "width",
    "mark",
    "brackets",
    "year_brackets",
    "quotes",
    "title",
    "law",
    "ellipsis",
    "dash",
    "range",
    "space",
    "repeated",
    "between",
    "doubled_word",
    "number",
    "heading_number",
    "heading_mark",
    "part",
]


class Stroke(NamedTuple):
    """Characters `start` to `end` of a text become `after`."""

    start: int
    end: int
    after: str
    why: Why
