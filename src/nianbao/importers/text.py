"""Plain text and Markdown -> paragraphs and tables."""

import re
from collections.abc import Iterator, Sequence

from nianbao.report.foreign import Block, Foreign, Paragraph, Table

_RULE = re.compile(r"\s*\|?(?:\s*:?-{3,}:?\s*\|)*\s*:?-{3,}:?\s*\|?\s*")
_HEADING = re.compile(r"(?P<marks>#{1,6})\s+(?P<text>.+?)\s*#*\s*$")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_PIPE = re.compile(r"(?<!\\)\|")


def text_document(text: str) -> Foreign:
    """The document that a plain text or a Markdown text is."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    blocks = tuple(_blocks(lines))
    return Foreign(blocks, sum(not character.isspace() for character in text))


def _blocks(lines: Sequence[str]) -> Iterator[Block]:
    number = 0
    while number < len(lines):
        line = lines[number]
        rows = _run(lines, number)
        if rows:
            yield Table(_grid(lines[number : number + rows]), str(number + 1))
            number += rows
            continue
        if line.strip():
            yield _paragraph(line, number + 1)
        number += 1


def _run(lines: Sequence[str], start: int) -> int:
    """How many lines from here on are a Markdown table: a rule below the first one."""
    if start + 1 >= len(lines) or "|" not in lines[start] or not _RULE.fullmatch(lines[start + 1]):
        return 0
    end = start
    while end < len(lines) and "|" in lines[end]:
        end += 1
    return end - start


def _grid(lines: Sequence[str]) -> tuple[tuple[str | None, ...], ...]:
    rows = [_cells(line) for line in lines if not _RULE.fullmatch(line)]
    width = max(map(len, rows))
    return tuple((*row, *[None] * (width - len(row))) for row in rows)


def _cells(line: str) -> list[str]:
    inside = line.strip()
    inside = inside.removeprefix("|")
    inside = inside[:-1] if inside.endswith("|") and not inside.endswith("\\|") else inside
    return [_plain(cell.strip()) for cell in _PIPE.split(inside)]


def _paragraph(line: str, number: int) -> Paragraph:
    heading = _HEADING.match(line)
    if heading is None:
        return Paragraph(_plain(line), str(number))
    return Paragraph(_plain(heading["text"]), str(number), len(heading["marks"]))


def _plain(text: str) -> str:
    """Markdown's escapes taken off."""
    return _ESCAPE.sub(r"\1", text)
