"""Numbers in a text and the cells that they are: bind them, go from one to the other."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from nianbao.form.address import Address
from nianbao.report.bound import Bound, bound_figures, bound_text, figure_shown
from nianbao.report.numbers import Written, written_numbers
from nianbao.rules.links import cells_said, mention_at, only_cell, said_of
from nianbao.session import Session
from nianbao.tongue import tr
from nianbao.wording.corrections import cell_name
from nianbao.wording.visible import visible
from nianbao_tui.screens.ask import Answer, Ask
from nianbao_tui.screens.desk import refused, said
from nianbao_tui.screens.going import go_to_place
from nianbao_tui.screens.picking import Picking

if TYPE_CHECKING:
    from nianbao_tui.screens.editor import Editor

_EQUALS = "“{words}”等于{cell}。绑定后，表中的数改动时文字随之变化。"
_SAID_HERE = "{words}；Ctrl+L 返回表中的数"


def bind(editor: Editor) -> None:
    """Bind the number at the caret, or the caret itself, to a cell."""
    editor.settle()
    editor.session.judge()
    of, caret = editor.texts.where
    bound = bound_at(editor.session, of, caret)
    number = number_at(editor.session, of, caret)
    if bound is not None:
        _ask_bound(editor, of, bound)
    elif number is not None:
        _ask_number(editor, of, number)
    elif "\n" in editor.texts.state.selected:
        editor.message = refused(tr("选中了几行；绑定的数只能代替一行中的文字"))
    else:
        start, end = editor.texts.state.selection
        Picking(editor, of, start, end).begin()


def bound_at(session: Session, of: str, caret: int) -> Bound | None:
    """The bound figure on which the caret stands."""
    found = bound_figures(session.report.text(of))
    return next((each for each in found if each.start <= caret <= each.end), None)


def number_at(session: Session, of: str, caret: int) -> Written | None:
    """The number on which the caret stands."""
    found = _numbers(session.report.text(of))
    return next((each for each in found if each.start <= caret <= each.digits_end), None)


@lru_cache(maxsize=1)
def _numbers(text: str) -> tuple[Written, ...]:
    """Remembered, since each move of the caret asks for the numbers of the same text."""
    return written_numbers(text)


def candidate(session: Session, of: str, number: Written) -> Address | None:
    """The one cell that a number is: the one that its sentence names, or that alone equals it."""
    if number.least != number.most:
        return None
    mention = mention_at(session.case, of, number.start)
    if mention is not None and mention.start == number.start:
        for at in cells_said(session.case, mention):
            if session.case.standing.cell(at).value == number.value:
                return at
    return only_cell(session.case.standing, number.value)


def offer(session: Session, of: str, caret: int) -> str:
    """What the status line offers for the number at the caret, "" for nothing."""
    bound = bound_at(session, of, caret)
    if bound is not None and bound.at is not None and session.form.has(bound.at):
        cell = cell_name(session.form, bound.at)
        return tr("此数绑定{cell}，随表变化；Ctrl+K 更改", cell=cell)
    number = number_at(session, of, caret) if session.judged else None
    at = candidate(session, of, number) if number is not None else None
    if at is None:
        return ""
    return tr("此数即{cell}；Ctrl+K 绑定，Ctrl+L 转到", cell=cell_name(session.form, at))


def _ask_number(editor: Editor, of: str, number: Written) -> None:
    session = editor.session
    at = candidate(session, of, number)
    if at is None:
        Picking(editor, of, number.start, number.digits_end).begin()
        return
    words = session.report.text(of)[number.start : number.digits_end]
    answers = (Answer("bind", "绑定"), Answer("pick", "另选一格"), Answer("back", "返回"))

    def answered(answer: str | None) -> None:
        if answer == "bind":
            _write(editor, of, number.start, words, bound_text(at))
            editor.message = said(tr("已绑定，表中的数改动时文字随之变化；Ctrl+Z 可撤销"))
        elif answer == "pick":
            Picking(editor, of, number.start, number.digits_end).begin()
        editor.follow()

    text = tr(_EQUALS, words=visible(words), cell=cell_name(session.form, at))
    editor.app.push_screen(Ask(tr("绑定数字"), text, answers), answered)


def _ask_bound(editor: Editor, of: str, bound: Bound) -> None:
    session = editor.session
    words = session.report.text(of)[bound.start : bound.end]
    figure = figure_shown(session.report, session.totals, bound.at) if bound.at else None
    free = (Answer("free", "改为数字"),) if figure else ()
    answers = (Answer("pick", "改绑另一格"), *free, Answer("back", "返回"))

    def answered(answer: str | None) -> None:
        if answer == "pick":
            Picking(editor, of, bound.start, bound.end).begin()
        elif answer == "free":
            _write(editor, of, bound.start, words, figure or "")
        editor.follow()

    shown = figure or tr("（没有数）")
    text = tr("此处绑定{cell}，现为 {figure}。", cell=_target(session, bound), figure=shown)
    editor.app.push_screen(Ask(tr("绑定的数字"), text, answers), answered)


def _target(session: Session, bound: Bound) -> str:
    if bound.at is not None and session.form.has(bound.at):
        return cell_name(session.form, bound.at)
    return f" {visible(bound.target)} "


def _write(editor: Editor, of: str, start: int, before: str, after: str) -> None:
    """Replace some words as a step of its own, and put the caret behind them."""
    editor.session.history.close_phrase()
    editor.session.write(of, start, before, after)
    editor.session.history.close_phrase()
    editor.texts.go(of, start + len(after))


def other_side(editor: Editor) -> None:
    """Go from a number in a text to its cell, or from a cell to what the text says of it."""
    if not editor.settle():
        return
    editor.session.judge()
    if editor.at is not None:
        _to_text(editor, editor.at)
    elif editor.desk is editor.texts:
        _to_cell(editor)


def _to_text(editor: Editor, at: Address) -> None:
    mentions = said_of(editor.session.case, at)
    if not mentions:
        editor.message = refused(tr("文字中没有说到此格的数"))
        return
    editor.follow()
    number = (editor.heard.get(at, -1) + 1) % len(mentions)
    editor.heard[at] = number
    go_to_place(editor, mentions[number].at)
    several = len(mentions) > 1
    words = "{words}（{number}/{count}）；Ctrl+L 返回表中的数" if several else _SAID_HERE
    facts = {"words": mentions[number].at.words, "number": number + 1, "count": len(mentions)}
    editor.message = said(tr(words, **facts))


def _to_cell(editor: Editor) -> None:
    session = editor.session
    of, caret = editor.texts.where
    mention = mention_at(session.case, of, caret)
    cells = cells_said(session.case, mention) if mention else ()
    number = number_at(session, of, caret)
    bound = bound_at(session, of, caret)
    if bound is not None and bound.at is not None and session.form.has(bound.at):
        cells = (bound.at,)
    elif not cells and number is not None:
        at = candidate(session, of, number)
        cells = (at,) if at else ()
    if cells:
        editor.go_to(cells[0])
    else:
        editor.message = refused(tr("此处没有说到表中的数"))
