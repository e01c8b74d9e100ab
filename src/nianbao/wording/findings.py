"""Findings and rules as sentences, in Chinese or English."""

from collections.abc import Mapping
from functools import cache

from nianbao.rules.finding import Finding
from nianbao.tongue import spoken
from nianbao.wording.names import Tongue
from nianbao.wording.rules.words import RuleWords
from nianbao.wording.visible import visible

_LONGEST = 60


def rule_words(rule: str, tongue: Tongue | None = None) -> RuleWords:
    """The words of a rule, in the language that is spoken or another; KeyError if there is none."""
    return _words(tongue or spoken())[rule]


@cache
def _words(tongue: Tongue) -> Mapping[str, RuleWords]:
    # Who reads one language does not wait for the other.
    if tongue == "en":
        from nianbao.wording.rules.en_figures import EN_FIGURES
        from nianbao.wording.rules.en_text import EN_TEXT

        return EN_FIGURES | EN_TEXT
    from nianbao.wording.rules.zh_figures import ZH_FIGURES
    from nianbao.wording.rules.zh_text import ZH_TEXT

    return ZH_FIGURES | ZH_TEXT


def finding_sentence(finding: Finding, tongue: Tongue | None = None) -> str:
    """What is wrong, with both sides and the difference; text of the report made harmless."""
    return _sentence(finding, tongue, _facts(finding))


def finding_advice(finding: Finding, tongue: Tongue | None = None) -> str:
    """What to do."""
    return _advice(finding, tongue, _facts(finding))


def finding_message(finding: Finding, tongue: Tongue | None = None) -> str:
    """What is wrong and what to do."""
    mark = "；" if (tongue or spoken()) == "zh" else "; "
    facts = _facts(finding)
    return f"{_sentence(finding, tongue, facts)}{mark}{_advice(finding, tongue, facts)}"


def _sentence(finding: Finding, tongue: Tongue | None, facts: Mapping[str, str]) -> str:
    says = rule_words(finding.rule, tongue).says
    return says[finding.case if finding.case in says else ""].format(**facts)


def _advice(finding: Finding, tongue: Tongue | None, facts: Mapping[str, str]) -> str:
    return rule_words(finding.rule, tongue).advice.format(**facts)


def _facts(finding: Finding) -> dict[str, str]:
    return {name: _short(fact) for name, fact in finding.facts.items()}


def _short(fact: str) -> str:
    line = " ".join(fact.split())
    return visible(line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…")
