"""The palette: every command that can be given now, found by a few characters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nianbao.render.cells import fit, width
from nianbao.tongue import in_english, tr
from nianbao_tui.keymap import in_scope, key_names
from nianbao_tui.keys import Command, Scope
from nianbao_tui.matching import Names, best
from nianbao_tui.screens.seek import Seek, Seeking

if TYPE_CHECKING:
    from nianbao_tui.screens.editor import Editor

_LINE = 60


def open_palette(editor: Editor) -> None:
    """Ask for a command and give it."""

    def give(command: str | None) -> None:
        if command is not None:
            editor.give(command)

    editor.app.push_screen(Seek(commands_of(editor.scope)), give)


def commands_of(scope: Scope) -> Seeking[str]:
    """The commands of a scope, to be looked for."""
    commands = [each for each in in_scope(scope) if each.name != "palette"]
    named = [_names(each) for each in commands]

    def find(query: str) -> list[tuple[str, str]]:
        return [(_line(commands[place]), commands[place].name) for place in best(query, named)]

    return Seeking(tr("查找命令"), tr("名称、拼音首字母或者英文"), find)


def _names(command: Command) -> Names:
    english = f"{command.name.replace('_', ' ')} {in_english(command.label)}"
    return Names(command.label, english, f"{command.help} {tr(command.help)}")


def _line(command: Command) -> str:
    """Label and help at the left, the keys at the right, all of them."""
    keys = key_names(command)
    room = _LINE - width(keys)
    return fit(f"{tr(command.label)}  {tr(command.help)}", room - 1) + " " + keys
