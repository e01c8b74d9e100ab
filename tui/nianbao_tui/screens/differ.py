"""What differs between the file on disk and the report being edited, in words."""

from collections.abc import Iterator
from difflib import unified_diff

from nianbao.form.address import Address
from nianbao.form.model import Form
from nianbao.render.cells import wrapped
from nianbao.report.differences import Difference, differences
from nianbao.report.model import Report
from nianbao.tongue import tr
from nianbao.wording.visible import visible
from nianbao_tui.screens.cover_fields import COVER_LABELS
from nianbao_tui.styles import look
from nianbao_tui.widgets.lines import Run

_WIDTH = 74
_LEGEND = "- 磁盘上的文件    + 当前编辑的内容"
RECOVERED = "- 磁盘上的文件    + 可以恢复的内容"
_DAYS = {"final": "定稿日期", "reopened": "解除定稿日期"}
_STYLES = {"-": look.BAD, "+": look.GOOD}


def report_lines(form: Form, theirs: Report, ours: Report, legend: str = _LEGEND) -> list[Run]:
    """Place by place: what stands on disk, what would be written."""
    found = differences(form, theirs, ours)
    return [*_head(legend), *(line for each in found for line in _difference(form, each))]


def _head(legend: str) -> list[Run]:
    return [(tr(legend), look.FAINT), ("", look.PLAIN)]


def _difference(form: Form, each: Difference) -> Iterator[Run]:
    if isinstance(each.of, Address):
        _, row, column = form.place(each.of)
        cell = tr("{row}，{column}", row=row.label, column=column.label)
        yield f"{form.section(each.of.section).brief}  {cell}", look.PLAIN
        yield f"  - {each.one or tr('未填')}    + {each.other or tr('未填')}", look.DUE
    else:
        yield _label(form, each.of), look.PLAIN
        yield from _text(each.one, each.other)
    yield "", look.PLAIN


def _label(form: Form, of: str) -> str:
    if of in _DAYS:
        return tr(_DAYS[of])
    cover = COVER_LABELS.get(of)
    return tr(cover) if cover else form.section(of).title


def _text(one: str, other: str) -> Iterator[Run]:
    for line in list(unified_diff(one.split("\n"), other.split("\n"), lineterm="", n=0))[2:]:
        if not line.startswith("@@"):
            style = _STYLES.get(line[:1], look.FAINT)
            pieces = wrapped(visible(line[1:]), _WIDTH)
            yield from ((f"  {line[:1]} {piece}", style) for piece in pieces)


def raw_lines(theirs: str, ours: str) -> list[Run]:
    """Line by line, where the reports are the same or one is none."""
    lines = list(unified_diff(_shown(theirs), _shown(ours), lineterm="", n=1))[2:]
    return [*_head(_LEGEND), *((line, _STYLES.get(line[:1], look.FAINT)) for line in lines)]


def _shown(text: str) -> list[str]:
    return [visible(line) for line in text.split("\n")]
