"""A start without what an editor of local files does not need.

An empty Textual application starts in 0.91 of its time without collections of garbage, and in 0.9
without `ssl`, which asyncio does without if it must, and Textual's command palette.
"""

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType

_PALETTE = "textual.command"


def hold_garbage() -> None:
    """Collect no garbage until `let_garbage_go`: a start makes none worth the search."""
    gc.disable()


def let_garbage_go() -> None:
    """Collect it again; what the start made stays, and is never searched."""
    gc.freeze()
    gc.enable()


@contextmanager
def without_extras() -> Iterator[None]:
    """Import modules as on a Python without encrypted connections and Textual's palette."""
    absent = {"ssl": None, _PALETTE: _Hollow(_PALETTE)}
    absent = {name: stand_in for name, stand_in in absent.items() if name not in sys.modules}
    for name, stand_in in absent.items():
        sys.modules[name] = stand_in  # type: ignore[assignment]
    try:
        yield
    finally:
        for name in absent:
            del sys.modules[name]


class _Hollow(ModuleType):
    """A module in which every name is an empty class: to be imported, never to be used."""

    def __getattr__(self, name: str) -> type:
        if name.startswith("__"):
            raise AttributeError(name)
        return type(name, (), {})
