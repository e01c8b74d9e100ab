"""The desks of the editor: a table, texts, the whole report; each made when it is first needed."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from textual.containers import Container

from nianbao.form.address import Address
from nianbao.session import Session
from nianbao_tui.screens.base import KeyScreen
from nianbao_tui.screens.cover import COVER
from nianbao_tui.screens.desk import Desk
from nianbao_tui.screens.places import is_text
from nianbao_tui.widgets.lines import Lines
from nianbao_tui.widgets.navigator import Navigator

if TYPE_CHECKING:
    from nianbao_tui.screens.preview import PreviewDesk
    from nianbao_tui.screens.prose import TextDesk
    from nianbao_tui.screens.table import TableDesk

Widget = TypeVar("Widget", bound=Lines)


class Body(Container):
    """What is under navigator and desk; since they cover it, its lines need not be kept."""

    BLANK = True


class Desks(KeyScreen[None]):
    """A report, which of its places is open, and the desk on which that lies."""

    def __init__(self, session: Session, section: str) -> None:
        super().__init__()
        self.session, self.section = session, section
        self.previewing = False
        self.navigator = Navigator(id="navigator")
        self.body = Body(self.navigator, id="body")

    @property
    def desk(self) -> Desk:
        """The desk on which the open place lies."""
        if self.previewing:
            return self.preview
        return self.texts if self.writing else self.table

    @property
    def writing(self) -> bool:
        """Tell whether the open place is one of texts."""
        return is_text(self.session.form, self.section)

    @property
    def places(self) -> list[str]:
        """The cover and the sections, in order."""
        return [COVER, *(section.id for section in self.session.form.sections)]

    @property
    def at(self) -> Address | None:
        """The cell under the cursor, if a table is open."""
        return None if self.writing or self.previewing else self.table.at

    @cached_property
    def table(self) -> TableDesk:
        """The desk of tables."""
        from nianbao_tui.screens.table import TableDesk
        from nianbao_tui.widgets.grid.widget import Grid

        return TableDesk(self.session, self._put(Grid(id="grid")))

    @cached_property
    def texts(self) -> TextDesk:
        """The desk of the cover and the narratives."""
        from nianbao_tui.screens.prose import TextDesk
        from nianbao_tui.widgets.text.widget import TextPage

        return TextDesk(self.session, self._put(TextPage(id="page")))

    @cached_property
    def preview(self) -> PreviewDesk:
        """The desk of the whole report."""
        from nianbao_tui.screens.preview import PreviewDesk
        from nianbao_tui.widgets.reader import Reader

        return PreviewDesk(self.session, self._put(Reader(id="preview")))

    def _put(self, widget: Widget) -> Widget:
        if self.body.is_attached:
            self.body.mount(widget)
        else:
            self.body.compose_add_child(widget)
        return widget
