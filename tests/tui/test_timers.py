"""A timer runs, however busy the machine is while it is set."""

import asyncio
from itertools import count
from time import monotonic

import pytest
from textual import _time
from textual.app import App

from nianbao_tui.screens.base import KeyScreen


@pytest.fixture
def busy(monkeypatch: pytest.MonkeyPatch) -> None:
    """At each look at the clock a hundredth has gone: something else had the processor."""
    looks = count()
    monkeypatch.setattr(_time, "get_time", lambda: monotonic() + next(looks) / 100)


def test_what_is_to_be_done_in_a_moment_is_done_on_a_busy_machine(busy: None) -> None:
    done: list[int] = []

    async def run() -> None:
        app: App[None] = App()
        async with app.run_test() as pilot:
            screen = KeyScreen[None]()
            await app.push_screen(screen)
            for number in range(3):
                screen.set_timer(0.002, lambda number=number: done.append(number))
            for _ in range(50):
                await pilot.pause(0.01)

    asyncio.run(run())
    assert done == [0, 1, 2]
