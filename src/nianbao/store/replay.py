"""What the lines of a journal lead to."""

import json
from collections.abc import Sequence
from typing import get_args

from nianbao.record import Value, replace
from nianbao.report.change import Change, ChangeRefused, apply
from nianbao.report.history import History, Kind, Step
from nianbao.report.model import Report
from nianbao.store.codec import change_from, change_value
from nianbao.store.head import Head
from nianbao.store.lines import Body

MOST_HISTORY = 1 << 20

_KINDS = get_args(Kind)


class Replayed(Value):
    """The report at the end, how it came to be, and whether every line made sense."""

    report: Report
    history: History
    changes: int
    whole: bool


def step_value(step: Step) -> Body:
    """A step as JSON."""
    return {"kind": step.kind, "edits": change_value(step.change)}


def saving_value(digest: str) -> Body:
    """A note that the report of this moment is about to become a file with this digest."""
    return {"kind": "saving", "digest": digest}


def is_step(body: Body) -> bool:
    """Tell whether the line is a step, and not a note."""
    return body.get("kind") in _KINDS


def replay(head: Head, bodies: Sequence[Body]) -> Replayed:
    """Take the steps again, up to the first that cannot have been taken; never raises."""
    report, history, changes = head.report, head.history(), head.changes
    for body in bodies:
        if not is_step(body):
            continue
        try:
            step = Step(body["kind"], change_from(body.get("edits")))
            report = apply(report, step.change)
        except (ChangeRefused, ValueError):
            return Replayed(report, history, changes, whole=False)
        history.follow(step)
        changes += 1
    return Replayed(report, history, changes, whole=True)


def snapshot(head: Head, bodies: Sequence[Body]) -> Head:
    """The head of a shorter journal that leads to the same report; old steps of undo may go."""
    now = replay(head, bodies)
    return replace(
        head,
        report=now.report,
        changes=now.changes,
        done=_newest(now.history.done),
        undone=_newest(now.history.undone),
    )


def _newest(changes: Sequence[Change]) -> tuple[Change, ...]:
    room, kept = MOST_HISTORY, 0
    for change in reversed(changes):
        room -= len(json.dumps(change_value(change)))
        if room < 0:
            break
        kept += 1
    return tuple(changes[len(changes) - kept :])
