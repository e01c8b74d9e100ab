"""Findings and rules as sentences, in Chinese or English."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from nianbao.rules.catalogue import Source
from nianbao.rules.finding import Finding, Reason, Severity
from nianbao.wording.rules.en_figures import EN_FIGURES
from nianbao.wording.rules.en_text import EN_TEXT
from nianbao.wording.rules.words import RuleWords
from nianbao.wording.rules.zh_figures import ZH_FIGURES
from nianbao.wording.rules.zh_text import ZH_TEXT
from nianbao.wording.visible import visible

Tongue = Literal["zh", "en"]
"""The language of the sentences."""

_WORDS: Mapping[Tongue, Mapping[str, RuleWords]] = {
    "zh": ZH_FIGURES | ZH_TEXT,
    "en": EN_FIGURES | EN_TEXT,
}
_LONGEST = 60


@dataclass(frozen=True)
class Names:
    """What severities, sources and needs are called."""

    severities: Mapping[Severity, str]
    sources: Mapping[Source, str]
    reasons: Mapping[Reason, str]


NAMES: Mapping[Tongue, Names] = {
    "zh": Names(
        {"error": "错误", "warning": "核实", "notice": "提示"},
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


def rule_words(rule: str, tongue: Tongue = "zh") -> RuleWords:
    """The words of a rule; KeyError if there is none."""
    return _WORDS[tongue][rule]


def finding_sentence(finding: Finding, tongue: Tongue = "zh") -> str:
    """What is wrong, with both sides and the difference; text of the report made harmless."""
    says = rule_words(finding.rule, tongue).says
    return says[finding.case if finding.case in says else ""].format(**_facts(finding))


def finding_advice(finding: Finding, tongue: Tongue = "zh") -> str:
    """What to do."""
    return rule_words(finding.rule, tongue).advice.format(**_facts(finding))


def finding_message(finding: Finding, tongue: Tongue = "zh") -> str:
    """What is wrong and what to do."""
    mark = "；" if tongue == "zh" else "; "
    return f"{finding_sentence(finding, tongue)}{mark}{finding_advice(finding, tongue)}"


def _facts(finding: Finding) -> dict[str, str]:
    return {name: _short(fact) for name, fact in finding.facts.items()}


def _short(fact: str) -> str:
    line = " ".join(fact.split())
    return visible(line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…")
