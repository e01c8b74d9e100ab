"""The second pane: what the place means and what is wrong there, beside the work all the time."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from nianbao.render.cells import wrapped
from nianbao.rules.finding import Finding, Passage
from nianbao.tongue import tr
from nianbao.wording.findings import finding_advice, finding_sentence
from nianbao_tui.screens.desk import refused, said
from nianbao_tui.screens.help import meaning_lines
from nianbao_tui.screens.places import MARKS
from nianbao_tui.styles import look
from nianbao_tui.widgets.lines import Run
from nianbao_tui.widgets.reader import Reader

if TYPE_CHECKING:
    from nianbao_tui.screens.editor import Editor

LEAST = 110
"""So many columns hold two panes."""

_WORK, _MOST, _MARGIN = 80, 46, 3
_ROLES = {
    look.PLAIN: look.PANEL,
    look.FAINT: look.PANEL_FAINT,
    look.HEADING: look.PANEL_KEY,
}


def aside_cells(columns: int) -> int:
    """The cells of the second pane in a window of so many columns: what the work can spare."""
    return min(columns - _WORK, _MOST) if columns >= LEAST else 0


class Aside(Reader):
    """Shows the lines of a place."""

    DEFAULT_CSS = "Aside { dock: right; height: 1fr; display: none; }"
    FILL = look.PANEL


def toggle_aside(editor: Editor) -> None:
    """Open the second pane, or close it."""
    if editor.aside is None:
        editor.aside = Aside(id="aside")
        editor.mount(editor.aside)
        editor.aside_open = False
    if not editor.aside_open and not aside_cells(editor.app.size.width):
        editor.message = refused(tr("窗口不足 {least} 列，放不下旁注", least=LEAST))
        return
    editor.aside_open = not editor.aside_open
    editor.message = said(tr("旁注已打开") if editor.aside_open else tr("旁注已关闭"))
    editor.fit()


def aside_lines(editor: Editor, cells: int) -> list[Run]:
    """What is wrong at the place, then what it means, in lines of so many cells."""
    room = cells - _MARGIN
    about = meaning_lines(editor.session, editor.section, editor.at, room)
    lines = [*_wrong(editor, room), *about]
    return [("", look.PANEL), *((f"  {text}", _ROLES.get(role, role)) for text, role in lines)]


def _wrong(editor: Editor, room: int) -> Iterator[Run]:
    for found in editor.session.verdict.open:
        if _is_here(editor, found):
            text = f"{MARKS[found.severity]} {found.rule} {finding_sentence(found)}"
            role = look.PANEL_BAD if found.severity == "error" else look.PANEL_DUE
            yield from ((line, role) for line in wrapped(text, room))
            yield from ((line, look.PLAIN) for line in wrapped(finding_advice(found), room))
            yield "", look.PLAIN


def _is_here(editor: Editor, found: Finding) -> bool:
    """Of a table what concerns the cell, of texts what concerns the one with the caret."""
    if found.due:
        return False
    if editor.at is not None:
        return editor.at in found.cells
    return isinstance(found.at, Passage) and found.section == editor.section
