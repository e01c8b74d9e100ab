"""Which run of the program something belongs to, and whether that run goes on."""

import contextlib
import getpass
import os
import socket
from collections.abc import Mapping
from dataclasses import asdict, fields
from functools import cache
from pathlib import Path

from nianbao.record import Value

_PROC = Path("/proc")


class Owner(Value):
    """One run: where, and since when, so that a number given anew is not taken for it."""

    user: str
    host: str
    pid: int
    start: str
    boot: str

    def as_dict(self) -> dict[str, str | int]:
        """The fields by name, for a file."""
        return asdict(self)


def this_run() -> Owner:
    """The run that asks."""
    return _run(os.getpid())


@cache
def _run(pid: int) -> Owner:
    return Owner(_user(), socket.gethostname(), pid, started(pid), _boot())


def owner_from(value: object) -> Owner:
    """The owner that a file names; ValueError if it names none."""
    if not isinstance(value, Mapping):
        raise ValueError("no owner")
    found = {field.name: value.get(field.name) for field in fields(Owner)}
    pid = found.pop("pid")
    texts = {name: text for name, text in found.items() if isinstance(text, str)}
    if type(pid) is not int or len(texts) != len(found):
        raise ValueError("no owner")
    return Owner(pid=pid, **texts)


def runs_on(owner: Owner) -> bool | None:
    """Tell whether that run goes on; None if that cannot be known from here."""
    here = this_run()
    if owner.host != here.host:
        return None
    if owner.boot != here.boot:
        return False
    return is_running(owner.pid) and started(owner.pid) == owner.start


def is_running(pid: int) -> bool:
    """Tell whether a process has this number; if in doubt it has."""
    if os.name != "posix":
        return True
    try:
        os.kill(pid, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:
        return True
    return not _is_zombie(pid)


def _is_zombie(pid: int) -> bool:
    return _status(pid)[:1] == ["Z"]


def started(pid: int) -> str:
    """When the process began, in the words of the system; empty if it does not say."""
    status = _status(pid)
    return status[19] if len(status) > 19 else ""


def _status(pid: int) -> list[str]:
    """The fields behind the name of the process, which may hold blanks and brackets."""
    try:
        text = (_PROC / str(pid) / "stat").read_text("utf-8", "replace")
    except OSError:
        return []
    return text.rpartition(")")[2].split()


def _boot() -> str:
    try:
        return (_PROC / "sys/kernel/random/boot_id").read_text("ascii").strip()
    except OSError:
        return ""


def _user() -> str:
    with contextlib.suppress(OSError, KeyError, ImportError):
        return getpass.getuser()
    return ""
