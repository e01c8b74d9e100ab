"""The bytes of a list of bodies, as a spreadsheet saves it -> units."""

import contextlib
import csv
import io
import re
from collections.abc import Iterator, Mapping
from datetime import date
from itertools import chain, islice

from nianbao.importers.encoding import decoded
from nianbao.report.units import Unit, name_key

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
_WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")

_SEPARATORS = (",", "\t", ";", "，")
_YES = ("", "是", "应报", "1", "yes", "y", "true", "√")
_NO = ("否", "不报", "0", "no", "n", "false", "×")
_DAY = re.compile(r"(\d{4})(?:[-/.年]?)(\d{1,2})(?:[-/.月]?)(\d{1,2})日?(?: 0:00(?::00)?)?")


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
    if content.startswith(_WORKBOOKS):
        raise UnitsRefused("units_workbook", 1)
    rows = _rows(decoded(content))
    above = list(islice(rows, _FIRST))
    at = next((at for at, (_, cells) in enumerate(above) if "name" in _named(cells)), 0)
    line, head = above[at] if above else (1, [])
    columns = _columns(line, head)
    seen: dict[str, int] = {}
    for line, cells in chain(above[at + 1 :], rows):
        if name_key(next(filter(None, cells))) in _TOTALS:
            continue
        unit = _unit(line, columns, cells)
        first = seen.setdefault(name_key(unit.name), line)
        if first != line:
            raise UnitsRefused(
                "units_repeated", line, head[columns["name"]], found=unit.name, first=first
            )
        yield unit


def _rows(text: str) -> Iterator[tuple[int, list[str]]]:
    """The lines that hold something, with their numbers."""
    first = "".join(text.split("\n", _FIRST)[:_FIRST])
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=max(_SEPARATORS, key=first.count))
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield reader.line_num, [cell.strip() for cell in cells]
    except csv.Error:
        raise UnitsRefused("units_broken", reader.line_num) from None


def _columns(line: int, head: list[str]) -> Mapping[str, int]:
    """Where each column stands; only that of the names must be there."""
    found = _named(head)
    if "name" not in found:
        raise UnitsRefused("units_head", line, found="、".join(filter(None, head)))
    return found


def _named(head: list[str]) -> dict[str, int]:
    """Where the columns stand that a line names."""
    found: dict[str, int] = {}
    for index, title in enumerate(head):
        for column, names in NAMES.items():
            if name_key(title) in names:
                found.setdefault(column, index)
    return found


def _unit(line: int, columns: Mapping[str, int], cells: list[str]) -> Unit:
    found = {of: cells[at] if at < len(cells) else "" for of, at in columns.items()}
    if not found["name"]:
        raise UnitsRefused("units_no_name", line, NAMES["name"][0])
    expected, due = _expected(line, found.get("expected", ""))
    return Unit(found["name"], found.get("kind", ""), expected, due)


def _expected(line: int, text: str) -> tuple[bool, date | None]:
    word = name_key(text)
    if word in _YES or word in _NO:
        return word in _YES, None
    match = _DAY.fullmatch(text)
    if match:
        with contextlib.suppress(ValueError):  # the 31st of February
            return True, date(*map(int, match.groups()))
    raise UnitsRefused("units_expected", line, NAMES["expected"][0], found=text)
