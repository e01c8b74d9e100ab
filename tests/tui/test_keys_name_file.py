"""A file is named by choosing it: what its folder holds stands below the field."""

import re
from pathlib import Path
from shutil import copy

import pytest

from .driving import Click, after
from .test_drawings import LAST_YEAR

OPEN = "ctrl+e"


@pytest.fixture
def beside(township: Path) -> Path:
    """A report with two of other years beside it, one in a folder."""
    Path("往年").mkdir()
    copy(LAST_YEAR, "往年/乡镇2023年.toml")
    copy(township, "别的.toml")
    return township


def listed(screen: str) -> list[str]:
    """The names below the field."""
    lines = screen.split("\n")
    hint = next(place for place, line in enumerate(lines) if "Tab 写入" in line)
    return re.findall(r"\S+(?:\.toml|/)(?= )", "\n".join(lines[hint - 5 : hint]))


def test_the_names_follow_what_is_typed(beside: Path) -> None:
    outcome = after(beside, OPEN, "往", "backspace 别")
    assert [listed(each.screen) for each in outcome.seen] == [
        ["别的.toml", "往年/"],
        ["往年/"],
        ["别的.toml"],
    ]


def test_a_folder_is_opened_and_a_file_taken_by_enter(beside: Path) -> None:
    outcome = after(beside, OPEN, "往 down enter", "down enter")
    assert listed(outcome.seen[1].screen) == ["往年/乡镇2023年.toml"]
    assert "已与霍尔果斯市公安局2023年年报对照" in outcome.said


def test_tab_writes_the_first_name_and_enter_takes_it(beside: Path) -> None:
    outcome = after(beside, OPEN, "往 tab", "乡 tab", "enter")
    assert listed(outcome.seen[1].screen) == ["往年/乡镇2023年.toml"]
    assert "已与霍尔果斯市公安局2023年年报对照" in outcome.said


def test_a_click_writes_a_name(beside: Path) -> None:
    outcome = after(beside, OPEN, Click("往年/", 1), Click("往年/乡镇2023年.toml", 1), "enter")
    assert "已与霍尔果斯市公安局2023年年报对照" in outcome.said


def test_up_goes_back_to_the_field_and_the_name_typed_counts(beside: Path) -> None:
    outcome = after(beside, OPEN, "往年/乡镇2023年.toml down up up enter")
    assert "已与霍尔果斯市公安局2023年年报对照" in outcome.said


def test_save_as_lists_what_is_there_and_says_what_becomes_of_it(beside: Path) -> None:
    outcome = after(beside, "f12", "别的", "tab", "backspace")
    proposed, like, whole, other = outcome.seen
    assert all(each in proposed.screen for each in ("别的.toml", "往年/", "即现在编辑的文件"))
    assert "往年/" not in like.screen
    assert "别的.toml 已存在，确定后询问是否替换" in whole.screen
    assert "已存在" not in other.screen


def test_the_proposed_name_goes_along_into_a_folder(beside: Path) -> None:
    outcome = after(beside, "f12", "down down down enter", "enter")
    assert "往年/report.toml" in outcome.seen[1].screen
    assert "往年/乡镇2023年.toml" in outcome.seen[1].screen
    assert Path("往年/report.toml").read_bytes() == beside.read_bytes()


def test_tab_leaves_a_proposed_name_as_it_is(beside: Path) -> None:
    after(beside, "f12", "tab enter")
    assert {each.name for each in Path().glob("*.toml")} == {"report.toml", "别的.toml"}


def test_export_lists_files_of_its_format(beside: Path) -> None:
    Path("别的.html").touch()
    outcome = after(beside, "shift+f12", "down enter", "down enter", "escape")
    assert "别的.html" in outcome.seen[1].screen
    assert "别的.toml" not in outcome.seen[1].screen
    assert "文件已存在" in outcome.seen[2].screen
