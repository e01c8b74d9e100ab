"""Tasks that wait for the disk side by side; a stage is what all of them wait for at once."""

import _thread
from collections.abc import Callable, Collection, Generator
from contextlib import ExitStack
from typing import TypeVar

T = TypeVar("T")

Flush = Callable[[], object]

Task = Generator[Flush, None, T]
"""Work that yields each flush that it waits for; one that fails is raised where it was yielded."""


def side_by_side(*tasks: Task[T]) -> list[T]:
    """What the tasks return; what one of them raises ends the others, too.

    The work is done by the caller, one task behind the other; only the disk is waited for on
    threads. A system makes one of flushes that come together, so a stage takes as long as one;
    what several tasks wait for is flushed once.
    """
    returned: dict[Task[T], T] = {}
    waited: dict[Task[T], BaseException | None] = dict.fromkeys(tasks)
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
            errors = at_once(tuple(dict.fromkeys(stage.values())))
            waited = {task: errors[flush] for task, flush in stage.items()}
    return [returned[task] for task in tasks]


def alone(task: Task[T]) -> T:
    """What the task returns when nothing goes on beside it."""
    [returned] = side_by_side(task)
    return returned


def at_once(flushes: Collection[Flush]) -> dict[Flush, BaseException | None]:
    """Flush all side by side; how each of them failed, None if it did not."""
    lanes = [_Lane(flush) for flush in flushes]
    own, others = lanes[:1], lanes[1:]
    for lane in others:
        lane.begin()
    for lane in own:
        lane.run()
    for lane in others:
        lane.join()
    return {lane.flush: lane.error for lane in lanes}


class _Lane:
    """One flush, on a thread of its own or, where the system gives none, on that of the caller.

    A thread of `threading` is begun only when it has run for the first time, which may take as
    long as the flush.
    """

    def __init__(self, flush: Flush) -> None:
        self.flush = flush
        self.error: BaseException | None = None
        self._is_running = _thread.allocate_lock()

    def begin(self) -> None:
        self._is_running.acquire()
        try:
            _thread.start_new_thread(self._run_to_the_end, ())
        except RuntimeError:
            self._run_to_the_end()

    def _run_to_the_end(self) -> None:
        try:
            self.run()
        finally:
            self._is_running.release()

    def run(self) -> None:
        try:
            self.flush()
        except BaseException as error:  # whatever it is, its task must not go on as if it were done
            self.error = error

    def join(self) -> None:
        self._is_running.acquire()
