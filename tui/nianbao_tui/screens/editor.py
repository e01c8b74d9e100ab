"""The editor: navigator, the open section, status; every command lands here."""

from textual import events
from textual.app import ComposeResult
from textual.containers import Container
from textual.geometry import Offset, Size
from textual.timer import Timer
from textual.widget import Widget

from nianbao.form.address import Address
from nianbao.form.model import Section
from nianbao.session import Session
from nianbao_tui.keys import Scope, command_of
from nianbao_tui.screens.around import below, counts, greeting, heading
from nianbao_tui.screens.barring import press_desk
from nianbao_tui.screens.base import KeyScreen
from nianbao_tui.screens.commands import ACTIONS
from nianbao_tui.screens.desk import Desk, Message
from nianbao_tui.screens.files import Files
from nianbao_tui.screens.findings import FindingList
from nianbao_tui.screens.last_year import take_remembered
from nianbao_tui.screens.pasting import paste_into
from nianbao_tui.screens.picking import Picking
from nianbao_tui.screens.places import entries, first_place
from nianbao_tui.screens.preview import PreviewDesk
from nianbao_tui.screens.prose import COVER, TextDesk
from nianbao_tui.screens.replayed import Replayed
from nianbao_tui.screens.table import TableDesk
from nianbao_tui.screens.watching import Watch
from nianbao_tui.widgets.bars import KeyLine, Status, TitleBar
from nianbao_tui.widgets.grid.widget import Grid
from nianbao_tui.widgets.navigator import NAVIGATOR_CELLS, Navigator
from nianbao_tui.widgets.panel import Panel
from nianbao_tui.widgets.reader import Reader
from nianbao_tui.widgets.small import TooSmall, is_too_small
from nianbao_tui.widgets.text.widget import TextPage

_WIDE = 100
_PAUSE = 0.25
_SIMPLE = ("enter", "tab", "shift+tab", "up", "down", "left", "right")
"""Keys that need nothing drawn that came right before them, as no character does."""


