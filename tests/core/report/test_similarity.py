"""How alike two texts are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nianbao.report.similarity import similarity, stretches, without_fees

texts = st.text(alphabet="公开政府信息，。；\n年12", max_size=40)


@pytest.mark.parametrize(
    ("one", "other", "share"),
    [
        ("", "", 1.0),
        ("公开", "", 0.0),
        ("甲乙丙丁", "甲乙丙丁", 1.0),
        ("甲乙丙丁", "甲乙丙戊", 0.75),
        ("收到申请5件", "收到申请12件", 2 * 5 / 13),
        ("甲乙", "丙丁", 0.0),
    ],
)
def test_it_is_the_share_of_characters_in_common_stretches(
    one: str, other: str, share: float
) -> None:
    assert similarity(one, other) == share


@given(one=texts, other=texts)
def test_a_limit_changes_nothing_above_it_and_nothing_rises_over_it(one: str, other: str) -> None:
    exact, quick = similarity(one, other), similarity(one, other, least=0.8)
    assert 0 <= exact <= quick <= 1
    assert quick == exact if exact >= 0.8 else quick < 0.8 or quick == exact


def test_texts_too_long_to_compare_closely_are_compared_by_clauses() -> None:
    common, own = "政务公开工作有序推进，" * 300, "其他内容各不相同，" * 300
    assert similarity(common + own, common) == 2 * len(common) / (2 * len(common) + len(own))


def test_the_sentence_about_the_fee_does_not_count() -> None:
    assert without_fees("甲。本年未收取信息处理费。乙。") == "甲。乙。"


@given(one=texts, other=texts)
def test_the_stretches_of_two_texts_are_the_texts(one: str, other: str) -> None:
    found = stretches(one, other)
    assert ("".join(a for a, _ in found), "".join(b for _, b in found)) == (one, other)
    alike = sum(len(a) for a, b in found if a == b)
    assert similarity(one, other) == (2 * alike / len(one + other) if one + other else 1)


def test_texts_too_long_are_one_stretch() -> None:
    one, other = "甲" * 1001, "甲" * 1002
    assert stretches(one, other) == [(one, other)]
