"""The editor: navigator, the open section, status; every command lands here."""

from collections.abc import Callable, Sequence

from textual.app import ComposeResult
from textual.containers import Container
from textual.geometry import Offset
from textual.widget import Widget

from nianbao.form.address import Address
from nianbao.form.model import Section
from nianbao.report.change import Edit, FigureEdit, TextEdit
from nianbao.session import Session
from nianbao_tui.keys import command_of
from nianbao_tui.screens.base import KeyScreen
from nianbao_tui.screens.desk import Desk, Message, refused, said
from nianbao_tui.screens.files import Files
from nianbao_tui.screens.help import help_lines
from nianbao_tui.screens.parts import Parts
from nianbao_tui.screens.places import entries, first_place
from nianbao_tui.screens.preview import PreviewDesk
from nianbao_tui.screens.prose import COVER, YEAR, TextDesk, is_cover
from nianbao_tui.screens.read import Read
from nianbao_tui.screens.table import TableDesk
from nianbao_tui.widgets.bars import KeyLine, Status, TitleBar
from nianbao_tui.widgets.grid.widget import Grid
from nianbao_tui.widgets.navigator import Navigator
from nianbao_tui.widgets.reader import Reader
from nianbao_tui.widgets.text.widget import TextPage

_WIDE = 100


