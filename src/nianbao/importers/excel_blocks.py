"""The cells of a sheet -> tables as full grids, and the titles above them."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from nianbao.importers.excel_places import Area, Place, name_of
from nianbao.importers.excel_sheet import Sheet
from nianbao.importers.limits import Budget
from nianbao.report.foreign import Block, Paragraph, Table

# Table 2 begins with a row of one merged cell, which is no title.
_OF_TABLE = re.compile(r"第\s*[〇零一二三四五六七八九十百\d]+\s*条")

_OF_SECTION = re.compile(r"[一二三四五六七八九十]{1,2}\s*[、.．].{0,40}(?:情况|事项)\s*")

Rows = Mapping[int, Sequence[int]]
"""The columns of the cells that show text, by row; a row may have none."""


def sheet_blocks(name: str, sheet: Sheet, places: Budget) -> Iterator[Block]:
    """The blocks of a sheet; rows of one cell above a table are titles.

    They are parted by empty rows, and where the title of a section stands alone.
    """
    covered = _covered(sheet, places)
    for rows in _parts(sheet, _rows(sheet, covered)):
        titles = _titles(sheet, rows)
        for place in titles:
            for line in filter(str.strip, sheet.cells[place].splitlines()):
                yield Paragraph(line.strip(), f"{name}!{name_of(place)}")
        area = _around((row, x) for row in rows for x in rows[row] if (row, x) not in titles)
        if area is not None:
            places.spend(area.size)
            yield Table(_grid(sheet, area, covered), f"{name}!{area}")


def _covered(sheet: Sheet, places: Budget) -> set[Place]:
    """The places that a filled merged cell covers, as far as the sheet is used."""
    used = _around(sheet.cells)
    covered: set[Place] = set()
    for area in (each for each in sheet.merged if each.begin in sheet.cells):
        seen = area.within(used) if used else area
        places.spend(seen.size)
        covered.update(place for place in _places(seen) if place != area.begin)
    return covered


def _places(area: Area) -> Iterator[Place]:
    for row in range(area.top, area.bottom + 1):
        for column in range(area.left, area.right + 1):
            yield row, column


def _around(places: Iterable[Place]) -> Area | None:
    """The smallest area that has all these cells."""
    rows, columns = tuple(zip(*places, strict=True)) or ((), ())
    return Area(min(rows), min(columns), max(rows), max(columns)) if rows else None


def _rows(sheet: Sheet, covered: set[Place]) -> Rows:
    rows: defaultdict[int, list[int]] = defaultdict(list)
    for row, column in sorted(sheet.cells.keys() - covered):
        rows[row].append(column)
    for row, _ in covered:
        rows.setdefault(row, [])
    return rows


def _parts(sheet: Sheet, rows: Rows) -> Iterator[Rows]:
    """The rows, parted where one is empty or the title of a section."""
    part: dict[int, Sequence[int]] = {}
    for row in sorted(rows):
        if part and (row - 1 not in part or _is_of_section(sheet, row, rows[row])):
            yield part
            part = {}
        part[row] = rows[row]
    if part:
        yield part


def _is_of_section(sheet: Sheet, row: int, columns: Sequence[int]) -> bool:
    return len(columns) == 1 and bool(_OF_SECTION.fullmatch(sheet.cells[row, columns[0]]))


def _titles(sheet: Sheet, rows: Rows) -> dict[Place, None]:
    """The cells that stand alone in their row, above the first row that has more."""
    titles: dict[Place, None] = {}
    for row, columns in rows.items():
        if len(columns) > 1 or _OF_TABLE.match("".join(sheet.cells[row, x] for x in columns)):
            break
        titles.update(dict.fromkeys((row, x) for x in columns))
    return titles


def _grid(sheet: Sheet, area: Area, covered: set[Place]) -> tuple[tuple[str | None, ...], ...]:
    rows = range(area.top, area.bottom + 1)
    columns = [
        x for x in range(area.left, area.right + 1) if not all((row, x) in covered for row in rows)
    ]
    return tuple(
        tuple(None if (row, x) in covered else sheet.cells.get((row, x), "") for x in columns)
        for row in rows
    )
