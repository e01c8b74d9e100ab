"""An empty register of applications as an Excel workbook, with choices in its cells."""

from collections.abc import Sequence
from io import BytesIO

from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from nianbao.form.load import load_register
from nianbao.form.model import Form
from nianbao.render import excel_cells as look
from nianbao.render.ledger import (
    example,
    explanations,
    headings,
    kind_words,
    outcome_words,
    result_words,
)

_ROWS = 2000


def excel_ledger(form: Form) -> bytes:
    """The empty register as an .xlsx file: one sheet to fill in, one that explains it."""
    book = Workbook()
    book.remove(book.worksheets[0])
    sheet, codes = book.create_sheet("台账"), book.create_sheet("说明")
    _fill(sheet, [headings(), example()])
    sheet.freeze_panes = "A2"
    _fill(codes, [("列、代码", "说明"), *explanations(form)])
    codes.column_dimensions["B"].width = 90
    _offer(sheet, form, first=len(codes["A"]) - len(outcome_words(form)) + 1)
    written = BytesIO()
    book.save(written)
    return written.getvalue()


def _fill(sheet: Worksheet, rows: Sequence[Sequence[str]]) -> None:
    for number, row in enumerate(rows, 1):
        for column, text in enumerate(row, 1):
            cell = sheet.cell(number, column)
            look.write_text(cell, text)
            cell.font = look.BOLD if number == 1 else look.FONT
    for column in range(1, len(rows[0]) + 1):
        sheet.column_dimensions[get_column_letter(column)].width = 18


def _offer(sheet: Worksheet, form: Form, *, first: int) -> None:
    """The known words to choose from; others may be typed all the same."""
    last = first + len(outcome_words(form)) - 1
    choices = {
        "kind": f'"{",".join(kind_words(form))}"',
        "outcome": f"'说明'!$B${first}:$B${last}",
        "reconsideration": f'"{",".join(result_words(form))}"',
        "litigation": f'"{",".join(result_words(form))}"',
        "extended": '"是,否"',
    }
    for number, column in enumerate(load_register().columns, 1):
        letter = get_column_letter(number)
        if column.id in choices:
            rule = DataValidation(type="list", formula1=choices[column.id], allow_blank=True)
            rule.showErrorMessage = False
            rule.add(f"{letter}2:{letter}{_ROWS}")
            sheet.add_data_validation(rule)
