"""Families 17 and 18: what stands around the report, and tables that are not there."""

from collections.abc import Iterable

from .documents import Layout, Line
from .tables import Cell, Row, Table
from .web_pages import TEXT_AFTER, TEXT_BEFORE


def among_chrome(text: str) -> str:
    """The report with the lines of the portal before and after it."""
    return f"{TEXT_BEFORE}{text}{TEXT_AFTER}"


def without(section: str, layout: Layout, instead: str) -> Layout:
    """The layout, but one section has these words where its table should be."""

    def lines(table: Table) -> Iterable[Line]:
        return [Line(instead)] if table.section == section else layout(table)

    return lines


def only(section: str, one: Layout, other: Layout) -> Layout:
    """One layout for a section, another one for the others."""

    def lines(table: Table) -> Iterable[Line]:
        return one(table) if table.section == section else other(table)

    return lines


def balance_above(layout: Layout) -> Layout:
    """The bracket line stands above the table and not in its corner."""

    def lines(table: Table) -> Iterable[Line]:
        if table.section == "applications":
            yield Line(table.rows[0].labels[0])
            first = table.rows[0].cells[0]
            empty = Cell("", first.across, first.down)
            row = Row((empty, *table.rows[0].cells[1:]))
            table = Table(table.section, (row, *table.rows[1:]))
        yield from layout(table)

    return lines
