"""The list of findings below the desk: choose, go to, correct, explain."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from nianbao.rules.catalogue import CATALOGUE
from nianbao.rules.finding import Finding, Place
from nianbao.rules.verdict import Verdict
from nianbao.tongue import tr
from nianbao.wording.findings import finding_advice, finding_sentence
from nianbao.wording.summary import skipped_rules
from nianbao_tui.screens.desk import Message, refused, said
from nianbao_tui.screens.fill_in import FillIn, Texts
from nianbao_tui.screens.going import go_to_place, nearest, stands_on, step_among
from nianbao_tui.screens.places import MARKS, place_of
from nianbao_tui.screens.suggesting import Suggestions
from nianbao_tui.styles import look
from nianbao_tui.widgets.lines import Run
from nianbao_tui.widgets.panel import Entry, Panel
from nianbao_tui.widgets.text.page import Field

if TYPE_CHECKING:
    from nianbao_tui.screens.editor import Editor

_STYLES: dict[str, look.Role] = {
    "error": look.PANEL_BAD,
    "warning": look.PANEL_DUE,
    "notice": look.PANEL,
}

_KEYS = "回车 转到  F4 采用建议  F2 说明理由  Esc 关闭"
_EXPLAIN_GATE = "说明理由：{rule}；此项属于必须改正的，说明后仍计为错误"
_NO_SUGGESTION = "此项没有建议，请转到该处改正，或者说明理由"
_NO_SUGGESTION_GATE = "此项没有建议，请转到该处改正"
_HINT = "问题清单打开着：回车转到该处后再录入；Esc 关闭清单"


class FindingList:
    """The findings of an editor's report, open or closed, with the keys or without."""

    def __init__(self, editor: Editor, panel: Panel) -> None:
        self.editor = editor
        self.panel = panel
        self.active = False
        self.index = 0
        self._suggestions = Suggestions(editor.session)
        self._begun: dict[tuple[str, Place], str] = {}
        self._listed: Verdict | None = None
        self._entries: tuple[Entry, ...] = ()

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
    def suggestions(self) -> Suggestions:
        """What can be done about the chosen finding."""
        self._suggestions.follow(self.chosen)
        return self._suggestions

    # Drawing

    def follow(self) -> None:
        """Draw the list if it is open."""
        if not self.panel.display:
            return
        verdict = self.editor.session.verdict
        if self._listed is not verdict:
            self._listed, self._entries = verdict, tuple(self._lines())
        head = (self._head(), look.PANEL_STRONG if self.active else look.PANEL_FAINT)
        details = list(self._details())
        self.panel.show(head, self._entries, details, index=self.index, active=self.active)

    def _lines(self) -> Iterator[Entry]:
        yield from (self._entry(found) for found in self.findings)
        for line in skipped_rules(self.editor.session.verdict):
            yield Entry(" ", tr("未核对"), line, look.PANEL_FAINT)

    def _head(self) -> str:
        count = len(self.editor.session.verdict.open)
        skipped = {each.rule for each in self.editor.session.verdict.skipped}
        head = tr("问题 {count} 个", count=count) if count else tr("没有问题")
        if skipped:
            head = tr("{head}，未核对 {skipped} 条", head=head, skipped=len(skipped))
        keys = _KEYS if self.findings else "Esc 关闭"
        return f"{head}    {tr(keys if self.active else 'F7 进入清单')}"

    def _entry(self, found: Finding) -> Entry:
        text = f"{found.rule} {finding_sentence(found)}"
        place = place_of(self.editor.session, found)
        if found.due:
            return Entry("-", place, tr("{text}（待填）", text=text), look.PANEL_FAINT)
        if found.accepted and CATALOGUE[found.rule].gate:
            text = tr("{text}（已说明，仍须改正）", text=text)
        elif found.accepted:
            return Entry("+", place, tr("{text}（已说明）", text=text), look.PANEL_FAINT)
        return Entry(MARKS[found.severity], place, text, _STYLES[found.severity])

    def _details(self) -> Iterator[Run]:
        found = self.chosen
        if found is None:
            return
        if found.accepted:
            yield tr("理由：{reason}", reason=found.accepted), look.PANEL_GOOD
        else:
            yield tr("处理：{advice}", advice=finding_advice(found)), look.PANEL
        suggested = self.suggestions.words(listing=self.active)
        if suggested:
            yield suggested, look.PANEL_GOOD

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
        elif key in ("left", "right") and self.suggestions.known:
            self.suggestions.turn(1 if key == "right" else -1)
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
        words = self.suggestions.take()
        if words:
            self.editor.session.judge()
            self.editor.message = said(tr("已改正：{words}；Ctrl+Z 可撤销", words=words))
        else:
            gate = self.chosen is not None and CATALOGUE[self.chosen.rule].gate
            self.editor.message = refused(tr(_NO_SUGGESTION_GATE if gate else _NO_SUGGESTION))

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
            self.index = nearest(self.editor, findings, 1)

    def step(self, step: int) -> Finding | None:
        """Choose the next or previous finding that is open, from where the cursor stands.

        With nothing wrong it is the next place that is still to be filled in.
        """
        verdict = self.editor.session.verdict
        # What names cells is filled in there.
        findings = verdict.open or tuple(found for found in verdict.due if not found.cells)
        if not findings:
            return None
        found = findings[step_among(self.editor, findings, self.chosen, step)]
        self.index = self.findings.index(found)
        return found
