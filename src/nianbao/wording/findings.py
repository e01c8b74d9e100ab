"""Findings and rules as sentences, in Chinese or English."""

from collections.abc import Mapping

from nianbao.rules.finding import Finding
from nianbao.tongue import spoken
from nianbao.wording.names import Tongue
from nianbao.wording.rules.en_figures import EN_FIGURES
from nianbao.wording.rules.en_text import EN_TEXT
from nianbao.wording.rules.words import RuleWords
from nianbao.wording.rules.zh_figures import ZH_FIGURES
from nianbao.wording.rules.zh_text import ZH_TEXT
from nianbao.wording.visible import visible

_WORDS: Mapping[Tongue, Mapping[str, RuleWords]] = {
    "zh": ZH_FIGURES | ZH_TEXT,
    "en": EN_FIGURES | EN_TEXT,
}
_LONGEST = 60


def rule_words(rule: str, tongue: Tongue | None = None) -> RuleWords:
    """The words of a rule, in the language that is spoken or another; KeyError if there is none."""
    return _WORDS[tongue or spoken()][rule]


def finding_sentence(finding: Finding, tongue: Tongue | None = None) -> str:
    """What is wrong, with both sides and the difference; text of the report made harmless."""
    says = rule_words(finding.rule, tongue).says
    return says[finding.case if finding.case in says else ""].format(**_facts(finding))


def finding_advice(finding: Finding, tongue: Tongue | None = None) -> str:
    """What to do."""
    return rule_words(finding.rule, tongue).advice.format(**_facts(finding))


def finding_message(finding: Finding, tongue: Tongue | None = None) -> str:
    """What is wrong and what to do."""
    mark = "；" if (tongue or spoken()) == "zh" else "; "
    return f"{finding_sentence(finding, tongue)}{mark}{finding_advice(finding, tongue)}"


def _facts(finding: Finding) -> dict[str, str]:
    return {name: _short(fact) for name, fact in finding.facts.items()}


def _short(fact: str) -> str:
    line = " ".join(fact.split())
    return visible(line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…")
