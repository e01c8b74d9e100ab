"""The desk of texts: the narrative of a section, or the fields of the cover."""

from textual.geometry import Offset

from nianbao.form.address import parse_address
from nianbao.report.bound import figure_shown
from nianbao.rules.finding import Passage
from nianbao.session import Session
from nianbao.tongue import tr
from nianbao_tui.keys import Scope
from nianbao_tui.screens.cover import COVER, YEAR
from nianbao_tui.screens.cover_fields import cover_fields, year_typed
from nianbao_tui.screens.desk import Message, said
from nianbao_tui.screens.text_words import TextWords
from nianbao_tui.widgets.text.page import Field
from nianbao_tui.widgets.text.state import TextState
from nianbao_tui.widgets.text.widget import TextPage, gutter_for
from nianbao_tui.widgets.text.wishes import Leave, Wish, Write


class TextDesk:
    """Shows texts of the session; each section keeps its own caret."""

    def __init__(self, session: Session, page: TextPage) -> None:
        self.session = session
        self.page = page
        self.states: dict[str, TextState] = {}
        self.section = COVER
        self._shown = (session.report.figures, session.totals)

    @property
    def widget(self) -> TextPage:
        """What shows it."""
        return self.page

    def show(self, section: str) -> None:
        """Show the cover or a narrative."""
        self.section = section
        if section not in self.states:
            fields = (
                cover_fields(self.session) if section == COVER else (Field(section, parts=True),)
            )
            texts = {field.key: self._text(field.key) for field in fields}
            self.states[section] = TextState(fields, texts)
            self.states[section].figures = self._figure
        self.state = self.states[section]
        self._words = TextWords(self.session, section, self.state)
        self._take_over()
        self._follow_figures()
        self.page.marks = self._marks()
        gutter = gutter_for(self.state.fields, 12) if section == COVER else 10
        self.page.show(self.state, gutter=gutter)

    def _figure(self, target: str) -> str:
        at = parse_address(target)
        if at is None or not self.session.form.has(at):
            return ""
        figure = figure_shown(self.session.report, self.session.totals, at)
        total = self.session.totals.get(at)
        if total is None or not total.incomplete:
            return figure or tr("（未填）")
        # A nought of blank cells is no figure yet.
        return tr("{figure}（未填完）", figure=figure) if total.value else tr("（未填）")

    def _text(self, key: str) -> str:
        report = self.session.report
        return str(report.year) if key == YEAR else report.text(key)

    def _take_over(self) -> None:
        """Show texts that were changed elsewhere, as by undo."""
        if self.section == COVER:
            self.state.relabel(cover_fields(self.session))
        for field in self.state.fields:
            text = self._text(field.key)
            if self.state.texts[field.key] != text:
                self.state.set_text(field.key, text)

    def follow(self) -> None:
        """Draw what the session holds now."""
        if not self._typing_year:
            self._take_over()
        self._follow_figures()
        self.page.marks = self._marks()
        self.page.follow()

    def _follow_figures(self) -> None:
        """Show what is bound as it is now; any other figure comes in another mapping."""
        now = (self.session.report.figures, self.session.totals)
        if now[0] is not self._shown[0] or now[1] is not self._shown[1]:
            self._shown = now
            for state in self.states.values():
                state.refresh_figures()

    def _marks(self) -> dict[str, list[tuple[int, int]]]:
        """The words that findings complain of, while they stand where they were judged."""
        marks: dict[str, list[tuple[int, int]]] = {}
        verdict = self.session.verdict
        for found in (*verdict.open, *verdict.due) if self.session.judged else ():
            if isinstance(found.at, Passage) and found.at.end > found.at.start:
                marks.setdefault(found.at.of, []).append((found.at.start, found.at.end))
        return marks

    @property
    def _typing_year(self) -> bool:
        """Tell whether a year has been typed that the report does not have yet."""
        return self.section == COVER and self.state.texts[YEAR] != self._text(YEAR)

    def drop(self) -> bool:
        """Put back a year that is being typed; tell whether there was one."""
        typing = self._typing_year
        if typing:
            self.state.set_text(YEAR, self._text(YEAR))
        return typing

    def go(self, of: str, caret: int) -> None:
        """Put the caret into a text."""
        self.state.set_text(of, self._text(of), caret)
        self.page.follow()

    def select(self, end: int) -> None:
        """Select from the caret on, so that what is typed takes the place of these words."""
        self.state.anchor = end
        self.page.follow()

    @property
    def where(self) -> tuple[str, int]:
        """The text that holds the caret, and the character where it stands."""
        return self.state.active.key, self.state.caret

    @property
    def scope(self) -> Scope:
        """Parts are made in narratives only."""
        return "cover" if self.section == COVER else "text"

    # Wishes

    def press(self, key: str, character: str | None) -> Message | None:
        """Let the page handle the key, then do what it asks for."""
        if key == "escape" and self.drop():
            return None
        if key == "tab" and self.section != COVER:
            return said(tr("不用 Tab 缩进，生成时自动设置；另起一段按回车"))
        return self._grant(self.state.press(key, character))

    def _grant(self, wish: Wish) -> Message | None:
        match wish:
            case Write(of, start, before, after) if of != YEAR:
                self.session.write(of, start, before, after)
            case Leave(of) if of == YEAR:
                return self._enter_year()
            case _:
                pass
        return None

    def _enter_year(self) -> Message | None:
        """Take the year that was typed; one that cannot be stays where it is, and why is said."""
        typed = self.state.texts[YEAR]
        year = year_typed(self.session.form, typed)
        if isinstance(year, int):
            self.session.set_year(year)
            self.state.set_text(YEAR, str(year))
            return None
        self.state.set_text(YEAR, typed, len(typed))
        return year

    def settle(self) -> Message | None:
        """Enter a year that is still being typed."""
        self.session.history.close_phrase()
        return self._enter_year() if self._typing_year else None

    def paste(self, text: str) -> Message | None:
        """Put text in place of the selection, as one step."""
        self.session.history.close_phrase()
        message = self._grant(self.state.insert(text))
        self.session.history.close_phrase()
        return message

    def copy(self) -> str:
        """The selected characters."""
        return self.state.selected

    def clear(self) -> Message | None:
        """Remove the selected characters."""
        return self._grant(self.state.insert("")) if self.state.selected else None

    def select_all(self) -> Message | None:
        """Select the text that holds the caret."""
        self.state.select_all()
        return None

    def point(self, row: int, column: int, *, extend: bool) -> Message | None:
        """Put the caret where the user pointed."""
        return self._grant(self.state.point(row, column, extend=extend))

    # Words

    def place(self) -> str:
        """The field, or the part, and how many characters it has."""
        return self._words.place()

    @property
    def balance(self) -> Message | None:
        """There is no balance here."""
        return None

    def below(self) -> Message:
        """What the section is for, or how parts are made."""
        return self._words.below()

    def caret(self) -> Offset | None:
        """At the caret."""
        return self.page.caret()
