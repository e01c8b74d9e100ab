"""From a finding to its place on the screen, and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nianbao.form.address import Address
from nianbao.report.to_fill import is_to_fill
from nianbao_tui.screens.cover import COVER, YEAR

if TYPE_CHECKING:
    from nianbao.rules.finding import Finding, Passage, Place
    from nianbao_tui.screens.editor import Editor


def go_to_place(editor: Editor, at: Place) -> None:
    """Open the place of a finding: a cell, some words, or a section."""
    if isinstance(at, Address):
        editor.go_to(at)
        return
    section = at.of if at.of in editor.places else COVER
    if editor.section != section or editor.previewing:
        editor.open_section(section)
    if editor.desk is editor.texts:
        editor.texts.go(_field(at), at.start)
        if is_to_fill(at.words):
            editor.texts.select(at.end)


def stands_on(editor: Editor, found: Finding) -> bool:
    """Tell whether the cursor stands on what a finding complains of."""
    if editor.at is not None:
        return editor.at == found.at or editor.at in found.cells
    if editor.desk is not editor.texts or isinstance(found.at, Address):
        return False
    of, caret = editor.texts.where
    return _field(found.at) == of and found.at.start <= caret <= found.at.end


def order(editor: Editor, section: str) -> int:
    """The number of a section, 0 for the cover and its texts."""
    return editor.places.index(section) if section in editor.places else 0


def _field(at: Passage) -> str:
    """The text that is shown for a passage; the edition follows from the year."""
    return YEAR if at.of == "edition" else at.of
