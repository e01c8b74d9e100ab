"""Why something of a document is doubtful or was left: in a list and in full."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from nianbao.tongue import tr

if TYPE_CHECKING:
    from nianbao.importers.imported import State, Why

STATES: Mapping[State, str] = {"mapped": "已对应", "doubtful": "存疑", "unmapped": "未对应"}

_SHORT: Mapping[Why, str] = {
    "label": "名称不尽相同",
    "unit": "单位不同",
    "no_figure": "不是数字",
    "count": "个数不符",
    "blanks": "空格过多",
    "blank_cells": "有空白的格",
    "zeros": "空白录为 0",
    "split": "连写已拆开",
    "several_splits": "拆法不止一种",
    "joined": "分写已合并",
    "totals": "合计不符",
    "twice": "重复出现",
    "columns": "列名不符",
    "no_columns": "没有列名",
    "some_columns": "列名不全",
    "no_row": "原文没有此行",
    "no_table": "没有找到此表",
    "no_section": "没有找到",
    "title": "标题不尽相同",
    "no_title": "没有标题",
    "both_editions": "两种格式",
    "another_report": "另有年报",
    "year": "没有年度",
    "year_inferred": "年度待核对",
    "organization": "没有单位",
    "left": "未用到",
}

_LONG: Mapping[Why, str] = {
    "label": "行的名称与表式不尽相同，请核对是否为同一行",
    "unit": "单位与本列不同，没有换算，请核对后再录入",
    "no_figure": "不是数字，不能录入",
    "count": "数字的个数与列数不符，不知道各属哪一列",
    "blanks": "空格多于列数，各数字属于哪一列是推断的，请核对",
    "blank_cells": "原文空白，留作未填；有的单位数字为 0 时不填，"
    "确系如此的，可用 nianbao import --blank-as-zero 录为 0",
    "zeros": "原文空白，已按 --blank-as-zero 录为 0",
    "split": "连写的数字已按合计拆开",
    "several_splits": "连写的数字有几种拆法，请选定一种",
    "joined": "分开写的数字已按合计合并",
    "totals": "几处合计与各格之和不符，可能少了或者多了一格，请核对",
    "twice": "同一行在原文中出现了不止一次，数字不同，请选定一种",
    "columns": "列的名称或者次序与表式不同，请逐列核对后再取",
    "no_columns": "原文没有列名，按表式的次序对应，请核对",
    "some_columns": "没有认出全部列名，按表式的次序对应，请核对",
    "no_row": "原文中没有找到这一行",
    "no_table": "原文中没有找到这张表的数字",
    "no_section": "原文中没有找到这一部分",
    "title": "标题与表式不尽相同",
    "no_title": "原文中没有这一部分的标题，已按表中的名称对应",
    "another_report": "这是又一份年报的标题，其后的内容可能不属于本年报，请核对",
    "both_editions": "原文中同时有两种年度格式的行列，请逐行核对",
    "year_inferred": "标题中没有报告年度，这是文中最先出现的年份，请核对",
    "year": "原文中没有找到报告年度，请在封面填写",
    "organization": "原文的标题中没有编制单位，请在封面填写",
    "left": "原文中有这些内容，没有对应到表式",
}


def short_why(state: State, why: Why) -> str:
    """Why something is doubtful or was left, in a few characters."""
    return tr(_SHORT.get(why, "") or ("" if state == "mapped" else STATES[state]))


def long_why(why: Why) -> str:
    """Why something is doubtful or was left, and what to do about it."""
    return tr(_LONG.get(why, ""))
