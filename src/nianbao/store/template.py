"""A complete report file written from nothing, with the labels of the form as comments."""

from collections.abc import Iterator, Mapping
from typing import Any

from nianbao.form.address import Address
from nianbao.form.lines import Row
from nianbao.form.model import Block, Form, Section
from nianbao.form.numerals import section_number
from nianbao.report.model import COVER_TEXTS, DAYS, Filled, Report
from nianbao.store.toml import (
    block_literal,
    entry_literal,
    line_literal,
    quoted,
    row_literal,
    rows_of,
)

_COMMENT_COLUMN = 34
_SHORT_LABEL = 10


def complete_text(form: Form, report: Report) -> str:
    """The canonical file of a report, every row of the form in it."""
    return "\n".join(_lines(form, report)) + "\n"


def _lines(form: Form, report: Report) -> Iterator[str]:
    yield f"edition = {line_literal(report.edition)}"
    yield f"organization = {line_literal(report.organization)}"
    yield f"year = {report.year}"
    for name in COVER_TEXTS[1:-1]:
        if report.text(name):
            yield f"{name} = {line_literal(report.text(name))}"
    for day in DAYS:
        if getattr(report, day):
            yield f"{day} = {getattr(report, day)}"
    yield f"preface = {block_literal(report.preface)}"
    for index, section in enumerate(form.sections, 1):
        yield ""
        yield f"{f'[{section.id}]':<{_COMMENT_COLUMN}} # {section_number(index)}{section.title}"
        yield from _section_lines(section, report)
    yield from _tables(report)


def _section_lines(section: Section, report: Report) -> Iterator[str]:
    if section.narrative:
        yield f"text = {block_literal(report.text(section.id))}"
    rows = {
        row.id: f"{row.id} = {row_literal(_filled(section.id, block, row, report))}"
        for block in section.blocks
        for row in block.rows
        if row.id not in block.row_sums
    }
    width = max(map(len, rows.values()), default=0)
    for block in section.blocks:
        if block.heading:
            yield f"# {block.heading}"
        yield from _beside(block, rows, width) if _short(section) else _above(block, rows)


def _filled(section: str, block: Block, row: Row, report: Report) -> dict[str, Filled]:
    entered = (column for column in block.columns if not block.derived(row.id, column.id))
    cells = (Address(section, row.id, column.id) for column in entered)
    return {at.column: report.figures[at] for at in cells if at in report.figures}


def _short(section: Section) -> bool:
    return all(len(row.label) <= _SHORT_LABEL for block in section.blocks for row in block.rows)


def _beside(block: Block, rows: dict[str, str], width: int) -> Iterator[str]:
    units = {column.unit for column in block.columns} - {"件"}
    for row in block.rows:
        path = "：".join(block.path(row))
        yield f"{rows[row.id]:<{width}}   # {'，'.join([path, *sorted(units)])}"


def _above(block: Block, rows: dict[str, str]) -> Iterator[str]:
    opened = ""
    for row in block.rows:
        if row.id not in rows:
            continue
        outer, *inner = block.path(row)
        if inner and outer != opened:
            opened = outer
            yield f"# {outer}"
        yield f"# {' '.join(inner or [outer])}"
        yield rows[row.id]


def _tables(report: Report) -> Iterator[str]:
    notes = f"{'[notes]':<{_COMMENT_COLUMN}} # 随数字显示的附注"
    yield from _table(notes, {str(at): note for at, note in report.notes.items()})
    yield from _table("[stated]", {str(at): value for at, value in report.stated.items()})
    yield from _table("[accepted]", report.accepted)
    register = f"{'[register]':<{_COMMENT_COLUMN}} # 依申请公开台账的数字，由 nianbao register 写入"
    yield from _table(register, rows_of(report.register))


def _table(head: str, entries: Mapping[str, Any]) -> Iterator[str]:
    if entries:
        yield f"\n{head}"
        yield from (f"{quoted(key)} = {entry_literal(value)}" for key, value in entries.items())
