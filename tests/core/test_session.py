"""One open report: what is entered, undone, judged and saved."""

import os
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nianbao.form.load import load_form
from nianbao.report.change import Change, FigureEdit
from nianbao.report.content import Content
from nianbao.report.derive import Total
from nianbao.report.model import Figure
from nianbao.session import Session
from nianbao.store import exchange
from nianbao.store.errors import ChangedOnDisk, FileRefused
from nianbao.store.read import read_document

from .builders import at, awkward_texts, report
from .official import ENTERED, NARRATIVES
from .store.odd_files import ODD, SHAPELESS

RECEIVED = at("applications.received.business")
TOTAL = at("applications.received.total")
FEE = at("disclosure.fees.amount")


@pytest.fixture
def path(tmp_path: Path, sample_reports: Path) -> Path:
    """A copy of a sample with all its figures, in a folder of its own."""
    copy = tmp_path / "report.toml"
    copy.write_bytes((sample_reports / "yunjiang-city-2024" / "report.toml").read_bytes())
    return copy


def test_an_opened_report_is_clean_and_knows_its_file(path: Path) -> None:
    session = Session.open(path)
    assert session.path == path
    assert not session.dirty
    assert session.report == read_document(path).report
    assert session.unknown == ()


def test_a_copy_has_no_file_until_it_is_saved(path: Path, tmp_path: Path) -> None:
    session = Session.copy_of(path)
    assert session.path is None
    assert session.dirty
    with pytest.raises(ValueError, match="needs a path"):
        session.save()
    session.save(tmp_path / "copy.toml")
    assert session.path == tmp_path / "copy.toml"
    assert not session.dirty
    assert read_document(tmp_path / "copy.toml").report == read_document(path).report


def test_totals_and_verdict_follow_every_change_and_its_undo(path: Path) -> None:
    session = Session.open(path)
    assert session.totals[TOTAL] == Total(4523, incomplete=False)
    assert session.enter([(RECEIVED, 628 + 7)])
    assert session.totals[TOTAL] == Total(4530, incomplete=False)
    assert session.verdict.errors == 2
    assert [each.rule for each in session.found_in("applications")] == ["T3-01", "T3-01"]
    assert session.found_in("disclosure") == ()
    [weighed] = session.balances(RECEIVED)
    assert (weighed.at, weighed.difference) == (RECEIVED, 7)
    assert session.undo() == (FigureEdit(RECEIVED, 635, 628),)
    assert session.totals[TOTAL] == Total(4523, incomplete=False)
    assert session.verdict.errors == 0
    assert session.redo() == (FigureEdit(RECEIVED, 628, 635),)
    assert session.verdict.errors == 2


def test_a_report_is_dirty_exactly_while_it_differs_from_its_file(path: Path) -> None:
    session = Session.open(path)
    session.enter([(RECEIVED, 1)])
    assert session.dirty
    session.undo()
    assert not session.dirty
    session.write("overview", 0, "", "一")
    session.set_year(2025)
    session.save()
    assert not session.dirty
    session.undo()
    assert session.dirty


def test_what_changes_nothing_is_no_step_of_the_history(path: Path) -> None:
    session = Session.open(path)
    assert not session.enter([(RECEIVED, 628)])
    assert not session.write("overview", 0, "", "")
    assert not session.write_whole("overview", session.report.text("overview"))
    assert not session.set_year(2024)
    assert not session.change(Change(()))
    assert session.undo() == ()
    assert session.redo() == ()


def test_cells_entered_together_are_undone_together(path: Path) -> None:
    session = Session.open(path)
    before = session.report
    session.enter([(cell, None) for cell in ENTERED])
    assert session.report.figures == {}
    assert len(session.undo()) == len(ENTERED)
    assert session.report == before


def test_a_derived_cell_takes_no_figure(path: Path) -> None:
    session = Session.open(path)
    assert not session.enter([(TOTAL, 5)])
    assert session.enter([(TOTAL, 5), (RECEIVED, 5)])
    assert TOTAL not in session.report.figures
    session.save()


def test_another_way_to_write_an_amount_is_entered_and_saved(path: Path) -> None:
    session = Session.open(path)
    session.enter([(FEE, Decimal("24252.3110820"))])
    assert session.dirty
    session.save()
    assert not session.dirty
    assert "amount = 24252.3110820 }" in path.read_text("utf-8")


def test_what_a_document_brings_is_one_step_of_the_history(path: Path) -> None:
    session = Session.open(path)
    before = session.report
    brought = Content({RECEIVED: 7, TOTAL: 9}, {RECEIVED: "附注"}, {"problems": "无"}, 2023)
    session.write("overview", 0, "", "甲")
    assert session.bring(brought)
    assert (session.report.figures[RECEIVED], session.report.stated[TOTAL]) == (7, 9)
    assert (session.report.text("problems"), session.report.year) == ("无", 2023)
    assert session.totals[TOTAL].value != 9
    session.write("overview", 1, "", "乙")
    assert not session.bring(brought)
    session.undo()
    assert session.report.figures[RECEIVED] == 7
    session.undo()
    session.undo()
    assert session.report == before


