"""Tasks that wait for the disk side by side; a stage is what all of them wait for at once."""

import threading
from collections.abc import Callable, Generator, Sequence
from contextlib import ExitStack
from typing import TypeVar

T = TypeVar("T")

Flush = Callable[[], object]

Task = Generator[Flush, None, T]
"""Work that yields each flush that it waits for; one that fails is raised where it was yielded."""


def side_by_side(*tasks: Task[T]) -> list[T]:
    """What the tasks return; what one of them raises ends the others, too.

    The work is done by the caller, one task behind the other; only the disk is waited for on
    threads. A system makes one of flushes that come together, so a stage takes as long as one.
    """
    returned: dict[Task[T], T] = {}
    waited: dict[Task[T], OSError | None] = dict.fromkeys(tasks)
    with ExitStack() as ending:
        for task in tasks:
            ending.callback(task.close)
        while waited:
            stage: dict[Task[T], Flush] = {}
            for task, error in waited.items():
                try:
                    stage[task] = task.throw(error) if error else next(task)
                except StopIteration as end:
                    returned[task] = end.value
            waited = dict(zip(stage, at_once(tuple(stage.values())), strict=True))
    return [returned[task] for task in tasks]


def alone(task: Task[T]) -> T:
    """What the task returns when nothing goes on beside it."""
    [returned] = side_by_side(task)
    return returned


def at_once(flushes: Sequence[Flush]) -> list[OSError | None]:
    """Flush all side by side; how each of them failed, None if it did not."""
    lanes = [_Lane(flush) for flush in flushes]
    for lane in lanes[1:]:
        lane.begin()
    for lane in lanes[:1]:
        lane.run()
    for lane in lanes[1:]:
        lane.end()
    return [lane.error for lane in lanes]


class _Lane:
    """One flush, on a thread of its own or, where the system gives none, on that of the caller."""

    def __init__(self, flush: Flush) -> None:
        self.error: OSError | None = None
        self._flush = flush
        self._thread = threading.Thread(target=self.run, name="flushing")

    def begin(self) -> None:
        try:
            self._thread.start()
        except RuntimeError:
            self.run()

    def run(self) -> None:
        try:
            self._flush()
        except OSError as error:
            self.error = error

    def end(self) -> None:
        if self._thread.ident is not None:
            self._thread.join()
