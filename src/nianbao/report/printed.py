"""A foreign document as its lines and rows, for the rules about how a report is printed."""

from nianbao.record import Value


class PrintedLine(Value):
    """A line as it stands in the document, its cells between pipes; `place` says where."""

    place: str
    text: str


class PrintedRow(Value):
    """A label of a table and the figures behind it, as they are printed."""

    place: str
    label: str
    cells: tuple[str, ...]


class Printed(Value):
    """The lines of a document, and the rows of figures found in them."""

    lines: tuple[PrintedLine, ...]
    rows: tuple[PrintedRow, ...] = ()
