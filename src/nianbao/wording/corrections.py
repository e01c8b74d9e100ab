"""Suggested corrections as Chinese sentences."""

from collections.abc import Mapping

from nianbao.form.address import Address
from nianbao.form.model import Form
from nianbao.report.change import TextEdit
from nianbao.report.corrections import Correction
from nianbao.report.figures import show_figure
from nianbao.report.model import Report
from nianbao.report.slips import Kind
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
        f"{cell_name(form, at)} {show_figure(report.figures.get(at)) or '（未填）'}"
        f" 改为 {show_figure(figure)}"
        for at, figure in correction.figures
    ]
    changes += [f"不用原文所载的{cell_name(form, at)}" for at in correction.stated]
    return f"{'，'.join(changes)}（{_WHY[correction.kind]}）"


def mending_sentence(edit: TextEdit) -> str:
    """Which words would be changed to what."""
    if not edit.after:
        return f"删去“{visible(edit.before)}”"
    return f"“{visible(edit.before)}”改为“{visible(edit.after)}”"


def cell_name(form: Form, at: Address) -> str:
    """A cell by the labels of its row and column: “予以公开”的“自然人”."""
    _, row, column = form.place(at)
    return f"“{row.brief or row.label}”的“{column.label}”"
