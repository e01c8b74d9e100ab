"""The screen of a roll-up: who handed in what, the total, and who adds to each figure of it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from time import monotonic

from textual.app import ComposeResult

from nianbao.render.cells import fit
from nianbao.rollup.rollup import Outcome
from nianbao.session import Session
from nianbao.store.errors import FileRefused
from nianbao.store.naming import is_document
from nianbao.tongue import tr
from nianbao.wording.file_errors import file_sentence
from nianbao.wording.rollup import NOT_HANDED_IN
from nianbao_tui.keymap import command_of
from nianbao_tui.screens.base import KeyScreen
from nianbao_tui.screens.collated import Line
from nianbao_tui.screens.collating_lists import Lists, View
from nianbao_tui.screens.collating_words import key_labels, note_words, title_words
from nianbao_tui.screens.desk import Message, refused
from nianbao_tui.screens.gathering import Gathering
from nianbao_tui.screens.help import scope_help
from nianbao_tui.screens.opening import Opening
from nianbao_tui.styles import look
from nianbao_tui.widgets.bars import KeyLine, TitleBar
from nianbao_tui.widgets.entry_list import EntryList
from nianbao_tui.widgets.reader import PanelReader, Reader

_LOOK, _DRAW, _NEXT = 2.0, 0.5, 0.002
"""Seconds between looks at the folder, between drawings while much is read, between slices."""

_REST = 9
"""What is done unasked rests so many times as long as it took."""


class Collating(KeyScreen[None]):
    """Adds up a folder while it is looked at; opens what somebody chooses."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.gathering = Gathering(folder)
        self.lists = Lists(self.gathering)
        self.message: Message | None = None
        self.lines: tuple[Line, ...] = ()

    def compose(self) -> ComposeResult:
        """Title, list, what is chosen, keys."""
        yield TitleBar()
        yield EntryList()
        yield PanelReader(id="said")
        yield KeyLine()

    def on_mount(self) -> None:
        """Begin to read, and look again from time to time."""
        self._again(_LOOK, self._look)
        self._again(_DRAW, self._draw_meanwhile)

    def on_lines_laid_out(self) -> None:
        """The columns are as wide as the list."""
        super().on_lines_laid_out()
        self.follow()

    def on_screen_resume(self) -> None:
        """What was opened from here may have been changed."""
        super().on_screen_resume()
        self._look()

    # Reading

    def _again(self, seconds: float, work: Callable[[], None]) -> None:
        """Do some work now and from time to time, so that keys do not wait in a large folder."""
        began = monotonic()
        work()
        pause = max(seconds, _REST * (monotonic() - began))
        self.set_timer(pause, partial(self._again, seconds, work))

    def _look(self) -> None:
        if not self.gathering.waiting and self.gathering.look():
            self._go_on()
        elif self.gathering.outcome is None:
            self._settle()

    def _go_on(self) -> None:
        """Read a little, and let keys come between."""
        if self.gathering.step():
            # By a timer: Textual lays out and draws only when no message waits.
            self.set_timer(_NEXT, self._go_on)
        else:
            self._settle()

    def _draw_meanwhile(self) -> None:
        if self.gathering.waiting:
            self._settle()

    def _settle(self) -> None:
        self.gathering.settle()
        self.follow()
        self.show_changes()

    # Keys

    def insert(self, text: str) -> None:
        """Seek what is pasted."""
        self._seek(self.lists.wish.sought + "".join(text.split()))
        self.follow()

    def press(self, key: str, character: str | None) -> None:
        """Move, turn, seek, go deeper or back."""
        self.message = None
        command = command_of(key, "all")
        if command == "quit":
            self._end()
        elif key == "escape":
            self._go_back()
        elif command == "help":
            self.app.push_screen(scope_help("collating"))
        elif not self._press(key) and character and character.isprintable():
            self._seek(self.lists.wish.sought + character)
        if self.is_current:
            self.follow()

    def _press(self, key: str) -> bool:
        if key == "enter":
            self._enter()
        elif key in ("tab", "shift+tab", "f6"):
            self._show("units" if self.lists.view == "cells" else "cells")
        elif key == "f7":
            self.lists.turn_amiss()
        elif key == "f3":
            self.lists.turn_order()
        elif key == "f4":
            self._take_newest()
        elif key == "f2":
            self.gathering.turn_year()
            self.gathering.settle()
        elif key == "backspace":
            self._seek(self.lists.wish.sought[:-1])
        elif key == "ctrl+s":
            self._write()
        elif key == "f5":
            self._send()
        else:
            return self.query_one(EntryList).press(key)
        return True

    def _seek(self, text: str) -> None:
        self.lists.sift(text)
        self.query_one(EntryList).index = 0

    def _take_newest(self) -> None:
        self.gathering.turn_choice()
        self.gathering.settle()

    def _write(self) -> None:
        from nianbao_tui.screens.total import write_total_of

        write_total_of(self)

    def _send(self) -> None:
        from nianbao_tui.screens.sending import write_letters_of

        if self.whole() is not None:
            write_letters_of(self)

    def whole(self) -> Outcome | None:
        """What all files come to now; None, which is said, while some are not read."""
        if self.gathering.outcome is None or self.gathering.waiting:
            self.message = refused(tr("还没有读完，请稍候"))
            return None
        return self.gathering.outcome

    # Going deeper and back

    def _enter(self) -> None:
        chosen = self.chosen
        if chosen is None:
            return
        if chosen.at is not None:
            self.lists.cell = chosen.at
            self._show("contributors")
        elif chosen.path is not None:
            self._open(chosen.path)
        else:
            self.message = refused(tr("{why}，不能打开", why=tr(NOT_HANDED_IN)))

    def _open(self, path: Path) -> None:
        if is_document(path):
            self._import(path)
            return
        try:
            self._edit(Session.open(path))
        except FileRefused as error:
            self.message = refused(file_sentence(error))

    def _import(self, path: Path) -> None:
        from nianbao.importers.refused import DocumentRefused
        from nianbao.wording.documents import document_sentence
        from nianbao_tui.screens.bringing import import_beside

        try:
            import_beside(self.app, path, self._edit)
        except DocumentRefused as error:
            self.message = refused(document_sentence(path, error))
        except FileRefused as error:
            self.message = refused(file_sentence(error))

    def _edit(self, session: Session) -> None:
        # Something to be put in the place of: the editor, or what must be asked before.
        self.app.push_screen(KeyScreen[None]())
        Opening(self.app, session).begin()

    def _go_back(self) -> None:
        if self.lists.wish.sought:
            self._seek("")
        elif self.lists.view == "contributors":
            self._show("cells")
        elif self.lists.view == "cells":
            self._show("units")
        else:
            self._leave()

    def _show(self, view: View) -> None:
        found = self.query_one(EntryList)
        found.index = self.lists.open(view, found.index)

    def _leave(self) -> None:
        """Back to the start page, or out if this was asked for alone."""
        if len(self.app.screen_stack) > 1:
            self.gathering.end()
            self.dismiss(None)
        else:
            self._end()

    def _end(self) -> None:
        self.gathering.end()
        self.app.exit()

    # Drawing

    @property
    def chosen(self) -> Line | None:
        """The line with the cursor."""
        index = self.query_one(EntryList).chosen
        return None if index is None or index >= len(self.lines) else self.lines[index]

    def follow(self) -> None:
        """List what is wished for, and say what is chosen."""
        if not self.is_attached:
            return
        found = self.query_one(EntryList)
        with self.gathering.telling():
            listing = self.lists.listing(max(found.size.width or self.app.size.width, 20))
            self.lines = listing.lines
            found.show((listing.head, look.HEAD), [each.entry for each in self.lines], found.index)
        title = title_words(self.gathering.folder, self.lists.wish.sought)
        self.query_one(TitleBar).show(title, note_words(self.gathering), saved=True)
        self.query_one("#said", Reader).show([self._said()])
        keys = key_labels(self.gathering, self.lists.view, self.lists.wish)
        self.query_one(KeyLine).show_keys((tr(key), tr(label)) for key, label in keys)

    def _said(self) -> Message:
        trouble = self.gathering.failed or self.gathering.trouble
        chosen = self.chosen
        usual = (
            (trouble, look.PANEL_BAD) if trouble else (chosen.words if chosen else "", look.PANEL)
        )
        text, style = self.message or usual
        return fit(f" {text}", self.size.width), style

    # Pointing

    def on_entry_list_chosen(self) -> None:
        """Tell of what is chosen."""
        self.message = None
        self.follow()
