"""An empty register of applications: its columns, a row that shows how, and the words to use."""

import csv
import io
from collections.abc import Iterator

from nianbao.form.address import Address
from nianbao.form.load import load_register
from nianbao.form.model import Form
from nianbao.report.register_frame import frame_of
from nianbao.wording.taking import full_row_name

_BOM = "\ufeff"


def headings() -> list[str]:
    """The names of the columns."""
    return [column.label for column in load_register().columns]


def example() -> list[str]:
    """The row that shows how to fill in; it is not read."""
    return [column.example for column in load_register().columns]


def outcome_words(form: Form) -> list[tuple[str, str]]:
    """Code and name of each outcome: its row of Table 3."""
    frame = frame_of(form)
    block = form.place(Address(frame.section, frame.received, frame.kinds[0]))[0]
    return [
        (f"R{number}", full_row_name(form, Address(frame.section, row.id, frame.kinds[0])))
        for number, row in enumerate(block.rows, 1)
        if row.id in frame.outcomes
    ]


def kind_words(form: Form) -> list[str]:
    """The kinds of applicants."""
    frame = frame_of(form)
    cells = [Address(frame.section, frame.received, kind) for kind in frame.kinds]
    return [form.place(at)[2].label for at in cells]


def result_words(form: Form) -> list[str]:
    """The results of disputes."""
    frame = frame_of(form)
    cells = [Address(*frame.reconsideration, result) for result in frame.results]
    return [form.place(at)[2].label for at in cells]


def explanations(form: Form) -> list[tuple[str, str]]:
    """What goes into each column, and which words are understood."""
    helps = [(column.label, column.help) for column in load_register().columns]
    return [*helps, *outcome_words(form)]


def csv_ledger(form: Form) -> str:
    """The empty register as CSV, its BOM included; what explains it stands at the end."""
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerow(headings())
    writer.writerow(example())
    writer.writerows([line] for line in _comments(form))
    return _BOM + written.getvalue()


def _comments(form: Form) -> Iterator[str]:
    mark = load_register().comment
    yield f"{mark} 在示例行之下逐件填写；示例行和以 {mark} 开头的行不读入"
    yield from (f"{mark} {name}：{text}" for name, text in explanations(form))
