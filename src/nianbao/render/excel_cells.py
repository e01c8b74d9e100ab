"""Figures and texts as cells of a worksheet: numbers stay numbers, texts never act."""

from decimal import Decimal

from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.formatting.rule import Rule
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.worksheet.worksheet import Worksheet

from nianbao.record import Value
from nianbao.render.escape import shown
from nianbao.report.figures import show_figure
from nianbao.report.model import Figure

LONGEST = 32_767
"""The most characters that a cell may hold."""

_FORMAT = 255
# Signs that end a quoted text in a format, or that readers take for its end.
_TAKEN = str.maketrans({'"': "”", ";": "；"})
_EXACT_DIGITS = 15
_ACTING = frozenset("=+-@")

_LINE = Side(style="thin", color="FF000000")
BOX = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
FONT = Font(name="宋体", size=10)
BOLD = Font(name="宋体", size=10, bold=True)
COMPUTED = PatternFill("solid", start_color="FFEDEDED")
OPEN = Protection(locked=False)
CENTRE = Alignment(horizontal="center", vertical="center", wrap_text=True)
LEFT = Alignment(horizontal="left", vertical="center", wrap_text=True)
TOP = Alignment(horizontal="left", vertical="top", wrap_text=True)
FIGURE = Alignment(horizontal="center", vertical="center", shrink_to_fit=True)
DOWNWARDS = Alignment(horizontal="center", vertical="center", text_rotation=255)


class Content(Value):
    """What a cell holds, and the code of the format in which a number is shown."""

    value: int | float | str | None
    code: str = "General"


def figure_content(figure: Figure, note: str) -> Content:
    """The figure with its note beside it, as a number wherever that keeps every digit."""
    text = show_figure(figure)
    if figure is None:
        return Content(None)
    if isinstance(figure, int) or (isinstance(figure, Decimal) and _is_exact(figure)):
        value = figure if isinstance(figure, int) else float(figure)
        return Content(value, number_code(text, note))
    return Content(f"{text}（{shown(note)}）" if note else text)


def _is_exact(amount: Decimal) -> bool:
    """Tell whether a spreadsheet, which holds 15 digits, would keep them all."""
    return len(amount.as_tuple().digits) <= _EXACT_DIGITS


def number_code(digits: str, note: str = "") -> str:
    """The format that shows as many decimals as were typed, and the note behind."""
    code = "0" + ("." + "0" * len(decimals) if (decimals := digits.partition(".")[2]) else "")
    text = shown(note).translate(_TAKEN)
    room = _FORMAT - len(code) - len('"（…）"')
    kept = text if len(text) <= room else text[:room] + "…"
    return f'{code}"（{kept}）"' if text else code


def write_text(cell: Cell | MergedCell, text: str) -> None:
    """Put a text into a cell, which stays a text even when it is edited."""
    line = shown(text)
    cell.value = line
    if line:
        cell.data_type = "s"
        cell.quotePrefix = line[0] in _ACTING


def frame(cell: Cell | MergedCell, align: Alignment) -> None:
    """Give the cell its font, its lines and the place of its text."""
    cell.font, cell.border, cell.alignment = FONT, BOX, align


def merge(sheet: Worksheet, place: tuple[int, int], rows: int, columns: int) -> None:
    """Make one cell of so many, from its first on, which must be framed before."""
    row, column = place
    if (rows, columns) != (1, 1):
        sheet.merge_cells(
            start_row=row,
            start_column=column,
            end_row=row + rows - 1,
            end_column=column + columns - 1,
        )


def warn(sheet: Worksheet, cells: str, word: str) -> None:
    """Show these cells in red while they say the word."""
    red = DifferentialStyle(font=Font(color="FFC00000"))
    rule = Rule(type="cellIs", operator="equal", formula=[f'"{word}"'], dxf=red)
    sheet.conditional_formatting.add(cells, rule)
