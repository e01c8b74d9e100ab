"""Which key gives which command: as `keys` has it, changed by what the user chose."""

from collections.abc import Iterator, Mapping

from nianbao.record import replace
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

_names: dict[Scope, Mapping[str, str]] = {}
"""The command of each key, for the scopes that were asked for."""


def use(wishes: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Give the named commands these keys from now on; return what could not be done, and why.

    All wishes hold at once, so that two commands can change places.
    """
    global _commands
    complaints = {name: _complaint(name, keys) for name, keys in wishes.items()}
    wanted = {name: keys for name, keys in wishes.items() if not complaints[name]}
    while clash := next(_clashes(given := _with(wanted)), None):
        name, words = clash
        complaints[name] = words
        del wanted[name]
    _commands = given
    _names.clear()
    return tuple(filter(None, complaints.values()))


def _with(wanted: Mapping[str, tuple[str, ...]]) -> tuple[Command, ...]:
    keys = {name: tuple(map(read_key, keys)) for name, keys in wanted.items()}
    return tuple(replace(each, keys=keys.get(each.name, each.keys)) for each in COMMANDS)


def _complaint(name: str, keys: tuple[str, ...]) -> str:
    """Why a command cannot have the keys, whatever the others have; empty if it can."""
    if all(each.name != name for each in COMMANDS):
        return tr("设置的 [keys] 中没有“{name}”这个命令", name=name)
    bad = next((key for key in keys if not _can_command(read_key(key))), None)
    if bad is None:
        return ""
    return tr("设置的 [keys] {name}：不能用“{key}”作按键", name=name, key=bad)


def _clashes(given: tuple[Command, ...]) -> Iterator[tuple[str, str]]:
    """Commands with a key of another one that is given in the same place, and what to say."""
    usual = {each.name: each.keys for each in COMMANDS}
    for one in given:
        for other in given:
            same = sorted(set(one.keys) & set(other.keys)) if _meet(one, other) else []
            if same and one.keys != usual[one.name]:
                facts = {"name": one.name, "key": key_name(same[0]), "other": other.name}
                yield one.name, tr("设置的 [keys] {name}：{key} 已用于 {other}", **facts)


def _meet(one: Command, other: Command) -> bool:
    return one.name != other.name and (
        "all" in (one.scope, other.scope) or one.scope == other.scope
    )


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
    if scope not in _names:
        # The first one that has a key is given.
        given = reversed(in_scope(scope))
        _names[scope] = {key: each.name for each in given for key in each.keys}
    return _names[scope].get(key)


def elsewhere(key: str, scope: Scope) -> Command | None:
    """The command that a key gives only in another kind of section; None if it gives one here."""
    if command_of(key, scope) is not None:
        return None
    found = (each for each in _commands if each.scope in ("table", "text") and key in each.keys)
    return next(found, None)


def gives(key: str, *names: str) -> bool:
    """Tell whether the key gives one of these commands, on a screen that has keys of its own."""
    return command_of(key, "all") in names


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
