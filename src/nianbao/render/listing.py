"""Rows of text of any number as CSV or plain lines, piece by piece."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

from nianbao.render.csv import guarded
from nianbao.wording.visible import visible

Rows = Iterable[Sequence[str]]

_BOM = "\ufeff"


def csv_lines(header: Sequence[str], rows: Rows, *, bom: bool) -> Iterator[str]:
    """A CSV file line by line; a text on which a spreadsheet would act is guarded.

    `bom` lets a spreadsheet know that it is UTF-8; an engine does not want it.
    """
    yield (_BOM if bom else "") + _csv_line(header)
    for row in rows:
        yield _csv_line([guarded(cell) for cell in row])


def _csv_line(row: Sequence[str]) -> str:
    written = io.StringIO()
    csv.writer(written, lineterminator="\r\n").writerow(row)
    return written.getvalue()


def plain_lines(rows: Rows) -> Iterator[str]:
    """A line a row, its cells one after the other; nothing in them acts on a terminal."""
    for row in rows:
        yield "  ".join(visible(" ".join(cell.split())) for cell in row if cell) + "\n"
