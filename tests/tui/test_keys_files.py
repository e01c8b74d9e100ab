"""Saving, saving elsewhere, leaving, and files that others change meanwhile."""

import errno
import os
from pathlib import Path
from typing import NoReturn

import pytest

from nianbao.store.folder import Folder

from .driving import Meanwhile, Outcome, after

TABLE = "f6 f6"
EDIT = (TABLE, "7 tab")
OURS = "received = { natural_person = 7, business = 3"


# Saving


def test_saving_writes_the_report_and_its_markdown(draft: Path) -> None:
    outcome = after(draft, *EDIT, "ctrl+s")
    assert OURS in outcome.text
    assert "已保存 report.toml 和 report.md" in outcome.said
    assert "| 7 | 3 |" in draft.with_suffix(".md").read_text("utf-8")


def test_one_edited_figure_changes_one_line(draft: Path) -> None:
    before = draft.read_text("utf-8").split("\n")
    lines = after(draft, *EDIT, "ctrl+s").text.split("\n")
    changed = [new for old, new in zip(before, lines, strict=True) if old != new]
    assert [line[: len(OURS)] for line in changed] == [OURS]


def test_saving_without_an_edit_leaves_every_byte(draft: Path) -> None:
    before = draft.read_bytes()
    assert "已保存" in after(draft, "ctrl+s").said
    assert draft.read_bytes() == before


def test_comments_and_unknown_keys_are_kept(draft: Path) -> None:
    text = draft.read_text("utf-8").replace(
        "[applications]", 'reviewer = "张三"  # 科长\n\n[applications]\nappendix = 1'
    )
    draft.write_text(text.replace("business = 3,", "business = 3, agency = 9,"), "utf-8")
    assert "原样保留" in after(draft).said
    saved = after(draft, *EDIT, "ctrl+s").text
    assert 'reviewer = "张三"  # 科长' in saved
    assert "appendix = 1" in saved
    assert "agency = 9" in saved


def test_windows_line_ends_are_kept(draft: Path) -> None:
    draft.write_bytes(draft.read_bytes().replace(b"\n", b"\r\n"))
    after(draft, *EDIT, "ctrl+s")
    saved = draft.read_bytes()
    assert saved.count(b"\r\n") == saved.count(b"\n")
    assert OURS.encode() in saved


def test_a_markdown_file_of_the_user_is_put_aside(draft: Path) -> None:
    draft.with_suffix(".md").write_text("我的笔记", "utf-8")
    said = after(draft, *EDIT, "ctrl+s").said
    kept = [path for path in Path().iterdir() if "我的笔记" in path.read_text("utf-8")]
    assert [path.name in said for path in kept] == [True]


# Saving elsewhere


def test_save_as_writes_a_new_file_and_goes_on_there(draft: Path) -> None:
    before = draft.read_bytes()
    outcome = after(draft, *EDIT, "f12", "ctrl+a 'copy.toml' enter", "8 tab ctrl+s")
    assert draft.read_bytes() == before
    assert "copy.toml" in outcome.title
    assert "natural_person = 7, business = 8" in Path("copy.toml").read_text("utf-8")
    assert Path("copy.md").exists()


def test_save_as_adds_the_ending(draft: Path) -> None:
    after(draft, "f12", "ctrl+a '新的 2024' enter")
    assert Path("新的 2024.toml").exists()


def test_save_as_to_the_same_file_just_saves(draft: Path) -> None:
    assert OURS in after(draft, *EDIT, "f12", "enter").text


@pytest.mark.parametrize("keys", ["escape", "enter"])
def test_save_as_over_another_file_asks_and_going_back_keeps_it(draft: Path, keys: str) -> None:
    Path("other.toml").write_text("别人的", "utf-8")
    steps = (*EDIT, "f12", "ctrl+a 'other.toml' enter")
    assert "已存在" in after(draft, *steps).screen
    # Going back is the first answer.
    outcome = after(draft, *steps, keys)
    assert Path("other.toml").read_text("utf-8") == "别人的"
    assert "report.toml" in outcome.title
    assert "未保存" in outcome.title


def test_save_as_over_another_file_replaces_it_when_told(draft: Path) -> None:
    Path("other.toml").write_text("别人的", "utf-8")
    after(draft, *EDIT, "f12", "ctrl+a 'other.toml' enter", "down enter")
    assert OURS in Path("other.toml").read_text("utf-8")


