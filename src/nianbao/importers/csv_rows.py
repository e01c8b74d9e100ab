"""The text of a CSV -> its rows that hold something, each with the line where it begins."""

import csv
import io
from collections.abc import Iterator, Mapping

from nianbao.importers.document import seen
from nianbao.importers.limits import MAX_CELLS, MAX_COLUMNS, Budget, check_count
from nianbao.importers.own_tables import unguarded
from nianbao.importers.refused import DocumentRefused
from nianbao.record import Value

DELIMITERS = (",", ";", "\t", "，")
"""What may stand between the cells of a CSV."""

_LONGEST_CELL = 131_072  # csv's own limit, which others may have raised


class TextRow(Value):
    """A row that is not empty: its line in the file, and its texts by the number of the column."""

    line: int
    cells: Mapping[int, str]

    @property
    def first(self) -> str:
        """The first text of the row."""
        return self.cells[min(self.cells)]


def csv_rows(text: str, delimiter: str) -> Iterator[TextRow]:
    """The rows of a CSV; DocumentRefused with the line if something in it is too large."""
    budget = Budget("cells", 3 * MAX_CELLS)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    line = 1
    try:
        for fields in reader:
            budget.spend(len(fields))
            check_count("columns", len(fields), MAX_COLUMNS)
            texts = {number: seen(unguarded(field)) for number, field in enumerate(fields)}
            cells = {number: text for number, text in texts.items() if text}
            if cells:
                yield TextRow(line, cells)
            line = reader.line_num + 1
    except csv.Error:
        raise DocumentRefused(
            "too_many", what="characters", limit=_LONGEST_CELL, line=line
        ) from None
