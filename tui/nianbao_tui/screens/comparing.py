"""The screen on which a report stands beside those of the years before."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from textual import events
from textual.app import ComposeResult
from textual.containers import Container

from nianbao.form.numerals import numeral
from nianbao.remembered import last_year_of
from nianbao.render.cells import fit
from nianbao.render.spark import bars_for
from nianbao.report.comparison import Comparison, compared
from nianbao.report.model import Report
from nianbao.rules.finding import Place
from nianbao.session import Session
from nianbao.store.errors import FileRefused
from nianbao.store.read import read_document
from nianbao.terminal import encoding
from nianbao.tongue import tr
from nianbao.wording.comparison import column_heads, notes
from nianbao.wording.visible import visible
from nianbao_tui.keymap import command_of
from nianbao_tui.screens.base import KeyScreen
from nianbao_tui.screens.compared import Compared, ComparedWords, same_place
from nianbao_tui.screens.desk import Message, refused
from nianbao_tui.screens.elsewhere import not_yet
from nianbao_tui.screens.going import go_to_place
from nianbao_tui.screens.help import scope_help
from nianbao_tui.screens.last_year import ask_last_year
from nianbao_tui.screens.places import WIDE
from nianbao_tui.styles import look
from nianbao_tui.widgets.bars import KeyLine, TitleBar
from nianbao_tui.widgets.entry_list import Entry, EntryList
from nianbao_tui.widgets.navigator import Entry as Named
from nianbao_tui.widgets.navigator import Navigator
from nianbao_tui.widgets.reader import PanelReader, Reader

if TYPE_CHECKING:
    from nianbao_tui.screens.editor import Editor

_MOST = 9
_LAST_YEAR: Literal["last_year"] = "last_year"
_HOW = (
    "还没有选定上年年报，不能比较。",
    "按 Ctrl+E 选定上年年报的文件；选定以后，再按 Shift+F5。",
)

Answer = Place | Literal["last_year"] | None
"""Where to go in the report, the wish to name last year's, or nothing."""


def compare(editor: Editor) -> None:
    """Show the report beside that of last year, and go where the user wants to."""
    if not editor.settle():
        return

    def go(answer: Answer) -> None:
        if answer == _LAST_YEAR:
            ask_last_year(editor)
        elif answer is not None and not isinstance(answer, str):
            go_to_place(editor, answer)
            editor.follow()

    comparison = comparison_of(editor.session)
    editor.app.push_screen(Comparing(comparison, editor.section), go)


def comparison_of(session: Session) -> Comparison | None:
    """The report beside that of last year and those before; None if last year's is not known."""
    if session.previous is None:
        return None
    earlier = _earlier(session.previous_path)
    return compared([*earlier, session.previous.report, session.report])


def _earlier(path: Path | None) -> list[Report]:
    """The reports that were named as those of the years before, from report to report."""
    found: list[Report] = []
    seen: set[str] = set()
    # One that has gone ends the row: the years shown are enough.
    with contextlib.suppress(FileRefused):
        while path is not None and len(found) < _MOST:
            seen.add(os.path.realpath(path))
            path = last_year_of(path)
            if path is None or os.path.realpath(path) in seen:
                break
            found.insert(0, read_document(path).report)
    return found


