"""What may go wrong meanwhile: the journal's disk, the file and its lock, which others change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nianbao import diary
from nianbao.store.errors import ChangedOnDisk, FileRefused
from nianbao.store.generations import larger_before
from nianbao.store.lock import acquire
from nianbao.store.source import digest, read_bytes
from nianbao.wording.recovery import shrunk_sentence, taken_over_sentence, unprotected_sentence
from nianbao_tui.screens.desk import refused

if TYPE_CHECKING:
    from nianbao.report.model import Report
    from nianbao_tui.screens.editor import Editor

_SECONDS = 1.0
_READY = (1, 2)  # what a save will write, then what it would need if something changed before


class Watch:
    """Looks after the report of an editor."""

    def __init__(self, editor: Editor) -> None:
        self.editor = editor
        self._begun = False
        self._trouble = ""
        self._asked: str | None = ""
        self._seen: Report | None = None
        self._rested = 0
        self._prepares = True

    def begin(self) -> None:
        """Have changes written down, before the first one is made, and look after it from then on.

        Now and then it is looked whether they still are, and whether the user rests.
        """
        if self._begun:
            return
        self._begun = True
        session = self.editor.session
        diary.note("opened", file=diary.file_mark(session.path))
        if session.journal is None and session.barred is None:
            session.protect()
        self.editor.set_interval(_SECONDS, self._look)

    def _look(self) -> None:
        self.look_at_journal()
        self.look_at_rest()

    def look_back(self) -> None:
        """Say it if the file was much larger before: something else may have cut it."""
        source = self.editor.session.source
        kept = larger_before(source.path, source.encode(source.text)) if source else None
        if kept is not None:
            self.editor.message = refused(shrunk_sentence(kept))

    def look_at_journal(self) -> None:
        """Say it when changes are not written down any more, and show it when they are again."""
        journal = self.editor.session.journal
        trouble = journal.trouble if journal else ""
        if trouble == self._trouble:
            return
        self._trouble = trouble
        if trouble:
            self.editor.message = refused(unprotected_sentence(trouble))
        self.editor.show_around()

    def look_at_rest(self) -> None:
        """Have the next save ready once the report has not changed for a while."""
        if self.editor.saving is not None:
            return
        report = self.editor.session.report
        self._rested = self._rested + 1 if report is self._seen else 0
        self._seen = report
        if self._rested in _READY and self._prepares:
            # A fault in it is told once; from then on it is the save that tells.
            self._prepares = False
            self.editor.session.prepare()
            self._prepares = True

    def look_at_lock(self) -> None:
        """Only show the report from now on if somebody else took it over, and say so."""
        session = self.editor.session
        if session.path is None or session.barred is not None:
            return
        lock = acquire(session.path)
        if lock.state not in ("held", "unknown"):
            return
        self.editor.settle()
        session.barred = lock
        self.editor.message = refused(taken_over_sentence(lock))
        self.editor.follow()

    def look_at_file(self) -> None:
        """Ask what to do if others changed the file; once, and only if its content differs."""
        source = self.editor.session.source
        if source is None or not self.editor.is_current or self.editor.saving is not None:
            return
        self.look_at_lock()
        try:
            content = read_bytes(source.path)
        except FileRefused as error:
            if error.code != "missing":
                return
            content = None
        now = None if content is None else digest(content)
        if now not in (source.digest, self._asked):
            from nianbao_tui.screens.conflict import Conflict

            Conflict(self.editor).ask(ChangedOnDisk(source.path, content), saving=False)
        self._asked = now
