"""From a finding to its place on the screen, and back."""

from __future__ import annotations

from collections.abc import Sequence
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


def step_among(
    editor: Editor, findings: Sequence[Finding], chosen: Finding | None, step: int
) -> int:
    """The number of the next or previous finding, seen from the chosen one if the cursor is there.

    Else from the first one under the cursor, or from the place where the desk is open.
    """
    here = [i for i, found in enumerate(findings) if stands_on(editor, found)]
    if chosen in findings and findings.index(chosen) in here:
        here = [findings.index(chosen)]
    return (here[0] + step) % len(findings) if here else nearest(editor, findings, step)


def nearest(editor: Editor, findings: Sequence[Finding], step: int) -> int:
    """The first finding behind the place where the desk is open, or the last before it."""
    here = _order(editor, editor.section)
    behind = [i for i, found in enumerate(findings) if _order(editor, found.section) >= here]
    first = behind[0] if behind else 0
    return first if step > 0 else (first - 1) % len(findings)


def _order(editor: Editor, section: str) -> int:
    """The number of a section, 0 for the cover and its texts."""
    return editor.places.index(section) if section in editor.places else 0


def _field(at: Passage) -> str:
    """The text that is shown for a passage; the edition follows from the year."""
    return YEAR if at.of == "edition" else at.of
