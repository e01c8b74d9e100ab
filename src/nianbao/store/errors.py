"""What can be wrong with a file, as facts; `wording` makes the sentence."""

import contextlib
import errno
from collections.abc import Iterator
from pathlib import Path
from typing import Any


class FileRefused(Exception):
    """A file that cannot be read as a report, or not be written.

    `code` names the reason, `line` and `at` the place in the file where known,
    and `facts` what the sentence needs.
    """

    def __init__(
        self, path: Path, code: str, *, line: int | None = None, at: str = "", **facts: Any
    ) -> None:
        super().__init__(code)
        self.path = path
        self.code = code
        self.line = line
        self.at = at
        self.facts = facts
        self.kept: Path | None = None


def reason(error: Exception) -> str:
    """Why the system refused, by the name of its error (ENOSPC), or in its own words."""
    number = getattr(error, "errno", None)
    return errno.errorcode.get(number, str(error)) if number else str(error)


class ChangedOnDisk(Exception):
    """The file is no longer what was read; `theirs` is what stands there, or None if it is gone."""

    def __init__(self, path: Path, theirs: bytes | None) -> None:
        super().__init__(str(path))
        self.path = path
        self.theirs = theirs


@contextlib.contextmanager
def saving(path: Path, step: str) -> Iterator[None]:
    """Turn a failure of the system into FileRefused that names the step; the old file stands."""
    try:
        yield
    except OSError as error:
        raise FileRefused(path, "not_saved", step=step, reason=reason(error)) from error
