"""How a worksheet is looked at: sizes, frozen labels, what may be typed into, paper."""

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from nianbao.render.cells import usual_width as width
from nianbao.render.geometry import Sheet
from nianbao.render.grid import Placed, column_widths, head_rows, placed

TOP = 2
"""The row in which the printed table begins, below its title."""

_LINE, _LEAST, _HIGHEST = 13.5, 18.0, 409.0
_WIDEST = 40


def dress(sheet: Worksheet, printed: Sheet, *, last: int) -> None:
    """Give the worksheet of a printed table its sizes and settings; `last` is its last row."""
    widths = _widths(printed)
    for number, cells in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(number)].width = cells
    for number, row in enumerate(placed(printed), TOP):
        lines = max((_lines(each, widths) for each in row), default=1)
        sheet.row_dimensions[number].height = row_height(lines)
    for number in range(TOP + len(printed.rows), last + 1):
        sheet.row_dimensions[number].height = row_height(2)
    if head := head_rows(printed):
        sheet.freeze_panes = sheet.cell(TOP + head, printed.stub + 1).coordinate
        sheet.print_title_rows = f"1:{TOP + head - 1}"
    protect(sheet)
    on_paper(sheet)


def row_height(lines: int) -> float:
    """The height in points of a row of so many lines, as far as a spreadsheet goes."""
    return min(max(lines * _LINE + 4, _LEAST), _HIGHEST)


def _widths(printed: Sheet) -> list[int]:
    """Wide enough for every figure and the note on it, which a spreadsheet never wraps."""
    widths = [2 * characters + 2 for characters in column_widths(printed)]
    for row in placed(printed):
        for each in row:
            if not each.names and each.cell.columns == 1:
                needed = min(width(each.cell.text), _WIDEST) + 2
                widths[each.left] = max(widths[each.left], needed)
    return widths


def _lines(each: Placed, widths: list[int]) -> int:
    """How many lines the text takes; a cell over several rows has room enough."""
    if each.cell.rows > 1:
        return 1
    room = sum(widths[each.left : each.left + each.cell.columns]) - 1
    return -(-width(each.cell.text) // room)


def protect(sheet: Worksheet) -> None:
    """Keep labels and totals from being typed over; no password, and sizes may be changed."""
    sheet.protection.sheet = True
    sheet.protection.formatColumns = False
    sheet.protection.formatRows = False


def on_paper(sheet: Worksheet) -> None:
    """Print the worksheet on A4, lying, as wide as the paper."""
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
