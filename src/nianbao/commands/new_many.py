"""`nianbao new --units`: a blank report for each body of a list, where none stands yet."""

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from nianbao.commands.blank import blank_report, following
from nianbao.commands.last_told import read_last_year
from nianbao.form.load import load_form
from nianbao.form.model import Form
from nianbao.record import replace
from nianbao.report.deadline import kinds
from nianbao.report.model import Report
from nianbao.report.units import Unit
from nianbao.rollup.expected import units_in
from nianbao.store.errors import FileRefused, saving
from nianbao.store.naming import distinct_name, proposed_name
from nianbao.store.replace import create_file
from nianbao.store.template import complete_text
from nianbao.tongue import tr
from nianbao.wording.beginning import begun
from nianbao.wording.visible import visible


def run(chosen: argparse.Namespace) -> int:
    """Write the reports into a folder; FileRefused before the first, if something is wrong."""
    folder: Path = chosen.file
    units = [unit for unit in units_in(chosen.units) if unit.expected]
    reports = list(_reports(chosen, units))
    form = load_form(reports[0].edition)
    with saving(folder, "create"):
        folder.mkdir(exist_ok=True)
    given: Counter[str] = Counter()
    names = [distinct_name(proposed_name(r.organization, r.year), given) for r in reports]
    made = sum(map(partial(_made, form), [folder / name for name in names], reports))
    _tell(folder, reports, made)
    return 0


def _reports(chosen: argparse.Namespace, units: list[Unit]) -> Iterator[Report]:
    if not units:
        raise FileRefused(chosen.units, "units_none")
    if chosen.previous and not chosen.previous.is_dir():
        raise FileRefused(chosen.previous, "no_folder")
    last = read_last_year(chosen.previous)
    for unit in units:
        report = blank_report(chosen.file, unit.name, chosen.year)
        form = load_form(report.edition)
        before = last.of(report)
        report = following(report, before.report) if before else report
        if unit.kind in kinds(form):
            report = replace(report, kind=unit.kind)
        yield begun(form, report) if chosen.texts else report


def _made(form: Form, path: Path, report: Report) -> bool:
    """Write a report, unless a file stands there."""
    try:
        create_file(path, complete_text(form, report).encode())
    except FileRefused as error:
        if error.code != "exists":
            raise
        return False
    return True


def _tell(folder: Path, reports: list[Report], made: int) -> None:
    file = visible(str(folder))
    print(tr("已在 {file} 中新建年报 {count} 份", file=file, count=made), file=sys.stderr)
    carried = sum(bool(report.figures) for report in reports)
    if carried:
        print(tr("填入上年结转的 {count} 份", count=carried), file=sys.stderr)
    if made < len(reports):
        says = "已有同名文件、没有改动的 {count} 份"
        print(tr(says, count=len(reports) - made), file=sys.stderr)
