"""The program in a process of its own, within limits."""

import json
import os
import re
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import FrameType

COMMAND = Path(sys.executable).parent / "nianbao"

_PROBE = """
import json, re, sys
from pathlib import Path
from nianbao.cli import run
try:
    code = run(sys.argv[1:])
except SystemExit as stopped:
    code = stopped.code
peak = re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text("ascii"))
print(json.dumps([code, int(peak[1]) // 1024]), file=sys.stderr)
"""


@dataclass(frozen=True)
class Done:
    """What came of a command."""

    code: int
    out: str
    err: str
    seconds: float
    megabytes: int


def within(seconds: int, megabytes: int, words: Sequence[str | Path]) -> Done:
    """Run a headless command that may have so much time of work and so much memory."""
    begun = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-c", _PROBE, *words],
        capture_output=True,
        timeout=60,
        check=False,
        preexec_fn=lambda: _limit(seconds, megabytes),
    )
    out, err = done.stdout.decode(), done.stderr.decode()
    assert re.search(r"\[\d+, \d+\]\n$", err), f"{done.returncode}: {err[-2000:]}"
    *said, last = err.splitlines(keepends=True)
    code, peak = json.loads(last)
    return Done(code, out, "".join(said), time.monotonic() - begun, peak)


class TooLong(BaseException):
    """A block worked longer than it may; not an Exception, which it might take for its own."""


@contextmanager
def bounded(seconds: float, megabytes: int) -> Iterator[None]:
    """Fail if the block works longer, or takes more memory than that beyond what is taken."""
    _, most = resource.getrlimit(resource.RLIMIT_AS)
    before = signal.signal(signal.SIGPROF, _too_long)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    resource.setrlimit(resource.RLIMIT_AS, (_taken() + (megabytes << 20), most))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, (most, most))
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def _taken() -> int:
    pages = Path("/proc/self/statm").read_text("ascii").split()[0]
    return int(pages) * resource.getpagesize()


def _too_long(_number: int, _frame: FrameType | None) -> None:
    raise TooLong


def _limit(seconds: int, megabytes: int) -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
    resource.setrlimit(resource.RLIMIT_AS, (megabytes << 20, megabytes << 20))
    os.umask(0o022)
