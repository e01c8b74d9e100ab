"""The bytes of a list of bodies, a workbook or a CSV -> units."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import chain, islice

from nianbao.importers.csv_rows import DELIMITERS, TextRow, csv_rows
from nianbao.importers.dates import read_date
from nianbao.importers.encoding import decoded
from nianbao.importers.refused import DocumentRefused
from nianbao.importers.row_sheets import row_sheets
from nianbao.report.units import Unit, name_key
from nianbao.tongue import tr

NAMES: Mapping[str, tuple[str, ...]] = {
    "name": (
        "单位名称",
        "单位",
        "名称",
        "机关名称",
        "编制单位",
        "报送单位",
        "name",
        "organization",
        "unit",
    ),
    "kind": ("类别", "单位性质", "单位类型", "单位类别", "类型", "kind", "type"),
    "expected": (
        "应报",
        "是否应报",
        "截止日期",
        "报送期限",
        "期限",
        "应报日期",
        "截止时间",
        "报送截止时间",
        "expected",
        "due",
    ),
}
"""What the columns may be called."""

_FIRST = 5
"""The names of the columns stand within so many lines; a title may stand above them."""

_TOTALS = ("合计", "总计", "共计", "小计")
_WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
_YES = ("", "是", "应报", "1", "yes", "y", "true", "√")
_NO = ("否", "不报", "0", "no", "n", "false", "×")


class UnitsRefused(ValueError):
    """A list that cannot be read: `code` and `facts` say why, `line` and `column` where."""

    def __init__(self, code: str, line: int, column: str = "", **facts: str | int) -> None:
        super().__init__(code)
        self.code = code
        self.line = line
        self.column = column
        self.facts = facts


def units(content: bytes) -> Iterator[Unit]:
    """The bodies in their order; UnitsRefused at the first line that cannot be understood."""
    rows = _of_workbook(content) if content.startswith(_WORKBOOKS) else _rows(decoded(content))
    above = list(islice(rows, _FIRST)) or [TextRow(1, {})]
    at = _head(above) or 0
    head = above[at]
    columns = _columns(head)
    seen: dict[str, int] = {}
    for row in chain(above[at + 1 :], rows):
        if name_key(row.first) in _TOTALS:
            continue
        unit = _unit(columns, row)
        first = seen.setdefault(name_key(unit.name), row.line)
        if first != row.line:
            heading = head.cells[columns["name"]]
            raise UnitsRefused("units_repeated", row.line, heading, found=unit.name, first=first)
        yield unit


def _of_workbook(content: bytes) -> Iterator[TextRow]:
    """The first sheet that has the names of the columns, else the first that has anything."""
    try:
        sheets = [sheet.rows for sheet in row_sheets(content) if sheet.rows]
    except (DocumentRefused, ImportError):
        # An old workbook, a document, or a machine that has nothing to read workbooks with.
        raise UnitsRefused("units_workbook", 1) from None
    named = (rows for rows in sheets if _head(rows[:_FIRST]) is not None)
    return iter(next(named, sheets[0] if sheets else ()))


def _head(above: Sequence[TextRow]) -> int | None:
    """Which of the first rows names the columns."""
    return next((at for at, row in enumerate(above) if "name" in _named(row)), None)


def _rows(text: str) -> Iterator[TextRow]:
    first = "".join(text.split("\n", _FIRST)[:_FIRST])
    try:
        yield from csv_rows(text, max(DELIMITERS, key=first.count))
    except DocumentRefused as refused:
        raise UnitsRefused("units_broken", int(refused.facts.get("line", 1))) from None


def _columns(head: TextRow) -> Mapping[str, int]:
    """Where each column stands; only that of the names must be there."""
    found = _named(head)
    if "name" not in found:
        raise UnitsRefused("units_head", head.line, found=tr("、").join(head.cells.values()))
    return found


def _named(row: TextRow) -> dict[str, int]:
    """Where the columns stand that a row names."""
    found: dict[str, int] = {}
    for place, title in row.cells.items():
        for column, names in NAMES.items():
            if name_key(title) in names:
                found.setdefault(column, place)
    return found


def _unit(columns: Mapping[str, int], row: TextRow) -> Unit:
    found = {of: row.cells.get(place, "") for of, place in columns.items()}
    if not found["name"]:
        raise UnitsRefused("units_no_name", row.line, NAMES["name"][0])
    expected, due = _expected(row.line, found.get("expected", ""))
    return Unit(found["name"], found.get("kind", ""), expected, due)


def _expected(line: int, text: str) -> tuple[bool, date | None]:
    word = name_key(text)
    if word in _YES or word in _NO:
        return word in _YES, None
    day = read_date(text)
    if isinstance(day, date):
        return True, day
    raise UnitsRefused("units_expected", line, NAMES["expected"][0], found=text)
