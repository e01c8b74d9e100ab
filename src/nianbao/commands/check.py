"""`nianbao check`: what the rules find in each report."""

import argparse
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from nianbao import diary
from nianbao.commands.json_output import print_json
from nianbao.rules.case import Case, Child, Standing
from nianbao.rules.catalogue import CATALOGUE
from nianbao.rules.check import check
from nianbao.rules.finding import Finding
from nianbao.rules.verdict import Verdict
from nianbao.store.errors import FileRefused
from nianbao.store.naming import is_document
from nianbao.store.read import read_document
from nianbao.wording.explain import explanation
from nianbao.wording.findings import finding_message
from nianbao.wording.names import NAMES, Tongue
from nianbao.wording.summary import summary
from nianbao.wording.visible import visible
from nianbao.wording.zh import file_sentence


def arguments(command: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    command.set_defaults(misused=command.error)
    command.add_argument(
        "files",
        metavar="文件",
        type=Path,
        nargs="*",
        help="年报 .toml 文件，或者 .docx、.html、.pdf、.md 等文件",
    )
    command.add_argument("--previous", metavar="上年", type=Path, help="上年年报 .toml 文件")
    command.add_argument(
        "--children", metavar="单位", type=Path, nargs="+", default=[], help="所汇总的各单位年报"
    )
    command.add_argument(
        "--select", metavar="规则", type=_ids, default=(), help="只核对这些规则，如 T3,P-01"
    )
    command.add_argument("--ignore", metavar="规则", type=_ids, default=(), help="不核对这些规则")
    command.add_argument("--explain", metavar="规则", type=_ids, help="说明规则，不核对文件")
    command.add_argument("--format", choices=["text", "json"], default="text", help="输出格式")
    command.add_argument("--lang", choices=["zh", "en"], default="zh", help="语言")


def _ids(text: str) -> tuple[str, ...]:
    parts = text.replace("，", ",").upper().split(",")
    wanted = tuple(each.strip() for each in parts if each.strip())
    if not wanted:
        raise argparse.ArgumentTypeError("没有写规则")
    for each in wanted:
        if not any(rule.startswith(each) for rule in CATALOGUE):
            raise argparse.ArgumentTypeError(f"没有规则 {each}")
    return wanted


@dataclass(frozen=True)
class _Beside:
    """What the reports are compared with."""

    previous: Standing | None
    children: tuple[Child, ...]


def run(chosen: argparse.Namespace) -> int:
    """Check every file; 1 if one has errors, 2 if one cannot be read."""
    if chosen.explain:
        print("\n\n".join(explanation(rule, chosen.lang) for rule in _matching(chosen.explain)))
        return 0
    if not chosen.files:
        chosen.misused("the following arguments are required: 文件")
    beside = _Beside(
        Standing.of(read_document(chosen.previous).report) if chosen.previous else None,
        tuple(_children(chosen.children)),
    )
    return _check_all(chosen, beside)


def _matching(ids: tuple[str, ...]) -> Iterator[str]:
    return (rule for rule in CATALOGUE if rule.startswith(ids))


def _check_all(chosen: argparse.Namespace, beside: _Beside) -> int:
    code = 0
    entries: list[dict[str, object]] = []
    for path in chosen.files:
        verdict = _verdict(path, chosen, beside)
        if verdict is None:
            code = 2
            continue
        code = max(code, min(verdict.errors, 1))
        entries += [_entry(path, finding, chosen.lang) for finding in verdict.findings]
        if chosen.format == "text":
            _print_text(path, verdict, chosen.lang)
    if chosen.format == "json":
        print_json(entries)
    return code


def _children(paths: list[Path]) -> Iterator[Child]:
    for path in paths:
        for file in sorted(path.rglob("*.toml")) if path.is_dir() else [path]:
            report = read_document(file).report
            yield Child(report.organization or file.stem, Standing.of(report))


def _verdict(path: Path, chosen: argparse.Namespace, beside: _Beside) -> Verdict | None:
    try:
        case = _case(path, beside)
    except FileRefused as error:
        diary.note("refused", reason=error.code, file=diary.file_mark(path))
        print(file_sentence(error), file=sys.stderr)
        return None
    if case is None:
        return None
    return check(case, select=chosen.select, ignore=chosen.ignore)


def _case(path: Path, beside: _Beside) -> Case | None:
    if is_document(path):
        return _document_case(path, beside)
    document = read_document(path)
    for key in document.unknown:
        print(f"{visible(str(path))}：{visible(key)} 不是表式中的项，未读入", file=sys.stderr)
    return Case(Standing.of(document.report), beside.previous, beside.children)


def _document_case(path: Path, beside: _Beside) -> Case | None:
    """A document as it is printed."""
    # Reading documents needs much that a report file does not.
    from nianbao.commands.documents import told_printout

    read = told_printout(path)
    if read is None:
        return None
    standing = Standing.of(read.imported.report)
    return Case(standing, beside.previous, beside.children, read.printed)


def _entry(path: Path, finding: Finding, tongue: Tongue) -> dict[str, object]:
    return {
        "file": str(path),
        "rule": finding.rule,
        "severity": finding.severity,
        "at": str(finding.at),
        "message": finding_message(finding, tongue),
        "found": finding.found,
        "expected": finding.expected,
        "accepted": bool(finding.accepted),
    }


def _print_text(path: Path, verdict: Verdict, tongue: Tongue) -> None:
    name = visible(str(path))
    accepted, colon = {"zh": ("已说明", "："), "en": ("accepted", ": ")}[tongue]
    for finding in verdict.findings:
        severity = NAMES[tongue].severities[finding.severity]
        reason = f" [{accepted}{colon}{visible(finding.accepted)}]" if finding.accepted else ""
        message = finding_message(finding, tongue)
        print(f"{name} {finding.at} {severity} {finding.rule} {message}{reason}")
    print(f"{name}{colon}{summary(verdict, tongue)}", file=sys.stderr)
