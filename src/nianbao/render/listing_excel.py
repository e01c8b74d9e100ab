"""Rows of text of any number as an Excel workbook, written while they come."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice
from typing import Any, BinaryIO

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell

from nianbao.render.excel_cells import BOLD, LONGEST, write_text

_MOST = 1_000_000
"""Rows of a sheet; a spreadsheet takes 1,048,576."""

_WIDE, _NARROW = 60, 16


def write_workbook(
    into: BinaryIO, name: str, header: Sequence[str], rows: Iterable[Sequence[str]]
) -> None:
    """Write the rows below their header; more than a sheet takes go on in the next one."""
    book = Workbook(write_only=True)
    rest = iter(rows)
    for number, first in enumerate(chain([next(rest, None)], rest), 1):
        sheet = book.create_sheet(name if number == 1 else f"{name}{number}")
        _fill(sheet, header, islice(chain([first] if first else [], rest), _MOST))
    book.save(into)


def _fill(sheet: Any, header: Sequence[str], rows: Iterator[Sequence[str]]) -> None:
    sheet.freeze_panes = "A2"
    for index in range(len(header)):
        wide = _WIDE if index == len(header) - 1 else _NARROW
        sheet.column_dimensions[chr(ord("A") + index)].width = wide
    sheet.append([_cell(sheet, title, bold=True) for title in header])
    lines = 1
    for row in rows:
        sheet.append([_cell(sheet, text) for text in row])
        lines += 1
    # One body out of sixty is what is looked for.
    sheet.auto_filter.ref = f"A1:{chr(ord('A') + len(header) - 1)}{lines}"


def _cell(sheet: Any, text: str, *, bold: bool = False) -> Any:
    cell = WriteOnlyCell(sheet)
    write_text(cell, text[:LONGEST])
    if bold:
        cell.font = BOLD
    return cell
