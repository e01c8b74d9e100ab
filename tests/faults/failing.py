"""A run in which the system refuses one call, or every call from one on; the user goes on after."""

import errno
import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from nianbao.session import Session
from nianbao.store.errors import ChangedOnDisk, FileRefused
from nianbao.store.read import read_document

from .calls import Unmoved, watched
from .hands import Hand, stages
from .verdict import House, Promises, loss

ERRORS = (errno.EIO, errno.ENOSPC, errno.EACCES, errno.EROFS)

_HANDS = [Hand("enter", 7), Hand("type", 0), Hand("flush", 0), Hand("whole", 3), Hand("save", 0)]


@dataclass
class Failer(Unmoved):
    """Refuses the call with this number, and those after it if the failure is lasting."""

    at: int
    error: int
    lasting: bool
    struck: str = ""

    def before(self, number: int, call: str, args: tuple[Any, ...]) -> None:
        """Refuse it."""
        if number == self.at or (self.lasting and number > self.at):
            self.struck = self.struck or call
            raise OSError(self.error, os.strerror(self.error))


def failures(seed: int, root: Path, length: int) -> Iterator[str | None]:
    """The fault or None for each call that may be refused, for each error; the seed says how."""
    for error in ERRORS:
        number, struck = 0, "first"
        while struck:
            number += 1
            failer = Failer(number, error, lasting=seed % 2 == 0)
            house = House(root / f"{error}-{number}")
            wrong = _fault(house, failer)
            struck = failer.struck
            name = f"{errno.errorcode[error]} at call {number}, {struck}"
            yield f"{name}{' and after' * failer.lasting}: {wrong}" if wrong else None
            shutil.rmtree(house.root)


def _fault(house: House, failer: Failer) -> str | None:
    path = house.build()
    reports = stages(path, _HANDS)
    session = Session.open(path)
    promises = Promises()
    with watched(failer):
        session.protect()
        wrong = _hands(session, promises)
        # It is still at work after the save; the look at what is left must wait for it.
        assert session.journal
        session.journal.flush(5)
    wrong = wrong or _lost(house, reports, promises) or _later(session, path)
    session.end()
    return wrong


def _hands(session: Session, promises: Promises) -> str | None:
    """Play the hands, of which a flush and the save may fail, but only as they say they may."""
    assert session.journal
    for hand in _HANDS[:2]:
        hand.move(session)
    if session.journal.flush(5):
        promises.flushed(3)
    elif not session.journal.trouble:
        return "the journal failed without a trouble"
    _HANDS[3].move(session)
    try:
        session.save()
    except FileRefused as refused:
        return None if session.dirty else f"{refused.code}, but nothing is left to be saved"
    except ChangedOnDisk:
        return "a conflict with nobody"
    except OSError as error:
        return f"{error!r} is not told"
    promises.saved(5)
    return "saved, but dirty" if session.dirty else None


def _lost(house: House, reports: list[Any], promises: Promises) -> str | None:
    """What a next run would miss if this one ended now; the house is as before after."""
    before = house.root.with_name("before")
    shutil.copytree(house.root, before, symlinks=True)
    lost = loss(house.path, reports, {0, 5}, promises)
    shutil.rmtree(house.root)
    before.rename(house.root)
    return lost


def _later(session: Session, path: Path) -> str | None:
    """The same report is saved when the system is well again, and is protected."""
    Hand("enter", 11).move(session)
    if not (session.journal and session.journal.flush(5)):
        return "no journal afterwards"
    try:
        session.save()
    except (FileRefused, ChangedOnDisk) as error:
        return f"cannot be saved afterwards: {error!r}"
    if session.dirty or not read_document(path).report.identical(session.report):
        return "not saved afterwards"
    return None
