"""What the reports of bodies come to, for `check`: those that a roll-up would count alone."""

import os
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from nianbao.report.model import Report
from nianbao.report.submission import LEFT_OUT
from nianbao.rollup.reading import Judging
from nianbao.rollup.rollup import Outcome, RollUp
from nianbao.rollup.settling import Choice, NothingToAdd
from nianbao.rules.collated import Collated
from nianbao.tongue import tr
from nianbao.wording.rollup import short_sentence


def added(children: Sequence[Path], path: Path, report: Report) -> tuple[Collated | None, str]:
    """What the children of a report come to, and which of them are left out, in one line.

    The report itself may lie among them. None if no child has its year and form.
    """
    # Of this process alone: a database must not be shared with one that was forked.
    rollup = _rollup(tuple(children), os.getpid())
    # What was left out of the report before is one of the children again.
    rollup.read(leave_out=[path])
    try:
        outcome = rollup.outcome(Choice(report.year))
    except NothingToAdd:
        return None, ""
    if outcome.form.edition != report.edition:
        return None, ""
    return outcome.collated, _left_out(outcome)


@lru_cache(maxsize=1)
def _rollup(children: tuple[Path, ...], process: int) -> RollUp:
    return RollUp(children, judging=Judging())


def forget() -> None:
    """Read the children anew next time."""
    _rollup.cache_clear()


def _left_out(outcome: Outcome) -> str:
    marks = {mark: count for mark, count in outcome.marks.items() if mark in LEFT_OUT}
    if not marks:
        return ""
    short = short_sentence(outcome.counted, 0, marks)
    return tr("所汇总的年报{short}；没有计入的请先核实", short=short)
