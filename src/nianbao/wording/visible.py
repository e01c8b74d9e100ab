"""Foreign text made harmless for one line of a terminal."""

import re
import unicodedata

# Nearly all text of a report; looking at each of its characters would take most of a check.
_PLAIN = re.compile("[ -~\u2010-\u2027\u2190-\u22ff\u2713\u3000-\u3029\u4e00-\u9fff\uff01-\uff5e]*")
_HIDDEN = {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}
_BLANK = frozenset("\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")
_MARKS = {"Mn", "Me"}
_SELECTORS = range(0xFE00, 0xFE10)

MOST_MARKS = 3
"""Marks over one character that a script may need; more would run over the lines around."""


def visible(text: str) -> str:
    """The text with everything that acts or hides written as ⟨U+XXXX⟩."""
    if _PLAIN.fullmatch(text):
        return text
    shown, marks = [], 0
    for character in text:
        marks = marks + 1 if is_mark(character) else 0
        acts = marks > MOST_MARKS or hides(character)
        shown.append(f"⟨U+{ord(character):04X}⟩" if acts else character)
    return "".join(shown)


def hides(character: str) -> bool:
    """Tell whether a character acts on a terminal or cannot be seen, though it is no space."""
    number = ord(character)
    no_character = number & 0xFFFE == 0xFFFE or 0xFDD0 <= number <= 0xFDEF
    return no_character or unicodedata.category(character) in _HIDDEN or character in _BLANK


def is_mark(character: str) -> bool:
    """Tell whether a character stands over the one before it."""
    return character > "\u02ff" and unicodedata.category(character) in _MARKS


def thinned(text: str) -> str:
    """The text without what takes no cell and may change those around it.

    Control and format characters, selectors of another shape, and marks beyond a few. What
    is left takes the cells that the text took.
    """
    if _PLAIN.fullmatch(text):
        return text
    kept, marks = [], 0
    for character in text:
        marks = marks + 1 if is_mark(character) else 0
        if marks <= MOST_MARKS and not _takes_no_cell(character):
            kept.append(character)
    return "".join(kept)


def _takes_no_cell(character: str) -> bool:
    if ord(character) in _SELECTORS:
        return True
    return unicodedata.category(character) in {"Cc", "Cf", "Cs", "Zl", "Zp"}
