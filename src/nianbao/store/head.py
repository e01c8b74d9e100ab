"""The first line of a journal: whose it is, and the report that its changes began from."""

from datetime import datetime

from nianbao import __version__
from nianbao.record import Value, field
from nianbao.report.change import Change
from nianbao.report.history import History
from nianbao.report.model import Report
from nianbao.store.codec import change_from, change_value, report_from, report_value
from nianbao.store.lines import Body
from nianbao.store.owner import Owner, owner_from, this_run

SCHEMA = 1


def _now() -> str:
    return datetime.now().astimezone().isoformat(timespec="seconds")


class Head(Value):
    """Where a journal begins; `base` is the digest of the file that holds what was saved.

    `changes` counts those that are unsaved already, with `done` and `undone` to undo them.
    """

    path: str | None
    base: str | None
    report: Report
    changes: int = 0
    done: tuple[Change, ...] = ()
    undone: tuple[Change, ...] = ()
    owner: Owner = field(default_factory=this_run)
    program: str = __version__
    time: str = field(default_factory=_now)

    def history(self) -> History:
        """The history that the report has there."""
        history = History()
        history.done.extend(self.done)
        history.undone.extend(self.undone)
        return history


def head_value(head: Head) -> Body:
    """The head as JSON."""
    return {
        "schema": SCHEMA,
        "program": head.program,
        "owner": head.owner.as_dict(),
        "time": head.time,
        "path": head.path,
        "base": head.base,
        "changes": head.changes,
        "report": report_value(head.report),
        "done": [change_value(change) for change in head.done],
        "undone": [change_value(change) for change in head.undone],
    }


def is_newer(body: Body) -> bool:
    """Tell whether a later program wrote this head, which we cannot read."""
    schema = body.get("schema")
    return type(schema) is int and schema > SCHEMA


def head_from(body: Body) -> Head:
    """The head that a JSON value means; ValueError if it means none."""
    match body:
        case {
            "schema": 1,
            "program": str(program),
            "time": str(time),
            "path": str() | None as path,
            "base": str() | None as base,
            "changes": int(changes),
            "done": list(done),
            "undone": list(undone),
        }:
            return Head(
                path,
                base,
                report_from(body.get("report")),
                changes,
                tuple(map(change_from, done)),
                tuple(map(change_from, undone)),
                owner_from(body.get("owner")),
                program,
                time,
            )
    raise ValueError("no head of a journal")
