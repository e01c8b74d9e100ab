"""No English stands in the tables for a sentence that nobody says any more."""

import ast
from collections.abc import Iterator
from pathlib import Path

from core.english.sentences import ROOT
from nianbao.english import ENGLISH

_BEGINNING = 6
ROOMS = ("src/nianbao", "tui/nianbao_tui")


def test_each_sentence_of_the_tables_is_said_somewhere() -> None:
    code = {path: path.read_text("utf-8") for path in _code()}
    specifications = (ROOT / "src/nianbao/form/specs").glob("*.toml")
    known = "\n".join((*code.values(), *(path.read_text("utf-8") for path in specifications)))
    # Found as they are written, most need no parser, which would take seconds.
    rest = {sentence for sentence in ENGLISH if f'"{sentence}"' not in known}
    for text in code.values():
        if any(sentence[:_BEGINNING] in text for sentence in rest):
            rest -= set(_texts(text))
    assert not rest, "\n".join(rest)


def _code() -> Iterator[Path]:
    for room in ROOMS:
        for path in (ROOT / room).rglob("*.py"):
            if path.parent.name not in ("english", "built"):
                yield path


def _texts(code: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value
