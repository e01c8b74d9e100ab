"""A document of the corpus, and what a reader should find in it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from nianbao.form.address import Address
from nianbao.report.model import Filled

from .documents import Layout, text_document_of
from .sources import Source, is_total
from .tables import Table

Reading = Literal["clear", "complete", "partial"]
"""Clear: nobody would have a doubt. Complete: all is found, though something may be asked.
Partial: some of it cannot be known."""


@dataclass(frozen=True)
class Fixture:
    """A document, and how it is to be read.

    `printed` are the totals that stand in it. Of the cells in `unsure` only so much is known
    that they hold the expected figure or nothing; those in `contradicted` are printed twice, with
    different figures.
    """

    name: str
    family: str
    file_name: str
    content: bytes
    figures: Mapping[Address, Filled]
    printed: Mapping[Address, int]
    organization: str
    year: int
    texts: Mapping[str, str]
    edition: str
    reading: Reading = "clear"
    unsure: frozenset[Address] = field(default_factory=frozenset)
    contradicted: frozenset[Address] = field(default_factory=frozenset)


def fixture(
    family: str,
    name: str,
    source: Source,
    content: str | bytes,
    file_name: str = "report.txt",
    *,
    reading: Reading = "clear",
    unsure: Iterable[Address] = (),
) -> Fixture:
    """The document that prints this report."""
    return Fixture(
        f"{family}-{name}",
        family,
        file_name,
        content.encode() if isinstance(content, str) else content,
        source.figures,
        printed_totals(source),
        source.organization,
        source.year,
        source.texts,
        source.edition,
        reading,
        frozenset(unsure),
    )


def printed_totals(source: Source) -> dict[Address, int]:
    """The totals that the report prints."""
    tables = map(source.table, ("disclosure", "applications", "litigation"))
    return {place: int(text) for table in tables for place, text in _totals(table) if text}


def _totals(table: Table) -> Iterable[tuple[Address, str]]:
    for row in table.rows:
        for place, text in zip(row.places, row.figures, strict=True):
            if is_total(place):
                yield place, text


def text_fixture(
    family: str, name: str, source: Source, layout: Layout, *, reading: Reading = "clear"
) -> Fixture:
    """The report as a text file in this layout."""
    return fixture(family, name, source, text_document_of(source, layout), reading=reading)
