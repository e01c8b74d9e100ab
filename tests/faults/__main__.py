"""Crash runs over and over and count: `python -m faults fail|kill|power [--points N] [--mutant NAME]`.

Prints the number of crash points and each loss; exit code 1 if something was lost.
"""

import argparse
import gc
import itertools
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from unittest import mock

from nianbao import beside
from nianbao.session import Session
from nianbao.store import remains

from .failing import failures
from .killed import kills
from .mutants import MUTANTS
from .power import cuts

_MODELS = {"fail": failures, "kill": kills, "power": cuts}


def points(model: str, length: int, first: int) -> Iterator[str | None]:
    """The outcomes of all crash points of one sequence after the other, without end."""
    # A disk in memory: the model knows what was flushed, and no real disk need be waited for.
    memory, usual = Path("/dev/shm"), tempfile.gettempdir()
    for seed in itertools.count(first):
        with tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else usual) as root:
            yield from _MODELS[model](seed, Path(os.path.realpath(root)), length)


def _taken(outcomes: Iterator[str | None], until_loss: bool) -> list[str | None]:
    found = []
    for outcome in outcomes:
        found.append(outcome)
        if outcome and until_loss:
            break
    return found


def main() -> int:
    """Run as told by the command line."""
    parser = argparse.ArgumentParser(prog="faults", description=__doc__)
    parser.add_argument("model", choices=sorted(_MODELS))
    parser.add_argument("--points", type=int, default=1000)
    parser.add_argument("--length", type=int, default=5, help="changes in a sequence")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--mutant", choices=sorted(MUTANTS), default="none")
    parser.add_argument("--until-loss", action="store_true", help="stop at the first loss")
    chosen = parser.parse_args()
    # A child that collects no garbage shares what it was born with.
    gc.disable()
    outcomes = points(chosen.model, chosen.length, chosen.seed)
    with (
        MUTANTS[chosen.mutant](),
        # Nothing is judged or rendered here; in the model of power this very process is the one that ended.
        mock.patch.object(Session, "_follow", return_value=None),
        mock.patch.object(beside, "markdown", lambda form, report: repr(report)),
        mock.patch.object(remains, "runs_on", return_value=False),
    ):
        found = _taken(itertools.islice(outcomes, chosen.points), chosen.until_loss)
    losses = [outcome for outcome in found if outcome]
    print(*losses[:20], f"{len(found)} crash points, {len(losses)} losses", sep="\n")
    return bool(losses)


if __name__ == "__main__":
    sys.exit(main())
