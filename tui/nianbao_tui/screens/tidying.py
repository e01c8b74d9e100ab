"""Shift+F3: what numbering and punctuation of a text should be, taken or left one by one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from textual import events
from textual.app import ComposeResult

from nianbao.render.cells import wrapped
from nianbao.report.change import Change, TextEdit
from nianbao.rules.tidy import Proposal, mates, proposals, tidied
from nianbao.tongue import tr
from nianbao.wording.searching import around
from nianbao.wording.tidying import reason, short_reason
from nianbao.wording.visible import visible
from nianbao_tui.keymap import gives
from nianbao_tui.screens.base import KeyScreen
from nianbao_tui.screens.desk import Message, refused, said
from nianbao_tui.screens.help import typing_lines
from nianbao_tui.screens.read import Read
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
    """Show what should be changed in the open text, and change what is taken."""
    if not editor.settle():
        return
    session, of = editor.session, editor.section
    session.permit()
    text = session.report.text(of)
    found = proposals(text, {section.title for section in session.form.sections})
    if not found:
        editor.message = said(tr("编号、标点没有需要整理的"))
        return
    title = session.form.section(of).title

    def then(taken: Sequence[Proposal] | None) -> None:
        if taken:
            session.revise(edits(of, text, taken))
            editor.message = said(tr("已改 {count} 处；Ctrl+Z 撤销", count=len(taken)))
        editor.follow()
        editor.place_caret()

    editor.app.push_screen(Tidy(title, text, found), then)


def edits(of: str, text: str, taken: Sequence[Proposal]) -> Change:
    """The change that takes some proposals for a text; the last one first."""
    return Change(
        tuple(
            TextEdit(of, each.start, text[each.start : each.end], each.after)
            for each in reversed(taken)
        )
    )


class Tidy(KeyScreen["Sequence[Proposal] | None"]):
    """Returns the proposals that are taken, None for none."""

    def __init__(self, title: str, text: str, found: Sequence[Proposal]) -> None:
        super().__init__()
        self.title_text, self.text, self.found = title, text, found
        self.taken = {number for number, each in enumerate(found) if each.sure}
        self._mates = mates(text, found)
        self._places = [self._place(each) for each in found]
        self.index = 0
        self.message: Message | None = None

    def compose(self) -> ComposeResult:
        """Title, proposals, the paragraph before and after, what will be changed, keys."""
        bar = TitleBar()
        bar.title = tr("整理文字 {title}", title=self.title_text)
        bar.note = tr("{count} 处", count=len(self.found))
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
            self.dismiss(None)
        elif key == "enter":
            self._take()
        elif gives(key, "help"):
            self.app.push_screen(Read(tr("帮助"), typing_lines("tidying")))
        elif key == "space" or space:
            self._toggle()
        elif key == "ctrl+a":
            every = set(range(len(self.found)))
            self.taken = set() if self.taken == every else every
        elif self.query_one(MatchList).move(key):
            self.index = self.query_one(MatchList).index
        if self.is_current:
            self.follow()

    def _toggle(self) -> None:
        """Take the proposal or leave it, and with an opening mark the closing one."""
        both = {self.index, self._mates.get(self.index, self.index)}
        self.taken = self.taken - both if self.index in self.taken else self.taken | both

    def _take(self) -> None:
        if self.taken:
            self.dismiss([self.found[number] for number in sorted(self.taken)])
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

    def _place(self, proposal: Proposal) -> Place:
        before, words, behind = around(self.text, proposal.start, proposal.end)
        instead = visible(proposal.after) if proposal.after else tr("删去")
        return Place(short_reason(proposal), before, words, behind, instead)

    def _details(self, cells: int) -> Iterator[Run]:
        proposal = self.found[self.index]
        style = look.PANEL_STRONG if proposal.sure else look.PANEL_DUE
        yield from ((f" {line}", style) for line in wrapped(reason(proposal), cells))
        first = self.text.rfind("\n", 0, proposal.start) + 1
        last = self.text.find("\n", proposal.end)
        last = last if last >= 0 else len(self.text)
        near = range(max(first, proposal.start - cells), min(last, proposal.end + cells))
        before = self.text[near.start : near.stop]
        moved = [
            Proposal(proposal.start - near.start, proposal.end - near.start, proposal.after, "mark")
        ]
        for words in (
            tr("原文：{text}{place}", text=visible(before), place=""),
            tr("改为：{text}", text=visible(tidied(before, moved))),
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
