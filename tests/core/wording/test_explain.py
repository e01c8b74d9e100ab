"""Every rule is explained in both languages, and listed in a table."""

import re
from typing import get_args

import pytest

from nianbao.rules.catalogue import CATALOGUE
from nianbao.wording.explain import explanation, rule_table
from nianbao.wording.findings import rule_words
from nianbao.wording.names import Tongue

CHINESE = re.compile(r"[\u3400-\u9fff]")
QUOTED = re.compile(r"“[^“”]*”|《[^《》]*》")

each_rule = pytest.mark.parametrize("rule", sorted(CATALOGUE))


def test_a_rule_is_explained_in_a_few_lines() -> None:
    assert explanation("T3-01").split("\n") == [
        "T3-01  第一项加第二项之和，等于第三项加第四项之和",
        "  严重程度：错误，必须改正",
        "  来源：官方文件",
        "  说明：表三印明的勾稽关系：本年新收＋上年结转＝本年度办理结果＋结转下年度继续办理，各列都要成立。",
        "  处理：请核对该列的新收、结转和各项办理结果",
    ]


def test_a_rule_that_needs_something_says_what() -> None:
    assert "  需要：上年年报" in explanation("Y-01").split("\n")
    assert "  Needs: last year's report" in explanation("Y-01", "en").split("\n")


def test_english_has_its_own_heads() -> None:
    lines = explanation("T3-01", "en").split("\n")
    assert lines[0].startswith("T3-01  ")
    assert lines[1] == "  Severity: error, must be mended"
    assert lines[2] == "  Source: official"
    assert lines[3].startswith("  Why: ")
    assert lines[4].startswith("  What to do: ")


@each_rule
@pytest.mark.parametrize("tongue", get_args(Tongue))
def test_every_rule_can_be_explained(rule: str, tongue: Tongue) -> None:
    lines = explanation(rule, tongue).split("\n")
    known, words = CATALOGUE[rule], rule_words(rule, tongue)
    assert lines[0] == f"{rule}  {words.title}"
    assert len(lines) == 5 + bool(known.needs)
    assert all(line.startswith("  ") and line.strip() for line in lines[1:])
    assert ("必须改正" in lines[1] or "must be mended" in lines[1]) == known.gate
    assert words.why in lines[-2]
    assert words.advice in lines[-1]


@each_rule
def test_english_is_english_but_for_quoted_terms(rule: str) -> None:
    assert CHINESE.findall(QUOTED.sub("", explanation(rule, "en"))) == []


@pytest.mark.parametrize("tongue", get_args(Tongue))
def test_the_table_has_a_row_for_every_rule_in_its_order(tongue: Tongue) -> None:
    head, line, *rows = rule_table(tongue).splitlines()
    assert head.count("|") == 5
    assert line == "|---|---|---|---|"
    assert [row.split("|")[1].strip() for row in rows] == list(CATALOGUE)
    assert all(row.count("|") == 5 for row in rows)
    assert [" *" in row.split("|")[2] for row in rows] == [r.gate for r in CATALOGUE.values()]


def test_a_row_gives_severity_source_and_title() -> None:
    assert (
        "| T3-01 | 错误 * | 官方文件 | 第一项加第二项之和，等于第三项加第四项之和 |" in rule_table()
    )
    assert "| S-12 | 提示 | 惯例 | 标点、空格、序数、重复字词 |" in rule_table()
