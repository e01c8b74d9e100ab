"""Whatever a document holds is in the report or in the list of what was left; nothing twice."""

from collections import Counter

import pytest

from .test_corpus import CORPUS, result

pytestmark = pytest.mark.xdist_group("corpus")  # each document is read once


@pytest.mark.parametrize("name", CORPUS)
def test_the_characters_that_went_somewhere_are_those_of_the_document(name: str) -> None:
    found = result(name)
    assert sum(found.counted.values()) == found.characters


def sentences(text: str) -> Counter[str]:
    plain = "".join(text.replace("## ", "").split())
    return Counter(sentence for sentence in plain.split("。") if sentence)


@pytest.mark.parametrize("name", CORPUS)
def test_every_sentence_is_in_the_report_or_among_what_was_left_and_none_twice(name: str) -> None:
    found = result(name)
    left = [item.text for item in found.items if item.why == "left"]
    there = sentences("。".join([*found.report.texts.values(), found.report.preface, *left]))
    for sentence, count in sentences("。".join(CORPUS[name].texts.values())).items():
        assert there[sentence] == count, sentence
