"""What each body is to be told of what it handed in, or that it handed in nothing."""

from collections.abc import Iterator, Mapping
from itertools import groupby

from nianbao.form.address import Address
from nianbao.form.model import Form
from nianbao.report.letter import Letter, Remark
from nianbao.report.submission import Mark, Submission
from nianbao.report.units import name_key
from nianbao.rollup.rollup import RollUp

_UNTOLD: frozenset[Mark] = frozenset(
    ("unreadable", "other_year", "other_edition", "total", "copy", "doubtful")
)
"""What is not the matter of the body, or not before the office has looked at it."""


def letters(rollup: RollUp, form: Form) -> Iterator[Letter]:
    """The bodies that are missing, then those with something to mend, in the order of files."""
    traces = rollup.traces()
    for unit in rollup.missing():
        yield Letter(unit.name, traces=tuple(traces.of(unit)), due=unit.due)
    yield from _contradictions(rollup)
    remarks, blanks = _remarks(rollup), _blanks(rollup, form)
    for each in rollup.submissions():
        if not each.marks & (_UNTOLD | {"repeated"}):
            path = str(each.path)
            letter = Letter(each.name, (each,), remarks.get(path, ()), blanks.get(path, ()))
            if _is_needed(letter):
                yield letter


def _is_needed(letter: Letter) -> bool:
    grave = any(each.severity != "notice" for each in letter.remarks)
    return grave or bool(letter.blank) or "nameless" in letter.submissions[0].marks


def _contradictions(rollup: RollUp) -> Iterator[Letter]:
    """The bodies whose reports say different things, none of which was chosen."""
    found = sorted(rollup.submissions("repeated"), key=_body)
    chosen = {_body(each) for each in rollup.submissions() if each.counted} if found else set()
    for body, of in groupby(found, key=_body):
        submissions = tuple(of)
        if body not in chosen:
            yield Letter(submissions[0].name, submissions)


def _body(submission: Submission) -> str:
    return name_key(submission.name)


def _remarks(rollup: RollUp) -> Mapping[str, tuple[Remark, ...]]:
    found: dict[str, tuple[Remark, ...]] = {}
    for submission, told in rollup.findings():
        if not told.accepted and not submission.marks & _UNTOLD:
            path, remark = str(submission.path), Remark(told.severity, told.at, told.message)
            found[path] = (*found.get(path, ()), remark)
    return found


def _blanks(rollup: RollUp, form: Form) -> Mapping[str, tuple[Address, ...]]:
    return {
        str(each.path): tuple(
            at for at, figure in zip(form.entered_cells, row, strict=True) if figure is None
        )
        for each, row in rollup.rows()
        if each.blanks and each.counted
    }
