"""The words of the rules say the same in both languages, each in its own script."""

import re
from collections.abc import Iterator
from string import Formatter

import pytest

from nianbao.wording.rules.en_figures import EN_FIGURES
from nianbao.wording.rules.en_text import EN_TEXT
from nianbao.wording.rules.words import RuleWords
from nianbao.wording.rules.zh_figures import ZH_FIGURES
from nianbao.wording.rules.zh_text import ZH_TEXT

ZH, EN = ZH_FIGURES | ZH_TEXT, EN_FIGURES | EN_TEXT

CHINESE = re.compile(r"[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]+")
SET_TERM = re.compile(r"“[^“”]*”|《[^《》]*》")
LATIN = re.compile(r"[A-Za-z]+")
ALLOWED = re.compile(r"nianbao fee|XX|PDF|\{+[^{}]*\}+")

each_rule = pytest.mark.parametrize("rule", sorted(ZH.keys() | EN.keys()))


def texts(words: RuleWords) -> Iterator[str]:
    yield from (words.title, words.why, *words.says.values(), words.advice)


def facts(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def test_both_languages_have_words_for_the_same_rules() -> None:
    assert EN_FIGURES.keys() == ZH_FIGURES.keys()
    assert EN_TEXT.keys() == ZH_TEXT.keys()


def test_no_rule_has_words_twice() -> None:
    assert not ZH_FIGURES.keys() & ZH_TEXT.keys()


@each_rule
def test_both_languages_tell_the_same_cases_apart(rule: str) -> None:
    assert EN[rule].says.keys() == ZH[rule].says.keys()


@each_rule
def test_a_sentence_names_the_same_facts_in_both_languages(rule: str) -> None:
    english, chinese = EN[rule], ZH[rule]
    assert {case: facts(text) for case, text in english.says.items()} == {
        case: facts(text) for case, text in chinese.says.items()
    }
    assert facts(english.advice) == facts(chinese.advice)


@each_rule
def test_nothing_is_left_unsaid(rule: str) -> None:
    for words in (EN[rule], ZH[rule]):
        assert words.says
        assert all(text.strip() for text in texts(words))


@each_rule
def test_english_has_chinese_only_in_quoted_terms(rule: str) -> None:
    for text in texts(EN[rule]):
        assert CHINESE.findall(SET_TERM.sub("", text)) == []


@each_rule
def test_chinese_has_no_english_words_but_names(rule: str) -> None:
    for text in texts(ZH[rule]):
        assert LATIN.findall(ALLOWED.sub("", text)) == []
