"""A file of which much is gone: it is said where the rest is, and a save asks first."""

from pathlib import Path

import pytest

from nianbao.cli import run
from nianbao.session import Session
from nianbao.store.errors import FileRefused
from nianbao.store.generations import generations, larger_before

from .builders import at

CELL = at("applications.received.business")


@pytest.fixture
def path(tmp_path: Path, sample_reports: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    copy = tmp_path / "report.toml"
    copy.write_bytes((sample_reports / "yunjiang-city-2024" / "report.toml").read_bytes())
    return copy


@pytest.fixture
def saved(path: Path) -> Path:
    """A file with one generation: what it was before it was saved."""
    session = Session.open(path)
    session.enter([(CELL, 98765)])
    session.save()
    return path


@pytest.mark.parametrize("left", ["", "\n \n", "edition = ", "\0"])
def test_what_was_there_is_named_when_a_file_is_emptied_or_cut(
    saved: Path, capsys: pytest.CaptureFixture[str], left: str
) -> None:
    [kept] = generations(saved)
    saved.write_text(left, encoding="utf-8")
    assert run(["check", str(saved)]) == 2
    said = capsys.readouterr().err
    assert said.endswith(f"；保存前的内容在 {kept.path}\n")
    assert run(["check", str(kept.path)]) != 2


def test_an_empty_file_without_a_past_is_just_empty(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path.write_bytes(b"")
    assert run(["check", str(path)]) == 2
    assert capsys.readouterr().err == f"{path}：文件是空的；新建年报用 nianbao new\n"


def test_a_file_of_half_the_size_is_usual_and_one_of_less_is_not(saved: Path) -> None:
    [kept] = generations(saved)
    size = kept.path.stat().st_size
    assert larger_before(saved, b"x" * (size // 2 + 1)) is None
    assert larger_before(saved, b"x" * (size // 2 - 1)) == kept.path


def test_a_save_that_leaves_less_than_half_is_refused_unless_it_is_wished(path: Path) -> None:
    session = Session.open(path)
    before = path.read_bytes()
    session.write_whole("overview", "长" * len(before))
    session.save()
    large = path.read_bytes()
    session.write_whole("overview", "")
    with pytest.raises(FileRefused) as refused:
        session.save()
    assert refused.value.code == "shrinks"
    assert path.read_bytes() == large
    assert session.dirty
    session.save(less=True)
    assert len(path.read_bytes()) < len(large) / 2
