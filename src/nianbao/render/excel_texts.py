"""Cover, narratives and notes as the last worksheet, so that nothing of a report is lost."""

from collections.abc import Iterator

from openpyxl.worksheet.worksheet import Worksheet

from nianbao.render import excel_cells as look
from nianbao.render.cells import usual_width as width
from nianbao.render.escape import shown
from nianbao.render.excel_page import on_paper, row_height
from nianbao.render.figures import NamedFigure
from nianbao.render.texts import TextLine

NAME = "文字"
HEADER = ("部分", "项目", "类别", "内容")

_WIDTHS = {"A": 24, "B": 30, "C": 8, "D": 80}


def fill_texts(sheet: Worksheet, texts: list[TextLine], figures: list[NamedFigure]) -> None:
    """Write one text a row: the cover, each part and paragraph, then the notes on figures."""
    for column, name in enumerate(HEADER, 1):
        look.write_text(sheet.cell(1, column), name)
        sheet.cell(1, column).font = look.BOLD
    rows = (row for each in (*_texts(texts), *_notes(figures)) for row in _short(each))
    for number, row in enumerate(rows, 2):
        for column, text in enumerate(row, 1):
            cell = sheet.cell(number, column)
            look.write_text(cell, text)
            cell.font, cell.alignment = look.FONT, look.TOP
        sheet.row_dimensions[number].height = row_height(_lines(row))
    for letter, cells in _WIDTHS.items():
        sheet.column_dimensions[letter].width = cells
    sheet.freeze_panes = "A2"
    sheet.print_title_rows = "1:1"
    on_paper(sheet)


def _lines(row: tuple[str, ...]) -> int:
    """How many lines the row takes; not every spreadsheet counts them when it opens a file."""
    room = (cells - 1 for cells in _WIDTHS.values())
    return max(-(-width(text) // cells) for text, cells in zip(row, room, strict=True))


def _texts(lines: list[TextLine]) -> Iterator[tuple[str, ...]]:
    return ((line.section, line.label, line.kind, line.text) for line in lines)


def _notes(figures: list[NamedFigure]) -> Iterator[tuple[str, ...]]:
    for each in figures:
        if each.note:
            yield each.section, f"{each.row} {each.column}", "备注", each.note


def _short(row: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The row, or several where its text is longer than a cell may be."""
    *names, text = row
    text = shown(text)
    yield *names, text[: look.LONGEST]
    for start in range(look.LONGEST, len(text), look.LONGEST):
        yield *names[:-1], "续", text[start : start + look.LONGEST]
