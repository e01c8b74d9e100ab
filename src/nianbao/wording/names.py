"""What severities, sources and reasons are called, in Chinese or English."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Literal, NamedTuple

from nianbao.rules.catalogue import Source
from nianbao.rules.finding import Reason, Severity
from nianbao.tongue import TONGUES

if TYPE_CHECKING:
    from nianbao.tongue import Tongue as Tongue
else:
    # There it is only for who checks types, so that no command waits for `typing`.
    Tongue = Literal[TONGUES]


class Names(NamedTuple):
    """What severities, sources and needs are called; `due` is what is still to be filled in."""

    severities: Mapping[Severity, str]
    due: str
    sources: Mapping[Source, str]
    reasons: Mapping[Reason, str]


def level_name(severity: Severity, tongue: Tongue, *, due: bool) -> str:
    """How grave a finding is, or that it only asks for what is not filled in yet."""
    return NAMES[tongue].due if due else NAMES[tongue].severities[severity]


NAMES: Mapping[Tongue, Names] = {
    "zh": Names(
        {"error": "错误", "warning": "核实", "notice": "提示"},
        "待填",
        {"official": "官方文件", "practice": "惯例", "inference": "推断"},
        {
            "blank": "未填完",
            "previous": "没有上年年报",
            "not_comparable": "上年格式不同，不可比",
            "kind": "未填单位类型",
            "document": "没有原文可核对",
            "children": "没有所汇总的年报",
            "text": "没有相应的文字",
        },
    ),
    "en": Names(
        {"error": "error", "warning": "warning", "notice": "notice"},
        "to fill in",
        {"official": "official", "practice": "practice", "inference": "inference"},
        {
            "blank": "not filled in",
            "previous": "no report of last year",
            "not_comparable": "last year's form differs, not comparable",
            "kind": "kind of body not given",
            "document": "no original document",
            "children": "no reports to add up",
            "text": "no such text",
        },
    ),
}
