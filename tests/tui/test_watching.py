"""The file that others change while it is open, and the disk that takes no journal."""

import contextlib
import errno
import json
import re
from pathlib import Path
from typing import Any

import pytest
from textual.events import AppFocus
from textual.timer import Timer

from nianbao.form.address import Address
from nianbao.session import Session
from nianbao.store import journal_file
from nianbao.store.folder import Folder
from nianbao.store.journal import Journal
from nianbao.store.lock import look
from nianbao_tui.app import NianbaoApp
from nianbao_tui.screens import watching
from nianbao_tui.screens.editor import Editor

from .driving import Inside, Meanwhile, Outcome, Paste, Step, after

TABLE = "f6 f6"
OURS = "received = { natural_person = 7, business = 3"
AS_IT_WAS = "received = { natural_person = 11, business = 3"
THEIRS = "received = { natural_person = 5, business = 3"


BACK = Inside(lambda app: app.post_message(AppFocus()))
"""The user comes back to the window."""


def others(path: Path) -> Meanwhile:
    """Somebody else writes another figure into the file."""
    text = path.read_text("utf-8").replace(AS_IT_WAS, THEIRS)
    assert THEIRS in text
    return Meanwhile(lambda: path.write_text(text, "utf-8"))


def seen_again(draft: Path, *steps: str) -> Outcome:
    return after(draft, TABLE, "7 tab", others(draft), BACK, *steps)


def test_a_change_by_others_is_seen_when_the_user_comes_back(draft: Path) -> None:
    shown = seen_again(draft).screen
    assert "文件有变化" in shown
    assert "被其他程序改过" in shown


def test_the_difference_is_shown(draft: Path) -> None:
    assert "- 5    + 7" in seen_again(draft, "enter").screen


def test_ours_can_be_saved_elsewhere(draft: Path) -> None:
    outcome = seen_again(draft, "down enter", "ctrl+a 'own.toml' enter")
    assert OURS in Path("own.toml").read_text("utf-8")
    assert THEIRS in outcome.text


def test_ours_can_replace_theirs(draft: Path) -> None:
    assert OURS in seen_again(draft, "down down enter").text


def test_theirs_can_be_read_anew(draft: Path) -> None:
    outcome = seen_again(draft, "down down down enter", "right")
    assert outcome.seen[-2].said == "已重新读入 report.toml"
    assert "已保存" in outcome.title
    assert THEIRS in outcome.text
    assert " 5 " in outcome.screen


def test_it_is_asked_once_and_the_save_asks_again(draft: Path) -> None:
    going_on = after(draft, TABLE, "7 tab", others(draft), BACK, "escape", BACK)
    assert "文件有变化" not in going_on.screen
    draft.write_text(draft.read_text("utf-8").replace(THEIRS, AS_IT_WAS), "utf-8")
    assert "没有保存" in seen_again(draft, "escape", "ctrl+s").screen


def test_a_file_that_is_gone_is_seen_too(draft: Path) -> None:
    outcome = after(draft, Meanwhile(draft.unlink), BACK)
    assert "已被删除或移走" in outcome.screen


def test_a_file_written_again_with_the_same_content_is_no_matter(draft: Path) -> None:
    same = draft.read_bytes()
    written = Meanwhile(lambda: draft.write_bytes(same))
    assert "文件有变化" not in after(draft, Meanwhile(draft.unlink), written, BACK).screen


def test_our_own_save_is_no_change_by_others(draft: Path) -> None:
    assert "文件有变化" not in after(draft, TABLE, "7 tab", "ctrl+s", BACK).screen


# The lock

OTHER = {"user": "liu", "host": "elsewhere", "pid": 12, "start": "1", "boot": "b"}


def taking(path: Path, content: bytes | None = None) -> Meanwhile:
    """Somebody on another machine takes the report over, or writes this into the lock."""
    told = json.dumps({"version": "1", **OTHER, "time": "2025-01-02T10:20:00+08:00"})
    lock = path.with_name(f".{path.name}.lock")
    return Meanwhile(lambda: lock.write_bytes(told.encode() if content is None else content))


@pytest.mark.parametrize("notice", [BACK, "ctrl+s"], ids=["focus", "save"])
def test_a_report_taken_over_by_others_is_only_shown(draft: Path, notice: Step) -> None:
    before = draft.read_bytes()
    outcome = after(draft, TABLE, "7 tab 8", taking(draft), notice, "9", "ctrl+s")
    noticed = outcome.seen[3]
    assert "用户 liu 在 elsewhere 上（进程 12）" in noticed.said
    assert "只读" in noticed.said
    assert "只读  未保存" in noticed.title
    assert " 8 " in noticed.screen, "what was being typed is entered"
    assert "按 F12 可另存" in outcome.seen[4].said
    assert draft.read_bytes() == before


def test_what_was_done_before_is_not_undone_in_a_report_that_is_only_shown(draft: Path) -> None:
    steps = (TABLE, "7 tab 8 tab ctrl+z", taking(draft), BACK, "ctrl+z", "ctrl+y")
    *_, undone, redone = after(draft, *steps).seen
    for screen in (undone, redone):
        assert "只读" in screen.said
        assert re.search(r"本年新收申请 +7!? +3!? ", screen.screen)


