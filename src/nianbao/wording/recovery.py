"""Locks, and what an interrupted program left, as Chinese sentences."""

from datetime import datetime
from pathlib import Path

from nianbao.form.load import load_form
from nianbao.store.lock import Lock
from nianbao.store.owner import Owner
from nianbao.store.remains import Remains
from nianbao.wording.corrections import cell_name
from nianbao.wording.reasons import system_reason
from nianbao.wording.visible import visible


def lock_sentence(lock: Lock) -> str:
    """Who edits the report; empty if nobody else does."""
    if lock.state == "unknown":
        return "无法确认是否有人正在编辑这份年报（锁文件无法识别）"
    if lock.state != "held" or lock.owner is None:
        return ""
    since = f"自{_when(lock.since)}起" if lock.since else ""
    return f"{_who(lock.owner)}{since}正在编辑这份年报"


def barred_sentence(lock: Lock) -> str:
    """Why a report is only shown, and what can be done about it."""
    who = _who(lock.owner) if lock.owner else "可能另有程序"
    return f"只读：{who}正在编辑；按 F12 可另存"


def taken_over_sentence(lock: Lock) -> str:
    """That somebody else edits the report now, so that it is only shown here."""
    who = _who(lock.owner) if lock.owner else "可能另有程序"
    return f"{who}接管了编辑，这里改为只读；按 F12 可另存"


def tried_sentence(remains: Remains) -> str:
    """That nothing was recovered because it failed before, and where it is."""
    file = visible(str(remains.journal.with_suffix(".replaying")))
    return f"上次恢复没有完成，本次没有恢复；恢复记录在 {file}"


def _who(owner: Owner) -> str:
    user = f"用户 {visible(owner.user)} " if owner.user else ""
    return f"{user}在 {visible(owner.host)} 上（进程 {owner.pid}）"


def remains_sentence(remains: Remains) -> str:
    """What there is to recover, and what speaks against it."""
    when = f"程序于 {_when(remains.time)} 中断"
    if remains.newer:
        return f"{when}；恢复记录由较新的版本（{visible(remains.newer)}）写成，请用该版本打开"
    cautions = "".join(_cautions(remains))
    return f"{when}，{_left(remains)}，可以恢复{cautions}"


def resumed_sentence(remains: Remains) -> str:
    """What was recovered, and that no file has it yet."""
    parts = [f"已恢复 {remains.changes} 处修改"] if remains.changes else []
    if remains.typing:
        text = f"正在输入的“{visible(remains.typing.text)}”"
        parts.append(text + ("不是数字，未录入" if remains.typing.figure is None else "已录入"))
    return f"{'；'.join(parts)}，尚未保存"


def _left(remains: Remains) -> str:
    parts = [f"有 {remains.changes} 处修改未保存"] if remains.changes else []
    if remains.typing:
        name = cell_name(load_form(remains.typing.edition), remains.typing.at)
        parts.append(f"正在输入：{visible(remains.typing.text)}，在{name}")
    return "；".join(parts)


def _cautions(remains: Remains) -> list[str]:
    return [
        text
        for holds, text in (
            (not remains.fits, "；此后文件被改过，恢复的内容须另存"),
            (remains.damaged, "；记录的末尾已损坏，只能恢复完好的部分"),
            (remains.tried, "；上次恢复没有完成"),
            (bool(remains.host), f"；记录来自另一台机器 {visible(remains.host)}"),
        )
        if holds
    ]


def shrunk_sentence(kept: Path) -> str:
    """That a file has lost much since, and how to have it back."""
    return f"文件比上次保存之前小了一半以上；那时的内容在 {visible(str(kept))}，可打开后另存"


def unprotected_sentence(trouble: str) -> str:
    """That changes are not written down while they are made, and why."""
    return f"修改暂时无法自动留底（{visible(system_reason(trouble))}），请及时保存"


def _when(time: datetime | None) -> str:
    return "" if time is None else f"{time:%Y-%m-%d %H:%M}"
