"""How wide text is in a terminal, and where its lines break."""

import unicodedata
from functools import lru_cache

NO_START = frozenset("，。、；：？！）》」』】〕〉”’…%％℃·,.;:?!)]}>")
NO_END = frozenset("（《「『【〔〈“‘([{<￥$")


def width(text: str) -> int:
    """The number of terminal cells that the text takes; ambiguous characters count as one."""
    return len(text) if text.isascii() else sum(map(_character_width, text))


@lru_cache(maxsize=8192)
def _character_width(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf", "Cc", "Cs", "Zl", "Zp"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def fit(text: str, cells: int, *, right: bool = False) -> str:
    """The text padded to so many cells, or cut with … ; a wide character is never halved."""
    if width(text) > cells:
        text = cut(text, cells - 1) + "…" if cells > 0 else ""
    padding = " " * (cells - width(text))
    return padding + text if right else text + padding


def fit_end(text: str, cells: int) -> str:
    """The end of the text that fits, behind … if something is missing."""
    if width(text) <= cells:
        return text
    while text and width(text) > cells - 1:
        text = text[1:]
    return "…" + text


def cut(text: str, cells: int) -> str:
    """The longest beginning of the text that fits."""
    return text[: _fitting(text, 0, cells)]


@lru_cache(maxsize=512)
def wrap(line: str, cells: int) -> tuple[tuple[int, int], ...]:
    """Break one line into pieces (start, end) of at most so many cells.

    Chinese breaks between any two characters, but no line begins with closing or ends
    with opening punctuation; Latin words and numbers stay whole; spaces hang at the end.
    An empty line is one empty piece.
    """
    pieces: list[tuple[int, int]] = []
    start = 0
    while start < len(line):
        end = _fitting(line, start, cells)
        end = _hang_spaces(line, end) if end < len(line) else end
        end = _good_break(line, start, end) if end < len(line) else end
        pieces.append((start, max(end, start + 1)))
        start = pieces[-1][1]
    return tuple(pieces) or ((0, 0),)


def _fitting(line: str, start: int, cells: int) -> int:
    used = 0
    for index in range(start, len(line)):
        used += _character_width(line[index])
        if used > cells:
            return index
    return len(line)


def _hang_spaces(line: str, end: int) -> int:
    while end < len(line) and line[end] == " ":
        end += 1
    return end


def _good_break(line: str, start: int, end: int) -> int:
    """The last allowed break not after `end`, or `end` if the line has none."""
    for place in range(end, start, -1):
        if _may_break(line[place - 1], line[place]):
            return place
    return end


def _may_break(before: str, after: str) -> bool:
    if after in NO_START or before in NO_END or unicodedata.combining(after):
        return False
    return not (_in_word(before) and _in_word(after))


def _in_word(character: str) -> bool:
    return character.isascii() and not character.isspace()


def wrapped(text: str, cells: int) -> list[str]:
    """The lines of a text, each at most so many cells wide."""
    lines = text.split("\n")
    return [line[start:end].rstrip() for line in lines for start, end in wrap(line, cells)]
