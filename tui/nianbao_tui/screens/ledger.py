"""A register of applications as something that can be taken into the open report, row by row."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from nianbao.importers.imported import Imported, Item, State
from nianbao.report.register_content import register_content
from nianbao.tongue import tr

if TYPE_CHECKING:
    from nianbao.form.address import Address
    from nianbao.report.model import Report
    from nianbao.report.register import Register
    from nianbao.report.register_doubts import Doubt, Gravity

_SUFFIXES = (".csv", ".xlsx")
_STATES: dict[Gravity, State] = {"error": "doubtful", "warning": "doubtful", "notice": "unmapped"}


def ledger_items(path: Path, report: Report) -> Imported | None:
    """What a register gives for the year of a report; None if the file is none.

    DocumentRefused if it is one but lacks a column, FileRefused if it cannot be read.
    """
    from nianbao.commands.registering import register_for
    from nianbao.importers.refused import DocumentRefused

    if path.suffix.lower() not in _SUFFIXES:
        return None
    try:
        register = register_for(path, report)
    except DocumentRefused as refused:
        if refused.code == "no_column":
            raise
        return None
    section = next(iter(register.cells)).section
    doubts = (_doubted(section, doubt) for doubt in register.doubts)
    items = (*_rows(report, register), *doubts)
    return Imported(report.edition, items, 0, {})


def _rows(report: Report, register: Register) -> Iterator[Item]:
    """Each row that was counted, whatever its figures."""

    def row(at: Address) -> tuple[str, str]:
        return at[:2]

    for (section, _), own in groupby(register.cells, row):
        cells = list(own)
        content = register_content(report, register, cells)
        yield Item("mapped", section, tr("台账"), at=cells[0], readings=(content,), taken=True)


def _doubted(section: str, doubt: Doubt) -> Item:
    """Something about a line of the register, of which nothing can be taken."""
    from nianbao.wording.register import doubt_sentence

    return Item(_STATES[doubt.gravity], section, doubt_sentence(doubt), place=str(doubt.line))
