"""Every document of the corpus is read as it is; whatever is unsure is said, nothing twice."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from typing import Any

import pytest

from nianbao.form.address import Address
from nianbao.importers.imported import Imported

from .corpus.fixtures import corpus
from .corpus.judging import disagreeing, found_right, read, silent_errors

FAMILIES = {
    *map(str, range(1, 16)),
    "17",
    "18",
    "docx",
    "xlsx",
    "pdf",
    "values",
    "labels",
    "titles",
    "totals",
    "encoding",
}
CORPUS = {each.name: each for each in corpus()}
CLEAR = [name for name, each in CORPUS.items() if each.reading == "clear"]
COMPLETE = [name for name, each in CORPUS.items() if each.reading != "partial"]


@cache
def result(name: str) -> Imported:
    return read(CORPUS[name])


def letters(texts: Mapping[str, str]) -> dict[str, str]:
    """The narratives without blanks and without the marks of headings."""
    plain = {name: "".join(text.replace("## ", "").split()) for name, text in texts.items()}
    return {name: text for name, text in plain.items() if text}


def test_every_layout_of_the_wild_is_there() -> None:
    assert len(CORPUS) == len(corpus()) >= 40
    assert {each.family for each in corpus()} >= FAMILIES


@pytest.mark.parametrize("name", CORPUS)
def test_nothing_wrong_is_taken_and_nothing_is_left_out_in_silence(name: str) -> None:
    assert silent_errors(CORPUS[name], result(name)) == []


@pytest.mark.parametrize("name", COMPLETE)
def test_every_figure_of_a_document_that_has_them_all_is_found(name: str) -> None:
    wanted, found = CORPUS[name], result(name).report
    right, of = found_right(wanted, result(name))
    assert right == of == len(found.figures)
    assert found.stated == disagreeing(wanted)


@pytest.mark.parametrize("name", COMPLETE)
def test_every_sentence_of_a_document_that_has_them_all_is_found(name: str) -> None:
    assert letters(result(name).report.texts) == letters(CORPUS[name].texts)


@pytest.mark.parametrize("name", COMPLETE)
def test_the_body_the_year_and_the_form_are_found(name: str) -> None:
    wanted, found = CORPUS[name], result(name).report
    assert (found.organization, found.year) == (wanted.organization, wanted.year)
    assert found.edition == wanted.edition


@pytest.mark.parametrize("name", CLEAR)
def test_nothing_of_a_clear_document_is_doubtful(name: str) -> None:
    assert [(item.why, item.text) for item in result(name).doubts] == []


PLAIN = "2-compact-yunjiang-city-2024"
CELL = Address("applications", "received", "natural_person")
NOWHERE = Address("applications", "received", "nobody")


def errors_if(**changes: Any) -> list[str]:
    """What the judge says of a clear document if it should hold something else."""
    return silent_errors(replace(CORPUS[PLAIN], **changes), result(PLAIN))


def test_the_judge_sees_a_figure_that_is_wrong() -> None:
    figures = CORPUS[PLAIN].figures
    assert errors_if(figures=figures) == []
    wrong = errors_if(figures={**figures, CELL: 1234567})
    assert f"{CELL}: 3639 was taken, 1234567 is printed" in wrong


def test_the_judge_sees_a_figure_that_is_missing() -> None:
    missing = errors_if(figures={**CORPUS[PLAIN].figures, NOWHERE: 7})
    assert missing == [f"{NOWHERE}: 7 is printed and was left out"]


def test_the_judge_sees_a_figure_that_nobody_printed() -> None:
    figures = {place: value for place, value in CORPUS[PLAIN].figures.items() if place != CELL}
    assert f"{CELL}: 3639 was taken, None is printed" in errors_if(figures=figures)


def test_the_judge_sees_a_total_that_was_lost() -> None:
    total = Address("litigation", "direct", "total")
    lost = errors_if(printed={**CORPUS[PLAIN].printed, total: 1})
    assert lost == [f"{total}: the printed total disagrees and was left out"]


# Whatever a document holds is in the report or in the list of what was left


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
