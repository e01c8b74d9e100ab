"""Keys as a hurried clerk presses them, chosen at random but always the same for a seed."""

from collections.abc import Iterator
from random import Random

from .keyboard import bracketed, sent
from .reference_grid import ReferenceGrid

_WEIGHTS = {
    **dict.fromkeys("0123456789", 30),
    **dict.fromkeys(("tab", "down", "up", "left", "right", "enter"), 30),
    **dict.fromkeys(("shift+tab", "shift+enter", "backspace"), 12),
    "f2": 40,
    **dict.fromkeys(("home", "end", "delete", "/", "escape"), 8),
    **dict.fromkeys(("ctrl+up", "ctrl+down", "ctrl+left", "ctrl+right"), 3),
    **dict.fromkeys(("ctrl+home", "ctrl+end", "pageup", "pagedown"), 4),
    **dict.fromkeys(("shift+up", "shift+down", "shift+left", "shift+right"), 10),
    **dict.fromkeys(("shift+home", "shift+end", "ctrl+shift+down", "ctrl+shift+right"), 2),
    **dict.fromkeys(("ctrl+z", "ctrl+y"), 10),
    **dict.fromkeys(("ctrl+c", "ctrl+x", "ctrl+v"), 10),
    **dict.fromkeys((",", "a", "-", ".", "年"), 2),
    **dict.fromkeys(("ctrl+s", "ctrl+a", "f4", "PASTE"), 1),
}
_TEXTS = ("7\t8\n9\t10", "1,234\t\t/\n", "5", "12件\t3", "x\t1", "1\n2\n3\n4\n5\n6\n7\n8", "\t\n\t")


def hurry(grid: ReferenceGrid, *, seed: int, count: int, without: str = "") -> Iterator[bytes]:
    """Press `count` random keys on the grid; yield what the terminal sends for each."""
    random = Random(seed)
    keys = [key for key in _WEIGHTS if not without or key not in without]
    weights = [_WEIGHTS[key] for key in keys]
    for _ in range(count):
        key = random.choices(keys, weights)[0]
        if key in ("ctrl+c", "ctrl+x", "PASTE") and grid.editing is not None:
            key = "escape"
        if key == "PASTE":
            # The program knows the unit of a column, the model does not.
            text = random.choice(_TEXTS)
            answer = grid.paste_text(text.replace("件", ""))
            yield bracketed(text) + (sent(answer) if answer else b"")
        else:
            grid.press(key)
            yield sent(key)
