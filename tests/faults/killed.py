"""A run is killed by SIGKILL at one call after the other; nothing that was promised may be lost."""

import os
import shutil
import signal
import sys
import traceback
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from nianbao.session import Session

from .calls import Unmoved, watched
from .hands import Hand, hands_of, play, stages
from .verdict import House, Promises, left_behind, loss

_write = os.write


@dataclass(frozen=True)
class Killer(Unmoved):
    """Kills its own process before the call with this number; of a write half is done."""

    at: int
    torn: bool

    def before(self, number: int, call: str, args: tuple[Any, ...]) -> None:
        """Strike when the time has come."""
        if number == self.at:
            if call == "write" and self.torn:
                _write(args[0], args[1][: len(args[1]) // 2])
            os.kill(os.getpid(), signal.SIGKILL)


@dataclass(frozen=True)
class Pipe:
    """An ear that tells another process what it hears."""

    handle: int

    def flushed(self, hands: int) -> None:
        """Tell it."""
        _write(self.handle, f"f{hands} ".encode())

    def saved(self, hands: int) -> None:
        """Tell it."""
        _write(self.handle, f"s{hands} ".encode())


def kills(seed: int, root: Path, length: int) -> Iterator[str | None]:
    """The loss or None for each call at which a run may end, until one runs to its end."""
    hands = hands_of(seed, length)
    saves = {0, *(number for number, hand in enumerate(hands, 1) if hand.wish == "save")}
    first = House(root / "first")
    reports = stages(first.build(), hands)
    _to_the_end(first.path, hands)
    shutil.rmtree(first.root)
    number, killed = 0, True
    while killed:
        number += 1
        house = House(root / str(number))
        path = house.build()
        killed, heard = _child(path, hands, Killer(number, torn=(seed + number) % 2 == 0))
        lost = loss(path, reports, saves, heard) or left_behind(path, reports, saves, heard)
        yield f"seed {seed}, killed at call {number}: {lost}" if lost else None
        shutil.rmtree(house.root)


def _to_the_end(path: Path, hands: list[Hand]) -> None:
    """Play undisturbed, so that children find loaded and compiled what they need."""
    session = Session.open(path)
    session.protect()
    play(session, hands, Promises())
    session.end()


def _child(path: Path, hands: list[Hand], killer: Killer) -> tuple[bool, Promises]:
    """Play the hands in a child; whether it was killed, and what it promised."""
    ours, theirs = os.pipe()
    child = os.fork()
    if not child:
        os._exit(_played(path, hands, killer, Pipe(theirs)))
    os.close(theirs)
    with open(ours, "rb") as pipe:
        words = pipe.read().split()
    _, status = os.waitpid(child, 0)
    if not os.WIFSIGNALED(status) and os.WEXITSTATUS(status):
        raise AssertionError("the run failed before it was killed")
    heard = Promises()
    for word in words:
        (heard.flushed if word[:1] == b"f" else heard.saved)(int(word[1:]))
    return os.WIFSIGNALED(status), heard


def _played(path: Path, hands: list[Hand], killer: Killer, pipe: Pipe) -> int:
    try:
        session = Session.open(path)
        session.protect()
        with watched(killer):
            play(session, hands, pipe)
    except BaseException:
        traceback.print_exc(file=sys.stderr)
        return 1
    return 0
