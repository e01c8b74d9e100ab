"""Every sentence of the program is there in English, and nothing else."""

import re
from collections import Counter
from importlib import import_module
from string import Formatter

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


def test_both_name_the_same_facts() -> None:
    other = {each: said for each, said in ENGLISH.items() if facts(each) != facts(said)}
    assert other == {}


def facts(sentence: str) -> Counter[str]:
    return Counter(name for _, name, _, _ in Formatter().parse(sentence) if name is not None)


def test_the_english_has_no_chinese_but_what_it_quotes() -> None:
    bare = {each: QUOTED.sub("", each) for each in ENGLISH.values()}
    assert all(each.strip() for each in bare)
    assert [each for each, left in bare.items() if CHINESE.search(left)] == []
    assert [each for each, left in bare.items() if re.search("[，。；：？！（）、]", left)] == []


def test_no_two_tables_say_a_sentence_otherwise() -> None:
    """They are laid over one another; the last one would be heard everywhere."""
    said: dict[str, set[str]] = {}
    for file in sorted((ROOT / "src/nianbao/english").glob("[a-z]*.py")):
        module = import_module(f"nianbao.english.{file.stem}")
        tables = [each for name, each in vars(module).items() if name.isupper()]
        for table in tables:
            for chinese, english in table.items() if isinstance(table, dict) else ():
                said.setdefault(chinese, set()).add(english)
    assert {chinese: each for chinese, each in said.items() if len(each) > 1} == {}
    assert said.keys() == ENGLISH.keys()
