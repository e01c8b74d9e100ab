"""A save that others carry out while the session goes on."""

import os
import stat
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from working import own_recovery

from nianbao import beside
from nianbao.remembered import state_folder
from nianbao.saving import Saving
from nianbao.session import Session
from nianbao.store import exchange, patch, remains
from nianbao.store.errors import ChangedOnDisk, FileRefused
from nianbao.store.read import read_document
from nianbao.store.remains import unfinished
from nianbao.store.replacement import Replacement

from .builders import at

RECEIVED = at("applications.received.business")


@pytest.fixture
def session(tmp_path: Path, sample_reports: Path, monkeypatch: pytest.MonkeyPatch) -> Session:
    """A protected report; every run that wrote a journal counts as ended."""
    own_recovery(tmp_path, monkeypatch)
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


# The disk


def flushed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is flushed or gets its name, from now on, in its order, but for the journal."""
    seen: list[str] = []
    flush, swap = os.fsync, exchange.renameat2

    def fsync(handle: int) -> None:
        place = Path(os.readlink(f"/proc/self/fd/{handle}"))
        if "journal" not in place.parts and place.suffix != ".journal":
            seen.append(_kind(place))
        flush(handle)

    def renameat2(folder: int, old: str, new: str, condition: int) -> None:
        seen.append(f"name of {new}")
        swap(folder, old, new, condition)

    monkeypatch.setattr(os, "fsync", fsync)
    monkeypatch.setattr(exchange, "renameat2", renameat2)
    return seen


def _kind(place: Path) -> str:
    kept = "kept " if "generations" in place.parts else ""
    if stat.S_ISDIR(place.stat().st_mode):
        return f"{kept}folder"
    return kept or place.name.removeprefix(".").partition(".toml")[0].partition(".md")[0]


def test_all_contents_are_flushed_before_a_name_and_each_folder_once(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    saved(session, session.saving())
    session.enter([(RECEIVED, 112)])
    flush(session)
    seen = flushed(monkeypatch)
    saved(session, session.saving())
    assert sorted(seen[:4]) == ["kept ", "kept folder", "report", "report"]
    assert seen[4:] == ["name of report.toml", "name of report.md", "folder"]


def test_a_markdown_in_another_folder_gets_its_name_when_that_of_the_report_is_for_good(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    away = path_of(session).parent / "away" / "report.md"
    away.parent.mkdir()
    path_of(session).with_suffix(".md").symlink_to(away)
    saved(session, session.saving())
    session.enter([(RECEIVED, 112)])
    flush(session)
    seen = flushed(monkeypatch)
    saved(session, session.saving())
    at = seen.index("name of report.toml")
    assert seen[at : at + 3] == ["name of report.toml", "folder", "name of report.md"]
    assert set(seen[at + 3 :]) == {"folder"}
    assert "112" in away.read_text("utf-8")


@pytest.mark.parametrize("step", ["make_ready", "take", "confirm"])
def test_a_fault_in_the_markdown_is_raised_when_the_report_is_saved(
    session: Session, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    really: Callable[[Replacement], object] = getattr(Replacement, step)

    def wrong(self: Replacement) -> object:
        return really(self) if self.place.name == "report.toml" else 1 / 0

    monkeypatch.setattr(Replacement, step, wrong)
    with pytest.raises(ZeroDivisionError):
        session.saving().carried_out()
    assert read_document(path_of(session)).report.figures[RECEIVED] == 111
    assert not list(path_of(session).parent.glob(".*.tmp"))


# What is made ready before


def test_what_was_made_ready_is_written(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    session.prepare()
    monkeypatch.setattr(patch, "patched", lambda *_: 1 / 0)
    monkeypatch.setattr(beside, "markdown", lambda *_: 1 / 0)
    saved(session, session.saving())
    assert "| 111 |" in path_of(session).with_suffix(".md").read_text("utf-8")


def test_what_cannot_be_written_is_told_by_the_save(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object) -> str:
        raise FileRefused(path_of(session), "not_patchable", reason="")

    monkeypatch.setattr(patch, "patched", refused)
    session.prepare()
    with pytest.raises(FileRefused):
        session.saving()


@given(
    st.lists(st.sampled_from(["figure", "text", "undo", "redo", "save", "prepare"]), max_size=12)
)
@settings(max_examples=25, deadline=None)
def test_a_save_writes_the_same_whatever_was_made_ready(deeds: list[str]) -> None:
    with tempfile.TemporaryDirectory() as root, pytest.MonkeyPatch.context() as patches:
        patches.setenv("XDG_STATE_HOME", root)
        patches.setattr(os, "fsync", lambda handle: None)
        written = [_played(Path(root) / name, deeds) for name in ("ready", "hasty")]
    assert written[0] == written[1]


def _played(folder: Path, deeds: list[str]) -> list[bytes]:
    """What stands in the files after each save; only who is called `ready` prepares any."""
    folder.mkdir()
    path = folder / "report.toml"
    path.write_text('edition = "cn-2021"  # 版\nyear = 2024\n[overview]\ntext = "一"\n', "utf-8")
    session, written = Session.open(path), []
    for number, deed in enumerate([*deeds, "save"]):
        match deed:
            case "figure":
                session.enter([(RECEIVED, number)])
            case "text":
                session.write("overview", 0, "", f"{number}，")
            case "undo":
                session.undo()
            case "redo":
                session.redo()
            case "prepare" if folder.name == "ready":
                session.prepare()
            case "save":
                session.save()
                written += [path.read_bytes(), path.with_suffix(".md").read_bytes()]
    return written
