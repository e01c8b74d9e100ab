"""A fault in any handler: it is said, nothing is lost, and the editor goes on."""

from collections.abc import Callable
from pathlib import Path

import pytest

from nianbao.remembered import state_folder
from nianbao_tui.app import NianbaoApp
from nianbao_tui.keys import COMMANDS, Command
from nianbao_tui.screens import commands as commands_module
from nianbao_tui.screens.commands import ACTIONS
from nianbao_tui.screens.table import TableDesk

from .driving import Click, Inside, Step, after, screen_lines

SECRET = "涉密内容"
TABLE = "f6 f6"


class Broken(Exception):
    """What no handler expects."""


def fail(*_: object, **__: object) -> None:
    """Fail with words of the report in hand."""
    raise Broken(SECRET)


def seen(path: Path, *steps: Step) -> list[str]:
    """The screen after each step; the fault, which goes on in a test, has come."""
    screens: list[str] = []
    look = Inside(lambda app: screens.append("\n".join(screen_lines(app))))
    with pytest.raises(Broken):
        after(path, *(each for step in steps for each in (step, look)))
    return screens


FEW = ("fill", "parts", "save", "quit", "save_as", "paste", "undo", "problem")
"""Commands of each scope, with and without a dialog; those in a campaign go the same way."""


@pytest.mark.parametrize(
    "command",
    [
        pytest.param(each, id=each.name, marks=() if each.name in FEW else pytest.mark.campaign)
        for each in COMMANDS
    ],
)
def test_any_command_may_fail(
    draft: Path, monkeypatch: pytest.MonkeyPatch, command: Command
) -> None:
    broken = Inside(
        lambda app: monkeypatch.setattr(commands_module, "ACTIONS", {**ACTIONS, command.name: fail})
    )
    place = "home" if command.scope == "text" else TABLE
    screens = seen(draft, place, "7 tab", broken, command.keys[0], "enter", "8")
    assert "程序出错" in screens[3]
    assert "Broken，nianbao_tui.screens.editor:" in "".join(screens[3].split())
    assert SECRET not in screens[3]
    assert "程序出错" not in screens[4]
    assert "F1 帮助" in screens[5]


def test_every_action_is_a_command_that_was_tried() -> None:
    assert {command.name for command in COMMANDS} == set(ACTIONS)


def test_the_work_goes_on_to_the_save(draft: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(commands_module, "ACTIONS", {**ACTIONS, "help": fail})
    screens = seen(draft, TABLE, "7 tab", "f1", "enter", "8 tab ctrl+s")
    assert "程序出错" in screens[2]
    assert "已保存" in screens[4]
    assert "received = { natural_person = 7, business = 8" in draft.read_text("utf-8")


def test_a_copy_can_be_saved_on_the_spot(draft: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(commands_module, "ACTIONS", {**ACTIONS, "help": fail})
    screens = seen(draft, TABLE, "7 tab", "f1", "down enter", "enter")
    assert "未保存的修改已存到" in screens[3]
    [copy] = (state_folder() / "rescued").iterdir()
    assert "natural_person = 7" in copy.read_text("utf-8")
    assert "自然人" in screens[4]


def test_the_journal_is_safe_before_it_is_said(
    draft: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(commands_module, "ACTIONS", {**ACTIONS, "help": fail})
    found: list[int] = []
    journals = state_folder() / "journal"
    look = Inside(lambda app: found.append(len(list(journals.iterdir()))))
    with pytest.raises(Broken):
        after(draft, TABLE, "7 tab f1", look)
    assert found == [1]


def later(app: NianbaoApp) -> None:
    """A timer."""
    app.screen.set_timer(0.001, fail)


def at_the_answer(app: NianbaoApp) -> None:
    """What follows the answer to a dialog."""
    app.screen.call_next(fail)


@pytest.mark.parametrize("act", [later, at_the_answer])
def test_what_comes_later_may_fail(draft: Path, act: Callable[[NianbaoApp], None]) -> None:
    screens = seen(draft, Inside(act), *["right"] * 8)
    assert "程序出错" in screens[-1]


def test_a_click_may_fail(draft: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(TableDesk, "point", fail)
    screens = seen(draft, TABLE, Click("二、上年", right=50), "enter", "7 tab")
    assert "程序出错" in screens[1]
    assert "程序出错" not in screens[3]
