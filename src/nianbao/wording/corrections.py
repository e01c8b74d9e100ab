"""Suggested corrections as sentences."""

from collections.abc import Mapping

from nianbao.form.address import Address
from nianbao.form.model import Form
from nianbao.report.change import TextEdit
from nianbao.report.corrections import Correction
from nianbao.report.figures import show_figure
from nianbao.report.model import Report
from nianbao.report.slips import Kind
from nianbao.tongue import tr
from nianbao.wording.visible import visible

_WHY: Mapping[Kind, str] = {
    "digit_swap": "两位数字颠倒",
    "split": "一个数拆成了两格",
    "joined": "两格的数连成了一个",
    "doubled": "多键了一位相同的数字",
    "wrong_column": "填错了列",
    "wrong_row": "填错了行",
    "dropped_digit": "少键了一位",
    "extra_digit": "多键了一位",
    "neighbour": "与相邻的格重复",
    "wrong_sign": "正负相反",
    "wrong_digit": "键错了一位",
    "near": "相差很小",
    "stated": "原文的总计有误",
    "off": "只改这一处即可平衡",
}


def correction_sentence(form: Form, report: Report, correction: Correction) -> str:
    """Which cells would be changed to what, and why that is likely."""
    changes = [
        tr(
            "{cell} {before} 改为 {after}",
            cell=cell_name(form, at),
            before=show_figure(report.figures.get(at)) or tr("（未填）"),
            after=show_figure(figure),
        )
        for at, figure in correction.figures
    ]
    changes += [tr("不用原文所载的{cell}", cell=cell_name(form, at)) for at in correction.stated]
    why = tr("（{said}）", said=tr(_WHY[correction.kind]))
    return f"{tr('，').join(changes)}{why}"


def mending_sentence(edit: TextEdit) -> str:
    """Which words would be changed to what."""
    if not edit.after:
        return tr("删去“{before}”", before=visible(edit.before))
    return tr("“{before}”改为“{after}”", before=visible(edit.before), after=visible(edit.after))


def cell_name(form: Form, at: Address) -> str:
    """A cell by the labels of its row and column: “予以公开”的“自然人”."""
    _, row, column = form.place(at)
    return tr("“{row}”的“{column}”", row=row.short, column=column.label)
