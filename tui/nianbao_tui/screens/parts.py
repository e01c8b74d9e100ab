"""The parts of a narrative as a list: add, rename, move, delete, go to."""

from collections.abc import Callable, Iterator

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical

from nianbao.form.numerals import part_number
from nianbao.render.cells import width, wrapped
from nianbao.report.aspects import missing, wanted, with_missing
from nianbao.report.narrative import (
    Part,
    count_characters,
    moved,
    renamed,
    room_in,
    split,
    with_part,
    without_part,
)
from nianbao.session import Session
from nianbao.tongue import tr
from nianbao_tui.screens.base import Dialog, dialog_cells
from nianbao_tui.screens.fill_in import FillIn, Texts
from nianbao_tui.styles import look
from nianbao_tui.widgets.choices import Choices
from nianbao_tui.widgets.lines import Run
from nianbao_tui.widgets.reader import HintReader, Reader
from nianbao_tui.widgets.text.page import Field

_ASPECTS = "应写明的方面（✓ 已写到，? 没有写到，F4 增加所缺的小节）："
_KEYS = (
    "回车 转到    F7 增加    F2 改名    Delete 删除",
    "Ctrl+↑ Ctrl+↓ 移动    Ctrl+Z 撤销    Esc 返回",
)


class Parts(Dialog[int | None]):
    """Returns the caret of the part to go to, or None for going back."""

    def __init__(self, session: Session, section: str) -> None:
        super().__init__()
        self.session, self.section = session, section
        self._steps = 0

    @property
    def _text(self) -> str:
        return self.session.report.text(self.section)

    @property
    def _parts(self) -> tuple[Part, ...]:
        return split(self._text)[1]

    def compose(self) -> ComposeResult:
        """Title, list, keys."""
        with Vertical(classes="dialog"):
            yield Reader(id="head")
            choices = Choices(self._labels())
            yield choices
            keys = HintReader(id="foot")
            keys.lines = [("", look.PLAIN), *((tr(line), look.FAINT) for line in _KEYS)]
            keys.styles.height = 3
            yield keys

    def on_mount(self) -> None:
        """Show the aspects that the section must treat."""
        self._show_head(self.app.size.width)

    def on_resize(self, event: events.Resize) -> None:
        """Break the lines anew."""
        self._show_head(event.size.width)

    def _show_head(self, columns: int) -> None:
        head = self.query_one("#head", Reader)
        lines = [
            (tr("小节"), look.HEADING),
            *self._aspects(dialog_cells(columns)),
            ("", look.PLAIN),
        ]
        head.styles.height = len(lines)
        head.show(lines)

    def _aspects(self, cells: int) -> Iterator[Run]:
        """What must be treated, with a sign for what is and what is not yet."""
        section, report = self.session.form.section(self.section), self.session.report
        left = missing(section, report)
        names = [(each in left, each.name) for each in wanted(section, report)]
        if names:
            yield from ((line, look.FAINT) for line in wrapped(tr(_ASPECTS), cells))
        line = ""
        for lacks, name in names:
            piece = f"{'?' if lacks else '✓'} {name}  "
            if line and width(line + piece.rstrip()) > cells:
                yield line, look.DUE if "?" in line else look.PLAIN
                line = ""
            line += piece
        if line:
            yield line, look.DUE if "?" in line else look.PLAIN

    def _labels(self) -> list[str]:
        labels = [_label(number, part) for number, part in enumerate(self._parts, 1)]
        return labels or [tr("（还没有小节）")]

    @property
    def _index(self) -> int:
        return self.query_one(Choices).index

    def press(self, key: str, character: str | None) -> None:
        """Do what the key says to the part under the cursor."""
        if key == "escape":
            self.dismiss(None)
        elif key in ("f7", "insert"):
            self._ask_heading(tr("增加小节"), "", self._add)
        elif key == "f4":
            section = self.session.form.section(self.section)
            self._write(with_missing(section, self.session.report), self._index)
        elif key == "ctrl+z":
            self._undo()
        elif self._parts:
            self._press_part(key)

    def _undo(self) -> None:
        """Take back what was done in this list, and nothing that it does not show."""
        if self._steps:
            self._steps -= 1
            self.session.undo()
            self._show(self._index)

    def _press_part(self, key: str) -> None:
        part = self._parts[self._index]
        if key == "enter":
            text, caret = room_in(self._text, self._index)
            self.session.write_whole(self.section, text)
            self.dismiss(caret)
        elif key == "f2":
            self._ask_heading(tr("小节改名"), part.heading, self._rename)
        elif key == "delete":
            self._write(without_part(self._text, self._index), self._index)
        elif key in ("ctrl+up", "ctrl+down"):
            to = self._index + (1 if key == "ctrl+down" else -1)
            if 0 <= to < len(self._parts):
                self._write(moved(self._text, self._index, to), to)
        else:
            self.query_one(Choices).move(key)

    def _ask_heading(self, title: str, heading: str, then: Callable[[Texts | None], None]) -> None:
        field = Field("heading", tr("标题"), lines=False, placeholder=tr("可以不填，只编号"))
        dialog = FillIn(title, (field,), {"heading": heading}, lambda _: "")
        self.app.push_screen(dialog, then)

    def _add(self, texts: Texts | None) -> None:
        if texts is not None:
            self._write(with_part(self._text, texts["heading"]), len(self._parts))

    def _rename(self, texts: Texts | None) -> None:
        if texts is not None:
            self._write(renamed(self._text, self._index, texts["heading"]), self._index)

    def _write(self, text: str, index: int) -> None:
        self._steps += self.session.write_whole(self.section, text)
        self._show(index)

    def _show(self, index: int) -> None:
        self.query_one(Choices).show(self._labels(), index)
        self._show_head(self.app.size.width)

    def on_choices_clicked(self, event: Choices.Clicked) -> None:
        """A click moves the cursor."""
        self._show(event.index)


def _label(number: int, part: Part) -> str:
    heading = part.heading or tr("（无标题）")
    length = tr("{count} 字", count=count_characters(part.body))
    return f"{part_number(number)}{heading}  {length}"
