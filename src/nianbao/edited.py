"""A report that is edited: what is wished is done, remembered, written down and taken back.

What changes and mends is imported when it is first needed: a report is shown before.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from nianbao.form.address import Address
from nianbao.judged import Judged
from nianbao.report.history import History, Kind, Step
from nianbao.report.model import Figure, Report

if TYPE_CHECKING:
    from nianbao.report.change import Change, Deed, Edit
    from nianbao.report.content import Content
    from nianbao.report.corrections import Correction
    from nianbao.rules.finding import Finding
    from nianbao.store.journal import Journal
    from nianbao.store.lock import Lock


class Edited(Judged):
    """A report with its history; every edit goes through `change`, and into the journal."""

    def __init__(self, report: Report) -> None:
        super().__init__(report)
        self.history = History()
        self.journal: Journal | None = None
        self.barred: Lock | None = None

    def change(self, change: Change) -> bool:
        """Make a change and remember it; tell whether it changed anything.

        Barred or Finalised if it may not.
        """
        if not change.edits:
            return False
        from nianbao.report.final import check_open

        self.permit_file()
        check_open(self.report, change)
        self._apply(change)
        self._note(self.history.record(change), change)
        return True

    def permit(self) -> None:
        """Raise Barred or Finalised if nothing of the report may be changed now."""
        self.permit_file()
        if self.report.final is not None:
            from nianbao.report.final import Finalised

            raise Finalised(self.report.final)

    def permit_file(self) -> None:
        """Raise Barred if somebody else edits the file."""
        if self.barred:
            from nianbao.store.lock import Barred

            raise Barred(self.barred)

    def _note(self, kind: Kind, change: Change) -> None:
        if self.journal:
            self.journal.record(Step(kind, change))

    def _apply(self, change: Change) -> None:
        from nianbao.report.change import FigureEdit, TextEdit, apply

        self.report = apply(self.report, change)
        if not all(isinstance(edit, TextEdit) for edit in change.edits):
            self._follow([edit.at for edit in change.edits if isinstance(edit, FigureEdit)])

    def enter(self, figures: Iterable[tuple[Address, Figure]], deed: Deed = "") -> bool:
        """Bring cells to figures, as one step of the history; derived cells are left alone."""
        from nianbao.report.change import figure_changes

        self.history.close_phrase()
        form = self.form
        entered = [(form.own(at), figure) for at, figure in figures if not form.derived(at)]
        return self.change(figure_changes(self.report, entered, deed))

    def write(self, of: str, start: int, before: str, after: str) -> bool:
        """Replace `before`, at character `start` of a text, by `after`."""
        from nianbao.report.change import Change, TextEdit

        return before != after and self.change(Change((TextEdit(of, start, before, after),)))

    def write_whole(self, of: str, text: str) -> bool:
        """Make a text read `text`, as one step of the history."""
        self.history.close_phrase()
        return self.write(of, 0, self.report.text(of), text)

    def set_year(self, year: int) -> bool:
        """Give the report another year."""
        from nianbao.report.change import Change, YearEdit

        before = self.report.year
        return year != before and self.change(Change((YearEdit(before, year),)))

    def fill_blanks(self, cells: Iterable[Address]) -> int:
        """Fill blank cells with 0 as one step; return how many there were."""
        blank = [at for at in cells if not self.form.derived(at) and at not in self.report.figures]
        self.enter(((at, 0) for at in blank), "fill")
        return len(blank)

    def accept(self, finding: Finding, reason: str) -> bool:
        """Accept a finding for a reason, or with none no longer, as one step of the history."""
        from nianbao.report.change import apply
        from nianbao.rules.acceptance import acceptance

        self.history.close_phrase()
        change = acceptance(self.report, finding, reason)
        return apply(self.report, change) != self.report and self.change(change)

    def correct(self, correction: Correction) -> bool:
        """Put the cells of a correction right, as one step of the history."""
        from nianbao.report.change import Change, EntryEdit, figure_changes

        self.history.close_phrase()
        figures = figure_changes(self.report, correction.figures)
        stated = self.report.stated
        dropped = [EntryEdit("stated", at, stated[at], None) for at in correction.stated]
        return self.change(Change((*figures.edits, *dropped), "correct"))

    def bring(self, content: Content, deed: Deed = "import") -> bool:
        """Take what a document brings into the report, as one step of the history."""
        from nianbao.report.content import taking

        return self.revise(taking(self.form, self.report, content, deed))

    def revise(self, change: Change) -> bool:
        """Make a change as one step of the history, whatever is typed before or behind it."""
        self.history.close_phrase()
        changed = self.change(change)
        self.history.close_phrase()
        return changed

    def undo(self) -> Sequence[Edit]:
        """Take the last change back; the edits that were made, none if there was nothing.

        Barred if nothing may be changed.
        """
        self.permit_file()
        return self._replay("undo", self.history.undo())

    def redo(self) -> Sequence[Edit]:
        """Make the last undone change again, or Barred."""
        self.permit_file()
        return self._replay("redo", self.history.redo())

    def _replay(self, kind: Kind, change: Change | None) -> Sequence[Edit]:
        if change is None:
            return ()
        self._apply(change)
        self._note(kind, change)
        return change.edits

    def rewind(self, steps: int, undone: Sequence[Change]) -> None:
        """Take back steps as if they had never been made; what was undone before stays so."""
        for _ in range(steps):
            change = self.history.rewind()
            if change is not None:
                self._apply(change)
                self._note("rewind", change)
        self.history.undone[:] = undone
