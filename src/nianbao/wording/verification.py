"""Figures keyed again, in sentences."""

from collections.abc import Mapping
from datetime import datetime

from nianbao.form.address import Address
from nianbao.form.model import Form
from nianbao.report.figures import show_figure
from nianbao.report.model import Figure
from nianbao.report.verification import Verified
from nianbao.tongue import spoken, tr
from nianbao.wording.corrections import cell_name

_SEMICOLON = {"zh": "；", "en": "; "}
_MOST = 3


def keyed_words(found: Verified) -> str:
    """How far a verification is, without telling what differs."""
    keyed = len(found.agreed) + len(found.differing)
    return tr("已录入 {keyed} 格，还有 {left} 格", keyed=keyed, left=len(found.left))


def verdict_words(found: Verified) -> str:
    """What a verification found so far."""
    said = [tr("一致 {count} 格", count=len(found.agreed))]
    if found.differing:
        said.append(tr("不同 {count} 格", count=len(found.differing)))
    if found.left:
        said.append(tr("没有录入 {count} 格", count=len(found.left)))
    return _SEMICOLON[spoken()].join(said)


def figure_words(figure: Figure) -> str:
    """A figure, or that there is none."""
    return tr("未填") if figure is None else show_figure(figure)


def changed_words(form: Form, changed: Mapping[Address, tuple[Figure, Figure]]) -> str:
    """Which cells were changed from what to what; empty for none."""
    said = [
        tr(
            "{cell}由 {before} 改为 {after}",
            cell=cell_name(form, at),
            before=figure_words(before),
            after=figure_words(after),
        )
        for at, (before, after) in changed.items()
    ]
    if len(said) > _MOST:
        said[_MOST:] = [tr("共改 {count} 格", count=len(changed))]
    return _SEMICOLON[spoken()].join(said)


def left_words(cells: int) -> str:
    """That a verification was left before its end, and what is kept of it."""
    return tr("复核还没有完成，已录入的 {cells} 格留待下次接着录入", cells=cells)


def interrupted_words(cells: int, time: datetime) -> str:
    """What was kept of a verification that was not finished."""
    when = f"{time:%Y-%m-%d %H:%M}"
    return tr(
        "上次复核到 {time}，已录入 {cells} 格。接着录入，还是重新开始？", time=when, cells=cells
    )