@pytest.mark.parametrize(
    ("name", "words"),
    [("nowhere/x.toml", "文件夹"), ("", "请写文件名"), ("sub/", "请写文件名"), (".", "请写文件名")],
)
def test_save_as_to_a_wrong_place_says_why_and_lets_mend_it(
    draft: Path, name: str, words: str
) -> None:
    steps = (*EDIT, "f12", f"ctrl+a delete '{name}' enter")
    outcome = after(draft, *steps, "home shift+end 'right.toml' enter")
    assert words in outcome.seen[len(steps) - 1].screen
    assert OURS in Path("right.toml").read_text("utf-8")


def test_ctrl_a_in_a_dialog_selects_its_field(draft: Path) -> None:
    after(draft, *EDIT, "f12", "right 'x' ctrl+a 'right.toml' enter")
    assert sorted(path.name for path in Path().glob("*.toml")) == ["report.toml", "right.toml"]


def test_save_as_onto_a_folder_is_refused(draft: Path) -> None:
    Path("sub.toml").mkdir()
    outcome = after(draft, *EDIT, "f12", "ctrl+a 'sub.toml' enter", "down enter")
    assert "文件夹" in outcome.screen
    assert "未保存" in outcome.title


def test_escape_in_save_as_saves_nothing(draft: Path) -> None:
    before = draft.read_bytes()
    after(draft, *EDIT, "f12", "'x' escape")
    assert draft.read_bytes() == before
    assert sorted(path.name for path in Path().iterdir()) == ["report.toml"]


# Leaving


@pytest.mark.parametrize("key", ["ctrl+q", "f10"])
def test_quitting_without_edits_ends_at_once(draft: Path, key: str) -> None:
    assert after(draft, key).ended


@pytest.mark.parametrize("key", ["ctrl+q", "f10"])
def test_quitting_with_edits_asks(draft: Path, key: str) -> None:
    outcome = after(draft, *EDIT, key)
    assert not outcome.ended
    assert "有未保存的修改" in outcome.screen


@pytest.mark.parametrize(
    ("keys", "ended", "saved"),
    [
        ("enter", True, True),
        ("down enter", True, False),
        ("down down enter", False, False),
        ("escape", False, False),
        ("up enter", False, False),
        ("space", True, True),
    ],
)
def test_the_answer_decides_whether_edits_are_saved(
    draft: Path, keys: str, ended: bool, saved: bool
) -> None:
    before = draft.read_text("utf-8")
    outcome = after(draft, *EDIT, "ctrl+q", keys)
    assert outcome.ended == ended
    assert (OURS in outcome.text) == saved
    assert (outcome.text == before) == (not saved)


def test_a_figure_being_typed_is_part_of_the_question(draft: Path) -> None:
    outcome = after(draft, TABLE, "7 ctrl+q", "enter")
    assert outcome.ended
    assert OURS in outcome.text


def test_going_back_from_the_question_loses_nothing(draft: Path) -> None:
    assert OURS in after(draft, *EDIT, "ctrl+q", "escape", "ctrl+s").text


def test_question_and_answer_in_one_burst(draft: Path) -> None:
    outcome = after(draft, TABLE, "7 tab ctrl+q down down enter 8 tab ctrl+s ctrl+q")
    assert outcome.ended
    assert "natural_person = 7, business = 8" in outcome.text


