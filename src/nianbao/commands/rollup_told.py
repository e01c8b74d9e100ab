"""What a roll-up says on stdout, as text or JSON, one submission after the other."""

import sys
from collections.abc import Iterable, Iterator
from itertools import islice

from nianbao.commands.finding_entry import finding_entry
from nianbao.commands.json_output import json_line, json_text
from nianbao.form.address import Address
from nianbao.form.model import Form
from nianbao.report.bound import figure_shown
from nianbao.report.derive import totals
from nianbao.report.figures import show_figure
from nianbao.report.model import Report
from nianbao.report.submission import MARKS, Mark, Submission
from nianbao.report.units import Unit
from nianbao.rollup.rollup import Outcome, RollUp
from nianbao.rollup.traces import Traces
from nianbao.rules.finding import Finding
from nianbao.rules.verdict import Verdict
from nianbao.tongue import spoken, tr
from nianbao.wording.findings import finding_message
from nianbao.wording.names import level_name
from nianbao.wording.rollup import (
    alike_words,
    blanks_sentence,
    head_sentence,
    mark_sentence,
    missing_sentence,
    missing_words,
    more_sentence,
    short_sentence,
    stocks_sentence,
    submission_sentence,
    unmatched_sentence,
)
from nianbao.wording.summary import counts
from nianbao.wording.visible import visible

_MOST = 20
"""So many of a kind are listed as text; JSON has all."""

_WIDTH = 14


def tell_outcome(rollup: RollUp, outcome: Outcome, verdict: Verdict, format: str) -> None:
    """Say what was added up, who is missing, and what is wrong."""
    lines = _json(rollup, outcome, verdict) if format == "json" else _text(rollup, outcome, verdict)
    for line in lines:
        print(line)
    if format == "text":
        short = short_sentence(outcome.counted, outcome.missing, outcome.marks)
        said = [short, *([counts(verdict)] if verdict.findings else [])]
        print(tr("；").join(said), file=sys.stderr)


def _text(rollup: RollUp, outcome: Outcome, verdict: Verdict) -> Iterator[str]:
    yield head_sentence(outcome.form.name, outcome.year, outcome.files, outcome.counted)
    if outcome.missing:
        yield missing_sentence(outcome.missing)
        traces = rollup.traces()
        said = (missing_words(unit, traces.of(unit)) for unit in rollup.missing())
        yield from _some(said, outcome.missing)
    for mark in MARKS:
        number = outcome.marks.get(mark, 0)
        if number:
            yield mark_sentence(mark, number)
            said = (_sentence(rollup, each, mark) for each in rollup.submissions(mark))
            # Who was late may be nearly all, and nothing is to be mended in their files.
            yield from _in_a_line(said, number) if mark == "late" else _some(said, number)
    yield from _unmatched(rollup)
    if outcome.blanks:
        blank = sum(cell.blank > 0 for cell in outcome.cells.values())
        yield blanks_sentence(blank, outcome.blanks)
    yield stocks_sentence(_stocks(outcome.form))
    yield from _some(map(_finding_line, verdict.findings), len(verdict.findings), margin="")


def _unmatched(rollup: RollUp) -> Iterator[str]:
    """Who was not compared with last year, if that was wished for."""
    names = [visible(each.name) for each in rollup.unmatched()] if rollup.judging.previous else []
    if names:
        yield unmatched_sentence(len(names))
        yield from _in_a_line(names, len(names))


def _in_a_line(said: Iterable[str], number: int, margin: str = "  ") -> Iterator[str]:
    names = list(islice(said, _MOST))
    more = more_sentence(number - _MOST) if number > _MOST else ""
    yield margin + tr("、").join(names) + more


def _sentence(rollup: RollUp, each: Submission, mark: Mark) -> str:
    said = submission_sentence(each, mark)
    alike = rollup.alike(each.name) if mark == "unlisted" else ""
    return said + alike_words(alike) if alike else said


