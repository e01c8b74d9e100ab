"""A second keying beside its report: what it found, what was decided of it, what is kept."""

from __future__ import annotations

from collections.abc import Mapping

from nianbao.form.address import Address
from nianbao.report.model import Figure
from nianbao.report.verification import Verified, verified
from nianbao.session import Session
from nianbao.store.keyed import forget_keyed, keep_keyed
from nianbao.tongue import tr
from nianbao.wording.verification import changed_words, verdict_words
from nianbao_tui.screens.barring import why_shown
from nianbao_tui.screens.desk import Message, refused, said
from nianbao_tui.screens.differing import Resolved

_Changed = Mapping[Address, tuple[Figure, Figure]]


class Keying:
    """The figures of `session` keyed again as those of `keyed`."""

    def __init__(self, session: Session, keyed: Session) -> None:
        self.session, self.keyed = session, keyed
        self._kept = keyed.report

    @property
    def found(self) -> Verified:
        """What the second keying says now."""
        return verified(self.session.form, self.session.report, self.keyed.report.figures)

    @property
    def done(self) -> bool:
        """Tell whether all is verified, and there was something."""
        return self.found.complete and bool(self.found.agreed)

    def put(self, resolved: Resolved) -> Message:
        """Put into the report what was decided, as one step, and know it here, too."""
        report = self.session.report
        changed = {
            at: (report.figures.get(at), figure)
            for at, figure in resolved.items()
            if report.figures.get(at) != figure
        }
        why = why_shown(self.session)
        if changed and why:
            return refused(why)
        self.session.enter(((at, figure) for at, (_, figure) in changed.items()), "verify")
        self.keyed.enter(resolved.items())
        return self.told(changed)

    def told(self, changed: _Changed) -> Message:
        """What was changed, and how far the verification is."""
        words = changed_words(self.session.form, changed)
        if not self.done:
            return said(words or verdict_words(self.found))
        done = tr("复核完成，{count} 格一致", count=len(self.found.agreed))
        return said(tr("；").join(filter(None, (done, words))))

    # On the disk

    @property
    def is_kept(self) -> bool:
        """Tell whether the disk has what was keyed."""
        return self.keyed.report is self._kept

    def keep(self) -> Message | None:
        """Keep what was keyed, so that an interruption costs nothing; say so if it cannot be."""
        report, path = self.keyed.report, self.session.path
        if path is None or self.is_kept:
            return None
        self._kept = report
        kept = keep_keyed(path, report)
        return None if kept else refused(tr("录入的内容无法留存，请不要中断"))

    def forget(self) -> None:
        """Keep nothing any more: all is verified."""
        if self.session.path is not None:
            forget_keyed(self.session.path)
        self._kept = self.keyed.report
