"""What `check` says of one file, as text that any process may have made."""

import contextlib
import io
import os
from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from nianbao.commands.folders import reports_in
from nianbao.commands.reports import told_report
from nianbao.rules.case import Case, Child, Standing
from nianbao.rules.check import check
from nianbao.rules.finding import Finding
from nianbao.rules.verdict import Verdict
from nianbao.store.errors import FileRefused
from nianbao.store.read import read_document
from nianbao.tongue import tr
from nianbao.wording.findings import finding_message
from nianbao.wording.names import Tongue, level_name
from nianbao.wording.summary import final_words, summary
from nianbao.wording.visible import visible


class Wish(NamedTuple):
    """How files are to be checked: beside what, by which rules, told how."""

    previous: Path | None = None
    children: tuple[Path, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    format: str = "text"
    tongue: Tongue = "zh"


class Checked(NamedTuple):
    """What is said of a file: `entries` as lines or as JSON, talk before and behind it.

    The code is that of the command if it were the only file; `refused` is why it was not read.
    """

    path: Path
    code: int
    before: str = ""
    entries: tuple[str, ...] = ()
    behind: str = ""
    refused: str = ""


class Beside(NamedTuple):
    """What the reports are compared with; `children` stand behind the real names of their files."""

    previous: Standing | None
    children: tuple[tuple[str, Child], ...]

    def children_of(self, path: Path) -> tuple[Child, ...]:
        """The children of a report, which may lie in their folder and is none of them."""
        own = os.path.realpath(path) if self.children else ""
        return tuple(child for name, child in self.children if name != own)


@lru_cache(maxsize=1)
def beside(wish: Wish) -> Beside:
    """Last year's report and the children, read once in each process; FileRefused."""
    last = Standing.of(read_document(wish.previous).report) if wish.previous else None
    return Beside(last, tuple(_children(wish.children)))


def _children(paths: Sequence[Path]) -> Iterator[tuple[str, Child]]:
    for file in reports_in(paths):
        report = read_document(file).report
        child = Child(report.organization or file.stem, Standing.of(report))
        yield os.path.realpath(file), child


def all_checked(wish: Wish, paths: Sequence[Path]) -> list[Checked]:
    """What is said of some files."""
    return [_checked(path, wish) for path in paths]


def _checked(path: Path, wish: Wish) -> Checked:
    talk = io.StringIO()
    try:
        with contextlib.redirect_stderr(talk):
            case = _case(path, beside(wish))
    except FileRefused as error:
        from nianbao.wording.file_errors import file_sentence

        return Checked(path, 2, f"{talk.getvalue()}{file_sentence(error)}\n", refused=error.code)
    if case is None:
        return Checked(path, 2, talk.getvalue())
    verdict = check(case, select=wish.select, ignore=wish.ignore)
    return Checked(
        path,
        min(verdict.errors, 1),
        talk.getvalue(),
        tuple(_entries(path, verdict, case.report.final, wish)),
        _summary(path, verdict, case.report.final, wish) if wish.format == "text" else "",
    )


def _case(path: Path, beside: Beside) -> Case | None:
    read = told_report(path)
    if read is None:
        return None
    standing = Standing.of(read.report)
    return Case(standing, beside.previous, beside.children_of(path), read.printed)


def _entries(path: Path, verdict: Verdict, final: date | None, wish: Wish) -> Iterator[str]:
    if wish.format == "text":
        return (_line(path, finding, wish.tongue) for finding in verdict.findings)
    from nianbao.commands.finding_entry import final_entry, finding_entry
    from nianbao.commands.json_output import json_text

    entries = [finding_entry(finding, wish.tongue) for finding in verdict.findings]
    if final is not None:
        entries.append(final_entry(final, wish.tongue))
    return (json_text({"file": str(path)} | entry) for entry in entries)


def _line(path: Path, finding: Finding, tongue: Tongue) -> str:
    level = level_name(finding.severity, tongue, due=finding.due)
    reason = tr(" [已说明：{reason}]", reason=visible(finding.accepted)) if finding.accepted else ""
    message = finding_message(finding, tongue) + reason
    return f"{visible(str(path))} {finding.at} {level} {finding.rule} {message}"


def _summary(path: Path, verdict: Verdict, final: date | None, wish: Wish) -> str:
    said = [summary(verdict, wish.tongue)]
    if final is not None:
        said.append(final_words(final, wish.tongue))
    return tr("{name}：{said}", name=visible(str(path)), said=tr("；").join(said)) + "\n"
