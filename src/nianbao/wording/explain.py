"""A rule explained: for `check --explain` and the table of rules."""

from collections.abc import Iterator

from nianbao.rules.catalogue import CATALOGUE, Rule
from nianbao.tongue import spoken
from nianbao.wording.findings import rule_words
from nianbao.wording.names import NAMES, Tongue

_HEADS = {
    "zh": ("严重程度", "来源", "需要", "说明", "处理", "，必须改正"),
    "en": ("Severity", "Source", "Needs", "Why", "What to do", ", must be mended"),
}


def explanation(rule: str, tongue: Tongue | None = None) -> str:
    """Everything about one rule, in a few lines."""
    tongue = tongue or spoken()
    known, words = CATALOGUE[rule], rule_words(rule, tongue)
    severity, source, needs, why, advice, gate = _HEADS[tongue]
    colon = "：" if tongue == "zh" else ": "
    lines = [f"{rule}  {words.title}"]
    grave = NAMES[tongue].severities[known.severity] + (gate if known.gate else "")
    lines.append(f"  {severity}{colon}{grave}")
    lines.append(f"  {source}{colon}{NAMES[tongue].sources[known.source]}")
    if known.needs:
        lines.append(f"  {needs}{colon}{needed(known, tongue)}")
    lines += [f"  {why}{colon}{words.why}", f"  {advice}{colon}{words.advice}"]
    return "\n".join(lines)


def needed(rule: Rule, tongue: Tongue) -> str:
    """What a rule needs to judge by; empty if it judges every report."""
    mark = "、" if tongue == "zh" else ", "
    return mark.join(_NEEDS[tongue][need] for need in rule.needs)


_NEEDS = {
    "zh": {
        "previous": "上年年报",
        "document": "印出的文本",
        "children": "所汇总的各单位年报",
        "text": "文字部分",
        "kind": "单位类型",
    },
    "en": {
        "previous": "last year's report",
        "document": "the printed document",
        "children": "the reports that are added up",
        "text": "prose",
        "kind": "the kind of body",
    },
}


def rule_table(tongue: Tongue | None = None) -> str:
    """All rules as a Markdown table: id, severity, source, title."""
    return "\n".join(_table(tongue or spoken())) + "\n"


def _table(tongue: Tongue) -> Iterator[str]:
    heads = {"zh": "| 编号 | 程度 | 来源 | 规则 |", "en": "| id | severity | source | rule |"}
    yield heads[tongue]
    yield "|---|---|---|---|"
    for id, rule in CATALOGUE.items():
        severity = NAMES[tongue].severities[rule.severity] + (" *" if rule.gate else "")
        source = NAMES[tongue].sources[rule.source]
        yield f"| {id} | {severity} | {source} | {rule_words(id, tongue).title} |"
