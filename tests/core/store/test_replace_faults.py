"""What a save does when the disk, the folder or another program is not as it should be."""

import errno
import os
import socket
import stat
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from nianbao.store import exchange, replacement
from nianbao.store.errors import ChangedOnDisk, FileRefused
from nianbao.store.folder import Folder, write_all
from nianbao.store.generations import generations, keep_generation
from nianbao.store.replace import replace_file
from nianbao.store.source import digest
from nianbao.store.stages import alone

OLD, NEW, THEIRS = b"old", "新\n".encode(), b"theirs"


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    path = tmp_path / "reports" / "report.toml"
    path.parent.mkdir()
    path.write_bytes(OLD)
    return path


def save(file: Path, expected: bytes = OLD) -> str:
    return replace_file(file, NEW, expected=digest(expected), keep=keep_generation)


def failing(number: int) -> Callable[..., Any]:
    def fail(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number))

    return fail


def test_the_old_content_is_kept_before_the_new_one_stands(file: Path) -> None:
    save(file)
    [kept] = generations(file)
    assert kept.path.read_bytes() == OLD


def test_a_save_goes_on_where_no_generation_can_be_kept(file: Path) -> None:
    (file.parents[1] / "state").write_text("in the way")
    save(file)
    assert file.read_bytes() == NEW


def test_a_system_that_takes_one_byte_at_a_time_gets_them_all(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write = os.write
    monkeypatch.setattr(os, "write", lambda handle, content: write(handle, content[:1]))
    save(file)
    assert file.read_bytes() == NEW


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT, errno.EIO, errno.EFBIG])
def test_an_error_that_comes_only_when_the_file_is_closed_is_a_failure(
    file: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    close = os.close

    def closing(handle: int) -> None:
        regular = stat.S_ISREG(os.fstat(handle).st_mode)
        size = os.fstat(handle).st_size
        close(handle)
        if regular and size == len(NEW):
            raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "close", closing)
    with pytest.raises(FileRefused) as refused:
        save(file)
    monkeypatch.undo()
    assert refused.value.code == "not_saved"
    assert file.read_bytes() == OLD


