"""A save that is under way while the user goes on."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, wait

from nianbao.beside import Saved
from nianbao.saving import Saving
from nianbao.session import Session


class UnderWay:
    """A thread that waits for the disk; `done` is called when it need not any more, by that thread.

    The program does not end before the thread does.
    """

    def __init__(self, saving: Saving, done: Callable[[UnderWay], object]) -> None:
        self._saving = saving
        thread = ThreadPoolExecutor(1, thread_name_prefix="saving")
        self._outcome = thread.submit(saving.carried_out)
        thread.shutdown(wait=False)
        self._outcome.add_done_callback(lambda _: done(self))

    def wait(self, seconds: float) -> None:
        """Wait until it is done, but not longer. A signal handler may ask."""
        wait((self._outcome,), seconds)

    def settled_in(self, session: Session) -> Saved:
        """What was written, which the session knows then; what a save raises if it was not."""
        return session.settled(self._saving, self._outcome.result())
