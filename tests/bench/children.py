"""How long other processes work, whatever else the machine does meanwhile."""

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from time import perf_counter


@dataclass(frozen=True)
class Run:
    """Milliseconds of all processors together, and on the clock, and the exit code."""

    worked: float
    waited: float
    code: int


def ran(command: Sequence[str], environment: Mapping[str, str]) -> Run:
    """Run a command to its end; what it says goes nowhere."""
    start, before = perf_counter(), getrusage(RUSAGE_CHILDREN)
    done = subprocess.run(
        command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False
    )
    waited, after = perf_counter() - start, getrusage(RUSAGE_CHILDREN)
    worked = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Run(worked * 1000, waited * 1000, done.returncode)


def environment(folder: Path) -> dict[str, str]:
    """A home of its own, and compiled modules as an installed program has them."""
    own = {"HOME": str(folder), "XDG_STATE_HOME": str(folder / "state")}
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    return {**kept, **own, "PYTHONPYCACHEPREFIX": str(folder / "compiled"), "PYTHONUTF8": "1"}


PYTHON = sys.executable
PROGRAM = str(Path(PYTHON).with_name("nianbao"))
