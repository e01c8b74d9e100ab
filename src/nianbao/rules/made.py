"""How a rule says what it found."""

from collections.abc import Iterable, Mapping

from nianbao.form.address import Address
from nianbao.form.model import Form
from nianbao.report.figures import show_figure
from nianbao.report.model import Figure
from nianbao.rules.catalogue import CATALOGUE
from nianbao.rules.finding import Finding, Passage, Place, Severity
from nianbao.tongue import tr

_FEW = 3


def finding(
    rule: str,
    at: Place,
    found: Figure | str = None,
    expected: Figure | str = None,
    *,
    case: str = "",
    facts: Mapping[str, str] | None = None,
    cells: Iterable[Address] = (),
    passages: Iterable[Passage] = (),
    severity: Severity | None = None,
    due: bool = False,
) -> Finding:
    """A finding of a rule, as grave as the catalogue says unless it says itself."""
    sides = {"found": _shown(found), "expected": _shown(expected)}
    words = {"words": at.words} if isinstance(at, Passage) else {}
    return Finding(
        rule=rule,
        severity=severity or CATALOGUE[rule].severity,
        at=at,
        found=sides["found"],
        expected=sides["expected"],
        case=case,
        facts=sides | words | dict(facts or {}),
        cells=tuple(cells),
        passages=tuple(passages),
        due=due,
    )


def _shown(value: Figure | str) -> str:
    return value if isinstance(value, str) else show_figure(value)


def labels(form: Form, at: Address) -> dict[str, str]:
    """The official labels of a cell, for a sentence: `row` and `column`."""
    _, row, column = form.place(at)
    return {"row": row.label, "column": column.label}


def named(form: Form, cells: Iterable[Address]) -> str:
    """What some cells are called in few words: 一、本年新收申请＋二、上年结转申请."""
    columns: dict[tuple[str, str], list[Address]] = {}
    for at in cells:
        columns.setdefault((at.section, at.column), []).append(at)
    names = dict.fromkeys(name for each in columns.values() for name in _named(form, each))
    if len(names) <= _FEW:
        return tr("＋").join(names)
    return tr("{first}等{count}项", first=next(iter(names)), count=len(names))


def _named(form: Form, cells: list[Address]) -> Iterable[str]:
    block, _, column = form.place(cells[0])
    across = "" if column.id in block.column_sums or len(block.columns) == 1 else column.label
    group = block.rows_within.get(frozenset(at.row for at in cells))
    rows = [group.label] if group else [_row(form, at) for at in cells]
    return [tr("{row}的{column}", row=row, column=across) if across else row for row in rows]


def _row(form: Form, at: Address) -> str:
    return form.place(at)[1].short