def test_a_flush_that_failed_is_not_tried_again_on_the_same_file(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    flushed: list[int] = []

    def fsync(handle: int) -> None:
        flushed.append(handle)
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(os, "fsync", fsync)
    with pytest.raises(FileRefused):
        replace_file(file, NEW, expected=digest(OLD))
    assert len(flushed) == 1


def test_a_disk_that_gives_back_something_else_is_noticed(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def spoilt(handle: int, content: bytes) -> None:
        write_all(handle, b"X" + content[1:])

    monkeypatch.setattr(replacement, "write_all", spoilt)
    with pytest.raises(FileRefused) as refused:
        save(file)
    assert refused.value.facts == {"step": "verify", "reason": "EIO"}
    assert file.read_bytes() == OLD


@pytest.mark.parametrize("number", [errno.EINVAL, errno.ENOTSUP, errno.EACCES])
def test_a_folder_that_cannot_be_flushed_is_no_failure(
    file: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    flush = os.fsync

    def fsync(handle: int) -> None:
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            raise OSError(number, os.strerror(number))
        flush(handle)

    monkeypatch.setattr(os, "fsync", fsync)
    assert save(file) == digest(NEW)


def test_a_failure_after_the_file_has_its_name_says_that_it_stands_but_maybe_not_for_good(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Folder, "flush", failing(errno.EIO))
    with pytest.raises(FileRefused) as refused:
        replace_file(file, NEW, expected=digest(OLD))
    assert refused.value.code == "not_confirmed"
    assert refused.value.facts == {"reason": "EIO", "digest": digest(NEW)}
    assert file.read_bytes() == NEW


def test_what_stands_there_already_word_for_word_is_no_conflict(file: Path) -> None:
    file.write_bytes(NEW)
    assert save(file) == digest(NEW)


@pytest.mark.parametrize("call", ["renameat2", "link", "fchmod", "fsync of folders"])
def test_what_a_file_system_cannot_do_is_done_without(
    file: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    monkeypatch.setattr(exchange, "renameat2", failing(errno.EINVAL))
    if call in ("link", "fchmod"):
        monkeypatch.setattr(os, call, failing(errno.ENOTSUP))
    elif call != "renameat2":
        monkeypatch.setattr(Folder, "flush", lambda self: None)
    save(file)
    assert file.read_bytes() == NEW
    replace_file(file.with_name("new.toml"), NEW, expected=None)
    assert sorted(os.listdir(file.parent)) == ["new.toml", "report.toml"]


def test_without_exchange_a_change_in_the_last_moment_is_put_back(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rename = os.replace

    def replaced(old: Any, new: Any, **folders: Any) -> None:
        if new == file.name and not str(old).endswith("~"):
            file.write_bytes(THEIRS)
        rename(old, new, **folders)

    monkeypatch.setattr(exchange, "renameat2", failing(errno.ENOSYS))
    monkeypatch.setattr(os, "replace", replaced)
    with pytest.raises(ChangedOnDisk) as changed:
        save(file)
    assert changed.value.theirs == THEIRS
    assert file.read_bytes() == THEIRS
    assert os.listdir(file.parent) == ["report.toml"]


def test_a_third_content_that_comes_between_is_kept_too(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    swap = exchange.renameat2
    comers = [THEIRS, b"third"]

    def busy(folder: int, old: str, new: str, condition: int) -> None:
        file.write_bytes(comers.pop(0))
        swap(folder, old, new, condition)

    monkeypatch.setattr(exchange, "renameat2", busy)
    with pytest.raises(FileRefused) as refused:
        save(file)
    assert refused.value.code == "aside"
    assert file.read_bytes() == THEIRS
    assert Path(refused.value.facts["kept"]).read_bytes() == b"third"


def test_a_folder_that_gets_another_name_meanwhile_is_still_the_folder(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    flush = os.fsync
    moved = file.parents[1] / "moved"

    def fsync(handle: int) -> None:
        if file.parent.exists() and os.fstat(handle).st_size == len(NEW):
            file.parent.rename(moved)
            file.parent.mkdir()
            file.write_bytes(THEIRS)
        flush(handle)

    monkeypatch.setattr(os, "fsync", fsync)
    replace_file(file, NEW, expected=digest(OLD))
    assert (moved / file.name).read_bytes() == NEW
    assert file.read_bytes() == THEIRS


def closed_folder(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    """A folder in which no file can be made; to the user root nothing is closed."""
    create = Folder.create

    def refused(self: Folder, name: str, mode: int = 0o600) -> int:
        if self.path == folder:
            raise PermissionError(errno.EACCES, "Permission denied")
        return create(self, name, mode)

    monkeypatch.setattr(Folder, "create", refused)


def test_a_file_in_a_closed_folder_is_rewritten_in_its_place(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file.write_bytes(OLD * 100)
    inode = file.stat().st_ino
    closed_folder(monkeypatch, file.parent)
    save(file, OLD * 100)
    assert file.read_bytes() == NEW
    assert file.stat().st_ino == inode
    assert generations(file)[0].path.read_bytes() == OLD * 100


def test_it_is_not_rewritten_where_its_old_content_cannot_be_kept(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (file.parents[1] / "state").write_text("in the way")
    closed_folder(monkeypatch, file.parent)
    with pytest.raises(FileRefused) as refused:
        save(file)
    assert refused.value.facts == {"step": "create", "reason": "EACCES"}
    assert file.read_bytes() == OLD


def test_a_disk_that_is_full_while_a_file_is_rewritten_gives_the_old_content_back(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save_generation = alone(keep_generation(file, OLD))
    assert save_generation
    closed_folder(monkeypatch, file.parent)
    write, left = os.write, [2]

    def filling(handle: int, content: bytes) -> int:
        left[0] -= 1
        if left[0] == 0:
            raise OSError(errno.ENOSPC, "No space left on device")
        return write(handle, content[:1] if left[0] == 1 else content)

    monkeypatch.setattr(os, "write", filling)
    with pytest.raises(FileRefused) as refused:
        save(file)
    assert refused.value.code == "not_saved"
    assert file.read_bytes() == OLD


def test_a_file_that_can_be_neither_rewritten_nor_restored_names_its_copy(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = alone(keep_generation(file, OLD))
    closed_folder(monkeypatch, file.parent)
    monkeypatch.setattr(os, "ftruncate", failing(errno.EIO))
    with pytest.raises(FileRefused) as refused:
        save(file)
    assert refused.value.code == "torn"
    assert refused.value.facts["kept"] == str(kept)


def test_a_disk_that_does_not_keep_what_is_rewritten_is_told_as_one_that_fails(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    alone(keep_generation(file, OLD))
    closed_folder(monkeypatch, file.parent)
    write = os.write
    monkeypatch.setattr(os, "write", lambda handle, content: write(handle, b"X" * len(content)))
    with pytest.raises(FileRefused) as refused:
        save(file)
    assert (refused.value.code, refused.value.facts["reason"]) == ("torn", "EIO")


def test_a_second_name_of_the_file_stays_one(file: Path) -> None:
    other = file.with_name("other.toml")
    other.hardlink_to(file)
    save(file)
    assert other.read_bytes() == NEW
    assert other.samefile(file)


def left_by_a_crash(file: Path, content: bytes, *, hours: float, pid: int = 2**22 + 1) -> Path:
    left = file.with_name(f".{file.name}.{pid}-0123abcd.tmp")
    left.write_bytes(content)
    then = time.time() - hours * 3600
    os.utime(left, (then, then))
    return left


def test_what_a_crash_left_long_ago_is_swept_away_but_kept(file: Path) -> None:
    left = left_by_a_crash(file, b"half", hours=2)
    save(file)
    assert not left.exists()
    assert {each.path.read_bytes() for each in generations(file)} == {OLD, b"half"}


@pytest.mark.parametrize(
    ("hours", "pid"), [(0.5, 2**22 + 1), (2, os.getpid())], ids=["young", "running"]
)
def test_what_may_still_be_in_use_is_not_swept_away(file: Path, hours: float, pid: int) -> None:
    left = left_by_a_crash(file, b"half", hours=hours, pid=pid)
    save(file)
    assert left.read_bytes() == b"half"


def test_links_and_files_of_others_are_not_swept_away(file: Path) -> None:
    link = file.with_name(f".{file.name}.{2**22 + 1}-0123abcd.tmp")
    link.symlink_to(file.with_name("precious"))
    file.with_name("precious").write_bytes(b"precious")
    os.utime(link, (0, 0), follow_symlinks=False)
    alike = file.with_name(f".{file.name}.backup.tmp")
    alike.write_bytes(b"theirs")
    os.utime(alike, (0, 0))
    save(file)
    assert link.is_symlink()
    assert file.with_name("precious").read_bytes() == b"precious"
    assert alike.exists()


def test_what_is_no_file_any_more_is_refused(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file.unlink()
    monkeypatch.chdir(file.parent)
    with socket.socket(socket.AF_UNIX) as device:
        device.bind(file.name)
        with pytest.raises(FileRefused) as refused:
            save(file)
    assert refused.value.code == "not_a_file"
