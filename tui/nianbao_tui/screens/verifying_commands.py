"""What each command does while figures are keyed again, by the name that `keys` gives it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from nianbao.report.change import Edit, FigureEdit
from nianbao.tongue import tr
from nianbao_tui.screens.copying import copy_text, nothing_copied
from nianbao_tui.screens.desk import Message, said
from nianbao_tui.screens.help import scope_help
from nianbao_tui.screens.undoing import made_again, taken_back

if TYPE_CHECKING:
    from nianbao_tui.screens.verifying import Verifying


def undo(screen: Verifying) -> None:
    """Take back: first what is being typed, then the last figure that was keyed."""
    if not screen.desk.drop():
        _show(screen, *taken_back(screen.keyed))


def redo(screen: Verifying) -> None:
    """Key the last undone figure again."""
    if screen.settle():
        _show(screen, *made_again(screen.keyed))


def _show(screen: Verifying, edits: Sequence[Edit], message: Message) -> None:
    """Go where something changed, and say what it was."""
    screen.message = message
    if edits and isinstance(edits[-1], FigureEdit):
        at = edits[-1].at
        screen.open_table(at.section)
        screen.desk.go(at)


def fill(screen: Verifying) -> None:
    """Fill blank cells with 0."""
    screen.message = screen.desk.fill()


def copy(screen: Verifying) -> None:
    """Copy the selected cells."""
    screen.message = copy_text(screen.app, screen.desk.copy())


def cut(screen: Verifying) -> None:
    """Copy, then clear."""
    copy(screen)
    screen.message = screen.desk.clear() or said(tr("已剪切"))


def paste(screen: Verifying) -> None:
    """Paste what this program copied last."""
    copied = screen.app.clipboard
    screen.message = screen.desk.paste(copied) if copied else nothing_copied()


def select_all(screen: Verifying) -> None:
    """Select the whole table."""
    screen.message = screen.desk.select_all()


def show_help(screen: Verifying) -> None:
    """Show what the keys do here."""
    screen.app.push_screen(scope_help("verifying", "table"))


ACTIONS: Mapping[str, Callable[[Verifying], None]] = {
    "findings": lambda screen: screen.list_differing(),
    "verify": lambda screen: screen.list_differing(),
    "quit": lambda screen: screen.leave(None),
    "next_section": lambda screen: screen.turn(1),
    "previous_section": lambda screen: screen.turn(-1),
    "undo": undo,
    "redo": redo,
    "fill": fill,
    "copy": copy,
    "cut": cut,
    "paste": paste,
    "select_all": select_all,
    "help": show_help,
}
