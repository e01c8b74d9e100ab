"""To go on where a program that ended left off."""

from nianbao.session import Session
from nianbao.store.remains import Remains
from nianbao.store.typing_note import Typing

_PATIENCE = 2.0


def resumed(remains: Remains) -> Session:
    """The report as it was left, unsaved, with what can be undone, and in a journal again.

    It belongs to its file only if the file is what the changes began from, else to none.
    The remains are dropped when the new journal is on the disk. FileRefused if the remains
    are not there, or not the file that they fit.
    """
    report, history = remains.replayed()
    session = _of_file(remains) or Session(report, None)
    session.adopt(report, history)
    entered = _enter_typed(session, remains.typing)
    session.protect(changes=max(1, remains.changes + entered))
    if session.journal and session.journal.flush(_PATIENCE):
        remains.drop()
    return session


def _enter_typed(session: Session, typing: Typing | None) -> bool:
    """Enter what was being typed, as a step of its own, if it is a figure and may be."""
    if typing is None or typing.figure is None or session.report.final is not None:
        return False
    return session.enter([(typing.at, typing.figure)])


def _of_file(remains: Remains) -> Session | None:
    if remains.path is None or not remains.fits:
        return None
    session = Session.open(remains.path)
    return session if session.source and session.source.digest == remains.standing else None
