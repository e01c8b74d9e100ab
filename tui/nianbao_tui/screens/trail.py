"""Where the user was: back and forward, and the place at which the next start goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from nianbao import remembered
from nianbao.form.address import Address, parse_address
from nianbao.session import Session
from nianbao_tui.screens.cover import COVER, is_cover
from nianbao_tui.screens.desk import Desk
from nianbao_tui.screens.places import first_place, is_text

if TYPE_CHECKING:
    from nianbao_tui.screens.desks import Desks
    from nianbao_tui.screens.editor import Editor

_MOST = 100


class Spot(NamedTuple):
    """A section, and in it a cell or a character of a text; `of` is empty for a table."""

    section: str
    at: Address | None = None
    of: str = ""
    caret: int = 0

    def __str__(self) -> str:
        if self.at is not None:
            return str(self.at)
        return f"{self.of}@{self.caret}" if self.of else self.section


class Trail:
    """The spots that were left, in both directions."""

    def __init__(self) -> None:
        self.behind: list[Spot] = []
        self.ahead: list[Spot] = []

    def leave(self, spot: Spot) -> None:
        """Remember a spot from which the user goes somewhere else."""
        if self.behind[-1:] != [spot]:
            self.behind = [*self.behind, spot][-_MOST:]
        self.ahead.clear()

    def step(self, now: Spot, *, back: bool) -> Spot | None:
        """The spot to go to, None if there is none; from it the way leads to where one is now."""
        take, give = (self.behind, self.ahead) if back else (self.ahead, self.behind)
        while take and take[-1] == now:
            take.pop()
        if not take:
            return None
        give.append(now)
        return take.pop()


def here(editor: Desks) -> Spot:
    """Where the cursor is."""
    if editor.writing:
        return Spot(editor.section, None, *editor.texts.where)
    return Spot(editor.section, editor.table.at)


def go_to_spot(editor: Editor, spot: Spot) -> None:
    """Put the cursor there; the trail is not touched."""
    if editor.section != spot.section or editor.previewing:
        editor.show_section(spot.section)
    put(editor.desk, spot)


def put(desk: Desk, spot: Spot) -> None:
    """Put the cursor of the desk that shows the section on the spot."""
    # Only the desk that is shown has been loaded.
    if spot.at is not None:
        from nianbao_tui.screens.table import TableDesk

        if isinstance(desk, TableDesk):
            desk.go(spot.at)
    elif spot.of:
        from nianbao_tui.screens.prose import TextDesk

        if isinstance(desk, TextDesk):
            desk.go(spot.of, spot.caret)


def keep_spot(editor: Editor) -> None:
    """Have the next start go on where the cursor is."""
    path = editor.session.path
    if path is not None and not editor.previewing:
        remembered.remember_spot(path, str(here(editor)))


def spot_of(session: Session) -> Spot:
    """Where work goes on: where it was left, or else the first place that is not finished."""
    kept = remembered.spot_of(session.path) if session.path else ""
    return _read(session, kept) or Spot(first_place(session))


def _read(session: Session, kept: str) -> Spot | None:
    """The spot that was written, None if this report has no such one."""
    at = parse_address(kept)
    if at is not None:
        return Spot(at.section, at) if session.form.has(at) else None
    of, _, caret = kept.partition("@")
    section = COVER if is_cover(of) else of
    known = [each.id for each in session.form.sections if each.narrative]
    if section not in (COVER, *known) or not is_text(session.form, section):
        return None
    if not caret.isdecimal() or len(caret) > 9:
        return None
    return Spot(section, None, of, min(int(caret), len(session.report.text(of))))
