"""An empty register of applications, to be filled in."""

import sys
from pathlib import Path

from nianbao.form.load import editions, load_form
from nianbao.form.model import Form
from nianbao.store.errors import FileRefused
from nianbao.store.replace import create_file
from nianbao.tongue import tr
from nianbao.wording.visible import visible


def write_template(path: Path) -> None:
    """Write the empty register; FileRefused if the file exists or is of another kind."""
    form = load_form(editions()[-1])
    suffix = path.suffix.lower()
    if suffix == ".csv":
        from nianbao.render.ledger import csv_ledger

        content = csv_ledger(form).encode()
    elif suffix == ".xlsx":
        content = _workbook(path, form)
    else:
        raise FileRefused(path, "not_a_table")
    create_file(path, content)
    print(tr("已新建空白台账 {file}", file=visible(str(path))), file=sys.stderr)


def _workbook(path: Path, form: Form) -> bytes:
    try:
        from nianbao.render.ledger_excel import excel_ledger
    except ModuleNotFoundError as error:
        if error.name not in ("openpyxl", "lxml"):
            raise
        raise FileRefused(path, "needs_office", to="xlsx", library=error.name) from None
    return excel_ledger(form)
