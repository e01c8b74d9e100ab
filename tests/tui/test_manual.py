"""The manual names commands, options and keys that there are, and none is missing."""

import re
import shlex
from pathlib import Path

import pytest

import nianbao.manual
from nianbao import tongue
from nianbao.cli import parser, run
from nianbao.commands import COMMANDS
from nianbao.manual import page_of, pages
from nianbao.render.cells import width
from nianbao_tui.keymap import key_names
from nianbao_tui.keys import COMMANDS as KEYS
from nianbao_tui.typing_keys import TYPING

from .driving import after

FOLDER = Path(nianbao.manual.__file__).parent
FILES = {"zh": sorted(FOLDER.glob("*.md")), "en": sorted(FOLDER.glob("en/*.md"))}
BOOKS = {
    spoken: "\n".join(file.read_text("utf-8") for file in files) for spoken, files in FILES.items()
}
"""The whole manual in each language, as it stands in its files."""

LINES = [
    re.split(r"\s{2,}", line.strip())[0]
    for book in BOOKS.values()
    for line in book.split("\n")
    if "    nianbao " in line
]
each_tongue = pytest.mark.parametrize("spoken", BOOKS)


@each_tongue
def test_every_page_has_a_title_and_a_text(spoken: str) -> None:
    tongue.speak(spoken)
    assert len(pages()) == 11
    assert all(page.id and page.title and len(page.text) > 100 for page in pages())
    assert all(page_of(page.id) == page_of(page.title) == page for page in pages())


@each_tongue
def test_the_pages_are_the_files_of_the_language(spoken: str) -> None:
    tongue.speak(spoken)
    shown = [f"# {page.title}\n\n{page.text}" for page in pages()]
    assert shown == [file.read_text("utf-8") for file in FILES[spoken]]


@pytest.mark.parametrize("line", LINES)
def test_every_line_to_type_is_one_that_the_program_understands(line: str) -> None:
    words = shlex.split(line)[1:]
    if words and words[0] in COMMANDS:
        assert parser(words[0]).parse_args(words).command == words[0]
    else:
        assert len(words) <= 1


@each_tongue
def test_every_command_is_told_of(spoken: str) -> None:
    named = set(re.findall(r"nianbao ([a-z]+)", BOOKS[spoken]))
    assert set(COMMANDS) - named <= {"schema", "fee", "help"}


def keys_told(text: str) -> set[str]:
    key = r"(?:Ctrl\+|Shift\+)*(?:F\d+|(?<=\+)[A-Z]\b|(?:Tab|Esc|Delete)(?![a-z]))"
    return set(re.findall(key, text))


@each_tongue
def test_every_key_is_one_of_the_program(spoken: str) -> None:
    known = " ".join(
        [*map(key_names, KEYS), *(keys for each in TYPING.values() for keys, _ in each)]
    )
    told = keys_told(BOOKS[spoken])
    assert {"F7", "Ctrl+S", "Shift+F5"} <= told
    assert {key for key in told if not re.search(rf"(?<!\+){re.escape(key)}\b", known)} == set()


@pytest.mark.parametrize(("chinese", "english"), list(zip(*FILES.values(), strict=True)))
def test_a_page_tells_the_same_keys_commands_and_options_in_both(
    chinese: Path, english: Path
) -> None:
    assert chinese.name == english.name
    both = [file.read_text("utf-8") for file in (chinese, english)]
    assert len({frozenset(keys_told(text)) for text in both}) == 1
    command = rf"nianbao ({'|'.join(COMMANDS)})\b"
    for told in (command, r"--[a-z]+", r"\bunits\.csv", r"(?m)^(?:-|\d+\.) "):
        assert len({tuple(re.findall(told, text)) for text in both}) == 1, told


def test_the_english_has_no_chinese_but_numbers_of_parts_and_what_a_template_has() -> None:
    left = re.sub("“（一）（二）”|“表格文字”|{{(标题|单位|年度|日期|年报)}}", "", BOOKS["en"])
    assert re.findall("[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]+", left) == []


@pytest.mark.parametrize("word", ["填表", "table", "表", "汇总", "ROLLUP", "roll-up"])
@each_tongue
def test_a_topic_is_found_by_its_name(
    spoken: str, word: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["--lang", spoken, "help", word]) == 0
    page = page_of(word)
    assert page is not None
    assert capsys.readouterr().out == f"{page.title}\n\n{page.text}"
    assert page.title in (("填表", "汇总") if spoken == "zh" else ("Tables", "Roll-up"))


@each_tongue
def test_without_a_topic_all_are_listed(spoken: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--lang", spoken, "help"]) == 0
    listed = capsys.readouterr().out
    assert all(page.title in listed for page in pages())
    *_, example = listed.split()
    assert page_of(example) in pages()
    assert run(["--lang", spoken, "help", "没有这题"]) == 2
    said = capsys.readouterr().err
    assert all(page.title in said for page in pages())


def test_what_is_said_around_the_pages_is_english(capsys: pytest.CaptureFixture[str]) -> None:
    run(["--lang", "en", "help"])
    run(["--lang", "en", "help", "no such topic"])
    said = "".join(capsys.readouterr())
    assert "no such topic" in said
    assert re.findall("[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]+", said) == []


@pytest.mark.parametrize(
    ("spoken", "keys", "title"),
    [
        ("zh", "f1 end", "填表"),
        ("zh", "shift+f6 shift+f6 f1 end", "文字"),
        ("zh", "f7 f1 end", "核对"),
        ("en", "f1 end", "Tables"),
        ("en", "f7 f1 end", "Check"),
    ],
)
def test_the_help_ends_with_the_page_of_the_place(
    horgos: Path, spoken: str, keys: str, title: str
) -> None:
    tongue.speak(spoken)
    opened = page_of(title)
    assert opened is not None
    assert opened.title == title
    last = opened.text.strip().split("\n")[-1]
    assert last[:20].strip() in after(horgos, keys).screen


def test_what_is_to_be_typed_fits_a_small_terminal() -> None:
    typed = [line for line in "\n".join(BOOKS.values()).split("\n") if line.startswith("    ")]
    assert [line for line in typed if width(line) > 79] == []
