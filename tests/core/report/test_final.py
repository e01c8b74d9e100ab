"""A final report refuses every change but that of being reopened."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from nianbao.report.change import Change, TextEdit, apply
from nianbao.report.content import Content
from nianbao.report.final import Finalised, check_open, finalising, reopening
from nianbao.session import Session

from ..builders import at, report

FIRST, THEN = date(2025, 1, 20), date(2025, 1, 22)
CELL = at("litigation.direct.upheld")
SAMPLE = Path(__file__).parents[3] / "sample_reports" / "horgos-psb-2023" / "report.toml"


def final_session() -> Session:
    session = Session.open(SAMPLE)
    session.change(finalising(session.report, FIRST))
    return session


def test_a_report_becomes_final_and_is_reopened_with_both_days() -> None:
    final = apply(report(), finalising(report(), FIRST))
    assert (final.final, final.reopened) == (FIRST, None)
    opened = apply(final, reopening(final, THEN))
    assert (opened.final, opened.reopened) == (None, THEN)
    assert apply(opened, reopening(final, THEN).inverse) == final


def test_a_second_end_keeps_the_day_of_the_reopening() -> None:
    opened = report(reopened=FIRST)
    assert apply(opened, finalising(opened, THEN)) == report(final=THEN, reopened=FIRST)


WISHES: dict[str, Callable[[Session], object]] = {
    "a figure": lambda session: session.enter([(CELL, 77)]),
    "a text": lambda session: session.write("overview", 0, "", "x"),
    "a whole text": lambda session: session.write_whole("problems", "x"),
    "the year": lambda session: session.set_year(2022),
    "blanks": lambda session: session.enter([(CELL, None)]),
    "a reason": lambda session: session.accept(session.verdict.open[0], "x"),
    "a document": lambda session: session.bring(Content(figures={CELL: 77})),
    "a mixed change": lambda session: session.change(
        Change(
            (*reopening(session.report, THEN).edits, TextEdit("contact", 0, "", "x")),
        )
    ),
}


@pytest.mark.parametrize("wish", WISHES)
def test_no_wish_changes_a_final_report(wish: str) -> None:
    session = final_session()
    before = session.report
    with pytest.raises(Finalised) as refused:
        WISHES[wish](session)
    assert refused.value.since == FIRST
    assert session.report is before
    assert len(session.history.done) == 1


def test_reopening_is_one_step_that_can_be_undone() -> None:
    session = final_session()
    session.change(reopening(session.report, THEN))
    assert session.enter([(CELL, 77)])
    session.undo()
    session.undo()
    assert (session.report.final, session.report.reopened) == (FIRST, None)
    with pytest.raises(Finalised):
        session.enter([(CELL, 77)])
    session.undo()
    assert session.report.identical(session.saved_report)
    assert session.enter([(CELL, 77)])


def test_an_open_report_takes_any_change() -> None:
    check_open(report(), Change((TextEdit("overview", 0, "", "x"),)))
    assert Session.open(SAMPLE).enter([(CELL, 77)])


def test_a_copy_as_a_new_report_is_not_final(tmp_path: Path) -> None:
    path = tmp_path / "report.toml"
    path.write_text("final = 2025-01-20\n" + SAMPLE.read_text("utf-8"), "utf-8")
    assert Session.open(path).report.final == FIRST
    assert Session.copy_of(path).report.final is None
