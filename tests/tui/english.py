"""What of a screen may be Chinese while English is spoken: labels of the form, texts, names."""

import ast
import re
import tomllib
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from core.english.sentences import IN_BOTH, NOT_YET, ROOT

from nianbao.english import ENGLISH

HAN = re.compile("[\u4e00-\u9fff]+")
SPECIFICATIONS = ROOT / "src/nianbao/form/specs"
BESIDE_LETTERS = re.compile("[A-Za-z][，。；：？！（）、]|[，。；：？！（）、][A-Za-z]")


def leftovers(lines: Iterable[str], texts: Iterable[str]) -> list[str]:
    """The lines with Chinese that stands neither in the form nor in one of the texts."""
    known = "\n".join((*_labels(), *texts))
    return [line for line in lines if any(_strange(line, known))]


def _strange(line: str, known: str) -> Iterator[str]:
    """Runs of Chinese characters, and signs beside letters, that nobody but the program said."""
    for run in HAN.findall(line):
        rest = _left_of(run) if run not in known else ""
        yield from (piece for piece in HAN.findall(rest) if piece not in known + _waiting_text())
    if not _waiting():
        yield from (sign for sign in BESIDE_LETTERS.findall(line) if sign not in known)


def _left_of(run: str) -> str:
    for words in _waiting():
        run = run.replace(words, " ")
    return run


@cache
def _waiting_text() -> str:
    """Whole sentences of those rooms, and the pages of the manual, of which lines are seen."""
    rooms = (*NOT_YET, *(IN_BOTH if "src/nianbao" in NOT_YET else ()))
    files = {path for room in rooms for path in _modules(ROOT / room)}
    pages = (ROOT / "src/nianbao/manual").glob("*.md") if "src/nianbao" in NOT_YET else ()
    texts = [text for path in files for text in _constants(path)]
    return "\n".join([*texts, *(page.read_text("utf-8") for page in pages)])


@cache
def _waiting() -> tuple[str, ...]:
    """Words of rooms that do not speak English yet, the longest first; none once all do."""
    return tuple(sorted(set(HAN.findall(_waiting_text())), key=len, reverse=True))


def _modules(room: Path) -> Iterator[Path]:
    yield from room.rglob("*.py") if room.is_dir() else [room]


def _constants(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


@cache
def _labels() -> tuple[str, ...]:
    """All that the specifications call something; what they explain has its English."""
    found: list[str] = []
    for path in sorted(SPECIFICATIONS.glob("*.toml")):
        found += _named(tomllib.loads(path.read_text("utf-8")))
    return tuple(found)


def _named(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for each in value:
            yield from _named(each)
    elif isinstance(value, dict):
        for key, each in value.items():
            if key == "help":
                # A sentence without English is missed by the test of the table.
                yield from (said["text"] for said in each if said["text"] not in ENGLISH)
            else:
                yield from _named(each)
