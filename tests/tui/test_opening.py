"""Opening a report that somebody else edits, or that an interrupted run left unsaved."""

import json
import socket
from pathlib import Path

import pytest
from working import SAMPLES, own_recovery

from nianbao.remembered import state_folder
from nianbao.report.model import Report
from nianbao.session import Session
from nianbao.store import remains
from nianbao.store.generations import generations
from nianbao.store.lock import acquire, look
from nianbao.store.remains import unfinished

from .driving import Inside, Meanwhile, Outcome, Paste, after

TABLE = "f6 f6"
OURS = "received = { natural_person = 7, business = 3"
ADDED = "机关共受理咨询"


def joined(screen: str) -> str:
    """The words of a screen without what wrapping put between them."""
    return "".join(screen.split())


# Much of it is gone


def test_a_file_that_was_cut_opens_and_says_where_the_rest_is(draft: Path) -> None:
    whole = draft.read_text("utf-8")
    assert "小了一半以上" not in after(draft, TABLE, "7 tab ctrl+s").screen
    draft.write_text(whole[: len(whole) // 4].rpartition("\n[")[0], "utf-8")
    [kept] = generations(draft)
    assert kept.path.read_text("utf-8") == whole
    assert "小了一半以上；那时的内容在" in after(draft).said


def test_a_save_that_would_leave_less_than_half_is_asked_about(draft: Path) -> None:
    text = "长" * len(draft.read_bytes())
    after(draft, Paste(text), "ctrl+s")
    emptied = (draft, "ctrl+a delete", "ctrl+s")
    asked = after(*emptied)
    assert "不到原有" in joined(asked.screen)
    assert text in asked.text
    assert text not in after(*emptied, "down down enter").text


# Somebody else edits it


def held(path: Path) -> Path:
    """A lock as another machine writes it."""
    lock = path.absolute().parent / f".{path.name}.lock"
    owner = {"user": "liu", "host": "elsewhere", "pid": 12, "start": "1", "boot": "b"}
    lock.write_text(json.dumps({"version": "1", **owner, "time": "2025-01-02T10:20:00+08:00"}))
    return lock


@pytest.fixture
def theirs(draft: Path) -> Path:
    """The draft, which somebody on another machine edits."""
    held(draft)
    return draft


def test_it_is_said_who_edits_it_and_since_when(theirs: Path) -> None:
    shown = after(theirs).screen
    assert "正在编辑中" in shown
    assert "用户liu在elsewhere上（进程12）自2025-01-0210:20起正在编辑这份年报" in joined(shown)


def test_by_default_it_is_only_shown(theirs: Path) -> None:
    before = theirs.read_bytes()
    outcome = after(theirs, "enter", TABLE, "7", "ctrl+s")
    assert "只读" in outcome.title
    assert [("elsewhere" in seen.said, "只读" in seen.said) for seen in outcome.seen[2:]] == [
        (True, True),
        (True, True),
    ]
    assert theirs.read_bytes() == before
    assert not theirs.with_suffix(".md").exists()


@pytest.mark.parametrize(
    ("steps", "words"),
    [
        (["'文字'"], "只读"),
        (["f6 f6", "7"], "只读"),
        (["f6 f6", "delete"], "只读"),
        (["f6 f6", "f4"], "只读"),
        (["shift+f6", "down", "9"], "只读"),
        (["f3", "insert"], "只读"),
        (["ctrl+z"], "只读"),
    ],
)
def test_nothing_can_be_changed_in_it(theirs: Path, steps: list[str], words: str) -> None:
    outcome = after(theirs, "enter", *steps, "escape escape", "ctrl+q")
    seen = outcome.seen[len(steps)]
    assert words in seen.screen
    assert "文字" not in seen.lines[1:-2][0]
    assert outcome.ended


def test_what_is_only_shown_can_be_saved_as_a_copy_of_ones_own(theirs: Path) -> None:
    outcome = after(theirs, "enter", "f12", "ctrl+a 'own.toml' enter", TABLE, "7 tab ctrl+s")
    assert "own.toml" in outcome.title
    assert "只读" not in outcome.title
    assert OURS in Path("own.toml").read_text("utf-8")
    assert OURS not in outcome.text
    assert look(theirs).state == "held"


def test_a_copy_has_no_file_yet(theirs: Path) -> None:
    outcome = after(theirs, "down enter")
    assert "临河县水利局" in outcome.title
    assert "新年报  未保存" in outcome.title


def test_taken_over_it_is_edited(theirs: Path) -> None:
    states: list[str] = []
    note = Meanwhile(lambda: states.append(look(theirs).state))
    outcome = after(theirs, "down down enter", note, TABLE, "7 tab ctrl+s")
    assert OURS in outcome.text
    assert states == ["ours"]


@pytest.mark.parametrize("key", ["escape", "down down down enter"])
def test_going_back_leads_to_the_start_page(theirs: Path, key: str) -> None:
    assert "新建年报" in after(theirs, key).screen


def test_a_lock_that_says_nothing_is_asked_about_too(draft: Path) -> None:
    held(draft).write_bytes(b"\0" * 10)
    assert "无法确认是否有人正在编辑" in after(draft).screen


def test_a_lock_of_a_run_that_ended_is_no_hindrance(draft: Path) -> None:
    lock = held(draft)
    known = json.loads(lock.read_text()) | {"host": socket.gethostname()}
    lock.write_text(json.dumps(known))
    assert OURS in after(draft, TABLE, "7 tab ctrl+s").text


def test_the_lock_is_given_back_at_the_end(draft: Path) -> None:
    assert after(draft, "ctrl+q").ended
    assert look(draft).state == "free"


def test_the_lock_goes_where_the_report_goes(draft: Path) -> None:
    states: list[str] = []
    note = Meanwhile(lambda: states.extend((look(draft).state, look(Path("other.toml")).state)))
    after(draft, "f12", "ctrl+a 'other.toml' enter", note)
    assert states == ["free", "ours"]


def test_saving_over_a_report_that_somebody_edits_says_so(draft: Path) -> None:
    other = Path("other.toml")
    other.write_text("x", "utf-8")
    held(other)
    assert "elsewhere" in after(draft, "f12", "ctrl+a 'other.toml' enter").screen


# An interrupted run


@pytest.fixture
def interrupted(draft: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The draft, of which a run that ended left a changed figure and a changed text."""
    own_recovery(tmp_path, monkeypatch)
    session = Session.open(draft)
    leave(session)
    monkeypatch.setattr(remains, "runs_on", lambda owner: False)
    return draft


def leave(session: Session) -> None:
    """Change two things and end as a run that is killed does."""
    session.protect()
    at = session.form.section("applications").cells[0]
    session.enter([(at, 7)])
    session.write("overview", 0, "", ADDED)
    assert session.journal
    assert session.journal.flush(5)


def journals() -> list[str]:
    return [path.suffix for path in (state_folder() / "journal").iterdir()]


def test_what_is_left_is_offered_first(interrupted: Path) -> None:
    shown = after(interrupted).screen
    assert "有未保存的修改可以恢复" in shown
    assert "2 处修改" in shown
    assert "恢复" in [line.strip() for line in shown.split("\n")]


def test_recovered_it_is_unsaved_and_can_be_saved(interrupted: Path) -> None:
    outcome = after(interrupted, "enter", "ctrl+s")
    assert "未保存" in outcome.seen[0].title
    assert "已恢复 2 处修改" in outcome.seen[0].said
    assert OURS in outcome.text
    assert ADDED in outcome.text
    assert unfinished(interrupted) == []


def test_what_was_undone_before_can_be_undone_after(interrupted: Path) -> None:
    assert ADDED not in after(interrupted, "enter", "ctrl+z", "ctrl+s").text


def test_the_differences_are_shown_before(interrupted: Path) -> None:
    outcome = after(interrupted, "down enter", "escape", "enter")
    assert "+ 7" in outcome.seen[0].screen
    assert ADDED in outcome.seen[0].screen
    assert "可以恢复" in outcome.seen[1].screen
    assert "已恢复" in outcome.seen[2].said


@pytest.mark.parametrize("keys", ["escape", "down down enter"])
def test_what_is_not_recovered_is_kept(interrupted: Path, keys: str) -> None:
    before = interrupted.read_bytes()
    outcome = after(interrupted, keys)
    assert "已保存" in outcome.title
    assert interrupted.read_bytes() == before
    assert journals() == [".journal"]
    assert "可以恢复" in after(interrupted).screen


def test_it_is_dropped_only_when_told(interrupted: Path) -> None:
    assert "已保存" in after(interrupted, "down down down enter").title
    assert journals() == []


def changed(path: Path) -> None:
    path.write_text(path.read_text("utf-8").replace("business = 3", "business = 4"), "utf-8")


def test_what_does_not_fit_the_file_is_not_the_default(interrupted: Path) -> None:
    changed(interrupted)
    assert "此后文件被改过" in joined(after(interrupted).screen)
    assert "已保存" in after(interrupted, "enter").title
    assert journals() == [".journal"]


def test_what_does_not_fit_the_file_becomes_a_report_of_its_own(interrupted: Path) -> None:
    changed(interrupted)
    before = interrupted.read_bytes()
    outcome = after(interrupted, "down enter", "f12", "ctrl+a 'own.toml' enter")
    assert "新年报  未保存" in outcome.seen[0].title
    assert "另存" in outcome.seen[0].said
    assert OURS in Path("own.toml").read_text("utf-8")
    assert interrupted.read_bytes() == before


def test_what_failed_before_is_not_tried_again_and_is_named(interrupted: Path) -> None:
    [left] = unfinished(interrupted)
    left.replayed()
    outcome = after(interrupted)
    assert "上次恢复没有完成" in outcome.said
    assert "已保存" in outcome.title
    assert journals() == [".replaying"]


def test_what_somebody_else_edits_is_not_recovered_but_shown(interrupted: Path) -> None:
    held(interrupted)
    outcome = after(interrupted, "enter")
    assert "只读" in outcome.title
    assert journals() == [".journal"]


def unnamed() -> None:
    leave(Session(Report(edition="cn-2021", year=2024), None))


def test_a_report_without_a_file_is_offered_on_the_start_page(interrupted: Path) -> None:
    unnamed()
    assert "恢复  新年报" in after(None).screen
    outcome = after(None, "enter", "enter")
    assert "可以恢复" in outcome.seen[0].screen
    assert "新年报  未保存" in outcome.title
    assert "已恢复" in outcome.said


def test_a_report_without_a_file_can_be_dropped(interrupted: Path) -> None:
    unnamed()
    outcome = after(None, "enter", "up enter")
    assert "恢复  新年报" not in outcome.screen
    assert "新建年报" in outcome.screen


# The journal


def left_after(path: Path | None, *steps: str) -> tuple[Outcome, list[str]]:
    """What came of it, and the journals just before the program was left."""
    found: list[str] = []
    written = Inside(lambda app: app.secure())
    return after(path, *steps, written, Meanwhile(lambda: found.extend(journals()))), found


def test_a_change_is_in_a_journal_until_it_is_saved(draft: Path) -> None:
    _, found = left_after(draft, TABLE, "7 tab")
    assert found == [".journal"]
    _, found = left_after(draft, TABLE, "8 tab", "ctrl+s")
    assert found == []


@pytest.mark.parametrize(
    "leaving", [["ctrl+q", "down enter"], ["ctrl+o", "down enter"], ["ctrl+s", "ctrl+q"]]
)
def test_a_clean_way_out_leaves_no_journal_and_no_lock(draft: Path, leaving: list[str]) -> None:
    after(draft, TABLE, "7 tab", *leaving)
    assert journals() == []
    assert acquire(draft).state == "ours"


def test_an_imported_report_is_safe_at_once(folder: Path) -> None:
    sample = SAMPLES / "horgos-psb-2023" / "report.md"
    Path("old.md").write_bytes(sample.read_bytes())
    outcome, found = left_after(None, "down down enter", "'old.md' enter", "end enter")
    assert "未保存" in outcome.title
    assert found == [".journal"]
