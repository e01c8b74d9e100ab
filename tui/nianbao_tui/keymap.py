"""Which key gives which command: as `keys` has it, changed by what the user chose."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from nianbao.tongue import tr
from nianbao_tui.keys import COMMANDS, ON_LINE, Command, Scope

_WHILE_PICKING = ("help", "save", "next_section", "previous_section", "quit", "menu", "cheat")
"""What can be done while a cell is chosen for a text: nothing that changes the text."""

_OF_THE_DESK = ("copy", "cut", "paste", "select_all", "fee")
"""What happens where the cursor of the desk stands: not while the list has the keys."""

_PRINTED = {"pageup": "PgUp", "pagedown": "PgDn", "left": "←", "right": "→", "up": "↑", "down": "↓"}
_WRITTEN = {"pgup": "pageup", "pgdn": "pagedown", "del": "delete", "ins": "insert"}
_SENT = tuple(f"f{number}" for number in range(13, 25))
"""What some terminals send for a function key with Shift; no keyboard has them."""

_FUNCTIONS = tuple(f"f{number}" for number in range(1, 25))
_PLACES = ("left", "right", "up", "down", "home", "end", "pageup", "pagedown", "delete", "insert")
_NAMED = (*_FUNCTIONS, *"abcdefghijklmnopqrstuvwxyz0123456789", *_PLACES)
_TYPED = (
    *(f"ctrl+{letter}" for letter in "himj"),
    *(f"{held}+{place}" for held in ("ctrl", "shift", "ctrl+shift") for place in _PLACES),
)
"""Keys that type, move or select: a table and a text need them."""

_commands: tuple[Command, ...] = COMMANDS


def use(wishes: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Give the named commands these keys from now on; return what could not be done, and why."""
    global _commands
    _commands, complaints = COMMANDS, []
    for name, keys in wishes.items():
        complaint = _complaint(name, keys)
        if complaint:
            complaints.append(complaint)
        else:
            _commands = tuple(_with_keys(each, name, keys) for each in _commands)
    return tuple(complaints)


def _with_keys(command: Command, name: str, keys: tuple[str, ...]) -> Command:
    if command.name != name:
        return command
    return replace(command, keys=tuple(read_key(key) for key in keys))


def _complaint(name: str, keys: tuple[str, ...]) -> str:
    wanted = next((each for each in _commands if each.name == name), None)
    if wanted is None:
        return tr("设置的 [keys] 中没有“{name}”这个命令", name=name)
    for key in keys:
        if not _can_command(read_key(key)):
            return tr("设置的 [keys] {name}：不能用“{key}”作按键", name=name, key=key)
        other = _taken(read_key(key), wanted)
        if other:
            return tr("设置的 [keys] {name}：{key} 已用于 {other}", name=name, key=key, other=other)
    return ""


def _taken(key: str, wanted: Command) -> str:
    """The command that has the key where the wanted one is given too."""
    for each in _commands:
        meets = "all" in (each.scope, wanted.scope) or each.scope == wanted.scope
        if meets and each.name != wanted.name and key in each.keys:
            return each.name
    return ""


def read_key(written: str) -> str:
    """A key as users write it, as Textual calls it: Ctrl+PgDn as ctrl+pagedown."""
    parts = written.replace(" ", "").lower().split("+")
    return "+".join(_WRITTEN.get(part, part) for part in parts)


def _can_command(key: str) -> bool:
    *held, last = key.split("+")
    if last not in _NAMED or not set(held) <= {"ctrl", "shift", "alt"}:
        return False
    if any(key in each.keys for each in COMMANDS):
        return True
    return last in _FUNCTIONS or (bool(set(held) - {"shift"}) and key not in _TYPED)


def commands() -> tuple[Command, ...]:
    """Every command with the keys that it has now."""
    return _commands


def command_of(key: str, scope: Scope) -> str | None:
    """The name of the command that the key gives in this scope, or None."""
    return next((each.name for each in in_scope(scope) if key in each.keys), None)


def in_scope(scope: Scope) -> list[Command]:
    """The commands that can be given in this scope, in their order."""
    if scope == "picking":
        return [command for command in _commands if command.name in _WHILE_PICKING]
    found = [command for command in _commands if command.scope in (scope, "all")]
    return [each for each in found if scope != "findings" or each.name not in _OF_THE_DESK]


def on_line(scope: Scope) -> list[Command]:
    """The commands of the key line in this scope, the most needed first."""
    given = {command.name: command for command in in_scope(scope)}
    return [given[name] for name in ON_LINE if name in given]


def key_name(key: str) -> str:
    """A key as it is printed on keyboards: ctrl+s as Ctrl+S."""
    return "+".join(_PRINTED.get(part, part.capitalize()) for part in key.split("+"))


def key_names(command: Command) -> str:
    """The keys of a command as they are printed; those that only terminals send are left out."""
    return " ".join(_shown(command))


def _shown(command: Command) -> Iterator[str]:
    return (key_name(key) for key in command.keys if key not in _SENT)
