"""What a document offers to a report: where it goes and what changes there."""

from collections.abc import Iterator, Mapping
from itertools import groupby

from nianbao.form.address import Address
from nianbao.form.model import Form
from nianbao.report.figures import show_figure
from nianbao.report.model import COVER_TEXTS, Figure, Report
from nianbao.report.narrative import count_characters
from nianbao.tongue import tr
from nianbao.wording.visible import visible

COVER_NAMES = {
    "organization": "编制单位",
    "kind": "单位类型",
    "title": "标题",
    "period": "统计期限",
    "contact": "联系方式",
    "preface": "前言",
}


def row_name(form: Form, at: Address) -> str:
    """A row by its short label."""
    _, row, _ = form.place(at)
    return row.short


def full_row_name(form: Form, at: Address) -> str:
    """A row by its label as printed, behind the heading it stands under."""
    block, row, _ = form.place(at)
    return " ".join(block.path(row)[-2:])


def text_name(form: Form, of: str) -> str:
    """What a text is called: a field of the cover or the title of a section."""
    return tr(COVER_NAMES[of]) if of in COVER_TEXTS else form.section(of).title


Target = tuple[str, str]
"""Where something goes, and what changes there."""


def target(form: Form, report: Report, figures: Mapping[Address, Figure]) -> Target:
    """Where figures go and what becomes of the cells, in short; derived cells are left out."""
    rows = _rows(form, figures)
    if not rows:
        return row_name(form, next(iter(figures))), tr("由程序计算")
    if len(rows) > 1:
        return tr("{count} 行", count=len(rows)), _count(form, report, figures)
    return row_name(form, rows[0][0]), _line(form, report, {at: figures[at] for at in rows[0]})


def _rows(form: Form, figures: Mapping[Address, Figure]) -> list[list[Address]]:
    entered = [at for at in figures if not form.derived(at)]
    return [list(cells) for _, cells in groupby(entered, key=lambda at: (at.section, at.row))]


def _count(form: Form, report: Report, figures: Mapping[Address, Figure]) -> str:
    cells = [at for at in figures if not form.derived(at)]
    changed = sum(figures[at] != report.figures.get(at) for at in cells)
    if changed:
        return tr("{count} 格", count=len(cells))
    return tr("{count} 格，与现有的相同", count=len(cells))


def _line(form: Form, report: Report, figures: Mapping[Address, Figure]) -> str:
    """The cells of one row: all if the row is empty yet, else those that change."""
    changed = [at for at in figures if figures[at] != report.figures.get(at)]
    if not changed:
        return tr("与现有的相同")
    if len(changed) == len(figures) and not any(at in report.figures for at in figures):
        if len(figures) == 1:
            return _cell(form, report, changed[0], figures)
        return " ".join(_shown(figure) for figure in figures.values())
    words = tr("，").join(_cell(form, report, at, figures) for at in changed)
    rest = len(figures) - len(changed)
    return words + (tr("；其余 {count} 格相同", count=rest) if rest else "")


def _cell(form: Form, report: Report, at: Address, figures: Mapping[Address, Figure]) -> str:
    block, _, column = form.place(at)
    name = f"{column.label} " if len(block.columns) > 1 else ""
    before, after = report.figures.get(at), _shown(figures[at])
    if before == figures[at]:
        return tr("{figure}（相同）", figure=f"{name}{after}")
    return f"{name}{after}" if before is None else f"{name}{show_figure(before)} → {after}"


def _shown(figure: Figure) -> str:
    return show_figure(figure) or tr("未填")


def figure_details(form: Form, report: Report, figures: Mapping[Address, Figure]) -> Iterator[str]:
    """Row by row what would stand in each cell; printed totals as such."""
    for _, group in groupby(figures, key=lambda at: (at.section, at.row)):
        cells = list(group)
        words = [
            tr("{figure}（原文所载）", figure=f"{form.place(at)[2].label} {_shown(figures[at])}")
            if form.derived(at)
            else _cell(form, report, at, figures)
            for at in cells
        ]
        yield tr("{name}：{said}", name=full_row_name(form, cells[0]), said=tr("，").join(words))


def text_target(form: Form, report: Report, of: str, text: str) -> Target:
    """A text that would be taken: how long it is, and whether it replaces another one."""
    before = report.text(of)
    if of in COVER_TEXTS and of != "preface":
        return text_name(form, of), _replacing(visible(text), visible(before))
    if before.strip() == text.strip():
        return text_name(form, of), tr("{figure}（相同）", figure=_length(text))
    if not before.strip():
        return text_name(form, of), _length(text)
    says, lost = "{count} 字，替换现有的 {before} 字", count_characters(before)
    return text_name(form, of), tr(says, count=count_characters(text), before=lost)


def _replacing(after: str, before: str) -> str:
    if after == before:
        return tr("{figure}（相同）", figure=after)
    return tr("{figure}（现为 {before}）", figure=after, before=before) if before else after


def _length(text: str) -> str:
    return tr("{count} 字", count=count_characters(text))


def year_target(report: Report, year: int) -> Target:
    """A year that would be taken."""
    return tr("年份"), _replacing(str(year), str(report.year))


def first_lines(text: str, count: int) -> Iterator[str]:
    """The first lines of a text that are not empty."""
    lines = [line for line in text.split("\n") if line.strip()]
    yield from (visible(line) for line in lines[:count])
    if len(lines) > count:
        yield tr("…（共 {count} 行）", count=len(lines))


def counts(cells: int, texts: int, doubtful: int, unmapped: int) -> str:
    """How much of a section was found."""
    words = [tr("已对应 {count} 格", count=cells)] if cells or not texts else []
    words += [tr("文字 {count} 段", count=texts)] if texts else []
    words += [tr("存疑 {count}", count=doubtful), tr("未对应 {count}", count=unmapped)]
    return " · ".join(words)


def amount_words(cells: int, texts: int, *, year: bool = False) -> str:
    """So many cells and texts, or "" for none: what would be taken or was."""
    words = [tr("{count} 格", count=cells)] if cells else []
    words += [tr("{count} 段文字", count=texts)] if texts else []
    words += [tr("年度")] if year else []
    return tr("、").join(words)


def taken_sentence(verb: str, amount: str, *, changed: bool) -> str:
    """What was done, in the words of `amount_words`."""
    if changed:
        return tr("已{verb} {amount}；Ctrl+Z 可撤销", verb=tr(verb), amount=amount)
    return tr("{amount}与现有的相同，没有改动", amount=amount)


def other_edition(form: Form, other: Form) -> str:
    """Why a document of another edition is not taken."""
    return tr(
        "文件是{other}的年报，本年报是{own}，行列不同，不能导入；"
        "可在开始页用“导入已有年报”另成一份",
        other=tr(other.name),
        own=tr(form.name),
    )
