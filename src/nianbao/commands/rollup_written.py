"""The tables that a roll-up writes: what is wrong with each report, and every figure in a row."""

import argparse
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from nianbao.commands.json_output import json_line
from nianbao.form.load import load_form
from nianbao.render.listing import csv_lines, plain_lines
from nianbao.report.figures import show_figure
from nianbao.report.model import Figure
from nianbao.report.submission import LEFT_OUT, MARKS, Submission
from nianbao.rollup.posting import check_folder
from nianbao.rollup.reading import Told, told
from nianbao.rollup.rollup import RollUp
from nianbao.rules.verdict import Verdict
from nianbao.store.errors import FileRefused
from nianbao.store.naming import SUFFIX, as_text, same_file
from nianbao.store.stream import check_free, streamed
from nianbao.tongue import spoken, tr
from nianbao.wording.names import level_name
from nianbao.wording.rollup import (
    MARK_NAMES,
    MISSING,
    NOT_HANDED_IN,
    TOTAL,
    counted_words,
    missing_words,
)

FINDINGS = ("文件", "单位", "级别", "规则", "位置", "现为", "应为", "已说明", "问题")
"""The columns of the table of findings; a program finds them by these names in any language."""

LONG = (
    *("file", "organization", "kind", "year", "edition"),
    *("section", "row", "column", "value", "state", "counted"),
)
"""The columns of the long table: one figure a row, `value` its exact digits.

`state` is `filled`, `blank` or `not_applicable`; `counted` is 1 if it is in the total.
"""

_TABLES = (".txt", ".csv", ".json", ".xlsx")

Row = Sequence[str]


def check_outputs(chosen: argparse.Namespace) -> None:
    """FileRefused before the work begins, if something asked for could not be written."""
    output, findings = chosen.output, chosen.findings
    _check_usage(chosen)
    if output is not None:
        if chosen.to is None and output.suffix != SUFFIX:
            raise FileRefused(output, "not_toml")
        if chosen.to is not None and output.suffix == SUFFIX:
            raise FileRefused(output, "is_report")
        check_free(output, force=chosen.force)
    if findings is not None:
        if findings.suffix.lower() not in _TABLES:
            raise FileRefused(findings, "foreign_suffix", suffix=findings.suffix, suffixes=_TABLES)
        check_free(findings, force=chosen.force)
    if chosen.letters is not None:
        check_folder(chosen.letters, chosen.paths)
    _check_libraries(chosen)


def _check_usage(chosen: argparse.Namespace) -> None:
    """Options that contradict each other; above all, nothing that is added up is written over."""
    output, findings = chosen.output, chosen.findings
    if chosen.to and output is None:
        chosen.misused(tr("--to：缺少 -o"))
    if chosen.cell and (output or findings):
        chosen.misused(tr("--cell 不能与 -o、--findings 同用"))
    if chosen.letters and (chosen.cell or chosen.no_check):
        chosen.misused(tr("--letters 不能与 --cell、--no-check 同用"))
    if chosen.previous and chosen.no_check:
        chosen.misused(tr("--previous 不能与 --no-check 同用"))
    if chosen.previous and not chosen.previous.is_dir():
        raise FileRefused(chosen.previous, "no_folder")
    if output and findings and same_file(findings, output):
        chosen.misused(tr("--findings 与 -o 是同一个文件"))
    for path in filter(None, (output, findings)):
        if any(same_file(each, path) for each in (*chosen.paths, chosen.units) if each):
            chosen.misused(tr("{file} 是所汇总的文件，不能作为输出", file=path))


def _check_libraries(chosen: argparse.Namespace) -> None:
    from importlib.util import find_spec

    if chosen.to == "parquet" and find_spec("pyarrow") is None:
        raise FileRefused(chosen.output, "needs_parquet")
    workbook = chosen.findings and chosen.findings.suffix.lower() == ".xlsx"
    if workbook and find_spec("openpyxl") is None:
        raise FileRefused(chosen.findings, "needs_office", to="xlsx", library="openpyxl")


def findings_written(rollup: RollUp, verdict: Verdict, path: Path, *, force: bool) -> None:
    """Write what is wrong with each submission, and who is missing, in the format of the suffix."""
    rows = _finding_rows(rollup, verdict)
    with streamed(path, force=force) as file:
        match path.suffix.lower():
            case ".xlsx":
                from nianbao.render.listing_excel import write_workbook

                write_workbook(file, tr("问题清单"), [tr(each) for each in FINDINGS], rows)
            case ".csv":
                _write(file, csv_lines(FINDINGS, rows, bom=True))
            case ".json":
                _write(file, _json_lines(rows))
            case _:
                _write(file, plain_lines(rows))


def _write(file: BinaryIO, lines: Iterable[str]) -> None:
    for line in lines:
        file.write(line.encode("utf-8", "backslashreplace"))


def _json_lines(rows: Iterable[Row]) -> Iterator[str]:
    lead = "["
    for row in rows:
        yield f"{lead}\n{json_line(dict(zip(FINDINGS, row, strict=True)))}"
        lead = ","
    yield "[]\n" if lead == "[" else "\n]\n"


def _finding_rows(rollup: RollUp, verdict: Verdict) -> Iterator[Row]:
    """What is wrong with the total, who is missing, what is wrong with files and in them."""
    for finding in verdict.findings:
        yield _told_row("", tr(TOTAL), told(finding))
    traces = rollup.traces()
    for unit in rollup.missing():
        came = traces.of(unit)
        said = missing_words(unit, came) if came else tr(NOT_HANDED_IN)
        files = tr("；").join(as_text(str(each.path)) for each in came)
        yield (files, unit.name, tr(MISSING), "", "", "", "", "", said)
    for submission in rollup.submissions(*MARKS):
        yield from _mark_rows(submission)
    for submission, found in rollup.findings():
        yield _told_row(str(submission.path), submission.name, found)


def _mark_rows(submission: Submission) -> Iterator[Row]:
    for mark in MARKS:
        if mark in submission.marks and mark not in ("failing", "unfinished"):
            said = submission.refused or counted_words(mark not in LEFT_OUT)
            lead = (str(submission.path), submission.name, tr(MARK_NAMES[mark]))
            yield (*lead, "", "", "", "", "", said)


def _told_row(file: str, name: str, found: Told) -> Row:
    level = level_name(found.severity, spoken(), due=found.due)
    lead = (file, name, level, found.rule, found.at)
    return (*lead, found.found, found.expected, found.accepted, found.message)


def long_written(rollup: RollUp, path: Path, to: str, *, force: bool) -> None:
    """Write every figure of every submission that could be read, as CSV or Parquet."""
    rows = _long_rows(rollup)
    with streamed(path, force=force) as file:
        if to == "parquet":
            from nianbao.render.parquet import write_parquet

            write_parquet(file, LONG, rows)
        else:
            _write(file, csv_lines(LONG, rows, bom=False))


def _long_rows(rollup: RollUp) -> Iterator[Row]:
    for submission, figures in rollup.rows():
        body = (
            as_text(str(submission.path)),
            submission.name,
            submission.kind,
            str(submission.year),
            submission.edition,
        )
        counted = "1" if submission.counted else "0"
        cells = load_form(submission.edition).entered_cells
        for at, figure in zip(cells, figures, strict=True):
            yield (*body, *at, *_value(figure), counted)


def _value(figure: Figure) -> tuple[str, str]:
    """The digits of a figure, and its state."""
    if figure is None:
        return "", "blank"
    if isinstance(figure, str):
        return "", "not_applicable"
    return show_figure(figure), "filled"
