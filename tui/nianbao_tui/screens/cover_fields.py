"""The fields of the cover, and the year that is typed into one of them."""

import re
import unicodedata

from nianbao.form.model import NO_END, Form
from nianbao.render.opening import title
from nianbao.session import Session
from nianbao.tongue import tr
from nianbao.wording.taking import COVER_NAMES
from nianbao_tui.screens.cover import YEAR
from nianbao_tui.screens.desk import Message, refused
from nianbao_tui.widgets.text.page import Field

COVER_LABELS = {
    "organization": COVER_NAMES["organization"],
    YEAR: "年份",
    **COVER_NAMES,
}

COVER_HINTS = {
    "organization": "填写单位全称",
    YEAR: "年报统计的年份，四位数字；改动后格式、期限随之变化",
    "kind": "人民政府、部门、乡镇街道之一；公开的期限和应写的内容因此不同",
    "title": "不填的，由单位和年份组成",
    "period": "不填的，全文中不显示",
    "contact": "不填的，全文中不显示",
    "preface": "写在第一部分之前：编制依据、统计期限、查阅方式等；回车另起一段",
}
"""What each field of the cover is for."""

_PLACEHOLDERS = {
    "organization": "单位全称",
    "kind": "人民政府、部门、乡镇街道",
    "title": "不填则为 {usual}",
    "period": "不填则不显示，例如 {year}年1月1日至{year}年12月31日",
    "contact": "不填则不显示",
    "preface": "编制依据、统计期限、查阅方式等",
}
_WRONG_YEAR = "年份“{typed}”未录入：{form}用于 {since} 至 {until} 年；Esc 恢复原来的年份"
_TOO_EARLY = "年份“{typed}”未录入：{form}用于 {since} 年起；Esc 恢复原来的年份"
_NO_YEAR = "年份“{typed}”未录入：应为四位数字；Esc 恢复原来的年份"


def cover_fields(session: Session) -> tuple[Field, ...]:
    """The fields as they are labelled for the report as it is now."""
    report = session.report
    usual = title(session.form, report) if not report.title else ""

    def placeholder(key: str) -> str:
        if key not in _PLACEHOLDERS or key == "title" and not usual:
            return ""
        return tr(_PLACEHOLDERS[key], year=report.year, usual=usual)

    return tuple(
        Field(key, tr(label), lines=key == "preface", placeholder=placeholder(key))
        for key, label in COVER_LABELS.items()
    )


def year_typed(form: Form, text: str) -> int | Message:
    """The year that was typed, or why a report on this form cannot be of it."""
    typed = unicodedata.normalize("NFKC", text).strip().removesuffix("年")
    if not re.fullmatch(r"\d{4}", typed):
        return refused(tr(_NO_YEAR, typed=typed))
    if form.since <= int(typed) <= form.until:
        return int(typed)
    words = _WRONG_YEAR if form.until < NO_END else _TOO_EARLY
    facts = {"form": tr(form.name), "since": form.since, "until": form.until}
    return refused(tr(words, typed=typed, **facts))