def test_blanks_are_filled_with_0_only_where_asked(sample_reports: Path) -> None:
    session = Session.copy_of(sample_reports / "linhe-water-2024-draft" / "report.toml")
    cells = session.form.section("litigation").cells
    before = session.report
    assert session.fill_blanks(cells) == 5
    filled = {cell: figure for cell, figure in session.report.figures.items() if cell in cells}
    assert len(filled) == 12
    assert filled[at("litigation.reconsideration.upheld")] == 1
    assert session.progress(session.form.section("litigation")).state == "complete"
    assert session.progress(session.form.section("applications")).state == "in_progress"
    assert session.fill_blanks(cells) == 0
    session.undo()
    assert session.report == before


def test_a_save_changes_the_line_and_writes_the_document_beside_it(
    path: Path, sample_reports: Path
) -> None:
    before = path.read_bytes()
    session = Session.open(path)
    session.enter([(RECEIVED, 98765)])
    saved = session.save()
    assert path.read_bytes() == before.replace(b"business = 628,", b"business = 98765,")
    assert (saved.path, saved.markdown) == (path, path.with_suffix(".md"))
    assert (saved.markdown_error, saved.kept) == (None, None)
    assert "| 98765 |" in saved.markdown.read_text("utf-8")
    assert sorted(os.listdir(path.parent)) == ["report.md", "report.toml"]


def test_saving_again_and_again_is_no_conflict(path: Path) -> None:
    session = Session.open(path)
    for figure in (1, 2, 3):
        session.enter([(RECEIVED, figure)])
        assert session.save().kept is None
    assert Session.open(path).report == session.report


def test_a_file_that_somebody_else_changed_is_not_overwritten(path: Path) -> None:
    session = Session.open(path)
    session.enter([(RECEIVED, 98765)])
    theirs = path.read_bytes().replace(b"business = 628,", b"business = 4,")
    path.write_bytes(theirs)
    with pytest.raises(ChangedOnDisk) as changed:
        session.save()
    assert changed.value.theirs == theirs
    assert path.read_bytes() == theirs
    assert session.dirty
    assert session.theirs().figures[RECEIVED] == 4
    assert os.listdir(path.parent) == ["report.toml"]
    session.save(overwrite=True)
    assert not session.dirty
    assert read_document(path).report == session.report


def test_a_file_that_vanished_is_written_only_when_asked(path: Path) -> None:
    session = Session.open(path)
    session.enter([(RECEIVED, 98765)])
    path.unlink()
    with pytest.raises(ChangedOnDisk) as changed:
        session.save()
    assert changed.value.theirs is None
    assert session.dirty
    session.save(overwrite=True)
    assert read_document(path).report == session.report


def test_saving_under_another_name_asks_before_it_overwrites(path: Path, tmp_path: Path) -> None:
    session = Session.open(path)
    other = tmp_path / "other.toml"
    other.write_text("theirs")
    with pytest.raises(ChangedOnDisk):
        session.save(other)
    assert (other.read_text(), session.path) == ("theirs", path)
    session.save(other, overwrite=True)
    assert (other.read_bytes(), session.path) == (path.read_bytes(), other)


def test_a_report_without_a_file_has_nothing_to_compare_with(path: Path) -> None:
    with pytest.raises(ValueError, match="nothing to compare"):
        Session.copy_of(path).theirs()


def test_a_document_that_somebody_wrote_on_is_kept_beside_the_new_one(path: Path) -> None:
    document = path.with_suffix(".md")
    document.write_text("mine")
    session = Session.open(path)
    session.enter([(RECEIVED, 98765)])
    saved = session.save()
    assert saved.kept == path.with_suffix(".md~")
    assert saved.kept.read_text() == "mine"
    assert "| 98765 |" in document.read_text("utf-8")
    document.write_text("mine again")
    session.undo()
    assert session.save().kept == saved.kept
    assert saved.kept.read_text() == "mine again"


def test_a_document_of_the_last_save_is_replaced_without_a_copy(
    path: Path, sample_reports: Path
) -> None:
    generated = sample_reports / "yunjiang-city-2024" / "report.md"
    path.with_suffix(".md").write_bytes(generated.read_bytes())
    session = Session.open(path)
    session.enter([(RECEIVED, 98765)])
    assert session.save().kept is None
    assert sorted(os.listdir(path.parent)) == ["report.md", "report.toml"]


