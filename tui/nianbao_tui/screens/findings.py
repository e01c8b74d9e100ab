"""The list of findings below the desk: choose, go to, correct, explain."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from nianbao.report.change import Change
from nianbao.report.corrections import Correction
from nianbao.rules.catalogue import CATALOGUE
from nianbao.rules.finding import Finding, Place
from nianbao.rules.mending import mending
from nianbao.rules.verdict import Verdict
from nianbao.tongue import tr
from nianbao.wording.corrections import correction_sentence, mending_sentence
from nianbao.wording.findings import finding_advice, finding_sentence
from nianbao.wording.summary import skipped_rules
from nianbao_tui.screens.desk import Message, refused, said
from nianbao_tui.screens.fill_in import FillIn, Texts
from nianbao_tui.screens.going import go_to_place, order, stands_on
from nianbao_tui.screens.places import MARKS, place_of
from nianbao_tui.styles import look
from nianbao_tui.widgets.lines import Run
from nianbao_tui.widgets.panel import Item, Panel
from nianbao_tui.widgets.text.page import Field

if TYPE_CHECKING:
    from nianbao_tui.screens.editor import Editor

_STYLES: dict[str, look.Role] = {
    "error": look.PANEL_BAD,
    "warning": look.PANEL_DUE,
    "notice": look.PANEL,
}


_KEYS = "回车 转到  F4 采用建议  F2 说明理由  Esc 关闭"
_ONE_OF = "建议 {number}/{count}：{words}"
_ONE_OF_KEYS = "建议 {number}/{count}（左右键换）：{words}；F4 采用"
_EXPLAIN_GATE = "说明理由：{rule}；此项属于必须改正的，说明后仍计为错误"
_NO_SUGGESTION = "此项没有建议，请转到该处改正，或者说明理由"
_NO_SUGGESTION_GATE = "此项没有建议，请转到该处改正"
_HINT = "问题清单打开着：回车转到该处后再录入；Esc 关闭清单"


@dataclass(frozen=True)
class Suggestion:
    """Something that can be done about a finding with one key."""

    words: str
    take: Callable[[], bool]


class FindingList:
    """The findings of an editor's report, open or closed, with the keys or without."""

    def __init__(self, editor: Editor, panel: Panel) -> None:
        self.editor = editor
        self.panel = panel
        self.active = False
        self.index = 0
        self.turn = 0
        self._known: tuple[object, ...] = ()
        self._suggestions: tuple[Suggestion, ...] = ()
        self._begun: dict[tuple[str, Place], str] = {}
        self._listed: Verdict | None = None
        self._items: tuple[Item, ...] = ()

    # What there is

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What must be looked at, then what is accepted, then what is not filled in yet."""
        verdict = self.editor.session.verdict
        return (*verdict.open, *verdict.aside)

    @property
    def chosen(self) -> Finding | None:
        """The finding under the cursor, or None for none."""
        findings = self.findings
        self.index = min(self.index, max(len(findings) - 1, 0))
        return findings[self.index] if findings else None

    @property
    def suggestions(self) -> tuple[Suggestion, ...]:
        """What can be done about the chosen finding, the likeliest first."""
        session, found = self.editor.session, self.chosen
        if self._known != (session.report, session.previous, found):
            self._known = (session.report, session.previous, found)
            self._suggestions = tuple(self._suggest(found)) if found else ()
            self.turn = 0
        return self._suggestions

    def _suggest(self, found: Finding) -> Iterator[Suggestion]:
        session = self.editor.session
        # A table that does not balance is mended before a text is fitted to it.
        for correction in session.corrections():
            if _mends(correction, found):
                words = correction_sentence(session.form, session.report, correction)
                yield Suggestion(words, _taker(self.editor, correction))
        edit = mending(session.case, found)
        if edit is not None:
            yield Suggestion(mending_sentence(edit), lambda: session.change(Change((edit,))))

    # Drawing

    def follow(self) -> None:
        """Draw the list if it is open."""
        if not self.panel.display:
            return
        verdict = self.editor.session.verdict
        if self._listed is not verdict:
            self._listed, self._items = verdict, tuple(self._lines())
        head = (self._head(), look.PANEL_STRONG if self.active else look.PANEL_FAINT)
        details = list(self._details())
        self.panel.show(head, self._items, details, index=self.index, active=self.active)

    def _lines(self) -> Iterator[Item]:
        yield from (self._item(found) for found in self.findings)
        for line in skipped_rules(self.editor.session.verdict):
            yield Item(" ", tr("未核对"), line, look.PANEL_FAINT)

    def _head(self) -> str:
        count = len(self.editor.session.verdict.open)
        skipped = {each.rule for each in self.editor.session.verdict.skipped}
        head = tr("问题 {count} 个", count=count) if count else tr("没有问题")
        if skipped:
            head = tr("{head}，未核对 {skipped} 条", head=head, skipped=len(skipped))
        keys = _KEYS if self.findings else "Esc 关闭"
        return f"{head}    {tr(keys if self.active else 'F7 进入清单')}"

    def _item(self, found: Finding) -> Item:
        text = f"{found.rule} {finding_sentence(found)}"
        place = place_of(self.editor.session, found)
        if found.due:
            return Item("-", place, tr("{text}（待填）", text=text), look.PANEL_FAINT)
        if found.accepted and CATALOGUE[found.rule].gate:
            text = tr("{text}（已说明，仍须改正）", text=text)
        elif found.accepted:
            return Item("+", place, tr("{text}（已说明）", text=text), look.PANEL_FAINT)
        return Item(MARKS[found.severity], place, text, _STYLES[found.severity])

    def _details(self) -> Iterator[Run]:
        found = self.chosen
        if found is None:
            return
        if found.accepted:
            yield tr("理由：{reason}", reason=found.accepted), look.PANEL_GOOD
        else:
            yield tr("处理：{advice}", advice=finding_advice(found)), look.PANEL
        if self.suggestions:
            yield self._suggested(), look.PANEL_GOOD

    def _suggested(self) -> str:
        """The suggestion with the keys for it; without those of the list they do something else."""
        count, words = len(self.suggestions), self.suggestions[self.turn].words
        if count == 1:
            return tr("建议：{words}；F4 采用" if self.active else "建议：{words}", words=words)
        said = _ONE_OF_KEYS if self.active else _ONE_OF
        return tr(said, number=self.turn + 1, count=count, words=words)

    # Keys

    def toggle(self) -> None:
        """Open the list and give it the keys, or close it."""
        if self.active:
            self.close()
            return
        if not self.editor.settle():
            return
        self.panel.display = self.active = True
        self.editor.session.judge()
        self._choose_here()
        self.editor.show_keys()
        self.editor.call_after_refresh(self.editor.follow)

    def close(self) -> None:
        """Close the list; the desk has the keys again."""
        self.panel.display = self.active = False
        self.editor.show_keys()
        self.editor.call_after_refresh(self.editor.follow)

    def leave(self) -> None:
        """Give the keys back to the desk; the list stays open."""
        self.active = False
        self.editor.show_keys()

    def press(self, key: str) -> None:
        """Do what the key says to the chosen finding."""
        steps = {"up": -1, "down": 1, "pageup": -self.panel.rows, "pagedown": self.panel.rows}
        steps |= {"home": -len(self.findings), "end": len(self.findings)}
        if key in steps:
            self.index = min(max(self.index + steps[key], 0), max(len(self.findings) - 1, 0))
        elif key in ("left", "right") and self.suggestions:
            self.turn = (self.turn + (1 if key == "right" else -1)) % len(self.suggestions)
        elif key == "escape":
            self.close()
        else:
            self._act(key)

    def _act(self, key: str) -> None:
        found = self.chosen
        if key not in ("enter", "f2", "f4", "left", "right"):
            self.editor.message = self.refuse()
        elif found is None:
            self.editor.message = said(tr("没有问题"))
        elif key == "enter":
            self.leave()
            go_to_place(self.editor, found.at)
        elif key == "f2":
            self._ask_reason(found)
        else:
            self._take()

    def _take(self) -> None:
        if not self.suggestions:
            gate = self.chosen is not None and CATALOGUE[self.chosen.rule].gate
            self.editor.message = refused(tr(_NO_SUGGESTION_GATE if gate else _NO_SUGGESTION))
            return
        words = self.suggestions[self.turn].words
        self.suggestions[self.turn].take()
        self.editor.session.judge()
        self.editor.message = said(tr("已改正：{words}；Ctrl+Z 可撤销", words=words))

    def refuse(self) -> Message:
        """Say what to do before anything can be typed."""
        return refused(tr(_HINT))

    def point(self, index: int) -> None:
        """Choose the finding that was pointed at and go to it."""
        if index < len(self.findings):
            self.index = index
            self._act("enter")

    def _ask_reason(self, found: Finding) -> None:
        field = Field("reason", tr("理由"), lines=False, placeholder=tr("写明为何可以保留"))
        gate = CATALOGUE[found.rule].gate
        title = tr(_EXPLAIN_GATE if gate else "说明理由：{rule}", rule=found.rule)
        key = found.rule, found.at
        begun = self._begun.get(key, found.accepted)
        dialog = FillIn(title, (field,), {"reason": begun}, lambda _: "")

        def answered(texts: Texts | None) -> None:
            # What was typed when the dialog was left stands there when it is opened again.
            self._begun[key] = dialog.state.texts["reason"]
            self._accept(found, texts)

        self.editor.app.push_screen(dialog, answered)

    def _accept(self, found: Finding, texts: Texts | None) -> None:
        if texts is not None:
            self._begun.pop((found.rule, found.at), None)
            reason = texts["reason"].strip()
            if self.editor.session.accept(found, reason):
                self.editor.message = said(tr("已说明理由" if reason else "已取消说明"))
            self.editor.follow()

    # Going round

    def _choose_here(self) -> None:
        """Choose the gravest finding under the cursor, or the first one behind it."""
        findings = self.editor.session.verdict.open
        here = [i for i, found in enumerate(findings) if stands_on(self.editor, found)]
        if here:
            self.index = min(here, key=lambda i: list(MARKS).index(findings[i].severity))
        elif findings:
            self.index = self._nearest(findings, 1)

    def step(self, step: int) -> Finding | None:
        """Choose the next or previous finding that is open, from where the cursor stands.

        With nothing wrong it is the next place that is still to be filled in.
        """
        verdict = self.editor.session.verdict
        # What names cells is filled in there.
        findings = verdict.open or tuple(found for found in verdict.due if not found.cells)
        if not findings:
            return None
        index = self._step_among(findings, step)
        self.index = self.findings.index(findings[index])
        return findings[index]

    def _step_among(self, findings: Sequence[Finding], step: int) -> int:
        here = [i for i, found in enumerate(findings) if stands_on(self.editor, found)]
        now = self.chosen
        if now in findings and findings.index(now) in here:
            here = [findings.index(now)]
        if here:
            return (here[0] + step) % len(findings)
        return self._nearest(findings, step)

    def _nearest(self, findings: Sequence[Finding], step: int) -> int:
        """The first finding behind the place where the desk is open, or the last before it."""
        editor = self.editor
        here = order(editor, editor.section)
        behind = [i for i, found in enumerate(findings) if order(editor, found.section) >= here]
        first = behind[0] if behind else 0
        return first if step > 0 else (first - 1) % len(findings)


def _mends(correction: Correction, found: Finding) -> bool:
    cells = {found.at, *found.cells}
    return any(each.at in cells for each in correction.repairs)


def _taker(editor: Editor, correction: Correction) -> Callable[[], bool]:
    return lambda: editor.session.correct(correction)
