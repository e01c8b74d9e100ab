"""The calls by which the program changes a disk, each seen before and after it is made."""

import contextlib
import os
import threading
from collections.abc import Callable, Iterator
from typing import Any, Protocol
from unittest import mock

from nianbao.store import exchange

CALLS = ("open", "write", "fsync", "replace", "link", "unlink", "close")


class Watcher(Protocol):
    """Sees each call; what `before` raises, the call raises instead of being made."""

    def before(self, number: int, call: str, args: tuple[Any, ...]) -> None: ...

    def after(self, call: str, args: tuple[Any, ...], keywords: dict[str, Any], gave: Any) -> None:
        """The call was made and gave this."""


@contextlib.contextmanager
def watched(watcher: Watcher) -> Iterator[Callable[[], int]]:
    """Let the watcher see all calls of all threads, numbered from 1; gives how many there were."""
    lock = threading.RLock()
    made = [0]

    def seen(name: str, really: Callable[..., Any]) -> Callable[..., Any]:
        def call(*args: Any, **keywords: Any) -> Any:
            with lock:
                made[0] += 1
                watcher.before(made[0], name, args)
                gave = really(*args, **keywords)
                watcher.after(name, args, keywords, gave)
                return gave

        return call

    with contextlib.ExitStack() as stack:
        for name in CALLS:
            stack.enter_context(mock.patch.object(os, name, seen(name, getattr(os, name))))
        rename = seen("renameat2", exchange.renameat2)
        stack.enter_context(mock.patch.object(exchange, "renameat2", rename))
        yield lambda: made[0]


class Unmoved:
    """A watcher that only looks; the others differ from it in what they need."""

    def before(self, number: int, call: str, args: tuple[Any, ...]) -> None:
        """Let the call be made."""

    def after(self, call: str, args: tuple[Any, ...], keywords: dict[str, Any], gave: Any) -> None:
        """Take no notice."""
