"""What `check` says of one file, as text that any process may have made."""

import contextlib
import io
import sys
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from nianbao.commands.folders import is_folder
from nianbao.commands.reports import NoReport, told_report
from nianbao.report.model import Report
from nianbao.rules.case import Case, Standing
from nianbao.rules.check import check
from nianbao.rules.finding import Finding, Reason
from nianbao.rules.verdict import Verdict
from nianbao.store.errors import FileRefused
from nianbao.store.naming import is_document
from nianbao.store.read import read_document
from nianbao.tongue import tr
from nianbao.wording.findings import finding_message
from nianbao.wording.names import Tongue, level_name
from nianbao.wording.summary import final_words, skipped_rules, summary
from nianbao.wording.visible import visible

if TYPE_CHECKING:
    from nianbao.rules.collated import Collated


class Wish(NamedTuple):
    """How files are to be checked: beside what, by which rules, told how."""

    previous: Path | None = None
    children: tuple[Path, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    format: str = "text"
    tongue: Tongue = "zh"
    brief: bool = False

    @property
    def given(self) -> frozenset[Reason]:
        """What a rule may need that was not given for any file: said once, if it is `brief`."""
        lacking: tuple[Reason, ...] = ("children",) if self.previous else ("children", "previous")
        return frozenset(lacking if self.brief else ())

    @property
    def unsaid(self) -> frozenset[Reason]:
        """What is not said of each file then; of a report file, no print can be judged at all."""
        return self.given | {"document"} if self.brief else frozenset()


class Checked(NamedTuple):
    """What is said of a file: `entries` as lines or as JSON, talk before and behind it.

    The code is that of the command if it were the only file; `refused` is why it was not read.
    `unfinished` tells that texts are to be filled in and nothing is wrong. `unmet` are rules that
    had nothing to judge by, if they are not named behind it.
    """

    path: Path
    code: int
    before: str = ""
    entries: tuple[str, ...] = ()
    behind: str = ""
    refused: str = ""
    unfinished: bool = False
    unmet: tuple[str, ...] = ()


def check_children(paths: Sequence[Path]) -> None:
    """FileRefused for a child that is named and no report; of a folder, it is only told."""
    for path in paths:
        if not is_folder(path) and not is_document(path):
            read_document(path)


def all_checked(wish: Wish, paths: Sequence[Path]) -> list[Checked]:
    """What is said of some files."""
    return [_checked(path, wish) for path in paths]


def _checked(path: Path, wish: Wish) -> Checked:
    talk = io.StringIO()
    try:
        with contextlib.redirect_stderr(talk):
            case = _case(path, wish)
    except FileRefused as error:
        from nianbao.wording.file_errors import file_sentence

        return Checked(path, 2, f"{talk.getvalue()}{file_sentence(error)}\n", refused=error.code)
    except NoReport as error:
        said = f"{talk.getvalue()}{error.sentence}\n"
        return Checked(path, 2, said, refused=error.code)
    verdict = check(case, select=wish.select, ignore=wish.ignore)
    return Checked(
        path,
        min(verdict.errors, 1),
        talk.getvalue(),
        tuple(_entries(path, verdict, case.report.final, wish)),
        _summary(path, verdict, case.report.final, wish) if wish.format == "text" else "",
        unfinished=verdict.errors > 0 and all(each.severity != "error" for each in verdict.open),
        unmet=tuple(skipped_rules(verdict, wish.tongue, only=wish.given)) if wish.brief else (),
    )


def _case(path: Path, wish: Wish) -> Case:
    read = told_report(path)
    previous = _last_year(wish.previous, read.report) if wish.previous else None
    collated = _added(path, read.report, wish) if wish.children else None
    return Case(Standing.of(read.report), previous, printed=read.printed, added=collated)


def _last_year(previous: Path, report: Report) -> Standing | None:
    # Only here: most checks have no last year.
    from nianbao.rollup.last_year import last_year

    return last_year(previous).of(report)


def _added(path: Path, report: Report, wish: Wish) -> "Collated | None":
    """What the children come to; those that are left out are told."""
    # Only here: a database is more than a check of one report needs.
    from nianbao.commands.added import added

    found, left_out = added(wish.children, path, report)
    if left_out:
        said = tr("{name}：{said}", name=visible(str(path)), said=left_out)
        print(said, file=sys.stderr)
    return found


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
    said = [summary(verdict, wish.tongue, but=wish.unsaid)]
    if final is not None:
        said.append(final_words(final, wish.tongue))
    return tr("{name}：{said}", name=visible(str(path)), said=tr("；").join(said)) + "\n"
