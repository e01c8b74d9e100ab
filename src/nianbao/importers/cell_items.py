"""The texts of some cells -> what they bring, and an item for each that must be asked about."""

from collections.abc import Iterator, Sequence

from nianbao.form.address import Address
from nianbao.form.lines import Column
from nianbao.importers.fitting import Texts
from nianbao.importers.imported import Item
from nianbao.importers.values import read_value
from nianbao.report.content import Content

Cells = Sequence[Address]

MOST_READINGS = 9
"""So many readings of one row are offered; more nobody would compare."""


def content_of(columns: Sequence[Column], cells: Cells, texts: Texts) -> Content:
    """What the cells that can be read bring."""
    values = [(at, read_value(text, c)) for at, text, c in zip(cells, texts, columns, strict=True)]
    return Content(
        {at: value.figure for at, value in values if value.figure is not None},
        {at: value.note for at, value in values if value.note},
    )


def doubts(columns: Sequence[Column], cells: Cells, texts: Texts, place: str) -> Iterator[Item]:
    """The cells whose texts are no figures of their columns, with what they may mean."""
    for at, text, column in zip(cells, texts, columns, strict=True):
        value = read_value(text, column)
        if value.doubt is not None:
            offered = () if value.offered is None else (Content({at: value.offered}),)
            yield Item("doubtful", at.section, text, place, at, value.doubt, offered)
