"""The desk of the preview: the whole report as it will be published."""

from textual.geometry import Offset

from nianbao.form.numerals import section_number
from nianbao.render.plain import Role, plain
from nianbao.session import Session
from nianbao.tongue import tr
from nianbao_tui.keys import Scope
from nianbao_tui.screens.desk import Message
from nianbao_tui.styles import look
from nianbao_tui.widgets.reader import Reader

_STYLES = {"title": look.HEADING, "heading": look.HEADING, "part": look.STRONG, "table": look.PLAIN}
_WIDEST = 84


class PreviewDesk:
    """Shows the report; nothing can be edited here."""

    scope: Scope = "preview"

    def __init__(self, session: Session, reader: Reader) -> None:
        self.session = session
        self.reader = reader
        self._known: tuple[object, int] = (None, 0)

    @property
    def widget(self) -> Reader:
        """What shows it."""
        return self.reader

    def show(self, section: str) -> None:
        """Show the report from the section on that was open; from the cover, all of it."""
        self._known = (self.session.report, self._cells)
        self.reader.show(self._lines())
        self.reader.go(self._line_of(section))

    def follow(self) -> None:
        """Draw what the session holds now, at the place where the reader is."""
        known = (self.session.report, self._cells)
        if known != self._known:
            self._known = known
            self.reader.show(self._lines(), keep_place=True)

    @property
    def _cells(self) -> int:
        # The reader itself has no size yet when it is shown for the first time.
        return min(max(self.reader.screen.size.width - 4, 20), _WIDEST)

    def _lines(self) -> list[Message]:
        lines = plain(self.session.form, self.session.report, cells=self._cells)
        return [(f"  {line.text}", _style(line.role)) for line in lines]

    def _line_of(self, section: str) -> int:
        """The line of its title; the first one if it has none."""
        ids = [each.id for each in self.session.form.sections]
        if section not in ids:
            return 0
        number = section_number(ids.index(section) + 1)
        lines = enumerate(self.reader.lines)
        titles = (n for n, (text, role) in lines if role == look.HEADING and number in text[:6])
        return next(titles, 0)

    def press(self, key: str, character: str | None) -> Message | None:
        """Scroll."""
        self.reader.press(key)
        return None

    def settle(self) -> Message | None:
        """Nothing is being typed here."""
        return None

    def drop(self) -> bool:
        """Nothing is being typed here."""
        return False

    def paste(self, text: str) -> Message | None:
        """Nothing can be pasted here."""
        return None

    def copy(self) -> str:
        """Nothing is selected here."""
        return ""

    def clear(self) -> Message | None:
        """Nothing can be cleared here."""
        return None

    def select_all(self) -> Message | None:
        """Nothing can be selected here."""
        return None

    def place(self) -> str:
        """What this is."""
        return tr("全文预览")

    @property
    def balance(self) -> Message | None:
        """There is no balance here."""
        return None

    def below(self) -> Message:
        """How to move and to go back."""
        words = tr("方向键、PgUp、PgDn 翻看，Home 到开头；宽表可用左右键；Esc 或 F5 返回编辑")
        return words, look.PANEL_FAINT

    def caret(self) -> Offset | None:
        """Nowhere."""
        return None


def _style(role: Role) -> look.Role:
    return _STYLES.get(role, look.PLAIN)
