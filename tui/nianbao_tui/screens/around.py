"""What stands around the desk: title, counts of findings, the lower status line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING

from nianbao.form.address import Address
from nianbao.render.cells import fit_end
from nianbao.report.to_fill import places_to_fill
from nianbao.rules.verdict import UNJUDGED
from nianbao.session import Session
from nianbao.tongue import tr
from nianbao.wording.visible import visible
from nianbao_tui.screens.desk import Message, refused, said
from nianbao_tui.screens.going import stands_on
from nianbao_tui.screens.places import MARKS
from nianbao_tui.styles import look

if TYPE_CHECKING:
    from nianbao.rules.finding import Finding, Severity
    from nianbao_tui.screens.editor import Editor

_PATH = 36
_UNKNOWN = "文件中有 {count} 项不在表式中，原样保留：{keys}"
_COUNTED: Mapping[Severity, str] = {
    "error": "{mark}{count} 错误",
    "warning": "{mark}{count} 核实",
    "notice": "{mark}{count} 提示",
}
_TAKE_LAST_YEAR = "新年报；有上年年报的，按 Ctrl+E 选定，可填入上年结转"


def heading(session: Session) -> tuple[str, str, bool]:
    """Which report this is, its file, and whether it is saved."""
    report, path = session.report, session.path
    body = report.organization or tr("（未填单位）")
    name = tr("{organization}  {year}年", organization=body, year=report.year)
    file = visible(fit_end(str(path), _PATH)) if path else tr("新年报")
    return name, f"{file}  {_standing(session)}", not session.dirty and not session.barred


def _standing(session: Session) -> str:
    """Whether it is saved, and whether what is not would survive."""
    if session.barred:
        return tr("只读  未保存") if session.dirty else tr("只读")
    saved = tr("未保存") if session.dirty else tr("已保存")
    if session.report.final:
        saved = f"{tr('定稿')}  {saved}"
    trouble = session.journal and session.journal.trouble
    return f"{tr('无崩溃保护')}  {saved}" if trouble else saved


def greeting(session: Session) -> Message | None:
    """What to know about a report when it is opened."""
    if session.unknown:
        keys = tr("、").join(session.unknown[:3])
        return refused(tr(_UNKNOWN, count=len(session.unknown), keys=keys))
    if session.path is not None:
        return None
    return _greeting_of_new(session)


def _greeting_of_new(session: Session) -> Message | None:
    """Until when a new report is due, and what to do first."""
    report = session.report
    due = _due(session)
    go = ""
    if any(any(places_to_fill(text)) for text in report.texts.values()):
        go = tr("F8 转到下一处待填")
    elif not report.figures and session.previous is None:
        go = tr("有上年年报的，按 Ctrl+E 选定") if due else tr(_TAKE_LAST_YEAR)
    words = tr("；").join(filter(None, (due, go)))
    return said(words) if words else None


def remind(editor: Editor) -> None:
    """Say when a report that was opened is due, if that is near and nothing else was said."""
    session = editor.session
    due = _due(session)
    if due and session.path is not None and editor.message is None:
        editor.say(said(due))


def _due(session: Session) -> str:
    """Until when the report is due, if that is near."""
    from nianbao.wording.deadlines import reminder
    from nianbao_tui.screens import clock

    return reminder(session.form, session.report, clock.today())


def below(editor: Editor) -> Message:
    """What was just said; else what is wrong here; else what the desk has to say."""
    if editor.message is not None:
        return editor.message
    if editor.picking is not None:
        return editor.picking.hint
    balance = editor.desk.balance
    if balance is not None:
        return balance
    verdict = editor.session.verdict
    here = [found for found in (*verdict.open, *verdict.due) if _under_cursor(editor, found)]
    if not here:
        return _offer(editor) or editor.desk.below()
    words, colour = told(here[0])
    if len(here) > 1:
        words = tr("{words}（另有 {count} 个）", words=words, count=len(here) - 1)
    return words, colour


def told(found: Finding) -> Message:
    """A finding in one sentence, in the colour of its severity."""
    from nianbao.wording.findings import finding_sentence

    return f"{found.rule} {finding_sentence(found)}", _colour(found.severity)


def _under_cursor(editor: Editor, found: Finding) -> bool:
    """Tell whether the cursor stands on its words or its cells, not just in its section."""
    whole = not isinstance(found.at, Address) and not found.at.words
    return not whole and stands_on(editor, found)


def _offer(editor: Editor) -> Message | None:
    """What can be done about the number at the caret of a text."""
    if editor.previewing or not editor.writing:
        return None
    from nianbao_tui.screens.binding import offer

    words = offer(editor.session, *editor.texts.where)
    return (words, look.PANEL_FAINT) if words else None


def counts(session: Session) -> Message:
    """How many findings there are, always in view, in the colour of the gravest."""
    if session.verdict is UNJUDGED:
        return tr("正在核对"), look.PANEL_FAINT
    found = Counter(each.severity for each in session.verdict.open)
    words = [
        tr(words, mark=MARKS[severity], count=found[severity])
        for severity, words in _COUNTED.items()
        if found[severity]
    ]
    states = {session.progress(each).state for each in session.form.sections}
    unfilled = states != {"complete"}
    done = [tr("未填完")] if unfilled else [] if words else [tr("✓ 没有问题")]
    gravest = next((each for each in MARKS if found[each]), None)
    return "  ".join([*words, *done]), _colour(gravest) if gravest else look.PANEL_FAINT


def _colour(severity: Severity) -> look.Role:
    return {"error": look.PANEL_BAD, "warning": look.PANEL_DUE, "notice": look.PANEL_FAINT}[
        severity
    ]
