"""The program in a process of its own, within limits."""

import json
import os
import re
import resource
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

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


def _limit(seconds: int, megabytes: int) -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
    resource.setrlimit(resource.RLIMIT_AS, (megabytes << 20, megabytes << 20))
    os.umask(0o022)
