"""A journal on the disk, in the first folder that takes it. Used by one thread."""

import contextlib
import os
import secrets
from collections.abc import Iterable, Sequence
from pathlib import Path

from nianbao.store.errors import reason
from nianbao.store.folder import Folder
from nianbao.store.head import Head, head_value
from nianbao.store.journal_folders import journal_folders, journal_key
from nianbao.store.lines import Body, good_lines, line
from nianbao.store.private import private_folder
from nianbao.store.replay import is_step, snapshot
from nianbao.store.squeezed import Squeezed
from nianbao.store.temporary import fill, temporary_name

LIMIT = 2 << 20
SUFFIX = ".journal"


class JournalFile:
    """Its lines, also in memory, compressed, so that another folder can take over.

    Nothing here raises for the system: `trouble` is the name of the error (ENOSPC) while no
    folder takes the lines, and empty while one does. No file is made before there is a change.
    """

    def __init__(self, head: Head) -> None:
        path = None if head.path is None else Path(head.path)
        self.trouble = ""
        self._folders: Sequence[Path] = journal_folders(path)
        self._name = f"{journal_key(path)}.{os.getpid()}-{secrets.token_hex(4)}{SUFFIX}"
        self._left: set[Path] = set()
        self._handle: int | None = None
        self._start(head)
        if head.changes:
            self._rewrite()

    def _start(self, head: Head) -> None:
        self._head = head
        self._content = Squeezed(line(0, head_value(head)))
        self._count = 1
        self._limit = max(LIMIT, 2 * len(self._content))

    def append(self, bodies: Iterable[Body]) -> None:
        """Put lines at the end, durably, or tell the trouble."""
        new = bytearray()
        for body in bodies:
            if len(self._content) > self._limit and is_step(body):
                self._start(snapshot(self._head, self._bodies()))
                self._close()
            written = line(self._count, body)
            new += written
            self._content.add(written)
            self._count += 1
        if not self._written(new):
            self._rewrite()

    def _bodies(self) -> Sequence[Body]:
        # Read again once in a long while, because as values they take five times the memory.
        return good_lines(bytes(self._content))[0][1:]

    def _written(self, content: bytes | bytearray) -> bool:
        if self._handle is None:
            return False
        try:
            fill(self._handle, content)
            # A file without a name protects nobody.
            return os.fstat(self._handle).st_nlink > 0
        except OSError:
            # After a failed flush nothing of this file is certain; it is written anew.
            return False

    def _rewrite(self) -> None:
        self._close()
        for folder in self._folders:
            try:
                self._handle = self._written_anew(folder)
            except OSError as error:
                self.trouble = reason(error)
                continue
            self.trouble = ""
            self._remove_all_but(folder / self._name)
            return

    def _written_anew(self, path: Path) -> int:
        """The handle of the whole journal, under its name only when it is on the disk."""
        with Folder(private_folder(path)) as folder:
            temporary = temporary_name(self._name)
            handle = folder.create(temporary)
            try:
                fill(handle, bytes(self._content))
                self._left.add(path / self._name)
                folder.replace(temporary, self._name)
                folder.flush()
            except BaseException:
                with contextlib.suppress(OSError):
                    os.close(handle)
                with contextlib.suppress(OSError):
                    folder.remove(temporary)
                raise
            return handle

    def _close(self) -> None:
        if self._handle is not None:
            handle, self._handle = self._handle, None
            with contextlib.suppress(OSError):
                os.close(handle)

    def remove(self) -> None:
        """Leave nothing on the disk."""
        self._close()
        self._remove_all_but(None)

    def _remove_all_but(self, kept: Path | None) -> None:
        for path in self._left - {kept}:
            _unlink(path)
        self._left &= {kept}


def _unlink(path: Path) -> None:
    # What cannot be removed now is forgotten after thirty days. It is flushed since one that
    # comes back after a power cut would stand beside the next.
    with contextlib.suppress(OSError), Folder(path.parent) as folder:
        folder.remove(path.name)
        folder.flush()