def test_a_save_that_fails_does_not_end_the_program(
    draft: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_read_only(monkeypatch)
    assert not after(draft, *EDIT, "ctrl+q", "enter").ended


@pytest.mark.parametrize(("keys", "saved"), [("enter", True), ("down enter", False)])
def test_opening_another_report_asks_first_too(draft: Path, keys: str, saved: bool) -> None:
    outcome = after(draft, *EDIT, "ctrl+o", keys)
    assert (OURS in outcome.text) == saved
    assert "新建年报" in outcome.screen


# Files that others change


def elsewhere(draft: Path) -> Meanwhile:
    """Another program changes the year meanwhile."""

    def change() -> None:
        text = draft.read_text("utf-8")
        draft.write_text(text.replace("year = 2024", "year = 2023"), "utf-8")

    return Meanwhile(change)


def conflict(draft: Path, *keys: str) -> Outcome:
    """Save after the file was changed elsewhere; then keys in the question."""
    return after(draft, *EDIT, elsewhere(draft), "ctrl+s", *keys)


def test_a_file_changed_elsewhere_is_not_overwritten(draft: Path) -> None:
    outcome = conflict(draft)
    assert "没有保存" in outcome.screen
    assert outcome.report["year"] == 2023
    assert OURS not in outcome.text


@pytest.mark.parametrize("keys", ["escape", "up enter"])
def test_going_back_from_a_conflict_keeps_both(draft: Path, keys: str) -> None:
    outcome = conflict(draft, keys)
    assert outcome.report["year"] == 2023
    assert "未保存" in outcome.title


def test_the_differences_can_be_read_before_deciding(draft: Path) -> None:
    before = draft.read_bytes()
    shown = conflict(draft, "enter").screen
    assert all(piece in shown for piece in ("- 2023", "+ 2024", "- 11", "+ 7"))
    draft.write_bytes(before)
    assert "没有保存" in conflict(draft, "enter", "escape").screen


def test_the_own_content_can_be_saved_elsewhere(draft: Path) -> None:
    outcome = conflict(draft, "down enter", "ctrl+a 'mine.toml' enter")
    assert outcome.report["year"] == 2023
    assert OURS in Path("mine.toml").read_text("utf-8")


def test_the_own_content_can_replace_the_other(draft: Path) -> None:
    outcome = conflict(draft, "down down enter")
    assert OURS in outcome.text
    assert outcome.report["year"] == 2024


def test_the_other_content_can_be_taken_over(draft: Path) -> None:
    outcome = conflict(draft, "down down down enter")
    assert "2023年" in outcome.title
    assert "已保存" in outcome.title
    assert outcome.figure("received") == 11
    assert outcome.report["year"] == 2023


def test_a_conflict_met_while_quitting_ends_after_it_is_settled(draft: Path) -> None:
    outcome = after(draft, *EDIT, elsewhere(draft), "ctrl+q", "enter", "down down enter")
    assert outcome.ended
    assert OURS in outcome.text


def test_other_content_that_is_no_report_cannot_be_taken_over(draft: Path) -> None:
    spoil = Meanwhile(lambda: draft.write_text("不是年报", "utf-8"))
    outcome = after(draft, *EDIT, spoil, "ctrl+s", "down down down enter")
    assert "report.toml" in outcome.said
    assert "未保存" in outcome.title


def test_a_deleted_file_is_written_anew_when_told(draft: Path) -> None:
    gone = Meanwhile(draft.unlink)
    assert "删除" in after(draft, *EDIT, gone, "ctrl+s").screen
    assert not draft.exists()


@pytest.mark.parametrize(("keys", "name"), [("down enter", "report.toml"), ("enter", "new.toml")])
def test_a_report_whose_file_was_deleted_can_be_saved(draft: Path, keys: str, name: str) -> None:
    keys = keys if name == "report.toml" else f"{keys} ctrl+a 'new.toml' enter"
    after(draft, *EDIT, Meanwhile(draft.unlink), "ctrl+s", *keys.split(" ", 1))
    assert OURS in Path(name).read_text("utf-8")


# Folders that cannot be written to


def make_read_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """Refuse new files as a read-only disk does; permissions would not stop root."""

    def refuse(*_: object) -> NoReturn:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS))

    monkeypatch.setattr(Folder, "create", refuse)


def test_a_read_only_folder_is_said_and_nothing_is_lost(
    draft: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = draft.read_bytes()
    with monkeypatch.context() as patched:
        make_read_only(patched)
        outcome = after(draft, *EDIT, "ctrl+s")
        assert "没有保存" in outcome.screen
        assert draft.read_bytes() == before
        assert "未保存" in after(draft, *EDIT, "ctrl+s", "escape").title


def test_a_read_only_file_is_said_and_left_alone(draft: Path) -> None:
    before = draft.read_bytes()
    draft.chmod(0o444)
    outcome = after(draft, *EDIT, "ctrl+s", "escape")
    assert "没有保存" in outcome.seen[2].screen
    assert "未保存" in outcome.title
    assert draft.read_bytes() == before


def test_from_a_read_only_folder_one_can_save_elsewhere(draft: Path) -> None:
    # Not the fixture: undoing that would lead out of the folder of the test.
    with pytest.MonkeyPatch.context() as patched:
        make_read_only(patched)
        steps = (*EDIT, "ctrl+s", Meanwhile(patched.undo), "enter", "ctrl+a 'new.toml' enter")
        after(draft, *steps)
    assert OURS in Path("new.toml").read_text("utf-8")
