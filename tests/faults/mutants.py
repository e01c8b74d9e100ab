"""Programs that are wrong in one place; the harness must find each of them."""

import contextlib
import errno
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from unittest import mock

from nianbao import session
from nianbao.saving import Saving
from nianbao.store import exchange, folder, journal, journal_file, replace, temporary
from nianbao.store.source import digest

Mutant = Callable[[], contextlib.AbstractContextManager[Any]]


def report_unflushed() -> contextlib.AbstractContextManager[Any]:
    """The report is not flushed before it takes its name."""
    return mock.patch.object(replace, "fill", folder.write_all)


def journal_unflushed() -> contextlib.AbstractContextManager[Any]:
    """The journal says that all is written down while it is in the memory of the system."""
    return mock.patch.object(journal_file, "fill", folder.write_all)


def without_folder_flush() -> contextlib.AbstractContextManager[Any]:
    """Folders are not flushed after names changed."""
    return mock.patch.object(folder.Folder, "flush", return_value=None)


def truncating() -> contextlib.AbstractContextManager[Any]:
    """The report is emptied and written in its place, as most editors do."""

    def in_place(path: Path, content: bytes, **_: Any) -> str:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        temporary.fill(handle, content)
        os.close(handle)
        return digest(content)

    return mock.patch.object(replace, "replace_file", in_place)


def renaming_away() -> contextlib.AbstractContextManager[Any]:
    """The old report gets another name before the new one is there."""
    really = replace.replace_file

    def away(path: Path, content: bytes, **_: Any) -> str:
        os.replace(path, path.with_suffix(".bak"))
        return really(path, content, expected=None)

    return mock.patch.object(replace, "replace_file", away)


def announcing_early() -> contextlib.AbstractContextManager[Any]:
    """The journal says that all is written down while it is still in the queue."""
    return mock.patch.object(journal.Journal, "flush", return_value=True)


def forgetting_early() -> contextlib.AbstractContextManager[Any]:
    """The journal is removed before the report is saved."""
    really = replace.replace_file

    def after_forgetting(path: Path, content: bytes, **keywords: Any) -> str:
        for state in Path(os.environ["XDG_STATE_HOME"]).rglob("*.journal"):
            os.unlink(state)
        return really(path, content, **keywords)

    return mock.patch.object(replace, "replace_file", after_forgetting)


def clean_early() -> contextlib.AbstractContextManager[Any]:
    """The report counts as saved before it is."""
    really = session.Session.saving

    def early(self: session.Session, *args: Any, **keywords: Any) -> Saving:
        begun = really(self, *args, **keywords)
        self.saved_report = self.report
        return begun

    return mock.patch.object(session.Session, "saving", early)


@contextlib.contextmanager
def plain() -> Iterator[None]:
    """No mutant: a system that exchanges no names and opens no folders."""

    def unable(*_: Any) -> None:
        raise OSError(errno.ENOSYS, "Function not implemented")

    with (
        mock.patch.object(exchange, "renameat2", unable),
        mock.patch.object(folder, "_BY_HANDLE", False),
    ):
        yield


MUTANTS: dict[str, Mutant] = {
    "none": contextlib.nullcontext,
    "plain": plain,
    "report_unflushed": report_unflushed,
    "journal_unflushed": journal_unflushed,
    "without_folder_flush": without_folder_flush,
    "truncating": truncating,
    "renaming_away": renaming_away,
    "announcing_early": announcing_early,
    "forgetting_early": forgetting_early,
    "clean_early": clean_early,
}
