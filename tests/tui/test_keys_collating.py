"""A folder that is added up on a screen: what it shows, and that it stays quick meanwhile."""

import asyncio
import re
import tomllib
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot

from nianbao.rollup.rollup import RollUp
from nianbao_tui.app import NianbaoApp
from nianbao_tui.screens import collated, collating, collating_lists, gathering
from nianbao_tui.screens.collated import Listing, Wish
from nianbao_tui.screens.collating import Collating

from .driving import screen_lines
from .keyboard import event, names

Script = Callable[[NianbaoApp, Pilot[None]], Awaitable[None]]


def report(name: str, received: int, *more: str) -> str:
    """A report of few figures, which are all of Table 3."""
    row = f"{{ natural_person = {received} }}"
    lines = ["[applications]", f"received = {row}", f"granted = {row}", f"partly_granted = {row}"]
    head = ['edition = "cn-2021"', f'organization = "{name}"', "year = 2024"]
    return "\n".join([*head, *more, *lines]) + "\n"


@pytest.fixture
def units(folder: Path) -> Path:
    """Twelve reports that receive 1, 2, … 12 applications."""
    found = folder / "units"
    found.mkdir()
    for number in range(1, 13):
        (found / f"{number:02}.toml").write_text(report(f"第{number}局", number), "utf-8")
    return found


def shown(folder: Path, script: Script, size: tuple[int, int] = (120, 40)) -> None:
    async def run() -> None:
        app = NianbaoApp(None, folder)
        async with app.run_test(size=size) as pilot:
            await script(app, pilot)

    asyncio.run(run())


async def until(app: NianbaoApp, pilot: Pilot[None], said: str) -> list[str]:
    """The screen once it says something."""
    for _ in range(2000):
        lines = [line.rstrip() for line in screen_lines(app)]
        if any(said in line for line in lines):
            return lines
        await pilot.pause(0.005)
    raise AssertionError(f"{said!r} never came:\n" + "\n".join(screen_lines(app)))


async def press(app: NianbaoApp, pilot: Pilot[None], keys: str) -> None:
    for name in names(keys):
        app.post_message(event(name))
    await pilot.pause(0)


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> None:
    """One report is read at a time, and each is drawn."""
    monkeypatch.setattr(gathering, "_SLICE", 0.0)
    monkeypatch.setattr(collating, "_DRAW", 0.01)


def test_it_draws_and_takes_keys_while_it_reads(units: Path, slow: None) -> None:
    async def script(app: NianbaoApp, pilot: Pilot[None]) -> None:
        lines = await until(app, pilot, "正在读入")
        read = re.search(r"正在读入 (\d+)/12", lines[0])
        assert read is not None
        assert int(read[1]) < 12
        await press(app, pilot, "tab")
        screen = app.screen
        assert isinstance(screen, Collating)
        assert screen.lists.view == "cells"
        assert "计入 12 份" in (await until(app, pilot, "计入 12 份"))[0]

    shown(units, script)


def test_nobody_is_called_missing_before_all_is_read(units: Path, slow: None) -> None:
    (units / "units.csv").write_text("单位名称\n第1局\n第9局\n档案馆\n", "utf-8")

    async def script(app: NianbaoApp, pilot: Pilot[None]) -> None:
        lines = await until(app, pilot, "正在读入")
        assert not any("未报" in line for line in lines[1:])
        lines = await until(app, pilot, "计入 12 份，未报 1 家")
        assert [line.split()[1] for line in lines if "未报" in line.split()[:1]] == ["档案馆"]

    shown(units, script)


def test_a_key_in_a_long_list_does_not_list_it_anew(
    units: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[int] = []
    listed = collated.units_listed

    def counted(rollup: RollUp, wish: Wish, cells: int, *, whole: bool) -> Listing:
        made.append(cells)
        return listed(rollup, wish, cells, whole=whole)

    monkeypatch.setattr(collating_lists, "units_listed", counted)

    async def script(app: NianbaoApp, pilot: Pilot[None]) -> None:
        await until(app, pilot, "计入 12 份")
        before = len(made)
        await press(app, pilot, "down down up")
        assert len(made) == before
        await press(app, pilot, "f3")
        assert len(made) == before + 1

    shown(units, script)


def test_the_list_of_bodies_is_followed(units: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(collating, "_LOOK", 0.01)
    bodies = units / "units.csv"

    async def script(app: NianbaoApp, pilot: Pilot[None]) -> None:
        assert "无单位名单" in (await until(app, pilot, "计入 12 份"))[0]
        bodies.write_text("单位名称\n第1局\n档案馆\n", "utf-8")
        lines = await until(app, pilot, "未报 1 家")
        assert "无单位名单" not in lines[0]
        assert any(line.split() == ["未报", "档案馆"] for line in lines)
        assert not any("读不出" in line for line in lines), "the list is no report"
        bodies.write_text("甲,乙\n", "utf-8")
        assert "units.csv:1：前几行中应有一行是列名" in (await until(app, pilot, "units.csv:1"))[-2]
        bodies.unlink()
        assert "无单位名单" in (await until(app, pilot, "无单位名单"))[0]

    shown(units, script)


def test_what_goes_and_what_is_a_total_is_seen(
    units: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(collating, "_LOOK", 0.01)

    async def script(app: NianbaoApp, pilot: Pilot[None]) -> None:
        await until(app, pilot, "计入 12 份")
        (units / "all.toml").write_text(report("某某县", 78), "utf-8")
        lines = await until(app, pilot, "像是汇总年报")
        assert "计入 12 份" in lines[0]
        (units / "all.toml").unlink()
        (units / "12.toml").unlink()
        assert "像是汇总年报" not in "".join(await until(app, pilot, "计入 11 份"))

    shown(units, script)


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
def test_the_total_is_written(units: Path, size: tuple[int, int]) -> None:
    async def script(app: NianbaoApp, pilot: Pilot[None]) -> None:
        lines = await until(app, pilot, "计入 12 份")
        assert "Ctrl+S 写出汇总" in lines[-1]
        assert "F1 帮助" in lines[-1]
        await press(app, pilot, "ctrl+s")
        await until(app, pilot, "编制单位")
        await press(app, pilot, "'某某县' enter enter")
        await until(app, pilot, "已写入")

    shown(units, script, size)
    written = tomllib.loads((units.parent / "汇总2024.toml").read_text("utf-8"))
    assert written["applications"]["received"]["natural_person"] == 78
    assert written["organization"] == "某某县"


def test_another_year_is_added_up_by_a_key(units: Path) -> None:
    for number in (1, 2):
        text = report(f"第{number}局", 100).replace("year = 2024", "year = 2023")
        (units / f"去年{number}.toml").write_text(text, "utf-8")

    async def script(app: NianbaoApp, pilot: Pilot[None]) -> None:
        lines = await until(app, pilot, "2024 年  计入 12 份")
        assert "F2 换年度" in lines[-1]
        await press(app, pilot, "tab f2")
        lines = await until(app, pilot, "2023 年  计入 2 份")
        received = next(place for place, line in enumerate(lines) if "一、本年新收" in line)
        assert lines[received + 1].split() == ["自然人", "200"]
        await press(app, pilot, "f2")
        await until(app, pilot, "2024 年  计入 12 份")

    shown(units, script)


def test_of_one_year_there_is_no_other(units: Path) -> None:
    async def script(app: NianbaoApp, pilot: Pilot[None]) -> None:
        lines = await until(app, pilot, "2024 年  计入 12 份")
        assert "换年度" not in lines[-1]
        await press(app, pilot, "f2")
        await until(app, pilot, "2024 年  计入 12 份")

    shown(units, script)
