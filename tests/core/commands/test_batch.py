"""Work on many files by several processes: every result, in order, whatever becomes of them."""

import os
import time
from collections.abc import Generator, Sequence
from functools import partial
from pathlib import Path

import pytest

from nianbao.commands.batch import in_order

from ..patience import promptly

PATHS = [Path(f"{number}.toml") for number in range(100)]
HERE = os.getpid()


def named(paths: Sequence[Path]) -> list[tuple[str, bool]]:
    """The name of each file, and whether another process looked at it."""
    return [(path.name, os.getpid() != HERE) for path in paths]


def dying(paths: Sequence[Path]) -> list[tuple[str, bool]]:
    if os.getpid() != HERE and "50.toml" in {path.name for path in paths}:
        os._exit(9)
    return named(paths)


def failing(paths: Sequence[Path]) -> list[tuple[str, bool]]:
    if "50.toml" in {path.name for path in paths}:
        raise LookupError(paths[0].name)
    return named(paths)


def noting(folder: Path, paths: Sequence[Path]) -> list[str]:
    for path in paths:
        (folder / path.name).touch()
    return [path.name for path in paths]


NAMES = [path.name for path in PATHS]


@pytest.mark.parametrize("jobs", [1, 2, 3])
def test_the_results_stand_in_the_order_of_the_files(jobs: int) -> None:
    results = list(in_order(named, PATHS, jobs))
    assert [name for name, _ in results] == NAMES
    assert [elsewhere for _, elsewhere in results] == [False] + [jobs > 1] * 99


def test_a_few_files_are_not_worth_another_process() -> None:
    assert list(in_order(named, PATHS[:3], 2)) == [(name, False) for name in NAMES[:3]]


def test_of_nothing_nothing_is_made() -> None:
    assert list(in_order(named, [], 2)) == []


def test_the_work_of_a_process_that_dies_is_done_by_another() -> None:
    assert [name for name, _ in in_order(dying, PATHS, 2)] == NAMES


def test_an_error_is_raised_here_behind_the_results_before_it() -> None:
    found: list[tuple[str, bool]] = []
    with pytest.raises(LookupError) as raised:
        found.extend(in_order(failing, PATHS, 2))
    assert [name for name, _ in found] == NAMES[:50]
    assert raised.value.args == ("50.toml",)
    assert raised.traceback[-1].name == "failing", "with the lines that it went through"


def test_no_more_is_done_ahead_than_the_processes_need(tmp_path: Path) -> None:
    many = [Path(str(number)) for number in range(2000)]
    results = in_order(partial(noting, tmp_path), many, 2)
    assert (next(results), next(results)) == ("0", "1")
    assert isinstance(results, Generator)
    with promptly(20):
        while len(list(tmp_path.iterdir())) < 17:
            time.sleep(0.01)
    results.close()
    assert len(list(tmp_path.iterdir())) <= 160
