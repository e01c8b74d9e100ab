"""The rules, by id."""

from dataclasses import dataclass

from nianbao.rules.finding import Severity


@dataclass(frozen=True)
class Rule:
    """A rule: its permanent id, how grave a breach is, and its name."""

    id: str
    severity: Severity
    title: str


_ERRORS = {
    "T3-01": "新收与结转之和等于办理结果与结转下年度之和",
    "T3-02": "办理结果总计等于各项结果之和",
    "T3-03": "总计列等于各类申请人之和",
    "T3-04": "表三数字为不小于零的整数",
    "T4-01": "行政复议总计等于各项结果之和",
    "T4-02": "未经复议直接起诉总计等于各项结果之和",
    "T4-03": "复议后起诉总计等于各项结果之和",
    "T4-04": "表四数字为不小于零的整数",
    "T2-01": "表二数字不小于零，除收费金额外为整数",
}

CATALOGUE = {id: Rule(id, "error", title) for id, title in _ERRORS.items()}
