"""The short form of `make soak`: see `soaking.py`."""

import signal
from pathlib import Path

from .soaking import soak


def test_keys_resizes_and_signals_leave_the_file_that_the_model_has(draft: Path) -> None:
    soaked = soak(draft, keys=700, seed=3)
    assert soaked.resizes > 0
    assert soaked.signals > 0
    assert soaked.end - soaked.warm < 10


def test_a_program_that_goes_on_without_having_stopped_loses_no_key(draft: Path) -> None:
    soaked = soak(draft, keys=400, seed=1, quiet=(signal.SIGCONT,), often=1)
    assert soaked.signals == 8
