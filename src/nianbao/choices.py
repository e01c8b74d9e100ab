"""What the user chose in the settings file."""

import os
from collections.abc import Mapping, Sequence
from typing import Any

from nianbao.places import settings_file
from nianbao.record import Value, field
from nianbao.tongue import TONGUES, tr

_MOST_BYTES = 1 << 16
THEMES = ("dark", "light", "contrast", "ansi", "mono")
_ONE_OF = {"lang": TONGUES, "theme": THEMES, "ambiguous": ("narrow", "wide")}
_KNOWN = (*_ONE_OF, "keys", "mouse")


class Choices(Value):
    """The choices, each with its default; `complaints` say what in the file could not be used."""

    lang: str = "zh"
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    theme: str = ""
    """How the screen looks; empty for what suits the terminal."""
    mouse: bool = True
    ambiguous: str = ""
    """How wide the terminal draws what may take one cell or two; empty to ask it."""
    complaints: tuple[str, ...] = ()


def read() -> Choices:
    """What the settings file says; the defaults for what it does not say or says wrongly."""
    path = settings_file()
    if not os.path.lexists(path):
        return Choices()
    import tomli

    try:
        return _chosen(tomli.loads(_text(path)))
    except OSError as error:
        return Choices(complaints=(tr("设置文件不能读取（{why}）", why=error.strerror),))
    except ValueError as error:
        # Both wrong UTF-8 and wrong TOML.
        return Choices(complaints=(tr("设置文件不能读懂（{why}）", why=error),))


def _text(path: str) -> str:
    with open(path, encoding="utf-8-sig") as file:
        return file.read(_MOST_BYTES)


def _chosen(table: Mapping[str, Any]) -> Choices:
    complaints = [tr("设置中没有“{name}”一项", name=name) for name in table if name not in _KNOWN]
    complaints += [
        _should_be(name, values)
        for name, values in _ONE_OF.items()
        if name in table and not _is_one_of(table[name], values)
    ]
    keys = table.get("keys", {})
    given = {name: _keys(keys[name]) for name in keys} if isinstance(keys, dict) else {"keys": ()}
    complaints += [
        tr('设置的 [keys] {name} 应为按键，例如 "Ctrl+S" 或者 ["F5", "Ctrl+R"]', name=name)
        for name, each in given.items()
        if not each
    ]
    found = {name: table[name] for name in _ONE_OF if _is_one_of(table.get(name), _ONE_OF[name])}
    mouse = table.get("mouse", True)
    if not isinstance(mouse, bool):
        complaints.append(_should_be("mouse", ("true", "false")))
    return Choices(
        **found,
        mouse=mouse is not False,
        keys={name: each for name, each in given.items() if each},
        complaints=tuple(complaints),
    )


def _should_be(name: str, values: Sequence[str]) -> str:
    return tr("设置中的 {name} 应为 {values}", name=name, values=tr(" 或者 ").join(values))


def _is_one_of(value: object, values: Sequence[str]) -> bool:
    return isinstance(value, str) and value in values


def _keys(value: object) -> tuple[str, ...]:
    """One key or several, as written; none if it is something else."""
    keys = [value] if isinstance(value, str) else value
    if isinstance(keys, list) and all(isinstance(key, str) for key in keys):
        return tuple(keys)
    return ()
