"""A save that others carry out while the session goes on."""

import tempfile
from pathlib import Path

import pytest

from nianbao.saving import Saving
from nianbao.session import Session
from nianbao.settings import state_folder
from nianbao.store import remains
from nianbao.store.errors import ChangedOnDisk
from nianbao.store.read import read_document
from nianbao.store.remains import unfinished

from .builders import at

RECEIVED = at("applications.received.business")


@pytest.fixture
def session(tmp_path: Path, sample_reports: Path, monkeypatch: pytest.MonkeyPatch) -> Session:
    """A protected report; every run that wrote a journal counts as ended."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path / "run"))
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "tmp"))
    monkeypatch.setattr(remains, "runs_on", lambda owner: False)
    path = tmp_path / "report.toml"
    path.write_bytes((sample_reports / "yunjiang-city-2024" / "report.toml").read_bytes())
    session = Session.open(path)
    session.protect()
    session.enter([(RECEIVED, 111)])
    return session


def path_of(session: Session) -> Path:
    assert session.path
    return session.path


def saved(session: Session, saving: Saving) -> None:
    session.settled(saving, saving.carried_out())


def flush(session: Session) -> None:
    assert session.journal
    assert session.journal.flush(5)


def journals() -> list[Path]:
    return list((state_folder() / "journal").glob("*"))


def test_what_is_edited_meanwhile_is_not_saved_and_not_lost(session: Session) -> None:
    saving = session.saving()
    session.enter([(RECEIVED, 222)])
    saved(session, saving)
    assert read_document(path_of(session)).report.figures[RECEIVED] == 111
    assert session.report.figures[RECEIVED] == 222
    assert session.dirty
    flush(session)
    [found] = unfinished(path_of(session))
    assert (found.fits, found.changes) == (True, 1)
    assert found.replayed()[0].figures[RECEIVED] == 222


def test_what_is_being_typed_meanwhile_is_not_lost(session: Session) -> None:
    saving = session.saving()
    assert session.journal
    session.journal.typing(RECEIVED, "33")
    saved(session, saving)
    flush(session)
    [found] = unfinished(path_of(session))
    assert found.typing
    assert found.typing.text == "33"


def test_the_next_save_forgets_what_the_one_before_had_to_keep(session: Session) -> None:
    saving = session.saving()
    session.enter([(RECEIVED, 222)])
    saved(session, saving)
    saved(session, session.saving())
    flush(session)
    assert not session.dirty
    assert read_document(path_of(session)).report.figures[RECEIVED] == 222
    assert journals() == []


def test_what_was_undone_meanwhile_is_to_be_saved(session: Session) -> None:
    saving = session.saving()
    session.undo()
    saved(session, saving)
    assert session.dirty
    session.redo()
    assert not session.dirty


def test_before_it_is_settled_it_counts_as_unsaved(session: Session) -> None:
    saving = session.saving()
    outcome = saving.carried_out()
    assert session.dirty
    session.settled(saving, outcome)
    assert not session.dirty


def test_a_conflict_meanwhile_is_raised_when_it_is_settled(session: Session) -> None:
    saving = session.saving()
    path_of(session).write_bytes(b"theirs")
    outcome = saving.carried_out()
    with pytest.raises(ChangedOnDisk):
        session.settled(saving, outcome)
    assert path_of(session).read_bytes() == b"theirs"
    assert session.dirty
