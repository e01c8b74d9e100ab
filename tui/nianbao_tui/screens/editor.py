"""The editor: navigator, the open section, status; every command lands here.

What the first frame does not show is imported and made when it is first needed, or a moment later.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from textual import events
from textual.geometry import Offset

from nianbao.form.address import Address
from nianbao.session import Session
from nianbao_tui.keymap import command_of
from nianbao_tui.keys import Scope
from nianbao_tui.screens.around import Around, greeting
from nianbao_tui.screens.desk import Message
from nianbao_tui.screens.elsewhere import not_here
from nianbao_tui.screens.pause import Pause
from nianbao_tui.screens.routes import Routes
from nianbao_tui.screens.sought import Sought
from nianbao_tui.screens.trail import Spot, put, spot_of
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

_PAUSE = 0.25
_SIMPLE = ("enter", "tab", "shift+tab", "up", "down", "left", "right")
"""Keys that need nothing drawn that came right before them, as no character does."""


class Editor(Routes):
    """One open report on the screen."""

    def __init__(self, session: Session) -> None:
        self._first = spot_of(session)
        super().__init__(session, self._first.section)
        self.sought = Sought()
        self.picking: Picking | None = None
        self.saving: UnderWay | None = None
        self.keyed: Session | None = None
        self.heard: dict[Address, int] = {}
        self._list: FindingList | None = None
        self._around = Around(self)
        self._pause = Pause(self, _PAUSE, self.judge)
        self._pictured: tuple[Source | None, Spot, bool] | None = None

    def on_mount(self) -> None:
        """Open the first place; judge it once it has been seen."""
        self.fit_to(self.app.size)
        self.message = self.message or greeting(self.session)
        self.session.put_off()
        self.show_section(self.section)
        put(self.desk, self._first)
        self.call_after_refresh(self._complete)

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
        """Saving."""
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

    # What is shown

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
        else:
            self._pause.begin()

    def judge(self) -> None:
        """Judge the report as it is now, and show the verdict."""
        self.session.judge()
        self.follow()

    def show_around(self) -> None:
        """Draw title, navigator and status."""
        self._around.show()
        if self.aside and self.aside.display:
            from nianbao_tui.screens.aside import aside_lines

            self.aside.show(aside_lines(self, self.aside.given.width))

    # Keys

    def hear(self, event: events.Key) -> None:
        """Take a key, unless it is part of a paste that comes as keys."""
        self.replayed.hear(event)

    def press(self, key: str, character: str | None) -> None:
        """Give the key to a command, or else to the desk."""
        self.lookout.begin()
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
        self.lookout.begin()
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
