"""A foreign document as its lines and rows, for the rules about how a report is printed."""

from dataclasses import dataclass


@dataclass(frozen=True)
class PrintedRow:
    """A label of a table and the cells behind it, as they stand on a line of the document."""

    line: int
    label: str
    cells: tuple[str, ...]


@dataclass(frozen=True)
class Printed:
    """The lines of a document, and the rows of figures found in them; lines count from 1."""

    lines: tuple[str, ...]
    rows: tuple[PrintedRow, ...] = ()
