"""The table of a section as a worksheet in the official geometry, its totals alive."""

from collections.abc import Mapping

from openpyxl.styles import Alignment
from openpyxl.worksheet.worksheet import Worksheet

from nianbao.form.address import Address
from nianbao.form.lines import Balance
from nianbao.form.model import Block, Form
from nianbao.render import excel_cells as look
from nianbao.render.document import Table
from nianbao.render.excel_formulas import (
    UNEQUAL,
    Place,
    balance_formula,
    total_formula,
    verdict,
)
from nianbao.render.excel_page import TOP, dress
from nianbao.render.grid import Placed, placed
from nianbao.render.texts import section_title
from nianbao.report.balance import weigh_column
from nianbao.report.derive import Number, Total
from nianbao.report.figures import show_figure
from nianbao.report.model import Report

Values = dict[str, Number | str]
"""What the formulas of a worksheet come to, by the name of the cell."""


def fill_sheet(
    sheet: Worksheet, table: Table, form: Form, report: Report, derived: Mapping[Address, Total]
) -> Values:
    """Write the table into the worksheet, with a line for each balance below it."""
    filling = _Filling(sheet, table, form, report, derived)
    filling.title()
    for each in filling.cells:
        filling.write(each)
    below = TOP + len(table.sheet.rows)
    for block in table.section.blocks:
        for balance in block.balances:
            filling.weigh(block, balance, below)
            below += 1
    dress(sheet, table.sheet, last=below - 1)
    return filling.values


class _Filling:
    def __init__(
        self,
        sheet: Worksheet,
        table: Table,
        form: Form,
        report: Report,
        derived: Mapping[Address, Total],
    ) -> None:
        self.sheet, self.table = sheet, table
        self.form, self.report, self.derived = form, report, derived
        self.cells = [each for row in placed(table.sheet) for each in row]
        self.places = {each.cell.at: _place(each) for each in self.cells if each.cell.at}
        self.values: Values = {}

    def title(self) -> None:
        cell = self.sheet.cell(1, 1)
        look.write_text(cell, section_title(self.table.section, self.table.number))
        cell.font, cell.alignment = look.BOLD, look.CENTRE
        look.merge(self.sheet, (1, 1), 1, self.table.sheet.width)

    def write(self, each: Placed) -> None:
        place = _place(each)
        at = each.cell.at
        if at is None:
            look.write_text(self.sheet.cell(*place), each.cell.text)
        elif at in self.derived:
            self._total(at, place)
        else:
            self._figure(at, place)
        look.frame(self.sheet.cell(*place), _alignment(each))
        look.merge(self.sheet, place, each.cell.rows, each.cell.columns)

    def weigh(self, block: Block, balance: Balance, below: int) -> None:
        """The line that tells for each column whether the balance holds."""
        first = next(iter(balance.left))
        cells = [Address(self.table.section.id, first, column.id) for column in block.columns]
        for at in cells:
            self._verdict(block, balance, at, (below, self.places[at][1]))
        ends = (self.sheet.cell(below, self.places[at][1]) for at in (cells[0], cells[-1]))
        look.warn(self.sheet, ":".join(cell.coordinate for cell in ends), UNEQUAL)
        if self.table.sheet.stub:
            label = self.sheet.cell(below, 1)
            look.write_text(label, f"勾稽关系：{balance.words}")
            look.frame(label, look.LEFT)
            look.merge(self.sheet, (below, 1), 1, self.table.sheet.stub)

    def _verdict(self, block: Block, balance: Balance, at: Address, place: Place) -> None:
        _, _, column = self.form.place(at)
        weighed = weigh_column(at.section, balance, column, self.report, self.derived)
        self._formula(place, balance_formula(block, balance, at, self.places), verdict(weighed))
        look.frame(self.sheet.cell(*place), look.CENTRE)

    def _figure(self, at: Address, place: Place) -> None:
        cell = self.sheet.cell(*place)
        content = look.figure_content(self.report.figures.get(at), self.report.notes.get(at, ""))
        if isinstance(content.value, str):
            look.write_text(cell, content.value)
        else:
            cell.value = content.value
        cell.number_format = content.code
        cell.protection = look.OPEN

    def _total(self, at: Address, place: Place) -> None:
        block, _, _ = self.form.place(at)
        value = self.derived[at].value
        self._formula(place, total_formula(block, at, self.places), value)
        code = look.number_code(show_figure(value), self.report.notes.get(at, ""))
        self.sheet.cell(*place).number_format = code

    def _formula(self, place: Place, formula: str, value: Number | str) -> None:
        cell = self.sheet.cell(*place)
        cell.value = formula
        cell.fill = look.COMPUTED
        self.values[cell.coordinate] = value


def _place(each: Placed) -> Place:
    return TOP + each.top, 1 + each.left


def _alignment(each: Placed) -> Alignment:
    if each.upright:
        return look.DOWNWARDS
    return {"row": look.LEFT, "column": look.CENTRE, "": look.FIGURE}[each.names]