class Editor(KeyScreen[None]):
    """One open report on the screen."""

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (_WIDE, "-wide")]

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.section = first_place(session)
        self.previewing = False
        self.message: Message | None = None
        self.clip = ""
        self.files = Files(self)

    def compose(self) -> ComposeResult:
        """Title, navigator beside the work area, status, keys."""
        yield TitleBar(id="title")
        with Container(id="body"):
            yield Navigator(id="navigator")
            yield Grid(id="grid")
            yield TextPage(id="page")
            yield Reader(id="preview")
        yield Status(id="status")
        yield KeyLine(id="keys")

    def on_mount(self) -> None:
        """Put the desks on their widgets and open the first place."""
        # Textual sets the class for the width after the first layout only.
        self.set_class(self.app.size.width < _WIDE, "-narrow")
        self.table = TableDesk(self.session, self.query_one(Grid))
        self.texts = TextDesk(self.session, self.query_one(TextPage))
        self.preview = PreviewDesk(self.session, self.query_one("#preview", Reader))
        if self.session.unknown:
            keys = "、".join(self.session.unknown[:3])
            count = len(self.session.unknown)
            self.message = refused(f"文件中有 {count} 项不在表式中，原样保留：{keys}")
        self.open_section(self.section)

    # The open place

    @property
    def desk(self) -> Desk:
        """The desk on which the open place lies."""
        if self.previewing:
            return self.preview
        if self.section == COVER or self._section(self.section).narrative:
            return self.texts
        return self.table

    def _section(self, id: str) -> Section:
        return self.session.form.section(id)

    @property
    def places(self) -> list[str]:
        """The cover and the sections, in order."""
        return [COVER, *(section.id for section in self.session.form.sections)]

    def open_section(self, section: str) -> None:
        """Show the cover or a section."""
        self.section, self.previewing = section, False
        self._lay_desk()

    def _lay_desk(self) -> None:
        desk = self.desk
        widgets: tuple[tuple[Desk, Widget], ...] = (
            (self.table, self.table.grid),
            (self.texts, self.texts.page),
            (self.preview, self.preview.reader),
        )
        for each, widget in widgets:
            widget.display = each is desk
        self.query_one(Navigator).display = desk is not self.preview
        desk.show(self.section)
        self.query_one(KeyLine).show(desk.scope)
        self.show_around()
        self.call_after_refresh(self.place_caret, late=True)

    def follow(self) -> None:
        """Draw everything that a change may have touched."""
        self.desk.follow()
        self.show_around()

    def show_around(self) -> None:
        """Draw title, navigator and status."""
        report, path = self.session.report, self.session.path
        name = f"{report.organization or '（未填单位）'}  {report.year}年"
        saved = "未保存" if self.session.dirty else "已保存"
        file = path.name if path else "新年报"
        self.query_one(TitleBar).show(name, f"{file}  {saved}", saved=not self.session.dirty)
        self.query_one(Navigator).show(entries(self.session, self.section))
        below = self.message or self.desk.below()
        self.query_one(Status).show(self.desk.place(), self._verdict(), below)

    def _verdict(self) -> str:
        verdict = self.session.verdict
        if verdict.errors:
            return f"! {verdict.errors} 个错误"
        return "未填完" if verdict.skipped else "✓ 没有错误"

    # Keys

    def press(self, key: str, character: str | None) -> None:
        """Give the key to a command, or else to the desk."""
        self.message = None
        command = command_of(key, self.desk.scope)
        if command is not None:
            _ACTIONS[command](self)
        elif self.previewing and key == "escape":
            self.toggle_preview()
        else:
            self.message = self.desk.press(key, character)
        if self.is_current:
            self.follow()

    def insert(self, text: str) -> None:
        """Paste text that the terminal sent."""
        self.message = self.desk.paste(text)
        self.follow()

    def caret(self) -> Offset | None:
        """At the desk's own."""
        return self.desk.caret()

    def say(self, message: Message) -> None:
        """Show a message until the next key."""
        self.message = message
        self.show_around()

    def settle(self) -> bool:
        """Enter what is being typed; say why if it cannot be, and stay."""
        message = self.desk.settle()
        if message is not None:
            self.say(message)
        return message is None

    # Commands

    def turn(self, step: int) -> None:
        """Open the next or previous place."""
        if self.settle():
            index = self.places.index(self.section) + step
            self.open_section(self.places[index % len(self.places)])

    def toggle_preview(self) -> None:
        """Show the whole report, or go back to the section."""
        if self.settle():
            self.previewing = not self.previewing
            self._lay_desk()

    def fill(self) -> None:
        """Fill blank cells with 0."""
        self.message = self.table.fill()

    def next_problem(self) -> None:
        """Go to the next cell with an error, round and round."""
        if not self.settle():
            return
        places = [finding.at for finding in self.session.verdict.findings]
        if not places:
            self.message = said("没有错误")
            return
        here = None
        if self.desk is self.table:
            here = self.table.state.sheet.at(self.table.state.cursor)
        after = places.index(here) + 1 if here in places else 0
        self.go_to(places[after % len(places)])

    def go_to(self, at: Address) -> None:
        """Open the table of a cell and put the cursor there."""
        if self.section != at.section or self.previewing:
            self.open_section(at.section)
        self.table.go(at)

    def undo(self) -> None:
        """Take back: first what is being typed, then the last change."""
        if not self.desk.drop():
            self._show_edits(self.session.undo(), "没有可撤销的")

    def redo(self) -> None:
        """Make the last undone change again."""
        if self.settle():
            self._show_edits(self.session.redo(), "没有可重做的")

    def _show_edits(self, edits: Sequence[Edit], nothing: str) -> None:
        """Go where something changed, so that the user sees it."""
        if not edits:
            self.message = said(nothing)
            return
        edit = edits[-1]
        if isinstance(edit, FigureEdit):
            self.go_to(edit.at)
            return
        of = edit.of if isinstance(edit, TextEdit) else YEAR
        section = COVER if is_cover(of) else of
        if self.section != section or self.previewing:
            self.open_section(section)
        end = edit.start + len(edit.after) if isinstance(edit, TextEdit) else 4
        self.texts.go(of, end)

    def copy(self) -> None:
        """Copy to the clipboards of the program and of the terminal."""
        text = self.desk.copy()
        if text:
            self.clip = text
            self.app.copy_to_clipboard(text.removesuffix("\n"))
            self.message = said("已复制")

    def cut(self) -> None:
        """Copy, then clear."""
        self.copy()
        if self.clip and self.message is not None:
            self.message = self.desk.clear() or said("已剪切")

    def paste(self) -> None:
        """Paste what this program copied last."""
        if self.clip:
            self.message = self.desk.paste(self.clip)
        else:
            self.message = refused("还没有复制过；其他程序中复制的内容，请用终端自己的粘贴键")

    def select_all(self) -> None:
        """Select everything on the desk."""
        if self.settle():
            self.desk.select_all()

    def show_help(self) -> None:
        """Show what the place means and what the keys do."""
        at = None
        if self.desk is self.table:
            at = self.table.state.sheet.at(self.table.state.cursor)
        lines = help_lines(self.session, self.section, at, self.desk.scope)
        self.app.push_screen(Read("帮助", lines))

    def show_parts(self) -> None:
        """Show the parts of the narrative as a list."""
        if self.section != COVER and self.settle():
            self.app.push_screen(Parts(self.session, self.section), self._after_parts)

    def _after_parts(self, caret: int | None) -> None:
        self.desk.follow()
        if caret is not None:
            self.texts.go(self.section, caret)
        self.follow()
        self.place_caret()

    # Pointing

    def on_grid_clicked(self, event: Grid.Clicked) -> None:
        """Go to the cell."""
        self.message = self.table.point(event.place, extend=event.extend)
        self.follow()
        self.place_caret()

    def on_text_page_clicked(self, event: TextPage.Clicked) -> None:
        """Go to the character."""
        self.message = self.texts.point(event.row, event.column, extend=event.extend)
        self.follow()
        self.place_caret()

    def on_navigator_chosen(self, event: Navigator.Chosen) -> None:
        """Open the place."""
        if self.settle():
            self.open_section(self.places[event.index])
            self.place_caret()


_ACTIONS: dict[str, Callable[[Editor], None]] = {
    "help": Editor.show_help,
    "save": lambda editor: editor.files.save(),
    "save_as": lambda editor: editor.files.save_as(),
    "open": lambda editor: editor.files.leave(),
    "quit": lambda editor: editor.files.quit(),
    "next_section": lambda editor: editor.turn(1),
    "previous_section": lambda editor: editor.turn(-1),
    "preview": Editor.toggle_preview,
    "fill": Editor.fill,
    "parts": Editor.show_parts,
    "problem": Editor.next_problem,
    "undo": Editor.undo,
    "redo": Editor.redo,
    "copy": Editor.copy,
    "cut": Editor.cut,
    "paste": Editor.paste,
    "select_all": Editor.select_all,
}