def test_a_document_that_cannot_be_written_does_not_fail_the_save(path: Path) -> None:
    path.with_suffix(".md").mkdir()
    session = Session.open(path)
    session.enter([(RECEIVED, 98765)])
    saved = session.save()
    assert isinstance(saved.markdown_error, FileRefused)
    assert saved.markdown_error.path == path.with_suffix(".md")
    assert not session.dirty
    assert read_document(path).report == session.report


def test_the_document_never_takes_the_place_of_the_report(path: Path) -> None:
    odd = path.rename(path.with_suffix(".md"))
    session = Session.open(odd)
    session.enter([(RECEIVED, 98765)])
    saved = session.save()
    assert saved.markdown != odd
    assert read_document(odd).report == session.report


def failing(*_: object) -> None:
    raise OSError(28, "No space left on device")


@pytest.mark.parametrize(("module", "step"), [(exchange, "renameat2"), (os, "fsync")])
def test_a_save_that_fails_leaves_the_report_dirty_and_the_file_as_it_was(
    path: Path, monkeypatch: pytest.MonkeyPatch, module: object, step: str
) -> None:
    before = path.read_bytes()
    session = Session.open(path)
    session.enter([(RECEIVED, 98765)])
    monkeypatch.setattr(module, step, failing)
    with pytest.raises(FileRefused):
        session.save()
    monkeypatch.undo()
    assert session.dirty
    assert path.read_bytes() == before
    assert os.listdir(path.parent) == ["report.toml"]
    session.save()
    assert not session.dirty


@pytest.mark.parametrize("text", ["年" * 100_000, "\n" * 10_000, ".".join("a" * 200)])
def test_what_could_not_be_opened_again_is_not_saved(path: Path, text: str) -> None:
    before = path.read_bytes()
    session = Session.open(path)
    session.write_whole("overview", text)
    with pytest.raises(FileRefused) as refused:
        session.save()
    assert refused.value.code in {"too_large", "too_many_lines", "too_many_dots"}
    assert path.read_bytes() == before
    assert session.dirty


@pytest.mark.parametrize("name", SHAPELESS)
def test_a_file_that_resists_can_be_saved_as_a_new_one(tmp_path: Path, name: str) -> None:
    (tmp_path / "odd.toml").write_bytes(SHAPELESS[name])
    session = Session.open(tmp_path / "odd.toml")
    session.enter([(cell, 1) for cell in ENTERED if cell.section == "applications"])
    session.enter([(cell, None) for cell in ENTERED if cell.section == "disclosure"])
    session.save(tmp_path / "new.toml")
    assert read_document(tmp_path / "new.toml").report == session.report
    assert (tmp_path / "odd.toml").read_bytes() == SHAPELESS[name]


def test_a_copy_written_aside_leaves_the_report_as_dirty_as_it_was(
    path: Path, tmp_path: Path
) -> None:
    session = Session.open(path)
    session.enter([(RECEIVED, 98765)])
    session.write_copy(tmp_path / "rescued.toml")
    assert read_document(tmp_path / "rescued.toml").report == session.report
    assert session.path == path
    assert session.dirty
    with pytest.raises(ChangedOnDisk):
        session.write_copy(tmp_path / "rescued.toml")


Wish = Callable[[Session], object]


@st.composite
def wishes(draw: st.DrawFn) -> Wish:
    """Something the clerk may do to an open report."""
    cells = draw(st.lists(st.sampled_from(ENTERED[:-1]), max_size=4))
    kinds: list[Figure] = [None, 0, 12, "/"]
    figure = draw(st.sampled_from(kinds))
    section, text = draw(st.sampled_from(NARRATIVES)), draw(awkward_texts)
    done: list[Wish] = [
        lambda session: session.enter([(cell, figure) for cell in cells]),
        lambda session: session.write(section, 0, "", text),
        lambda session: session.write_whole(section, text),
        lambda session: session.set_year(2025),
        lambda session: session.fill_blanks(cells),
        lambda session: session.undo(),
        lambda session: session.undo(),
        lambda session: session.redo(),
        lambda session: session.save(overwrite=True),
    ]
    return draw(st.sampled_from(done))


@settings(max_examples=30)
@given(name=st.sampled_from(sorted(ODD)), hands=st.lists(wishes(), max_size=12))
def test_whatever_is_done_the_saved_file_is_the_report_on_the_screen(
    tmp_path_factory: pytest.TempPathFactory, name: str, hands: list[Wish]
) -> None:
    path = tmp_path_factory.mktemp("session") / "report.toml"
    path.write_bytes(ODD[name])
    session = Session.open(path)
    first = session.report
    for wish in hands:
        wish(session)
    session.save()
    assert read_document(path).report.identical(session.report)
    assert not session.dirty
    while session.undo():
        pass
    assert session.report == first
    session.save()
    assert read_document(path).report == first


def test_a_session_of_a_new_report_is_of_the_form_of_its_edition() -> None:
    assert Session(report(), None).form is load_form("cn-2021")
