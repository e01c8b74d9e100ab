"""The corpus of sentences: nothing is read wrongly, and little is left unread."""

from functools import cache
from math import floor

import pytest

from .corpus import Outcome, Sentence, outcome, places, read, sentences

GROUPS = list(dict.fromkeys(sentence.group for sentence in sentences()))

LEAST_RECALL = 100
"""In percent, of what every reader would take."""

LEAST_RECALL_OF_DOUBTS = 92
"""In percent, counting also what readers may differ about."""


@cache
def outcomes() -> list[tuple[Sentence, Outcome]]:
    return [(sentence, outcome(sentence)) for sentence in sentences()]


def count(field: str, outcomes: list[Outcome]) -> int:
    return sum(getattr(each, field).total() for each in outcomes)


@pytest.mark.parametrize("group", GROUPS)
def test_no_sentence_is_misread(group: str) -> None:
    wrong = {
        sentence.text: dict(found.wrong)
        for sentence, found in outcomes()
        if sentence.group == group and found.wrong
    }
    assert wrong == {}


def test_the_whole_corpus_is_read_without_a_false_alarm_and_nearly_complete() -> None:
    every = [found for _, found in outcomes()]
    right, missed, wrong, spared = (
        count(field, every) for field in ("right", "missed", "wrong", "spared")
    )
    doubts = sum(sentence.may.total() for sentence, _ in outcomes())
    precision = right / (right + wrong)
    recall = right / (right + missed)
    wide = (right + spared) / (right + missed + doubts)
    print(
        f"{len(every)} sentences, {right + missed} statements: precision {precision:.1%}, "
        f"recall {recall:.1%} ({wide:.1%} with the {doubts} doubtful ones)"
    )
    assert precision == 1.0
    assert floor(100 * recall) >= LEAST_RECALL
    assert floor(100 * wide) >= LEAST_RECALL_OF_DOUBTS


def test_the_corpus_is_large_and_each_sentence_stands_there_once() -> None:
    texts = [sentence.text for sentence in sentences()]
    assert len(texts) == len(set(texts))
    assert len(texts) >= 250
    assert sum(not sentence.must and not sentence.may for sentence in sentences()) >= 100


def test_every_passage_holds_the_words_that_it_quotes() -> None:
    for sentence in sentences():
        for at in places(read(sentence.text)):
            assert sentence.text[at.start : at.end] == at.words != ""


def test_every_number_stands_within_the_words_that_tell_of_it() -> None:
    for sentence in sentences():
        for mention in read(sentence.text).mentions:
            assert mention.at.start <= mention.start < mention.end <= mention.at.end
            number = sentence.text[mention.start : mention.end]
            assert mention.none or not number.endswith(("件", "元", "份", "宗", "起", " "))
