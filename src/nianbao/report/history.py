"""One undo and redo history for the whole report."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from nianbao.record import Value

if TYPE_CHECKING:
    from nianbao.report.change import Change

_BREAKS = frozenset("\n，。；：！？、,.;:!? ")

Kind = Literal["do", "more", "undo", "redo", "rewind"]
"""How a change came about: made, made as more of the last phrase, taken back, made again,
or taken back as if it had never been made."""


class Step(Value):
    """What was done to the report: the change that was applied, and how it came about."""

    kind: Kind
    change: Change


class History:
    """The changes made so far and those taken back; typing is gathered into phrases."""

    def __init__(self) -> None:
        self.done: list[Change] = []
        self.undone: list[Change] = []
        self._open = False

    def record(self, change: Change) -> Kind:
        """Remember a change that was made; what was undone before is forgotten."""
        self.undone.clear()
        joined = _joined(self.done[-1], change) if self._open and self.done else None
        if joined is None:
            self.done.append(change)
        else:
            self.done[-1] = joined
        self._open = True
        return "do" if joined is None else "more"

    def follow(self, step: Step) -> None:
        """Remember a step that another run took; what that run knew from before may be missing."""
        if step.kind == "rewind":
            self.rewind()
        elif step.kind == "undo":
            if self.undo() is not None:
                self.undone.pop()
            self.undone.append(step.change.inverse)
        elif step.kind == "redo":
            if self.redo() is not None:
                self.done.pop()
            self.done.append(step.change)
        else:
            self._open = step.kind == "more"
            self.record(step.change)
        self._open = False

    def close_phrase(self) -> None:
        """Let the next change begin an undo step of its own."""
        self._open = False

    def undo(self) -> Change | None:
        """The change that takes the last one back, or None."""
        self._open = False
        if not self.done:
            return None
        self.undone.append(self.done.pop())
        return self.undone[-1].inverse

    def rewind(self) -> Change | None:
        """The same, but it cannot be made again."""
        change = self.undo()
        if change is not None:
            self.undone.pop()
        return change

    def redo(self) -> Change | None:
        """The change that makes the last undone one again, or None."""
        self._open = False
        if not self.undone:
            return None
        self.done.append(self.undone.pop())
        return self.done[-1]


def _joined(last: Change, new: Change) -> Change | None:
    """Both as one change if they are one stretch of typing or of rubbing out."""
    from nianbao.report.change import Change, TextEdit  # a report is shown before it is changed

    if len(last.edits) != 1 or len(new.edits) != 1:
        return None
    one, two = last.edits[0], new.edits[0]
    if not (isinstance(one, TextEdit) and isinstance(two, TextEdit) and one.of == two.of):
        return None
    typed = not (one.before or two.before) and two.start == one.start + len(one.after)
    if typed and len(two.after) == 1 and one.after[-1:] not in _BREAKS:
        return Change((TextEdit(one.of, one.start, "", one.after + two.after),))
    rubbed = not (one.after or two.after) and two.start + len(two.before) == one.start
    if rubbed and len(two.before) == 1:
        return Change((TextEdit(one.of, two.start, two.before + one.before, ""),))
    return None
