"""The bytes of a list -> its sheets as rows of texts; a CSV is one sheet for each delimiter."""

from collections.abc import Iterator

from nianbao.importers.csv_rows import DELIMITERS, TextRow, csv_rows
from nianbao.importers.encoding import decoded
from nianbao.importers.kinds import kind_of
from nianbao.importers.limits import MAX_CHARACTERS, check_count
from nianbao.importers.refused import DocumentRefused
from nianbao.record import Value


class RowSheet(Value):
    """A sheet that may hold a list; that of a CSV has no name."""

    name: str
    rows: tuple[TextRow, ...]


def row_sheets(content: bytes, name: str = "") -> list[RowSheet]:
    """The sheets of a workbook or of a CSV; DocumentRefused if it is neither."""
    kind = kind_of(content, name)
    if kind == "excel":
        return list(_of_workbook(content))
    if kind != "text":
        raise DocumentRefused("not_a_ledger", found=kind)
    text = decoded(content)
    check_count("characters", len(text), MAX_CHARACTERS)
    return [RowSheet("", tuple(csv_rows(text, each))) for each in DELIMITERS if each in text]


def _of_workbook(content: bytes) -> Iterator[RowSheet]:
    # Imported here: a CSV needs no lxml.
    from nianbao.importers.excel import visible_sheets
    from nianbao.importers.excel_sheet import Budgets

    for name, sheet in visible_sheets(content, Budgets()):
        rows: dict[int, dict[int, str]] = {}
        for (row, column), text in sorted(sheet.cells.items()):
            rows.setdefault(row, {})[column - 1] = text
        yield RowSheet(name, tuple(TextRow(row, cells) for row, cells in rows.items()))
