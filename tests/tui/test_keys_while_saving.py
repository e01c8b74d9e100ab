"""The user goes on while the disk takes its time."""

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from nianbao.saving import Outcome, Saving
from nianbao_tui.app import NianbaoApp

from .driving import Inside, Meanwhile, after

TABLE = "f6 f6"
PATIENCE = 5

Disk = Callable[[threading.Event], None]


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Disk:
    """A disk that does nothing before something happens, or a save would wait for ever."""
    really = Saving.carried_out

    def waiting_for(happens: threading.Event) -> None:
        def waits(self: Saving) -> Outcome:
            assert happens.wait(PATIENCE), "the user could not go on"
            return really(self)

        monkeypatch.setattr(Saving, "carried_out", waits)

    return waiting_for


def entered(times: int, monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """Happens when a figure was entered for so many times."""
    from nianbao.session import Session

    happens, really, left = threading.Event(), Session.enter, [times]

    def enter(self: Session, *figures: Any) -> bool:
        done = really(self, *figures)
        left[0] -= 1
        if not left[0]:
            happens.set()
        return done

    monkeypatch.setattr(Session, "enter", enter)
    return happens


def test_a_figure_behind_it_is_entered_and_not_saved(
    draft: Path, disk: Disk, monkeypatch: pytest.MonkeyPatch
) -> None:
    disk(entered(2, monkeypatch))
    outcome = after(draft, TABLE, "7 tab ctrl+s 8 tab")
    assert "natural_person = 7, business = 3" in outcome.text
    assert "未保存" in outcome.title
    assert "| 7 | 3 |" in draft.with_suffix(".md").read_text("utf-8")


def test_a_save_meanwhile_comes_behind_it(
    draft: Path, disk: Disk, monkeypatch: pytest.MonkeyPatch
) -> None:
    disk(entered(3, monkeypatch))
    outcome = after(draft, TABLE, "7 tab ctrl+s 8 tab ctrl+s ctrl+s 9 tab ctrl+s")
    assert "natural_person = 7, business = 8, research = 9" in outcome.text
    assert "已保存" in outcome.title


def test_quitting_waits_for_it(draft: Path, disk: Disk) -> None:
    soon = threading.Event()
    threading.Timer(0.05, soon.set).start()
    disk(soon)
    outcome = after(draft, TABLE, "7 tab ctrl+s ctrl+q")
    assert outcome.ended
    assert "natural_person = 7" in outcome.text


def test_quitting_behind_one_that_fails_asks(draft: Path) -> None:
    gone = Meanwhile(draft.unlink)
    outcome = after(draft, TABLE, "7 tab", gone, "ctrl+s ctrl+q")
    assert not outcome.ended
    assert "没有保存" in outcome.screen
    assert "正在保存" not in outcome.screen


def test_the_file_that_it_makes_is_not_taken_for_that_of_others(draft: Path) -> None:
    def look(app: NianbaoApp) -> None:
        editor = app.editor
        assert editor
        editor.press("ctrl+s", None)
        assert editor.saving
        editor.saving.wait(PATIENCE)
        editor.lookout.look_at_file()

    outcome = after(draft, TABLE, "7 tab", Inside(look))
    assert "文件有变化" not in outcome.screen
    assert "natural_person = 7" in outcome.text
