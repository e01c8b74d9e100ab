"""What is said of the text with the caret: where one is, how long it is, what it is for."""

from nianbao.report.bound import resolved
from nianbao.report.narrative import Part, count_characters, split
from nianbao.session import Session
from nianbao.tongue import tr
from nianbao.wording.glossed import meant
from nianbao_tui.screens.cover import COVER
from nianbao_tui.screens.cover_fields import COVER_HINTS
from nianbao_tui.screens.desk import Message
from nianbao_tui.styles import look
from nianbao_tui.widgets.text.state import TextState

_HOW = "按 F3 增加小节，或在单独一行写“## 标题”；编号自动生成"


class TextWords:
    """The two lines of the status while the cover or a narrative is open."""

    def __init__(self, session: Session, section: str, state: TextState) -> None:
        self.session, self.section, self.state = session, section, state

    def place(self) -> str:
        """The field, or the part, and how many characters it has."""
        text = self.state.text
        if self.section == COVER:
            return f"{tr('封面')}  {self.state.active.label}"
        part = _part_at(text, self.state.caret)
        name = self.session.form.section(self.section).title
        words = [name, tr("共 {count} 字", count=self._count(text))]
        if part:
            words.append(tr("本小节 {count} 字", count=self._count(part.body)))
        return "  ".join(words) + meant(name)

    def _count(self, text: str) -> int:
        """The characters that will be printed."""
        return count_characters(resolved(text, lambda at: self.state.figures(str(at)) or None))

    def below(self) -> Message:
        """What the section is for; how parts are made, until there is one."""
        if self.section == COVER:
            return tr(COVER_HINTS[self.state.active.key]), look.PANEL_FAINT
        if split(self.state.text)[1]:
            statements = self.session.form.section(self.section).help
            return tr(statements[0].text) if statements else "", look.PANEL_FAINT
        return tr(_HOW), look.PANEL_FAINT


def _part_at(text: str, caret: int) -> Part | None:
    parts = split(text)[1]
    return next((part for part in parts if part.start <= caret <= part.end), None)
