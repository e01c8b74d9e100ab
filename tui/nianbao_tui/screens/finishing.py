"""The page that says what a report lacks, and the end of the work: final, and reopened."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from nianbao.report.final import finalising, reopening
from nianbao.rules.completeness import completeness
from nianbao.rules.finding import Place
from nianbao.session import Session
from nianbao.tongue import tr
from nianbao.wording.finishing import finality_words, lacking_words, open_words
from nianbao.wording.visible import visible
from nianbao_tui.keymap import command_of
from nianbao_tui.screens import clock
from nianbao_tui.screens.ask import Answer, Ask
from nianbao_tui.screens.desk import Message, refused, said
from nianbao_tui.screens.elsewhere import not_yet
from nianbao_tui.screens.going import go_to_place
from nianbao_tui.screens.help import scope_help
from nianbao_tui.screens.lacking import Choice, Lacking, LackingList
from nianbao_tui.screens.last_year import ask_last_year
from nianbao_tui.screens.listing import Listing
from nianbao_tui.styles import look
from nianbao_tui.widgets.entry_list import EntryList

if TYPE_CHECKING:
    from nianbao_tui.screens.editor import Editor

Wish = Place | Choice | None
"""Where to go, what to do, or nothing."""


def show_lacking(editor: Editor) -> None:
    """Show what the report lacks, and do what is chosen there."""
    if not editor.settle():
        return
    editor.session.judge()

    def obey(wish: Wish) -> None:
        if isinstance(wish, str):
            _CHOICES[wish](editor)
        elif wish is not None:
            go_to_place(editor, wish)
        editor.follow()

    editor.app.push_screen(Finishing(editor.session), obey)


def finalise(editor: Editor) -> None:
    """Make the report final; what is still open is asked about."""
    session = editor.session
    session.judge()
    found = completeness(session.form, session.report, session.verdict)
    if not found.complete:
        editor.message = refused(tr("还不能定稿：{lacking}", lacking=lacking_words(found)))
    elif not open_words(found):
        _finalise(editor)
    else:
        text = tr("{open}。定稿后不能修改，直到解除定稿。仍要定稿吗？", open=open_words(found))
        answers = (Answer("back", tr("返回")), Answer("final", tr("定稿")))

        def answered(answer: str | None) -> None:
            if answer == "final":
                _finalise(editor)
                editor.follow()

        editor.app.push_screen(Ask(tr("尚有问题没有处理"), text, answers), answered)


def _finalise(editor: Editor) -> None:
    session = editor.session
    session.revise(finalising(session.report, clock.today()))
    editor.message = said(tr("已定稿；按 Ctrl+S 保存"))


def reopen(editor: Editor) -> None:
    """Let a final report be changed again."""
    session = editor.session
    if session.report.final is None:
        editor.message = refused(tr("年报没有定稿，可以修改"))
        return
    session.revise(reopening(session.report, clock.today()))
    editor.message = said(tr("已解除定稿，可以修改；Ctrl+Z 可撤销"))


_SIGNS = "- 未填  ! 错误  ? 核实  * 提示  + 已说明理由"
_CHOICES = {"finalise": finalise, "reopen": reopen, "last_year": ask_last_year}


class Finishing(Listing[Wish]):
    """Returns the place to go to or what is to be done, None to stay where it was."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.listed: tuple[Lacking, ...] = ()

    def heading(self) -> tuple[str, str]:
        """Which report it is."""
        report = self.session.report
        name = visible(report.organization) or tr("（未填单位）")
        return tr("定稿检查  {name}  {year}年", name=name, year=report.year), ""

    def key_labels(self) -> Iterator[tuple[str, str]]:
        """Go there, or back."""
        yield tr("回车"), tr("转到该处")
        yield "End", tr("到末尾")
        yield "Esc", tr("返回")
        yield "F1", tr("帮助")

    def press(self, key: str, character: str | None) -> None:
        """Move, go there or back."""
        self.message = None
        command = command_of(key, "all")
        if key == "escape" or command in ("completeness", "quit"):
            self.dismiss(None)
        elif key == "enter":
            self._choose()
        elif command == "help":
            self.app.push_screen(scope_help("finishing"))
        elif not self.query_one(EntryList).press(key):
            self.message = not_yet(key)
        if self.is_current:
            self._say()

    def _choose(self) -> None:
        index = self.query_one(EntryList).chosen
        if index is None or index >= len(self.listed):
            return
        answer = self.listed[index].answer
        if answer is None:
            self.message = refused(tr("这一行没有可以转到的位置"))
        else:
            self.dismiss(answer)

    def follow(self) -> None:
        """Draw the list, the cursor where it was."""
        if not self.is_attached:
            return
        entries = self.query_one(EntryList)
        made = LackingList(self.session, max(entries.size.width, 20))
        first, self.listed = not self.listed, made.entries()
        # Where nothing hinders, what is left to do is the last line.
        ready = made.found.complete and not open_words(made.found)
        index = len(self.listed) - 1 if first and ready else entries.index
        head = self._standing(lacking_words(made.found))
        entries.show(head, [each.entry for each in self.listed], index)
        self._say()

    def _standing(self, lacking: str) -> Message:
        """Whether the report is final, or can be."""
        if self.session.report.final is not None:
            return f" {finality_words(self.session.report)}", look.PANEL_GOOD
        if lacking:
            return " " + tr("还不能定稿：{lacking}", lacking=lacking), look.PANEL_DUE
        return " " + tr("可以定稿：末尾选“定稿”，按回车"), look.PANEL_GOOD

    def _say(self) -> None:
        self.show_said(self.message or (tr(_SIGNS), look.PANEL_FAINT))

    # Pointing

    def on_entry_list_chosen(self) -> None:
        """The cursor is where the user pointed."""
