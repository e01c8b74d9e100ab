"""Which edition of the form a document follows."""

from collections.abc import Iterable, Mapping
from functools import cache

from nianbao.form.load import edition_for, editions, load_form
from nianbao.form.model import Form
from nianbao.importers.labels import key
from nianbao.importers.pieces import cells_of
from nianbao.report.foreign import Block, Table

Hits = Mapping[str, int]


@cache
def _own(edition: str) -> frozenset[str]:
    """The labels of an edition that no other edition has."""
    others = [_labels(load_form(each)) for each in editions() if each != edition]
    return _labels(load_form(edition)).difference(*others)


def _labels(form: Form) -> frozenset[str]:
    names: list[str] = []
    for _, block in form.blocks:
        for line in block.lines:
            names += [line.label, *line.variants]
        names += [group.label for group in (*block.row_groups, *block.column_groups)]
    return frozenset(map(key, names))


def hits(blocks: Iterable[Block]) -> dict[str, int]:
    """How many labels of each edition alone stand in the document, 0 left out."""
    cells = {key(cell) for block in blocks for cell in _cells(block)}
    counts = {edition: len(cells & _own(edition)) for edition in editions()}
    return {edition: count for edition, count in counts.items() if count}


def _cells(block: Block) -> Iterable[str]:
    if isinstance(block, Table):
        return (cell for row in block.rows for cell in row if cell)
    return cells_of(block.text) if "|" in block.text or "\t" in block.text else (block.text,)


def edition_of(found: Hits, year: int) -> str:
    """The edition with most labels; without any, the one that serves the year, or the newest."""
    if found:
        return max(found, key=lambda edition: found[edition])
    newest = editions()[-1]
    return edition_for(year) if year >= load_form(editions()[0]).since else newest
