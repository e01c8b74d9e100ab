"""Tasks wait for the disk side by side, and each hears of its own flush."""

import _thread
import threading
from collections.abc import Sequence
from functools import partial

import pytest

from nianbao.store.stages import Flush, Task, alone, at_once, side_by_side

PATIENCE = 5


def task(name: str, flushes: Sequence[Flush], told: list[str]) -> Task[str]:
    """Waits for the flushes, one after the other, and tells how each ended, and its own end."""
    try:
        for number, flush in enumerate(flushes):
            try:
                yield flush
                told.append(f"{name}{number}")
            except OSError as error:
                told.append(f"{name}{number} {error}")
        return name.upper()
    finally:
        told.append(f"end of {name}")


def failing() -> None:
    raise OSError("full")


def nothing() -> None:
    """A flush that is done at once."""


def meeting(parties: int) -> list[Flush]:
    """Flushes of which none ends before all go on."""
    barrier = threading.Barrier(parties)
    return [partial(barrier.wait, PATIENCE) for _ in range(parties)]


def test_what_tasks_wait_for_at_once_goes_on_at_once() -> None:
    first, second = meeting(3), meeting(2)
    a, c = ([first[at], second[at]] for at in range(2))
    tasks = [task("a", a, []), task("b", first[2:], []), task("c", c, [])]
    assert side_by_side(*tasks) == ["A", "B", "C"]


def test_the_work_between_is_done_by_the_caller_alone() -> None:
    def working() -> Task[threading.Thread]:
        yield nothing
        return threading.current_thread()

    assert set(side_by_side(working(), working())) == {threading.current_thread()}


def test_a_stage_ends_with_its_last_flush() -> None:
    told: list[str] = []
    slow = threading.Event()
    threading.Timer(0.05, slow.set).start()
    side_by_side(
        task("a", [nothing, lambda: told.append("second stage")], told),
        task("b", [lambda: told.append(f"slow {slow.wait(PATIENCE)}")], told),
    )
    assert told.index("slow True") < told.index("second stage")


def test_a_flush_that_fails_is_told_to_its_task_alone() -> None:
    told: list[str] = []
    one, other = task("a", [failing, nothing], told), task("b", [nothing, nothing], told)
    assert side_by_side(one, other) == ["A", "B"]
    assert [each for each in told if "full" in each] == ["a0 full"]


def test_what_a_task_raises_ends_the_others() -> None:
    told: list[str] = []

    def wrong() -> Task[str]:
        yield nothing
        raise ValueError("wrong")

    with pytest.raises(ValueError, match="wrong"):
        side_by_side(task("a", [nothing] * 3, told), wrong())
    assert told == ["a0", "end of a"]


def test_a_fault_on_a_thread_is_raised_by_the_caller() -> None:
    told: list[str] = []
    with pytest.raises(ZeroDivisionError):
        side_by_side(task("a", [nothing], told), task("b", [lambda: 1 / 0], told))
    assert "b0" not in told


def test_where_the_system_gives_no_thread_the_caller_flushes_all(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def no_more(*_: object) -> None:
        raise RuntimeError("can't start new thread")

    monkeypatch.setattr(_thread, "start_new_thread", no_more)
    told: list[str] = []
    errors = at_once([lambda: told.append("a"), failing, lambda: told.append("c")])
    assert sorted(told) == ["a", "c"]
    assert [str(error) for error in errors.values()] == ["None", "full", "None"]


def test_what_several_tasks_wait_for_is_flushed_once() -> None:
    flushed: list[str] = []
    flush = partial(flushed.append, "once")
    side_by_side(task("a", [flush], []), task("b", [flush], []), task("c", [nothing, flush], []))
    assert flushed == ["once", "once"]


def test_no_task_at_all_is_done_at_once() -> None:
    assert side_by_side() == []
    assert alone(task("a", [], [])) == "A"
