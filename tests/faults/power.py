"""A model of a disk without power: what was not flushed may be gone, half there, or there.

Contents of files last when the file is flushed; names (made, exchanged, removed) last when their
folder is, and go in the order in which they came. After each call, and at each promise, several
disks are possible; a next run must find on each of them all that was promised.

Flushes that are made side by side end in an order that nobody knows: here the seed draws it, so that
each of them is the last at times, and all the others last without it.
"""

import os
import shutil
import stat
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from random import Random
from typing import Any
from unittest import mock

from nianbao.session import Session
from nianbao.store import stages
from nianbao.store.stages import Flush

from .calls import Unmoved, watched
from .hands import hands_of, play
from .hands import stages as stages_of
from .verdict import House, Promises, left_behind, loss

Names = dict[str, int]


@dataclass(frozen=True)
class Moment:
    """All that the disk may hold: folders may be at any of their states, newest last."""

    folders: dict[Path, tuple[Names, ...]]
    contents: dict[int, bytes]
    flushed: dict[int, bytes]
    in_journal: int
    in_file: int


@dataclass
class Disk(Unmoved):
    """Watches all calls under a folder and remembers each moment."""

    root: Path
    moments: list[Moment] = field(default_factory=list)
    promises: Promises = field(default_factory=Promises)
    _folders: dict[Path, list[Names]] = field(default_factory=dict)
    _contents: dict[int, bytes] = field(default_factory=dict)
    _flushed: dict[int, bytes] = field(default_factory=dict)
    _files: dict[int, int] = field(default_factory=dict)
    _made: int = 0

    def stand(self) -> None:
        """Take what stands there as lasting."""
        for folder in [self.root, *(each for each in self.root.rglob("*") if each.is_dir())]:
            self._folders[folder] = [self._names(folder)]
        self._flushed = dict(self._contents)

    def _names(self, folder: Path) -> Names:
        found = {}
        for name in os.listdir(folder):
            status = (folder / name).lstat()
            if stat.S_ISREG(status.st_mode):
                found[name] = self._file(status.st_ino, folder / name)
        return found

    def _file(self, inode: int, path: Path | None) -> int:
        """Our own number of a file; the system's may be given again to another."""
        if inode not in self._files:
            self._made += 1
            self._files[inode] = self._made
            self._contents[self._made] = path.read_bytes() if path else b""
        return self._files[inode]

    def after(self, call: str, args: tuple[Any, ...], keywords: dict[str, Any], gave: Any) -> None:
        """Learn what the call did, and remember the moment."""
        if call == "open":
            self._opened(gave, args[1])
        elif call == "write":
            self._written(args[0])
        elif call == "fsync":
            self._settled(args[0])
        elif call != "close":
            self._look_again()
        self._remember()

    def _opened(self, handle: int, flags: int) -> None:
        status = os.fstat(handle)
        if stat.S_ISREG(status.st_mode) and flags & os.O_CREAT:
            self._files.pop(status.st_ino, None)
            self._flushed[self._file(status.st_ino, None)] = b""
            self._look_again()
        elif flags & os.O_TRUNC:
            self._written(handle)

    def _written(self, handle: int) -> None:
        status = os.fstat(handle)
        if stat.S_ISREG(status.st_mode):
            number = self._file(status.st_ino, None)
            self._contents[number] = Path(f"/proc/self/fd/{handle}").read_bytes()

    def _settled(self, handle: int) -> None:
        status = os.fstat(handle)
        if stat.S_ISDIR(status.st_mode):
            folder = Path(os.readlink(f"/proc/self/fd/{handle}"))
            self._folders[folder] = [self._names(folder)]
        elif stat.S_ISREG(status.st_mode):
            number = self._file(status.st_ino, None)
            self._flushed[number] = self._contents[number]

    def _look_again(self) -> None:
        for folder in [self.root, *(each for each in self.root.rglob("*") if each.is_dir())]:
            states = self._folders.setdefault(folder, [{}])
            now = self._names(folder)
            if now != states[-1]:
                states.append(now)

    def _remember(self) -> None:
        self.moments.append(
            Moment(
                {folder: tuple(states) for folder, states in self._folders.items()},
                dict(self._contents),
                dict(self._flushed),
                self.promises.in_journal,
                self.promises.in_file,
            )
        )

    def flushed(self, hands: int) -> None:
        """Hear a promise of the journal."""
        self.promises.flushed(hands)
        self._remember()

    def saved(self, hands: int) -> None:
        """Hear a promise of a save."""
        self.promises.saved(hands)
        self._remember()


def cuts(seed: int, root: Path, length: int) -> Iterator[str | None]:
    """The loss or None for several disks that each moment of a run may leave behind."""
    hands = hands_of(seed, length)
    saves = {0, *(number for number, hand in enumerate(hands, 1) if hand.wish == "save")}
    house = House(root / "house")
    path = house.build()
    reports = stages_of(path, hands)
    disk = Disk(house.root)
    disk.stand()
    session = Session.open(path)
    session.protect()
    random = Random(seed)
    with watched(disk), mock.patch.object(stages, "at_once", partial(in_any_order, random)):
        play(session, hands, disk)
    session.end()
    shutil.rmtree(house.root)
    for number, moment in enumerate(disk.moments):
        for how in ("all", "names", "old", "any"):
            _restore(moment, how, random)
            promises = Promises(moment.in_journal, moment.in_file)
            lost = loss(path, reports, saves, promises) or left_behind(
                path, reports, saves, promises
            )
            yield f"seed {seed}, power cut at {number}, {how} kept: {lost}" if lost else None
            shutil.rmtree(house.root)


def in_any_order(random: Random, flushes: Collection[Flush]) -> dict[Flush, None]:
    """Flush one behind the other, none of which fails here, in an order that is drawn."""
    for flush in random.sample(list(flushes), len(flushes)):
        flush()
    return dict.fromkeys(flushes)


def _restore(moment: Moment, how: str, random: Random) -> None:
    """Make the disk that is left: all, names without contents, only the old, or any mixture."""
    for folder, states in moment.folders.items():
        folder.mkdir(parents=True, exist_ok=True)
        kept = {"old": 0, "any": random.randrange(len(states))}.get(how, len(states) - 1)
        for name, number in states[kept].items():
            (folder / name).write_bytes(_content(moment, number, how, random))


def _content(moment: Moment, number: int, how: str, random: Random) -> bytes:
    now, lasting = moment.contents[number], moment.flushed.get(number, b"")
    if how == "all" or now == lasting:
        return now
    if how == "any":
        return random.choice((now, lasting, _torn(now, lasting)))
    return lasting


def _torn(now: bytes, lasting: bytes) -> bytes:
    """Half of what was written; of what was put behind something that lasts, that stays."""
    begun = len(lasting) if now.startswith(lasting) else 0
    return now[: (begun + len(now)) // 2]
