"""A comparison in words: years, figures, differences, what became of a narrative."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from nianbao.form.address import Address
from nianbao.form.load import load_form
from nianbao.form.model import Form
from nianbao.report.comparison import ComparedLine, ComparedText, Comparison, Held, Why
from nianbao.report.figures import show_figure
from nianbao.report.model import Report
from nianbao.report.sentences import State
from nianbao.tongue import gloss, tr

MARKS: Mapping[State, str] = {"kept": "=", "changed": "~", "added": "+", "removed": "-"}
"""A sign for what became of a sentence."""

_COUNTED: Mapping[State, str] = {
    "changed": "改 {count} 句",
    "added": "增 {count} 句",
    "removed": "删 {count} 句",
    "kept": "留 {count} 句",
}
_WHY: Mapping[Why, str] = {
    "": "",
    "blank": "未填",
    "not_applicable": "/",
    "no_counterpart": "无此项",
}
_INCOMPLETE = "*"


def heads(reports: Sequence[Report]) -> list[str]:
    """The years over the columns; reports of one year are numbered."""
    every = Counter(report.year for report in reports)
    seen: Counter[int] = Counter()
    found = []
    for report in reports:
        seen[report.year] += 1
        number = f"({seen[report.year]})" if every[report.year] > 1 else ""
        found.append(tr("{year}年{number}", year=report.year, number=number))
    return found


def column_heads(comparison: Comparison) -> list[str]:
    """What stands over the columns of a comparison."""
    return list(comparison.names) or heads(comparison.reports)


def title(reports: Sequence[Report]) -> str:
    """What is compared, in one line."""
    named = (each.organization.strip() or tr("（未填单位）") for each in reports)
    return tr(
        "{names}政府信息公开工作年度报告比较（{years}）",
        names=tr("、").join(dict.fromkeys(named)),
        years=tr("、").join(heads(reports)),
    )


def held_words(held: Held) -> str:
    """A figure, marked where a cell that it adds up is blank; or why there is none."""
    return tr(_WHY[held.why]) or show_figure(held.figure) + _INCOMPLETE * held.incomplete


def difference_words(line: ComparedLine) -> str:
    """The difference with its sign; nothing where there are no two numbers."""
    difference = line.difference
    if difference is None:
        return ""
    return f"+{show_figure(difference)}" if difference > 0 else show_figure(difference)


def percentage_words(line: ComparedLine) -> str:
    """The percentage with its sign; 新增 from 0 on."""
    if line.percentage is None:
        return tr("新增") if line.difference and line.held[-2].number == 0 else ""
    return _signed(line.percentage) + "%"


def _signed(share: Decimal) -> str:
    return f"+{share:f}" if share > 0 else f"{share:f}"


def row_words(form: Form, cells: Sequence[Address]) -> str:
    """What the row of some cells of one column is called, its group before it."""
    block, row, _ = form.place(cells[0])
    if len(cells) > 1:
        group = block.rows_within.get(frozenset(at.row for at in cells))
        return group.label if group else tr("、").join(form.place(at)[1].label for at in cells)
    return " ".join(block.path(row)[-2:])


def row_meaning(form: Form, cells: Sequence[Address]) -> str:
    """What the label of the same row means, if it has one label; empty in Chinese."""
    block, row, _ = form.place(cells[0])
    group = block.rows_within.get(frozenset(at.row for at in cells))
    if len(cells) > 1:
        return gloss(group.label) if group else ""
    return gloss(row.label)


def column_words(form: Form, at: Address) -> str:
    """What the column of a cell is called."""
    return form.place(at)[2].label


def text_words(text: ComparedText) -> str:
    """How alike two narratives are, and how many sentences became what."""
    words = [tr(says, count=text.count(state)) for state, says in _COUNTED.items()]
    if text.similarity is not None:
        words.insert(0, tr("文字相似度 {share}", share=f"{text.similarity:.0%}"))
    return tr("，").join(words)


def notes(comparison: Comparison) -> Iterator[str]:
    """What to mind when reading the comparison."""
    reports = comparison.reports
    if len({each.organization.strip() for each in reports}) > 1:
        yield tr("各份年报的单位名称不同，请核实是否同一单位")
    yield from _dropped(comparison)
    lacking = [line for line in comparison.lines if line.held[-2].why == "no_counterpart"]
    if lacking:
        says = "{year}的格式无此项的有 {count} 行，不作比较"
        yield tr(says, year=heads(reports)[-2], count=len(lacking))
    if any(held.incomplete for line in comparison.lines for held in line.held):
        yield tr("带{mark}的合计尚有未填的格", mark=_INCOMPLETE)
    if len(reports) > 2:
        before, now = heads(reports)[-2:]
        yield tr("增减和文字部分是{now}与{before}相比", now=now, before=before)


def _dropped(comparison: Comparison) -> Iterator[str]:
    for head, report, cells in zip(
        heads(comparison.reports), comparison.reports, comparison.dropped, strict=True
    ):
        if cells:
            yield tr(
                "{year}（{name}）另有 {count} 格在{newest}中没有对应项",
                year=head,
                name=tr(load_form(report.edition).name),
                count=len(cells),
                newest=tr(comparison.form.name),
            )
