"""The manual names commands, options and keys that there are, and none is missing."""

import re
import shlex
from pathlib import Path

import pytest

from nianbao.cli import parser, run
from nianbao.commands import COMMANDS
from nianbao.manual import page_of, pages
from nianbao.render.cells import width
from nianbao_tui.keymap import key_names
from nianbao_tui.keys import COMMANDS as KEYS
from nianbao_tui.typing_keys import TYPING

from .driving import after

WHOLE = "\n".join(page.text for page in pages())
LINES = [
    re.split(r"\s{2,}", line.strip())[0] for line in WHOLE.split("\n") if "    nianbao " in line
]


def test_every_page_has_a_title_and_a_text() -> None:
    assert len(pages()) == 10
    assert all(page.id and page.title and len(page.text) > 100 for page in pages())
    assert all(page_of(page.id) == page_of(page.title) == page for page in pages())


@pytest.mark.parametrize("line", LINES)
def test_every_line_to_type_is_one_that_the_program_understands(line: str) -> None:
    words = shlex.split(line)[1:]
    if words and words[0] in COMMANDS:
        assert parser(words[0]).parse_args(words).command == words[0]
    else:
        assert len(words) <= 1


def test_every_command_is_told_of() -> None:
    named = set(re.findall(r"nianbao ([a-z]+)", WHOLE))
    assert set(COMMANDS) - named <= {"schema", "fee", "help"}


def test_every_key_is_one_of_the_program() -> None:
    known = " ".join(
        [*map(key_names, KEYS), *(keys for each in TYPING.values() for keys, _ in each)]
    )
    told = set(re.findall(r"(?:Ctrl\+|Shift\+)*(?:F\d+|(?<=\+)[A-Z]\b|Tab|Esc|Delete)", WHOLE))
    assert {"F7", "Ctrl+S", "Shift+F5"} <= told
    assert {key for key in told if not re.search(rf"(?<!\+){re.escape(key)}\b", known)} == set()


@pytest.mark.parametrize("word", ["填表", "table", "表", "汇总", "ROLLUP"])
def test_a_topic_is_found_by_its_name(word: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["help", word]) == 0
    page = page_of(word)
    assert page is not None
    assert capsys.readouterr().out == f"{page.title}\n\n{page.text}"


def test_without_a_topic_all_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["help"]) == 0
    listed = capsys.readouterr().out
    assert all(page.title in listed for page in pages())
    assert run(["help", "没有这题"]) == 2
    said = capsys.readouterr().err
    assert all(page.title in said for page in pages())


@pytest.mark.parametrize(
    ("keys", "title"),
    [("f1 end", "填表"), ("shift+f6 shift+f6 f1 end", "文字"), ("f7 f1 end", "核对")],
)
def test_the_help_ends_with_the_page_of_the_place(horgos: Path, keys: str, title: str) -> None:
    opened = page_of(title)
    assert opened is not None
    last = opened.text.strip().split("\n")[-1]
    assert last[:20].strip() in after(horgos, keys).screen


def test_what_is_to_be_typed_fits_a_small_terminal() -> None:
    typed = [line for line in WHOLE.split("\n") if line.startswith("    ")]
    assert [line for line in typed if width(line) > 79] == []
