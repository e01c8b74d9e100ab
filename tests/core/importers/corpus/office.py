"""Reports as files of Word and Excel."""

from html import escape
from io import BytesIO

from docx import Document
from docx.document import Document as WordDocument
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from ..office_files import paragraph, word_file
from .documents import TITLES, narrative
from .sources import Source
from .tables import Spot, Table, grid


def word_by_library(source: Source) -> bytes:
    """The report as a Word document, cells merged as in the printed form."""
    document = Document()
    for text in _opening(source):
        document.add_paragraph(text)
    for section, title in TITLES.items():
        document.add_paragraph(title)
        if section in ("disclosure", "applications", "litigation"):
            _add_table(document, source.table(section))
        else:
            for text in narrative(source.texts.get(section, "")):
                document.add_paragraph(text)
    written = BytesIO()
    document.save(written)
    return written.getvalue()


def _opening(source: Source) -> list[str]:
    title = f"{source.organization}{source.year}年政府信息公开工作年度报告"
    return [title, *source.preface.split("\n")]


def _add_table(document: WordDocument, table: Table) -> None:
    spots = grid(table)
    drawn = document.add_table(len(spots), len(spots[0]))
    cells = [row.cells for row in drawn.rows]
    for number, row in enumerate(spots):
        for column, spot in enumerate(row):
            if not spot.right and not spot.below:
                last = cells[number + spot.cell.down - 1][column + spot.cell.across - 1]
                cells[number][column].merge(last).text = spot.cell.text


def word_by_hand(source: Source) -> bytes:
    """The report as a Word document with the spans that Word itself writes."""
    parts = [_paragraph(text) for text in _opening(source)]
    for section, title in TITLES.items():
        parts.append(_paragraph(title))
        if section in ("disclosure", "applications", "litigation"):
            parts.append(word_table(source.table(section)))
        else:
            parts += map(_paragraph, narrative(source.texts.get(section, "")))
    return word_file("".join(parts))


def _paragraph(text: str) -> str:
    return paragraph(escape(text, quote=False))


def word_table(table: Table) -> str:
    """A table of Word: `gridSpan` across, `vMerge` down."""
    rows = ("".join(_cell(spot) for spot in row if not spot.right) for row in grid(table))
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"


def _cell(spot: Spot) -> str:
    span = f'<w:gridSpan w:val="{spot.cell.across}"/>' if spot.cell.across > 1 else ""
    if spot.below:
        span += "<w:vMerge/>"
    elif spot.cell.down > 1:
        span += '<w:vMerge w:val="restart"/>'
    text = "" if spot.below else spot.cell.text
    return f"<w:tc><w:tcPr>{span}</w:tcPr>{_paragraph(text)}</w:tc>"


def workbook(source: Source, *, numbers: bool = True) -> bytes:
    """The three tables on three sheets, figures as numbers or as texts."""
    book = Workbook()
    first = book.active
    assert first is not None
    book.remove(first)
    for section, name in (("disclosure", "表二"), ("applications", "表三"), ("litigation", "表四")):
        sheet = book.create_sheet(name)
        sheet.append([f"{source.organization}{source.year}年政府信息公开工作年度报告"])
        sheet.append([TITLES[section]])
        _fill(sheet, source.table(section), numbers)
    written = BytesIO()
    book.save(written)
    return written.getvalue()


def _fill(sheet: Worksheet, table: Table, numbers: bool) -> None:
    for line, row in enumerate(grid(table), 3):
        for column, spot in enumerate(row, 1):
            if spot.right or spot.below:
                continue
            whole = numbers and spot.cell.at is not None and spot.cell.text.isdigit()
            sheet.cell(line, column, int(spot.cell.text) if whole else spot.cell.text or None)
            if spot.cell.across > 1 or spot.cell.down > 1:
                sheet.merge_cells(
                    start_row=line,
                    start_column=column,
                    end_row=line + spot.cell.down - 1,
                    end_column=column + spot.cell.across - 1,
                )
