"""The initials by which Chinese words are found without an input method: 保存 as bc."""

from bisect import bisect_right

_BEGINS = (
    (0xB0A1, "a"),
    (0xB0C5, "b"),
    (0xB2C1, "c"),
    (0xB4EE, "d"),
    (0xB6EA, "e"),
    (0xB7A2, "f"),
    (0xB8C1, "g"),
    (0xB9FE, "h"),
    (0xBBF7, "j"),
    (0xBFA6, "k"),
    (0xC0AC, "l"),
    (0xC2E8, "m"),
    (0xC4C3, "n"),
    (0xC5B6, "o"),
    (0xC5BE, "p"),
    (0xC6DA, "q"),
    (0xC8BB, "r"),
    (0xC8F6, "s"),
    (0xCBFA, "t"),
    (0xCDDA, "w"),
    (0xCEF4, "x"),
    (0xD1B9, "y"),
    (0xD4D1, "z"),
)
"""Where each initial begins in the first level of GB 2312, which is in the order of pinyin."""

_ENDS = 0xD7F9
_OTHERWISE = {"重": "c", "行": "x", "诉": "s", "诺": "n"}
"""Characters that this program reads in another way, or that lie on the second level."""


def initials(words: str) -> str:
    """The initial of each Chinese character, letters and digits as they are, the rest left out."""
    return "".join(map(_initial, words.lower()))


def _initial(character: str) -> str:
    if character.isascii():
        return character if character.isalnum() else ""
    if character in _OTHERWISE:
        return _OTHERWISE[character]
    code = int.from_bytes(character.encode("gb2312", "ignore"), "big")
    place = bisect_right(_BEGINS, (code, "~")) - 1
    return _BEGINS[place][1] if place >= 0 and code <= _ENDS else ""
