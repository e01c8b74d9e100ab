"""The second pane: what the place means and what is wrong there, beside the work all the time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from textual import events

from nianbao.form.address import Address
from nianbao.remembered import remember_aside
from nianbao.render.cells import wrapped
from nianbao.rules.finding import Finding, Passage
from nianbao.session import Session
from nianbao.tongue import tr
from nianbao.wording.findings import finding_advice, finding_sentence
from nianbao_tui.keymap import commands, key_name
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

    def show(self, lines: Sequence[Run], *, keep_place: bool = False) -> None:
        """Show the lines, from the top if they are others than those that stand there."""
        super().show(lines, keep_place=keep_place or lines == self.lines)

    def draw(self) -> Iterator[Sequence[Run]]:
        """The lines in view; the last one tells how many do not fit, and the key that turns."""
        height = self.size.height
        below = len(self.lines) - self.top - height
        in_view = list(super().draw())
        if below <= 0:
            yield from in_view
            return
        yield from in_view[:-1]
        more = tr("  还有 {lines} 行    {key} 下翻", lines=below + 1, key=_key("aside_down"))
        yield [(more, look.PANEL_KEY)]

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Turn the page by its last line."""
        if event.y == self.size.height - 1:
            self.press("pagedown")


def _key(name: str) -> str:
    """The key of a command."""
    return next((key_name(each.keys[0]) for each in commands() if each.name == name), "")


def toggle_aside(editor: Editor) -> None:
    """Open the second pane, or close it."""
    if editor.aside is None:
        editor.mount(editor.make_aside())
        editor.aside_open = False
    if not editor.aside_open and not aside_cells(editor.app.size.width):
        editor.message = refused(tr("窗口不足 {least} 列，放不下旁注", least=LEAST))
        return
    editor.aside_open = not editor.aside_open
    editor.message = said(tr("旁注已打开") if editor.aside_open else tr("旁注已关闭"))
    remember_aside(is_open=editor.aside_open)
    editor.fit()


def turn_aside(editor: Editor, key: str = "pagedown") -> None:
    """Turn a page of the second pane, or say why not."""
    if editor.aside is None or not editor.aside.display:
        editor.message = refused(tr("旁注没有打开；打开按 {key}", key=_key("aside")))
        return
    before = editor.aside.top
    editor.aside.press(key)
    if editor.aside.top == before:
        says = tr("旁注已到末行") if key == "pagedown" else tr("旁注已到首行")
        editor.message = said(says)


def aside_lines(editor: Editor, cells: int) -> list[Run]:
    """What is wrong at the place, then what it means, in lines of so many cells."""
    return place_lines(editor.session, editor.section, editor.at, cells)


def place_lines(session: Session, section: str, at: Address | None, cells: int) -> list[Run]:
    """The same of a place that no editor shows."""
    room = cells - _MARGIN
    about = meaning_lines(session, section, at, room)
    found = [each for each in session.verdict.open if _is_here(each, section, at)]
    lines = [*_wrong(found, room), *about]
    return [("", look.PANEL), *((f"  {text}", _ROLES.get(role, role)) for text, role in lines)]


def _wrong(findings: Sequence[Finding], room: int) -> Iterator[Run]:
    for found in findings:
        text = f"{MARKS[found.severity]} {found.rule} {finding_sentence(found)}"
        role = look.PANEL_BAD if found.severity == "error" else look.PANEL_DUE
        yield from ((line, role) for line in wrapped(text, room))
        yield from ((line, look.PLAIN) for line in wrapped(finding_advice(found), room))
        yield "", look.PLAIN


def _is_here(found: Finding, section: str, at: Address | None) -> bool:
    """Of a table what concerns the cell, of texts what concerns the one with the caret."""
    if found.due:
        return False
    if at is not None:
        return at in found.cells
    return isinstance(found.at, Passage) and found.section == section
