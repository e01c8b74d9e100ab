"""What programs that ended without saving left of a report."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path

from nianbao.record import Value
from nianbao.report.history import History
from nianbao.report.model import Report
from nianbao.store.errors import FileRefused, reason
from nianbao.store.folder import Folder
from nianbao.store.forgetting import BAD, TRIED, forget_old, recovery_files
from nianbao.store.head import Head, head_from, is_newer
from nianbao.store.journal_file import SUFFIX
from nianbao.store.journal_folders import journal_folders, journal_key
from nianbao.store.lines import Body, good_lines
from nianbao.store.owner import runs_on
from nianbao.store.private import is_mine
from nianbao.store.replay import is_step, replay
from nianbao.store.source import digest, read_bytes
from nianbao.store.typing_note import Typing, typing_last

_MOST_BYTES = 64 << 20


class Remains(Value):
    """One journal. `fits` tells whether the file is what its `changes` began from.

    `tried` tells that somebody began to replay it and did not come to the end; `damaged`, that
    only its good beginning is left; `newer`, that a later program wrote it, which alone reads it;
    `host`, that it is from another machine, where its program may still run. `standing` is the
    digest of the file when this was found out; `typing`, what no change holds yet.
    """

    journal: Path
    path: Path | None
    time: datetime
    changes: int
    fits: bool
    damaged: bool = False
    tried: bool = False
    newer: str = ""
    host: str = ""
    standing: str | None = None
    typing: Typing | None = None

    @property
    def is_of_use(self) -> bool:
        """Tell whether there is anything to recover, now or by a later program."""
        return bool(self.newer) or self.changes > 0 or self.typing is not None

    def replayed(self) -> tuple[Report, History]:
        """The report as it was last, to be undone step by step; FileRefused if it is not there.

        The journal is renamed first, so that one that brings the program down is `tried` after.
        """
        if self.newer:
            raise FileRefused(self.journal, "newer_journal", program=self.newer)
        head, bodies = _parts(_read(self._renamed(TRIED)))
        if head is None:
            raise FileRefused(self.journal, "bad_journal")
        done = replay(head, bodies)
        return done.report, done.history

    def put_back(self) -> None:
        """Offer it again next time: it was replayed to be looked at, and that went well."""
        with contextlib.suppress(FileRefused):
            if not self.tried:
                self._renamed(SUFFIX)

    def drop(self) -> None:
        """Forget it, now that its report is safe elsewhere; a damaged one is kept as `.bad`."""
        with contextlib.suppress(OSError):
            if self.damaged:
                self._renamed(BAD)
            else:
                os.unlink(self._standing())

    def _standing(self) -> Path:
        tried = self.journal.with_suffix(TRIED)
        return tried if tried.exists() else self.journal

    def _renamed(self, suffix: str) -> Path:
        now, new = self._standing(), self.journal.with_suffix(suffix)
        try:
            _rename(now, new)
        except OSError as error:
            raise FileRefused(now, "unreadable", reason=reason(error)) from error
        return new


def unfinished(path: Path | None) -> list[Remains]:
    """What is left of this report, or of those without a file, the latest first; never raises.

    Journals of running programs are theirs. What is in the file already, and what is older than
    thirty days, is forgotten on the way; what cannot be read at all is set aside as `.bad`.
    """
    found: dict[str, Remains] = {}
    for folder in journal_folders(path):
        for each in _in(folder, path):
            # A journal that had to move to another folder may have left its beginning behind.
            known = found.get(each.journal.name, each)
            found[each.journal.name] = longer = max(known, each, key=lambda one: one.changes)
            if known is not each:
                (each if longer is known else known).drop()
    return sorted(found.values(), key=lambda each: each.time, reverse=True)


def _in(folder: Path, path: Path | None) -> Iterator[Remains]:
    now = _digest_now(path)
    for file in _journals(folder, journal_key(path)):
        with contextlib.suppress(OSError, FileRefused):
            remains = _looked_at(file, path, now)
            if remains is not None and not remains.is_of_use:
                remains.drop()
            elif remains is not None:
                yield remains


def _digest_now(path: Path | None) -> str | None:
    try:
        return None if path is None else digest(read_bytes(path))
    except FileRefused:
        return None


def _journals(folder: Path, key: str) -> Sequence[Path]:
    try:
        if not is_mine(folder.lstat()) or folder.is_symlink():
            return ()
        forget_old(recovery_files(folder))
        names = sorted(os.listdir(folder))
    except OSError:
        return ()
    files = (folder / name for name in names if name.startswith(f"{key}."))
    return [file for file in files if file.suffix in (SUFFIX, TRIED)]


def _looked_at(file: Path, path: Path | None, now: str | None) -> Remains | None:
    content = _read(file)
    when = datetime.fromtimestamp(file.stat().st_mtime).astimezone()
    tried = file.suffix == TRIED
    bodies, whole = good_lines(content)
    if bodies and is_newer(bodies[0]):
        newer = str(bodies[0].get("program"))
        return Remains(file, path, when, 0, fits=False, tried=tried, newer=newer)
    head, steps = _parts(content)
    if head is None:
        _rename(file, file.with_suffix(BAD))
        return None
    running = runs_on(head.owner)
    if running or head.path != (None if path is None else os.path.realpath(path)):
        return None
    changes = _changes_since(head, steps, now)
    return Remains(
        journal=file.with_suffix(SUFFIX),
        path=path,
        time=when,
        changes=head.changes + _count(steps) if changes is None else changes,
        fits=changes is not None,
        damaged=not whole,
        tried=tried,
        host="" if running is False else head.owner.host,
        standing=now,
        typing=typing_last(head.report.edition, steps),
    )


def _parts(content: bytes) -> tuple[Head | None, list[Body]]:
    bodies, _ = good_lines(content)
    try:
        return (head_from(bodies[0]), bodies[1:]) if bodies else (None, [])
    except ValueError:
        return None, []


def _changes_since(head: Head, bodies: Sequence[Body], now: str | None) -> int | None:
    """How many changes a file with this digest lacks; None if it is no stage of the journal."""
    for number in range(len(bodies), 0, -1):
        if "digest" in bodies[number - 1] and bodies[number - 1]["digest"] == now:
            return _count(bodies[number:])
    return head.changes + _count(bodies) if head.base == now else None


def _count(bodies: Sequence[Body]) -> int:
    return sum(map(is_step, bodies))


def _read(file: Path) -> bytes:
    with Folder(file.parent) as folder:
        status = folder.status(file.name)
        if status is None or not is_mine(status):
            raise FileRefused(file, "missing")
        return folder.read(file.name, _MOST_BYTES) or b""


def _rename(old: Path, new: Path) -> None:
    if old != new:
        with Folder(old.parent) as folder:
            folder.replace(old.name, new.name)
            folder.flush()
