"""A narrative is one text; a line `## heading` opens a part."""

from collections.abc import Sequence
from itertools import pairwise

from nianbao.record import Value

_MARK = "##"


class Part(Value):
    """A numbered part of a narrative; a bare `##` gives it no heading of its own.

    `start` and `end` are its characters in the text, the heading line included.
    """

    heading: str
    body: str
    start: int
    end: int


def heading_of(line: str) -> str | None:
    """The heading that the line opens a part with ("" for none), or None."""
    if line.rstrip() == _MARK:
        return ""
    return line[len(_MARK) :].strip() if line.startswith(_MARK + " ") else None


def split(text: str) -> tuple[str, tuple[Part, ...]]:
    """The text before the first part, and the parts."""
    starts: list[int] = []
    position = 0
    for line in text.split("\n"):
        if heading_of(line) is not None:
            starts.append(position)
        position += len(line) + 1
    parts = tuple(_part(text, start, end) for start, end in pairwise([*starts, len(text)]))
    return text[: starts[0] if starts else len(text)], parts


def _part(text: str, start: int, end: int) -> Part:
    line, _, body = text[start:end].partition("\n")
    return Part(heading_of(line) or "", body, start, end)


def paragraphs(body: str) -> list[str]:
    """The lines that hold words, without the blanks around them."""
    return [line.strip() for line in body.split("\n") if line.strip()]


def count_characters(text: str) -> int:
    """The number of characters that are words or punctuation, headings included, marks not."""
    marks = sum(heading_of(line) is not None for line in text.split("\n"))
    return len("".join(text.split())) - marks * len(_MARK)


def with_part(text: str, heading: str) -> str:
    """The text with an empty part of this heading at its end."""
    return _joined(text, [f"{_MARK} {heading}".rstrip()])


def room_in(text: str, index: int) -> tuple[str, int]:
    """The text with room to write in part `index`, and where: behind its last word."""
    part = split(text)[1][index]
    if part.body.strip():
        return text, part.start + len(text[part.start : part.end].rstrip("\n"))
    heading = text[part.start : part.end].partition("\n")[0]
    rest = text[part.end :]
    caret = part.start + len(heading) + 1
    return text[: part.start] + heading + "\n" + ("\n\n" + rest if rest else ""), caret


def renamed(text: str, index: int, heading: str) -> str:
    """The text with part `index` under another heading."""
    part = split(text)[1][index]
    rest = text[part.start :].partition("\n")
    return text[: part.start] + f"{_MARK} {heading}".rstrip() + rest[1] + rest[2]


def without_part(text: str, index: int) -> str:
    """The text without part `index`, heading and body."""
    return _reordered(text, [i for i in range(len(split(text)[1])) if i != index])


def moved(text: str, index: int, to: int) -> str:
    """The text with part `index` at place `to`."""
    order = list(range(len(split(text)[1])))
    order.insert(to, order.pop(index))
    return _reordered(text, order)


def _reordered(text: str, order: Sequence[int]) -> str:
    lead, parts = split(text)
    return _joined(lead, [text[parts[i].start : parts[i].end] for i in order])


def _joined(lead: str, pieces: Sequence[str]) -> str:
    """Pieces of text one after the other, a blank line between them."""
    kept = [piece.strip("\n") for piece in (lead, *pieces)]
    return "\n\n".join(piece for piece in kept if piece)
