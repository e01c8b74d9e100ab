"""Labels of a document against those of the form, however they are broken or misspelt."""

import re
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from functools import lru_cache

from nianbao.form.lines import Row
from nianbao.form.model import Block, Section
from nianbao.importers.normal import normal
from nianbao.record import Value

_NUMBER = re.compile(
    r"^(?:\((?:[一二三四五六七八九十]+|\d+)\)|[一二三四五六七八九十]+[、.]|\d+[、.．])+"
)
_LEFT_OUT = re.compile(r"""[\s"“”'‘’《》,，、。.．：:;；*#_\-—]+""")
_BRACKETED = re.compile(r"\([^()]*\)")

LIKELY = 0.78
"""From here on a label is taken for one of the form."""


@lru_cache(maxsize=4096)
def key(text: str) -> str:
    """A label for comparing: NFKC, without spaces, quotes, marks and its list number."""
    plain = re.sub(r"[\s*_#]+", "", normal(text))
    plain = _NUMBER.sub("", plain)
    return _LEFT_OUT.sub("", plain)


@lru_cache(maxsize=4096)
def _short(text: str) -> str:
    """The key without what stands in brackets."""
    plain = _BRACKETED.sub("", re.sub(r"\s+", "", normal(text)))
    return _LEFT_OUT.sub("", _NUMBER.sub("", plain))


class RowLabel(Value):
    """A row of the form and the keys that name it."""

    block: Block
    row: Row
    keys: tuple[str, ...]


def row_labels(section: Section) -> list[RowLabel]:
    """The rows of a section, in order, with everything they are called."""
    return [
        RowLabel(block, row, tuple(dict.fromkeys(filter(None, _keys(block, row)))))
        for block in section.blocks
        for row in block.rows
    ]


def _keys(block: Block, row: Row) -> Iterator[str]:
    for name in (row.label, row.brief, *row.variants):
        yield key(name)
        yield _short(name)
    # The first row of a group may stand on one line with it.
    for group in block.groups_of(row)[-1:]:
        yield key(group.label + row.label)


def likeness(words: str, keys: Iterable[str]) -> float:
    """How well some words name a row, 0 to 1."""
    said = {key(words), _short(words)} - {""}
    return max((_alike(one, other) for one in said for other in keys), default=0.0)


@lru_cache(maxsize=65536)
def _alike(one: str, other: str) -> float:
    if one == other:
        return 1.0
    if abs(len(one) - len(other)) > max(len(one), len(other)) // 2:
        return 0.0
    return SequenceMatcher(None, one, other, autojunk=False).ratio()
