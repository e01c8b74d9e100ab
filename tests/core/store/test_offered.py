"""The names that may be meant by a part of one."""

import os
from pathlib import Path

import pytest

from nianbao.store.offered import Offered, reports_from

NAMES = ("甲局2023年.toml", "甲局2024年.toml", "乙局2023年.toml", "A.TOML", "notes.txt", ".x.toml")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Reports, the later named the older, and two folders."""
    for age, name in enumerate(NAMES):
        path = tmp_path / name
        path.touch()
        os.utime(path, (1_000_000 - age, 1_000_000 - age))
    (tmp_path / "往年" / "2022年").mkdir(parents=True)
    (tmp_path / "往年" / "甲局2022年.toml").touch()
    (tmp_path / ".git").mkdir()
    return tmp_path


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("", ["甲局2023年.toml", "甲局2024年.toml", "乙局2023年.toml", "往年/"]),
        ("甲", ["甲局2023年.toml", "甲局2024年.toml"]),
        ("2023", ["甲局2023年.toml", "乙局2023年.toml"]),
        ("年", ["甲局2023年.toml", "甲局2024年.toml", "乙局2023年.toml", "往年/"]),
        ("往", ["往年/"]),
        ("往年/", ["往年/甲局2022年.toml", "往年/2022年/"]),
        ("往年/2022", ["往年/2022年/", "往年/甲局2022年.toml"]),
        (" 往年/甲 ", ["往年/甲局2022年.toml"]),
        (".", [".x.toml", ".git/", "甲局2023年.toml", "甲局2024年.toml", "乙局2023年.toml"]),
        ("没有", []),
        ("没有/", []),
        ("notes", []),
        ("甲局2023年.toml/", []),
        ("\0/", []),
    ],
)
def test_what_begins_so_comes_first_and_what_has_it_within_after(
    folder: Path, typed: str, names: list[str]
) -> None:
    assert reports_from(folder).like(typed, 9) == names


def test_what_is_likely_comes_before_what_is_newer(folder: Path) -> None:
    likely = reports_from(folder, likely="2024")
    assert likely.like("", 2) == ["甲局2024年.toml", "甲局2023年.toml"]
    assert likely.like("往年/", 2) == ["往年/甲局2022年.toml", "往年/2022年/"]


def test_the_lock_of_an_open_document_is_no_document(folder: Path) -> None:
    for name in ("报告.docx", "~$报告.docx"):
        (folder / name).touch()
    documents = Offered(folder, lambda name: name.endswith(".docx"))
    assert documents.like("报告", 9) == ["报告.docx"]
    assert documents.like("~$", 9) == ["~$报告.docx"]


def test_a_link_that_leads_nowhere_hides_no_other_name(folder: Path) -> None:
    (folder / "断.toml").symlink_to(folder / "没有.toml")
    assert reports_from(folder).like("", 9)[-2:] == ["断.toml", "往年/"]


def test_only_so_many_and_never_the_report_itself(folder: Path) -> None:
    assert reports_from(folder).like("", 2) == ["甲局2023年.toml", "甲局2024年.toml"]
    own = reports_from(folder, but=folder / "甲局2023年.toml")
    assert own.like("", 2) == ["甲局2024年.toml", "乙局2023年.toml"]


def test_a_full_name_and_a_home_are_understood(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(folder))
    everything = Offered(Path("/"), lambda name: True)
    assert everything.like("~/notes", 9) == ["~/notes.txt"]
    assert everything.like(f"{folder}/notes", 9) == [f"{folder}/notes.txt"]


def test_a_name_that_cannot_be_shown_or_written_is_left_out(folder: Path) -> None:
    (folder / "甲\n.toml").touch()
    (folder / os.fsdecode(b"\xff.toml")).touch()
    assert reports_from(folder).like("甲", 9) == ["甲局2023年.toml", "甲局2024年.toml"]
    assert len(reports_from(folder).like("", 9)) == 4


def test_a_folder_is_read_once(folder: Path) -> None:
    offered = reports_from(folder)
    before = offered.like("甲", 9)
    (folder / "甲局2025年.toml").touch()
    assert offered.like("甲", 9) == before
