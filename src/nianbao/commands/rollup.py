"""`nianbao rollup`: many reports added up, and what stands against each of them."""

import argparse
import os
import sqlite3
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import closing
from functools import partial
from itertools import chain
from pathlib import Path

from nianbao.commands.batch import ENOUGH, by_chunks, usable_processors
from nianbao.commands.folders import is_folder
from nianbao.commands.last_told import read_last_year
from nianbao.commands.progress import Progress
from nianbao.commands.rollup_told import tell_cell, tell_outcome
from nianbao.commands.rollup_written import check_outputs, findings_written, long_written
from nianbao.commands.typed import cell_address, jobs_number, organization_name, year_number
from nianbao.form.address import Address
from nianbao.report.submission import MARKS
from nianbao.report.units import Unit
from nianbao.rollup.expected import list_beside, units_in
from nianbao.rollup.intake_file import intake_failed
from nianbao.rollup.posting import write_letters
from nianbao.rollup.reading import Judging, Reading, read_all
from nianbao.rollup.rollup import Outcome, RollUp
from nianbao.rollup.settling import Choice, NothingToAdd
from nianbao.rollup.total import name_in, total_report, verdict_on, write_total
from nianbao.rules.verdict import Verdict
from nianbao.store.errors import FileRefused
from nianbao.store.identity import path_key
from nianbao.store.naming import is_document
from nianbao.tongue import tr
from nianbao.wording.file_errors import file_sentence
from nianbao.wording.names import Tongue
from nianbao.wording.rollup import (
    GOES_ON,
    empty_sentence,
    letters_sentences,
    nothing_sentence,
    written_sentence,
)
from nianbao.wording.visible import visible

_WRONG = frozenset(MARKS) - {"copy", "blank", "late"}
"""Marks for which the exit code is 1."""


