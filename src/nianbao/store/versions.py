"""What a report file was before: contents that its user named, and those before each save.

A named version is one file of the private state: a comment with its name and time, below it
the text of the report. It is written whole or not at all, and stays until it is deleted.
"""

import contextlib
import json
import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from nianbao.record import Value
from nianbao.remembered import state_folder
from nianbao.report.model import Report
from nianbao.store.errors import FileRefused, reason
from nianbao.store.folder import Folder
from nianbao.store.generations import generations
from nianbao.store.identity import path_key
from nianbao.store.private import private_folder, private_state
from nianbao.store.read import parse_report, read_document
from nianbao.store.source import MAX_BYTES, Source, digest, read_bytes
from nianbao.store.stages import alone
from nianbao.store.temporary import put

LONGEST = 20
"""Characters of a name."""

_FOLDER = "versions"
_NAME = re.compile(r"(\d{6,})-[0-9a-f]{16}\.toml")
_MOST_HEAD = 4096


class Version(Value):
    """A content of a report file: named, or (without a name) the one before a save.

    `time` is when it was named, or when a save replaced it.
    """

    path: Path
    name: str
    time: datetime


def versions(path: Path) -> tuple[Version, ...]:
    """The versions of a report file, the latest first."""
    found = [*_named(path), *_before_saves(path)]
    return tuple(sorted(found, key=lambda each: each.time, reverse=True))


def name_version(path: Path, name: str, text: str) -> Version:
    """Keep the text of a report file under a name, durably; FileRefused if that cannot be."""
    now = datetime.now().astimezone()
    content = f"# {json.dumps({'version': name, 'time': now.isoformat()})}\n{text}".encode()
    try:
        with Folder(private_folder(private_state(_FOLDER) / path_key(path))) as folder:
            return Version(folder.path / _put(folder, content), name, now)
    except OSError as error:
        raise FileRefused(path, "not_writable", reason=reason(error)) from error


def delete_version(version: Version) -> None:
    """Delete a version; FileRefused if that cannot be."""
    try:
        with Folder(version.path.parent) as folder:
            folder.remove(version.path.name)
            folder.flush()
    except FileNotFoundError:
        return
    except OSError as error:
        raise FileRefused(version.path, "not_writable", reason=reason(error)) from error


def report_of(version: Version) -> Report:
    """The report that a version holds; FileRefused if it cannot be read."""
    if not version.name:
        return read_document(version.path).report
    content = read_bytes(version.path, limit=MAX_BYTES + _MOST_HEAD)
    try:
        text = content.partition(b"\n")[2].decode()
    except UnicodeDecodeError:
        raise FileRefused(version.path, "not_utf8", guess="") from None
    return parse_report(Source(version.path, text))


def _put(folder: Folder, content: bytes) -> str:
    numbers = [int(found[1]) for found in map(_NAME.fullmatch, folder.names()) if found]
    name = f"{max(numbers, default=0) + 1:06}-{digest(content)[:16]}.toml"
    alone(put(folder, name, content))
    folder.flush()
    return name


def _named(path: Path) -> Iterator[Version]:
    home = state_folder() / _FOLDER / path_key(path)
    with contextlib.suppress(OSError, ValueError), Folder(home) as folder:
        names = [each for each in folder.names() if _NAME.fullmatch(each)]
        for name in reversed(names):
            head = _head(folder, name)
            if head is not None:
                yield Version(home / name, *head)


def _head(folder: Folder, file: str) -> tuple[str, datetime] | None:
    """Name and time in the first line of a file; None if it is none of ours."""
    try:
        content = folder.read(file, MAX_BYTES + _MOST_HEAD) or b""
        head: Any = json.loads(content.partition(b"\n")[0].removeprefix(b"#"))
        name, time = head["version"], datetime.fromisoformat(head["time"])
    except (OSError, ValueError, TypeError, KeyError, OverflowError, RecursionError):
        return None
    aware = time if time.tzinfo else time.astimezone()
    return (name, aware) if isinstance(name, str) and name else None


def _before_saves(path: Path) -> Iterator[Version]:
    for each in generations(path):
        with contextlib.suppress(OSError, ValueError, OverflowError):
            kept = datetime.fromtimestamp(each.path.stat().st_mtime).astimezone()
            yield Version(each.path, "", kept)
