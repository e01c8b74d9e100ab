"""Shift+F3: what numbering and punctuation of the texts should be, taken or left one by one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from textual import events
from textual.app import ComposeResult

from nianbao.form.model import Form
from nianbao.record import replace
from nianbao.render.cells import wrapped
from nianbao.report.change import Change, TextEdit
from nianbao.rules.tidy import Proposal, Untidy, mates, tidied, untidy
from nianbao.tongue import tr
from nianbao.wording.searching import around, text_mark
from nianbao.wording.tidying import reason, short_reason
from nianbao.wording.visible import visible
from nianbao_tui.keymap import gives
from nianbao_tui.screens.base import KeyScreen
from nianbao_tui.screens.desk import Message, refused, said
from nianbao_tui.screens.dropping import leave_choices
from nianbao_tui.screens.elsewhere import not_yet
from nianbao_tui.screens.help import scope_help
from nianbao_tui.styles import look
from nianbao_tui.widgets.bars import KeyLine, TitleBar
from nianbao_tui.widgets.lines import Run
from nianbao_tui.widgets.match_list import MatchList, Place
from nianbao_tui.widgets.reader import PanelReader, Reader

if TYPE_CHECKING:
    from nianbao_tui.screens.editor import Editor

_LEAST, _MOST, _BARS = 3, 8, 3
_KEYS = (
    ("回车", "改"),
    ("Esc", "返回"),
    ("空格", "取舍"),
    ("Ctrl+A", "全取、全舍"),
    ("F1", "帮助"),
)


def tidy(editor: Editor) -> None:
    """Show what should be changed in the texts, and change what is taken."""
    if not editor.settle():
        return
    session = editor.session
    found = untidy(session.form, session.report)
    if not found:
        editor.message = said(tr("编号、标点没有需要整理的"))
        return

    def then(taken: Sequence[Slip] | None) -> None:
        if taken:
            session.revise(edits(taken))
            editor.message = said(tr("已改 {count} 处；Ctrl+Z 撤销", count=len(taken)))
        editor.follow()
        editor.place_caret()

    editor.app.push_screen(Tidy(session.form, found, editor.section), then)


class Slip(NamedTuple):
    """One proposal and the text that it is made for; `mate` is the number of the other bracket."""

    of: str
    text: str
    proposal: Proposal
    mate: int


def slips(texts: Sequence[Untidy]) -> list[Slip]:
    """The proposals for all texts in one row."""
    every: list[Slip] = []
    for of, text, found in texts:
        first, pairs = len(every), mates(text, found)
        every += [
            Slip(of, text, each, first + pairs.get(number, number))
            for number, each in enumerate(found)
        ]
    return every


def edits(taken: Sequence[Slip]) -> Change:
    """The change that takes some proposals; the last one of a text first."""
    return Change(
        tuple(
            TextEdit(of, each.start, text[each.start : each.end], each.after)
            for of, text, each, _ in reversed(taken)
        ),
        "tidy",
    )


class Tidy(KeyScreen["Sequence[Slip] | None"]):
    """Returns the slips that are to be mended, None for none.

    At first these are the sure ones of the text that is open, or of all if it has none.
    """

    def __init__(self, form: Form, texts: Sequence[Untidy], here: str) -> None:
        super().__init__()
        self.form, self.slips = form, slips(texts)
        own = [number for number, slip in enumerate(self.slips) if slip.of == here]
        first = own or range(len(self.slips))
        self._unasked = {number for number in first if self.slips[number].proposal.sure}
        self.taken = self._unasked
        self._places = [self._place(slip) for slip in self.slips]
        self.index = first[0]
        self.message: Message | None = None

    def compose(self) -> ComposeResult:
        """Title, proposals, the paragraph before and after, what will be changed, keys."""
        bar = TitleBar()
        bar.title = tr("整理文字")
        bar.note = tr("{count} 处", count=len(self.slips))
        yield bar
        yield MatchList()
        yield PanelReader(id="details")
        yield PanelReader(id="said")
        yield KeyLine()

    def on_mount(self) -> None:
        """Show the proposals."""
        self.query_one(KeyLine).show_keys((tr(key), tr(label)) for key, label in _KEYS)
        self.follow()

    def on_resize(self, event: events.Resize) -> None:
        """Lay out for the new size."""
        self.call_after_refresh(self.follow)

    def press(self, key: str, character: str | None) -> None:
        """Choose, take, leave."""
        self.message = None
        space = character is not None and character.isspace() and key not in ("tab", "enter")
        if key == "escape" or gives(key, "quit"):
            leave_choices(self.app, lambda: self.dismiss(None), chosen=self.taken != self._unasked)
        elif key == "enter":
            self._take()
        elif gives(key, "help"):
            self.app.push_screen(scope_help("tidying"))
        elif key == "space" or space:
            self._toggle()
        elif key == "ctrl+a":
            every = set(range(len(self.slips)))
            self.taken = set() if self.taken == every else every
        elif self.query_one(MatchList).move(key):
            self.index = self.query_one(MatchList).index
        else:
            self.message = not_yet(key)
        if self.is_current:
            self.follow()

    def _toggle(self) -> None:
        """Take the proposal or leave it, and with an opening mark the closing one."""
        both = {self.index, self.slips[self.index].mate}
        self.taken = self.taken - both if self.index in self.taken else self.taken | both

    def _take(self) -> None:
        if self.taken:
            self.dismiss([self.slips[number] for number in sorted(self.taken)])
        else:
            self.message = refused(tr("没有选定任何内容；空格选定，Esc 返回"))

    # Drawing

    def follow(self) -> None:
        """Draw what is chosen and taken now."""
        if not self.is_attached:
            return
        room = max(self.app.size.height - _BARS, 0)
        details = self.query_one("#details", Reader)
        details.styles.height = min(max(room // 3, _LEAST), _MOST)
        places = [
            replace(place, mark="[x]" if number in self.taken else "[ ]")
            for number, place in enumerate(self._places)
        ]
        self.query_one(MatchList).show(places, self.index)
        details.show(list(self._details(max(self.app.size.width - 3, 10))))
        self.query_one("#said", Reader).show([self._said()])

    def _place(self, slip: Slip) -> Place:
        proposal = slip.proposal
        before, words, behind = around(slip.text, proposal.start, proposal.end)
        instead = visible(proposal.after) if proposal.after else tr("删去")
        head = f"{text_mark(self.form, slip.of)} {short_reason(proposal)}"
        return Place(head, before, words, behind, instead)

    def _details(self, cells: int) -> Iterator[Run]:
        _, text, proposal, _ = self.slips[self.index]
        style = look.PANEL_STRONG if proposal.sure else look.PANEL_DUE
        yield from ((f" {line}", style) for line in wrapped(reason(proposal), cells))
        first = text.rfind("\n", 0, proposal.start) + 1
        last = text.find("\n", proposal.end)
        last = last if last >= 0 else len(text)
        near = range(max(first, proposal.start - cells), min(last, proposal.end + cells))
        before = text[near.start : near.stop]
        moved = replace(proposal, start=proposal.start - near.start, end=proposal.end - near.start)
        for words in (
            tr("原文：{text}{place}", text=visible(before), place=""),
            tr("改为：{text}", text=visible(tidied(before, [moved]))),
        ):
            yield from ((f" {line}", look.PANEL) for line in wrapped(words, cells))

    def _said(self) -> Message:
        if self.message is not None:
            return f" {self.message[0]}", self.message[1]
        words = tr("将改 {count} 处", count=len(self.taken)) if self.taken else tr("未取任何一处")
        return f" {words}", said("")[1]

    # Pointing

    def on_match_list_clicked(self, event: MatchList.Clicked) -> None:
        """Choose the proposal; on its mark, take or leave it."""
        self.index = event.index
        if event.mark:
            self._toggle()
        self.follow()
