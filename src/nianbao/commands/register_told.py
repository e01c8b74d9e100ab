"""What `nianbao register` says: figures and doubts are data, how it read the register is talk."""

import sys

from nianbao.commands.json_output import print_json
from nianbao.form.address import Address
from nianbao.importers.ledger import Ledger
from nianbao.report.application import Application
from nianbao.report.register import Register
from nianbao.report.register_doubts import Doubt
from nianbao.tongue import tr
from nianbao.wording.register import (
    DAYS,
    EXCLUDED,
    absent_disputes,
    case_line,
    doubt_sentence,
    figure_lines,
    gravity_name,
    mapping_words,
    summary,
)
from nianbao.wording.visible import visible


def tell_register(ledger: Ledger, register: Register, *, holidays: bool) -> None:
    """The figures row by row, then the doubts line by line."""
    for line in figure_lines(register):
        print(line)
    for doubt in register.doubts:
        line = tr("第 {line} 行", line=doubt.line)
        print(f"{gravity_name(doubt.gravity)} {line} {doubt_sentence(doubt)}")
    _tell_reading(ledger)
    if any(doubt.why in ("overdue", "overdue_open") for doubt in register.doubts):
        said = [] if holidays else [DAYS]
        said += [] if "excluded" in ledger.head.columns else [EXCLUDED]
        for line in said:
            print(tr(line), file=sys.stderr)
    print(summary(register), file=sys.stderr)


def _tell_reading(ledger: Ledger) -> None:
    """By which headings the register was read, and what was left out of it."""
    head = ledger.head
    says, words = "列名（第 {line} 行）：{columns}", mapping_words(head.headings)
    print(tr(says, line=head.line, columns=words), file=sys.stderr)
    if ledger.others:
        says = "只读了工作表“{sheet}”；另有 {others}，可用 --sheet 指明"
        others = tr("、").join(map(visible, ledger.others))
        print(tr(says, sheet=visible(ledger.sheet), others=others), file=sys.stderr)
    absent = absent_disputes(head.headings)
    if absent:
        print(absent, file=sys.stderr)


def tell_cases(register: Register, at: Address) -> None:
    """The applications behind a cell."""
    cases = register.cases(at)
    for each in cases:
        print(case_line(register.form, each))
    print(tr("{cell}：{count} 件", cell=at, count=len(cases)), file=sys.stderr)


def as_json(ledger: Ledger, register: Register, at: Address | None) -> None:
    """The same as JSON: the applications of one cell, or everything."""
    if at is not None:
        print_json([_case(each) for each in register.cases(at)])
        return
    number, amount = register.charged
    print_json(
        {
            "year": register.year,
            "columns": dict(ledger.head.headings),
            "figures": {str(cell): figure for cell, figure in register.figures.items()},
            "cases": {
                str(cell): [each.line for each in cases]
                for cell, cases in register.cells.items()
                if cases
            },
            "counted": len(register.counted),
            "other_years": len(register.outside),
            "charged": {"applications": number, "amount": str(amount)},
            "findings": [_doubt(doubt) for doubt in register.doubts],
        }
    )


def _case(each: Application) -> dict[str, object]:
    return {
        "line": each.line,
        "number": each.number,
        "received": str(each.received),
        "decided": str(each.decided) if each.decided else "",
        "kind": each.kind,
        "outcome": each.outcome,
    }


def _doubt(doubt: Doubt) -> dict[str, object]:
    return {
        "line": doubt.line,
        "column": doubt.column,
        "why": doubt.why,
        "severity": doubt.gravity,
        "message": doubt_sentence(doubt),
    }
