"""A step of the history taken back or made again, and how that is told on any screen."""

from collections.abc import Sequence

from nianbao.report.change import Change, DateEdit, Edit
from nianbao.session import Session
from nianbao.tongue import tr
from nianbao.wording.finishing import finality_words
from nianbao.wording.undoing import redone_sentence, undone_sentence
from nianbao_tui.screens.desk import Message, said


def taken_back(session: Session) -> tuple[Sequence[Edit], Message]:
    """Take the last step back: the edits that this made, none if there was nothing."""
    edits = session.undo()
    if not edits:
        return edits, said(tr("没有可撤销的"))
    made = Change(tuple(edits), session.history.undone[-1].deed)
    return edits, said(_finality(session, made) or undone_sentence(session.form, made))


def made_again(session: Session) -> tuple[Sequence[Edit], Message]:
    """Make the last step that was taken back again, told in the same way."""
    edits = session.redo()
    if not edits:
        return edits, said(tr("没有可重做的"))
    made = Change(tuple(edits), session.history.done[-1].deed)
    return edits, said(_finality(session, made) or redone_sentence(session.form, made))


def _finality(session: Session, made: Change) -> str:
    """Whether the report is final now, if that is what the step was about."""
    dates = any(isinstance(edit, DateEdit) for edit in made.edits)
    return finality_words(session.report) if dates else ""
