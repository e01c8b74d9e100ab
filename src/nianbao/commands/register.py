"""`nianbao register`: a register of applications gives Tables 3 and 4, each cell with its cases."""

import argparse
import sys
from pathlib import Path

from nianbao import remembered
from nianbao.commands.blank import blank_report
from nianbao.commands.holidays import read_holidays
from nianbao.commands.register_told import as_json, tell_cases, tell_register
from nianbao.commands.registering import Brought, bring_into, save, write_new
from nianbao.commands.typed import cell_address, organization_name, year_number
from nianbao.form.load import load_form, load_register
from nianbao.importers.ledger import Ledger, applications, read_ledger
from nianbao.importers.limits import MAX_BYTES
from nianbao.importers.refused import DocumentRefused
from nianbao.report.register import Register, counted
from nianbao.report.workdays import Workdays
from nianbao.session import Session
from nianbao.store.errors import FileRefused
from nianbao.store.naming import SUFFIX
from nianbao.store.source import read_bytes
from nianbao.tongue import tr
from nianbao.wording.corrections import cell_name
from nianbao.wording.documents import document_sentence
from nianbao.wording.file_errors import file_sentence
from nianbao.wording.visible import visible


def arguments(command: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    command.set_defaults(misused=command.error)
    command.add_argument(
        "ledger", metavar="台账", type=Path, nargs="?", help="依申请公开台账，.csv 或者 .xlsx 文件"
    )
    target = command.add_mutually_exclusive_group()
    target.add_argument("-o", "--output", metavar="输出", type=Path, help="要新建的年报 .toml 文件")
    target.add_argument("--into", metavar="年报", type=Path, help="写入已有的年报，只改表三、表四")
    target.add_argument(
        "--template", metavar="文件", type=Path, help="新建空白台账，.csv 或者 .xlsx 文件"
    )
    command.add_argument("--year", metavar="年份", type=year_number, help="统计年度")
    command.add_argument(
        "--organization", metavar="单位", type=organization_name, help="编制单位全称"
    )
    command.add_argument(
        "--map",
        metavar="列=列名",
        type=_wish,
        action="append",
        default=[],
        help="指明列名，如 收到日期=收件时间，以后也照此读取；列名留空则不再照此",
    )
    command.add_argument("--sheet", metavar="工作表", default="", help="要读的工作表")
    command.add_argument(
        "--holidays", metavar="文件", type=Path, help="节假日，每行一个日期，补班日前加 +"
    )
    command.add_argument(
        "--cell",
        metavar="位置",
        type=cell_address,
        help="列出一格的申请，如 applications.received.total",
    )
    command.add_argument("--format", choices=["text", "json"], default="text", help="输出格式")


def _wish(text: str) -> tuple[str, str]:
    """The id of a column and its heading."""
    column, sign, heading = text.partition("=")
    columns = load_register().columns
    found = [each.id for each in columns if column.strip() in (each.id, each.label)]
    if not sign or not found:
        known = tr("、").join(each.label for each in columns)
        raise argparse.ArgumentTypeError(tr("应为 列=列名，列可以是 {columns}", columns=known))
    return found[0], heading.strip()


def run(chosen: argparse.Namespace) -> int:
    """Count a register and write what it gives; 1 if an application could not be counted."""
    if chosen.template:
        from nianbao.commands.register_template import write_template

        write_template(chosen.template)
        return 0
    if chosen.ledger is None:
        chosen.misused("the following arguments are required: " + tr("台账"))
    if chosen.output is not None and chosen.output.suffix != SUFFIX:
        raise FileRefused(chosen.output, "not_toml")
    try:
        ledger = _ledger(chosen)
    except DocumentRefused as refused:
        print(document_sentence(chosen.ledger, refused), file=sys.stderr)
        return 2
    return _taken(chosen, ledger)


def _taken(chosen: argparse.Namespace, ledger: Ledger) -> int:
    """Count it, write what is to be written, tell of it; the exit code."""
    session = Session.open(chosen.into) if chosen.into else None
    register = _counted(chosen, ledger, session)
    if chosen.cell and not register.counts(chosen.cell):
        chosen.misused(tr("--cell: 台账没有统计 {cell}", cell=chosen.cell))
    _write(chosen, register, session)
    _tell(chosen, ledger, register)
    return 1 if any(doubt.gravity == "error" for doubt in register.doubts) else 0


def _ledger(chosen: argparse.Namespace) -> Ledger:
    """The register as it is read, by the headings of this and of earlier calls."""
    wished = dict(chosen.map)
    known = {id: name for id, name in remembered.ledger_headings().items() if id not in wished}
    content = read_bytes(chosen.ledger, limit=MAX_BYTES)
    named = {id: heading for id, heading in wished.items() if heading}
    ledger = read_ledger(content, chosen.ledger.name, wished=named, known=known, sheet=chosen.sheet)
    if wished:
        remembered.remember_ledger_headings({**known, **named})
    return ledger


def _counted(chosen: argparse.Namespace, ledger: Ledger, session: Session | None) -> Register:
    year = _year(chosen, ledger, session)
    path = chosen.output or chosen.ledger
    form = session.form if session else load_form(blank_report(path, "", year).edition)
    workdays = read_holidays(chosen.holidays) if chosen.holidays else Workdays()
    found = applications(ledger, form)
    return counted(form, found, year, workdays=workdays, disputes=ledger.disputes)


def _year(chosen: argparse.Namespace, ledger: Ledger, session: Session | None) -> int:
    """The year asked for, that of the report, or the only one in the register."""
    if session is not None:
        year = session.report.year
        if chosen.year not in (None, year):
            raise FileRefused(chosen.into, "other_year", year=chosen.year, own=year)
        return year
    if chosen.year is None and len(ledger.years) != 1:
        code = "several_years" if ledger.years else "no_dates"
        raise FileRefused(chosen.ledger, code, years=ledger.years)
    return int(chosen.year or ledger.years[0])


def _write(chosen: argparse.Namespace, register: Register, session: Session | None) -> None:
    if session is not None:
        brought = bring_into(session, register)
        saved = save(session, chosen.into)
        if saved.markdown_error:
            print(file_sentence(saved.markdown_error), file=sys.stderr)
        _tell_brought(register, brought)
    elif chosen.output is not None:
        report = blank_report(chosen.output, chosen.organization or "", register.year)
        write_new(chosen.output, report, register)


def _tell_brought(register: Register, brought: Brought) -> None:
    """Which figures gave way, and which did not."""
    figures = register.figures
    for at, before in brought.replaced.items():
        says = "{cell}原为 {before}，改为台账的 {figure}"
        name = cell_name(register.form, at)
        print(tr(says, cell=name, before=before, figure=figures[at]), file=sys.stderr)
    for at, entered in brought.kept.items():
        says = "{cell}已改填 {entered}，没有改动；台账为 {figure}"
        name = cell_name(register.form, at)
        print(tr(says, cell=name, entered=entered, figure=figures[at]), file=sys.stderr)


def _tell(chosen: argparse.Namespace, ledger: Ledger, register: Register) -> None:
    if chosen.format == "json":
        as_json(ledger, register, chosen.cell)
    elif chosen.cell:
        tell_cases(register, chosen.cell)
    else:
        tell_register(ledger, register, holidays=bool(chosen.holidays))
    written = chosen.output or chosen.into
    if written:
        print(tr("已写入 {file}", file=visible(str(written))), file=sys.stderr)
