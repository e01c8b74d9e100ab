"""A calculator for the few formulas that a workbook of ours may hold."""

import re
from decimal import Decimal

from openpyxl.worksheet.worksheet import Worksheet

_CALL = re.compile(r"(SUM|COUNTBLANK)\(([A-Z0-9:,]*)\)")
_ADDED = re.compile(r"\d+(?:\+\d+)+")
_CHOICE = re.compile(r'IF\((\d+)([=>])(\d+),"([^"]*)","([^"]*)"\)')


def calculated(sheet: Worksheet, cell: str) -> int | str:
    """What the formula of a cell comes to; ValueError if it holds anything unexpected."""
    formula = str(sheet[cell].value)
    if not formula.startswith("="):
        raise ValueError(formula)
    text = _CALL.sub(lambda call: str(_called(sheet, call[1], call[2])), formula[1:])
    text = _ADDED.sub(lambda sums: str(sum(map(int, sums[0].split("+")))), text)
    while "IF(" in text:
        text, count = _CHOICE.subn(_chosen, text)
        if not count:
            raise ValueError(formula)
    return text.strip('"') if text.startswith('"') else int(text)


def _called(sheet: Worksheet, name: str, ranges: str) -> int:
    cells = [cell for each in ranges.split(",") for cell in _cells(sheet, each)]
    values = [sheet[cell].value for cell in cells]
    if name == "COUNTBLANK":
        return sum(value is None for value in values)
    return sum(_number(sheet, cell) for cell in cells)


def _number(sheet: Worksheet, cell: str) -> int:
    value = sheet[cell].value
    if isinstance(value, str) and value.startswith("="):
        found = calculated(sheet, cell)
        assert isinstance(found, int)
        return found
    assert not isinstance(value, (float, Decimal))
    return value if isinstance(value, int) else 0


def _cells(sheet: Worksheet, reference: str) -> list[str]:
    found = sheet[reference]
    if not isinstance(found, tuple):
        return [found.coordinate]
    rows = (row if isinstance(row, tuple) else (row,) for row in found)
    return [cell.coordinate for row in rows for cell in row]


def _chosen(match: re.Match[str]) -> str:
    left, sign, right, then, otherwise = match.groups()
    holds = left == right if sign == "=" else int(left) > int(right)
    return f'"{then if holds else otherwise}"'
