"""What is said of a key that gives a command, but not where it was pressed."""

from nianbao.tongue import tr
from nianbao_tui.keymap import command_of, commands, elsewhere, key_name
from nianbao_tui.keys import Command, Scope
from nianbao_tui.screens.desk import Message, refused


def not_here(key: str, scope: Scope) -> Message | None:
    """In which other sections of the editor a key gives a command; None if in none."""
    command = elsewhere(key, scope) if len(key) > 1 else None
    if command is None:
        return None
    table = command.scope == "table"
    words = "{key}（{label}）只在表中可用" if table else "{key}（{label}）只在文字部分可用"
    return _said(words, key, command)


_NOT_YET = "{key}（{label}）：请先按 Esc 返回编辑"


def not_yet(key: str, scope: Scope = "all", words: str = _NOT_YET) -> Message | None:
    """That a key gives a command once one is back in the editor; None if it gives none."""
    name = command_of(key, scope)
    command = next((each for each in commands() if each.name == name), None)
    if command is None:
        return None
    return _said(words, key, command)


def _said(words: str, key: str, command: Command) -> Message:
    return refused(tr(words, key=key_name(key), label=tr(command.label)))
