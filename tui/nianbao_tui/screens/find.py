"""The screen on which words or a figure are looked for in the whole report, and replaced."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from textual.app import ComposeResult
from textual.geometry import Offset

from nianbao.form.address import Address
from nianbao.render.cells import wrapped
from nianbao.report.change import Change
from nianbao.report.search import Match, Query, matches, replacing
from nianbao.session import Session
from nianbao.tongue import tr
from nianbao.wording.searching import around, match_place
from nianbao_tui.keymap import gives
from nianbao_tui.screens.base import KeyScreen
from nianbao_tui.screens.desk import Message, refused, said
from nianbao_tui.screens.elsewhere import not_yet
from nianbao_tui.screens.fill_in import FIELD_KEYS, edit_field
from nianbao_tui.screens.help import scope_help
from nianbao_tui.screens.sought import Sought
from nianbao_tui.screens.undoing import taken_back
from nianbao_tui.styles import look
from nianbao_tui.widgets.bars import KeyLine, TitleBar
from nianbao_tui.widgets.match_list import MatchList, Place
from nianbao_tui.widgets.reader import PanelReader, Reader
from nianbao_tui.widgets.text.page import Field
from nianbao_tui.widgets.text.state import TextState
from nianbao_tui.widgets.text.widget import TextPage, gutter_for

_DETAILS = 4
_LEFT = "表中的数字和行名不替换；回车转到该处"
_NOTHING = "没有可替换的"
_EMPTY = "“替换为”未填；再按一次 F4，即删去这 {count} 处"


class Find(KeyScreen["Match | None"]):
    """Returns the match to go to, None for going back; what is replaced is replaced at once."""

    def __init__(self, session: Session, sought: Sought) -> None:
        super().__init__()
        self.session, self.exact = session, sought.exact
        words = tr("词语、数字或者行名")
        fields = (
            Field("words", tr("查找"), lines=False, placeholder=words),
            Field("after", tr("替换为"), lines=False, placeholder=tr("不替换则不填")),
        )
        self.state = TextState(fields, {"words": sought.words, "after": sought.after})
        self.state.select_all()
        self.index = self.steps = 0
        self.asked = False
        self.message: Message | None = None
        self.found = self._find()

    @property
    def sought(self) -> Sought:
        """What is looked for now."""
        return Sought(self.state.texts["words"], self.state.texts["after"], self.exact)

    def compose(self) -> ComposeResult:
        """Title, fields, matches, the paragraph of one, an answer, keys."""
        bar = TitleBar()
        bar.title = tr("查找替换")
        yield bar
        page = TextPage(id="fields")
        page.styles.height = len(self.state.fields)
        yield page
        yield MatchList()
        details = PanelReader(id="details")
        details.styles.height = _DETAILS
        yield details
        yield PanelReader(id="said")
        yield KeyLine()

    def on_mount(self) -> None:
        """Show the fields and what was found."""
        self.query_one(TextPage).show(self.state, gutter=gutter_for(self.state.fields, 10))
        self.query_one(KeyLine).show_keys((tr(key), tr(label)) for key, label in _KEYS)
        self.call_after_refresh(self.follow)
        self.follow()

    # Keys

    def press(self, key: str, character: str | None) -> None:
        """Type, move, go, replace or go back."""
        action = self._actions(asked=self.asked).get(key)
        self.asked, self.message = False, None
        if key == "escape" or gives(key, "quit"):
            self.dismiss(None)
        elif gives(key, "help"):
            self.app.push_screen(scope_help("searching"))
        elif action is not None:
            action()
        elif self.query_one(MatchList).move(key):
            self.index = self.query_one(MatchList).index
        elif key in FIELD_KEYS or (message := not_yet(key)) is None:
            self._edit(key, character)
        else:
            self.message = message
        if self.is_current:
            self.follow()

    def _actions(self, *, asked: bool) -> Mapping[str, Callable[[], None]]:
        return {
            "enter": self._take,
            "f2": self._replace_one,
            "f3": self._turn_exact,
            "f4": partial(self._replace_all, asked=asked),
            "ctrl+z": self._undo,
        }

    def _turn_exact(self) -> None:
        self.exact = not self.exact
        self._search()

    def _edit(self, key: str, character: str | None) -> None:
        edit_field(self.app, self.state, key, character)
        self._search()

    def insert(self, text: str) -> None:
        """Paste into the field."""
        self.state.insert(text)
        self._search()
        self.follow()

    def _search(self) -> None:
        before, self.found = self.found, self._find()
        if self.found != before:
            self.index = 0

    def _find(self) -> Sequence[Match]:
        session = self.session
        query = Query(self.state.texts["words"], self.exact)
        return list(matches(session.form, session.report, session.totals, query))

    def _take(self) -> None:
        if self.found:
            self.dismiss(self.found[self.index])

    # Replacing

    def _replace_one(self) -> None:
        if not self.found:
            self.message = refused(tr(_NOTHING))
            return
        match = self.found[self.index]
        if not match.replaceable:
            self.message = refused(tr(_LEFT))
        elif self._revise([match]):
            beyond = match.start + len(self.state.texts["after"])
            while self.index < len(self.found) and _within(self.found[self.index], match, beyond):
                self.index += 1
            self.index = min(self.index, max(len(self.found) - 1, 0))

    def _replace_all(self, *, asked: bool) -> None:
        chosen = [match for match in self.found if match.replaceable]
        if not self.state.texts["after"] and chosen and not asked:
            self.asked = True
            self.message = refused(tr(_EMPTY, count=len(chosen)))
        elif chosen:
            self._revise(chosen)
        else:
            self.message = refused(tr(_LEFT if self.found else _NOTHING))

    def _revise(self, chosen: Sequence[Match]) -> bool:
        change: Change = replacing(self.session.report, chosen, self.state.texts["after"])
        revised = self.session.revise(change)
        self.steps += revised
        self.found = self._find()
        self.message = (
            said(tr("已替换 {count} 处；Ctrl+Z 撤销", count=len(chosen)))
            if revised
            else refused(tr(_NOTHING))
        )
        return revised

    def _undo(self) -> None:
        if self.steps:
            self.steps -= 1
            _, self.message = taken_back(self.session)
            self.found = self._find()
            self.index = min(self.index, max(len(self.found) - 1, 0))
        else:
            self.message = said(tr("没有可撤销的"))

    # Drawing

    def follow(self) -> None:
        """Draw what is found now."""
        if not self.is_attached:
            return
        note = tr("区分大小写、全半角") if self.exact else tr("不分大小写、全半角")
        count = tr("{count} 处", count=len(self.found))
        self.query_one(TitleBar).show(tr("查找替换"), f"{count}  {note}", saved=True)
        self.query_one(TextPage).follow()
        typed = self.state.texts["words"]
        nothing = tr("没有找到") if typed else tr("键入要查找的词语、数字或者行名")
        places = [_place(self.session, match) for match in self.found]
        self.query_one(MatchList).show(places, self.index, nothing)
        self.query_one("#details", Reader).show(list(self._details()))
        self.query_one("#said", Reader).show([self._said()])

    def _details(self) -> Sequence[Message]:
        if not self.found:
            return []
        match = self.found[self.index]
        head = f" {match_place(self.session.form, match)}"
        before, words, behind = around(match.text, match.start, match.end)
        cells = max(self.size.width - 3, 10)
        lines = wrapped(before + words + behind, cells)
        # The lines that hold the match come first.
        first = max(len(wrapped(before + words, cells)) - 2, 0)
        return [(head, look.PANEL_STRONG), *((f" {each}", look.PANEL) for each in lines[first:])]

    def _said(self) -> Message:
        if self.message is not None:
            return f" {self.message[0]}", self.message[1]
        replaceable = sum(match.replaceable for match in self.found)
        text = tr("其中 {count} 处可以替换", count=replaceable) if self.found else ""
        return f" {text}", look.PANEL_FAINT

    def caret(self) -> Offset | None:
        """In the field."""
        return self.query_one(TextPage).caret()

    def on_match_list_clicked(self, event: MatchList.Clicked) -> None:
        """A click chooses, on the chosen one it goes there."""
        if event.index == self.index:
            self._take()
        else:
            self.index = event.index
            self.follow()

    def on_text_page_clicked(self, event: TextPage.Clicked) -> None:
        """A click moves the caret."""
        self.state.point(event.row, event.column, extend=event.extend)
        self.query_one(TextPage).follow()


_KEYS = (
    ("回车", "转到"),
    ("Esc", "返回"),
    ("F2", "替换"),
    ("F4", "全部替换"),
    ("F3", "区分大小写"),
    ("Ctrl+Z", "撤销"),
    ("Tab", "换一项"),
    ("F1", "帮助"),
)


def _place(session: Session, match: Match) -> Place:
    return Place(match_place(session.form, match), *around(match.text, match.start, match.end))


def _within(one: Match, replaced: Match, beyond: int) -> bool:
    """Tell whether a match stands in what was just written."""
    where: tuple[str, str, Address | None] = (replaced.kind, replaced.of, replaced.at)
    return (one.kind, one.of, one.at) == where and replaced.start <= one.start < beyond
