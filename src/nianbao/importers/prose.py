"""The lines of a narrative section -> one text with its parts."""

import re
from collections.abc import Iterator, Sequence

from nianbao.importers.margins import is_page
from nianbao.report.foreign import Block, Paragraph, Table

_PART = re.compile(
    r"^\s*(?:[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)]|\d{1,2}[、．](?!\d)|\d{1,2}\.(?!\d))\s*"
)
_RUN_IN = re.compile(r"^(?P<heading>[^。；：:，,！？]{2,22}?)[。：:]\s*(?P<body>\S.*)$")
_LONGEST_HEADING = 24


def narrative(blocks: Sequence[Block], *, run_in: bool) -> str:
    """The text of a narrative: a numbered line opens a part, its heading alone or run in.

    Where the document marks its headings, none is run in; a number then opens a part of
    its own without heading.
    """
    return "\n".join(_lines(blocks, run_in)).strip("\n")


def _lines(blocks: Sequence[Block], run_in: bool) -> Iterator[str]:
    for text, level in _paragraphs(blocks):
        match = _PART.match(text)
        if match is None and not level:
            yield text
            continue
        rest = text[match.end() :] if match else text
        yield ""
        yield from _part(rest.strip(), run_in=run_in, alone=bool(level))


def _part(text: str, *, run_in: bool, alone: bool) -> Iterator[str]:
    """The lines of a part: its heading, then what is run in behind it."""
    short = len(text) <= _LONGEST_HEADING and not text.endswith(("。", "；", "！", "？"))
    if alone or short:
        yield f"## {text}"
        return
    match = _RUN_IN.match(text) if run_in else None
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
            if not is_page(block.text):
                yield block.text.strip(), block.level
        elif isinstance(block, Table):
            for row in block.rows:
                text = " ".join(cell for cell in row if cell)
                if text:
                    yield text, 0
