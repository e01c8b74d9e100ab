"""Words that stand twice are slips; words that only meet are not."""

import pytest

from nianbao.rules.case import Case, Standing
from nianbao.rules.check import check

from ..builders import report


def doubled(text: str) -> list[str]:
    verdict = check(Case(Standing.of(report({}, texts={"overview": text}))), select=("S-12",))
    return [getattr(each.at, "words", "") for each in verdict.findings]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("新收政府信息公开公开申请0件。", "公开公开"),
        ("修订政府信息公开公开指南。", "公开公开"),
        ("进一步落实落实责任。", "落实落实"),
    ],
)
def test_a_word_that_stands_twice_is_found(text: str, words: str) -> None:
    assert doubled(text) == [words]


@pytest.mark.parametrize(
    "text", ["推进政务公开公开透明。", "临河县人民政府政府信息公开指南已更新。", "一件一件办理。"]
)
def test_words_that_only_meet_are_left_alone(text: str) -> None:
    assert doubled(text) == []
