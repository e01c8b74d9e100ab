"""The desk of a table: the grid's wishes become changes of the session."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.geometry import Offset

from nianbao.form.address import Address
from nianbao.report.model import NOT_APPLICABLE
from nianbao.session import Session
from nianbao.tongue import tr
from nianbao.wording.figures import refusal_sentence
from nianbao_tui.keys import Scope
from nianbao_tui.screens.cell_words import CellWords, text_of
from nianbao_tui.screens.desk import Message, refused, said
from nianbao_tui.screens.shown_cells import ShownCells
from nianbao_tui.widgets.grid.sheet import Place, Sheet
from nianbao_tui.widgets.grid.state import GridState
from nianbao_tui.widgets.grid.widget import Grid
from nianbao_tui.widgets.grid.wishes import (
    DoubtCharacter,
    EnterFigures,
    Refuse,
    RefuseDerived,
    Wish,
)

if TYPE_CHECKING:
    from nianbao_tui.widgets.grid.block import Pasted, PasteRefused

_MONEY_ONLY = "“{character}”不能录入：此处填数字，或 /（不适用）；Esc 放弃"
_COUNT_ONLY = "“{character}”不能录入：此处填整数，或 /（不适用）；Esc 放弃"
_OTHER_TOTALS = "{done}；有 {other} 个总计与粘贴的不同，总计由程序计算"


class TableDesk:
    """Shows one table of the session in the grid; each table keeps its own cursor."""

    scope: Scope = "table"

    def __init__(self, session: Session, grid: Grid) -> None:
        self.session = session
        self.grid = grid
        self.states: dict[str, GridState] = {}
        self._noted = ""

    @property
    def widget(self) -> Grid:
        """What shows it."""
        return self.grid

    def show(self, section: str) -> None:
        """Show a table."""
        if section not in self.states:
            state = GridState(Sheet(self.session.form.section(section)))
            state.text_of = lambda place: text_of(self.session, state.sheet.at(place))
            self.states[section] = state
        self.state = self.states[section]
        self._words = CellWords(self.session, self.state)
        self._shown = ShownCells(self.session, self.state.sheet)
        self.grid.show(self.state, self._shown.changes())

    def follow(self) -> None:
        """Draw what the session holds now."""
        self.grid.fill(self._shown.changes())
        self.grid.follow()

    @property
    def at(self) -> Address:
        """The cell under the cursor."""
        return self.state.sheet.at(self.state.cursor)

    def go(self, at: Address) -> None:
        """Put the cursor on a cell."""
        place = self.state.sheet.place_of(at)
        if place is not None:
            self.state.buffer = None
            self.state.go(place)
            self.grid.follow()

    # Wishes

    def press(self, key: str, character: str | None) -> Message | None:
        """Let the grid handle the key, then do what it asks for."""
        message = self._grant(self.state.press(key, character))
        self._note_typing()
        return message

    def _note_typing(self) -> None:
        """Have what is being typed on the disk, as if it were entered."""
        typed = self.state.buffer.text if self.state.buffer else ""
        if typed != self._noted and self.session.journal:
            self.session.journal.typing(self.at, typed)
        self._noted = typed

    def _grant(self, wish: Wish) -> Message | None:
        match wish:
            case EnterFigures(figures):
                self.session.enter(figures)
            case Refuse(why):
                return refused(tr("{why}；Esc 放弃", why=refusal_sentence(why)))
            case DoubtCharacter(character, column):
                words = _MONEY_ONLY if column.kind == "money" else _COUNT_ONLY
                return refused(tr(words, character=character))
            case RefuseDerived():
                return refused(tr("此格由程序计算，不用填"))
            case None:
                pass
        return None

    def settle(self) -> Message | None:
        """Enter what is still being typed."""
        message = self._grant(self.state.commit())
        self._note_typing()
        return message

    @property
    def typing(self) -> bool:
        """Tell whether something is being typed into a cell."""
        return self.state.buffer is not None

    def drop(self) -> bool:
        """Drop what is still being typed."""
        typing = self.typing
        self.state.buffer = None
        self._note_typing()
        return typing

    def clear(self) -> Message | None:
        """Make the selected cells blank."""
        return self.settle() or self._grant(self.state.clear())

    def copy(self) -> str:
        """The selected cells as tab-separated text."""
        from nianbao_tui.widgets.grid.block import copied

        return copied(self.state)

    def select_all(self) -> Message | None:
        """Select the whole table, after what is being typed is entered."""
        message = self.settle()
        if message is None:
            self.state.select_all()
        return message

    def paste(self, text: str) -> Message | None:
        """Enter a block of cells, or text into the cell being edited."""
        from nianbao_tui.widgets.grid.block import is_one_cell

        if self.typing and is_one_cell(text):
            self.state.paste_text(text)
            self._note_typing()
            return None
        settled = self.settle()
        return settled or self._paste_block(text)

    def _paste_block(self, text: str) -> Message:
        from nianbao_tui.widgets.grid.block import PasteRefused, cells_of, paste

        try:
            return self.enter(paste(self.state, cells_of(text)))
        except PasteRefused as error:
            return refused(self._paste_complaint(error))

    def enter(self, block: Pasted) -> Message:
        """Enter a block, as one step, and say what became of its totals."""
        self.session.enter(block.figures, "paste")
        absent = sum(figure == NOT_APPLICABLE for _, figure in block.figures)
        words = "已粘贴 {count} 格，其中 {absent} 格为不适用" if absent else "已粘贴 {count} 格"
        done = tr(words, count=len(block.figures), absent=absent)
        if not block.totals:
            return said(done)
        other = sum(text not in ("", text_of(self.session, at)) for at, text in block.totals)
        if other:
            return refused(tr(_OTHER_TOTALS, done=done, other=other))
        return said(tr("{done}；总计由程序计算，与粘贴的一致", done=done))

    def _paste_complaint(self, error: PasteRefused) -> str:
        if error.place is None or error.refused is None:
            return tr("没有粘贴：内容有 {cells} 格，超出表格", cells=error.text)
        why, where = refusal_sentence(error.refused), self._words.labels(error.place)
        return tr("没有粘贴：{why}（{where}）", why=why, where=where)

    def fill(self) -> Message:
        """Fill blank cells with 0: the selected ones, or all of the table."""
        settled = self.settle()
        if settled:
            return settled
        sheet = self.state.sheet
        chosen = [sheet.at(place) for row in self.state.selection() for place in row]
        count = self.session.fill_blanks(chosen if self.state.anchor else sheet.section.cells)
        words = "已把 {count} 个未填的格填为 0；Ctrl+Z 可撤销" if count else "没有未填的格"
        return said(tr(words, count=count))

    def point(self, place: Place, *, extend: bool) -> Message | None:
        """Go where the user pointed, unless the text being typed cannot be entered."""
        message = self.settle()
        if message is None:
            self.state.go(place, extend=extend)
        return message

    # Words

    def place(self) -> str:
        """Full label of row and column; of a selection its sum and number."""
        return self._words.place()

    @property
    def balance(self) -> Message | None:
        """The balance of the column if it does not hold."""
        return self._words.broken()

    def below(self) -> Message:
        """The balance of the column, or how far the table is filled."""
        return self._words.below()

    def caret(self) -> Offset | None:
        """At the cell."""
        return self.grid.caret()
