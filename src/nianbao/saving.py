"""A save as it was asked for: whatever is edited meanwhile, this is written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from nianbao.beside import Saved, save_beside
from nianbao.store.errors import ChangedOnDisk, FileRefused
from nianbao.store.source import Source

if TYPE_CHECKING:
    from nianbao.form.model import Form
    from nianbao.report.model import Report
    from nianbao.store.journal import Journal

_PATIENCE = 2.0  # seconds for the journal, before a save goes on without it


@dataclass(frozen=True)
class Outcome:
    """What stands in the file: the new content, `confirmed` or perhaps not for good; None: the old.

    `saved` tells of the Markdown, `failure` why not all was done.
    """

    confirmed: bool | None
    saved: Saved | None = None
    failure: FileRefused | ChangedOnDisk | None = None


@dataclass(frozen=True)
class Saving:
    """One report on its way to its file.

    `standing` is the file as it will be; `expected` the digest of what must stand there before,
    None for nothing, and counts for nothing with `overwrite`. `shown` is the report that the
    Markdown beside it shows, `beside` the digest of that Markdown if this run wrote it.
    """

    form: Form
    report: Report
    standing: Source
    content: bytes
    expected: str | None
    overwrite: bool
    shown: Report
    beside: str
    journal: Journal | None

    def carried_out(self) -> Outcome:
        """Write the report, then its Markdown. All waiting for the disk is here; any thread may."""
        try:
            self._replace()
        except ChangedOnDisk as changed:
            return Outcome(None, failure=changed)
        except FileRefused as error:
            return Outcome(False if error.code == "not_confirmed" else None, failure=error)
        path = self.standing.path
        saved = save_beside(self.form, self.report, self.shown, path, self.beside)
        return Outcome(True, saved)

    def _replace(self) -> None:
        from nianbao.store.generations import keep_generation
        from nianbao.store.replace import replace_file, standing

        path = self.standing.path
        if self.journal:
            self.journal.flush(_PATIENCE)
        expected = standing(path) if self.overwrite else self.expected
        replace_file(path, self.content, expected=expected, keep=keep_generation)
