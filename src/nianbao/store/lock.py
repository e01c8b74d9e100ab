"""Who edits a report: a courtesy to others. That nothing is overwritten rests on digests."""

import contextlib
import json
import os
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any, Literal

from nianbao import __version__
from nianbao.record import Value
from nianbao.remembered import state_folder
from nianbao.store.folder import Folder, write_all
from nianbao.store.identity import path_key, real_place
from nianbao.store.owner import Owner, owner_from, runs_on, this_run
from nianbao.store.private import private_state

State = Literal["ours", "free", "stale", "held", "unknown"]

_MOST_BYTES = 4096
_STATE = "locks"


class Lock(Value):
    """How it stands: `stale` of a run that ended, `unknown` if the file says nothing we know.

    `owner` and `since` are known of what is ours, stale or held; `file` where there is one.
    """

    state: State
    owner: Owner | None = None
    since: datetime | None = None
    file: Path | None = None


class Barred(Exception):
    """A change was wished of a report that is only shown, because of this lock."""

    def __init__(self, lock: Lock) -> None:
        super().__init__(lock.state)
        self.lock = lock


def look(path: Path) -> Lock:
    """Who edits the report in this file now; never raises."""
    for folder, name in _spots(path):
        lock = _seen(folder, name)
        if lock.state != "free":
            return lock
    return Lock("free")


def acquire(path: Path) -> Lock:
    """Take the lock if it is free or stale; `free` if nobody has it but none can be written."""
    lock = look(path)
    if lock.state == "stale":
        lock = _removed(lock)
    return _taken(path) if lock.state == "free" else lock


def take_over(path: Path) -> Lock:
    """Take the lock whoever has it; the answer is as that of `acquire`."""
    lock = look(path)
    if lock.state not in ("ours", "free"):
        lock = _removed(lock)
    return _taken(path) if lock.state == "free" else lock


def release(path: Path) -> None:
    """Give the lock back if it is ours; never raises."""
    lock = look(path)
    if lock.state == "ours":
        _removed(lock)


def _spots(path: Path) -> Iterator[tuple[Path, str]]:
    """Where a lock may be: beside the real file, or where that cannot be, in our own state."""
    folder, name = real_place(path)
    yield folder, f".{name}.lock"
    own = state_folder() / _STATE
    if os.path.exists(own):
        yield own, f"{path_key(path)}.lock"


def _seen(path: Path, name: str) -> Lock:
    try:
        with Folder(path) as folder:
            content = folder.read(name, _MOST_BYTES)
    except FileNotFoundError:
        return Lock("free")
    except OSError:
        # A name that cannot be is not taken; a link, a pipe or a giant is not looked into.
        return Lock("unknown", file=path / name) if os.path.lexists(path / name) else Lock("free")
    return Lock("free") if content is None else _understood(content, path / name)


def _understood(content: bytes, file: Path) -> Lock:
    try:
        found = json.loads(content)
        owner, since = owner_from(found), datetime.fromisoformat(found["time"])
    except (ValueError, TypeError, KeyError, RecursionError):
        return Lock("unknown", file=file)
    if owner == this_run():
        return Lock("ours", owner, since, file)
    return Lock("stale" if runs_on(owner) is False else "held", owner, since, file)


def _taken(path: Path) -> Lock:
    now = datetime.now().astimezone().replace(microsecond=0)
    content = json.dumps(_value(now)).encode()
    for folder, name in _spots(path):
        try:
            _write(folder, name, content)
        except FileExistsError:
            return _seen(folder, name)
        except OSError:
            with contextlib.suppress(OSError):
                private_state(_STATE)  # the next spot
            continue
        return Lock("ours", this_run(), now, folder / name)
    return Lock("free")


def _value(now: datetime) -> dict[str, Any]:
    return {"version": __version__, **this_run().as_dict(), "time": now.isoformat()}


def _write(path: Path, name: str, content: bytes) -> None:
    with Folder(path) as folder:
        handle = folder.create(name, 0o644)
        try:
            write_all(handle, content)
        except OSError:
            folder.remove(name)
            raise
        finally:
            os.close(handle)


def _removed(lock: Lock) -> Lock:
    """Remove just the lock that was seen: another run may have taken it over meanwhile."""
    if lock.file is None:
        return Lock("free")
    import secrets

    aside = f"{lock.file.name[:60]}.{secrets.token_hex(4)}"
    try:
        with Folder(lock.file.parent) as folder:
            folder.replace(lock.file.name, aside)
            now = _seen(lock.file.parent, aside)
            if (now.state, now.owner, now.since) == (lock.state, lock.owner, lock.since):
                folder.remove(aside)
                return Lock("free")
            folder.take_free(aside, lock.file.name)
            return _seen(lock.file.parent, lock.file.name)
    except FileNotFoundError:
        return Lock("free")
    except OSError:
        return lock
