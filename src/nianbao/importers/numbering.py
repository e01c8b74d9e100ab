"""The numbers that Word counts by itself: 一、, （一）, 1. before a paragraph."""

import re
from collections.abc import Callable, Mapping

from nianbao.form.numerals import numeral
from nianbao.record import State, Value, field

MOST_LEVELS = 9
LONGEST = 40
"""No number is longer, whatever is written around it."""

_PLACE = re.compile(r"%([1-9])")
_FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")
_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


class Level(Value):
    """How one level of a list counts: `text` has %1 for the number of the first level."""

    start: int = 1
    format: str = "decimal"
    text: str = ""


Levels = Mapping[int, Level]


class Numbering(State):
    """The lists of a document and how far each has counted."""

    lists: Mapping[str, str] = field(default_factory=dict)
    levels: Mapping[str, Levels] = field(default_factory=dict)
    overrides: Mapping[str, Levels] = field(default_factory=dict)
    _counted: dict[str, dict[int, int]] = field(default_factory=dict)
    _begun: set[str] = field(default_factory=set)

    def next(self, number: str, depth: int) -> str:
        """The number of the next paragraph of this list at this depth; "" for a bullet."""
        shared = self.lists.get(number, "")
        levels = {**self.levels.get(shared, {}), **self.overrides.get(number, {})}
        if depth not in levels:
            return ""
        counted = self._counted.setdefault(shared, {})
        self._begin(number, counted)
        counted[depth] = counted.get(depth, levels[depth].start - 1) + 1
        for deeper in [each for each in counted if each > depth]:
            del counted[deeper]
        return _shown(levels, counted, depth)

    def _begin(self, number: str, counted: dict[int, int]) -> None:
        """A list that overrides a start counts anew where it is first used."""
        if number in self._begun:
            return
        self._begun.add(number)
        for depth in self.overrides.get(number, {}):
            counted.pop(depth, None)


def _shown(levels: Levels, counted: Mapping[int, int], depth: int) -> str:
    own = levels[depth]
    if own.format in ("bullet", "none"):
        return ""

    def number(match: re.Match[str]) -> str:
        place = int(match[1]) - 1
        level = levels.get(place, Level())
        return _FORMATS.get(level.format, str)(counted.get(place, level.start))

    return _PLACE.sub(number, own.text)


def with_number(number: str, text: str) -> str:
    """The paragraph behind its number; apart only where they would run into one another."""
    runs_in = number[-1:].isascii() and (text[:1].isascii() or number[-1:].isalnum())
    return f"{number} {text}" if number and runs_in else number + text


def _chinese(value: int) -> str:
    return numeral(value) if value > 0 else "〇"


def _digits(value: int) -> str:
    return "".join("〇一二三四五六七八九"[int(digit)] for digit in str(value))


def _circled(value: int) -> str:
    return chr(0x2460 + value - 1) if 1 <= value <= 20 else str(value)


def _letter(value: int) -> str:
    return chr(ord("a") + (value - 1) % 26) * min((value - 1) // 26 + 1, MOST_LEVELS)


def _roman(value: int) -> str:
    if value > 39:
        return str(value)
    shown = ""
    for worth, letters in _ROMAN:
        while value >= worth:
            shown += letters
            value -= worth
    return shown


_FORMATS: Mapping[str, Callable[[int], str]] = {
    **dict.fromkeys(
        (
            *("chineseCounting", "chineseCountingThousand", "taiwaneseCounting"),
            *("taiwaneseCountingThousand", "japaneseCounting", "ideographTraditional"),
        ),
        _chinese,
    ),
    **dict.fromkeys(("ideographDigital", "taiwaneseDigital"), _digits),
    **dict.fromkeys(("decimalEnclosedCircle", "decimalEnclosedCircleChinese"), _circled),
    "decimalFullWidth": lambda value: str(value).translate(_FULL_WIDTH),
    "decimalZero": lambda value: f"{value:02}",
    "lowerLetter": _letter,
    "upperLetter": lambda value: _letter(value).upper(),
    "lowerRoman": _roman,
    "upperRoman": lambda value: _roman(value).upper(),
}
