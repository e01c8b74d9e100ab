"""The lines of a narrative section -> one text with its parts."""

import re
from collections.abc import Iterator, Sequence

from nianbao.report.foreign import Block, Paragraph, Table

_PART = re.compile(
    r"^\s*(?:[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)]|\d{1,2}[、．](?!\d)|\d{1,2}\.(?!\d))\s*"
)
_RUN_IN = re.compile(r"^(?P<heading>[^。；：:，,！？]{2,22}?)[。：:]\s*(?P<body>\S.*)$")
_LONGEST_HEADING = 24


def narrative(blocks: Sequence[Block]) -> str:
    """The text of a narrative: a numbered line opens a part, its heading run in or alone."""
    return "\n".join(_lines(blocks)).strip("\n")


def _lines(blocks: Sequence[Block]) -> Iterator[str]:
    for text, level in _paragraphs(blocks):
        match = _PART.match(text)
        if match is None and not level:
            yield text
            continue
        rest = text[match.end() :] if match else text
        yield ""
        yield from _part(rest.strip())


def _part(text: str) -> Iterator[str]:
    """The lines of a part: its heading, then what is run in behind it."""
    if len(text) <= _LONGEST_HEADING and not text.endswith(("。", "；", "！", "？")):
        yield f"## {text}"
        return
    match = _RUN_IN.match(text)
    if match is None:
        yield "##"
        yield text
        return
    yield f"## {match['heading']}"
    yield match["body"]


def _paragraphs(blocks: Sequence[Block]) -> Iterator[tuple[str, int]]:
    """The paragraphs of some blocks; a table in a narrative becomes its lines."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block.text.strip(), block.level
        elif isinstance(block, Table):
            for row in block.rows:
                text = " ".join(cell for cell in row if cell)
                if text:
                    yield text, 0
