"""Ctrl+F: from the place where one works to words that are looked for, and to what was found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nianbao.form.address import parse_address
from nianbao.report.search import Match
from nianbao.session import Session
from nianbao.wording.searching import reason_place
from nianbao_tui.screens.cover import COVER, is_cover
from nianbao_tui.screens.find import Find
from nianbao_tui.screens.trail import Spot, go_to_spot, here

if TYPE_CHECKING:
    from nianbao_tui.screens.editor import Editor


def find(editor: Editor) -> None:
    """Ask what is looked for, and go to what is chosen."""
    if not editor.settle():
        return
    marked = editor.desk.copy() if editor.desk is editor.texts else ""
    sought = editor.sought
    if marked and "\n" not in marked:
        sought = sought._replace(words=marked)
    screen = Find(editor.session, sought)

    def then(match: Match | None) -> None:
        editor.sought = screen.sought
        if match is not None:
            _go(editor, match)
        editor.follow()
        editor.place_caret()

    editor.app.push_screen(screen, then)


def _go(editor: Editor, match: Match) -> None:
    spot = spot_of_match(editor.session, match)
    if spot is not None:
        editor.trail.leave(here(editor))
        go_to_spot(editor, spot)


def spot_of_match(session: Session, match: Match) -> Spot | None:
    """Where the cursor goes for a match; None if the report has no such place any more."""
    place = match.of if match.kind == "text" else reason_place(match.of)
    at = match.at or parse_address(place)
    if at is not None:
        return Spot(at.section, at) if session.form.has(at) else None
    if is_cover(place):
        return Spot(COVER, None, place, match.end if match.kind == "text" else 0)
    narratives = [each.id for each in session.form.sections if each.narrative]
    if place in narratives:
        return Spot(place, None, place, match.end if match.kind == "text" else 0)
    known = [each.id for each in session.form.sections]
    return Spot(place) if place in known else None
