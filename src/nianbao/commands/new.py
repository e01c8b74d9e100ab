"""`nianbao new`: a complete blank report."""

import argparse
import sys
from datetime import date
from pathlib import Path

from nianbao.commands.typed import organization_name
from nianbao.form.load import SpecificationError, edition_for, load_form
from nianbao.record import replace
from nianbao.report.carry import carried_over
from nianbao.report.deadline import kinds
from nianbao.report.model import Report
from nianbao.store.errors import FileRefused
from nianbao.store.naming import SUFFIX
from nianbao.store.read import read_document
from nianbao.store.replace import create_file
from nianbao.store.schema import LAST_YEAR
from nianbao.store.template import complete_text
from nianbao.tongue import tr
from nianbao.wording.beginning import begun
from nianbao.wording.deadlines import reminder
from nianbao.wording.visible import visible


def arguments(command: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    command.add_argument("file", metavar="文件", type=Path, help="要新建的 .toml 文件")
    command.add_argument(
        "--organization", metavar="单位", type=organization_name, required=True, help="编制单位全称"
    )
    command.add_argument("--year", metavar="年份", type=int, required=True, help="报告年度")
    command.add_argument(
        "--previous", metavar="上年", type=Path, help="上年年报：填入上年结转，沿用单位类型"
    )
    command.add_argument("--kind", metavar="类型", help="单位类型：部门、乡镇街道、人民政府")
    command.add_argument(
        "--texts", action="store_true", help="写入文字部分的提纲和常用的话，待填之处标明“待填”"
    )


def run(chosen: argparse.Namespace) -> int:
    """Write the blank report; FileRefused if the file exists or no form serves the year."""
    if chosen.file.suffix != SUFFIX:
        raise FileRefused(chosen.file, "not_toml")
    report = blank_report(chosen.file, chosen.organization, chosen.year)
    if chosen.previous:
        report = following(report, read_document(chosen.previous).report)
    report = _of_kind(chosen.file, report, chosen.kind)
    form = load_form(report.edition)
    report = begun(form, report) if chosen.texts else report
    create_file(chosen.file, complete_text(form, report).encode())
    says = "已新建 {file}，填入上年结转 {count} 格" if report.figures else "已新建 {file}"
    print(tr(says, file=visible(str(chosen.file)), count=len(report.figures)), file=sys.stderr)
    due = reminder(form, report, date.today())
    if due:
        print(due, file=sys.stderr)
    return 0


def _of_kind(path: Path, report: Report, kind: str | None) -> Report:
    """The report of a body of this kind, if one is named; FileRefused if there is none."""
    if kind is None:
        return report
    known = kinds(load_form(report.edition))
    if kind not in known:
        raise FileRefused(path, "unknown_kind", kind=kind, kinds=known)
    return replace(report, kind=kind)


def following(report: Report, last: Report) -> Report:
    """A blank report with what that of last year hands on: carried cases, the kind of body."""
    figures = carried_over(load_form(report.edition), last)
    return replace(report, figures=figures, kind=last.kind)


def blank_report(path: Path, organization: str, year: int) -> Report:
    """A report of this body and year in the edition that serves the year."""
    try:
        edition = edition_for(year) if year <= LAST_YEAR else ""
    except SpecificationError:
        edition = ""
    if not edition:
        raise FileRefused(path, "no_edition_for_year", year=year)
    return Report(edition=edition, year=year, organization=organization)
