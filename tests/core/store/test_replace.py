"""A file is replaced as a whole or not at all."""

import errno
import hashlib
import os
import socket
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from nianbao.store import exchange
from nianbao.store.errors import ChangedOnDisk, FileRefused
from nianbao.store.replace import replace_file

from ..patience import promptly

OLD = b"old"
NEW = "新\n".encode()


def sha(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "report.toml"
    path.write_bytes(OLD)
    return path


def test_the_new_content_stands_where_the_old_one_stood(file: Path) -> None:
    assert replace_file(file, NEW, expected=sha(OLD)) == sha(NEW)
    assert file.read_bytes() == NEW
    assert os.listdir(file.parent) == ["report.toml"]


def test_a_new_file_is_made_when_nothing_is_expected(tmp_path: Path) -> None:
    replace_file(tmp_path / "new.toml", NEW, expected=None)
    assert (tmp_path / "new.toml").read_bytes() == NEW


def test_readers_see_the_old_file_until_the_new_one_is_whole(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[bytes] = []
    really = exchange.renameat2

    def watched(folder: int, old: str, new: str, condition: int) -> None:
        seen.append((file.parent / new).read_bytes())
        seen.append((file.parent / old).read_bytes())
        really(folder, old, new, condition)

    monkeypatch.setattr(exchange, "renameat2", watched)
    replace_file(file, NEW, expected=sha(OLD))
    assert seen == [OLD, NEW]


@pytest.mark.parametrize("able", [True, False], ids=["exchange", "replace"])
def test_the_content_is_on_the_disk_before_it_takes_the_name_and_the_name_after(
    file: Path, monkeypatch: pytest.MonkeyPatch, able: bool
) -> None:
    steps: list[str] = []
    flush, swap, rename = os.fsync, exchange.renameat2, os.replace

    def fsync(handle: int) -> None:
        folder = stat.S_ISDIR(os.fstat(handle).st_mode)
        steps.append("folder" if folder else f"file of {os.fstat(handle).st_size} bytes")
        flush(handle)

    def renameat2(folder: int, old: str, new: str, condition: int) -> None:
        if not able:
            raise OSError(errno.EINVAL, "Invalid argument")
        steps.append("rename")
        swap(folder, old, new, condition)

    def replace(*names: Any, **folders: Any) -> None:
        steps.append("rename")
        rename(*names, **folders)

    monkeypatch.setattr(os, "fsync", fsync)
    monkeypatch.setattr(os, "replace", replace)
    monkeypatch.setattr(exchange, "renameat2", renameat2)
    replace_file(file, NEW, expected=sha(OLD))
    assert steps == [f"file of {len(NEW)} bytes", "rename", "folder"]


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o644, 0o755])
def test_the_mode_of_the_file_stays(file: Path, mode: int) -> None:
    file.chmod(mode)
    replace_file(file, NEW, expected=sha(OLD))
    assert stat.S_IMODE(file.stat().st_mode) == mode


def test_a_read_only_file_is_not_replaced(file: Path) -> None:
    file.chmod(0o444)
    with pytest.raises(FileRefused) as refused:
        replace_file(file, NEW, expected=sha(OLD))
    assert refused.value.code == "read_only"
    assert file.read_bytes() == OLD


@pytest.mark.parametrize(("mask", "mode"), [(0o022, 0o644), (0o077, 0o600), (0o002, 0o664)])
def test_a_new_file_has_the_mode_that_the_mask_leaves(tmp_path: Path, mask: int, mode: int) -> None:
    before = os.umask(mask)
    try:
        replace_file(tmp_path / "new.toml", NEW, expected=None)
        assert os.umask(mask) == mask, "the mask is as it was"
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "new.toml").stat().st_mode) == mode


