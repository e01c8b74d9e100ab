"""Every sentence of the program is there in English, and nothing else."""

import re
from collections import Counter
from string import Formatter

import pytest

from core.english.sentences import CHINESE, ROOT, modules, sentences
from nianbao.english import ENGLISH

QUOTED = re.compile(r"“[^”]*”|'[^']*'|`[^`]*`")
"""What is quoted is a label of the form, a word of a report or a name of a file."""


def test_every_sentence_has_its_english() -> None:
    missing = [
        f"{path.relative_to(ROOT)}:{line}: {text}"
        for path in modules()
        for text, line, _ in sentences(path)
        if text not in ENGLISH
    ]
    assert not missing, "\n".join(missing)


def test_no_sentence_is_pieced_together() -> None:
    """A sentence in pieces cannot be said in another order: `tr` with named facts instead."""
    pieced = [
        f"{path.relative_to(ROOT)}:{line}: {text}"
        for path in modules()
        for text, line, piece in sentences(path)
        if piece
    ]
    assert not pieced, "\n".join(pieced)


@pytest.mark.parametrize("chinese", ENGLISH)
def test_both_name_the_same_facts(chinese: str) -> None:
    assert facts(chinese) == facts(ENGLISH[chinese])


def facts(sentence: str) -> Counter[str]:
    return Counter(name for _, name, _, _ in Formatter().parse(sentence) if name is not None)


@pytest.mark.parametrize("english", ENGLISH.values())
def test_the_english_has_no_chinese_but_what_it_quotes(english: str) -> None:
    assert english.strip()
    assert not CHINESE.search(QUOTED.sub("", english))
    assert not re.search("[，。；：？！（）、]", QUOTED.sub("", english))
