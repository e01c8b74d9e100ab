"""A fault of the program itself: what is unsaved is saved, and no report text is printed."""

import asyncio
import sys
from pathlib import Path

import pytest

from nianbao.session import Session
from nianbao_tui.app import NianbaoApp

from .terminal import terminal

FAULTY = """
import sys
from nianbao_tui.__main__ import main
from nianbao_tui.screens.commands import ACTIONS
def fail(editor):
    secret = "涉密内容"
    raise ZeroDivisionError(secret)
ACTIONS["help"] = fail
sys.exit(main(sys.argv[1:]))
"""


def test_unsaved_figures_are_rescued_and_nothing_of_the_report_is_shown(
    horgos: Path, private_home: Path, tmp_path: Path
) -> None:
    program = tmp_path / "faulty.py"
    program.write_text(FAULTY, encoding="utf-8")
    before = horgos.read_bytes()
    with terminal(horgos, command=(sys.executable, str(program))) as editor:
        editor.wait_for("一、本年新收申请")
        editor.press(b"4321\r")
        for _ in range(2):
            editor.press(b"\x1bOP")
            assert "程序出错" in editor.text()
            assert "涉密内容" not in editor.text()
            assert "Error，nianbao_tui.screens.editor:" in "".join(editor.text().split())
            editor.press(b"\r")
        editor.send(b"\x1bOP")
        assert editor.exit_code() == 70
        said = editor.text()
    assert "程序出错" in said
    assert "涉密内容" not in said
    assert "Traceback" not in said
    assert horgos.read_bytes() == before
    (rescued,) = (private_home / "state" / "nianbao" / "rescued").iterdir()
    assert "natural_person = 4321" in rescued.read_text("utf-8")
    assert rescued.parent.stat().st_mode & 0o077 == 0


BLIND = """
import sys
from nianbao_tui.__main__ import main
from nianbao_tui.screens.commands import ACTIONS
from nianbao_tui.widgets.bars import Status
def fail(*_):
    secret = "涉密内容"
    raise ZeroDivisionError(secret)
def blind(editor):
    Status.render_line = fail
    editor.query_one(Status).refresh()
ACTIONS["help"] = blind
sys.exit(main(sys.argv[1:]))
"""


def test_a_drawing_that_fails_ends_the_program_at_once(
    horgos: Path, private_home: Path, tmp_path: Path
) -> None:
    program = tmp_path / "blind.py"
    program.write_text(BLIND, encoding="utf-8")
    with terminal(horgos, command=(sys.executable, str(program))) as editor:
        editor.wait_for("一、本年新收申请")
        editor.press(b"4321\r")
        editor.send(b"\x1bOP")
        assert editor.exit_code() == 70
        said = editor.text()
    assert "程序出错，已退出" in said
    assert "涉密内容" not in said
    assert len(list((private_home / "state" / "nianbao" / "rescued").iterdir())) == 1
    assert len(list((private_home / "state" / "nianbao" / "journal").iterdir())) == 1


def test_a_fault_in_a_test_is_still_seen(horgos: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async def play() -> None:
        app = NianbaoApp(Session.open(horgos))
        async with app.run_test() as pilot:
            await pilot.pause()
            monkeypatch.setattr(app.screen, "press", lambda key, character: 1 / 0)
            await pilot.press("5")

    with pytest.raises(ZeroDivisionError):
        asyncio.run(play())