def _finding_line(finding: Finding) -> str:
    level = level_name(finding.severity, spoken(), due=finding.due)
    return f"{finding.at} {level} {finding.rule} {finding_message(finding)}"


def _stocks(form: Form) -> list[str]:
    """The labels of the columns that keep a stock."""
    labels = (
        column.label
        for _, block in form.blocks
        for column in block.columns
        if any(column.id == stock.kept for stock in block.stocks)
    )
    return list(dict.fromkeys(labels))


def _some(lines: Iterable[str], number: int, margin: str = "  ") -> Iterator[str]:
    yield from (f"{margin}{line}" for line in islice(lines, _MOST))
    if number > _MOST:
        yield f"{margin}{more_sentence(number - _MOST)}"


def _json(rollup: RollUp, outcome: Outcome, verdict: Verdict) -> Iterator[str]:
    head = {
        "edition": outcome.form.edition,
        "year": outcome.year,
        "files": outcome.files,
        "counted": outcome.counted,
        "marks": outcome.marks,
        "figures": {str(at): _figure(outcome, at) for at in outcome.cells},
        "findings": list(map(finding_entry, verdict.findings)),
    }
    yield json_text(head).removesuffix("\n}") + ","
    if rollup.judging.previous:
        yield from _list("unmatched", (str(each.path) for each in rollup.unmatched()))
        yield ","
    traces = rollup.traces()
    yield from _list("missing", (_missing(each, traces) for each in rollup.missing()))
    yield ","
    yield from _list("submissions", map(_submission, rollup.submissions()))
    yield "}"


def _missing(unit: Unit, traces: Traces) -> dict[str, object]:
    files = [str(each.path) for each in traces.of(unit)]
    return {"name": unit.name, "kind": unit.kind, "files": files}


def _list(name: str, entries: Iterable[object]) -> Iterator[str]:
    line = f'  "{name}": ['
    for entry in entries:
        yield line
        line = f"    {json_line(entry)},"
    yield line.removesuffix(",")
    yield "  ]"


def _figure(outcome: Outcome, at: Address) -> dict[str, object]:
    cell = outcome.cells[at]
    return {
        "figure": show_figure(cell.figure),
        "filled": cell.filled,
        "blank": cell.blank,
        "not_applicable": cell.not_applicable,
    }


def _submission(each: Submission) -> dict[str, object]:
    return {
        "file": str(each.path),
        "name": each.name,
        "kind": each.kind,
        "edition": each.edition,
        "year": each.year,
        "state": each.state,
        "marks": sorted(each.marks, key=MARKS.index),
        "counted": each.counted,
        "errors": each.errors,
        "warnings": each.warnings,
        "notices": each.notices,
        "due": each.due,
        "blanks": each.blanks,
        "doubts": each.doubts,
        "refused": each.refused,
    }


def tell_cell(rollup: RollUp, outcome: Outcome, at: Address, format: str) -> None:
    """Say which submissions a cell of the total comes from, and what each adds."""
    total = _total(outcome, at)
    if format == "json":
        print(f'{{\n  "at": {json_line(str(at))},\n  "total": {json_line(total)},')
        for line in _list("contributors", _contributors(rollup, outcome, at)):
            print(line)
        print("}")
        return
    for each in rollup.contributors(outcome.form, at):
        figure = show_figure(each.figure) or tr("未填")
        submission = each.submission
        path = tr("（{said}）", said=visible(str(submission.path)))
        print(f"{figure:>{_WIDTH}}  {visible(submission.name)}{path}")
    print(f"{total or tr('未填'):>{_WIDTH}}  {tr('合计')}")


def _contributors(rollup: RollUp, outcome: Outcome, at: Address) -> Iterator[object]:
    for each in rollup.contributors(outcome.form, at):
        name, path = each.submission.name, str(each.submission.path)
        yield {"name": name, "file": path, "figure": show_figure(each.figure)}


def _total(outcome: Outcome, at: Address) -> str:
    report = Report(outcome.form.edition, outcome.year, figures=outcome.figures)
    return figure_shown(report, totals(outcome.form, report), at) or ""