def arguments(command: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    command.set_defaults(misused=command.error)
    add = command.add_argument
    add(
        "paths",
        metavar="路径",
        type=Path,
        nargs="+",
        help="各单位年报：.toml 文件，.docx 等文件，或者放有这些文件的文件夹",
    )
    add("-o", "--output", metavar="输出", type=Path, help="写入汇总年报 .toml；不给则只列情况")
    add("--organization", metavar="单位", type=organization_name, help="汇总年报的编制单位全称")
    add("--year", metavar="年份", type=year_number, help="汇总哪一年度，默认为多数年报的年度")
    add(
        "--units",
        metavar="名单",
        type=Path,
        help="单位名单，.xlsx 或者 .csv：单位名称、类别、应报（期限）；不给则用文件夹中或其旁边的",
    )
    add(
        "--previous",
        metavar="上年",
        type=Path,
        help="上年各单位年报的文件夹，逐家核对跨年度的规则",
    )
    add(
        "--take",
        metavar="newest|文件",
        action="append",
        default=[],
        help="同一单位几份年报内容不同时，计最新的一份，或者计这个文件；默认都不计",
    )
    add("--cell", metavar="位置", type=cell_address, help="列出某一格由哪些单位的数字相加而成")
    add("--findings", metavar="清单", type=Path, help="各单位问题清单：.txt、.csv、.json、.xlsx")
    add(
        "--letters",
        metavar="文件夹",
        type=Path,
        help="各单位的退改、催报通知，每家一份，写入新文件夹",
    )
    add("--to", choices=["csv", "parquet"], help="输出改为长表，每行一个数字，供数据库读取")
    add("--no-check", action="store_true", help="只相加，不核对各单位年报")
    add("--strict", action="store_true", help="有读不出的文件即停止，不写汇总年报")
    add("--force", action="store_true", help="覆盖已有的输出文件；已有的汇总年报保留文字")
    add("--format", choices=["text", "json"], default="text", help="输出格式")
    add("--jobs", metavar="N", type=jobs_number, default=0, help="进程数，默认按处理器数")


def run(chosen: argparse.Namespace) -> int:
    """Add up and tell; 1 if something is wrong or missing, 2 if nothing can be added up."""
    named = chosen.units
    chosen.units = named or _list_beside(chosen.paths)
    check_outputs(chosen)
    read_last_year(chosen.previous)
    organization = _organization(chosen)
    units = units_in(named) if named else _units_beside(chosen.units)
    choice = _choice(chosen)
    try:
        with closing(_rollup(chosen)) as rollup:
            rollup.expect(units or ())
            _read(rollup, chosen.jobs)
            code = _answered(rollup, chosen, choice, organization)
            # Who is missing nobody knows, if the list cannot be used.
            return code if units is not None else max(code, 1)
    except KeyboardInterrupt:
        if chosen.output:
            print(tr(GOES_ON), file=sys.stderr)
        raise
    except sqlite3.Error as error:
        raise intake_failed(error) from None


def _organization(chosen: argparse.Namespace) -> str:
    """Whose the total is: as named, or as the total says that is written anew."""
    named: str = chosen.organization or ""
    if chosen.output is None or chosen.to or named:
        return named
    named = name_in(chosen.output) if chosen.force else ""
    if not named:
        chosen.misused("the following arguments are required: --organization")
    return named


def _list_beside(paths: Sequence[Path]) -> Path | None:
    """The list of bodies that lies with the one folder that is added up."""
    return list_beside(paths[0]) if len(paths) == 1 and is_folder(paths[0]) else None


def _units_beside(path: Path | None) -> list[Unit] | None:
    """The bodies of a list that was not named, if any; None, which is told, if it is unusable."""
    if path is None:
        return []
    try:
        units = units_in(path)
    except FileRefused as error:
        print(file_sentence(error), file=sys.stderr)
        return None
    print(tr("单位名单：{file}", file=visible(str(path))), file=sys.stderr)
    return units


def _rollup(chosen: argparse.Namespace) -> RollUp:
    outputs = [path for path in (chosen.output, chosen.findings, chosen.units) if path]
    return RollUp(
        chosen.paths,
        judging=_judging(chosen),
        name=path_key(chosen.output) if chosen.output else "",
        leave_out=outputs,
    )


def _judging(chosen: argparse.Namespace) -> Judging:
    kept = bool(chosen.findings or chosen.letters)
    # Letters are Chinese whoever writes them, and so is then what the table says.
    tongue: Tongue | None = "zh" if chosen.letters else None
    return Judging(not chosen.no_check, kept, chosen.previous, tongue)


def _read(rollup: RollUp, jobs: int) -> None:
    number = rollup.look()
    progress = Progress(number)
    jobs = jobs or (usable_processors() if number >= ENOUGH else 1)
    try:
        for reading in _readings(rollup, jobs):
            rollup.keep([reading])
            progress.step()
    finally:
        progress.clear()


def _readings(rollup: RollUp, jobs: int) -> Iterator[Reading]:
    chunks = chain.from_iterable(map(parts, rollup.waiting()))
    # The first is read here, so that what it loads is there for all processes.
    first = next(chunks, [])
    work = partial(read_all, rollup.judging)
    yield from work(first[:1])
    rest = chain([first[1:]], chunks)
    if jobs > 1:
        yield from by_chunks(work, rest, jobs)
    else:
        yield from chain.from_iterable(map(work, rest))


def parts(chunk: Sequence[Path]) -> Iterator[Sequence[Path]]:
    """Report files together, each document alone: reading one takes as long as a hundred.

    So that work is spread evenly, progress is seen, and little is lost by a run that is killed.
    """
    reports = [path for path in chunk if not is_document(path)]
    if reports:
        yield reports
    yield from ([path] for path in chunk if is_document(path))


def _answered(rollup: RollUp, chosen: argparse.Namespace, choice: Choice, organization: str) -> int:
    for folder in rollup.empty():
        print(empty_sentence(folder), file=sys.stderr)
    try:
        outcome = rollup.outcome(choice)
    except NothingToAdd:
        _tell_nothing(rollup, chosen.year)
        return 2
    if chosen.strict and "unreadable" in outcome.marks:
        tell_outcome(rollup, outcome, _verdict(outcome, organization), chosen.format)
        return 2
    if chosen.cell is not None:
        return _cell(rollup, outcome, chosen)
    verdict = _written(rollup, outcome, chosen, organization)
    tell_outcome(rollup, outcome, verdict, chosen.format)
    rollup.remove()
    return 1 if verdict.errors or outcome.missing or _WRONG & outcome.marks.keys() else 0


def _tell_nothing(rollup: RollUp, year: int | None) -> None:
    """Why nothing can be added up: what cannot be read, or which years there are."""
    years: Counter[int] = Counter()
    for submission in rollup.submissions():
        if submission.refused:
            print(submission.refused, file=sys.stderr)
        else:
            years[submission.year] += 1
    print(tr("nianbao：{said}", said=nothing_sentence(year, years)), file=sys.stderr)


def _choice(chosen: argparse.Namespace) -> Choice:
    """Which reports count; FileRefused if one that should is not there."""
    files = tuple(Path(each) for each in chosen.take if each != "newest")
    for path in files:
        if not os.path.exists(path):
            raise FileRefused(path, "missing")
    return Choice(chosen.year, "newest" if "newest" in chosen.take else "none", files)


def _verdict(outcome: Outcome, organization: str) -> Verdict:
    return verdict_on(outcome, total_report(outcome, organization))


def _cell(rollup: RollUp, outcome: Outcome, chosen: argparse.Namespace) -> int:
    at: Address = chosen.cell
    if not outcome.form.has(at):
        says = "{edition} 中没有位置 {cell}"
        chosen.misused(tr(says, edition=outcome.form.edition, cell=at))
    tell_cell(rollup, outcome, at, chosen.format)
    return 0


def _written(
    rollup: RollUp, outcome: Outcome, chosen: argparse.Namespace, organization: str
) -> Verdict:
    """What the rules say of the total, once everything that was asked for is written."""
    verdict = _verdict(outcome, organization)
    if chosen.to:
        long_written(rollup, chosen.output, chosen.to, force=chosen.force)
        _say(chosen.output)
    elif chosen.output:
        report = write_total(chosen.output, outcome, organization, force=chosen.force)
        verdict = verdict_on(outcome, report)
        _say(chosen.output)
    if chosen.letters:
        _write_letters(rollup, outcome, chosen.letters)
    if chosen.findings:
        findings_written(rollup, verdict, chosen.findings, force=chosen.force)
        _say(chosen.findings)
    return verdict


def _write_letters(rollup: RollUp, outcome: Outcome, path: Path) -> None:
    number = write_letters(rollup, outcome, path)
    for said in letters_sentences(path, number, outcome.marks.get("doubtful", 0)):
        print(said, file=sys.stderr)


def _say(path: Path) -> None:
    print(written_sentence(path), file=sys.stderr)
