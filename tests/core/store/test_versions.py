"""Named versions of a report file: whole or not there, for their user alone, until deleted."""

import os
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from nianbao.remembered import state_folder
from nianbao.store import temporary as module
from nianbao.store.errors import FileRefused
from nianbao.store.folder import Folder
from nianbao.store.generations import keep_generation
from nianbao.store.stages import alone
from nianbao.store.template import complete_text
from nianbao.store.versions import (
    Version,
    delete_version,
    name_version,
    report_of,
    versions,
)

from ..builders import form_2021, report

ONE = report({"litigation.direct.upheld": 1})
TWO = report({"litigation.direct.upheld": 2}, organization="甲\u202e\n乙")
NAMES = ("送审稿", "a/../b", "\x1b[31m\n# x", "\u202e", '"', "名" * 20)


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    return tmp_path / "年报.toml"


def text(of: Any) -> str:
    return complete_text(form_2021(), of)


def names(path: Path) -> list[str]:
    return [each.name for each in versions(path)]


def test_there_are_none_of_a_new_file(path: Path) -> None:
    assert versions(path) == ()
    assert not state_folder().exists(), "asking writes nothing"


@pytest.mark.parametrize("name", NAMES)
def test_a_version_comes_back_under_its_name_whatever_it_is(path: Path, name: str) -> None:
    made = name_version(path, name, text(TWO))
    assert versions(path) == (made,)
    assert made.name == name
    assert report_of(made) == TWO


def test_several_may_have_one_name_and_one_content(path: Path) -> None:
    made = [name_version(path, "送审稿", text(each)) for each in (ONE, ONE, TWO)]
    assert len({each.path for each in made}) == 3
    assert [report_of(each) for each in versions(path)] == [TWO, ONE, ONE]


def test_line_ends_are_kept(path: Path) -> None:
    made = name_version(path, "x", text(ONE).replace("\n", "\r\n"))
    assert made.path.read_bytes().partition(b"\n")[2].count(b"\r\n") == text(ONE).count("\n")
    assert report_of(made) == ONE


def test_a_version_opens_as_a_report_by_itself(path: Path) -> None:
    from nianbao.store.read import read_document

    made = name_version(path, NAMES[2], text(ONE))
    assert read_document(made.path).report == ONE


def test_what_stood_before_a_save_is_listed_too_and_the_latest_is_first(path: Path) -> None:
    old = alone(keep_generation(path, text(ONE).encode()))
    assert old
    os.utime(old, (10**9, 10**9))
    made = name_version(path, "定稿前", text(TWO))
    assert [(each.name, report_of(each)) for each in versions(path)] == [("定稿前", TWO), ("", ONE)]
    os.utime(old, (2 * 10**9, 2 * 10**9))
    assert [each.path for each in versions(path)] == [old, made.path]


def test_it_is_deleted_and_twice_is_no_fault(path: Path) -> None:
    one, two = name_version(path, "一", text(ONE)), name_version(path, "二", text(TWO))
    delete_version(one)
    delete_version(one)
    assert versions(path) == (two,)
    assert name_version(path, "三", text(ONE)).path != two.path


def test_only_its_user_can_read_it(path: Path) -> None:
    made = name_version(path, "x", text(ONE))
    assert stat.S_IMODE(made.path.stat().st_mode) == 0o600
    for folder in (made.path.parent, made.path.parents[1], made.path.parents[2]):
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_two_files_of_one_name_are_apart_and_two_ways_to_one_are_not(path: Path) -> None:
    other = path.parent / "other" / path.name
    path.with_name("link.toml").symlink_to(path)
    name_version(path.with_name("link.toml"), "一", text(ONE))
    name_version(other, "二", text(ONE))
    assert (names(path), names(other)) == (["一"], ["二"])


@pytest.mark.parametrize(
    "content",
    [
        *(b"", b"x", b"# {}", b'# {"version": 1, "time": "2025-01-20"}', b"# " + b"[" * 100_000),
        *(b'# {"version": "", "time": "2025-01-20"}', b'# {"version": "x", "time": "morgen"}'),
        *(b'# {"version": "x", "time": 5}', b"\xff\xfe", b"# []", b'# {"version": "x"}'),
    ],
)
def test_a_spoilt_file_is_not_listed_and_hides_no_other(path: Path, content: bytes) -> None:
    made = name_version(path, "一", text(ONE))
    made.path.with_name("000009-0123456789abcdef.toml").write_bytes(content)
    (made.path.parent / "notes.txt").write_text("x")
    assert versions(path) == (made,)


def test_a_time_without_zone_is_understood(path: Path) -> None:
    made = name_version(path, "一", text(ONE))
    head = b'# {"version": "x", "time": "2020-01-20T10:00:00"}\n'
    made.path.with_name("000000-0123456789abcdef.toml").write_bytes(head)
    assert names(path) == ["一", "x"]


def test_a_version_that_is_no_report_any_more_is_refused(path: Path) -> None:
    made = name_version(path, "一", text(ONE))
    for content in (b"\nyear = ", b"\n\xff", b"\n"):
        made.path.write_bytes(made.path.read_bytes().partition(b"\n")[0] + content)
        with pytest.raises(FileRefused):
            report_of(made)
    made.path.unlink()
    with pytest.raises(FileRefused):
        report_of(made)


class Stopped(BaseException):
    """The machine is off."""


STEPS = ("create", "replace", "flush")


@pytest.mark.parametrize("step", [*STEPS, "filling"])
@pytest.mark.parametrize("error", [Stopped(), OSError(28, "No space left on device")], ids=repr)
def test_whatever_fails_a_version_is_whole_or_not_there(
    path: Path, monkeypatch: pytest.MonkeyPatch, step: str, error: BaseException
) -> None:
    first = name_version(path, "一", text(ONE))

    def fail(*_: object, **__: object) -> None:
        raise error

    def fill_half(handle: int, content: bytes) -> None:
        os.write(handle, content[: len(content) // 2])
        raise error

    with monkeypatch.context() as patch:
        target: tuple[object, str, Callable[..., Any]] = (Folder, step, fail)
        patch.setattr(*((module, "filling", fill_half) if step == "filling" else target))
        with pytest.raises((Stopped, FileRefused)):
            name_version(path, "二", text(TWO))
    found = versions(path)
    assert first in found
    assert [report_of(each) for each in found if each != first] in ([], [TWO])
    assert [report_of(each) for each in found if each == first] == [ONE]
    assert name_version(path, "三", text(TWO)) in versions(path)


def test_where_nothing_can_be_written_it_is_said(path: Path) -> None:
    state_folder().parent.mkdir(parents=True)
    state_folder().write_text("a file in the way")
    with pytest.raises(FileRefused) as refused:
        name_version(path, "x", text(ONE))
    assert (refused.value.path, refused.value.code) == (path, "not_writable")
    assert versions(path) == ()


def test_one_that_cannot_be_deleted_is_said(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made: Version = name_version(path, "x", text(ONE))

    def fail(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as patch:
        patch.setattr(Folder, "remove", fail)
        with pytest.raises(FileRefused):
            delete_version(made)
    assert versions(path) == (made,)
