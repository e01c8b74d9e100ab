"""What may go wrong while a folder is added up before the eyes of the user."""

import asyncio
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from nianbao.rollup.rollup import RollUp
from nianbao_tui.__main__ import edit
from nianbao_tui.app import NianbaoApp
from nianbao_tui.faults import Faults
from nianbao_tui.screens.collating import Collating
from nianbao_tui.screens.gathering import Gathering

from .driving import Inside, Paste, after

REPORT = """edition = "cn-2021"
year = 2024
organization = "{}"
[applications]
received = {{ natural_person = {} }}
"""


@pytest.fixture
def county(folder: Path) -> Path:
    """A folder with the reports of three bodies."""
    for number, name in enumerate("甲乙丙"):
        path = folder / "county" / f"{name}.toml"
        path.parent.mkdir(exist_ok=True)
        path.write_text(REPORT.format(f"{name}局", 10**number), "utf-8")
    return folder / "county"


@pytest.fixture(autouse=True)
def faults(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Exception]]:
    """The faults of the program, of which there must be none."""
    found: list[Exception] = []

    def answered(self: Faults, error: Exception) -> bool:
        found.append(error)
        return True

    monkeypatch.setattr(Faults, "answered", answered)
    yield found
    assert found == []


@pytest.mark.parametrize("key", ["ctrl+q", "escape"])
def test_leaving_asks_nothing_of_what_is_closed(county: Path, key: str) -> None:
    async def left() -> int | None:
        app = NianbaoApp(None, county)
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.press(key)
            await pilot.pause()
        return app.return_code

    assert asyncio.run(left()) == 0


def test_what_is_left_while_it_was_read_is_asked_nothing(county: Path) -> None:
    seen = Gathering(county)
    assert seen.look()
    seen.end()
    assert not seen.step()
    seen.settle()
    assert seen.outcome is None


@pytest.mark.parametrize("fails", ["look", "waiting", "keep", "outcome", "submissions"])
def test_a_database_that_fails_is_told_in_one_line(
    county: Path, fails: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(RollUp, fails, full)
    outcome = after(None, Inside(lambda app: app.push_screen(Collating(county))), "down")
    assert outcome.said.startswith("无法暂存读入的数字：database or disk is full")


def test_a_folder_that_vanishes_is_named_and_found_again(county: Path) -> None:
    seen = Gathering(county)
    assert seen.look()
    while seen.step():
        pass
    away = county.rename(county.with_name("away"))
    assert seen.look()
    while seen.step():
        pass
    seen.settle()
    assert seen.outcome is None
    assert [each.refused for each in seen.rollup.submissions()] == [f"{county}：文件不存在"]
    away.rename(county)
    assert seen.look()
    while seen.step():
        pass
    seen.settle()
    assert seen.outcome is not None
    assert seen.outcome.counted == 3
    seen.end()


@pytest.mark.parametrize("name", ["甲" * 200, "~nobody-of-this-name/x", "a\0b"])
def test_a_name_that_cannot_be_is_refused(
    folder: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert edit(Path(name)) == 2
    assert "Traceback" not in capsys.readouterr().err
    asked = after(None, "down down down enter", Paste(name), "enter")
    assert "请写一个已有的文件夹" in asked.screen


@pytest.mark.parametrize("name", ["甲" * 300, "~nobody-of-this-name/x", "county/x"])
def test_letters_do_not_go_where_they_cannot(county: Path, name: str) -> None:
    begun = Inside(lambda app: app.push_screen(Collating(county)))
    outcome = after(None, begun, "f5", Paste(name), "enter")
    assert "已写入" not in outcome.said
    assert sorted(path.name for path in county.parent.iterdir()) == ["county"]


def test_letters_that_fail_with_the_database_are_told(
    county: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(self: RollUp) -> None:
        raise sqlite3.OperationalError("disk I/O error")

    begun = Inside(lambda app: app.push_screen(Collating(county)))
    fails = Inside(lambda _: monkeypatch.setattr(RollUp, "findings", failing))
    outcome = after(None, begun, "f5", fails, "enter")
    assert "无法暂存读入的数字" in outcome.said
    assert not list(county.parent.glob("退改通知*"))


def test_a_total_does_not_go_into_its_own_folder(county: Path) -> None:
    begun = Inside(lambda app: app.push_screen(Collating(county)))
    asked = after(None, begun, "ctrl+s", Paste("某县"), "tab", Paste("county/x.toml"), "enter")
    assert "请写在所汇总的文件夹之外" in asked.screen
    made = after(None, begun, "ctrl+s", Paste("某县"), "tab", Paste("x"), "enter")
    assert "已写入" in made.said
    assert "received = { natural_person = 111" in (county.parent / "x.toml").read_text("utf-8")
