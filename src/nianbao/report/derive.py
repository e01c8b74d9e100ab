"""Totals: what follows from the entered figures, computed and never stored."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from nianbao.form.address import Address
from nianbao.form.model import Block, Form
from nianbao.report.model import Figure, Report

Number = int | Decimal


@dataclass(frozen=True, slots=True)
class Total:
    """A derived figure; `incomplete` if a cell that it adds up is still blank."""

    value: Number
    incomplete: bool


def amount(figure: Figure) -> Number:
    """What a figure adds to a sum: blank and 不适用 add nothing."""
    return figure if isinstance(figure, (int, Decimal)) else 0


def totals(form: Form, report: Report) -> dict[Address, Total]:
    """Every derived cell of the form."""
    found: dict[Address, Total] = {}
    for section in form.sections:
        for block in section.blocks:
            if block.sums:
                found.update(_block_totals(section.id, block, report.figures))
    return found


def _block_totals(
    section: str, block: Block, figures: Mapping[Address, Figure]
) -> dict[Address, Total]:
    found: dict[Address, Total] = {}

    def value(row: str, column: str) -> Total:
        at = Address(section, row, column)
        if at in found:
            return found[at]
        if not block.derived(row, column):
            figure = figures.get(at)
            return Total(amount(figure), figure is None)
        found[at] = _sum([value(*line) for line in _operands(block, row, column)])
        return found[at]

    for row in block.rows:
        for column in block.columns:
            value(row.id, column.id)
    return {at: total for at, total in found.items() if block.derived(at.row, at.column)}


def _operands(block: Block, row: str, column: str) -> list[tuple[str, str]]:
    across = block.column_sums.get(column)
    if across:
        return [(row, of) for of in across.of]
    return [(of, column) for of in block.row_sums[row].of]


def _sum(parts: list[Total]) -> Total:
    return Total(sum(part.value for part in parts), any(part.incomplete for part in parts))
