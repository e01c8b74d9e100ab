"""The ways from the open place to another: the next one, a cell, the whole report."""

from __future__ import annotations

from nianbao.form.address import Address
from nianbao.session import Session
from nianbao_tui.screens.frame import Frame
from nianbao_tui.screens.trail import Trail, here
from nianbao_tui.widgets.navigator import Navigator


class Routes(Frame):
    """Goes from place to place; what is being typed is entered first."""

    def __init__(self, session: Session, section: str) -> None:
        super().__init__(session, section)
        self.trail = Trail()

    def settle(self) -> bool:
        """Enter what is being typed; say why if it cannot be, and stay."""
        message = self.desk.settle()
        if message is not None:
            self.say(message)
        return message is None

    def open_section(self, section: str) -> None:
        """Go to the cover or a section; the way back is remembered."""
        self.trail.leave(here(self))
        self.show_section(section)

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

    def on_navigator_chosen(self, event: Navigator.Chosen) -> None:
        """Open the place."""
        if self.settle():
            self.open_section(self.places[event.index])
            self.place_caret()
