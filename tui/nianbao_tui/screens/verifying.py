"""Keying the figures of the tables again, blind: a grid that takes keys as the table does."""

from __future__ import annotations

from collections.abc import Iterator

from textual import events
from textual.app import ComposeResult
from textual.containers import Container
from textual.geometry import Offset

from nianbao.form.numerals import numeral
from nianbao.session import Session
from nianbao.tongue import tr
from nianbao.wording.verification import keyed_words
from nianbao_tui.keymap import command_of
from nianbao_tui.screens.base import KeyScreen
from nianbao_tui.screens.desk import Message
from nianbao_tui.screens.differing import Differing, Resolved
from nianbao_tui.screens.elsewhere import not_yet
from nianbao_tui.screens.keying import Keying
from nianbao_tui.screens.pause import Pause
from nianbao_tui.screens.places import WIDE
from nianbao_tui.screens.table import TableDesk
from nianbao_tui.screens.verifying_commands import ACTIONS
from nianbao_tui.styles import look
from nianbao_tui.widgets.bars import KeyLine, Status, TitleBar
from nianbao_tui.widgets.grid.widget import Grid
from nianbao_tui.widgets.navigator import Entry, Navigator

_PAUSE = 0.5
"""Seconds without a key after which what was keyed is kept on the disk."""


class Verifying(KeyScreen[Message | None]):
    """Returns what came of it when all is verified, None if it is left before."""

    def __init__(self, session: Session, keyed: Session, section: str) -> None:
        super().__init__()
        self.session, self.keyed = session, keyed
        self.places = [each.id for each in session.form.sections if each.blocks]
        self.section = section if section in self.places else self.places[0]
        self.message: Message | None = None
        self._pause = Pause(self, _PAUSE, self._keep)
        self.keying = Keying(session, keyed)
        self._grid = Grid()
        self.desk = TableDesk(keyed, self._grid)

    def compose(self) -> ComposeResult:
        """Title, tables beside the grid, status, keys."""
        yield TitleBar()
        yield Container(Navigator(), self._grid, id="body")
        yield Status()
        yield KeyLine()

    def on_mount(self) -> None:
        """Show the table."""
        self._fit(self.app.size.width)
        self.query_one(KeyLine).show_keys(self._keys())
        self.desk.show(self.section)
        self.follow()

    def on_resize(self, event: events.Resize) -> None:
        """Lay out for the new width."""
        self._fit(event.size.width)

    def on_lines_laid_out(self) -> None:
        """The caret stands where it does only once the grid is laid out."""
        super().on_lines_laid_out()
        self.follow()

    def _fit(self, width: int) -> None:
        self.set_class(width < WIDE, "-narrow")

    def _keys(self) -> Iterator[tuple[str, str]]:
        yield "F7", tr("列出不同")
        yield "F6", tr("换表")
        yield "F4", tr("填0")
        yield "Ctrl+Z", tr("撤销")
        yield "Esc", tr("返回，录入的保留")
        yield "F1", tr("帮助")

    # Keys

    def press(self, key: str, character: str | None) -> None:
        """Give the key to a command, or else to the grid."""
        self.message = None
        action = ACTIONS.get(command_of(key, "table") or "")
        if action is not None:
            action(self)
        elif key == "escape" and not self.desk.typing and self.desk.state.anchor is None:
            self.leave(None)
        elif command_of(key, "table") is None:
            self.message = self.desk.press(key, character)
        else:
            self.message = not_yet(key, "table")
        if self.is_current:
            self.follow()

    def insert(self, text: str) -> None:
        """Paste into the grid."""
        self.message = self.desk.paste(text)
        self.follow()

    def turn(self, step: int) -> None:
        """Show the next or previous table."""
        if self.settle():
            number = self.places.index(self.section) + step
            self.open_table(self.places[number % len(self.places)])

    def open_table(self, section: str) -> None:
        """Show a table."""
        if section != self.section:
            self.section = section
            self.desk.show(section)

    def settle(self) -> bool:
        """Enter what is being typed; say why if it cannot be."""
        self.message = self.desk.settle()
        return self.message is None

    def leave(self, message: Message | None) -> None:
        """Keep what was keyed and go back; with a message if all is verified."""
        if message is not None or self.settle():
            self._keep()
            self.dismiss(message)

    # What was keyed

    def list_differing(self) -> None:
        """List what differs; with nothing to list, say how far it is, or end."""
        if not self.settle():
            return
        found = self.keying.found
        if found.differing:
            self.app.push_screen(Differing(self.session.form, found), self._resolve)
        else:
            self._tell(self.keying.told({}))

    def _resolve(self, resolved: Resolved | None) -> None:
        if resolved:
            self._tell(self.keying.put(resolved))
            self.follow()

    def _tell(self, message: Message) -> None:
        self.message = message
        if self.keying.done:
            self.keying.forget()
            self.leave(message)

    def _keep(self) -> None:
        self.message = self.keying.keep() or self.message

    def _keep_soon(self) -> None:
        if self.keying.is_kept:
            self._pause.end()
        else:
            self._pause.begin()

    # Drawing

    def follow(self) -> None:
        """Draw what was keyed; nothing of the report."""
        if not self.is_attached:
            return
        self.desk.follow()
        words = keyed_words(self.keying.found)
        title = tr("复核录入  {table}", table=self.session.form.section(self.section).title)
        self.query_one(TitleBar).show(title, words, saved=True)
        self.query_one(Navigator).show(self._tables())
        below = self.message or (tr("照原件录入，不显示原数"), look.PANEL)
        self.query_one(Status).show(self.desk.place(), ("", look.PANEL), below)
        self._keep_soon()

    def _tables(self) -> Iterator[Entry]:
        for number, section in enumerate(self.session.form.sections, 1):
            if section.id in self.places:
                progress = self.keyed.progress(section)
                note = f"{progress.filled}/{progress.wanted}"
                current = section.id == self.section
                yield Entry(numeral(number), section.brief, progress.state, note, current)

    def caret(self) -> Offset | None:
        """At the cell."""
        return self.desk.caret()

    # Pointing

    def on_grid_clicked(self, event: Grid.Clicked) -> None:
        """Go to the cell."""
        self.message = self.desk.point(event.place, extend=event.extend)
        self.follow()
        self.place_caret()

    def on_navigator_chosen(self, event: Navigator.Chosen) -> None:
        """Open the table."""
        if self.settle():
            self.open_table(self.places[event.index])
        self.follow()
