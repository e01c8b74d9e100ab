"""The editor: navigator, the open section, status; every command lands here.

What the first frame does not show is imported and made when it is first needed, or a moment later.
"""

from __future__ import annotations

from functools import cached_property
from operator import is_
from typing import TYPE_CHECKING, TypeVar

from textual import events
from textual.geometry import Offset
from textual.timer import Timer

from nianbao.form.address import Address
from nianbao.session import Session
from nianbao_tui.keymap import command_of
from nianbao_tui.keys import Scope
from nianbao_tui.screens.around import below, counts, greeting, heading
from nianbao_tui.screens.desk import Message
from nianbao_tui.screens.elsewhere import not_here
from nianbao_tui.screens.frame import Frame
from nianbao_tui.screens.places import entries
from nianbao_tui.screens.sought import Sought
from nianbao_tui.screens.trail import Spot, Trail, here, put, spot_of
from nianbao_tui.styles import look
from nianbao_tui.widgets.lines import Lines
from nianbao_tui.widgets.navigator import Navigator
from nianbao_tui.widgets.small import is_too_small

if TYPE_CHECKING:
    from nianbao.store.source import Source
    from nianbao_tui.screens.files import Files
    from nianbao_tui.screens.findings import FindingList
    from nianbao_tui.screens.picking import Picking
    from nianbao_tui.screens.replayed import Replayed
    from nianbao_tui.screens.under_way import UnderWay
    from nianbao_tui.screens.watching import Watch
    from nianbao_tui.widgets.grid.widget import Grid
    from nianbao_tui.widgets.panel import Panel
    from nianbao_tui.widgets.text.widget import TextPage

Widget = TypeVar("Widget", bound=Lines)

_PAUSE = 0.25
_SIMPLE = ("enter", "tab", "shift+tab", "up", "down", "left", "right")
"""Keys that need nothing drawn that came right before them, as no character does."""


