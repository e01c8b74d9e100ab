"""A file that is written piece by piece stands there whole, or not at all."""

import os
from pathlib import Path

import pytest

from nianbao.store.errors import FileRefused
from nianbao.store.stream import streamed


def write(path: Path, *, force: bool = False) -> None:
    with streamed(path, force=force) as file:
        file.write(b"new")


def half(path: Path) -> None:
    with streamed(path, force=True) as file:
        file.write(b"half")
        raise ZeroDivisionError


def refused(path: Path, *, force: bool = False) -> str:
    with pytest.raises(FileRefused) as error:
        write(path, force=force)
    return error.value.code


def test_it_stands_there_when_all_is_written(tmp_path: Path) -> None:
    with streamed(tmp_path / "a", force=False) as file:
        file.write(b"new")
        assert not (tmp_path / "a").exists()
    assert (tmp_path / "a").read_bytes() == b"new"
    assert os.listdir(tmp_path) == ["a"]


def test_what_stands_there_is_replaced_only_when_asked_and_stays_as_private(
    tmp_path: Path,
) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"old")
    path.chmod(0o600)
    assert refused(path) == "exists_force"
    write(path, force=True)
    assert (path.read_bytes(), path.stat().st_mode & 0o777) == (b"new", 0o600)


def test_a_link_leads_to_the_file_and_stays(tmp_path: Path) -> None:
    (tmp_path / "b").write_bytes(b"old")
    link = tmp_path / "a"
    link.symlink_to("b")
    assert refused(link) == "exists_force"
    write(link, force=True)
    assert link.is_symlink()
    assert (tmp_path / "b").read_bytes() == b"new"


def test_what_is_no_file_is_never_replaced(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "folder").mkdir()
    fixed = tmp_path / "fixed"
    fixed.write_bytes(b"old")
    fixed.chmod(0o400)
    assert refused(tmp_path / "pipe", force=True) == "not_a_file"
    assert refused(tmp_path / "folder", force=True) == "directory"
    assert refused(fixed, force=True) == "read_only"
    assert refused(tmp_path / "none" / "a") == "no_folder"


def test_a_failure_on_the_way_leaves_what_stood_there(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"old")
    with pytest.raises(ZeroDivisionError):
        half(path)
    assert path.read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["a"]
