"""The interface speaks Chinese, and every command has a key that an input method leaves alone."""

import re
from pathlib import Path

from nianbao_tui.keymap import in_scope
from nianbao_tui.keys import COMMANDS, Scope

GOLDEN = Path(__file__).parents[1] / "golden" / "tui"

ALLOWED = {
    # keys
    *("Ctrl", "Shift", "Alt", "Tab", "Esc", "Home", "End", "Delete"),
    *("PgUp", "PgDn", "PageUp", "PageDown"),
    # names of files and formats, and what the samples themselves say
    *("EDITOR", "VISUAL", "Markdown", "nianbao", "report", "toml", "md", "home", "clerk"),
    *("www", "yunjiang", "example", "zwgk", "zwg", "PDF", "Word", "X", "GB"),
    *("Excel", "CSV", "docx", "html", "xlsx", "csv"),
    "bc",  # the initials of 保存, as they are typed
}
ADDRESS = re.compile(r"[a-z]+(?:\.[a-z_]*)+…?")
"""What a list of cells shows behind their names, as the user may write it."""

SCOPES: tuple[Scope, ...] = ("table", "text", "cover", "preview")


def test_no_screen_shows_an_english_word() -> None:
    drawings = sorted(GOLDEN.glob("*.txt"))
    assert drawings
    for drawing in drawings:
        text = ADDRESS.sub("", drawing.read_text("utf-8"))
        words = set(re.findall(r"[A-Za-z]{2,}", text))
        assert words <= ALLOWED, f"{drawing.name}: {words - ALLOWED}"


def test_every_command_has_a_control_or_function_key() -> None:
    for command in COMMANDS:
        assert any(re.search(r"ctrl\+|^(shift\+)?f\d+$", key) for key in command.keys), command.name


def test_no_key_gives_two_commands_in_one_place() -> None:
    for scope in SCOPES:
        keys = [key for command in in_scope(scope) for key in command.keys]
        assert len(keys) == len(set(keys)), scope


def test_no_command_lies_on_a_key_that_terminals_keep_for_themselves() -> None:
    kept = {"ctrl+w", "ctrl+t", "ctrl+n", "ctrl+i", "ctrl+m", "ctrl+h", "ctrl+left_square_bracket"}
    assert not kept & {key for command in COMMANDS for key in command.keys}


def test_every_command_is_named_and_explained_in_chinese() -> None:
    for command in COMMANDS:
        assert re.search(r"[\u4e00-\u9fff]", command.label), command.name
        assert re.search(r"[\u4e00-\u9fff]", command.help), command.name
