"""`nianbao check`: what the rules find in each report."""

import argparse
import json
import sys
from collections import Counter
from pathlib import Path

from nianbao.form.load import load_form
from nianbao.rules.check import Verdict, check
from nianbao.rules.finding import Finding
from nianbao.store.errors import FileRefused
from nianbao.store.read import read_document
from nianbao.wording.visible import visible
from nianbao.wording.zh import SEVERITIES, file_sentence, finding_sentence

HELP = "核对年报，列出问题"


def arguments(command: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    command.add_argument("files", metavar="文件", type=Path, nargs="+", help="年报 .toml 文件")
    command.add_argument("--format", choices=["text", "json"], default="text", help="输出格式")


def run(chosen: argparse.Namespace) -> int:
    """Check every file; 1 if one has errors, 2 if one cannot be read."""
    code = 0
    entries: list[dict[str, object]] = []
    for path in chosen.files:
        verdict = _verdict(path)
        if verdict is None:
            code = 2
            continue
        code = max(code, min(verdict.errors, 1))
        entries += [_entry(path, finding) for finding in verdict.findings]
        if chosen.format == "text":
            _print_text(path, verdict)
    if chosen.format == "json":
        print(json.dumps(entries, ensure_ascii=False, indent=2))
    return code


def _verdict(path: Path) -> Verdict | None:
    try:
        document = read_document(path)
    except FileRefused as error:
        print(file_sentence(error), file=sys.stderr)
        return None
    for key in document.unknown:
        print(f"{visible(str(path))}：{visible(key)} 不是表式中的项，未读入", file=sys.stderr)
    return check(load_form(document.report.edition), document.report)


def _entry(path: Path, finding: Finding) -> dict[str, object]:
    return {
        "file": str(path),
        "rule": finding.rule,
        "severity": finding.severity,
        "at": str(finding.at),
        "message": finding_sentence(finding),
        "found": finding.found,
        "expected": finding.expected,
        "accepted": False,
    }


def _print_text(path: Path, verdict: Verdict) -> None:
    name = visible(str(path))
    for finding in verdict.findings:
        severity = SEVERITIES[finding.severity]
        print(f"{name} {finding.at} {severity} {finding.rule} {finding_sentence(finding)}")
    skipped = Counter(each.rule for each in verdict.skipped)
    note = "".join(f"；{rule} 有 {count} 处因未填完没有核对" for rule, count in skipped.items())
    print(f"{name}：{verdict.errors} 个错误{note}", file=sys.stderr)
