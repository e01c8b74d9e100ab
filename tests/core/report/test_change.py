"""An edit is a value, and its inverse takes it back exactly."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nianbao.form.address import Address
from nianbao.report.change import (
    Change,
    ChangeRefused,
    Edit,
    Entry,
    EntryEdit,
    FigureEdit,
    TextEdit,
    YearEdit,
    apply,
    figure_changes,
)
from nianbao.report.model import Accepted, Figure, Report

from ..builders import at, report, reports
from ..official import ENTERED, NARRATIVES

COVER = ("organization", "title", "kind", "period", "contact", "preface")
FIGURES: st.SearchStrategy[Figure] = st.sampled_from(
    [None, 0, 1, 12, "/", Decimal("1.5"), Decimal("1.50")]
)


ENTRIES: dict[str, st.SearchStrategy[Entry]] = {
    "notes": st.one_of(st.none(), st.text(min_size=1, max_size=4)),
    "stated": FIGURES,
    "accepted": st.one_of(st.none(), st.builds(Accepted, st.text(max_size=4), st.integers(0, 9))),
    "register": st.one_of(st.none(), st.integers(0, 9)),
}


@st.composite
def entry_edits(draw: st.DrawFn, of: Report) -> Edit:
    """An edit of a note, a stated total, a count or an accepted finding that fits the report."""
    cell = draw(st.sampled_from(ENTERED))
    if draw(st.booleans()):
        return EntryEdit("notes", cell, of.notes.get(cell), draw(ENTRIES["notes"]))
    if draw(st.booleans()):
        return EntryEdit("stated", cell, of.stated.get(cell), draw(ENTRIES["stated"]))
    if draw(st.booleans()):
        return EntryEdit("register", cell, of.register.get(cell), draw(ENTRIES["register"]))
    key = draw(st.sampled_from(["P-01 overview", "T3-01 applications", ""]))
    return EntryEdit("accepted", key, of.accepted.get(key), draw(ENTRIES["accepted"]))


@st.composite
def edits(draw: st.DrawFn, of: Report) -> Edit:
    """An edit that fits the report."""
    kind = draw(st.sampled_from(["text", "figure", "year", "entry"]))
    if kind == "entry":
        return draw(entry_edits(of))
    if kind == "figure":
        cell = draw(st.sampled_from(ENTERED))
        return FigureEdit(cell, of.figures.get(cell), draw(FIGURES))
    if kind == "year":
        return YearEdit(of.year, draw(st.integers(2021, 2100)))
    name = draw(st.sampled_from((*NARRATIVES, *COVER, *NARRATIVES)))
    text = of.text(name)
    start = draw(st.integers(0, len(text)))
    end = draw(st.integers(start, len(text)))
    return TextEdit(name, start, text[start:end], draw(st.text(max_size=6)))


@settings(max_examples=60)
@given(data=st.data(), of=reports())
def test_a_change_and_its_inverse_leave_the_report_as_it_was(
    data: st.DataObject, of: Report
) -> None:
    made: list[Edit] = []
    after = of
    for _ in range(4):
        made.append(data.draw(edits(after)))
        after = apply(after, Change((made[-1],)))
    change = Change(tuple(made))
    assert apply(of, change) == after
    assert apply(after, change.inverse) == of
    assert change.inverse.inverse == change


def test_a_figure_edit_sets_one_cell_and_blank_takes_it_out() -> None:
    before = report({"litigation.direct.other": 2})
    change = Change(
        (
            FigureEdit(at("litigation.direct.other"), 2, None),
            FigureEdit(at("disclosure.fees.amount"), None, Decimal("1.50")),
        )
    )
    assert apply(before, change).figures == {at("disclosure.fees.amount"): Decimal("1.50")}
    assert before.figures == {at("litigation.direct.other"): 2}, "the old report is not touched"


def test_a_text_edit_replaces_one_stretch() -> None:
    before = report(texts={"overview": "一二三四"}, preface="序")
    changed = apply(before, Change((TextEdit("overview", 1, "二三", "贰"),)))
    assert changed.texts == {"overview": "一贰四"}
    changed = apply(before, Change((TextEdit("preface", 1, "", "言"),)))
    assert changed.preface == "序言"
    assert changed.texts == before.texts


def test_rubbing_out_the_first_words_leaves_no_trace() -> None:
    written = apply(report(), Change((TextEdit("problems", 0, "", "无"),)))
    assert written.text("problems") == "无"
    assert apply(written, Change((TextEdit("problems", 0, "无", ""),))) == report()


def test_an_entry_edit_sets_one_entry_and_none_takes_it_out() -> None:
    total, reason = at("litigation.direct.total"), Accepted("清理", 3)
    before = report(stated={"litigation.direct.total": 4}, notes={"litigation.direct.other": "一"})
    change = Change(
        (
            EntryEdit("stated", total, 4, None),
            EntryEdit("notes", total, None, "二"),
            EntryEdit("accepted", "Y-03 disclosure", None, reason),
        )
    )
    after = apply(before, change)
    assert after.stated == {}
    assert after.notes == {at("litigation.direct.other"): "一", total: "二"}
    assert after.accepted == {"Y-03 disclosure": reason}
    assert before.stated == {total: 4}, "the old report is not touched"


def test_an_entry_that_never_was_can_be_taken_out_again() -> None:
    edit = EntryEdit("accepted", "Y-03 disclosure", None, None)
    assert apply(report(), Change((edit, edit.inverse))) == report()


def test_edits_of_one_change_are_made_in_order() -> None:
    one, two = Accepted("甲", 1), Accepted("乙", 2)
    change = Change(
        (EntryEdit("accepted", "k", None, one), EntryEdit("accepted", "k", one, two)),
    )
    assert apply(report(), change).accepted == {"k": two}
    assert apply(apply(report(), change), change.inverse) == report()


def test_a_year_edit_sets_the_year() -> None:
    assert apply(report(), Change((YearEdit(2024, 2025),))).year == 2025


@pytest.mark.parametrize(
    "edit",
    [
        FigureEdit(at("litigation.direct.other"), None, 1),
        FigureEdit(at("litigation.direct.other"), 3, 1),
        FigureEdit(at("litigation.direct.pending"), 0, 1),
        FigureEdit(at("disclosure.fees.amount"), Decimal("1.5"), None),
        TextEdit("overview", 1, "一", "x"),
        TextEdit("overview", 0, "一二三", "x"),
        TextEdit("overview", 3, "", "x"),
        TextEdit("problems", 0, "一", "x"),
        YearEdit(2023, 2025),
        EntryEdit("stated", at("litigation.direct.total"), 4, None),
        EntryEdit("notes", at("litigation.direct.other"), "一", "二"),
        EntryEdit("accepted", "T3-01 applications", None, Accepted("甲", 1)),
        EntryEdit("accepted", "T3-01 applications", Accepted("乙", 2), None),
    ],
)
def test_a_change_made_for_another_report_is_refused(edit: Edit) -> None:
    of = report(
        {"litigation.direct.other": 2, "disclosure.fees.amount": Decimal("1.50")},
        texts={"overview": "一二"},
        accepted={"T3-01 applications": Accepted("乙", 3)},
    )
    with pytest.raises(ChangeRefused):
        apply(of, Change((edit,)))


def test_cells_that_already_hold_the_figure_are_left_out_of_a_change() -> None:
    of = report({"litigation.direct.other": 2, "litigation.direct.upheld": 0})
    wanted: list[tuple[Address, Figure]] = [
        (at("litigation.direct.other"), 2),
        (at("litigation.direct.upheld"), None),
        (at("litigation.direct.pending"), None),
        (at("litigation.direct.corrected"), 0),
    ]
    assert figure_changes(of, wanted).edits == (
        FigureEdit(at("litigation.direct.upheld"), 0, None),
        FigureEdit(at("litigation.direct.corrected"), None, 0),
    )


def test_a_cell_that_is_wished_for_twice_gets_the_last_figure_in_one_edit() -> None:
    cell = at("litigation.direct.other")
    assert figure_changes(report(), [(cell, 1), (cell, 2)]).edits == (FigureEdit(cell, None, 2),)


def test_another_way_to_write_an_amount_is_a_change() -> None:
    of = report({"disclosure.fees.amount": Decimal("1.5")})
    [edit] = figure_changes(of, [(at("disclosure.fees.amount"), Decimal("1.50"))]).edits
    assert isinstance(edit, FigureEdit)
    assert str(edit.after) == "1.50"


def test_two_reports_are_identical_only_with_the_same_digits() -> None:
    of = report({"disclosure.fees.amount": Decimal("1.5")})
    assert of.identical(report({"disclosure.fees.amount": Decimal("1.5")}))
    assert not of.identical(report({"disclosure.fees.amount": Decimal("1.50")}))
    assert not of.identical(report())
    assert not of.identical(replace(of, year=2025))
