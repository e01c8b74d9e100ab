"""What a session did is found by the next one, and goes on there."""

import os
import tempfile
from datetime import date
from pathlib import Path

import pytest
from working import own_recovery

from nianbao.recovery import resumed
from nianbao.remembered import state_folder
from nianbao.report.change import YearEdit
from nianbao.report.final import finalising
from nianbao.session import Session
from nianbao.store import exchange, remains
from nianbao.store.errors import ChangedOnDisk, FileRefused
from nianbao.store.folder import Folder
from nianbao.store.generations import generations
from nianbao.store.read import read_document
from nianbao.store.remains import unfinished
from nianbao.wording.recovery import remains_sentence, resumed_sentence

from .builders import at

RECEIVED = at("applications.received.business")
CARRIED = at("applications.carried_in.other")


@pytest.fixture
def path(tmp_path: Path, sample_reports: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of a sample; every run that wrote a journal counts as ended."""
    own_recovery(tmp_path, monkeypatch)
    monkeypatch.setattr(remains, "runs_on", lambda owner: False)
    copy = tmp_path / "reports" / "report.toml"
    copy.parent.mkdir()
    copy.write_bytes((sample_reports / "yunjiang-city-2024" / "report.toml").read_bytes())
    return copy


def protected(path: Path) -> Session:
    session = Session.open(path)
    session.protect()
    return session


def flushed(session: Session) -> Session:
    assert session.journal
    assert session.journal.flush(5)
    return session


def journals() -> list[Path]:
    return list((state_folder() / "journal").glob("*"))


def test_an_end_that_was_not_saved_is_recovered_and_what_was_typed_then_is_not(path: Path) -> None:
    lost = protected(path)
    lost.change(finalising(lost.report, date(2025, 1, 20)))
    assert lost.journal
    lost.journal.typing(RECEIVED, "98765")
    flushed(lost)
    [found] = unfinished(path)
    session = resumed(found)
    assert session.report.identical(lost.report)
    assert session.report.final == date(2025, 1, 20)
    session.undo()
    assert session.report.identical(session.saved_report)


def test_a_session_without_protection_writes_no_journal(path: Path) -> None:
    session = Session.open(path)
    session.enter([(RECEIVED, 1)])
    session.undo()
    assert session.journal is None
    assert not state_folder().exists()


def test_a_report_goes_on_where_it_was_left_with_all_that_can_be_undone(path: Path) -> None:
    lost = protected(path)
    lost.write("overview", 0, "", "年")
    lost.write("overview", 1, "", "报")
    lost.enter([(RECEIVED, 98765)])
    lost.set_year(2025)
    lost.undo()
    flushed(lost)
    [found] = unfinished(path)
    session = resumed(found)
    assert session.report.identical(lost.report)
    assert session.dirty
    assert session.path == path
    assert session.totals == lost.totals
    assert session.redo() == (YearEdit(2024, 2025),)
    while session.undo():
        pass
    assert session.report.identical(read_document(path).report)
    assert not session.dirty


def test_what_was_recovered_is_in_a_journal_again_before_the_old_one_goes(path: Path) -> None:
    lost = protected(path)
    lost.enter([(RECEIVED, 98765)])
    lost.undo()
    lost.set_year(2025)
    flushed(lost)
    resumed(unfinished(path)[0])
    [again] = unfinished(path)
    assert not again.tried
    assert again.replayed()[0].year == 2025
    assert len(journals()) == 1


def test_the_old_journal_stays_where_no_new_one_can_be_written(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    flushed_once = protected(path)
    flushed_once.set_year(2025)
    flushed(flushed_once)
    [found] = unfinished(path)

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(Folder, "create", full)
        session = resumed(found)
    assert session.report.year == 2025
    assert session.journal
    assert session.journal.trouble == "ENOSPC"
    [left] = unfinished(path)
    assert left.tried


def test_a_recovered_report_is_saved_over_the_file_it_began_from(path: Path) -> None:
    lost = protected(path)
    lost.enter([(RECEIVED, 98765)])
    flushed(lost)
    session = resumed(unfinished(path)[0])
    session.save()
    flushed(session)
    assert read_document(path).report.figures[RECEIVED] == 98765
    assert unfinished(path) == []
    assert journals() == []


def test_a_file_that_is_newer_than_the_journal_is_never_overwritten_by_it(path: Path) -> None:
    lost = protected(path)
    lost.enter([(RECEIVED, 98765)])
    flushed(lost)
    theirs = path.read_bytes().replace(b"business = 628,", b"business = 4,")
    path.write_bytes(theirs)
    [found] = unfinished(path)
    session = resumed(found)
    assert session.path is None
    assert session.report.figures[RECEIVED] == 98765
    with pytest.raises(ChangedOnDisk):
        session.save(path)
    assert path.read_bytes() == theirs


def test_a_file_that_changes_while_the_user_thinks_is_not_overwritten_either(path: Path) -> None:
    lost = protected(path)
    lost.enter([(RECEIVED, 98765)])
    flushed(lost)
    [found] = unfinished(path)
    path.write_bytes(path.read_bytes() + b"# theirs\n")
    assert found.fits
    assert resumed(found).path is None


def test_a_report_whose_file_is_torn_or_gone_is_recovered_as_a_new_one(path: Path) -> None:
    lost = protected(path)
    lost.enter([(RECEIVED, 98765)])
    flushed(lost)
    path.write_bytes(b"edition = ")
    session = resumed(unfinished(path)[0])
    assert session.path is None
    assert session.report.identical(lost.report)


def test_a_new_report_without_a_file_is_recovered(path: Path) -> None:
    lost = Session.copy_of(path)
    lost.protect()
    lost.enter([(RECEIVED, 98765)])
    flushed(lost)
    assert unfinished(path) == []
    [found] = unfinished(None)
    session = resumed(found)
    assert session.path is None
    assert session.report.identical(lost.report)
    session.save(path.with_name("new.toml"))
    flushed(session)
    assert unfinished(None) == []


def test_changes_before_a_save_and_their_undo_after_it_are_recovered(path: Path) -> None:
    lost = protected(path)
    lost.enter([(RECEIVED, 1)])
    lost.save()
    lost.undo()
    lost.set_year(2025)
    flushed(lost)
    session = resumed(unfinished(path)[0])
    assert session.report.identical(lost.report)
    assert session.undo() == (YearEdit(2025, 2024),)


def test_who_leaves_without_saving_is_asked_nothing_later(path: Path) -> None:
    session = protected(path)
    session.set_year(2025)
    flushed(session)
    session.end()
    assert unfinished(path) == []
    assert journals() == []
    session.set_year(2026)
    assert session.journal is None


def test_a_save_that_is_not_confirmed_leaves_the_report_dirty_and_can_be_repeated(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_: Folder) -> None:
        raise OSError(5, "Input/output error")

    session = Session.open(path)
    session.enter([(RECEIVED, 98765)])
    with monkeypatch.context() as patch:
        patch.setattr(Folder, "flush", broken)
        with pytest.raises(FileRefused) as refused:
            session.save()
    assert refused.value.code == "not_confirmed"
    assert session.dirty
    assert read_document(path).report.identical(session.report)
    session.save()
    assert not session.dirty


def test_what_was_overwritten_when_asked_is_kept_as_a_generation(path: Path) -> None:
    session = Session.open(path)
    session.enter([(RECEIVED, 98765)])
    path.write_bytes(b"theirs")
    session.save(overwrite=True)
    assert generations(path)[0].path.read_bytes() == b"theirs"


def test_a_disk_that_is_full_for_the_journal_does_not_keep_the_report_from_being_saved(
    path: Path,
) -> None:
    for place in (state_folder(), Path(os.environ["XDG_RUNTIME_DIR"]), path.with_name(".nianbao")):
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text("in the way")
    Path(tempfile.gettempdir()).write_text("in the way")
    session = protected(path)
    session.enter([(RECEIVED, 98765)])
    session.save()
    assert not session.dirty
    assert read_document(path).report.figures[RECEIVED] == 98765


def test_an_edit_while_the_file_is_written_stays_unsaved(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = protected(path)
    session.enter([(RECEIVED, 98765)])
    saved = session.report
    session.save()
    session.enter([(RECEIVED, 5)])
    assert session.dirty
    assert read_document(path).report.identical(saved)
    assert flushed(session).journal


def test_a_failed_save_keeps_the_journal(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    session = protected(path)
    session.enter([(RECEIVED, 98765)])
    with monkeypatch.context() as patch:
        patch.setattr(exchange, "renameat2", full)
        with pytest.raises(FileRefused):
            session.save()
    flushed(session)
    [found] = unfinished(path)
    assert (found.changes, found.fits) == (1, True)


def test_steps_that_were_taken_back_as_if_never_made_are_not_made_again(path: Path) -> None:
    session = protected(path)
    session.enter([(RECEIVED, 1)])
    session.undo()
    before, undone = session.report, tuple(session.history.undone)
    session.enter([(RECEIVED, 7)])
    session.enter([(RECEIVED, 8)])
    session.rewind(2, undone)
    assert (session.report, tuple(session.history.undone)) == (before, undone)
    flushed(session)
    again = resumed(unfinished(path)[0])
    assert again.report.figures == before.figures
    assert not again.history.undone
    session.redo()
    flushed(session)
    assert session.report.figures[RECEIVED] == 1


# What is being typed


def test_what_was_being_typed_is_offered_and_entered_as_a_step_of_its_own(path: Path) -> None:
    session = protected(path)
    session.enter([(RECEIVED, 98765)])
    assert session.journal
    for text in ("4", "43", "432"):
        session.journal.typing(CARRIED, text)
    flushed(session)
    [found] = unfinished(path)
    assert remains_sentence(found).endswith(
        "有 1 处修改未保存；正在输入：432，在“二、上年结转申请”的“其他”，可以恢复"
    )
    again = resumed(found)
    assert resumed_sentence(found) == "已恢复 1 处修改；正在输入的“432”已录入，尚未保存"
    assert (again.report.figures[RECEIVED], again.report.figures[CARRIED]) == (98765, 432)
    again.undo()
    flushed(again)
    assert again.report.figures.get(CARRIED) == session.report.figures.get(CARRIED)
    assert again.report.figures[RECEIVED] == 98765
    assert unfinished(path)[0].changes == 3


def test_what_was_being_typed_first_is_offered_though_nothing_was_changed(path: Path) -> None:
    session = protected(path)
    assert session.journal
    session.journal.typing(CARRIED, "12x")
    flushed(session)
    [found] = unfinished(path)
    assert (found.changes, found.fits) == (0, True)
    assert "正在输入：12x，在“二、上年结转申请”的“其他”" in remains_sentence(found)
    again = resumed(found)
    assert again.report.identical(session.report)
    assert resumed_sentence(found) == "正在输入的“12x”不是数字，未录入，尚未保存"


@pytest.mark.parametrize("end", ["escape", "escape, file changed", "entered", "damaged"])
def test_what_is_not_being_typed_any_more_is_not_offered(path: Path, end: str) -> None:
    session = protected(path)
    assert session.journal
    session.journal.typing(CARRIED if end != "damaged" else RECEIVED._replace(row="none"), "12")
    if end.startswith("escape"):
        session.journal.typing(CARRIED, "")
    if end == "entered":
        session.enter([(CARRIED, 12)])
    flushed(session)
    if "changed" in end:
        path.write_text(path.read_text("utf-8") + "# theirs\n", "utf-8")
    assert [found.typing for found in unfinished(path)] == ([None] if end == "entered" else [])
