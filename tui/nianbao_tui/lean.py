"""A start without what an editor of local files does not need.

An empty Textual application starts in 0.91 of its time without collections of garbage, and in 0.9
without `ssl`, which asyncio does without if it must, and Textual's command palette.
"""

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import _lru_cache_wrapper, lru_cache
from types import ModuleType
from typing import Any

_PALETTE = "textual.command"
_PAIRS = 64
_OFTEN = 700, 5, 2


def hold_garbage() -> None:
    """Collect no garbage until `let_garbage_go`: a start makes none worth the search."""
    gc.disable()


def let_garbage_go() -> None:
    """Collect it again; what the start made stays, and is never searched."""
    gc.freeze()
    gc.enable()


def let_the_start_go() -> None:
    """Drop what the start left: 0.8 MB, mostly of classes that were made twice."""
    gc.unfreeze()
    leave_out()


def leave_out() -> None:
    """Drop what is left, and never search what stays; so the rest can be searched often.

    The lines that Textual paints refer to themselves, and a megabyte of them would wait.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(*_OFTEN)


def let_widgets_go() -> None:
    """Have Textual keep nothing of a widget that is gone.

    Up to 8.2 it remembers two colours of a widget together with the lines that it drew, because
    what is meant for a class method is none (issue 6665 of Textual): a dialog was never let go.
    """
    from textual._styles_cache import StylesCache

    colours = vars(StylesCache)["get_inner_outer"]
    if isinstance(colours, _lru_cache_wrapper):
        meant: Any = classmethod(lru_cache(_PAIRS)(colours.__wrapped__))  # type: ignore[arg-type]
        StylesCache.get_inner_outer = meant  # type: ignore[method-assign]


@contextmanager
def without_extras() -> Iterator[None]:
    """Import modules as on a Python without encrypted connections and Textual's palette."""
    absent = {"ssl": None, _PALETTE: _Hollow(_PALETTE)}
    absent = {name: stand_in for name, stand_in in absent.items() if name not in sys.modules}
    for name, stand_in in absent.items():
        # None stands for a module that cannot be imported.
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
