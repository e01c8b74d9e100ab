"""One open report and its file: opened, saved, protected meanwhile.

What writes is imported when it is first needed: a report is shown before.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from nianbao.edited import Edited
from nianbao.record import replace
from nianbao.report.history import History
from nianbao.report.model import Report
from nianbao.store.errors import FileRefused
from nianbao.store.read import read_document
from nianbao.store.source import Source, check_limits

if TYPE_CHECKING:
    from nianbao.beside import Saved
    from nianbao.saving import Outcome, Prepared, Saving


class Session(Edited):
    """An open report. Every edit goes through `change`, every file through `save`.

    `proposed` is the file that a report without one is best saved in, if there is such.
    """

    def __init__(self, report: Report, source: Source | None, unknown: Sequence[str] = ()) -> None:
        super().__init__(report)
        self.saved_report = self.report
        self.source = source
        self.proposed: Path | None = None
        self.unknown = tuple(unknown)
        self._confirmed = True
        self._beside = ""
        self._prepared: Prepared | None = None

    @classmethod
    def open(cls, path: Path) -> Session:
        """The report in a file; FileRefused if there is none."""
        document = read_document(path)
        return cls(document.report, document.source, document.unknown)

    @classmethod
    def copy_of(cls, path: Path) -> Session:
        """The report in a file as a new one that has no file yet."""
        return cls(replace(read_document(path).report, final=None, reopened=None), None)

    def protect(self, changes: int = 0) -> None:
        """Begin a journal of what is not saved; `changes` are so already."""
        from nianbao.store.journal import Journal

        base = self.source.digest if self.source else None
        self.journal = Journal.begin(self.path, base, self.report, self.history, changes=changes)

    def adopt(self, report: Report, history: History) -> None:
        """Go on from what another run made of the report, which is not saved."""
        self.report, self.history = self._with_own_cells(report), history
        self._follow()

    def end(self) -> None:
        """Forget the journal: the user leaves, and what is not saved is not wanted."""
        if self.journal:
            self.journal.discard()
            self.journal = None

    @property
    def path(self) -> Path | None:
        """The file of the report, or None before the first save."""
        return self.source.path if self.source else None

    @property
    def dirty(self) -> bool:
        """Tell whether there is something that no file holds."""
        unsaved = self.source is None or not self._confirmed
        return unsaved or not self.report.identical(self.saved_report)

    # Files

    def text(self) -> str:
        """The report as the text of its file, what did not change kept as it was."""
        from nianbao.store.patch import patched

        if ready := self._ready():
            return ready.text
        if self.source is None:
            return self._complete_text()
        return patched(self.source, self.form, self.saved_report, self.report)

    def _text_for(self, target: Path) -> str:
        """The text to write; a new file may be written anew if the old text resists."""
        try:
            return self.text()
        except FileRefused:
            if target == self.path:
                raise
            return self._complete_text()

    def _complete_text(self) -> str:
        from nianbao.store.template import complete_text

        return complete_text(self.form, self.report)

    def save(
        self, path: Path | None = None, *, overwrite: bool = False, less: bool = False
    ) -> Saved:
        """Write the report and its Markdown; ChangedOnDisk if the file is not what was read.

        Without `path` the file that was read is written; with it, a new one, which must not
        exist unless `overwrite`. With `overwrite` whatever stands there is replaced. Less than half
        of what was read is written only with `less`.
        """
        saving = self.saving(path, overwrite=overwrite, less=less)
        return self.settled(saving, saving.carried_out())

    def saving(
        self, path: Path | None = None, *, overwrite: bool = False, less: bool = False
    ) -> Saving:
        """What `save` would write now: to be carried out on any thread, and settled here."""
        from nianbao.saving import Saving

        target = path or self.path
        if target is None:
            raise ValueError("a report without a file needs a path")
        if target == self.path:
            self.permit_file()
        same = self.source if target == self.path else None
        standing, content = self._file_of(target)
        if same and not (less or overwrite):
            from nianbao.store.generations import check_shrinking

            check_shrinking(target, same.encode(same.text), content)
        if self.journal:
            # What is edited from now on comes behind it.
            self.journal.saving(standing.digest)
        ready = self._ready()
        return Saving(
            form=self.form,
            report=self.report,
            standing=standing,
            content=content,
            expected=same.digest if same else None,
            overwrite=overwrite,
            shown=self.saved_report,
            beside=self._beside,
            page=ready.page if ready else None,
            journal=self.journal,
        )

    def _file_of(self, target: Path) -> tuple[Source, bytes]:
        """The file as it will be, and its bytes; FileRefused if it would not be read again."""
        text = self._text_for(target)
        standing = Source(target, text, bool(self.source and self.source.bom))
        content = standing.encode(text)
        check_limits(target, text, size=len(content))
        return standing, content

    def settled(self, saving: Saving, outcome: Outcome) -> Saved:
        """Know what stands in the file after a save; raise what kept it from being done."""
        if outcome.confirmed is not None:
            # Even if it may not last: the next save meets no conflict with itself.
            self.source, self.saved_report = saving.standing, saving.report
            self._prepared = None
            self._confirmed = outcome.confirmed
        if outcome.saved is None:
            assert outcome.failure
            raise outcome.failure
        self._beside = outcome.saved.digest
        if self.journal:
            self.journal.saved(saving.standing.path, saving.standing.digest, saving.report)
        return outcome.saved

    def prepare(self) -> None:
        """Do now, while nobody waits, what the next save need not do then.

        If something is unsaved, the first call makes what is to be written, the next what it takes
        to write something else.
        """
        if self.source is None:
            return
        if self.dirty and not self._ready():
            from nianbao.saving import Prepared

            # What cannot be written is told by the save.
            with suppress(FileRefused):
                self._prepared = Prepared.of(self.form, self.report, self.text())
        else:
            from nianbao.store.patch import prepare

            prepare(self.source)

    def _ready(self) -> Prepared | None:
        ready = self._prepared
        return ready if ready and ready.report is self.report else None

    def write_copy(self, path: Path) -> None:
        """Write the report to a new file, complete, without making it the report's own."""
        from nianbao.store.replace import replace_file

        replace_file(path, self._complete_text().encode(), expected=None)

    def theirs(self) -> Report:
        """The report that stands in the file now; FileRefused if there is none."""
        if self.path is None:
            raise ValueError("a report without a file has nothing to compare with")
        return read_document(self.path).report
