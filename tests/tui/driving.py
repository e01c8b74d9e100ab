"""(file, keys, file): what a report file holds after a user did something in the real editor."""

import asyncio
import tomllib
from collections.abc import Awaitable, Callable, Sized
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from textual._context import visible_screen_stack
from textual.app import App
from textual.events import MouseMove
from textual.events import Paste as PasteEvent
from textual.pilot import Pilot
from wcwidth import wcswidth

from nianbao.session import Session
from nianbao_tui.app import NianbaoApp
from nianbao_tui.screens.collating import Collating
from nianbao_tui.screens.opening import part_with

from .keyboard import event, names

SIZE = (120, 40)


@dataclass(frozen=True)
class Paste:
    """Text that the terminal pastes."""

    text: str


@dataclass(frozen=True)
class Click:
    """A click on a text of the screen: on its first cell, or so many cells to the right."""

    on: str
    right: int = 0
    shift: bool = False
    drag_to: str = ""


@dataclass(frozen=True)
class Meanwhile:
    """Something that happens outside of the editor."""

    happens: Callable[[], object]


@dataclass(frozen=True)
class Inside:
    """Something that is done to the application itself, or asked of it."""

    happens: Callable[[NianbaoApp], object]


Step = str | Paste | Click | Meanwhile | Inside
"""A script of keys, all at once; or something else. What it does is drawn before the next step."""


@dataclass(frozen=True)
class Screen:
    """What the user sees."""

    lines: tuple[str, ...]

    @property
    def screen(self) -> str:
        """The screen as text."""
        return "\n".join(line.rstrip() for line in self.lines)

    @property
    def said(self) -> str:
        """The line above the keys: what the editor answers."""
        return self.lines[-2].strip()

    @property
    def place(self) -> str:
        """The line above that: where the cursor stands."""
        return self.lines[-3].strip()

    @property
    def title(self) -> str:
        """The first line: which report this is."""
        return self.lines[0].strip()


@dataclass(frozen=True)
class Outcome(Screen):
    """What the user sees in the end and saw after each step, and what stands in the file."""

    seen: tuple[Screen, ...]
    caret: tuple[int, int]
    ended: bool
    text: str
    copied: str = ""

    @property
    def report(self) -> dict[str, Any]:
        """The file as TOML."""
        return tomllib.loads(self.text)

    def figure(self, row: str, column: str = "natural_person", table: str = "applications") -> Any:
        """A figure of the file, None for a blank."""
        return self.report[table].get(row, {}).get(column)


def after(path: Path | None, *steps: Step, size: tuple[int, int] = SIZE) -> Outcome:
    """Open the report or folder, or the start page; take the steps; see what came of it."""
    return asyncio.run(_after(path, steps, size))


async def _after(path: Path | None, steps: tuple[Step, ...], size: tuple[int, int]) -> Outcome:
    if path is not None and path.is_dir():
        app = NianbaoApp(None, path)
    else:
        app = NianbaoApp(Session.open(path) if path else None)
    async with app.run_test(size=size) as pilot:
        await _pause(pilot)
        seen = [await _seen_after(pilot, step) for step in steps]
        text = path.read_text("utf-8") if path and path.is_file() else ""
        outcome = Outcome(
            lines=seen[-1].lines if seen else screen_lines(app),
            seen=tuple(seen),
            caret=app.cursor_position,
            ended=app.return_code is not None,
            text=text,
            copied=app.clipboard,
        )
        _part(app)
        return outcome


def _part(app: NianbaoApp) -> None:
    """Have nothing stay beside the file, as if the user had left the editor."""
    open_one = app.editor
    if open_one is not None:
        part_with(open_one.session)


async def _seen_after(pilot: Pilot[None], step: Step) -> Screen:
    await _take(pilot, step)
    await _pause(pilot)
    return Screen(screen_lines(pilot.app))


async def _pause(pilot: Pilot[None]) -> None:
    """Let every message be handled: to the application, to the screen, to its widgets, redrawn.

    A save that is under way and a folder that is read are waited for, as a user would before
    looking at what came of it.
    """
    await _rounds(pilot)
    while _is_busy(pilot):
        await asyncio.sleep(0.001)
        if not _is_busy(pilot):
            await _rounds(pilot)


async def _rounds(pilot: Pilot[None]) -> None:
    while pilot.app.return_code is None and await _goes_on(pilot.app):
        pass
    while pilot.app.return_code is None and not pilot.app.screen._compositor.size:
        await pilot.pause(0.001)  # a screen that is not laid out yet


async def _goes_on(app: App[None]) -> bool:
    """Let all that can go on do so, and draw what it changed; tell whether that woke anything.

    Textual would ask each widget whether it is done, which takes longer than the work itself.
    """
    ready: Sized = asyncio.get_running_loop()._ready  # type: ignore[attr-defined]  # not public
    await asyncio.sleep(0)
    while ready:
        await asyncio.sleep(0)
    app.screen._on_timer_update()
    return bool(ready)


def _is_busy(pilot: Pilot[None]) -> bool:
    app = pilot.app
    assert isinstance(app, NianbaoApp)
    saving = app.editor is not None and app.editor.saving is not None
    collating = app.screen if isinstance(app.screen, Collating) else None
    return saving or (collating is not None and bool(collating.gathering.waiting))


async def _take(pilot: Pilot[None], step: Step) -> None:
    if isinstance(step, str):
        for name in names(step):
            pilot.app.post_message(event(name))
    elif isinstance(step, Paste):
        pilot.app.post_message(PasteEvent(step.text))
    elif isinstance(step, Meanwhile):
        step.happens()
    elif isinstance(step, Inside):
        assert isinstance(pilot.app, NianbaoApp)
        step.happens(pilot.app)
    else:
        await _click(pilot, step)


async def _click(pilot: Pilot[None], click: Click) -> None:
    x, y = _where(pilot.app, click.on)
    at = (x + click.right, y)
    if click.drag_to:
        await pilot.mouse_down(offset=at)
        await _drag(pilot, _where(pilot.app, click.drag_to))
    else:
        await pilot.click(offset=at, shift=click.shift)


async def _drag(pilot: Pilot[None], to: tuple[int, int]) -> None:
    move: Callable[..., Awaitable[bool]] = pilot._post_mouse_events  # there is no public drag
    await move([MouseMove], offset=to, button=1)
    await pilot.mouse_up(offset=to)


def _where(app: App[None], text: str) -> tuple[int, int]:
    for y, line in enumerate(screen_lines(app)):
        if text in line:
            return wcswidth(line[: line.index(text)]), y
    raise AssertionError(f"{text!r} is not on the screen:\n" + "\n".join(screen_lines(app)))


def screen_lines(app: App[None]) -> tuple[str, ...]:
    """The lines of the screen as text, as the compositor draws them, those behind a dialog, too."""
    visible_screen_stack.set(app._background_screens)
    return tuple(strip.text for strip in app.screen._compositor.render_strips())
