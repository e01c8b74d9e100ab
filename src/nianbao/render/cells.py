"""How wide text is in a terminal, and where its lines break."""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise, takewhile

# GB/T 15834-2011, 5.1: what may not begin a line, may not end one, may not be taken apart.
NO_START = frozenset("，。、；：？！）》」』】〕〉”’…～%％℃·,.;:?!)]}>")
NO_END = frozenset("（《「『【〔〈“‘([{<￥$")
_TOGETHER = frozenset("—…")

# Nearly all text of a report: characters of one byte and one cell, or of three and two.
_BYTES_TELL = re.compile("[ -~\u3000-\u3029\u4e00-\u9fff\uff01-\uff60]*")


_wide = "WF"


def width(text: str) -> int:
    """The number of terminal cells that the text takes; ambiguous characters as `take_as_wide`."""
    return len(text) if text.isascii() else _width(text)


def usual_width(text: str) -> int:
    """The same for what is written to files, whatever the terminal: ambiguous ones count as one."""
    return sum(_cells(character, "WF") for character in text)


def take_as_wide(wide: bool) -> None:
    """Count characters that terminals draw in one cell or in two as two from now on, or as one."""
    global _wide
    _wide = "WFA" if wide else "WF"
    _character_width.cache_clear()
    _width.cache_clear()
    wrap.cache_clear()


def are_wide() -> bool:
    """Tell whether ambiguous characters count as two."""
    return "A" in _wide


@lru_cache(maxsize=512)
def _width(text: str) -> int:
    if _BYTES_TELL.fullmatch(text):
        return (len(text) + len(text.encode())) // 2
    return sum(map(_character_width, text))


@lru_cache(maxsize=8192)
def _character_width(character: str) -> int:
    return _cells(character, _wide)


def _cells(character: str, wide: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf", "Cc", "Cs", "Zl", "Zp"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in wide else 1


def fit(text: str, cells: int, *, right: bool = False) -> str:
    """The text padded to so many cells, or cut with … ; a wide character is never halved."""
    if width(text) > cells:
        mark = "…" if cells >= width("…") else ""
        text = cut(text, cells - width(mark)) + mark
    padding = " " * (cells - width(text))
    return padding + text if right else text + padding


def fit_end(text: str, cells: int) -> str:
    """The end of the text that fits, behind … if something is missing."""
    if width(text) <= cells:
        return text
    while text and width(text) > cells - width("…"):
        text = text[1:]
    return "…" + text


def cut(text: str, cells: int) -> str:
    """The longest beginning of the text that fits."""
    return text[: _fitting(text, 0, cells)]


@lru_cache(maxsize=512)
def wrap(line: str, cells: int) -> tuple[tuple[int, int], ...]:
    """Break one line into pieces (start, end) of at most so many cells.

    Chinese breaks between any two characters, but no line begins with closing or ends
    with opening punctuation; Latin words, numbers and dashes stay whole; spaces hang at the end.
    An empty line is one empty piece.
    """
    return tuple(pairwise((0, *breaks(line, cells))))


def breaks(line: str, cells: int, start: int = 0) -> Iterator[int]:
    """Where the pieces of one line end, from the one that begins at `start`."""
    if not line:
        yield 0
    while start < len(line):
        end = _fitting(line, start, cells)
        end = _hang_spaces(line, end) if end < len(line) else end
        end = _good_break(line, start, end) if end < len(line) else end
        start = max(end, start + 1)
        yield start


def breaks_anew(line: str, cells: int, before: str, known: Sequence[int]) -> tuple[int, ...]:
    """The breaks of a line that was `before` and had the breaks `known`.

    Only what lies around the difference is looked at. Where a piece ends depends on nothing
    left of it, and on nothing right of the two pieces behind it.
    """
    kept = list(known[: max(_alike_from_left(line, before, known) - 2, 0)])
    shift = len(line) - len(before)
    met = _alike_from_right(line, before, known)
    for end in breaks(line, cells, kept[-1] if kept else 0):
        kept.append(end)
        place = bisect_left(known, end - shift, met)
        if place < len(known) and known[place] == end - shift:
            return (*kept, *(one + shift for one in known[place + 1 :]))
    return tuple(kept)


def _alike_from_left(line: str, before: str, known: Sequence[int]) -> int:
    """How many pieces both lines begin with."""
    pieces = pairwise((0, *known))
    alike = takewhile(lambda piece: line[slice(*piece)] == before[slice(*piece)], pieces)
    return sum(1 for _ in alike)


def _alike_from_right(line: str, before: str, known: Sequence[int]) -> int:
    """The number of the first break behind which both lines are the same."""
    shift = len(line) - len(before)
    place = len(known) - 1
    while place > 0:
        start, end = known[place - 1], known[place]
        if before[start:end] != line[start + shift : end + shift]:
            break
        place -= 1
    return place


def _fitting(line: str, start: int, cells: int) -> int:
    """The end of the longest piece from `start` that fits."""
    end, room = start, cells
    while room > 1 and end < len(line):
        # No character takes more than two cells.
        piece = line[end : end + room // 2]
        end += len(piece)
        room -= _width(piece)
    while end < len(line) and _character_width(line[end]) <= room:
        room -= _character_width(line[end])
        end += 1
    return end


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
    whole = before == after and after in _TOGETHER
    return not (whole or _in_word(before) and _in_word(after))


def _in_word(character: str) -> bool:
    return character.isascii() and not character.isspace()


def wrapped(text: str, cells: int) -> list[str]:
    """The lines of a text, each at most so many cells wide."""
    lines = text.split("\n")
    return [line[start:end].rstrip() for line in lines for start, end in wrap(line, cells)]
