"""The last twenty contents of a report file are kept, for its user alone."""

import errno
import os
import stat
from pathlib import Path

import pytest

from nianbao.remembered import state_folder
from nianbao.store.generations import generations, keep_generation
from nianbao.store.stages import alone


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    return tmp_path / "年报.toml"


def contents(path: Path) -> list[bytes]:
    return [each.path.read_bytes() for each in generations(path)]


def test_there_are_none_of_a_new_file(path: Path) -> None:
    assert generations(path) == ()
    assert not state_folder().exists(), "asking writes nothing"


def test_the_last_twenty_are_kept_the_newest_first(path: Path) -> None:
    for number in range(25):
        alone(keep_generation(path, b"%d" % number))
    assert contents(path) == [b"%d" % number for number in range(24, 4, -1)]


def test_what_is_kept_already_becomes_the_newest(path: Path) -> None:
    for content in (b"a", b"b", b"a", b"a"):
        alone(keep_generation(path, content))
    assert contents(path) == [b"a", b"b"]


def test_nothing_goes_for_a_content_that_is_kept_already(path: Path) -> None:
    for number in range(20):
        alone(keep_generation(path, b"%d" % number))
    alone(keep_generation(path, b"19"))
    assert len(contents(path)) == 20


def test_their_order_does_not_follow_the_clock(path: Path) -> None:
    for content in (b"a", b"b"):
        kept = alone(keep_generation(path, content))
        assert kept
        os.utime(kept, (0, 0) if content == b"b" else None)
    assert contents(path) == [b"b", b"a"]


def test_a_spoilt_copy_is_written_anew(path: Path) -> None:
    kept = alone(keep_generation(path, b"a"))
    assert kept
    kept.write_bytes(b"spoilt")
    alone(keep_generation(path, b"a"))
    assert contents(path) == [b"a"]


def test_one_that_a_crash_tore_is_none_and_hinders_none(path: Path) -> None:
    for content in (b"old", b"new content"):
        kept = alone(keep_generation(path, content))
    assert kept
    kept.write_bytes(b"new")
    assert contents(path) == [b"old"]
    alone(keep_generation(path, b"newest"))
    assert contents(path) == [b"newest", b"old"]


def test_one_that_cannot_be_read_hides_no_other(path: Path) -> None:
    kept = alone(keep_generation(path, b"a"))
    assert kept
    kept.with_name("000009-0123456789abcdef.toml").mkdir()
    assert contents(path) == [b"a"]


def test_a_write_that_fails_leaves_none(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    alone(keep_generation(path, b"a"))

    def full(handle: int, _: bytes) -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "write", full)
    assert alone(keep_generation(path, b"b")) is None
    [kept] = generations(path)
    assert os.listdir(kept.folder) == [kept.name]


def test_what_cannot_be_removed_goes_another_time(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(20):
        alone(keep_generation(path, b"%d" % number))

    def refuse(*_: object, **__: object) -> None:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    with monkeypatch.context() as patch:
        patch.setattr(os, "unlink", refuse)
        assert alone(keep_generation(path, b"20"))
    assert contents(path) == [b"%d" % number for number in range(20, -1, -1)]
    alone(keep_generation(path, b"21"))
    assert contents(path) == [b"%d" % number for number in range(21, 1, -1)]


def test_two_files_of_one_name_are_apart_and_two_ways_to_one_are_not(path: Path) -> None:
    other = path.parent / "other" / path.name
    other.parent.mkdir()
    link = path.with_name("link.toml")
    link.symlink_to(path)
    alone(keep_generation(path, b"a"))
    alone(keep_generation(other, b"b"))
    alone(keep_generation(link, b"c"))
    assert contents(path) == [b"c", b"a"]
    assert contents(other) == [b"b"]


def test_only_their_user_can_read_them(path: Path) -> None:
    state_folder().mkdir(parents=True, mode=0o755)
    kept = alone(keep_generation(path, b"a"))
    assert kept
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    for folder in (kept.parent, kept.parents[1], kept.parents[2]):
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_where_nothing_can_be_kept_none_is_said(path: Path) -> None:
    state_folder().parent.mkdir(parents=True)
    state_folder().write_text("a file in the way")
    assert alone(keep_generation(path, b"a")) is None
    assert generations(path) == ()


def test_a_folder_that_is_a_link_is_not_written_to(path: Path, tmp_path: Path) -> None:
    (tmp_path / "theirs").mkdir()
    state_folder().parent.mkdir(parents=True)
    state_folder().symlink_to(tmp_path / "theirs")
    assert alone(keep_generation(path, b"a")) is None
    assert os.listdir(tmp_path / "theirs") == []
