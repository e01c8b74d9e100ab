"""A text handed out is private, comes back as it was left, and nothing else comes back."""

import os
import stat
import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nianbao.report.entry import admitted
from nianbao.store.handed import NotTakenBack, handed_out, taken_back
from nianbao.store.source import MAX_BYTES


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=30).map(admitted))
def test_what_is_left_alone_comes_back_as_it_was(text: str) -> None:
    text = text.removeprefix("\ufeff")
    with handed_out(text, "overview") as path:
        assert taken_back(path, text) == text


def test_only_its_user_can_read_it_and_it_is_gone_at_the_end() -> None:
    with handed_out("文字", "overview") as path:
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
        assert path.read_text("utf-8") == "文字\n"
        (path.parent / "overview.md~").write_text("文字", "utf-8")
    assert not path.parent.exists()


def test_foreign_line_ends_and_signs_are_unified() -> None:
    with handed_out("文字", "overview") as path:
        path.write_bytes("\ufeff甲\r\n乙\x1b[31m\t丙\r\n".encode())
        assert taken_back(path, "文字") == "甲\n乙[31m    丙"


def link(path: Path) -> None:
    path.unlink()
    path.symlink_to("/etc/hostname")


def pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


def folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


@pytest.mark.parametrize(
    ("lack", "leave"),
    [
        ("no_file", Path.unlink),
        ("no_file", pipe),
        ("unreadable", link),
        ("unreadable", folder),
        ("not_utf8", lambda path: path.write_bytes("文字".encode("gb18030"))),
        ("too_large", lambda path: path.write_bytes(b"a" * (MAX_BYTES + 1))),
    ],
)
def test_what_is_no_text_is_not_taken_back(lack: str, leave: object) -> None:
    assert callable(leave)
    with handed_out("文字", "overview") as path:
        leave(path)
        with pytest.raises(NotTakenBack) as caught:
            taken_back(path, "文字")
    assert caught.value.lack == lack


def test_a_disk_without_room_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "gone"))
    with pytest.raises(NotTakenBack) as caught, handed_out("文字", "overview"):
        raise AssertionError
    assert (caught.value.lack, bool(caught.value.reason)) == ("no_room", True)
