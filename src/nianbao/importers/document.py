"""Blocks -> a whole document: each with its place, the characters counted."""

import re

from nianbao.importers.refused import DocumentRefused
from nianbao.record import replace
from nianbao.report.foreign import Block, Foreign, Paragraph, Table
from nianbao.tongue import tr

Blocks = list[Block]

_UNSEEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u200b\u2060\ufeff]")


def seen(text: str) -> str:
    """The text without controls and signs of no width, and without blanks around it."""
    return _UNSEEN.sub("", text).strip()


def document(blocks: Blocks) -> Foreign:
    """The blocks as a document, paragraphs and tables counted; DocumentRefused if without text."""
    characters = sum(map(_characters, blocks))
    if not characters:
        raise DocumentRefused("no_text")
    return Foreign(tuple(_placed(blocks)), characters)


def _placed(blocks: Blocks) -> Blocks:
    """The blocks with a place: the one they have, or their number among their like."""
    numbers = {Paragraph: 0, Table: 0}
    placed: Blocks = []
    for block in blocks:
        numbers[type(block)] += 1
        number = numbers[type(block)]
        says = "表 {number}" if isinstance(block, Table) else "第 {number} 段"
        placed.append(replace(block, place=block.place or tr(says, number=number)))
    return placed


def _characters(block: Block) -> int:
    if isinstance(block, Paragraph):
        return _filled(block.text)
    return sum(_filled(text) for row in block.rows for text in row if text)


def _filled(text: str) -> int:
    return len("".join(text.split()))
