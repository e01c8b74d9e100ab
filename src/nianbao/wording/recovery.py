"""Locks, and what an interrupted program left, as sentences."""

from datetime import datetime
from pathlib import Path

from nianbao.form.load import load_form
from nianbao.store.lock import Lock
from nianbao.store.owner import Owner
from nianbao.store.remains import Remains
from nianbao.tongue import tr
from nianbao.wording.corrections import cell_name
from nianbao.wording.reasons import system_reason
from nianbao.wording.visible import visible


def lock_sentence(lock: Lock) -> str:
    """Who edits the report; empty if nobody else does."""
    if lock.state == "unknown":
        return tr("无法确认是否有人正在编辑这份年报（锁文件无法识别）")
    if lock.state != "held" or lock.owner is None:
        return ""
    who = _who(lock.owner)
    if lock.since is None:
        return tr("{who}正在编辑这份年报", who=who)
    return tr("{who}自{when}起正在编辑这份年报", who=who, when=_when(lock.since))


def barred_sentence(lock: Lock) -> str:
    """Why a report is only shown, and what can be done about it."""
    who = _who(lock.owner) if lock.owner else tr("可能另有程序")
    return tr("只读：{who}正在编辑；按 F12 可另存", who=who)


def taken_over_sentence(lock: Lock) -> str:
    """That somebody else edits the report now, so that it is only shown here."""
    who = _who(lock.owner) if lock.owner else tr("可能另有程序")
    return tr("{who}接管了编辑，这里改为只读；按 F12 可另存", who=who)


def tried_sentence(remains: Remains) -> str:
    """That nothing was recovered because it failed before, and where it is."""
    file = visible(str(remains.journal.with_suffix(".replaying")))
    return tr("上次恢复没有完成，本次没有恢复；恢复记录在 {file}", file=file)


def _who(owner: Owner) -> str:
    says = "用户 {user} 在 {host} 上（进程 {pid}）" if owner.user else "在 {host} 上（进程 {pid}）"
    return tr(says, user=visible(owner.user), host=visible(owner.host), pid=owner.pid)


def remains_sentence(remains: Remains) -> str:
    """What there is to recover, and what speaks against it."""
    when = _when(remains.time)
    if remains.newer:
        says = "程序于 {when} 中断；恢复记录由较新的版本（{program}）写成，请用该版本打开"
        return tr(says, when=when, program=visible(remains.newer))
    says = "程序于 {when} 中断，{left}，可以恢复"
    return tr(says, when=when, left=_left(remains)) + _cautions(remains)


def resumed_sentence(remains: Remains) -> str:
    """What was recovered, and that no file has it yet."""
    parts = [tr("已恢复 {count} 处修改", count=remains.changes)] if remains.changes else []
    if remains.typing:
        entered = remains.typing.figure is not None
        says = "正在输入的“{text}”已录入" if entered else "正在输入的“{text}”不是数字，未录入"
        parts.append(tr(says, text=visible(remains.typing.text)))
    return tr("{recovered}，尚未保存", recovered=tr("；").join(parts))


def _left(remains: Remains) -> str:
    parts = [tr("有 {count} 处修改未保存", count=remains.changes)] if remains.changes else []
    if remains.typing:
        name = cell_name(load_form(remains.typing.edition), remains.typing.at)
        text = visible(remains.typing.text)
        parts.append(tr("正在输入：{text}，在{cell}", text=text, cell=name))
    return tr("；").join(parts)


def _cautions(remains: Remains) -> str:
    cautions = (
        (not remains.fits, "；此后文件被改过，恢复的内容须另存"),
        (remains.damaged, "；记录的末尾已损坏，只能恢复完好的部分"),
        (remains.tried, "；上次恢复没有完成"),
        (bool(remains.host), "；记录来自另一台机器 {host}"),
    )
    host = visible(remains.host)
    return "".join(tr(caution, host=host) for holds, caution in cautions if holds)


def shrunk_sentence(kept: Path) -> str:
    """That a file has lost much since, and how to have it back."""
    says = "文件比上次保存之前小了一半以上；那时的内容在 {file}，可打开后另存"
    return tr(says, file=visible(str(kept)))


def unprotected_sentence(trouble: str) -> str:
    """That changes are not written down while they are made, and why."""
    why = visible(system_reason(trouble))
    return tr("修改暂时无法自动留底（{why}），请及时保存", why=why)


def _when(time: datetime | None) -> str:
    return "" if time is None else f"{time:%Y-%m-%d %H:%M}"
