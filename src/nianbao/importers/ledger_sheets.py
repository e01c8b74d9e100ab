"""The bytes of a register -> its sheets as rows of texts; a CSV is one sheet for each delimiter."""

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from nianbao.importers.document import seen
from nianbao.importers.encoding import decoded
from nianbao.importers.kinds import kind_of
from nianbao.importers.limits import MAX_CELLS, MAX_CHARACTERS, MAX_COLUMNS, Budget, check_count
from nianbao.importers.own_tables import unguarded
from nianbao.importers.refused import DocumentRefused

_DELIMITERS = (",", ";", "\t", "，")
_LONGEST_CELL = 131_072  # csv's own limit, which others may have raised


@dataclass(frozen=True)
class LedgerRow:
    """A row that is not empty: its line in the file, and its texts by the number of the column."""

    line: int
    cells: Mapping[int, str]

    @property
    def first(self) -> str:
        """The first text of the row."""
        return self.cells[min(self.cells)]


@dataclass(frozen=True)
class LedgerSheet:
    """A sheet that may hold a register; that of a CSV has no name."""

    name: str
    rows: tuple[LedgerRow, ...]


def ledger_sheets(content: bytes, name: str = "") -> list[LedgerSheet]:
    """The sheets of a workbook or of a CSV; DocumentRefused if it is neither."""
    kind = kind_of(content, name)
    if kind == "excel":
        return list(_of_workbook(content))
    if kind != "text":
        raise DocumentRefused("not_a_ledger", found=kind)
    text = decoded(content)
    check_count("characters", len(text), MAX_CHARACTERS)
    return [LedgerSheet("", tuple(_of_text(text, each))) for each in _DELIMITERS if each in text]


def _of_workbook(content: bytes) -> Iterator[LedgerSheet]:
    # Imported here: a CSV needs no lxml.
    from nianbao.importers.excel import visible_sheets
    from nianbao.importers.excel_sheet import Budgets

    for name, sheet in visible_sheets(content, Budgets()):
        rows: dict[int, dict[int, str]] = {}
        for (row, column), text in sorted(sheet.cells.items()):
            rows.setdefault(row, {})[column - 1] = text
        yield LedgerSheet(name, tuple(LedgerRow(row, cells) for row, cells in rows.items()))


def _of_text(text: str, delimiter: str) -> Iterator[LedgerRow]:
    budget = Budget("cells", 3 * MAX_CELLS)
    reader = csv.reader(text.splitlines(keepends=True), delimiter=delimiter)
    line = 1
    try:
        for fields in reader:
            budget.spend(len(fields))
            check_count("columns", len(fields), MAX_COLUMNS)
            texts = {number: seen(unguarded(field)) for number, field in enumerate(fields)}
            cells = {number: text for number, text in texts.items() if text}
            if cells:
                yield LedgerRow(line, cells)
            line = reader.line_num + 1
    except csv.Error:
        raise DocumentRefused("too_many", what="characters", limit=_LONGEST_CELL) from None
