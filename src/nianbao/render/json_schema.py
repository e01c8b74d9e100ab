"""The shape of a report file as a JSON Schema, for editors that complete and check TOML.

What `store/schema.py` refuses this refuses, but for two things that JSON Schema cannot say: how
many decimals an amount may have, and that 5.0 is no count.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from nianbao.form.lines import Column, Help, Kind, Row
from nianbao.form.model import Block, Form, Section
from nianbao.report.model import COVER_TEXTS, LIMIT, NOT_APPLICABLE
from nianbao.tongue import gloss, tr

Schema = dict[str, Any]

DIALECT = "http://json-schema.org/draft-07/schema#"
_YEARS = {"type": "integer", "minimum": 2008, "maximum": 2200}
_TEXT = {"type": "string"}
_DAY = {"type": "string", "format": "date"}
_UNIT = "单位：{unit}；“/”为不适用；不写为未填"
_ABSENT = {"const": NOT_APPLICABLE}
_COVER: Mapping[str, str] = {
    "organization": "编制单位全称",
    "title": "标题；不写则由单位、年份组成",
    "kind": "单位类别：人民政府、部门、乡镇街道",
    "period": "统计期限；不写则为全年",
    "contact": "联系方式",
    "preface": "前言",
}


def report_schema(forms: Iterable[Form]) -> Schema:
    """The schema of report files of these editions; what nobody reads may stand in them, too."""
    return {
        "$schema": DIALECT,
        "title": tr("政府信息公开工作年度报告"),
        "type": "object",
        "required": ["edition", "year"],
        "oneOf": [_of_form(form) for form in forms],
    }


def _of_form(form: Form) -> Schema:
    cover = {name: _TEXT | {"description": tr(_COVER[name])} for name in COVER_TEXTS}
    fields: Schema = {
        "edition": {"const": form.edition, "description": tr(form.name)},
        "year": _YEARS | {"description": tr("报告年度")},
        **cover,
        "final": _DAY | {"description": tr("定稿日期；定稿的年报不能修改，解除定稿后才能修改")},
        "reopened": _DAY | {"description": tr("最近一次解除定稿的日期")},
        **{section.id: _section(section) for section in form.sections},
        "notes": _keyed(_TEXT, "随数字显示的说明，以位置为键"),
        "stated": _keyed(_any_figure(), "原件所载而与各格不符的合计，以位置为键"),
        "accepted": _keyed(_accepted(), "已说明理由的问题，以规则和位置为键"),
        "register": _keyed(_keyed(_count(0), ""), "由台账得出的数字，以行为键"),
    }
    return {"title": tr(form.name), "properties": fields}


def _section(section: Section) -> Schema:
    said = {"title": _titled(section.title), "description": _statements(section.help)}
    if section.narrative:
        return {**said, "type": "object", "properties": {"text": _TEXT}}
    rows = {
        row.id: _row(block, row)
        for block in section.blocks
        for row in block.rows
        if any(not block.derived(row.id, column.id) for column in block.columns)
    }
    return {**said, "type": "object", "properties": rows}


def _row(block: Block, row: Row) -> Schema:
    entered = [column for column in block.columns if not block.derived(row.id, column.id)]
    return {
        "title": _titled(row.label),
        "description": _statements(row.help),
        "type": "object",
        "properties": {column.id: _cell(column) for column in entered},
    }


def _cell(column: Column) -> Schema:
    said = {"title": _titled(column.label), "description": tr(_UNIT, unit=tr(column.unit))}
    return said | _figure(column.kind)


def _figure(kind: Kind) -> Schema:
    if kind == "money":
        return {"anyOf": [{"type": "number", "minimum": 0, "maximum": LIMIT}, _ABSENT]}
    return {"anyOf": [_count(-LIMIT if kind == "signed" else 0), _ABSENT]}


def _any_figure() -> Schema:
    return {"anyOf": [*_figure("money")["anyOf"], _count(-LIMIT)]}


def _count(least: int) -> Schema:
    return {"type": "integer", "minimum": least, "maximum": LIMIT}


def _accepted() -> Schema:
    value = {"anyOf": [*_any_figure()["anyOf"], _TEXT]}
    fields = {"reason": _TEXT | {"description": tr("理由")}, "value": value}
    return {"type": "object", "required": ["reason", "value"], "properties": fields}


def _keyed(value: Schema, description: str) -> Schema:
    said = {"description": tr(description)} if description else {}
    return said | {"type": "object", "additionalProperties": value}


def _titled(label: str) -> str:
    """A label of the form; in English behind what it means."""
    meaning = gloss(label)
    return f"{meaning} · {label}" if meaning else label


def _statements(help: Iterable[Help]) -> str:
    return "\n".join(tr(each.text) for each in help)
