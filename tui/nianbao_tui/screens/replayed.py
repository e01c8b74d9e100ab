"""A paste that arrives as keys: kept back, taken as one, or handled as the keys they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import events

from nianbao.record import Value
from nianbao.report.change import Change
from nianbao_tui.screens.burst import PAUSE, Burst
from nianbao_tui.screens.pasting import offer_paste
from nianbao_tui.widgets.grid.sheet import Place
from nianbao_tui.widgets.grid.state import Buffer, GridState

if TYPE_CHECKING:
    from nianbao_tui.screens.editor import Editor


class _Before(Value):
    """The table and the history as they were before the first key of a burst."""

    grid: GridState
    cursor: Place
    anchor: Place | None
    run: Place | None
    buffer: Buffer | None
    done: int
    undone: tuple[Change, ...]


class Replayed:
    """Stands between the keyboard and the tables of an editor."""

    def __init__(self, editor: Editor) -> None:
        self.editor = editor
        self.burst = Burst()
        self.keys: list[events.Key] = []
        self._before: _Before | None = None

    def hear(self, event: events.Key) -> None:
        """Take a key that came for the editor."""
        if self.editor.scope != "table":
            self.burst.reset()
            self.editor.press(event.key, event.character)
            return
        decision = self.burst.feed(event.key, event.character, event.time)
        if decision == "resolve":
            self.resolve()
            self._hand_on(event)
        elif decision == "hold":
            self.keys.append(event)
            self._wait()
        else:
            self._act(event)

    def _act(self, event: events.Key) -> None:
        """Handle a key at once; remember how things were before the first of a burst."""
        if len(self.burst.signs) <= 1:
            self.keys = []
            self._before = self._now()
        self.keys.append(event)
        self.editor.press(event.key, event.character)

    def _hand_on(self, event: events.Key) -> None:
        screen = self.editor.app.screen
        if screen is self.editor:
            self.hear(event)

    def _wait(self) -> None:
        count = len(self.keys)
        self.editor.set_timer(PAUSE, lambda: self._after_pause(count))

    def _after_pause(self, count: int) -> None:
        """Decide if no key has come since then."""
        if self.burst.collecting and len(self.keys) == count:
            self.resolve()
            self.editor.place_caret()

    def resolve(self) -> None:
        """Offer what was kept back as a paste, or handle it as keys if it is none."""
        if not self.burst.collecting or self._before is None:
            return
        keys, self.keys = self.keys, []
        text = self.burst.text
        self.burst.reset()
        self._go_back(self._before)
        if offer_paste(self.editor, text, self.burst):
            self.burst.close()
            self.editor.follow()
            return
        for event in keys:
            self.editor.press(event.key, event.character)

    def _now(self) -> _Before:
        grid, history = self.editor.table.state, self.editor.session.history
        return _Before(
            grid,
            *(grid.cursor, grid.anchor, grid.run, grid.buffer),
            len(history.done),
            tuple(history.undone),
        )

    def _go_back(self, before: _Before) -> None:
        session = self.editor.session
        session.rewind(len(session.history.done) - before.done, before.undone)
        grid = before.grid
        grid.cursor, grid.anchor = before.cursor, before.anchor
        grid.run, grid.buffer = before.run, before.buffer
