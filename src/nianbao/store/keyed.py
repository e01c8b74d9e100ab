"""How far figures were keyed again, kept for the user alone until the verification is done."""

import contextlib
import json
import os
from datetime import datetime
from pathlib import Path
from typing import Any

from nianbao.remembered import state_folder
from nianbao.report.model import Report
from nianbao.store.codec import report_from, report_value
from nianbao.store.folder import Folder
from nianbao.store.forgetting import KEYED, forget_old
from nianbao.store.identity import path_key
from nianbao.store.private import private_state
from nianbao.store.stages import alone
from nianbao.store.temporary import put

_MOST_BYTES = 1 << 20


def keep_keyed(path: Path, keyed: Report) -> bool:
    """Keep what was keyed again for a report file, whole or not at all; tell whether it is."""
    now = datetime.now().astimezone().isoformat(timespec="seconds")
    content = json.dumps({"time": now, "report": report_value(keyed)}).encode()
    try:
        with Folder(private_state(KEYED)) as folder:
            alone(put(folder, _name(path), content))
            forget_old(folder.path / name for name in folder.names())
    except OSError:
        return False
    return True


def keyed_before(path: Path) -> tuple[Report, datetime] | None:
    """What was kept and when; None if there is nothing that can be read."""
    try:
        with Folder(state_folder() / KEYED) as folder:
            found: Any = json.loads(folder.read(_name(path), _MOST_BYTES) or b"")
        return report_from(found["report"]), datetime.fromisoformat(found["time"]).astimezone()
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        return None


def forget_keyed(path: Path) -> None:
    """Remove what was kept; never raises."""
    with contextlib.suppress(OSError):
        os.unlink(state_folder() / KEYED / _name(path))


def _name(path: Path) -> str:
    return f"{path_key(path)}.json"