class Editor(KeyScreen[None]):
    """One open report on the screen."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.section = first_place(session)
        self.previewing = False
        self.message: Message | None = None
        self.files: Files = Files(self)
        self.lookout: Watch = Watch(self)
        self.picking: Picking | None = None
        self.replayed: Replayed = Replayed(self)
        self.heard: dict[Address, int] = {}
        self._late: Timer | None = None
        take_remembered(session)

    def compose(self) -> ComposeResult:
        """Title, navigator beside the work area, status, keys."""
        yield TitleBar(id="title")
        with Container(id="body"):
            yield Navigator(id="navigator")
            yield Grid(id="grid")
            yield TextPage(id="page")
            yield Reader(id="preview")
        yield Panel(id="panel")
        yield Status(id="status")
        yield KeyLine(id="keys")
        yield TooSmall()

    def on_mount(self) -> None:
        """Put the desks on their widgets and open the first place."""
        self._fit(self.app.size)
        self.lookout.begin()
        self.table = TableDesk(self.session, self.query_one(Grid))
        self.texts = TextDesk(self.session, self.query_one(TextPage))
        self.preview = PreviewDesk(self.session, self.query_one("#preview", Reader))
        self.findings: FindingList = FindingList(self, self.query_one(Panel))
        self.message = self.message or greeting(self.session)
        self.open_section(self.section)

    # The open place

    @property
    def desk(self) -> Desk:
        """The desk on which the open place lies."""
        if self.previewing:
            return self.preview
        if self.section == COVER or self._section(self.section).narrative:
            return self.texts
        return self.table

    def _section(self, id: str) -> Section:
        return self.session.form.section(id)

    @property
    def places(self) -> list[str]:
        """The cover and the sections, in order."""
        return [COVER, *(section.id for section in self.session.form.sections)]

    def open_section(self, section: str) -> None:
        """Show the cover or a section."""
        self.section, self.previewing = section, False
        self._lay_desk()

    def _lay_desk(self) -> None:
        desk = self.desk
        widgets: tuple[tuple[Desk, Widget], ...] = (
            (self.table, self.table.grid),
            (self.texts, self.texts.page),
            (self.preview, self.preview.reader),
        )
        for each, widget in widgets:
            widget.display = each is desk
        self.table.grid.expected = self._work_area()
        self.query_one(Navigator).display = desk is not self.preview
        desk.show(self.section)
        self.show_keys()
        self.show_around()
        self.call_after_refresh(self.place_caret, late=True)

    def show_keys(self) -> None:
        """Show the keys of whatever has them."""
        self.query_one(KeyLine).show(self.scope)

    @property
    def scope(self) -> Scope:
        """Which commands can be given: those of the list, of picking, or of the desk."""
        if self.findings.active:
            return "findings"
        return "picking" if self.picking else self.desk.scope

    def _work_area(self) -> Size:
        """The room for a desk, known before it is laid out."""
        panel = self.query_one(Panel)
        bars = 4 + (panel.size.height if panel.display else 0)  # title, status, keys
        width, height = self.app.size.width, self.app.size.height - bars
        if self.has_class("-narrow"):
            return Size(width, max(height - 1, 0))
        return Size(width - NAVIGATOR_CELLS, max(height, 0))

    def follow(self) -> None:
        """Draw everything that a change may have touched."""
        # What was put off until after a repaint may find that the editor has been left.
        if not self.is_attached or self not in self.app.screen_stack:
            return
        if not self.session.judged:
            self._judge_soon()
        self.desk.follow()
        self.findings.follow()
        self.show_around()

    def _judge_soon(self) -> None:
        """Judge the texts when the typing pauses; a figure is judged at once.

        While the list has the keys nobody types, and what it offers must fit the text.
        """
        if self.findings.active:
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
        self.query_one(TitleBar).show(title, note, saved=saved)
        self.query_one(Navigator).show(entries(self.session, self.section))
        self.query_one(Status).show(self.desk.place(), counts(self.session), below(self))

    def _fit(self, size: Size) -> None:
        """Put the navigator beside the work area, or above it in a narrow window."""
        # Textual's own breakpoints come after the layout and would have it done twice.
        self.set_class(size.width < _WIDE, "-narrow")
        self.set_class(is_too_small(size), "-small")

    def on_resize(self, event: events.Resize) -> None:
        """Lay out for the new width; what is wrapped to it is wrapped anew."""
        self._fit(event.size)
        if self.previewing:
            self.preview.follow()

    # Keys

    def hear(self, event: events.Key) -> None:
        """Take a key, unless it is part of a paste that comes as keys."""
        self.replayed.hear(event)

    def press(self, key: str, character: str | None) -> None:
        """Give the key to a command, or else to the desk."""
        if len(key) > 1 and key not in _SIMPLE:
            # How far a page goes, and what a command finds, follows from what is drawn.
            self.brush.draw()
        self.message = None
        command = command_of(key, self.scope)
        if command is not None:
            ACTIONS[command](self)
        elif self.findings.active:
            self.findings.press(key)
        elif self.picking is not None:
            self.picking.press(key)
        elif self.previewing and key == "escape":
            self.toggle_preview()
        else:
            self.message = press_desk(self, key, character)
        if self.is_current:
            if self.findings.active:
                self.session.judge()
            self.brush.after_keys(self.follow)

    def insert(self, text: str) -> None:
        """Paste text that the terminal sent, unless the keys are with the list or the picking."""
        self.replayed.resolve()
        if self.picking is not None:
            self.message = self.picking.refuse()
        elif self.findings.active:
            self.message = self.findings.refuse()
        else:
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

    @property
    def at(self) -> Address | None:
        """The cell under the cursor, if a table is open."""
        return self.table.at if self.desk is self.table else None

    def turn(self, step: int) -> None:
        """Open the next or previous place."""
        if self.settle():
            index = self.places.index(self.section) + step
            self.open_section(self.places[index % len(self.places)])

    def toggle_preview(self) -> None:
        """Show the whole report, or go back to the section."""
        if self.settle():
            self.previewing = not self.previewing
            self._lay_desk()

    def go_to(self, at: Address) -> None:
        """Open the table of a cell and put the cursor there."""
        if self.section != at.section or self.previewing:
            self.open_section(at.section)
        self.table.go(at)

    def after_parts(self, caret: int | None) -> None:
        """Show what was done to the parts, and go to the one that was chosen."""
        self.desk.follow()
        if caret is not None:
            self.texts.go(self.section, caret)
        self.follow()
        self.place_caret()

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
