"""Rendered files read back with the libraries of others, and with nothing of the program."""

import io
from collections.abc import Iterator
from dataclasses import dataclass

import docx
from docx.document import Document
from docx.table import Table
from docx.text.paragraph import Paragraph
from lxml import etree, html
from openpyxl import load_workbook
from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.workbook.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from .paper import Grid, Spot
from .reading import Read


@dataclass(frozen=True)
class Told:
    """The blocks of a document, and the grids of its tables in their order."""

    blocks: list[Read]
    tables: list[Grid]


KINDS = {"Title": "h1", "Heading 1": "h2", "Heading 2": "h3", "Body Text": "p"}


def opened(content: bytes) -> Document:
    """The Word document in these bytes."""
    return docx.Document(io.BytesIO(content))


def word(content: bytes) -> Told:
    """What a Word document says."""
    told = Told([], [])
    for block in opened(content).iter_inner_content():
        if isinstance(block, Paragraph):
            if not block.text and block._p.xpath("w:pPr/w:sectPr"):
                continue  # it only ends a section
            assert block.style is not None
            told.blocks.append(Read(KINDS[str(block.style.name)], block.text))
        else:
            told.blocks.append(Read("table"))
            told.tables.append(_word_grid(block))
    return told


def _word_grid(table: Table) -> Grid:
    width = len(table.columns)
    cells = table._cells
    spots: dict[int, list[Spot]] = {}
    texts: dict[int, str] = {}
    for number, cell in enumerate(cells):
        spots.setdefault(id(cell._tc), []).append(divmod(number, width))
        texts[id(cell._tc)] = cell.text
    return dict(_seen(spots[key], texts[key]) for key in spots)


def _seen(spots: list[Spot], text: str) -> tuple[Spot, tuple[str, int, int]]:
    rows = {row for row, _ in spots}
    columns = {column for _, column in spots}
    assert len(spots) == len(rows) * len(columns), "no rectangle"
    return min(spots), (text, len(columns), len(rows))


def web(text: str) -> Told:
    """What a web page says."""
    root = html.fromstring(text)
    told = Told([], [])
    for element in root.iter("h1", "h2", "h3", "p", "table"):
        if element.tag == "table":
            told.blocks.append(Read("table"))
            told.tables.append(_web_grid(element))
        else:
            told.blocks.append(Read(str(element.tag), _said(element)))
    return told


def _said(element: etree._Element) -> str:
    return "".join(map(str, element.itertext()))


def _web_grid(table: etree._Element) -> Grid:
    grid: Grid = {}
    taken: set[Spot] = set()
    for y, row in enumerate(table.iter("tr")):
        x = 0
        for cell in row:
            while (y, x) in taken:
                x += 1
            columns, rows = int(cell.get("colspan", "1")), int(cell.get("rowspan", "1"))
            grid[y, x] = (_said(cell), columns, rows)
            taken.update((y + j, x + i) for j in range(rows) for i in range(columns))
            x += columns
    return grid


def workbook(content: bytes, *, values: bool = False) -> Workbook:
    """The workbook in these bytes, with its formulas or with what they came to."""
    return load_workbook(io.BytesIO(content), data_only=values)


def sheet_labels(sheet: Worksheet) -> Grid:
    """The cells of a worksheet below its title that say something which is no figure."""
    spans: dict[Spot, tuple[int, int]] = {}
    for each in sheet.merged_cells.ranges:
        rows, columns = each.max_row - each.min_row + 1, each.max_col - each.min_col + 1
        spans[each.min_row, each.min_col] = (columns, rows)
    found: Grid = {}
    for cell in written(sheet):
        row, column = cell.row or 0, cell.column or 0
        if row > 1 and cell.data_type == "s":
            found[row - 2, column - 1] = (str(cell.value), *spans.get((row, column), (1, 1)))
    return found


def written(sheet: Worksheet) -> Iterator[Cell | MergedCell]:
    """The cells of a worksheet that hold something."""
    return (cell for row in sheet.iter_rows() for cell in row if cell.value is not None)