class Comparing(KeyScreen[Answer]):
    """Returns the place to go to in the report, None to stay where it was."""

    def __init__(self, comparison: Comparison | None, place: str) -> None:
        super().__init__()
        self.comparison = comparison
        self.words = ComparedWords(comparison, bars_for(encoding())) if comparison else None
        self.places = [each.id for each in comparison.form.sections] if comparison else []
        self.place = place if place in self.places else next(iter(self.places), "")
        self.everything = False
        self.message: Message | None = None
        self.entries: tuple[Compared, ...] = ()

    def compose(self) -> ComposeResult:
        """Title, places beside the list, what is chosen, keys."""
        yield self._title()
        with Container(id="body"):
            navigator = Navigator()
            navigator.display = self.comparison is not None
            yield navigator
            yield EntryList()
        yield PanelReader(id="said")
        yield KeyLine()

    def _title(self) -> TitleBar:
        bar = TitleBar()
        bar.title = tr("比较上年")
        if self.comparison is not None:
            reports = self.comparison.reports
            bar.note = tr("、").join(column_heads(self.comparison))
            bar.title += f"  {visible(reports[-1].organization) or tr('（未填单位）')}"
        return bar

    def on_mount(self) -> None:
        """Show the first place."""
        self._fit(self.app.size.width)
        self._show_keys()
        self.message = next(((note, look.PANEL_DUE) for note in self._notes()), None)
        self.follow()

    def on_resize(self, event: events.Resize) -> None:
        """Lay out for the new size."""
        self._fit(event.size.width)
        self.call_after_refresh(self.follow)

    def on_lines_laid_out(self) -> None:
        """What is wrapped is as wide as the list."""
        super().on_lines_laid_out()
        self.follow()

    def _fit(self, width: int) -> None:
        self.set_class(width < WIDE, "-narrow")

    def _notes(self) -> Iterator[str]:
        return notes(self.comparison) if self.comparison else iter(())

    def _show_keys(self) -> None:
        self.query_one(KeyLine).show_keys((tr(key), tr(label)) for key, label in self._keys())

    def _keys(self) -> Iterator[tuple[str, str]]:
        if self.comparison is None:
            yield from (("Ctrl+E", "选定上年"), ("Esc", "返回"))
            return
        yield "回车", "转到该处"
        yield "Esc", "返回"
        yield "F7", "只看变化" if self.everything else "全部列出"
        yield "Tab", "换部分"
        yield "F1", "帮助"

    # Keys

    def press(self, key: str, character: str | None) -> None:
        """Move, turn, go there or back."""
        self.message = None
        command = command_of(key, "all")
        if key == "escape" or command in ("compare", "quit"):
            self.dismiss(None)
        elif command == "last_year" and self.comparison is None:
            self.dismiss(_LAST_YEAR)
        elif self.comparison is not None:
            self._press(key, command)
        if self.is_current:
            self.follow()

    def _press(self, key: str, command: str | None) -> None:
        if key == "enter":
            self._go()
        elif command == "help":
            self.app.push_screen(scope_help("comparing"))
        elif command == "findings":
            self._toggle()
        elif key == "tab" or command == "next_section":
            self._turn(1)
        elif key == "shift+tab" or command == "previous_section":
            self._turn(-1)
        elif not self.query_one(EntryList).press(key):
            self.message = not_yet(key)

    def _go(self) -> None:
        chosen = self._chosen
        if chosen is None:
            return
        if chosen.place is None:
            self.message = refused(tr("这一句本年没有，不能转到"))
        else:
            self.dismiss(chosen.place)

    @property
    def _chosen(self) -> Compared | None:
        index = self.query_one(EntryList).chosen
        return None if index is None or index >= len(self.entries) else self.entries[index]

    def _toggle(self) -> None:
        chosen = self._chosen
        self.everything = not self.everything
        self._show_keys()
        self._list(chosen)

    def _turn(self, step: int) -> None:
        number = self.places.index(self.place) + step
        self._open(self.places[number % len(self.places)])

    def _open(self, place: str) -> None:
        self.place = place
        self._list(None)

    # Drawing

    def follow(self) -> None:
        """Draw what is chosen now."""
        if not self.is_attached:
            return
        self._list(self._chosen)
        if self.words is not None:
            self.query_one(Navigator).show(self._names(self.words))
        self.query_one("#said", Reader).show([self._said()])

    def _list(self, chosen: Compared | None) -> None:
        """List the open place, the cursor on what leads to the same place."""
        found = self.query_one(EntryList)
        if self.words is None:
            lines = [Entry(((f"  {tr(line)}", look.PLAIN),), stands=False) for line in _HOW]
            found.show(("", look.PLAIN), lines, 0)
            return
        listed = self.words.listed(
            self.place, max(found.size.width, 20), everything=self.everything
        )
        before, self.entries = self.entries, listed.entries
        index = found.index if chosen else 0
        if chosen is not None and len(before) != len(self.entries):
            index = same_place(self.entries, chosen.place)
        found.show((listed.head, look.HEAD), [each.entry for each in self.entries], index)

    def _said(self) -> Message:
        chosen = self._chosen
        text, style = self.message or (chosen.words if chosen else "", look.PANEL)
        return fit(f" {text}", self.size.width), style

    def _names(self, words: ComparedWords) -> Iterator[Named]:
        assert self.comparison is not None
        for number, section in enumerate(self.comparison.form.sections, 1):
            state, note = words.mood(section.id)
            yield Named(numeral(number), section.brief, state, note, section.id == self.place)

    # Pointing

    def on_navigator_chosen(self, event: Navigator.Chosen) -> None:
        """Open the place."""
        self._open(self.places[event.index])
        self.follow()

    def on_entry_list_chosen(self) -> None:
        """Tell of what is chosen."""
        self.message = None
        self.follow()
