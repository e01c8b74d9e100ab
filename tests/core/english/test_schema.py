"""The schema of a report file in English: what fields mean, and the labels beside it."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence

import pytest

from core.english.form_words import forms, labels
from core.english.sentences import CHINESE, ROOT, sentences
from nianbao.cli import run
from nianbao.english import ENGLISH

SECTIONS = [section for form in forms() for section in form.sections]
BLOCKS = [block for section in SECTIONS for block in section.blocks]
LABELLED = {
    *(section.title for section in SECTIONS),
    *(row.label for block in BLOCKS for row in block.rows),
    *(column.label for block in BLOCKS for column in block.columns),
}
"""What a field of the schema can be titled with."""


def said(value: object) -> Iterator[str]:
    """The titles and descriptions of a schema."""
    if isinstance(value, Mapping):
        for name, each in value.items():
            if name in ("title", "description") and isinstance(each, str):
                yield each
            else:
                yield from said(each)
    elif isinstance(value, Sequence) and not isinstance(value, str):
        for each in value:
            yield from said(each)


def schema(capsys: pytest.CaptureFixture[str], *words: str) -> object:
    assert run([*words, "schema"]) == 0
    return json.loads(capsys.readouterr().out)


def test_in_english_only_labels_are_chinese(capsys: pytest.CaptureFixture[str]) -> None:
    known = {label for form in forms() for label in labels(form)}
    spoken = list(said(schema(capsys, "--lang", "en")))
    assert len(spoken) > 100
    for words in spoken:
        meaning, _, label = words.partition(" · ")
        assert not label or label in known
        assert not CHINESE.search(without_names(meaning)), words


def without_names(words: str) -> str:
    """A statement without the names that it quotes."""
    return re.sub("“[^”]*”", "", words)


def test_in_chinese_nothing_is_english(capsys: pytest.CaptureFixture[str]) -> None:
    spoken = set(said(schema(capsys)))
    assert spoken & set(ENGLISH.values()) == set()
    assert all(CHINESE.search(words) for words in spoken)


def test_both_describe_the_same_fields(capsys: pytest.CaptureFixture[str]) -> None:
    chinese = list(said(schema(capsys)))
    english = list(said(schema(capsys, "--lang", "en")))
    assert len(chinese) == len(english)
    assert [label for label in chinese if label in LABELLED] == [
        words.partition(" · ")[2] for words in english if " · " in words
    ]


@pytest.mark.parametrize("name", ["render/json_schema.py", "commands/help.py"])
def test_what_these_modules_say_is_there_in_english(name: str) -> None:
    texts = list(sentences(ROOT / "src" / "nianbao" / name))
    assert texts
    assert [text for text, _, piece in texts if piece or text not in ENGLISH] == []
