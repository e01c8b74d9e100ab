"""Programs that are wrong in one place; the harness must find each of them."""

import contextlib
import errno
import os
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any
from unittest import mock

from nianbao import session
from nianbao.beside import Page
from nianbao.saving import Saving
from nianbao.store import exchange, folder, journal, journal_file, stages, temporary
from nianbao.store.replacement import Replacement

Mutant = Callable[[], contextlib.AbstractContextManager[Any]]


def unflushed(name: str) -> contextlib.AbstractContextManager[Any]:
    """Of the tasks of a save that go on side by side, one waits for no flush."""
    really = stages.side_by_side

    def hasty(*tasks: stages.Task[Any]) -> list[Any]:
        return really(*(_hasty(each) if _name(each) == name else each for each in tasks))

    return mock.patch.object(stages, "side_by_side", hasty)


def _name(task: object) -> str:
    return str(getattr(task, "__qualname__", ""))


def _hasty(task: stages.Task[Any]) -> stages.Task[Any]:
    """The task with all flushes left out."""
    for _ in task:
        pass
    yield from ()


def journal_unflushed() -> contextlib.AbstractContextManager[Any]:
    """The journal says that all is written down while it is in the memory of the system."""
    return mock.patch.object(journal_file, "fill", folder.write_all)


def without_folder_flush() -> contextlib.AbstractContextManager[Any]:
    """Folders are not flushed after names changed."""
    return mock.patch.object(folder.Folder, "flush", return_value=None)


def truncating() -> contextlib.AbstractContextManager[Any]:
    """The report is emptied and written in its place, as most editors do."""

    def in_place(self: Replacement) -> None:
        handle = os.open(self.place.path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        temporary.fill(handle, self.content)
        os.close(handle)

    return mock.patch.multiple(Replacement, make_ready=_nothing, take=in_place)


def renaming_away() -> contextlib.AbstractContextManager[Any]:
    """The old report gets another name before the new one is there."""
    really = Replacement.take

    def away(self: Replacement) -> None:
        if self.keep:
            os.replace(self.place.path, self.place.path.with_suffix(".bak"))
            self.before = None
        really(self)

    return mock.patch.object(Replacement, "take", away)


def keeping_late() -> contextlib.AbstractContextManager[Any]:
    """The content before is kept only when the new one stands."""
    really, keep = Replacement.take, Replacement.keep_before

    def before_keeping(self: Replacement) -> None:
        really(self)
        stages.alone(keep(self))

    return mock.patch.multiple(Replacement, keep_before=_nothing, take=before_keeping)


def _nothing(self: Replacement) -> Iterator[stages.Flush]:
    yield from ()


def page_first() -> contextlib.AbstractContextManager[Any]:
    """The Markdown takes its name when it is ready, before the report does."""
    really = Page.make_ready

    def taking(self: Page, near: folder.Folder) -> Iterator[stages.Flush]:
        yield from really(self, near)
        self.take()

    return mock.patch.multiple(Page, make_ready=taking, is_in=lambda self, folder: False)


def announcing_early() -> contextlib.AbstractContextManager[Any]:
    """The journal says that all is written down while it is still in the queue."""
    return mock.patch.object(journal.Journal, "flush", return_value=True)


def forgetting_early() -> contextlib.AbstractContextManager[Any]:
    """The journal is removed before the report is saved."""
    really = Replacement.take

    def after_forgetting(self: Replacement) -> None:
        for state in Path(os.environ["XDG_STATE_HOME"]).rglob("*.journal"):
            os.unlink(state)
        really(self)

    return mock.patch.object(Replacement, "take", after_forgetting)


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
    "generation_unflushed": partial(unflushed, "Replacement.keep_before"),
    "report_unflushed": partial(unflushed, "Replacement.make_ready"),
    "page_unflushed": partial(unflushed, "Page.make_ready"),
    "journal_unflushed": journal_unflushed,
    "without_folder_flush": without_folder_flush,
    "truncating": truncating,
    "renaming_away": renaming_away,
    "keeping_late": keeping_late,
    "page_first": page_first,
    "announcing_early": announcing_early,
    "forgetting_early": forgetting_early,
    "clean_early": clean_early,
}
