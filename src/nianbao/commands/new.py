"""`nianbao new`: a complete blank report."""

import argparse
import sys
from datetime import date
from pathlib import Path

from nianbao.commands.blank import blank_report, following
from nianbao.commands.reports import report_or_told
from nianbao.commands.typed import organization_name
from nianbao.form.load import load_form
from nianbao.record import replace
from nianbao.report.deadline import kinds
from nianbao.report.model import Report
from nianbao.store.errors import FileRefused
from nianbao.store.naming import SUFFIX
from nianbao.store.replace import create_file
from nianbao.store.template import complete_text
from nianbao.tongue import tr
from nianbao.wording.beginning import begun
from nianbao.wording.deadlines import reminder
from nianbao.wording.visible import visible


def arguments(command: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    command.set_defaults(misused=command.error)
    command.add_argument(
        "file", metavar="文件", type=Path, help="要新建的 .toml 文件；有 --units 的，写入这个文件夹"
    )
    command.add_argument(
        "--organization", metavar="单位", type=organization_name, help="编制单位全称"
    )
    command.add_argument(
        "--units", metavar="名单", type=Path, help="单位名单，.xlsx 或者 .csv：为其中每家新建一份"
    )
    command.add_argument("--year", metavar="年份", type=int, required=True, help="报告年度")
    command.add_argument(
        "--previous",
        metavar="上年",
        type=Path,
        help="上年年报：填入上年结转，沿用单位类型；有 --units 的，为各单位上年年报的文件夹",
    )
    command.add_argument("--kind", metavar="类型", help="单位类型：部门、乡镇街道、人民政府")
    command.add_argument(
        "--texts", action="store_true", help="写入文字部分的提纲和常用的话，待填之处标明“待填”"
    )


def run(chosen: argparse.Namespace) -> int:
    """Write the blank report; FileRefused if the file exists or no form serves the year."""
    if chosen.units is not None:
        return _many(chosen)
    if chosen.organization is None:
        chosen.misused("the following arguments are required: --organization")
    if chosen.file.suffix != SUFFIX:
        raise FileRefused(chosen.file, "not_toml")
    report = blank_report(chosen.file, chosen.organization, chosen.year)
    if chosen.previous:
        last = report_or_told(chosen.previous)
        if last is None:
            return 2
        report = following(report, last.report)
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


def _many(chosen: argparse.Namespace) -> int:
    from nianbao.commands.new_many import run as run_many

    if chosen.organization is not None or chosen.kind is not None:
        chosen.misused(tr("--units 不能与 --organization、--kind 同用"))
    return run_many(chosen)


def _of_kind(path: Path, report: Report, kind: str | None) -> Report:
    """The report of a body of this kind, if one is named; FileRefused if there is none."""
    if kind is None:
        return report
    known = kinds(load_form(report.edition))
    if kind not in known:
        raise FileRefused(path, "unknown_kind", kind=kind, kinds=known)
    return replace(report, kind=kind)