def test_what_was_not_saved_then_can_be_saved_elsewhere(draft: Path) -> None:
    outcome = after(
        draft, TABLE, "7 tab", taking(draft), BACK, "f12", "ctrl+a 'own.toml' enter", "8 ctrl+s"
    )
    assert "只读" not in outcome.title
    assert "received = { natural_person = 7, business = 8" in Path("own.toml").read_text("utf-8")
    assert "elsewhere" in draft.with_name(f".{draft.name}.lock").read_text("utf-8")


def test_a_lock_that_nobody_understands_any_more_bars_too(draft: Path) -> None:
    outcome = after(draft, TABLE, "7 tab", taking(draft, b"?"), BACK)
    assert "可能另有程序接管了编辑" in outcome.said


def test_a_lock_that_is_gone_is_taken_again(draft: Path) -> None:
    lock = draft.with_name(f".{draft.name}.lock")
    states: list[str] = []
    outcome = after(
        draft, Meanwhile(lock.unlink), BACK, Meanwhile(lambda: states.append(look(draft).state))
    )
    assert states == ["ours"]
    assert "只读" not in outcome.title


# The journal


def test_without_a_journal_it_is_said_as_long_as_it_lasts(
    draft: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path) -> Path:
        raise OSError(errno.ENOSPC, "full")

    def look(app: NianbaoApp) -> None:
        assert isinstance(app.screen, Editor)
        assert app.screen.session.journal
        app.screen.session.journal.flush(5)
        app.screen.lookout.look_at_journal()

    monkeypatch.setattr(journal_file, "private_folder", full)
    outcome = after(draft, TABLE, "7 tab", Inside(look), "8 tab")
    assert "修改暂时无法自动留底" in outcome.seen[2].said
    assert "无崩溃保护  未保存" in outcome.seen[2].title
    assert "无崩溃保护  未保存" in outcome.title


@pytest.mark.parametrize(
    ("steps", "noted"),
    [
        (["98"], ["9", "98"]),
        (["98 backspace 7"], ["9", "98", "9", "97"]),
        (["9", Paste("87")], ["9", "987"]),
        (["98 escape"], ["9", "98", ""]),
        (["98 tab"], ["9", "98", ""]),
    ],
)
def test_what_is_being_typed_is_noted_with_each_key(
    draft: Path, monkeypatch: pytest.MonkeyPatch, steps: list[Step], noted: list[str]
) -> None:
    seen: list[str] = []
    monkeypatch.setattr(Journal, "typing", lambda journal, at, text: seen.append(text))
    after(draft, TABLE, *steps)
    assert seen == noted


# A save that may not last


def test_a_save_that_may_not_last_can_be_made_again(
    draft: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(folder: Folder) -> None:
        raise OSError(errno.EIO, "bad")

    fails = Meanwhile(lambda: monkeypatch.setattr(Folder, "flush", failing))
    flush = Folder.flush
    works = Meanwhile(lambda: monkeypatch.setattr(Folder, "flush", flush))
    outcome = after(draft, TABLE, "7 tab", fails, "ctrl+s", works, "enter")
    assert "未能确认已存妥" in outcome.seen[3].screen
    assert "已保存 report.toml" in outcome.said
    assert "已保存" in outcome.title
    assert OURS in outcome.text


# The rest

CELL = Address("applications", "received", "business")


@pytest.fixture
def prepared(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """The figures of the reports that are made ready; no second passes but by `seconds`."""
    made: list[object] = []
    monkeypatch.setattr(watching, "_SECONDS", 3600)
    monkeypatch.setattr(Session, "prepare", lambda self: made.append(self.report.figures[CELL]))
    return made


def seconds(number: int) -> Inside:
    def pass_by(app: NianbaoApp) -> None:
        assert isinstance(app.screen, Editor)
        for _ in range(number):
            with contextlib.suppress(ZeroDivisionError):
                app.screen.lookout.look_at_rest()

    return Inside(pass_by)


def test_when_the_user_rests_the_next_save_is_made_ready(
    draft: Path, prepared: list[object]
) -> None:
    after(draft, TABLE, "tab 7 tab", seconds(1), "left 8 tab", seconds(1), "left 9 tab", seconds(9))
    assert prepared == [9, 9]


def test_the_editor_wakes_once_a_second_while_nothing_is_done(
    draft: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks: list[float] = []
    begin: Any = Editor.set_interval

    def set_interval(editor: Editor, every: float, *rest: Any, **more: Any) -> Timer:
        looks.append(every)
        timer: Timer = begin(editor, every, *rest, **more)
        return timer

    monkeypatch.setattr(Editor, "set_interval", set_interval)
    after(draft, "tab", "f6")
    assert looks.count(1.0) == 1


def test_a_fault_in_making_ready_comes_once(
    draft: Path, prepared: list[object], monkeypatch: pytest.MonkeyPatch
) -> None:
    def wrong(self: Session) -> None:
        prepared.append(self.report.figures[CELL])
        raise ZeroDivisionError

    monkeypatch.setattr(Session, "prepare", wrong)
    after(draft, TABLE, "tab 7 tab", seconds(3), "left 8 tab", seconds(3))
    assert prepared == [7]
