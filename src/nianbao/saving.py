"""A save as it was asked for: whatever is edited meanwhile, this is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nianbao.beside import Page, Saved, page_of
from nianbao.record import Value
from nianbao.store.errors import ChangedOnDisk, FileRefused
from nianbao.store.source import Source

if TYPE_CHECKING:
    from nianbao.form.model import Form
    from nianbao.report.model import Report
    from nianbao.store.journal import Journal
    from nianbao.store.stages import Task

_PATIENCE = 2.0  # seconds for the journal, before a save goes on without it


class Outcome(Value):
    """What stands in the file: the new content, `confirmed` or perhaps not for good; None: the old.

    `saved` tells of the Markdown, `failure` why not all was done.
    """

    confirmed: bool | None
    saved: Saved | None = None
    failure: FileRefused | ChangedOnDisk | None = None


class Prepared(Value):
    """What a save of this report will write: the text of its file and its Markdown."""

    report: Report
    text: str
    page: bytes

    @classmethod
    def of(cls, form: Form, report: Report, text: str) -> Prepared:
        """The text with the Markdown that belongs to it."""
        return cls(report, text, page_of(form, report))


class Saving(Value):
    """One report on its way to its file.

    `standing` is the file as it will be; `expected` the digest of what must stand there before,
    None for nothing, and counts for nothing with `overwrite`. `shown` is the report that the
    Markdown beside it shows, `beside` the digest of that Markdown if this run wrote it, `page` the
    Markdown that shows this report, if it is known already.
    """

    form: Form
    report: Report
    standing: Source
    content: bytes
    expected: str | None
    overwrite: bool
    shown: Report
    beside: str
    page: bytes | None
    journal: Journal | None

    def carried_out(self) -> Outcome:
        """Write the report and its Markdown. All waiting for the disk is here; any thread may."""
        try:
            return Outcome(True, self._written())
        except ChangedOnDisk as changed:
            return Outcome(None, failure=changed)
        except FileRefused as error:
            return Outcome(False if error.code == "not_confirmed" else None, failure=error)

    def _written(self) -> Saved:
        """Three stages: all contents side by side, then the names, then the folder of these."""
        from nianbao.store.generations import keep_generation
        from nianbao.store.replace import standing
        from nianbao.store.replacement import let_go, replacing
        from nianbao.store.stages import side_by_side

        path = self.standing.path
        expected = standing(path) if self.overwrite else self.expected
        with (
            replacing(path, self.content, expected=expected, keep=keep_generation) as report,
            Page(self.form, self.report, self.shown, path, self.beside, self.page) as page,
        ):
            folder = report.place.folder
            page_ready = page.make_ready(folder)
            side_by_side(report.keep_before(), report.make_ready(), page_ready, self._note())
            if self.journal:
                self.journal.flush(_PATIENCE)
            report.take()
            if not page.is_in(folder):
                # Names last in the order in which they were given only within one folder.
                side_by_side(report.confirm())
            page.take()
            side_by_side(report.confirm(), page.confirm(), let_go(report.drop, page.drop))
            return page.saved()

    def _note(self) -> Task[None]:
        """Let the journal tell what the file will be; it has a thread of its own to wait on."""
        if self.journal:
            self.journal.hurry()
        yield from ()