def test_a_link_stays_and_what_it_points_to_is_replaced(file: Path, tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    link = tmp_path / "deep" / "link.toml"
    link.symlink_to(Path("..") / "report.toml")
    replace_file(link, NEW, expected=sha(OLD))
    assert link.is_symlink()
    assert file.read_bytes() == NEW
    assert os.listdir(tmp_path / "deep") == ["link.toml"]


def test_a_link_to_nothing_makes_its_target(tmp_path: Path) -> None:
    link = tmp_path / "link.toml"
    link.symlink_to("target.toml")
    replace_file(link, NEW, expected=None)
    assert link.is_symlink()
    assert (tmp_path / "target.toml").read_bytes() == NEW


def test_content_that_somebody_else_wrote_is_not_overwritten(file: Path) -> None:
    file.write_bytes(b"theirs")
    with pytest.raises(ChangedOnDisk) as changed:
        replace_file(file, NEW, expected=sha(OLD))
    assert changed.value.theirs == b"theirs"
    assert file.read_bytes() == b"theirs"
    assert os.listdir(file.parent) == ["report.toml"]


def test_a_file_that_stands_there_unexpectedly_is_not_overwritten(file: Path) -> None:
    with pytest.raises(ChangedOnDisk) as changed:
        replace_file(file, NEW, expected=None)
    assert changed.value.theirs == OLD
    assert file.read_bytes() == OLD


def test_an_empty_file_is_something_that_stands_there(file: Path) -> None:
    file.write_bytes(b"")
    with pytest.raises(ChangedOnDisk):
        replace_file(file, NEW, expected=None)
    assert file.read_bytes() == b""


def test_a_file_that_vanished_is_not_made_anew(file: Path) -> None:
    file.unlink()
    with pytest.raises(ChangedOnDisk) as changed:
        replace_file(file, NEW, expected=sha(OLD))
    assert changed.value.theirs is None
    assert os.listdir(file.parent) == []


def test_a_file_that_was_only_touched_is_no_conflict(file: Path) -> None:
    os.utime(file, (0, 0))
    replace_file(file, NEW, expected=sha(OLD))
    assert file.read_bytes() == NEW


def test_a_change_while_the_new_file_is_written_is_seen(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    flush = os.fsync

    def fsync(handle: int) -> None:
        file.write_bytes(b"theirs")
        flush(handle)

    monkeypatch.setattr(os, "fsync", fsync)
    with pytest.raises(ChangedOnDisk):
        replace_file(file, NEW, expected=sha(OLD))
    assert file.read_bytes() == b"theirs"
    assert os.listdir(file.parent) == ["report.toml"]


def failing(error: OSError) -> Callable[..., None]:
    def fail(*_: object, **__: object) -> None:
        raise error

    return fail


@pytest.mark.parametrize(
    ("module", "call", "step"),
    [
        (os, "write", "write"),
        (os, "fsync", "write"),
        (exchange, "renameat2", "replace"),
    ],
)
def test_a_failure_of_the_system_names_its_step_and_leaves_the_old_file_and_nothing_else(
    file: Path, monkeypatch: pytest.MonkeyPatch, module: object, call: str, step: str
) -> None:
    monkeypatch.setattr(module, call, failing(OSError(28, "No space left on device")))
    with pytest.raises(FileRefused) as refused:
        replace_file(file, NEW, expected=sha(OLD))
    monkeypatch.undo()
    assert refused.value.code == "not_saved"
    assert refused.value.facts == {"step": step, "reason": "ENOSPC"}
    assert refused.value.path == file
    assert file.read_bytes() == OLD
    assert os.listdir(file.parent) == ["report.toml"]


def test_a_disk_that_fills_up_while_writing_leaves_the_old_file(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write = os.write
    room = [2]

    def filling(handle: int, content: bytes) -> int:
        if not room[0]:
            raise OSError(28, "No space left on device")
        room[0] -= 1
        return write(handle, content[:1])

    monkeypatch.setattr(os, "write", filling)
    with pytest.raises(FileRefused):
        replace_file(file, NEW, expected=sha(OLD))
    monkeypatch.undo()
    assert file.read_bytes() == OLD
    assert os.listdir(file.parent) == ["report.toml"]


@pytest.mark.parametrize(
    ("module", "call"), [(os, "write"), (os, "fsync"), (exchange, "renameat2")]
)
def test_an_interruption_leaves_the_old_file_and_nothing_else(
    file: Path, monkeypatch: pytest.MonkeyPatch, module: object, call: str
) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(module, call, interrupted)
    with pytest.raises(KeyboardInterrupt):
        replace_file(file, NEW, expected=sha(OLD))
    monkeypatch.undo()
    assert file.read_bytes() == OLD
    assert os.listdir(file.parent) == ["report.toml"]


def test_a_folder_that_cannot_be_flushed_does_not_fail_the_save(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    flush = os.fsync

    def fsync(handle: int) -> None:
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            raise OSError(22, "Invalid argument")
        flush(handle)

    monkeypatch.setattr(os, "fsync", fsync)
    assert replace_file(file, NEW, expected=sha(OLD)) == sha(NEW)
    assert file.read_bytes() == NEW


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileRefused) as refused:
        replace_file(tmp_path / "no" / "report.toml", NEW, expected=None)
    assert refused.value.code == "not_writable"


def test_a_folder_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(FileRefused):
        replace_file(tmp_path / "folder", NEW, expected=None)
    assert (tmp_path / "folder").is_dir()


def test_a_pipe_is_refused_without_waiting_for_a_writer(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with promptly(), pytest.raises(FileRefused) as refused:
        replace_file(tmp_path / "pipe", NEW, expected=None)
    assert refused.value.code == "not_a_file"
    assert stat.S_ISFIFO((tmp_path / "pipe").stat().st_mode)


def test_what_is_no_file_is_never_replaced_by_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # A socket stands in for /dev/null: a test that fails as root must not cost the machine a device.
    monkeypatch.chdir(tmp_path)
    with socket.socket(socket.AF_UNIX) as device:
        device.bind("device")
        for expected in (None, sha(b"")):
            with pytest.raises(FileRefused) as refused:
                replace_file(Path("device"), NEW, expected=expected)
            assert refused.value.code == "not_a_file"
    assert stat.S_ISSOCK(Path("device").stat().st_mode)


def test_a_name_as_long_as_a_system_allows_is_written(tmp_path: Path) -> None:
    path = tmp_path / ("年" * 83 + ".toml")
    replace_file(path, NEW, expected=None)
    assert path.read_bytes() == NEW
