"""No English stands in the tables for a sentence that nobody says any more."""

import ast
from collections.abc import Iterator
from pathlib import Path

from core.english.sentences import ROOT
from nianbao.english import ENGLISH

ROOMS = ("src/nianbao", "tui/nianbao_tui")


def test_each_sentence_of_the_tables_is_said_somewhere() -> None:
    written = [path.read_text("utf-8") for path in (*_code(), *_specifications())]
    known = "\n".join(written)
    # Found as it is written, most need no parser: it would take seconds.
    rest = {sentence for sentence in ENGLISH if f'"{sentence}"' not in known}
    if rest:
        rest -= {text for path in _code() for text in _texts(path)}
    assert not rest, "\n".join(rest)


def _specifications() -> Iterator[Path]:
    yield from (ROOT / "src/nianbao/form/specs").glob("*.toml")


def _code() -> Iterator[Path]:
    for room in ROOMS:
        for path in (ROOT / room).rglob("*.py"):
            if path.parent.name not in ("english", "built"):
                yield path


def _texts(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value
