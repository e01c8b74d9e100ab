"""The report that is practised on: a small town that does not exist, with faults put in."""

from collections.abc import Mapping
from pathlib import Path

from nianbao import remembered
from nianbao.form.address import Address
from nianbao.form.load import load_form
from nianbao.form.model import Form
from nianbao.report.model import Filled, Report
from nianbao.store.errors import FileRefused
from nianbao.store.replace import create_file, replace_file, standing
from nianbao.store.template import complete_text

NAME = "年报练习.toml"
_EDITION, _YEAR = "cn-2021", 2024

_PREFACE = (
    "根据《中华人民共和国政府信息公开条例》要求编制本报告。所列数据的统计期限自2024年1月1日起至"
    "2024年12月31日止。"
)
_TEXTS = (
    "## 主动公开\n通过县政府网站青溪镇专栏公开惠农补贴、社会救助等信息。\n\n"
    "## 依申请公开\n全年收到政府信息公开申请16件，办结15件，结转下年度继续办理3件。\n\n"
    "## 政府信息管理\n信息发布前逐条进行保密审查，每季度清理一次过时内容。\n\n"
    "## 政府信息公开平台建设\n更新网站专栏，在镇、村公开栏同步张贴。\n\n"
    "## 监督保障\n列入年度工作考核，开展社会评议，全年没有发生责任追究的情形。",
    "",
    "本年度没有收取政府信息公开信息处理费。没有其他需要报告的事项。",
)
"""The narratives in their order; that on problems is still to be written."""

_FIGURES: Mapping[str, tuple[int | None, int]] = {
    "received": (12, 4),
    "carried_in": (None, 0),
    "granted": (9, 3),
    "partly_granted": (2, 0),
    "carried_out": (3, 0),
}
"""Natural persons and businesses: one figure is not entered, and one of businesses is wrong."""


def practice_report() -> Report:
    """The report as it is before the first task."""
    form = load_form(_EDITION)
    narratives = [section.id for section in form.sections if section.narrative]
    return Report(
        edition=_EDITION,
        year=_YEAR,
        organization="青溪镇人民政府",
        kind="乡镇街道",
        preface=_PREFACE,
        texts={of: text for of, text in zip(narratives, _TEXTS, strict=True) if text},
        figures=_figures(form),
    )


def _figures(form: Form) -> dict[Address, Filled]:
    figures: dict[Address, Filled] = dict.fromkeys(form.entered_cells, 0)
    for at in regulations(form):
        del figures[at]
    for role, pair in _FIGURES.items():
        for at, figure in zip(cells(form, role), pair, strict=False):
            figures.pop(at)
            if figure is not None:
                figures[at] = figure
    return figures


def cells(form: Form, role: str) -> tuple[Address, ...]:
    """The cells that are entered in the row of a total, by its role."""
    return form.addends[form.own(form.role(role)[0])]


def regulations(form: Form) -> tuple[Address, ...]:
    """The cells of regulations, which a town may not make."""
    roles = ("regulations_issued", "regulations_repealed", "regulations_in_force")
    return tuple(at for role in roles for at in form.role(role))


def begin_practice(folder: Path | None, first: str) -> Path:
    """Write the report anew, into a folder or where the program keeps its own; return its file.

    FileRefused if another file stands there.
    """
    path = practice_file(folder)
    if folder is None:
        remembered.make_private(path.parent)
    content = complete_text(load_form(_EDITION), practice_report()).encode()
    if remembered.lesson_of(path):
        replace_file(path, content, expected=standing(path))
    else:
        create_file(path, content)
    remembered.remember_lesson(path, first)
    remembered.remember_spot(path, str(cells(load_form(_EDITION), "received")[0]))
    return path


def practice_file(folder: Path | None) -> Path:
    """Where the report is practised on."""
    if folder is not None and not folder.is_dir():
        raise FileRefused(folder, "no_folder")
    return (folder or remembered.state_folder() / "practice").absolute() / NAME