class Editor(Frame):
    """One open report on the screen."""

    def __init__(self, session: Session) -> None:
        self._first = spot_of(session)
        super().__init__(session, self._first.section)
        self.trail = Trail()
        self.sought = Sought()
        self.message: Message | None = None
        self.picking: Picking | None = None
        self.saving: UnderWay | None = None
        self.keyed: Session | None = None
        self._list: FindingList | None = None
        self.heard: dict[Address, int] = {}
        self._known: tuple[object, ...] = (None,)
        self._counts: Message = ("", look.PANEL)
        self._late: Timer | None = None
        self._armed = False
        self._pictured: tuple[Source | None, Spot, bool] | None = None

    def on_mount(self) -> None:
        """Open the first place; judge it once it has been seen."""
        self.fit_to(self.app.size)
        self.message = self.message or greeting(self.session)
        self.session.put_off()
        self.show_section(self.section)
        put(self.desk, self._first)
        self.call_after_refresh(self._complete)

    def arm(self) -> None:
        """Have changes written down, before the first one is made."""
        if not self._armed:
            from nianbao import diary

            self._armed = True
            diary.note("opened", file=diary.file_mark(self.session.path))
            if self.session.journal is None and self.session.barred is None:
                self.session.protect()
            self.lookout.begin()

    def _complete(self) -> None:
        from nianbao_tui.screens.completing import Completion

        Completion(self).begin()

    def be_ready(self) -> None:
        """Be ready to save, and keep what the next start shows at once, unless that is done."""
        shows = (self.session.source, spot_of(self.session), self.aside_open)
        if self._pictured == shows or self.app.is_headless:
            return
        self.session.prepare()
        self._pictured = shows
        from nianbao_tui.pictures import keep
        from nianbao_tui.screens.picture import picture

        source, size = self.session.source, self.app.size
        if source and not self.session.dirty and not is_too_small(size):
            keep(source, picture(self.session, size, self.app.console))

    # What is made when it is first needed

    @property
    def findings(self) -> FindingList:
        """The list of findings below the desk."""
        if self._list is None:
            from nianbao_tui.screens.findings import FindingList
            from nianbao_tui.widgets.panel import Panel

            self.panel = Panel(id="panel")
            self.mount(self.panel, after=self.body)
            self._list = FindingList(self, self.panel)
        return self._list

    @property
    def listing(self) -> bool:
        """Tell whether the list of findings has the keys."""
        return self._list is not None and self._list.active

    @cached_property
    def files(self) -> Files:
        """Saving and leaving."""
        from nianbao_tui.screens.files import Files

        return Files(self)

    @cached_property
    def lookout(self) -> Watch:
        """What looks after the journal and the file."""
        from nianbao_tui.screens.watching import Watch

        return Watch(self)

    @cached_property
    def replayed(self) -> Replayed:
        """What tells a paste that comes as keys from keys."""
        from nianbao_tui.screens.replayed import Replayed

        return Replayed(self)

    # The open place

    def open_section(self, section: str) -> None:
        """Go to the cover or a section; the way back is remembered."""
        self.trail.leave(here(self))
        self.show_section(section)

    def show_keys(self) -> None:
        """Show the keys of whatever has them."""
        self.key_line.show(self.scope)

    @property
    def scope(self) -> Scope:
        """Which commands can be given: those of the list, of picking, or of the desk."""
        if self.listing:
            return "findings"
        return "picking" if self.picking else self.desk.scope

    def follow(self) -> None:
        """Draw everything that a change may have touched."""
        # What was put off until after a repaint may find that the editor has been left.
        if not self.is_attached or self not in self.app.screen_stack:
            return
        if not self.session.judged:
            self._judge_soon()
        self.desk.follow()
        if self._list:
            self._list.follow()
        self.show_around()

    def _judge_soon(self) -> None:
        """Judge the texts when the typing pauses; a figure is judged at once.

        While the list has the keys nobody types, and what it offers must fit the text.
        """
        if self.listing:
            self.session.judge()
            return
        if self._late is not None:
            self._late.stop()
        self._late = self.set_timer(_PAUSE, self.judge)

    def judge(self) -> None:
        """Judge the report as it is now, and show the verdict."""
        self.session.judge()
        self.follow()

    def show_around(self) -> None:
        """Draw title, navigator and status."""
        title, note, saved = heading(self.session)
        self.title_bar.show(title, note, saved=saved)
        now = self.session.report, self.session.verdict, self.section
        if not all(map(is_, self._known, now)):
            self._known = now
            self._counts = counts(self.session)
            self.navigator.show(entries(self.session, self.section))
        self.status.show(self.desk.place(), self._counts, below(self))
        if self.aside and self.aside.display:
            from nianbao_tui.screens.aside import aside_lines

            self.aside.show(aside_lines(self, self.aside.given.width))

    # Keys

    def hear(self, event: events.Key) -> None:
        """Take a key, unless it is part of a paste that comes as keys."""
        self.replayed.hear(event)

    def press(self, key: str, character: str | None) -> None:
        """Give the key to a command, or else to the desk."""
        self.arm()
        if len(key) > 1 and key not in _SIMPLE:
            # How far a page goes, and what a command finds, follows from what is drawn.
            self.brush.draw()
        self.message = None
        command = command_of(key, self.scope)
        if command is not None:
            self._obey(command)
        elif self.listing:
            self.findings.press(key)
        elif self.picking is not None:
            self.picking.press(key)
        elif self.previewing and key == "escape":
            self.toggle_preview()
        else:
            self.message = self._press_desk(key, character)
        if self.is_current:
            if self.listing:
                self.session.judge()
            self.brush.after_keys(self.follow)

    def _obey(self, command: str) -> None:
        from nianbao_tui.screens.commands import ACTIONS, ASKING

        if command in ASKING:
            self.session.permit()
        ACTIONS[command](self)

    def give(self, command: str) -> None:
        """Do what a command does, wherever it was chosen."""
        self.message = None
        self._obey(command)
        if self.is_current:
            self.follow()
            self.place_caret()

    def _press_desk(self, key: str, character: str | None) -> Message | None:
        if self.session.barred or self.session.report.final:
            from nianbao_tui.screens.barring import press_barred

            return press_barred(self, key, character)
        return self.desk.press(key, character) or not_here(key, self.desk.scope)

    def insert(self, text: str) -> None:
        """Paste text that the terminal sent, unless the keys are with the list or the picking."""
        self.arm()
        self.replayed.resolve()
        if self.picking is not None:
            self.message = self.picking.refuse()
        elif self.listing:
            self.message = self.findings.refuse()
        else:
            from nianbao_tui.screens.pasting import paste_into

            self.message = paste_into(self, text)
        if self.is_current:
            self.follow()

    def caret(self) -> Offset | None:
        """At the desk's own."""
        return self.desk.caret()

    def say(self, message: Message) -> None:
        """Show a message until the next key."""
        self.message = message
        self.show_around()

    def settle(self) -> bool:
        """Enter what is being typed; say why if it cannot be, and stay."""
        message = self.desk.settle()
        if message is not None:
            self.say(message)
        return message is None

    # Going

    def turn(self, step: int) -> None:
        """Open the next or previous place."""
        if self.settle():
            index = self.places.index(self.section) + step
            self.open_section(self.places[index % len(self.places)])

    def toggle_preview(self) -> None:
        """Show the whole report, or go back to the section."""
        if self.settle():
            self.previewing = not self.previewing
            self.lay_desk()

    def go_to(self, at: Address) -> None:
        """Open the table of a cell and put the cursor there."""
        if self.section != at.section or self.previewing:
            self.open_section(at.section)
        elif self.at != at:
            self.trail.leave(here(self))
        self.table.go(at)

    # Pointing

    def on_grid_clicked(self, event: Grid.Clicked) -> None:
        """Go to the cell."""
        self.message = self.table.point(event.place, extend=event.extend)
        self.follow()
        self.place_caret()

    def on_text_page_clicked(self, event: TextPage.Clicked) -> None:
        """Go to the character."""
        self.message = self.texts.point(event.row, event.column, extend=event.extend)
        self.follow()
        self.place_caret()

    def on_panel_clicked(self, event: Panel.Clicked) -> None:
        """Choose the finding and go to it."""
        if self.settle():
            self.findings.point(event.index)
            self.follow()
            self.place_caret()

    def on_navigator_chosen(self, event: Navigator.Chosen) -> None:
        """Open the place."""
        if self.settle():
            self.open_section(self.places[event.index])
            self.place_caret()
