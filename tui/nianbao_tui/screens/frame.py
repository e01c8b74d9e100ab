"""What stands around the desk of the editor, laid out for the window: bars, navigator, panes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import events
from textual.app import ComposeResult
from textual.geometry import Size

from nianbao.remembered import aside_open
from nianbao.session import Session
from nianbao_tui.screens.desk import Message
from nianbao_tui.screens.desks import Desks
from nianbao_tui.screens.places import WIDE
from nianbao_tui.widgets.bars import KeyLine, Status, TitleBar
from nianbao_tui.widgets.navigator import NAVIGATOR_CELLS
from nianbao_tui.widgets.small import TooSmall, is_too_small

if TYPE_CHECKING:
    from nianbao_tui.screens.aside import Aside
    from nianbao_tui.widgets.panel import Panel


class Frame(Desks):
    """Lays out one report, all covered; what is drawn in it is the matter of the editor."""

    BLANK = True

    def __init__(self, session: Session, section: str) -> None:
        super().__init__(session, section)
        self.title_bar, self.status = TitleBar(id="title"), Status(id="status")
        self.key_line = KeyLine(id="keys")
        self.message: Message | None = None
        self.panel: Panel | None = None
        self.aside: Aside | None = None
        self.aside_open = aside_open()
        if self.aside_open:
            self.make_aside()

    def show_keys(self) -> None:
        """Show the keys of whatever has them."""
        raise NotImplementedError

    def show_around(self) -> None:
        """Draw title, navigator and status."""
        raise NotImplementedError

    def say(self, message: Message) -> None:
        """Show a message until the next key."""
        self.message = message
        self.show_around()

    def compose(self) -> ComposeResult:
        """Title, navigator beside the work area, status, keys."""
        yield self.title_bar
        assert self.desk  # made now, its widget is laid out with the others
        yield self.body
        yield self.status
        yield self.key_line
        if self.aside:
            yield self.aside

    def make_aside(self) -> Aside:
        """The second pane, which is made when it is first opened."""
        from nianbao_tui.screens.aside import Aside

        self.aside = Aside(id="aside")
        return self.aside

    def show_section(self, section: str) -> None:
        """Show the cover or a section."""
        self.section, self.previewing = section, False
        self.lay_desk()

    def lay_desk(self) -> None:
        """Show the desk of the open place and nothing else."""
        desk = self.desk
        navigator, *widgets = self.body.children
        for widget in widgets:
            widget.display = widget is desk.widget
        navigator.display = not self.previewing
        if self.aside:
            self.fit_to(self.app.size)
        # A page must be a page for keys that come before the layout.
        desk.widget.given = self._work_area()
        desk.show(self.section)
        self.show_keys()
        self.show_around()
        self.call_after_refresh(self.place_caret, late=True)

    def fit(self) -> None:
        """Lay out for one pane or two."""
        self.fit_to(self.app.size)
        self.lay_desk()

    def fit_to(self, size: Size) -> None:
        """Put the navigator beside the work area, or above it in a narrow window."""
        # Textual's own breakpoints come after the layout and would have it done twice.
        columns = self._columns(size)
        if self.aside:
            self.aside.styles.width = size.width - columns
            self.aside.given = Size(size.width - columns, size.height)
            self.aside.display = columns < size.width
        self.set_class(columns < WIDE, "-narrow")
        small = is_too_small(size)
        if small and not self.query(TooSmall):
            self.mount(TooSmall())
        self.set_class(small, "-small")

    def _work_area(self) -> Size:
        """The room for a desk, known before it is laid out."""
        below = self.panel.size.height if self.panel and self.panel.display else 0
        bars = 4 + below  # title, status, keys
        width, height = self._columns(self.app.size), self.app.size.height - bars
        if self.has_class("-narrow"):
            return Size(width, max(height - 1, 0))
        return Size(width - NAVIGATOR_CELLS, max(height, 0))

    def _columns(self, size: Size) -> int:
        """The columns that the second pane, if it is open, leaves to everything else."""
        if not self.aside_open or self.previewing:
            return size.width
        from nianbao_tui.screens.aside import aside_cells

        return size.width - aside_cells(size.width)

    def on_resize(self, event: events.Resize) -> None:
        """Lay out for the new width; what is wrapped to it is wrapped anew."""
        self.fit_to(event.size)
        if self.aside:
            self.show_around()
        if self.previewing:
            self.preview.follow()
