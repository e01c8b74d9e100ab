"""Where cells of a workbook are."""

import re

from nianbao.record import Value

_PLACE = re.compile(r"\$?([A-Z]{1,3})\$?([0-9]{1,7})")

Place = tuple[int, int]
"""Row and column, from 1 on."""


class Area(Value):
    """A rectangle of cells, first and last row and column."""

    top: int
    left: int
    bottom: int
    right: int

    @property
    def begin(self) -> Place:
        """Its first cell, which shows the text of a merged area."""
        return self.top, self.left

    def within(self, other: "Area") -> "Area":
        """What of it lies in another area; it may be nothing."""
        return Area(
            max(self.top, other.top),
            max(self.left, other.left),
            min(self.bottom, other.bottom),
            min(self.right, other.right),
        )

    @property
    def size(self) -> int:
        """The number of its cells."""
        return max(self.bottom - self.top + 1, 0) * max(self.right - self.left + 1, 0)

    def __str__(self) -> str:
        first, last = name_of(self.begin), name_of((self.bottom, self.right))
        return first if first == last else f"{first}:{last}"


def place_of(reference: str) -> Place | None:
    """Where `B3` is."""
    match = _PLACE.fullmatch(reference)
    if match is None:
        return None
    column = 0
    for letter in match[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(match[2]), column


def name_of(place: Place) -> str:
    """What a cell is called: `B3`."""
    row, column = place
    letters = ""
    while column:
        column, letter = divmod(column - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return f"{letters}{row}"


def area_of(reference: str) -> Area | None:
    """The area `A1:C2`, or None if it is none."""
    first, _, last = reference.partition(":")
    start, end = place_of(first), place_of(last or first)
    if start is None or end is None or start[0] > end[0] or start[1] > end[1]:
        return None
    return Area(*start, *end)
