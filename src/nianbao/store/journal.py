"""What is changed and not yet saved, on the disk within a fifth of a second."""

from __future__ import annotations

import os
import threading
from collections import deque
from pathlib import Path

from nianbao.form.address import Address
from nianbao.report.history import History, Step
from nianbao.report.model import Report
from nianbao.store.head import Head
from nianbao.store.journal_file import JournalFile
from nianbao.store.lines import Body
from nianbao.store.replay import saving_value, step_value
from nianbao.store.typing_note import typing_value

PAUSE = 0.1
"""Seconds from a change to its flush; what comes in meanwhile goes into one."""

_PATIENCE = 1.0
"""Seconds that whoever discards it waits for the disk."""

Order = Head | Step | Body | None


class Journal:
    """Takes each change at once and lets a thread of its own write it down.

    No call but `flush` and `discard` waits for the disk, and none raises for it: `trouble` is
    the name of the error that keeps the journal from the disk, empty if nothing does.
    """

    def __init__(self, head: Head) -> None:
        self.trouble = ""
        self._orders: deque[Order] = deque([head])
        self._taken = 1
        self._at_save: int | None = None
        self._settled = 0
        self._wanted = 0
        self._ended = False
        self._file: JournalFile | None = None
        # Its lock may be entered again by the same thread: a signal may come at any moment.
        lock = threading.RLock()
        self._bell, self._haste = threading.Condition(lock), threading.Condition(lock)
        self._thread = threading.Thread(target=self._run, name="journal", daemon=True)
        self._thread.start()

    @classmethod
    def begin(
        cls,
        path: Path | None,
        digest: str | None,
        report: Report,
        history: History | None = None,
        *,
        changes: int = 0,
    ) -> Journal:
        """A journal of a report, and of its file if it has one with this digest.

        Without unsaved changes nothing is written before the first.
        """
        return cls(_head(path, digest, report, history or History(), changes))

    def record(self, step: Step) -> None:
        """Write down a step that was taken."""
        self._put(step)

    def typing(self, at: Address, text: str) -> None:
        """Note what is being typed into a cell; nothing any more if the text is empty."""
        self._put(typing_value(at, text))

    def saving(self, digest: str) -> None:
        """Note that the report, as it is now, is about to become a file with this digest."""
        self._put(saving_value(digest))
        self._at_save = self._taken

    def saved(self, path: Path, digest: str, report: Report) -> None:
        """Forget what is written: the report is a file with this digest, and begins anew there.

        Unless something was noted while it was saved; what was before is told by the digest.
        """
        if self._at_save in (None, self._taken):
            self._put(_head(path, digest, report, History(), 0))

    def _put(self, order: Order) -> None:
        with self._bell:
            self._orders.append(order)
            self._taken += 1
            self._bell.notify_all()

    def hurry(self) -> None:
        """Begin at once with what `flush` will wait for."""
        with self._bell:
            self._wanted = self._taken
            self._haste.notify_all()

    def flush(self, timeout: float) -> bool:
        """Wait until all is on the disk; False if it is not by then. A signal handler may ask."""
        with self._bell:
            self.hurry()
            wanted = self._wanted
            self._bell.wait_for(lambda: self._settled >= wanted or self._ended, timeout)
            return self._settled >= wanted and not self.trouble

    def discard(self) -> None:
        """Remove it from the disk, and end: all is saved, or not wanted."""
        self._put(None)
        self.hurry()
        self._thread.join(_PATIENCE)

    def _run(self) -> None:
        try:
            while self._carried_out(self._next()):
                pass
        except Exception as error:
            # A fault of the program: the user has no protection any more, and is told so.
            self.trouble = type(error).__name__
            raise
        finally:
            with self._bell:
                self._ended = True
                self._bell.notify_all()

    def _next(self) -> list[Order]:
        with self._bell:
            self._bell.wait_for(lambda: self._orders)
            # Whoever gave the order is about to draw, and more may follow.
            self._haste.wait_for(lambda: self._settled < self._wanted, PAUSE)
            orders = list(self._orders)
            self._orders.clear()
            return orders

    def _carried_out(self, orders: list[Order]) -> bool:
        """Do what was ordered, neighbouring lines in one flush; False at the end."""
        lines: list[Body] = []
        for order in orders:
            if isinstance(order, Step):
                lines.append(step_value(order))
            elif isinstance(order, dict):
                lines.append(order)
            else:
                self._append(lines)
                lines = []
                self._begin(order)
        self._append(lines)
        with self._bell:
            self._settled += len(orders)
            self._bell.notify_all()
        return orders[-1] is not None

    def _append(self, lines: list[Body]) -> None:
        if lines and self._file is not None:
            self._file.append(lines)
            self.trouble = self._file.trouble

    def _begin(self, head: Head | None) -> None:
        if self._file is not None:
            self._file.remove()
        self._file = None if head is None else JournalFile(head)
        self.trouble = "" if self._file is None else self._file.trouble


def _head(
    path: Path | None, digest: str | None, report: Report, history: History, changes: int
) -> Head:
    real = None if path is None else os.path.realpath(path)
    return Head(real, digest, report, changes, tuple(history.done), tuple(history.undone))
