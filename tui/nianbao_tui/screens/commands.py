"""What each command of the editor does, by the name that `keys` gives it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from nianbao.form.address import Address
from nianbao.report.change import Edit, EntryEdit, FigureEdit, TextEdit, YearEdit
from nianbao.rules.finding import Passage
from nianbao.tongue import tr
from nianbao_tui.screens.around import told
from nianbao_tui.screens.aside import toggle_aside, turn_aside
from nianbao_tui.screens.binding import bind, other_side
from nianbao_tui.screens.bringing import import_into
from nianbao_tui.screens.cheat import Cheat, Help
from nianbao_tui.screens.copying import copy_text, nothing_copied
from nianbao_tui.screens.cover import COVER, YEAR, is_cover
from nianbao_tui.screens.departing import Departure
from nianbao_tui.screens.desk import Message, said
from nianbao_tui.screens.fee import FeeBox
from nianbao_tui.screens.from_file import paste_from_file
from nianbao_tui.screens.going import go_to_place
from nianbao_tui.screens.goto import go_somewhere
from nianbao_tui.screens.help import help_lines, manual_lines, rule_lines
from nianbao_tui.screens.last_year import ask_last_year
from nianbao_tui.screens.menu import open_menu
from nianbao_tui.screens.palette import open_palette
from nianbao_tui.screens.parts import Parts
from nianbao_tui.screens.pasting import paste_into
from nianbao_tui.screens.trail import go_to_spot, here
from nianbao_tui.screens.undoing import made_again, taken_back
from nianbao_tui.screens.wearing import choose_theme

if TYPE_CHECKING:
    from nianbao_tui.screens.editor import Editor


def fill(editor: Editor) -> None:
    """Fill blank cells with 0."""
    editor.message = editor.table.fill()


def next_problem(editor: Editor, step: int = 1) -> None:
    """Go to the next finding, round and round."""
    if not editor.settle():
        return
    editor.session.judge()
    found = editor.findings.step(step)
    if found is None:
        editor.message = said(tr("没有问题"))
    else:
        go_to_place(editor, found.at)
        if isinstance(found.at, Passage) and not found.at.words:
            # No words show that it is meant.
            editor.message = told(found)


def compute_fee(editor: Editor) -> None:
    """Compute the fee; in a text it is written where the caret stands."""
    if editor.settle():
        editor.app.push_screen(FeeBox(), lambda fee: _write_fee(editor, fee))


def _write_fee(editor: Editor, fee: int | None) -> None:
    if fee is None:
        return
    if editor.desk is editor.texts and editor.texts.scope == "text":
        editor.message = editor.texts.paste(f"{fee}元") or said(tr("已写入 {fee}元", fee=fee))
        editor.follow()
    else:
        editor.say(said(tr("信息处理费 {fee} 元", fee=fee)))


def export_as(editor: Editor) -> None:
    """Write the report as a document."""
    # Loaded by itself, since it brings all that renders.
    from nianbao_tui.screens.export import export

    export(editor)


def compare_years(editor: Editor) -> None:
    """Show the report beside that of last year."""
    # Loaded by itself, since it brings all that compares reports.
    from nianbao_tui.screens.comparing import compare

    compare(editor)


def check_completeness(editor: Editor) -> None:
    """Show what the report lacks before it is final."""
    from nianbao_tui.screens.finishing import show_lacking

    show_lacking(editor)


def reopen(editor: Editor) -> None:
    """Let a final report be changed again."""
    from nianbao_tui.screens.finishing import reopen

    reopen(editor)


def show_versions(editor: Editor) -> None:
    """Show what the report was before."""
    from nianbao_tui.screens.versions import open_versions

    open_versions(editor)


def verify(editor: Editor) -> None:
    """Have the figures keyed again, blind."""
    from nianbao_tui.screens.again import begin_verifying

    begin_verifying(editor)


def find_words(editor: Editor) -> None:
    """Look for words or a figure in the whole report."""
    from nianbao_tui.screens.searching import find

    find(editor)


def tidy_text(editor: Editor) -> None:
    """Show what numbering and punctuation of the text should be."""
    # Loaded by itself, since its patterns take long to compile.
    from nianbao_tui.screens.tidying import tidy

    tidy(editor)


def hand_out(editor: Editor) -> None:
    """Hand the text to the editor that the user has chosen."""
    # Loaded by itself, since it brings what runs programs.
    from nianbao_tui.screens.external import edit_outside

    edit_outside(editor)


def undo(editor: Editor) -> None:
    """Take back: first what is being typed, then the last change."""
    if not editor.desk.drop():
        _show_edits(editor, *taken_back(editor.session))


def redo(editor: Editor) -> None:
    """Make the last undone change again."""
    if editor.settle():
        _show_edits(editor, *made_again(editor.session))


def _show_edits(editor: Editor, edits: Sequence[Edit], message: Message) -> None:
    """Go where something changed, so that the user sees it, and say what it was."""
    editor.message = message
    edit = edits[-1] if edits else None
    if isinstance(edit, FigureEdit):
        editor.go_to(edit.at)
    elif isinstance(edit, TextEdit):
        _go_to_text(editor, edit.of, edit.start + len(edit.after))
    elif isinstance(edit, YearEdit):
        _go_to_text(editor, YEAR, len(str(edit.after)))
    elif isinstance(edit, EntryEdit) and isinstance(edit.key, Address):
        editor.go_to(edit.key)


def _go_to_text(editor: Editor, of: str, caret: int) -> None:
    section = COVER if is_cover(of) else of
    if editor.section != section or editor.previewing:
        editor.open_section(section)
    editor.texts.go(of, caret)


def copy(editor: Editor) -> None:
    """Copy to the clipboards of the program and of the terminal."""
    text = editor.desk.copy()
    if text:
        editor.message = copy_text(editor.app, text)


def cut(editor: Editor) -> None:
    """Copy, then clear."""
    if editor.desk.copy():
        copy(editor)
        editor.message = editor.desk.clear() or said(tr("已剪切"))


def paste(editor: Editor) -> None:
    """Paste what this program copied last."""
    if editor.app.clipboard:
        editor.message = paste_into(editor, editor.app.clipboard)
    else:
        editor.message = nothing_copied()


def select_all(editor: Editor) -> None:
    """Select everything on the desk."""
    editor.message = editor.desk.select_all()


def show_help(editor: Editor) -> None:
    """Show what the place means and what the keys do."""
    found = editor.findings.chosen if editor.listing else None
    about = rule_lines(found.rule) if found else []
    lines = help_lines(editor.session, editor.section, editor.at, editor.scope)
    manual = manual_lines(editor.scope)
    editor.app.push_screen(Help([*about, *lines, *manual]))


def show_cheat(editor: Editor) -> None:
    """Show all keys on one page."""
    editor.app.push_screen(Cheat())


def step_back(editor: Editor, *, back: bool = True) -> None:
    """Go where the cursor was before it went somewhere else."""
    if not editor.settle():
        return
    spot = editor.trail.step(here(editor), back=back)
    if spot is None:
        editor.message = said(tr("没有可后退的位置") if back else tr("没有可前进的位置"))
    else:
        go_to_spot(editor, spot)


def show_parts(editor: Editor) -> None:
    """Show the parts of the narrative as a list; then go to the one that was chosen."""

    def then(caret: int | None) -> None:
        editor.desk.follow()
        if caret is not None:
            editor.texts.go(editor.section, caret)
        editor.follow()
        editor.place_caret()

    if editor.settle():
        editor.app.push_screen(Parts(editor.session, editor.section), then)


ACTIONS: Mapping[str, Callable[[Editor], None]] = {
    "help": show_help,
    "menu": open_menu,
    "palette": open_palette,
    "cheat": show_cheat,
    "theme": choose_theme,
    "aside": toggle_aside,
    "aside_down": turn_aside,
    "aside_up": lambda editor: turn_aside(editor, "pageup"),
    "goto": go_somewhere,
    "find": find_words,
    "back": step_back,
    "forward": lambda editor: step_back(editor, back=False),
    "save": lambda editor: editor.files.save(),
    "save_as": lambda editor: editor.files.save_as(),
    "export": export_as,
    "open": lambda editor: Departure(editor).leave(),
    "quit": lambda editor: Departure(editor).quit(),
    "next_section": lambda editor: editor.turn(1),
    "previous_section": lambda editor: editor.turn(-1),
    "preview": lambda editor: editor.toggle_preview(),
    "fill": fill,
    "parts": show_parts,
    "tidy": tidy_text,
    "external": hand_out,
    "findings": lambda editor: editor.findings.toggle(),
    "problem": next_problem,
    "previous_problem": lambda editor: next_problem(editor, -1),
    "other_side": other_side,
    "last_year": ask_last_year,
    "compare": compare_years,
    "completeness": check_completeness,
    "reopen": reopen,
    "versions": show_versions,
    "verify": verify,
    "import": import_into,
    "paste_file": paste_from_file,
    "fee": compute_fee,
    "bind": bind,
    "undo": undo,
    "redo": redo,
    "copy": copy,
    "cut": cut,
    "paste": paste,
    "select_all": select_all,
}

ASKING = ("bind", "external", "import", "paste_file", "tidy")
"""What asks or shows something before it changes the report, which must then be allowed."""
