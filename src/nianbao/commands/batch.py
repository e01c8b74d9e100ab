"""Much work on many files, done by several processes and told in the order of the files."""

import os
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from nianbao.tongue import speak, spoken

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor

    from nianbao.tongue import Tongue

Result = TypeVar("Result")
Work = Callable[[Sequence[Path]], list[Result]]
"""What is made of some files, one result each; it is sent to another process."""

ENOUGH = 48
"""So many files are worth the start of another process."""

_CHUNK = 8  # so few that all processes end at about the same time
_AHEAD = 4
"""Chunks for each process that may be on their way: so many results wait to be told at most."""


def usable_processors() -> int:
    """How many processors this process may run on."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def in_order(work: Work[Result], paths: Sequence[Path], jobs: int) -> Iterator[Result]:
    """The result of every file, in their order, worked on by so many processes."""
    # The first one is done here, so that what it loads and compiles is there for all.
    chunks = [paths[at : at + _CHUNK] for at in range(1, len(paths), _CHUNK)]
    jobs = min(jobs, len(chunks))
    yield from _here(work, paths[:1] if jobs > 1 else paths)
    if jobs > 1:
        yield from by_chunks(work, chunks, jobs)


def by_chunks(work: Work[Result], chunks: Iterable[Sequence[Path]], jobs: int) -> Iterator[Result]:
    """The result of every file of chunks that are taken one by one, however many there are."""
    with _processes(jobs) as pool:
        waiting: deque[tuple[Future[list[Result]] | None, Sequence[Path]]] = deque()
        for chunk in chunks:
            waiting.append((_sent(pool, work, chunk), chunk))
            if len(waiting) > _AHEAD * jobs:
                yield from _received(work, *waiting.popleft())
        while waiting:
            yield from _received(work, *waiting.popleft())


def _here(work: Work[Result], paths: Sequence[Path]) -> Iterator[Result]:
    for path in paths:
        yield from work([path])


def _sent(
    pool: "ProcessPoolExecutor | None", work: Work[Result], chunk: Sequence[Path]
) -> "Future[list[Result]] | None":
    try:
        return None if pool is None else pool.submit(work, chunk)
    except RuntimeError:  # a process has died, and the pool with it
        return None


def _received(
    work: Work[Result], future: "Future[list[Result]] | None", chunk: Sequence[Path]
) -> Iterator[Result]:
    try:
        results = None if future is None else future.result()
    except Exception:
        # Whatever went wrong over there goes wrong here too, where it is told, or it does not.
        results = None
    yield from _here(work, chunk) if results is None else results


@contextmanager
def _processes(jobs: int) -> "Iterator[ProcessPoolExecutor | None]":
    """So many processes, gone at the end; None where the system allows none."""
    pool = _pool(jobs)
    try:
        yield pool
    finally:
        if pool is not None:
            pool.shutdown(cancel_futures=True)


def _pool(jobs: int) -> "ProcessPoolExecutor | None":
    # Imported here: it takes as long as a check of one file.
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor

    # A fork has the program loaded. Elsewhere than on Linux a fork of libraries is not safe.
    context = multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")
    try:
        return ProcessPoolExecutor(
            jobs, mp_context=context, initializer=_begin, initargs=(spoken(),)
        )
    except (OSError, NotImplementedError, ImportError):
        return None


def _begin(tongue: "Tongue") -> None:
    """Leave Ctrl+C to the process that was started by the user, and end when it has ended."""
    import signal
    import threading

    speak(tongue)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    from multiprocessing import parent_process
    from multiprocessing.connection import wait

    parent = parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)
