"""Every label of every edition has its gloss, and every statement of help its English."""

import re
from collections.abc import Iterator

import pytest

from core.english.form_words import forms, helps, labels
from nianbao import tongue
from nianbao.english import ENGLISH
from nianbao.english.form import LABELS
from nianbao.english.form_applications import APPLICATIONS
from nianbao.english.form_disclosure import DISCLOSURE
from nianbao.english.form_litigation import LITIGATION
from nianbao.english.form_narratives import NARRATIVES
from nianbao.form.lines import Column, Row
from nianbao.form.model import Form
from nianbao.render.cells import width

HELP = {**NARRATIVES, **DISCLOSURE, **APPLICATIONS, **LITIGATION}
NUMERALS = {
    "十四": "14",
    "十五": "15",
    "十六": "16",
    "二十": "20",
    "三十": "30",
    "三十五": "35",
    "三十六": "36",
    "三十八": "38",
    "五十": "50",
}
each_form = pytest.mark.parametrize("form", forms(), ids=lambda form: form.edition)


@each_form
def test_every_label_has_a_gloss(form: Form) -> None:
    found = set(labels(form))
    assert len(found) > 80
    assert {label for label in found if label not in LABELS} == set()


@each_form
def test_every_statement_of_help_is_there_in_english(form: Form) -> None:
    found = set(helps(form))
    assert len(found) > 90
    assert {text for text in found if text not in HELP} == set()


def test_nothing_is_in_english_that_no_form_says() -> None:
    assert set(LABELS) == {label for form in forms() for label in labels(form)}
    assert set(HELP) == {text for form in forms() for text in helps(form)}


def test_the_walk_finds_what_a_reader_of_the_form_finds() -> None:
    _, form = forms()
    found = {*labels(form), *helps(form)}
    assert {"1.逾期不补正", "申请人情况", "（三）不予公开", "一", "万元", "件", "填整数。"} <= found
    assert not found & {"规范性文件", "本年新制发数量", "公开申请", "街道办"}


def test_a_gloss_is_a_few_words() -> None:
    meanings = LABELS.values()
    assert [each for each in meanings if width(each) > 62 or each.endswith(".")] == []


@each_form
def test_rows_and_columns_are_told_apart_in_english(form: Form) -> None:
    for section in form.sections:
        for block in section.blocks:
            for lines in (block.rows, block.columns):
                assert_all_differ([LABELS[line.label] for line in lines])
            assert_all_differ(list(short_meanings(block.rows)))


def short_meanings(lines: tuple[Row, ...] | tuple[Column, ...]) -> Iterator[str]:
    """What the shortest label of each row means."""
    for line in lines:
        yield LABELS[line.brief if isinstance(line, Row) and line.brief else line.label]


def assert_all_differ(meanings: list[str]) -> None:
    assert len(meanings) == len(set(meanings)), meanings


def test_the_numbers_of_a_statement_are_those_of_the_english() -> None:
    numbered = {chinese: numbers_of_chinese(chinese) for chinese in HELP}
    assert sum(map(bool, numbered.values())) > 40
    lost = [each for each in HELP if numbered[each] - numbers_of_english(HELP[each])]
    assert lost == []


def numbers_of_chinese(statement: str) -> set[str]:
    """The numbers but those of months, which English names, and of articles in characters."""
    articles = {NUMERALS[each] for each in re.findall("第([一二三四五六七八九十]+)条", statement)}
    return articles | set(re.findall(r"\d+", re.sub(r"\d+月", "", statement)))


def numbers_of_english(statement: str) -> set[str]:
    return set(re.findall(r"\d+", re.sub(r"(?<=\d),(?=\d{3})", "", statement)))


def test_a_statement_is_a_sentence() -> None:
    assert [each for each in HELP.values() if not re.fullmatch("[A-Z].*[.]", each)] == []


def test_a_gloss_is_said_in_english_only() -> None:
    assert tongue.gloss("规章") == ""
    tongue.speak("en")
    assert tongue.gloss("规章") == ENGLISH["规章"] == "regulations"
    assert tongue.gloss("没有这个名称") == ""


def test_no_other_table_says_a_label_otherwise() -> None:
    assert {label: ENGLISH[label] for label in LABELS} == LABELS
