"""Lines that name keys, which a click on them gives."""

import re

from textual import events

from nianbao.render.cells import width
from nianbao_tui.keymap import read_key
from nianbao_tui.widgets.lines import Lines

_HINT = r"\S+(?: \S+)*"
_COMMAND = r"(?:\w+\+)*f\d+|(?:ctrl|alt|shift)\+.+"
_CALLED = {"回车": "enter", "空格": "space", "esc": "escape", "←": "left", "→": "right"}
_NAMED = (
    "enter",
    "space",
    "escape",
    "tab",
    "delete",
    "home",
    "end",
    "pageup",
    "pagedown",
    "left",
    "right",
)


def key_at(line: str, cell: int) -> str | None:
    """The key with which the hint under a cell begins; hints stand two spaces apart."""
    for hint in re.finditer(_HINT, line):
        begin = width(line[: hint.start()])
        if begin <= cell < begin + width(hint[0]):
            return _key(hint[0].split()[0])
    return None


def _key(written: str) -> str | None:
    """A key as it is printed; None for other words, and for what is but a letter or a digit."""
    key = read_key(written)
    key = _CALLED.get(key, key)
    return key if key in _NAMED or re.fullmatch(_COMMAND, key) else None


class Hints(Lines):
    """Hands the key that was pointed at to the application, as if it had been pressed."""

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Give the key."""
        line = "".join(text for text, _ in self._standing(event.y, self.size.height))
        key = key_at(line, event.x)
        if key is not None:
            self.app.post_message(events.Key(key, " " if key == "space" else None))
